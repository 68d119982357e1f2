#include "core/report/findtext.h"
#include "intake/tableguess.h"
#include "intake/tablereader.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

namespace rd {
namespace {

/// A table in memory, cells separated by '|'.
class Grid : public SheetSource {
public:
    explicit Grid(std::vector<std::string> lines, std::vector<SheetMerge> merged = {}) : m_merges(std::move(merged))
    {
        std::int64_t number = 0;
        for (const std::string &line : lines) {
            SheetRow row{++number, {}};
            if (line.empty()) {
                continue; // as every source does
            }
            for (std::size_t from = 0; from <= line.size();) {
                const std::size_t end = std::min(line.find('|', from), line.size());
                row.cells.push_back(line.substr(from, end - from));
                from = end + 1;
            }
            m_rows.push_back(std::move(row));
        }
    }
    Result<bool> read(SheetRow &row) override
    {
        if (m_at == m_rows.size()) {
            return false;
        }
        row = m_rows[m_at++];
        return true;
    }
    std::string place(std::int64_t line, int column) const override
    {
        return "t:" + std::to_string(line) + (column == 0 ? "" : ":" + std::to_string(column));
    }
    std::vector<SheetMerge> merges() const override { return m_merges; }
    [[nodiscard]] TableStart start() const { return {m_rows, m_merges}; }

private:
    std::vector<SheetRow> m_rows;
    std::vector<SheetMerge> m_merges;
    std::size_t m_at = 0;
};

CodeBook book()
{
    CodeBook codes;
    int ord = 0;
    const auto area = [&](const char *code, const char *zh, const char *en, const char *parent, const char *former = "") {
        Area entry;
        entry.code = code;
        entry.name = {zh, en};
        entry.parent = parent;
        entry.formerCode = former;
        entry.level = *parent == '\0' ? "city" : "county";
        entry.ord = ++ord;
        codes.areas.add(entry);
    };
    area("900000", "甲市", "Alpha City", "");
    area("900001", "乙县", "Beta County", "900000");
    area("900002", "丙丁区", "Gamma District", "900000", "900022");
    const auto unit = [&](const char *code, const char *zh, const char *type) {
        Unit entry;
        entry.code = code;
        entry.name = {zh, code};
        entry.symbol = {zh, code};
        entry.type = type;
        entry.ord = ++ord;
        codes.units.add(entry);
    };
    unit("CNY", "元", "currency");
    unit("percent", "%", "percent");
    unit("persons", "人", "people");
    const auto indicator = [&](const char *code, const char *zh, const char *en, const char *usual, const char *growthOf = "") {
        Indicator entry;
        entry.code = code;
        entry.name = {zh, en};
        entry.unit = usual;
        entry.growthOf = growthOf;
        entry.ord = ++ord;
        codes.indicators.add(entry);
    };
    indicator("gdp", "地区生产总值", "Gross domestic product", "CNY");
    indicator("gdp-growth", "地区生产总值增速", "Growth of GDP", "percent", "gdp");
    indicator("people", "常住人口", "Resident population", "persons");
    Source source;
    source.code = "book";
    source.name = {"年鉴", "Yearbook"};
    codes.sources.add(source);
    return codes;
}

/// Every value as "area indicator kind period value unit qualifier", in order; then the problems.
std::vector<std::string> read(Grid grid, TableMapping *guessed = nullptr, std::vector<UnknownCode> *unknown = nullptr)
{
    const CodeBook codes = book();
    const CodeFinder finder(codes);
    TableMapping mapping = guessMapping(grid.start(), finder);
    mapping.fixed.try_emplace(Field::Source, "book");
    const NewCodes none;
    TableReader reader(grid, mapping, finder, none);
    std::vector<std::string> all;
    for (;;) {
        const auto found = reader.next();
        EXPECT_TRUE(found.ok());
        if (!found.ok() || *found == nullptr) {
            break;
        }
        const Draft value = reader.draftOf(**found);
        all.push_back(value.series.area + " " + value.series.indicator + " " + std::string(name(value.series.kind)) + " "
                      + (value.period ? value.period->sdmx() : "-") + " "
                      + (value.value ? std::to_string(static_cast<long long>(*value.value * 10)) : "none") + " "
                      + value.series.unit + (value.isFigure() ? " " + std::string(name(value.qualifier)) : ""));
    }
    for (const Problem &problem : reader.problems()) {
        all.push_back(problem.sentence.en);
    }
    if (guessed != nullptr) {
        *guessed = mapping;
    }
    if (unknown != nullptr) {
        *unknown = reader.unknown();
    }
    return all;
}

using Lines = std::vector<std::string>;

TEST(Table, LongWithTheProgramsOwnHeads)
{
    EXPECT_EQ(read(Grid({"REF_AREA|INDICATOR|TIME_PERIOD|OBS_VALUE|UNIT_MEASURE|OBS_STATUS", "900001|gdp|2024-09|12.5|CNY|P",
                         "CN900002|people|2024|3|persons|A"})),
              (Lines{"900001 gdp actual 2024-09 125 CNY", "900002 people actual 2024 30 persons"}));
}

std::vector<Field> fieldsOf(const TableMapping &mapping)
{
    std::vector<Field> fields;
    for (const ColumnUse &use : mapping.columns) {
        fields.push_back(use.field);
    }
    return fields;
}

TEST(Table, FindsPlacesAndTheirCodesUnderHeadsThatNobodyKnows)
{
    using enum Field;
    TableMapping mapping;
    read(Grid({"Código|Município|Ano|地区生产总值(元)|常住人口", "3550308|São Paulo|2020|748|123",
               "3550308|São Paulo|2021|828|124", "3304557|Rio de Janeiro|2021|331|67"}),
         &mapping);
    EXPECT_EQ(fieldsOf(mapping), (std::vector{Area, AreaName, Period, ObsValue, ObsValue}));
}

TEST(Table, TakesNoLineNumberForAValueAndNoWiderRegionForThePlace)
{
    using enum Field;
    TableMapping mapping;
    read(
        Grid({"GeoFIPS|GeoName|Region|TableName|LineCode|Description|Unit|2019|2020",
              "01000|Alabama|5|SAGDP1|1|Real GDP|CNY|216.5|213.3", "01000|Alabama|5|SAGDP1|3|GDP in current prices|CNY|226|222",
              "02000|Alaska|8|SAGDP1|1|Real GDP|CNY|53|50", "02000|Alaska|8|SAGDP1|3|GDP in current prices|CNY|54|(NA)",
              "06000|California|8|SAGDP1|1|Real GDP|CNY|2800|2700"}),
        &mapping);
    EXPECT_EQ(fieldsOf(mapping), (std::vector{Area, AreaName, None, None, None, Indicator, Unit, ObsValue, ObsValue}));
}

TEST(Table, DoesNotTakeValuesBesideNamesForTheirCodes)
{
    using enum Field;
    TableMapping mapping;
    read(Grid({"地区生产总值(元)|地方名|常住人口", "1512|Alabama|16", "2533|Alaska|25"}), &mapping);
    EXPECT_EQ(fieldsOf(mapping), (std::vector{ObsValue, Area, ObsValue}));
    read(Grid({"Ort|地区生产总值(元)", "Aalen|1512", "Bern|2533"}), &mapping);
    EXPECT_EQ(fieldsOf(mapping), (std::vector{Area, ObsValue}));
}

TEST(Table, KeepsTheMarksOfNotesInThePrintedForm)
{
    const CodeBook codes = book();
    const CodeFinder finder(codes);
    Grid grid({"地区|地区生产总值(元)2023年|地区生产总值(元)2024年", "甲市|2.5※|3 (p)", "乙县|…[1]|4", "丙丁区|6|7[2]"});
    TableMapping mapping = guessMapping(grid.start(), finder);
    mapping.fixed.try_emplace(Field::Source, "book");
    const NewCodes none;
    TableReader reader(grid, mapping, finder, none);
    Lines all;
    for (auto found = reader.next(); found.ok() && *found != nullptr; found = reader.next()) {
        const Draft value = reader.draftOf(**found);
        all.push_back(fmt::format("{} {} {} {}", value.series.area, value.value ? fmt::format("{}", *value.value) : "none",
                                  value.status, value.asPublished));
    }
    EXPECT_EQ(reader.problems().size(), 0u);
    EXPECT_EQ(all, (Lines{"900000 2.5 A 2.5※", "900000 3 P ", "900001 none O …[1]", "900001 4 A ", "900002 6 A ",
                          "900002 7 A 7[2]"}));
}

// The Office for National Statistics and 万得 give out series side by side below rows that say what they are.
TEST(Table, ReadsSeriesBelowLabelledRows)
{
    TableMapping mapping;
    EXPECT_EQ(read(Grid({"Title|地区生产总值|常住人口", "CDID|ABMI|ABML", "Source dataset ID|UKEA|UKEA", "PreUnit|CNY|",
                         "Unit|m|万人", "Release date|12-02-2025|12-02-2025", "Next release||", "2022|2|1.5", "2023 Q1|3|",
                         "2023 NOV|4|2"}),
                   &mapping)
                  .size(),
              5u);
    using enum Field;
    EXPECT_EQ(fieldsOf(mapping), (std::vector{Period, ObsValue, ObsValue}));
    EXPECT_EQ(mapping.firstLine, 8);
    EXPECT_EQ(mapping.columns[1].fixed, (Fixed{{Indicator, "gdp"}, {Unit, "CNY"}, {Multiplier, "6"}}));
    EXPECT_EQ(mapping.columns[2].fixed, (Fixed{{Indicator, "people"}, {Unit, "persons"}, {Multiplier, "4"}}));
    read(Grid({"指标名称|地区生产总值|常住人口", "频率|年|年", "单位|亿元|人", "指标ID|M001|M002", "来源|统计局|统计局",
               "2022|2|1.5", "2023|3|2"}),
         &mapping);
    EXPECT_EQ(fieldsOf(mapping), (std::vector{Period, ObsValue, ObsValue}));
    EXPECT_EQ(mapping.columns[1].fixed, (Fixed{{Indicator, "gdp"}, {Unit, "CNY"}, {Multiplier, "8"}}));
}

TEST(Table, TellsOnceThatTheWholeTableLacksASource)
{
    const CodeBook codes = book();
    const CodeFinder finder(codes);
    Grid grid({"地区|地区生产总值(亿元)2023年|地区生产总值(亿元)2024年", "甲市|1|2", "乙县|3|4"});
    const TableMapping mapping = guessMapping(grid.start(), finder);
    const NewCodes none;
    TableReader reader(grid, mapping, finder, none);
    for (auto found = reader.next(); found.ok() && *found != nullptr; found = reader.next()) {
        ADD_FAILURE() << "nothing of it can be taken";
    }
    ASSERT_EQ(reader.problems().size(), 1u);
    EXPECT_EQ(reader.problems().front().sentence.en,
              "t:2:2: has no source; say which column it is, or name one for the whole table");
}

TEST(Table, AYearBehindIndicatorAndUnit)
{
    EXPECT_EQ(read(Grid({"地区|地区生产总值(亿元)2023年|常住人口(万人)2024年|地区生产总值(2022年)|Gross domestic product 2021",
                         "乙县|1|2|3|4"})),
              (Lines{"900001 gdp actual 2023 1000000000 CNY", "900001 people actual 2024 200000 persons",
                     "900001 gdp actual 2022 30 CNY", "900001 gdp actual 2021 40 CNY"}));
}

TEST(Table, AnOfficeSheet)
{
    // Title, corner, heads of two levels that a file has lost the merges of, indents, a total, a note below.
    EXPECT_EQ(read(Grid({"2024年各县（市、区）主要指标", "单位:亿元||||", "地区|地区生产总值||常住人口(万人)|比上年增长(%)",
                         "|2023年|2024年||", "甲市|10|11.5|20|", "  其中:乙县|4|4.5|8|", "  丙　丁　区|6|7|—|",
                         "合计|20|23|28|", "注:初步数"})),
              (Lines{"900000 gdp actual 2023 10000000000 CNY", "900000 gdp actual 2024 11500000000 CNY",
                     "900000 people actual 2024 2000000 persons", "900001 gdp actual 2023 4000000000 CNY",
                     "900001 gdp actual 2024 4500000000 CNY", "900001 people actual 2024 800000 persons",
                     "900002 gdp actual 2023 6000000000 CNY", "900002 gdp actual 2024 7000000000 CNY",
                     "900002 people actual 2024 none persons"}));
}

TEST(Table, MergedHeadsOfASpreadsheet)
{
    EXPECT_EQ(
        read(Grid({"地区|地区生产总值(亿元)||", "|2023年|2024年|增速(%)", "乙县|4|4.5|5.1"}, {{1, 1, 2, 4}, {1, 2, 1, 1}})),
        (Lines{"900001 gdp actual 2023 4000000000 CNY", "900001 gdp actual 2024 4500000000 CNY",
               "900001 gdp-growth actual 2024 51 percent"}));
}

TEST(Table, YearsAcross)
{
    EXPECT_EQ(read(Grid({"指标|地区|2022|2023|2024", "地区生产总值|乙县|1|2|3", "常住人口|丙丁区|1|2|3"})),
              (Lines{"900001 gdp actual 2022 10 CNY", "900001 gdp actual 2023 20 CNY", "900001 gdp actual 2024 30 CNY",
                     "900002 people actual 2022 10 persons", "900002 people actual 2023 20 persons",
                     "900002 people actual 2024 30 persons"}));
}

TEST(Table, AYearbooksHeads)
{
    TableMapping mapping;
    std::vector<UnknownCode> unknown;
    const Lines values =
        read(Grid({"22-13 各县主要指标(2023年)||||||", "|||||单位:万元", "代码|县名|常住人口|地区生产总值|||某税增长速度",
                   "||(万人)|(亿元)|第一产业|增长速度(%)|", "甲市|||||", "900001|乙县|3|8|70000|5|6"}),
             &mapping, &unknown);
    EXPECT_EQ(mapping.columns[4].head, "地区生产总值 / 第一产业");
    EXPECT_EQ(mapping.columns[5].fixed.at(Field::Indicator), "gdp-growth");
    EXPECT_EQ(mapping.columns[6].fixed.at(Field::Unit), "percent") << "the corner's 万元 does not speak of a rate";
    ASSERT_FALSE(values.empty());
    EXPECT_EQ(values[0], "900001 people actual 2023 300000 persons") << "a level of heads with units alone";
    EXPECT_EQ(values[1], "900001 gdp actual 2023 8000000000 CNY");
    ASSERT_EQ(unknown.size(), 2u);
    EXPECT_EQ(unknown[1].unit, "percent");
}

TEST(Table, HeadsAboveALineThatNamesAProvince)
{
    TableMapping mapping;
    EXPECT_EQ(read(Grid({"2-7 各县(市、区)地区生产总值(2022-2023年)", "单位:亿元、%", "地 区|2022|2023", "某省||", "乙县|8|9"}),
                   &mapping),
              (Lines{"900001 gdp actual 2022 8000000000 CNY", "900001 gdp actual 2023 9000000000 CNY"}));
    EXPECT_EQ(mapping.firstLine, 4);
    EXPECT_EQ(read(Grid({"各县地区生产总值", "单位:亿元、%", "地 区|指标|2022|2023", "某省|||", "乙县|地区生产总值|8|9"})),
              (Lines{"900001 gdp actual 2022 8000000000 CNY", "900001 gdp actual 2023 9000000000 CNY"}));
}

TEST(Table, ATitleThatNamesAnUnknownIndicator)
{
    std::vector<UnknownCode> unknown;
    for (const char *title : {"表2-7 各县(市、区)粮食产量(2022-2023年)", "2022年粮食产量"}) {
        read(Grid({title, "单位:万吨", "地 区|2022|2023", "乙县|8|9"}), nullptr, &unknown);
        ASSERT_FALSE(unknown.empty());
        EXPECT_EQ(unknown.front().text, "粮食产量") << title;
    }
}

TEST(Table, AreasAcross)
{
    EXPECT_EQ(read(Grid({"2024年主要指标", "指标|单位|乙县|丙丁区", "地区生产总值|亿元|1|2", "常住人口|万人|3|4"})),
              (Lines{"900001 gdp actual 2024 1000000000 CNY", "900002 gdp actual 2024 2000000000 CNY",
                     "900001 people actual 2024 300000 persons", "900002 people actual 2024 400000 persons"}));
}

TEST(Table, OldCodesNamesBesideCodesAndKinds)
{
    EXPECT_EQ(read(Grid({"行政区划代码|地区名称|2025年1-9月地区生产总值(亿元)|2025年目标", "900022|丙丁区|9.5|20",
                         "900001000000|乙县|2|3"}))
                  .front(),
              "900002 gdp actual 2025-01-01/P9M 9500000000 CNY");
}

TEST(Table, QualifiersAreKept)
{
    EXPECT_EQ(
        read(Grid({"地区|2024年常住人口(人)", "乙县|5100余人", "丙丁区|超过2万"})),
        (Lines{"900001 people actual 2024 51000 persons more_than", "900002 people actual 2024 200000 persons more_than"}));
}

TEST(Table, UnknownTextsAreListedNotGuessed)
{
    std::vector<UnknownCode> unknown;
    EXPECT_EQ(read(Grid({"地区|2024年地区生产总值(亿元)|粮食产量(吨)", "乙县|1|7", "戊县|2|8"}), nullptr, &unknown),
              (Lines{"900001 gdp actual 2024 1000000000 CNY"}));
    ASSERT_EQ(unknown.size(), 3U);
    for (const UnknownCode &code : unknown) {
        const bool isArea = code.field == Field::Area, isUnit = code.field == Field::Unit;
        EXPECT_EQ(code.text, isArea ? "戊县" : isUnit ? "吨" : "粮食产量");
        EXPECT_EQ(code.unit, isArea || isUnit ? "" : "吨");
    }
}

TEST(Table, EveryProblemIsToldWithItsPlace)
{
    const Lines told = read(Grid({"地区|2024年地区生产总值(亿元)", "乙县|1.234,56", "丙丁区|#DIV/0!", "甲市|5"}));
    ASSERT_EQ(told.size(), 3U);
    EXPECT_EQ(told[0], "900000 gdp actual 2024 5000000000 CNY");
    EXPECT_TRUE(told[1].starts_with("t:2:2: \"1.234,56\" ")) << told[1];
    EXPECT_TRUE(told[2].starts_with("t:3:2: \"#DIV/0!\" ")) << told[2];
}

TEST(Table, ACornerOfSeveralUnitsIsNobodysUnit)
{
    // Each known indicator is in its own of them; of one that no list has, nobody knows.
    std::vector<UnknownCode> unknown;
    EXPECT_EQ(read(Grid({"2024年主要指标", "单位:亿元、万人", "地区|地区生产总值|常住人口", "乙县|7|8"}), nullptr, &unknown),
              (Lines{"900001 gdp actual 2024 7000000000 CNY", "900001 people actual 2024 800000 persons"}));
    EXPECT_TRUE(unknown.empty());
    const Lines told = read(Grid({"2024年主要指标", "单位:吨、万头", "地区|地区生产总值", "乙县|7"}), nullptr, &unknown);
    ASSERT_EQ(told.size(), 1U);
    EXPECT_TRUE(told[0].starts_with("t:4:2: may be in any of several units (吨、万头)")) << told[0];
    EXPECT_TRUE(unknown.empty()) << "no unit is called 吨、万头";
}

TEST(Table, AUnitBehindTheIndicatorOfARow)
{
    EXPECT_EQ(read(Grid({"指标|地区|2023年|2024年", "地区生产总值(亿元)|乙县|1|2", "其中:常住人口(万人)|乙县|3|4"})),
              (Lines{"900001 gdp actual 2023 1000000000 CNY", "900001 gdp actual 2024 2000000000 CNY",
                     "900001 people actual 2023 300000 persons", "900001 people actual 2024 400000 persons"}));
}

TEST(Table, GrowthBesideAnIndicatorOfTheRow)
{
    EXPECT_EQ(read(Grid({"地区|指标|单位|2022年|2023年|2023年比2022年增长(%)", "乙县|地区生产总值|亿元|1|2|5.5"})),
              (Lines{"900001 gdp actual 2022 1000000000 CNY", "900001 gdp actual 2023 2000000000 CNY",
                     "900001 gdp-growth actual 2023 55 percent"}));
    // Against another year than the last it is no growth on the year before.
    std::vector<UnknownCode> unknown;
    EXPECT_EQ(read(Grid({"地区|地区生产总值(亿元)2023年|2023年比2020年增长(%)", "乙县|2|5.5"}), nullptr, &unknown),
              (Lines{"900001 gdp actual 2023 2000000000 CNY"}));
    ASSERT_EQ(unknown.size(), 1U);
    EXPECT_EQ(unknown[0].text, "比2020年增长");
}

TEST(Table, APrefaceAboveABlankLineIsNoHead)
{
    TableMapping mapping;
    Grid grid({"Data Source|World figures|", "", "Updated|2025|", "", "Region|Indicator|2023|2024", "乙县|地区生产总值|1|2"});
    EXPECT_EQ(read(grid, &mapping), (Lines{"900001 gdp actual 2023 10 CNY", "900001 gdp actual 2024 20 CNY"}));
    EXPECT_EQ(mapping.columns[0].head, "Region");
}

TEST(Table, NumbersWithADecimalCommaAreRefusedAtTheirPlace)
{
    const Lines told = read(Grid({"地区|地区生产总值(亿元)|2024年常住人口(万人)", "乙县|5,3|1", "丙丁区|6,4|2"}));
    ASSERT_EQ(told.size(), 4U);
    EXPECT_TRUE(told[2].starts_with("t:2:2: \"5,3\" has a comma")) << told[2];
}

TEST(Table, OfWhichBeforeAHead)
{
    EXPECT_EQ(read(Grid({"地区|#2024年地区生产总值(亿元)", "乙县|1"})), (Lines{"900001 gdp actual 2024 1000000000 CNY"}));
}

TEST(Table, ADecimalShiftIsExact)
{
    EXPECT_EQ(read(Grid({"地区|2024年地区生产总值(亿元)", "乙县|1.1"})).front(), "900001 gdp actual 2024 1100000000 CNY");
}

} // namespace
} // namespace rd
