#include "support/scenecheck.h"
#include "valuecase.h"

#include <set>

namespace rd {
namespace {

using test::chartTable;
using test::gap;
using test::itemsOf;
using test::laid;
using test::observed;
using test::ofKind;
using test::valueBook;

Table months(std::vector<Observation> observations) { return chartTable("lines", observations, valueBook()); }

TEST(LinesLayout, BreaksAndGapsInterrupt)
{
    const auto drawn = [](const Table &table) {
        std::size_t lines = 0;
        for (const LineItem &line : itemsOf<LineItem>(laid(table))) {
            lines += line.color == Token::Map6 && !line.dashed && line.points.size() > 1
                             && line.points.front().x() < line.points.back().x()
                         ? 1
                         : 0;
        }
        return lines;
    };
    const auto value = [](const char *month, double number, const char *status = "A") {
        Observation one = observed("rate", "north", month, number);
        one.quantity->status = status;
        return one;
    };
    const std::size_t whole =
        drawn(months({value("2024-01", 1), value("2024-02", 2), value("2024-03", 3), value("2024-04", 4)}));
    EXPECT_EQ(drawn(months({value("2024-01", 1), value("2024-02", 2), value("2024-03", 3, "B"), value("2024-04", 4)})),
              whole + 1);
    EXPECT_EQ(drawn(months({value("2024-01", 1), value("2024-02", 2), gap("rate", "north", "2024-03"), value("2024-04", 4),
                            value("2024-05", 5)})),
              whole + 1);
    EXPECT_EQ(drawn(months({value("2024-01", 1), value("2024-02", 2), value("2024-04", 4), value("2024-05", 5)})), whole + 1)
        << "a month that is not in the table is a gap, too";
}

TEST(LinesLayout, CumulativeValuesBeginAnewEachYear)
{
    std::vector<Observation> rows;
    for (const char *period : {"2023-01-01/P10M", "2023-01-01/P11M", "2023", "2024-01-01/P2M", "2024-01-01/P3M"}) {
        rows.push_back(observed("revenue", "north", period, 1e8 * static_cast<double>(rows.size() + 1)));
    }
    std::vector<LineItem> runs;
    for (const LineItem &line : itemsOf<LineItem>(laid(months(rows)))) {
        if (line.color == Token::Map6 && line.points.size() > 1 && line.width > 1.5) {
            runs.push_back(line);
        }
    }
    ASSERT_EQ(runs.size(), 2u);
    EXPECT_EQ(runs[0].points.size(), 3u);
    EXPECT_EQ(runs[1].points.size(), 2u);
}

TEST(LinesLayout, EstimatesAreDashedAndTargetsHollow)
{
    Observation estimate = observed("rate", "north", "2024-03", 3);
    estimate.quantity->status = "E";
    const Scene scene = laid(months({observed("rate", "north", "2024-01", 1), observed("rate", "north", "2024-02", 2), estimate,
                                     ofKind(Kind::Target, observed("rate", "north", "2024-06", 8))}));
    EXPECT_TRUE(std::ranges::any_of(itemsOf<LineItem>(scene), [](const LineItem &line) { return line.dashed; }));
    const std::vector<PathItem> points = itemsOf<PathItem>(scene);
    EXPECT_EQ(std::ranges::count(points, Fill::Hollow, &PathItem::fill), 1);
}

TEST(LinesLayout, ALeaderEndsAtTheMiddleOfItsLabel)
{
    const Table table = months({observed("rate", "north", "2024-01", 1), observed("rate", "north", "2024-02", 2),
                                observed("rate", "east", "2024-01", 3), observed("rate", "east", "2024-02", 4)});
    const Theme theme = Theme::page(ThemeName::Light);
    int leaders = 0;
    for (int width = 150; width < 500; ++width) { // some leave room for a label in one line, some do not
        const Scene scene = laid(table, {qreal(width), 300}, theme, Language::En);
        for (const LineItem &line : itemsOf<LineItem>(scene)) {
            for (const TextItem &text : itemsOf<TextItem>(scene)) {
                const qreal height = theme.lineHeight(text.style.type) * qreal(text.lines.size());
                if (line.mark >= 0 && text.mark == line.mark && text.box.left() > line.points.back().x()) {
                    ++leaders;
                    EXPECT_NEAR(line.points.back().y(), text.box.top() + height / 2, 0.5) << width;
                }
            }
        }
    }
    EXPECT_GE(leaders, 2 * 350);
}

TEST(LinesLayout, AllLinesShowTheirPointsOrNone)
{
    std::vector<Observation> rows;
    for (int month = 1; month <= 12; ++month) {
        const std::string period = "2024-" + std::string(month < 10 ? "0" : "") + std::to_string(month);
        rows.push_back(observed("rate", "north", period, month));
        if (month > 6) {
            rows.push_back(observed("rate", "east", period, 20 + month));
        }
    }
    const Table table = months(rows);
    std::set<bool> seen;
    for (int width = 150; width < 600; width += 5) {
        std::set<int> marked; // the points' marks
        const Scene scene = laid(table, {qreal(width), 300});
        for (const PathItem &point : itemsOf<PathItem>(scene)) {
            marked.insert(point.mark);
        }
        ASSERT_TRUE(marked.size() == 2 || marked.size() == rows.size()) << width << ": " << marked.size() << " points";
        seen.insert(marked.size() == 2); // the ends only
    }
    EXPECT_EQ(seen.size(), 2u);
}

TEST(LinesLayout, EqualRatiosAreEqualStepsOnALogScale)
{
    Table table = months({observed("rate", "north", "2024-01", 1), observed("rate", "north", "2024-02", 10),
                          observed("rate", "north", "2024-03", 100)});
    table.spec.options = {{"scale", "log"}};
    const Scene scene = laid(table);
    std::vector<qreal> heights;
    for (const SceneMark &mark : scene.marks) {
        heights.push_back(mark.rect.center().y());
    }
    ASSERT_EQ(heights.size(), 3u);
    EXPECT_NEAR(heights[0] - heights[1], heights[1] - heights[2], 0.01);
    EXPECT_GT(heights[0], heights[1]);
    const std::vector<TextItem> texts = itemsOf<TextItem>(scene);
    EXPECT_TRUE(std::ranges::any_of(texts, [](const TextItem &text) {
        return text.lines.join(QString()).contains(QStringLiteral("对数"));
    })) << "the scale is said";
}

TEST(LinesLayout, ALogScaleIsRefusedWhereAValueIsNotAboveZero)
{
    Table table = months({observed("rate", "north", "2024-01", 0), observed("rate", "north", "2024-02", 10),
                          observed("rate", "north", "2024-03", 100)});
    table.spec.options = {{"scale", "log"}};
    EXPECT_EQ(chartModel(table, valueBook(), Language::Zh).kind, "list");
}

TEST(MultiplesLayout, DrawsWhatElseWasSaid)
{
    std::vector<Observation> rows;
    for (const char *area : {"north", "south"}) {
        for (const char *month : {"2024-01", "2024-02", "2024-03"}) {
            rows.push_back(observed("rate", area, month, static_cast<double>(rows.size() + 2)));
        }
    }
    Table table = chartTable("multiples", rows, valueBook());
    table.spec.options = {{"by", "area"}};
    const std::size_t before = itemsOf<PathItem>(laid(table)).size();
    table.columns.push_back({"OTHER_VALUE", {}});
    table.columns.push_back({"OTHER_SOURCE", {}});
    for (ReportRow &row : table.rows) {
        row.cells.insert(row.cells.end(), {Cell(Gap{}), Cell(Gap{})});
    }
    table.rows[4].cells[2] = Cell(Quantity::stated(Qualifier::Exact, 9, 9, "percent"));
    table.rows[4].cells[3] = Cell(std::string("yearbook"));
    const Scene scene = laid(table);
    EXPECT_EQ(itemsOf<PathItem>(scene).size(), before + 4) << "a ring on its ground, in the panel and in the key";
    EXPECT_TRUE(
        std::ranges::any_of(scene.marks, [](const SceneMark &mark) { return mark.name.contains(QStringLiteral("yearbook")); }));
    EXPECT_EQ(test::faultsIn(scene, Theme::page(ThemeName::Light)), "");
}

} // namespace
} // namespace rd
