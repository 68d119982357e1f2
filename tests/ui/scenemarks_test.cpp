#include "ui/cards/scenemarks.h"

#include <gtest/gtest.h>

namespace rd {
namespace {

// Two rows of two marks and one far to the right of the lower row:   0 1
//                                                                    2 3 . . 4
Scene grid()
{
    Scene scene;
    const QRectF rects[] = {{0, 0, 10, 10}, {20, 0, 10, 10}, {0, 20, 10, 10}, {20, 20, 10, 10}, {90, 20, 10, 10}};
    for (const QRectF &rect : rects) {
        scene.marks.push_back({rect, {}, 0, {}});
    }
    return scene;
}

TEST(MarkTowards, StepsToTheNeighbour)
{
    const Scene scene = grid();
    EXPECT_EQ(markTowards(scene, 0, Direction::Right), 1);
    EXPECT_EQ(markTowards(scene, 0, Direction::Down), 2);
    EXPECT_EQ(markTowards(scene, 3, Direction::Up), 1);
    EXPECT_EQ(markTowards(scene, 3, Direction::Left), 2);
    EXPECT_EQ(markTowards(scene, 3, Direction::Right), 4);
}

TEST(MarkTowards, StaysAtTheEdgeAndBeginsAtTheFirst)
{
    const Scene scene = grid();
    EXPECT_EQ(markTowards(scene, 4, Direction::Right), 4);
    EXPECT_EQ(markTowards(scene, 0, Direction::Up), 0);
    EXPECT_EQ(markTowards(scene, -1, Direction::Left), 0);
    EXPECT_EQ(markTowards(Scene(), -1, Direction::Left), -1);
}

TEST(CoveredMarks, SpeaksOfWhatLiesInsideTheSelection)
{
    Scene scene = grid();
    scene.marks[1].key = Key{{Dim::Area, "371581"}, {Dim::Figure, "LC-0001"}};
    scene.marks[2].key = Key{{Dim::Area, "371502"}};
    const CodeBook codes;
    const Selection linqing{{Key{{Dim::Area, "371581"}}}};
    EXPECT_EQ(coveredMarks(scene, linqing, codes), (std::vector<bool>{false, true, false, false, false}));
    const Selection nowhere{{Key{{Dim::Area, "370000"}}}};
    EXPECT_TRUE(coveredMarks(scene, nowhere, codes).empty());
    EXPECT_TRUE(coveredMarks(scene, {}, codes).empty());
}

} // namespace
} // namespace rd
