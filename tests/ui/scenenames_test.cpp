#include "samplewindow.h"

namespace rd {
namespace {

using SceneNames = SampleWindow;

TEST_F(SceneNames, NothingIsWrittenOverASentenceThatSpeaksOfTheChosen)
{
    CardWidget *sentence = card("overview-last");
    CardWidget *bars = card("overview-growth");
    ASSERT_TRUE(sentence && bars);
    const auto above = [&] {
        const Scene &scene = sentence->sceneView()->scene();
        const auto text =
            std::ranges::find_if(scene.items, [](const Item &item) { return std::holds_alternative<TextItem>(item); });
        const QRectF box = std::get<TextItem>(*text).box;
        return sentence->sceneView()->grab(QRect(0, 0, sentence->width(), int(box.top()))).toImage();
    };
    const QImage before = above();
    click(bars, 0);
    EXPECT_FALSE(state().choice.empty());
    EXPECT_EQ(above(), before);
}

} // namespace
} // namespace rd
