#include "support/scenecheck.h"
#include "valuecase.h"

namespace rd {
namespace {

using test::itemsOf;

ChartModel entries(const char *kind, std::size_t count)
{
    ChartModel model;
    model.kind = kind;
    Panel &panel = model.panels.emplace_back();
    for (std::size_t i = 0; i < count; ++i) {
        Mark &mark = panel.marks.emplace_back();
        mark.name = "Entry " + std::to_string(i);
        mark.when = "2024";
    }
    return model;
}

class ListKinds : public testing::TestWithParam<const char *> {};
INSTANTIATE_TEST_SUITE_P(All, ListKinds, testing::Values("list", "events"));

TEST_P(ListKinds, RowsTakeTheRoomBesideALongerCard)
{
    const Theme theme = Theme::page(ThemeName::Light);
    const auto laid = [&](qreal height) {
        return layoutOf(GetParam())(entries(GetParam(), 4), {400, height}, theme, Language::En);
    };
    const qreal natural = laid(0).size.height();
    const Scene roomy = laid(natural + 80);
    EXPECT_NEAR(roomy.size.height(), natural + 80, 4);
    EXPECT_EQ(test::faultsIn(roomy, theme), "");
    const qreal first = roomy.marks[0].rect.height();
    EXPECT_NEAR(first, laid(0).marks[0].rect.height() + 20, 1);
    EXPECT_LT(laid(5000).marks[0].rect.height(), first * 2) << "rows that fly apart are no list";
}

TEST(EventColumns, AFewLongTextsDoNotLeaveHalfAPageEmpty)
{
    const Theme theme = Theme::page(ThemeName::Light);
    ChartModel model = entries("events", 12);
    model.panels.front().marks[3].name = "An event of which there is more to be said than of any other one, and on two lines";
    const Scene scene = layoutOf("events")(model, {900, 0}, theme, Language::En);
    EXPECT_EQ(test::faultsIn(scene, theme), "");
    EXPECT_TRUE(std::ranges::any_of(scene.marks, [](const SceneMark &mark) { return mark.rect.left() > 300; }));
}

/// A grid of four tiles side by side, all of one name.
ChartModel tilesInARow(const char *name)
{
    ChartModel model = entries("tilegrid", 4);
    Panel &panel = model.panels.front();
    panel.group = "placed";
    for (std::size_t i = 0; i < panel.marks.size(); ++i) {
        panel.marks[i].name = name;
        panel.marks[i].count = 1;
        panel.marks[i].x = static_cast<double>(i);
    }
    return model;
}

TEST(TileGrid, ANameWithoutBlanksStaysOnOneLineWhereSmallerTypeLetsIt)
{
    const Theme theme = Theme::page(ThemeName::Light);
    const Scene scene = layoutOf("tilegrid")(tilesInARow("远帆经开区"), {4 * 84.0, 0}, theme, Language::Zh);
    for (const TextItem &text : itemsOf<TextItem>(scene)) {
        EXPECT_EQ(text.lines, QStringList{QStringLiteral("远帆经开区")});
    }
    EXPECT_EQ(itemsOf<TextItem>(scene).size(), 4u);
}

TEST(TileGrid, ATileIsNoTallerThanWideForAirUnderFewWords)
{
    const Theme theme = Theme::page(ThemeName::Light);
    const ChartModel model = tilesInARow("North");
    const auto tallest = [&](QSizeF size) {
        qreal height = 0;
        for (const SceneMark &mark : layoutOf("tilegrid")(model, size, theme, Language::En).marks) {
            height = std::max(height, mark.rect.height() / mark.rect.width());
        }
        return height;
    };
    EXPECT_LT(tallest({400, 0}), 0.5);
    EXPECT_GT(tallest({400, 1000}), 0.9) << "some of the room is taken";
    EXPECT_LE(tallest({400, 1000}), 1);
}

TEST(Pairs, AUnitStandsBesideItsNumberWhateverNumbersWithoutUnitsTake)
{
    const Theme theme = Theme::page(ThemeName::Light);
    ChartModel model;
    model.kind = "pairs";
    Panel &panel = model.panels.emplace_back();
    panel.marks.resize(2);
    panel.marks[0].quantity = panel.marks[1].quantity = Quantity{};
    panel.marks[0].cells = {"USD 25M+"};
    panel.marks[1].cells = {"3", "times"};
    const TextStyle large{Type::Numeral, Token::Text, true};
    const qreal tight = 2 * (textWidth(QStringLiteral("USD 25M+"), large, theme) + 1 + theme.step(6));
    QRectF number, unit;
    for (const test::PlacedLine &line : test::linesOf(layoutOf("pairs")(model, {tight, 0}, theme, Language::En), theme)) {
        number = line.text == QStringLiteral("3") ? line.rect : number;
        unit = line.text == QStringLiteral("times") ? line.rect : unit;
    }
    EXPECT_GT(unit.left(), number.right());
}

TEST(PlanBlocks, AreFoundByANumberWhereTheirHeadlineHasNoRoom)
{
    const Theme theme = Theme::page(ThemeName::Light);
    ChartModel model;
    model.kind = "plan";
    for (const double figures : {20.0, 2.0}) {
        Panel &panel = model.panels.emplace_back();
        panel.title = "A headline of several words";
        panel.value.to = figures;
    }
    const auto lines = [&](qreal width) {
        QStringList all;
        for (const TextItem &text : itemsOf<TextItem>(layoutOf("plan")(model, {width, 0}, theme, Language::En))) {
            all << text.lines.join(u' ');
        }
        return all;
    };
    const QStringList narrow = lines(400);
    EXPECT_EQ(narrow.count(QStringLiteral("②")), 1) << narrow.join(u'|').toStdString();
    EXPECT_EQ(narrow.count(QStringLiteral("② A headline of several words")), 1);
    EXPECT_EQ(lines(2000).filter(QStringLiteral("②")).size(), 0) << "all blocks have room";
}

TEST(ScaleLines, StandBackBehindTheDataInABrightRoom)
{
    using test::observed;
    const Theme theme = Theme::page(ThemeName::Projector);
    const Table table = test::chartTable("lines",
                                         {observed("rate", "north", "2024-01", 1), observed("rate", "north", "2024-02", 2),
                                          observed("rate", "north", "2024-03", 3)},
                                         test::valueBook());
    const Scene scene = layoutOf("lines")(chartModel(table, test::valueBook(), Language::En), {600, 0}, theme, Language::En);
    qreal data = 0, scale = 0;
    for (const LineItem &line : itemsOf<LineItem>(scene)) {
        (line.color == Token::Rule ? scale : data) = std::max(line.color == Token::Rule ? scale : data, line.width);
    }
    EXPECT_GT(scale, 0);
    EXPECT_LE(scale * 4, data) << "all lines are dark on a weak lamp: the finer one is the quieter one";
}

} // namespace
} // namespace rd
