#include "support/scenecheck.h"
#include "ui/charts/chartkind.h"

#include <gtest/gtest.h>

namespace rd {
namespace {

Mark markOf(const char *group, const std::string &name)
{
    Mark mark;
    mark.group = group;
    mark.name = name;
    return mark;
}

/// An article a number, with so many paragraphs of one figure each.
ChartModel pageOf(const std::vector<int> &paragraphs)
{
    ChartModel model;
    model.kind = "plan";
    for (const int count : paragraphs) {
        Panel &panel = model.panels.emplace_back();
        panel.title = "Article " + std::to_string(model.panels.size());
        for (int i = 1; i <= count; ++i) {
            panel.marks.push_back(markOf("paragraph", "Paragraph " + std::to_string(i)));
            panel.marks.push_back(markOf("figure", std::to_string(i)));
        }
    }
    return model;
}

TEST(PlanArticles, AreReadDownOneColumnAndThenTheNext)
{
    const Theme theme = Theme::page(ThemeName::Light);
    const std::vector<std::vector<int>> pages = {{18, 1, 2, 1, 2, 9, 5}, {9, 9}, {3, 3, 3, 12}, std::vector<int>(15, 4)};
    for (const std::vector<int> &page : pages) {
        const Scene scene = layoutOf("plan")(pageOf(page), {1200, 0}, theme, Language::En);
        EXPECT_EQ(test::faultsIn(scene, theme), "");
        std::vector<QPointF> at(page.size());
        for (const test::PlacedLine &line : test::linesOf(scene, theme)) {
            if (line.text.startsWith(QStringLiteral("Article "))) {
                at[line.text.mid(8).toUInt() - 1] = line.rect.topLeft();
            }
        }
        EXPECT_LT(at.front().x(), at.back().x()) << "there is room for two columns";
        for (std::size_t i = 1; i < at.size(); ++i) {
            EXPECT_TRUE(at[i].x() > at[i - 1].x() || (at[i].x() == at[i - 1].x() && at[i].y() > at[i - 1].y())) << i + 1;
        }
    }
}

TEST(PlanArticles, AParagraphWithoutNotesHasTheirMarginToo)
{
    const Theme theme = Theme::page(ThemeName::Light);
    ChartModel model = pageOf({1});
    std::vector<Mark> &marks = model.panels.front().marks;
    marks.push_back(markOf("note", "A reader's note beside the first paragraph"));
    marks.push_back(markOf("paragraph", "Paragraph 2"));
    for (int i = 0; i < 5; ++i) {
        marks.push_back(markOf("figure", "1,234,567,890"));
    }
    const Scene scene = layoutOf("plan")(model, {600, 0}, theme, Language::En);
    EXPECT_EQ(test::faultsIn(scene, theme), "");
    qreal note = 0, figures = 0;
    for (const SceneMark &mark : scene.marks) {
        note = mark.name.startsWith(QStringLiteral("A reader")) ? mark.rect.left() : note;
        figures = mark.name.startsWith(QStringLiteral("1,234")) ? std::max(figures, mark.rect.right()) : figures;
    }
    EXPECT_GT(note, 300) << "in the margin";
    EXPECT_GT(figures, note);
}

} // namespace
} // namespace rd
