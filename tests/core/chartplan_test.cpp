#include "tieredregion.h"

namespace rd {
namespace {

using namespace test;

TEST(Plan, FiguresAndNotesFollowTheirParagraph)
{
    MemoryFacts facts = tieredRegion();
    facts.held = {figure("F-1", printed(observed("firms", "north", "2024", 7), "7家")),
                  figure("F-2", ofKind(Kind::Target, printed(observed("firms", "east", "2025", 9), "9家")))};
    const ChartModel model = modelOf(facts, specOf(View::Sources, "plan"));
    ASSERT_EQ(model.panels.size(), 1u);
    const Panel &article = model.panels[0];
    EXPECT_EQ(article.title, "小产业");
    EXPECT_EQ(article.value.to, 2);
    ASSERT_EQ(article.marks.size(), 4u);
    EXPECT_EQ(article.marks[0].group, "paragraph");
    EXPECT_EQ(article.marks[1].name, "7家");
    EXPECT_EQ(article.marks[1].key.code(Dim::Figure), "F-1");
    EXPECT_EQ(article.marks[2].kind, Kind::Target);
    EXPECT_EQ(article.marks[2].key.code(Dim::Figure), "F-2");
    EXPECT_EQ(article.marks[3].group, "note");
    EXPECT_EQ(article.marks[3].name, "印重了");
}

TEST(Plan, AGapIsADashWithItsReason)
{
    MemoryFacts facts = tieredRegion();
    Observation missing = gap("firms", "south", "2024");
    missing.figure = "F-2";
    missing.passage = "p1";
    facts.held = {figure("F-1", printed(observed("firms", "north", "2024", 7), "7家")), missing};
    for (const Language language : {Language::Zh, Language::En}) {
        const Panel article = modelOf(facts, specOf(View::Sources, "plan"), language).panels.at(0);
        ASSERT_EQ(article.marks.size(), 4u);
        EXPECT_EQ(article.marks[1].name, "7家");
        EXPECT_EQ(article.marks[1].kind, Kind::Actual);
        EXPECT_EQ(article.marks[2].name, language == Language::Zh ? "— 未公布" : "— Not published");
        EXPECT_FALSE(article.marks[2].kind) << "what was not published is no actual either";
        EXPECT_EQ(article.marks[2].key.code(Dim::Figure), "F-2");
    }
}

/// The first figure was entered without its printed form: its neighbours keep their kinds and their codes.
TEST(Plan, AFigureWithoutItsPrintedFormKeepsItsPlace)
{
    MemoryFacts facts = tieredRegion();
    Observation goal = printed(observed("firms", "south", "2025", 9), "9家");
    goal.series.kind = Kind::Target;
    facts.held = {figure("F-1", printed(observed("firms", "north", "2024", 7), "")), figure("F-2", goal)};
    const Panel article = modelOf(facts, specOf(View::Sources, "plan"), Language::Zh).panels.at(0);
    ASSERT_EQ(article.marks.size(), 4u);
    EXPECT_EQ(article.marks[1].kind, Kind::Actual);
    EXPECT_EQ(article.marks[1].key.code(Dim::Figure), "F-1");
    EXPECT_EQ(article.marks[2].name, "9家");
    EXPECT_EQ(article.marks[2].kind, Kind::Target);
    EXPECT_EQ(article.marks[2].key.code(Dim::Figure), "F-2");
}

} // namespace
} // namespace rd
