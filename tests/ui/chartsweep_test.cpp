// Every chart of values with long names and all that a label can carry, at every width.
#include "support/scenecheck.h"
#include "valuecase.h"

namespace rd {
namespace {

using test::chartTable;
using test::gap;
using test::laid;
using test::observed;
using test::ofKind;
using test::tiledBook;
using test::valueBook;

/// Every kind with long names and all that a label can carry.
std::vector<Table> everyKind()
{
    std::vector<Observation> areas = {observed("revenue", "south", "2024", 260e6, Qualifier::MoreThan),
                                      observed("revenue", "east", "2024", 1234567.89, Qualifier::Nearly),
                                      observed("revenue", "north", "2024", 65e6, Qualifier::About),
                                      gap("revenue", "zone", "2024"),
                                      observed("firms", "south", "2024", 5),
                                      observed("firms", "east", "2024", 8, Qualifier::AtMost),
                                      observed("firms", "north", "2024", 77)};
    Observation range = observed("firms", "zone", "2024", 5);
    range.quantity = Quantity::stated(Qualifier::Between, 5, 8, "enterprises");
    areas.push_back(range);
    std::vector<Observation> years, goals, counts = {areas[4], areas[6]}, few = {areas[0], areas[1], areas[2]};
    for (const char *area : {"north", "south", "east", "zone", "town", "city"}) {
        for (const char *year : {"2019", "2020", "2021", "2022", "2024"}) {
            years.push_back(observed("rate", area, year, static_cast<double>(years.size() * 7 % 31)));
        }
        goals.push_back(ofKind(Kind::Target, observed("firms", area, "2025", 90, Qualifier::AtLeast)));
        goals.push_back(observed("firms", area, "2025-01-01/P6M", static_cast<double>(goals.size()) * 20));
    }
    years.push_back(gap("rate", "city", "2023"));
    std::vector<Observation> periods = {observed("revenue", "north", "2022", 30e6), observed("revenue", "north", "2023", 110e6),
                                        observed("revenue", "north", "2024", 260e6, Qualifier::MoreThan)};
    std::vector<Table> tables;
    for (const auto &[kind, rows] : {std::pair{"bars", areas},
                                     {"lines", years},
                                     {"multiples", years},
                                     {"bullets", goals},
                                     {"ledger", goals},
                                     {"columns", periods},
                                     {"chain", few},
                                     {"dots", counts},
                                     {"nested", few},
                                     {"pairs", few}}) {
        tables.push_back(chartTable(kind, rows, valueBook()));
    }
    tables.push_back(chartTable("squares", {areas[6]}, valueBook()));
    tables.push_back(chartTable("tilemap", {years[0], years[5], years[10], gap("rate", "zone", "2024")}, valueBook()));
    tables.push_back(chartTable("slope", years, valueBook()));
    tables.push_back(chartTable("dotplot", areas, valueBook()));
    std::vector<Observation> sides = {observed("rate", "city", "2024", 5.6), gap("rate", "zone", "2024")};
    for (const auto &[area, value] : {std::pair{"north", -12.4}, {"south", 7.1}, {"east", 5.6}, {"town", 0.02}}) {
        sides.push_back(observed("rate", area, "2024", value, Qualifier::Exact, true));
    }
    tables.push_back(chartTable("diverging", sides, valueBook()));
    tables.push_back(tables.back());
    tables.back().spec.options = {{"average", "city"}};
    tables[1].spec.options = {{"by", "area"}};
    tables[2].spec.options = {{"by", "area"}};
    tables[6].spec.options = {{"join_zh", "带动就业|创造营业收入"}, {"join_en", "give work to|and make every year"}};
    return tables;
}

CodeBook longNames()
{
    CodeBook named = tiledBook();
    CodeBook renamed;
    renamed.industries = named.industries;
    renamed.indicators = named.indicators;
    renamed.units = named.units;
    for (Area area : named.areas) {
        area.name = {"某某省级高新技术产业开发区" + area.code, "Provincial High-technology Development Zone of " + area.code};
        renamed.areas.add(area);
    }
    return renamed;
}

struct Size {
    QSizeF size;
    Theme theme;
};

std::vector<Size> sizes()
{
    std::vector<Size> all;
    for (const qreal width : {300.0, 480.0, 640.0, 1024.0, 1366.0, 1920.0, 3840.0}) {
        all.push_back({{width, 0}, Theme::page(ThemeName::Light)});
    }
    all.push_back({{640, 0}, Theme::page(ThemeName::Projector)});
    all.push_back({{1000, 700}, Theme::page(ThemeName::Dark)});
    for (const qreal width : {1920.0, 1440.0}) {
        all.push_back({{width - 160, 700}, Theme::slide(ThemeName::Light, 1080)});
        all.push_back({{width - 160, 700}, Theme::slide(ThemeName::Projector, 1080)});
    }
    return all;
}

TEST(ValueCharts, NothingOverlapsOrIsCut)
{
    const CodeBook named = longNames();
    for (const Table &table : everyKind()) {
        for (const Language language : {Language::Zh, Language::En}) {
            for (const CodeBook *codes : {&valueBook(), &named}) {
                const ChartModel model = chartModel(table, *codes, language);
                ASSERT_EQ(model.kind, table.spec.chart);
                for (const Size &size : sizes()) {
                    const Scene scene = layoutOf(model.kind)(model, size.size, size.theme, language);
                    EXPECT_EQ(test::faultsIn(scene, size.theme), "")
                        << model.kind << (language == Language::Zh ? " zh " : " en ") << size.size.width() << "×"
                        << size.size.height() << (codes == &named ? " long names" : "");
                    EXPECT_LE(scene.size.width(), size.size.width() + 0.5) << model.kind;
                }
            }
        }
    }
}

TEST(ValueCharts, EveryMarkOfTheModelCanBePointedAt)
{
    for (const Table &table : everyKind()) {
        const ChartModel model = chartModel(table, valueBook(), Language::En);
        const Scene scene = layoutOf(model.kind)(model, {900, 0}, Theme::page(ThemeName::Light), Language::En);
        for (const Panel &panel : model.panels) {
            for (const Mark &mark : panel.marks) {
                const bool found = std::ranges::any_of(
                    scene.marks, [&](const SceneMark &one) { return one.key == mark.key && one.rect.isValid(); });
                EXPECT_TRUE(found || model.kind == "ledger") << model.kind << " " << mark.name << " " << mark.label;
            }
        }
    }
}

TEST(ValueCharts, TheSameModelGivesTheSameScene)
{
    for (const Table &table : everyKind()) {
        const Scene one = laid(table);
        const Scene two = laid(table);
        ASSERT_EQ(one.items.size(), two.items.size());
        EXPECT_EQ(one.size, two.size);
    }
}

} // namespace
} // namespace rd
