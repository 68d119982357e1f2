#include "exchange/json/specjson.h"

#include "support.h"

#include <rapidcheck/gtest.h>

namespace rd {
namespace {

std::string refusalOf(const std::string &json)
{
    const auto spec = specFromJson(json, "x", {}, "report.csv:5");
    return spec ? "" : spec.error().sentence.en;
}

TEST(SpecJson, ReadsTheFormOfThePaper)
{
    const auto spec = specFromJson(R"({"version": 1, "view": "coverage", "fields": ["REF_AREA"], "rows": ["area"],
        "columns": ["indicator"], "measures": [{"indicator": "x", "operation": "none", "operand": ""}],
        "filters": [{"dim": "figure", "codes": ["LC-0001"], "children": true}, {"dim": "area", "codes": [], "children": false}],
        "periods": {"from": "2024-01", "to": "2025-02"}, "sort": [{"by": "OBS_VALUE", "descending": true}],
        "limit": 3, "chart": "tiles", "follows": ["area"], "drill": ["indicator", "figure"],
        "finding": {"zh": "甲", "en": "A"}, "options": {"whole": "100", "filled": 82}})",
                                   "lead", {"问", "Q"}, "report.csv:5");
    ASSERT_TRUE(spec) << spec.error().sentence.en;
    EXPECT_EQ(spec->id, "lead");
    EXPECT_EQ(spec->question, (Text{"问", "Q"}));
    EXPECT_EQ(spec->view, View::Coverage);
    EXPECT_EQ(spec->rows, std::vector<Dim>{Dim::Area});
    EXPECT_EQ(spec->columns, std::vector<Dim>{Dim::Indicator});
    EXPECT_EQ(spec->measures, (std::vector<Measure>{{"x", Operation::None, ""}}));
    EXPECT_EQ(spec->filters, (std::vector<Filter>{{Dim::Figure, {"LC-0001"}, true}, {Dim::Area, {}, false}}));
    ASSERT_TRUE(spec->periods.to);
    EXPECT_EQ(spec->periods.to->sdmx(), "2025-02");
    EXPECT_EQ(spec->sort, (std::vector<Sort>{{"OBS_VALUE", true}}));
    EXPECT_EQ(spec->limit, 3);
    EXPECT_EQ(spec->drill, (std::vector<Dim>{Dim::Indicator, Dim::Figure}));
    EXPECT_EQ(spec->finding, (Text{"甲", "A"}));
    EXPECT_EQ(spec->option("whole"), "100");
    EXPECT_EQ(spec->option("filled"), "82");
}

TEST(SpecJson, LeavesOutWhatIsEmpty)
{
    EXPECT_EQ(specToJson({}), R"({"version":1,"view":"observations"})");
    const auto spec = specFromJson(R"({"version": 1})", "a", {}, "x");
    ASSERT_TRUE(spec);
    ReportSpec empty;
    empty.id = "a";
    EXPECT_EQ(*spec, empty);
}

TEST(SpecJson, RefusesWhatItDoesNotKnowByName)
{
    EXPECT_EQ(refusalOf(R"({"version":1,"colour":"red"})"),
              "report.csv:5: \"colour\" is not known here; check its spelling or take it out");
    EXPECT_EQ(refusalOf(R"({"version":1,"filters":[{"dim":"area","code":"1"}]})"),
              "report.csv:5: \"filters[0].code\" is not known here; check its spelling or take it out");
    EXPECT_EQ(refusalOf(R"({"version":1,"rows":["county"]})"),
              "report.csv:5: \"rows\" names the unknown dimension \"county\"; check its spelling");
    EXPECT_EQ(refusalOf(R"({"version":1,"view":"figures"})"),
              "report.csv:5: \"view\" has the unknown value \"figures\"; known are: observations, events, codes, "
              "coverage, gaps, sources");
    EXPECT_EQ(refusalOf(R"({"version":1,"periods":{"from":"2024-13"}})"),
              "report.csv:5: \"periods.from\" is \"2024-13\", which is no period; write 2024, 2024-Q3 or 2024-09");
}

TEST(SpecJson, RefusesDuplicatesAndOtherVersionsByName)
{
    EXPECT_EQ(refusalOf(R"({"version":1,"limit":3,"limit":4})"),
              "report.csv:5: the member \"limit\" is given twice; take one out (character 24 of the JSON)");
    EXPECT_EQ(refusalOf(R"({"version":2,"novelty":{}})"),
              "report.csv:5: \"version\" is 2 and this program knows up to 1; update the program");
    EXPECT_EQ(refusalOf(R"({"view":"gaps"})"), "report.csv:5: \"version\" is missing; it must be 1");
    EXPECT_EQ(refusalOf(R"({"version":1,"limit":-1})"), "report.csv:5: \"limit\" must be a whole number from 0 on");
    EXPECT_NE(refusalOf("tiles"), "");
    EXPECT_NE(refusalOf(""), "");
}

rc::Gen<std::string> word() { return rc::gen::element<std::string>("", "a", "轴承", "LC-0001", "\"\\\n", "{n:kind:target}"); }

rc::Gen<std::vector<Dim>> dims()
{
    return rc::gen::resize(
        4, rc::gen::container<std::vector<Dim>>(rc::gen::elementOf(std::vector<Dim>(allDims.begin(), allDims.end()))));
}

std::vector<Filter> anyFilters()
{
    std::vector<Filter> filters;
    for (const Dim dim : *dims()) {
        filters.push_back({dim, *rc::gen::container<std::vector<std::string>>(word()), *rc::gen::arbitrary<bool>()});
    }
    return filters;
}

PeriodRange anyPeriods()
{
    const auto some =
        rc::gen::element<std::string>("", "2024", "2024-Q3", "2024-09", "2024-S1", "2025-01-01/P9M", "2024-07-31");
    return {Period::parse(*some), Period::parse(*some), *rc::gen::inRange(0, 30)};
}

RC_GTEST_PROP(SpecJson, AnySpecComesBack, ())
{
    ReportSpec spec;
    spec.id = *word();
    spec.question = {*word(), *word()};
    spec.view = *rc::gen::element(View::Observations, View::Events, View::Codes, View::Coverage, View::Gaps, View::Sources);
    for (const auto operation : *rc::gen::container<std::vector<Operation>>(rc::gen::element(
             Operation::None, Operation::Growth, Operation::Share, Operation::CompoundGrowth, Operation::Count))) {
        spec.measures.push_back({*word(), operation, *word()});
    }
    spec.fields = *rc::gen::container<std::vector<std::string>>(word());
    spec.rows = *dims();
    spec.columns = *dims();
    spec.filters = anyFilters();
    spec.periods = anyPeriods();
    if (*rc::gen::arbitrary<bool>()) {
        spec.sort = {{*word(), *rc::gen::arbitrary<bool>()}, {"listed", false}};
    }
    spec.limit = *rc::gen::inRange(0, 2000);
    spec.layout = *rc::gen::element(Layout::Tidy, Layout::Wide);
    spec.asKnown = *rc::gen::element<std::string>("", "2025-02-28");
    spec.publishedUntil = *rc::gen::element<std::string>("", "2024-12-31");
    spec.chart = *word();
    spec.follows = *dims();
    spec.drill = *dims();
    spec.finding = {*word(), *word()};
    spec.options = *rc::gen::container<std::map<std::string, std::string>>(word(), word());

    const std::string json = specToJson(spec);
    const auto back = specFromJson(json, spec.id, spec.question, "x");
    RC_ASSERT(back.ok());
    RC_ASSERT(*back == spec);
    RC_ASSERT(specToJson(*back) == json);
    RC_ASSERT(json.find('\n') == std::string::npos);
}

RC_GTEST_PROP(SpecJson, AnyBytesAreReadOrRefused, (const std::string &bytes))
{
    (void)specFromJson(bytes, "", {}, "x");
    (void)specFromJson("{\"version\":1," + bytes + "}", "", {}, "x");
}

/// A spec as the report builder can make it.
ReportSpec anyBuilt()
{
    const auto code = [] { return *rc::gen::nonEmpty(rc::gen::container<std::string>(rc::gen::inRange(' ', '~'))); };
    const auto codes = [&] { return std::vector<std::string>{code(), code()}; };
    ReportSpec spec;
    spec.measures.resize(*rc::gen::inRange<std::size_t>(0, 4));
    for (Measure &measure : spec.measures) {
        measure = {code(), Operation(*rc::gen::inRange(0, 8)), *rc::gen::arbitrary<bool>() ? code() : std::string()};
    }
    for (int i = *rc::gen::inRange(0, 3); i > 0; --i) {
        spec.filters.push_back({Dim(*rc::gen::inRange(0, 8)), codes(), *rc::gen::arbitrary<bool>()});
    }
    if (*rc::gen::arbitrary<bool>()) {
        spec.periods.latest = *rc::gen::inRange(0, 100);
    } else {
        spec.periods.from = Period::parse("2024-01");
        spec.periods.to = Period::parse("2025-Q3");
    }
    spec.limit = *rc::gen::inRange(0, 1000);
    spec.sort = {{code(), *rc::gen::arbitrary<bool>()}};
    spec.chart = code();
    spec.options = {{"scope", code()}, {code(), code()}};
    return spec;
}

RC_GTEST_PROP(SpecJson, KeepsWhateverTheBuilderMakes, ())
{
    const ReportSpec spec = anyBuilt();
    const auto read = specFromJson(specToJson(spec), spec.id, spec.question, "x");
    RC_ASSERT(read.ok());
    RC_ASSERT(*read == spec);
}

} // namespace
} // namespace rd
