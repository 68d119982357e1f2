#include "support/scenecheck.h"
#include "valuecase.h"

#include <set>

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

TEST(TileGrid, TilesBesideALongerCardGrowButAreNoColumns)
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
    EXPECT_GT(tallest({400, 1000}), 1.4) << "some of the room is taken";
    EXPECT_LE(tallest({400, 1000}), 1.6);
}

TEST(TileGrid, ALeadFigureIsLargerThanTheNameAboveIt)
{
    const Theme theme = Theme::page(ThemeName::Light);
    ChartModel model = tilesInARow("North County");
    for (Mark &mark : model.panels.front().marks) {
        mark.label = "CNY 280M";
    }
    for (const qreal width : {400.0, 800.0, 1600.0}) {
        Type name = Type::Caption, lead = Type::Caption;
        for (const TextItem &text : itemsOf<TextItem>(layoutOf("tilegrid")(model, {width, 0}, theme, Language::En))) {
            (text.lines.join(u' ') == QStringLiteral("CNY 280M") ? lead : name) = text.style.type;
        }
        EXPECT_GT(lead, name) << width;
    }
}

ChartModel sixNumbers()
{
    ChartModel model = entries("tiles", 6);
    for (Mark &mark : model.panels.front().marks) {
        mark.cells = {"超过3000万美元"};
    }
    return model;
}

TEST(Tiles, StandInOneRowRatherThanInTwoRowsOfHalfEmptyTiles)
{
    const Theme theme = Theme::page(ThemeName::Light);
    const auto rows = [&](qreal width, Type type) {
        std::set<qreal> tops;
        for (const TextItem &text : itemsOf<TextItem>(layoutOf("tiles")(sixNumbers(), {width, 0}, theme, Language::Zh))) {
            if (text.style.type == type) {
                tops.insert(text.box.top());
            }
        }
        return tops.size();
    };
    EXPECT_EQ(rows(1840, Type::PageTitle), 1u);
    EXPECT_EQ(rows(1286, Type::Numeral), 2u) << "here they fill their tiles";
}

TEST(Tiles, OneWithoutATierAmongOthersHasTheRuleOfNoTier)
{
    const Theme theme = Theme::page(ThemeName::Light);
    const auto hasRule = [&](const ChartModel &model, Token token) {
        return std::ranges::any_of(itemsOf<RectItem>(layoutOf("tiles")(model, {900, 0}, theme, Language::En)),
                                   [token](const RectItem &rule) { return rule.color == token; });
    };
    ChartModel model = sixNumbers();
    EXPECT_TRUE(hasRule(model, Token::Rule)) << "where there are no tiers rules are quiet";
    model.tierOrder = {"pillar"};
    model.panels.front().marks.front().tier = "pillar";
    EXPECT_TRUE(hasRule(model, Token::NoTier));
    EXPECT_FALSE(hasRule(model, Token::Rule)) << "it would look forgotten";
}

TEST(TileGrid, APlansRingDoesNotGrowWithItsNumber)
{
    const Theme theme = Theme::page(ThemeName::Light);
    ChartModel model = tilesInARow("North");
    Mark &plan = model.panels.front().marks.front();
    plan.kind = Kind::Plan;
    plan.label = "CNY 4.2B";
    std::set<qreal> heights;
    for (const qreal width : {400.0, 1600.0}) {
        for (const PathItem &ring : itemsOf<PathItem>(layoutOf("tilegrid")(model, {width, 0}, theme, Language::En))) {
            heights.insert(ring.path.boundingRect().height());
        }
    }
    EXPECT_EQ(heights.size(), 1u);
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
    const TextStyle large{Type::PageTitle, Token::Text, true};
    const qreal tight = 2 * (textWidth(QStringLiteral("USD 25M+"), large, theme) + 1 + theme.step(6));
    QRectF number, unit;
    for (const test::PlacedLine &line : test::linesOf(layoutOf("pairs")(model, {tight, 0}, theme, Language::En), theme)) {
        number = line.text == QStringLiteral("3") ? line.rect : number;
        unit = line.text == QStringLiteral("times") ? line.rect : unit;
    }
    EXPECT_GT(unit.left(), number.right());
}

TEST(Pairs, NumbersAreOfOneSizeInANarrowAndInABroadCard)
{
    const Theme theme = Theme::page(ThemeName::Light);
    const auto sizes = [&](std::size_t count, qreal width) {
        ChartModel model = entries("pairs", count);
        for (Mark &mark : model.panels.front().marks) {
            mark.quantity = Quantity{};
            mark.cells = {"USD 30M+"};
        }
        std::set<Type> types;
        for (const TextItem &text : itemsOf<TextItem>(layoutOf("pairs")(model, {width, 0}, theme, Language::En))) {
            if (text.lines.join(u' ') == QStringLiteral("USD 30M+")) {
                types.insert(text.style.type);
            }
        }
        return types;
    };
    EXPECT_EQ(sizes(2, 200), sizes(3, 800)) << "the smallest sum would be the largest print";
    EXPECT_EQ(sizes(2, 300), sizes(3, 1200));
}

TEST(Columns, FewOfThemTakeTheWholeCard)
{
    const Table table =
        test::chartTable("columns",
                         {test::observed("revenue", "north", "2022", 3), test::observed("revenue", "north", "2023", 11),
                          test::observed("revenue", "north", "2024", 26)},
                         test::valueBook());
    const Scene scene = test::laid(table, {890, 300});
    qreal right = 0;
    for (const LineItem &line : itemsOf<LineItem>(scene)) {
        right = std::max(right, line.points.back().x());
    }
    EXPECT_GT(right, 880);
}

TEST(Poster, BracketsAreThoseOfTheLanguage)
{
    const Theme theme = Theme::page(ThemeName::Light);
    ChartModel model = entries("poster", 1);
    model.panels.front().marks.front().group = "also"; // counted in another tier
    for (const auto &[language, shown] :
         {std::pair(Language::Zh, QStringLiteral("（Entry 0）")), std::pair(Language::En, QStringLiteral("(Entry 0)"))}) {
        QStringList all;
        for (const TextItem &text : itemsOf<TextItem>(layoutOf("poster")(model, {400, 0}, theme, language))) {
            all << text.lines.join(u' ');
        }
        EXPECT_TRUE(all.contains(shown)) << all.join(u'|').toStdString();
    }
}

TEST(PlanBlocks, AHatchedBlockIsExplained)
{
    const Theme theme = Theme::page(ThemeName::Light);
    ChartModel model;
    model.kind = "plan";
    for (const double figures : {20.0, 0.0}) {
        Panel &panel = model.panels.emplace_back();
        panel.title = figures > 0 ? "Trade" : "Letters";
        panel.value.to = figures;
    }
    const Scene scene = layoutOf("plan")(model, {800, 0}, theme, Language::En);
    EXPECT_EQ(test::faultsIn(scene, theme), "");
    EXPECT_TRUE(std::ranges::any_of(itemsOf<TextItem>(scene), [](const TextItem &text) {
        return text.lines.join(u' ') == QStringLiteral("Without figures: Letters");
    }));
    EXPECT_EQ(std::ranges::count(itemsOf<RectItem>(scene), Fill::Hatched, &RectItem::fill), 2) << "the block and its key";
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
