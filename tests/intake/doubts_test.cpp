#include "intake/doubts.h"

#include <gtest/gtest.h>

namespace rd {
namespace {

struct Desk {
    CodeBook codes;
    Desk()
    {
        int ord = 0;
        for (const auto &[code, parent] : {std::pair("whole", ""), {"a", "whole"}, {"b", "whole"}, {"c", "whole"}}) {
            Area area;
            area.code = code;
            area.parent = parent;
            area.level = "county";
            area.name = {code, code};
            area.ord = ++ord;
            codes.areas.add(area);
        }
        for (const char *code : {"CNY", "USD", "percent"}) {
            Unit unit;
            unit.code = code;
            unit.name = {code, code};
            unit.type = std::string(code) == "percent" ? "percent" : "currency";
            codes.units.add(unit);
        }
        for (const auto &[code, isSigned, unit] :
             {std::tuple("output", false, "CNY"), {"balance", true, "CNY"}, {"rate", true, "percent"}}) {
            Indicator indicator;
            indicator.code = code;
            indicator.name = {code, code};
            indicator.unit = unit;
            indicator.isSigned = isSigned;
            indicator.addsArea = true;
            indicator.measure = MeasureType::Flow;
            codes.indicators.add(indicator);
        }
    }
    [[nodiscard]] DoubtFinder finder() const
    {
        return {codes, placeOf, [this](Dim dim, const std::string &code) { return codes.nameOf(dim, code); }, 2025};
    }
    static std::string placeOf(const BulkPoint &point) { return "t:" + std::to_string(point.line); }
    static SeriesKey key(const char *area, const char *indicator = "output", const char *unit = "CNY")
    {
        return {area, indicator, "_Z", "_Z", Kind::Actual, unit, "A", "s"};
    }
    static Draft draft(const char *area, const char *period, double value, std::int64_t line, const char *indicator = "output",
                       const char *unit = "CNY")
    {
        Draft one;
        one.series = key(area, indicator, unit);
        one.period = Period::parse(period);
        one.value = value;
        one.line = line;
        one.place = "t:" + std::to_string(line);
        return one;
    }
    static Observation held(const char *area, const char *period, double value, const char *indicator = "output")
    {
        Observation one;
        one.series = key(area, indicator);
        one.period = Period::parse(period);
        one.quantity = Quantity::stated(Qualifier::Exact, value, 0, "CNY", true);
        return one;
    }
};

std::vector<std::string> told(DoubtFinder &finder)
{
    std::vector<std::string> all;
    for (const Doubt &doubt : finder.doubts()) {
        all.push_back(std::string(name(doubt.kind)) + "@" + doubt.place);
    }
    return all;
}
using Told = std::vector<std::string>;

TEST(Doubts, ATenThousandfoldJumpInEitherOrder)
{
    for (const bool knowsFirst : {true, false}) {
        const Desk desk;
        DoubtFinder finder = desk.finder();
        if (knowsFirst) {
            finder.know(Desk::held("a", "2023", 5e8));
        }
        finder.see(Desk::draft("a", "2024", 5.2e4, 3));
        finder.know(Desk::held("a", "2023", 5e8));
        EXPECT_EQ(told(finder), Told{"magnitude@t:3"}) << knowsFirst;
    }
}

TEST(Doubts, GrowthPastTheThresholdOnlyAgainstTheYearBefore)
{
    const Desk desk;
    DoubtFinder finder = desk.finder();
    finder.know(Desk::held("a", "2023", 100));
    finder.know(Desk::held("b", "2020", 100));
    finder.see(Desk::draft("a", "2024", 210, 1));
    finder.see(Desk::draft("b", "2024", 210, 2));
    finder.see(Desk::draft("c", "2024", 210, 3));
    EXPECT_EQ(told(finder), Told{"growth@t:1"});
}

TEST(Doubts, ARevisionByMoreThanAFifthInEitherOrder)
{
    for (const bool knowsFirst : {true, false}) {
        const Desk desk;
        DoubtFinder finder = desk.finder();
        const auto know = [&] {
            for (const char *area : {"a", "b", "c"}) {
                finder.know(Desk::held(area, "2024", 100));
            }
        };
        if (knowsFirst) {
            know();
        }
        finder.see(Desk::draft("a", "2024", 121, 1));
        finder.see(Desk::draft("b", "2024", 119, 2));
        finder.see(Desk::draft("c", "2024", 82, 3));
        if (!knowsFirst) {
            know();
        }
        EXPECT_EQ(told(finder), (Told{"revised@t:1", "revised@t:3"})) << knowsFirst;
    }
}

TEST(Doubts, OrdinaryValuesRaiseNone)
{
    const Desk desk;
    DoubtFinder finder = desk.finder();
    finder.know(Desk::held("a", "2023", 100));
    finder.know(Desk::held("whole", "2024", 1000));
    finder.see(Desk::draft("a", "2024", 108, 1));
    finder.see(Desk::draft("b", "2024", 300, 2));
    finder.see(Desk::draft("a", "2024", -5, 3, "balance"));
    EXPECT_EQ(told(finder), Told{});
}

TEST(Doubts, Sign)
{
    const Desk desk;
    DoubtFinder finder = desk.finder();
    finder.see(Desk::draft("a", "2024", -5, 3));
    EXPECT_EQ(told(finder), Told{"sign@t:3"});
}

TEST(Doubts, ACumulativeThatFalls)
{
    const Desk desk;
    DoubtFinder finder = desk.finder();
    finder.know(Desk::held("a", "2024-01-01/P8M", 80));
    finder.see(Desk::draft("a", "2024-01-01/P9M", 79, 4));
    EXPECT_EQ(told(finder), Told{"cumulative_falls@t:4"});
}

TEST(Doubts, LastMonthRepeated)
{
    const Desk desk;
    DoubtFinder finder = desk.finder();
    std::int64_t line = 1;
    for (const char *area : {"a", "b", "c"}) {
        finder.know(Desk::held(area, "2024-08", 70 + double(line)));
        finder.see(Desk::draft(area, "2024-09", 70 + double(line), line));
        ++line;
    }
    EXPECT_EQ(told(finder), Told{"repeated@t:1"});
}

TEST(Doubts, PartsAboveTheirTotal)
{
    const Desk desk;
    DoubtFinder finder = desk.finder();
    finder.know(Desk::held("whole", "2024", 100));
    finder.know(Desk::held("b", "2024", 60));
    finder.see(Desk::draft("a", "2024", 60, 5));
    EXPECT_EQ(told(finder), Told{"parts_above_total@t:5"});
}

TEST(Doubts, AmongPeersOnlyWhatHasNoPastOfItsOwn)
{
    for (const bool hasPast : {false, true}) {
        Desk desk;
        Area fourth = *desk.codes.areas.find("c");
        fourth.code = "d";
        desk.codes.areas.add(fourth);
        DoubtFinder finder = desk.finder();
        if (hasPast) {
            finder.know(Desk::held("d", "2023", 5e7));
        }
        double value = 4;
        for (const char *area : {"a", "b", "c"}) {
            finder.know(Desk::held(area, "2024", value++));
        }
        finder.see(Desk::draft("d", "2024", 5.1e7, 9));
        EXPECT_EQ(told(finder), hasPast ? Told{} : Told{"magnitude@t:9"});
    }
}

TEST(Doubts, AnotherUnit)
{
    const Desk desk;
    DoubtFinder finder = desk.finder();
    finder.know(Desk::held("a", "2023", 100));
    finder.see(Desk::draft("a", "2024", 100, 6, "output", "USD"));
    EXPECT_EQ(told(finder), Told{"unit_differs@t:6"});
}

} // namespace
} // namespace rd
