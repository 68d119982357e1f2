#include "storefixture.h"

namespace rd::test {

class Refusals : public StoreTest {};
INSTANTIATE_TEST_SUITE_P(Backends, Refusals, ::testing::ValuesIn(backends()));

namespace {

struct Case {
    std::vector<TableRow> rows;
    std::string sentence;
};

TableRow figure(std::initializer_list<std::pair<std::string_view, Value>> columns)
{
    return row("figure", columns, "figure.csv:17");
}

std::vector<Case> figureCases()
{
    const auto code = std::pair<std::string_view, Value>("code", "F-1");
    return {
        {{figure({{"code", ""}})}, "figure.csv:17: column code is empty; it is required"},
        {{figure({{"code", "F 1"}})},
         "figure.csv:17: column code holds 'F 1', which is no code: a code has no blanks and at most 200 bytes"},
        {{figure({{"code", std::int64_t{1}}})}, "figure.csv:17: column code must be text"},
        {{figure({code, {"value", "5"}})}, "figure.csv:17: column value must be a number"},
        {{figure({code, {"value", std::numeric_limits<double>::infinity()}})}, "figure.csv:17: column value must be a number"},
        {{figure({code, {"removed", 0.5}})}, "figure.csv:17: column removed must be a whole number"},
        {{figure({code, {"removed", std::int64_t{2}}})}, "figure.csv:17: column removed must be 0 or 1"},
        {{figure({code, {"as_published", "\xff"}})},
         "figure.csv:17: column as_published holds a control character or damaged UTF-8; correct it"},
        {{figure({code, {"as_published", std::string("a\0b", 3)}})},
         "figure.csv:17: column as_published holds a control character or damaged UTF-8; correct it"},
        {{figure({code, {"as_published", std::string((1 << 20) + 1, 'x')}})},
         "figure.csv:17: column as_published is longer than 1 MB"},
        {{figure({code, {"kind", "hope"}})}, "figure.csv:17: column kind holds 'hope'; it must be one of actual|target|plan"},
        {{figure({code, {"qualifier", "some"}})}, "figure.csv:17: qualifier 'some' is not known"},
        {{figure({code, {"status", "?"}})}, "figure.csv:17: status '?' is no letter of OBS_STATUS"},
        {{figure({code, {"value", Value()}})}, "figure.csv:17: there must be either a value or a gap_reason, not both"},
        {{figure({code, {"gap_reason", "na"}})}, "figure.csv:17: there must be either a value or a gap_reason, not both"},
        {{figure({code, {"value", Value()}, {"gap_reason", "lazy"}})},
         "figure.csv:17: column gap_reason holds 'lazy'; it must be one of |unpublished|na|unentered"},
        {{figure({code, {"value_hi", 5.0}})}, "figure.csv:17: value_hi goes with between only, and is not below value"},
        {{figure({code, {"qualifier", "between"}})}, "figure.csv:17: value_hi goes with between only, and is not below value"},
        {{figure({code, {"qualifier", "between"}, {"value", 5.0}, {"value_hi", 4.0}})},
         "figure.csv:17: value_hi goes with between only, and is not below value"},
        {{figure({code, {"period_start", "2024-02-30"}})},
         "figure.csv:17: period '2024-02-30 P1Y' is not right; write 2024-01-01 and P1Y, P3M, P1M, P1D or the like"},
        {{figure({code, {"period_length", "1Y"}})},
         "figure.csv:17: period '2024-01-01 1Y' is not right; write 2024-01-01 and P1Y, P3M, P1M, P1D or the like"},
        {{figure({code, {"period_start", ""}, {"period_length", ""}, {"freq", "_Z"}})},
         "figure.csv:17: there must be either a period or a no_period, not both"},
        {{figure({code, {"no_period", "undated"}})}, "figure.csv:17: there must be either a period or a no_period, not both"},
        {{figure({code, {"freq", "M"}})}, "figure.csv:17: freq 'M' does not fit the period; it must be A"},
        {{figure({code, {"freq", "Q"}, {"period_length", "P9M"}})},
         "figure.csv:17: freq 'Q' does not fit the period; it must be C"},
        {{figure({code, {"area", "nowhere"}})},
         "figure.csv:17: column area names area 'nowhere', which does not exist; add it first or correct the row"},
        {{figure({code, {"area", "_Z"}})},
         "figure.csv:17: column area names area '_Z', which does not exist; add it first or correct the row"},
        {{figure({code, {"passage", "p9"}})},
         "figure.csv:17: column passage names passage 'p9', which does not exist; add it first or correct the row"},
        {{figure({code}), figure({code})}, "figure.csv:17: code 'F-1' comes twice"},
    };
}

TableRow observation(std::initializer_list<std::pair<std::string_view, Value>> columns,
                     const std::string &place = "observation.csv:3")
{
    return row("observation", columns, place);
}

std::vector<Case> otherCases()
{
    return {
        {{observation({{"period_start", ""}, {"period_length", ""}})}, "observation.csv:3: a bulk value must have a period"},
        {{observation({{"status", ""}})}, "observation.csv:3: column status is empty; it is required"},
        {{observation({{"indicator", "joy"}})},
         "observation.csv:3: column indicator names indicator 'joy', which does not exist; add it first or correct the row"},
        {{observation({}), observation({{"value", 2.0}}, "observation.csv:9")},
         "observation.csv:9: the same value comes twice (r1 output 2024)"},
        {{row("area", {{"code", "r9"}, {"parent", "rr"}}, "area.csv:4")},
         "area.csv:4: column parent names area 'rr', which does not exist; add it first or correct the row"},
        {{row("area", {{"code", "r9"}, {"name_en", ""}}, "area.csv:4")}, "area.csv:4: column name_en is empty; it is required"},
        {{row("indicator", {{"code", "i9"}, {"measure", "mood"}}, "indicator.csv:4")},
         "indicator.csv:4: column measure holds 'mood'; it must be one of stock|flow|ratio|index|rank"},
        {{row("indicator", {{"code", "i9"}, {"unit", "xyz"}}, "indicator.csv:4")},
         "indicator.csv:4: column unit names unit 'xyz', which does not exist; add it first or correct the row"},
        {{row("membership", {{"code", "m9"}, {"standing", "main"}}, "m.csv:2")},
         "m.csv:2: column standing holds 'main'; it must be one of primary|also"},
        {{row("event", {{"code", "E-1"}, {"stage", "soon"}}, "event.csv:2")},
         "event.csv:2: column stage holds 'soon'; it must be one of |planned|starting|under_way|in_production"},
        {{row("note", {{"code", "N-1"}, {"dim", "mood"}}, "note.csv:2")},
         "note.csv:2: this row makes no sense; compare it with the package's description"},
        {{row("rate", {{"code", "x"}, {"value", Value()}}, "rate.csv:2")}, "rate.csv:2: column value is empty; it is required"},
        {{row("slide", {{"code", "s9"}, {"deck", "none"}}, "slide.csv:2")},
         "slide.csv:2: column deck names deck 'none', which does not exist; add it first or correct the row"},
        {{TableRow{packageTable("area"), {Value("r9")}, "area.csv:4"}}, "area.csv:4: has 1 column instead of 15"},
        {{TableRow{nullptr, {}, "x.csv:1"}}, "x.csv:1: belongs to no table"},
    };
}

} // namespace

TEST_P(Refusals, EveryBadRowHasItsSentenceAndLeavesTheStoreAlone)
{
    auto store = make();
    fill(*store, {});
    const std::string before = digestOf(*store);
    for (const auto &cases : {figureCases(), otherCases()}) {
        for (const Case &each : cases) {
            EXPECT_EQ(refusal(*store, each.rows), each.sentence);
            EXPECT_FALSE(store->record(someone, each.rows).ok()) << each.sentence;
        }
    }
    EXPECT_EQ(digestOf(*store), before);
    EXPECT_EQ(content(*store).size(), usualCodes().size());
    expectSound(*store);
}

TEST_P(Refusals, ThePlaceIsKeptApartToo)
{
    auto store = make();
    fill(*store, {});
    ListSource source({figure({{"code", ""}})});
    const auto refused = store->load(source, someone);
    ASSERT_FALSE(refused.ok());
    EXPECT_EQ(refused.error().place, "figure.csv:17");
    EXPECT_EQ(refused.error().sentence.zh, "figure.csv:17：列 code 不能为空，请填写");
}

TEST_P(Refusals, BadChangesOfAPackage)
{
    const auto changeRow = [](std::initializer_list<std::pair<std::string_view, Value>> columns) {
        return row("change", columns, "change.csv:3");
    };
    const std::vector<Case> cases = {
        {{changeRow({{"id", std::int64_t{0}}})}, "change.csv:3: the number of a change must be above 0"},
        {{changeRow({}), changeRow({})}, "change.csv:3: change 1 comes twice"},
        {{changeRow({{"at_utc", "2025-03-01"}})}, "change.csv:3: at_utc must be written as 2025-03-01T00:00:00Z"},
        {{changeRow({{"at_utc", "2025-03-01T24:00:00Z"}})}, "change.csv:3: at_utc must be written as 2025-03-01T00:00:00Z"},
        {{changeRow({{"kind", "undo"}})},
         "change.csv:3: a change of kind undo, and no other, names an earlier change in undoes"},
        {{changeRow({{"kind", "undo"}, {"undoes", std::int64_t{1}}})},
         "change.csv:3: a change of kind undo, and no other, names an earlier change in undoes"},
        {{changeRow({{"undoes", std::int64_t{1}}, {"id", std::int64_t{2}}})},
         "change.csv:3: a change of kind undo, and no other, names an earlier change in undoes"},
        {{changeRow({{"id", std::int64_t{5}}, {"kind", "undo"}, {"undoes", std::int64_t{4}}}),
          row("area", {{"code", "r"}}, "area.csv:2")},
         "area.csv:2: change 4 is not in the table change"},
        {{changeRow({}), row("area", {{"code", "r"}, {"change", std::int64_t{3}}}, "area.csv:2")},
         "area.csv:2: change 3 is not in the table change"},
        {{changeRow({}), row("area", {{"code", "r"}, {"change", Value()}}, "area.csv:2")},
         "area.csv:2: column change is empty; it is required"},
    };
    auto store = make();
    for (const Case &each : cases) {
        std::string expected = each.sentence;
        if (const auto at = expected.find("2025-03-01T00"); at != std::string::npos) {
            expected.replace(at, 10, "2025-02-27"); // the sentence's own example
        }
        EXPECT_EQ(refusal(*store, each.rows), expected);
    }
    EXPECT_TRUE(store->isEmpty());
    EXPECT_EQ(digestOf(*store), std::string(32, '0'));
}

TEST_P(Refusals, WhatLeadsBackToItself)
{
    const auto area = [](const char *code, const char *parent) { return row("area", {{"code", code}, {"parent", parent}}); };
    const auto part = [](const char *code, const char *dim, const char *a, const char *b) {
        return row("relation", {{"code", code}, {"type", "part_of"}, {"dim", dim}, {"a", a}, {"b", b}});
    };
    const std::vector<Case> cases = {
        {{area("x", "x")}, "area x: parent leads back to itself (x → x); correct it"},
        {{area("x", "y"), area("y", "z"), area("z", "x")}, "area x: parent leads back to itself (x → y → z → x); correct it"},
        {{area("r", "r1")}, "area r: parent leads back to itself (r → r1 → r); correct it"},
        {{row("indicator", {{"code", "i8"}, {"growth_of", "i9"}}), row("indicator", {{"code", "i9"}, {"growth_of", "i8"}})},
         "indicator i8: growth_of leads back to itself (i8 → i9 → i8); correct it"},
        {{part("R1", "figure", "F-1", "F-1")}, "relation F-1: part_of figure leads back to itself (F-1 → F-1); correct it"},
        {{part("R1", "subject", "a", "b"), part("R2", "subject", "a", "c"), part("R3", "subject", "c", "a")},
         "relation a: part_of subject leads back to itself (a → c → a); correct it"},
    };
    auto store = make();
    fill(*store, {});
    const std::string before = digestOf(*store);
    for (const Case &each : cases) {
        EXPECT_EQ(refusal(*store, each.rows), each.sentence);
        EXPECT_FALSE(store->record(someone, each.rows).ok()) << each.sentence;
    }
    EXPECT_EQ(digestOf(*store), before);
    auto empty = make();
    EXPECT_EQ(refusal(*empty, {area("x", "x")}), cases.front().sentence) << "a package into an empty store";
    EXPECT_EQ(refusal(*store,
                      {part("R1", "area", "r2", "r1"), part("R2", "area", "r1", "r"), part("R3", "area", "r2", "r"),
                       row("industry", {{"code", "r"}}), row("industry", {{"code", "r2"}}), part("R4", "industry", "r", "r2")}),
              "")
        << "two ways to one whole are no circle, nor are two dimensions";
}

TEST_P(Refusals, RelationsAndNotesOfWhatIsNotThere)
{
    const auto relation = [](const char *dim, const char *a, const char *b) {
        return row("relation", {{"code", "R1"}, {"type", "overlaps"}, {"dim", dim}, {"a", a}, {"b", b}}, "relation.csv:3");
    };
    const auto note = [](const char *dim, const char *about) {
        return row("note", {{"code", "N1"}, {"dim", dim}, {"about", about}}, "note.csv:4");
    };
    const auto figure = [](const char *code, std::int64_t removed = 0) {
        return row("figure", {{"code", code}, {"removed", removed}});
    };
    const std::vector<Case> cases = {
        {{relation("figure", "F-9", "F-1"), figure("F-1")},
         "relation.csv:3: column a names figure 'F-9', which does not exist; "
         "add it first or correct the row"},
        {{relation("industry", "steel", "stel")},
         "relation.csv:3: column b names industry 'stel', which does not exist; add it "
         "first or correct the row"},
        {{note("figure", "F-9")},
         "note.csv:4: column about names figure 'F-9', which does not exist; add it first or correct "
         "the row"},
    };
    auto store = make();
    fill(*store, {});
    for (const Case &each : cases) {
        EXPECT_EQ(refusal(*store, each.rows), each.sentence);
        EXPECT_FALSE(store->record(someone, each.rows).ok()) << each.sentence;
    }
    EXPECT_EQ(refusal(*store, {relation("figure", "F-2", "F-1"), note("membership", "m1"), figure("F-1"), figure("F-2")}), "")
        << "figures come behind relations and notes";
    ASSERT_TRUE(store->record(someone, {figure("F-2", 1)}).ok());
    EXPECT_TRUE(store->record(someone, {note("figure", "F-2")}).ok()) << "what was taken away was there";
    expectSound(*store);
}

TEST_P(Refusals, AnUndoThatWouldLeadBackToItself)
{
    const auto area = [](const char *code, const char *parent) { return row("area", {{"code", code}, {"parent", parent}}); };
    auto store = make();
    fill(*store, {area("x", ""), area("y", "x")});
    ASSERT_TRUE(store->record(someone, {area("y", "")}).ok());
    ASSERT_TRUE(store->record(someone, {area("x", "y")}).ok());
    const auto refused = store->undo(2, someone);
    ASSERT_FALSE(refused.ok());
    EXPECT_EQ(refused.error().sentence.en,
              "change 2 cannot be undone: area x: parent leads back to itself (x → y → x); correct it");
}

TEST_P(Refusals, TablesInTheWrongOrder)
{
    class Wrong final : public RowSource {
    public:
        Result<std::optional<TableRow>> next() override
        {
            return std::optional(m_count++ == 0 ? row("unit", {{"code", "u9"}}) : row("area", {{"code", "r9"}}, "area.csv:2"));
        }
        int m_count = 0;
    };
    auto store = make();
    fill(*store, {});
    Wrong source;
    const auto refused = store->load(source, someone);
    ASSERT_FALSE(refused.ok());
    EXPECT_EQ(refused.error().sentence.en, "area.csv:2: table area must come before unit");
}

TEST_P(Refusals, AnEditCannotEnterChangesOrComeFromNobody)
{
    auto store = make();
    fill(*store, {});
    EXPECT_EQ(store->record(someone, {change(9)}).error().sentence.en,
              "change.csv:2: changes are kept by the program and cannot be entered");
    EXPECT_EQ(store->record({"", "why", "2025-03-05T12:00:00Z"}, {row("figure", {{"code", "F-1"}})}).error().sentence.en,
              "change: column who is empty; it is required");
    EXPECT_EQ(store->undo(1, {"me", "why", "yesterday"}).error().sentence.en,
              "change: at_utc must be written as 2025-02-27T00:00:00Z");
}

TEST_P(Refusals, AHistoryWhoseEndRefersToNothing)
{
    auto store = make();
    EXPECT_EQ(refusal(*store,
                      usualCodes()
                          + std::vector{change(2), row("figure", {{"code", "F-1"}}),
                                        row("indicator",
                                            {{"code", "output"}, {"change", std::int64_t{2}}, {"removed", std::int64_t{1}}})}),
              "figure F-1: column indicator names indicator 'output', which does not exist; add it first or correct the row");
    EXPECT_TRUE(store->isEmpty());
}

} // namespace rd::test
