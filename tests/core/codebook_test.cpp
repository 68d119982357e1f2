#include "core/codebook.h"

#include "corebuilders.h"

#include <map>

#include <gtest/gtest.h>

namespace rd {
namespace {

using test::smallBook;

/// A row of a table: the given cells by column, all others as nothing was entered, `removed` 0.
Row row(std::string_view table, const std::map<std::string, Value> &cells)
{
    const TableDef &def = *packageTable(table);
    Row row;
    for (const ColumnDef &column : def.columns) {
        const auto it = cells.find(std::string(column.name));
        if (it != cells.end()) {
            row.push_back(it->second);
        } else if (column.type == ColumnType::Text) {
            row.emplace_back(std::string());
        } else if (column.required) {
            row.emplace_back(std::int64_t(0));
        } else {
            row.emplace_back();
        }
    }
    return row;
}

bool add(CodeBook &book, std::string_view table, const std::map<std::string, Value> &cells)
{
    return addRow(book, *packageTable(table), row(table, cells));
}

std::int64_t whole(int number) { return number; }
Value text(const char *value) { return std::string(value); }

TEST(AddRow, TakesEveryTable)
{
    CodeBook book;
    EXPECT_TRUE(add(book, "area",
                    {{"code", text("city")},
                     {"name_zh", text("示例市")},
                     {"name_en", text("Sample City")},
                     {"pinyin", text("shi li shi")},
                     {"ord", whole(1)},
                     {"scheme", text("own")},
                     {"level", text("city")},
                     {"former_code", text("old")},
                     {"tile_row", whole(2)}}));
    EXPECT_TRUE(add(book, "tier", {{"code", text("future")}, {"parent", text("system")}, {"open_ended", whole(1)}}));
    EXPECT_TRUE(add(book, "industry",
                    {{"code", text("steel")},
                     {"class_scheme", text("GB/T 4754-2017")},
                     {"class_code", text("31")},
                     {"class_extent", text("full")}}));
    EXPECT_TRUE(add(book, "unit",
                    {{"code", text("CNY")}, {"symbol_zh", text("元")}, {"type", text("currency")}, {"scales", whole(1)}}));
    EXPECT_TRUE(add(book, "source",
                    {{"code", text("paper")},
                     {"type", text("made-up")},
                     {"rank", whole(2)},
                     {"stamp_zh", text("示例数据")},
                     {"stamp_en", text("sample data")}}));
    EXPECT_TRUE(add(book, "passage",
                    {{"code", text("p1")},
                     {"source", text("paper")},
                     {"headline_zh", text("标题")},
                     {"headline_ord", whole(4)},
                     {"paragraph", whole(2)}}));
    EXPECT_TRUE(add(book, "indicator",
                    {{"code", text("growth")},
                     {"measure", text("ratio")},
                     {"unit", text("percent")},
                     {"signed", whole(1)},
                     {"adds_subject", whole(1)},
                     {"growth_of", text("revenue")}}));
    EXPECT_TRUE(add(book, "subject", {{"code", text("mill")}, {"type", text("enterprise")}, {"role_en", text("leader")}}));
    EXPECT_TRUE(
        add(book, "membership",
            {{"code", text("m1")}, {"industry", text("steel")}, {"tier", text("future")}, {"standing", text("primary")}}));
    EXPECT_TRUE(add(book, "relation",
                    {{"code", text("r1")},
                     {"type", text("overlaps")},
                     {"dim", text("industry")},
                     {"a", text("steel")},
                     {"b", text("food")},
                     {"why_en", text("both make tins")}}));
    EXPECT_TRUE(add(book, "event",
                    {{"code", text("e1")},
                     {"type", text("phase")},
                     {"area", text("city")},
                     {"industry", text("_Z")},
                     {"subject", text("mill")},
                     {"kind", text("plan")},
                     {"stage", text("planned")},
                     {"period_start", text("2025-01-01")},
                     {"period_length", text("P1Y")}}));
    EXPECT_TRUE(add(book, "note", {{"code", text("n1")}, {"dim", text("figure")}, {"about", text("X-0001")}}));
    EXPECT_TRUE(add(book, "rate", {{"code", text("usd")}, {"unit", text("USD")}, {"to_unit", text("CNY")}, {"value", 7.1217}}));
    EXPECT_TRUE(add(book, "preference",
                    {{"code", text("f1")},
                     {"area", text("city")},
                     {"indicator", text("growth")},
                     {"industry", text("_Z")},
                     {"subject", text("_Z")},
                     {"kind", text("actual")},
                     {"source", text("paper")},
                     {"reason_en", text("because")}}));
    EXPECT_TRUE(
        add(book, "report", {{"code", text("c1")}, {"page", text("overview")}, {"slot", text("6")}, {"spec", text("{}")}}));
    EXPECT_TRUE(add(book, "deck", {{"code", text("d1")}, {"name_en", text("Deck")}}));
    EXPECT_TRUE(add(book, "slide", {{"code", text("s1")}, {"deck", text("d1")}, {"reports", text("c1  c2")}}));

    const Area *area = book.areas.find("city");
    ASSERT_NE(area, nullptr);
    EXPECT_EQ(area->name, (Text{"示例市", "Sample City"}));
    EXPECT_EQ(area->pinyin, "shi li shi");
    EXPECT_EQ(area->tileRow, 2);
    EXPECT_FALSE(area->tileColumn);
    EXPECT_EQ(area->formerCode, "old");
    EXPECT_TRUE(book.tiers.find("future")->openEnded);
    EXPECT_EQ(book.industries.find("steel")->classCode, "31");
    EXPECT_TRUE(book.units.find("CNY")->scales);
    EXPECT_EQ(book.sources.find("paper")->rank, 2);
    EXPECT_EQ(book.stamp()->en, "sample data");
    EXPECT_EQ(book.passages.find("p1")->headlineOrd, 4);
    EXPECT_EQ(book.indicators.find("growth")->measure, MeasureType::Ratio);
    EXPECT_TRUE(book.indicators.find("growth")->isSigned);
    EXPECT_TRUE(book.indicators.find("growth")->addsSubject);
    EXPECT_FALSE(book.indicators.find("growth")->addsArea);
    EXPECT_EQ(book.subjects.find("mill")->role.en, "leader");
    EXPECT_EQ(book.tierOf("steel"), "future");
    EXPECT_EQ(book.relations.find("r1")->dim, Dim::Industry);
    EXPECT_EQ(book.relations.find("r1")->type, RelationType::Overlaps);
    EXPECT_EQ(book.events.find("e1")->period->sdmx(), "2025");
    EXPECT_EQ(book.events.find("e1")->kind, Kind::Plan);
    EXPECT_EQ(book.notesAbout(Dim::Figure, "X-0001").size(), 1U);
    EXPECT_EQ(book.rates.find("usd")->value, 7.1217);
    EXPECT_EQ(book.preferences.find("f1")->reason.en, "because");
    EXPECT_EQ(book.reports.find("c1")->slot, "6");
    EXPECT_EQ(book.slides.find("s1")->reports, (std::vector<std::string>{"c1", "c2"}));
}

TEST(AddRow, RefusesRowsThatMakeNoSense)
{
    CodeBook book;
    const TableDef &areas = *packageTable("area");
    EXPECT_FALSE(addRow(book, areas, {}));
    EXPECT_FALSE(addRow(book, areas, Row(areas.columns.size())));
    EXPECT_FALSE(add(book, "area", {{"code", text("")}}));
    EXPECT_FALSE(add(book, "area", {{"code", text("a")}, {"removed", whole(1)}}));
    EXPECT_FALSE(add(book, "area", {{"code", text("a")}, {"ord", text("first")}}));
    EXPECT_FALSE(add(book, "area", {{"code", whole(7)}}));
    EXPECT_FALSE(add(book, "area", {{"code", text("a")}, {"ord", std::int64_t(1) << 40}}));
    EXPECT_FALSE(add(book, "indicator", {{"code", text("i")}, {"measure", text("mood")}}));
    EXPECT_FALSE(
        add(book, "relation",
            {{"code", text("r")}, {"type", text("part_of")}, {"dim", text("colour")}, {"a", text("x")}, {"b", text("y")}}));
    EXPECT_FALSE(add(book, "event", {{"code", text("e")}, {"area", text("a")}, {"kind", text("wish")}}));
    EXPECT_FALSE(add(book, "event",
                     {{"code", text("e")},
                      {"area", text("a")},
                      {"kind", text("plan")},
                      {"period_start", text("2025-02-30")},
                      {"period_length", text("P1D")}}));
    EXPECT_FALSE(add(book, "rate",
                     {{"code", text("r")},
                      {"unit", text("USD")},
                      {"to_unit", text("CNY")},
                      {"value", std::numeric_limits<double>::infinity()}}));
    EXPECT_FALSE(add(book, "figure", {{"code", text("X-0001")}}));
    EXPECT_FALSE(add(book, "change", {{"id", whole(1)}}));
    EXPECT_FALSE(add(book, "observation", {}));
    EXPECT_TRUE(book.areas.empty() && book.indicators.empty() && book.relations.empty() && book.events.empty());
}

TEST(AddRow, KeepsTheFirstOfTwoWithOneCode)
{
    CodeBook book;
    EXPECT_TRUE(add(book, "deck", {{"code", text("d")}, {"name_en", text("First")}}));
    EXPECT_FALSE(add(book, "deck", {{"code", text("d")}, {"name_en", text("Second")}}));
    EXPECT_EQ(book.decks.find("d")->name.en, "First");
    EXPECT_EQ(book.decks.size(), 1U);
}

TEST(CodeList, IsInOfficialOrderHoweverItIsFilled)
{
    CodeBook book;
    for (const auto &[code, ord] : {std::pair("c", 3), {"a", 1}, {"b", 2}, {"b2", 2}, {"z", 0}}) {
        book.areas.add(test::area(code, "", "county", ord));
    }
    EXPECT_EQ(book.codesOf(Dim::Area), (std::vector<std::string>{"z", "a", "b", "b2", "c"}));
    for (const char *code : {"z", "a", "b", "b2", "c"}) {
        ASSERT_NE(book.areas.find(code), nullptr);
        EXPECT_EQ(book.areas.find(code)->code, code);
    }
    EXPECT_EQ(book.areas.find("d"), nullptr);
}

TEST(CodeBook, NamesCodesOfAllDimensions)
{
    CodeBook book = smallBook();
    Passage passage;
    passage.code = "p";
    passage.headline = {"题", "Headline"};
    passage.paragraph = 1;
    book.passages.add(passage);
    EXPECT_EQ(book.nameOf(Dim::Area, "north").en, "Area north");
    EXPECT_EQ(book.nameOf(Dim::Area, "nowhere").zh, "nowhere");
    EXPECT_EQ(book.nameOf(Dim::Kind, "target").zh, "目标");
    EXPECT_EQ(book.nameOf(Dim::Qualifier, "nearly").en, "nearly");
    EXPECT_EQ(book.nameOf(Dim::Period, "2025-01-01/P9M").en, "Jan–Sep 2025");
    EXPECT_EQ(book.nameOf(Dim::Industry, "_Z").en, "Not applicable");
    EXPECT_EQ(book.nameOf(Dim::Passage, "p").en, "\"Headline\", paragraph 1");
    EXPECT_EQ(book.nameOf(Dim::Figure, "X-0001").en, "X-0001");
}

TEST(CodeBook, KnowsItsCodes)
{
    const CodeBook book = smallBook();
    EXPECT_TRUE(book.knows(Dim::Area, "north"));
    EXPECT_FALSE(book.knows(Dim::Area, "nowhere"));
    EXPECT_TRUE(book.knows(Dim::Kind, "plan"));
    EXPECT_FALSE(book.knows(Dim::Kind, "wish"));
    EXPECT_TRUE(book.knows(Dim::Period, "2024-Q3"));
    EXPECT_FALSE(book.knows(Dim::Period, "2024-Q5"));
    EXPECT_EQ(book.codesOf(Dim::Kind), (std::vector<std::string>{"actual", "target", "plan"}));
    EXPECT_EQ(book.codesOf(Dim::Qualifier).size(), 9U);
    EXPECT_TRUE(book.codesOf(Dim::Figure).empty());
}

TEST(CodeBook, ListsACodeWithWhatLiesBelow)
{
    const CodeBook book = smallBook();
    EXPECT_EQ(book.withChildren(Dim::Area, "north"), (std::vector<std::string>{"north", "town"}));
    EXPECT_EQ(book.withChildren(Dim::Area, "city").size(), 6U);
    EXPECT_EQ(book.withChildren(Dim::Kind, "plan"), (std::vector<std::string>{"plan"}));
    EXPECT_TRUE(book.isWithin(Dim::Area, "town", "city"));
    EXPECT_FALSE(book.isWithin(Dim::Area, "city", "town"));
}

TEST(CodeBook, SurvivesACircleOfParents)
{
    CodeBook book;
    book.areas.add(test::area("a", "b", "city"));
    book.areas.add(test::area("b", "a", "city"));
    EXPECT_TRUE(book.isWithin(Dim::Area, "a", "b"));
    EXPECT_FALSE(book.isWithin(Dim::Area, "a", "c"));
    EXPECT_EQ(book.withChildren(Dim::Area, "a").size(), 2U);
    EXPECT_EQ(book.region(), nullptr);
}

TEST(CodeBook, RegionIsTheCityWithItsParts)
{
    const CodeBook book = smallBook();
    ASSERT_NE(book.region(), nullptr);
    EXPECT_EQ(book.region()->code, "city");
    ASSERT_EQ(book.regionParts().size(), 4U);
    EXPECT_EQ(book.regionParts().front()->code, "north");
    EXPECT_EQ(book.regionParts().back()->code, "zone");
    EXPECT_EQ(CodeBook().region(), nullptr);
    EXPECT_TRUE(CodeBook().regionParts().empty());
}

TEST(CodeBook, PeersHaveNoRegionAndAreItsParts)
{
    CodeBook book;
    book.areas.add(test::area("AT34", "", "other"));
    EXPECT_EQ(book.region()->code, "AT34") << "one area alone is the whole";
    book.areas.add(test::area("AT33", "", "other"));
    EXPECT_EQ(book.region(), nullptr);
    EXPECT_EQ(book.regionParts().size(), 2U);
    book.areas.add(test::area("AT332", "AT33", "other"));
    ASSERT_NE(book.region(), nullptr);
    EXPECT_EQ(book.region()->code, "AT33");
}

TEST(CodeBook, RegionLooksThroughCountryAndProvince)
{
    CodeBook book;
    book.areas.add(test::area("cn", "", "country", 1));
    book.areas.add(test::area("prov", "cn", "province", 2));
    book.areas.add(test::area("other", "prov", "city", 3));
    book.areas.add(test::area("city", "prov", "city", 4));
    book.areas.add(test::area("north", "city", "county", 5));
    book.areas.add(test::area("south", "city", "county", 6));
    EXPECT_EQ(book.region()->code, "city");
    book.areas.add(test::area("west", "other", "county", 7));
    EXPECT_EQ(book.region()->code, "prov") << "two cities with parts: the province is what is looked at";
}

TEST(CodeBook, StampIsNullWithoutOne)
{
    CodeBook book;
    book.sources.add(Source{});
    EXPECT_EQ(book.stamp(), nullptr);
}

} // namespace
} // namespace rd
