#include "intake/printedvalue.h"

#include "core/decimal.h"

#include <gtest/gtest.h>

namespace rd {
namespace {

struct Case {
    const char *cell;
    double value;
    Qualifier qualifier;
    const char *unit;
};

TEST(PrintedValue, NumbersAsPeopleWriteThem)
{
    using enum Qualifier;
    const Case cases[] = {
        {"5100", 5100, Exact, ""},
        {"1,234,567.5", 1234567.5, Exact, ""},
        {"1 234 567.5", 1234567.5, Exact, ""},
        {"-12 345", -12345, Exact, ""},
        {"5 100余家", 5100, MoreThan, "家"},
        {"-0.3", -0.3, Exact, ""},
        {"−1,000.5", -1000.5, Exact, ""},
        {"12.5%", 12.5, Exact, "%"},
        {"5100余家", 5100, MoreThan, "家"},
        {"10万余人", 100000, MoreThan, "人"},
        {"10余万人", 100000, MoreThan, "人"},
        {"突破2.6亿元", 260000000, MoreThan, "元"},
        {"超300亿元", 3e10, MoreThan, "元"},
        {"90个以上", 90, AtLeast, "个"},
        {"约3000万元", 30000000, About, "元"},
        {"近百", 0, Exact, "!"},
        {"不超过5%", 5, AtMost, "%"},
        {"不足20家", 20, LessThan, "家"},
        {">=40", 40, AtLeast, ""},
        {"more than 5,100", 5100, MoreThan, ""},
        {"1.1亿", 110000000, Exact, ""},
        {"5,100+", 5100, MoreThan, ""},
        {"达到85%", 85, Exact, "%"},
        {"↑5.3", 5.3, Exact, ""},
        {"↓1.2%", -1.2, Exact, "%"},
        {"达到85%以上", 85, AtLeast, "%"},
        {"达5100余家", 5100, MoreThan, "家"},
        {"达到90%左右", 90, About, "%"},
        {"More than 5,100", 5100, MoreThan, ""},
        {"c. 2.6bn", 2.6e9, About, ""},
        {"Approx. 5%", 5, About, "%"},
        {"up to 12%", 12, AtMost, "%"},
        {"under 5%", 5, LessThan, "%"},
        {"no fewer than 40 firms", 40, AtLeast, "firms"},
        {"no more than 5", 5, AtMost, ""},
        {"300 or more", 300, AtLeast, ""},
        {"almost 1.2 million", 1.2e6, Nearly, ""},
        {" 42　", 42, Exact, ""},
        {"1.5E+3", 1500, Exact, ""},
    };
    for (const Case &expected : cases) {
        const auto printed = parsePrinted(expected.cell);
        if (std::string_view(expected.unit) == "!") {
            EXPECT_FALSE(printed.ok()) << expected.cell;
            continue;
        }
        ASSERT_TRUE(printed.ok()) << expected.cell << ": " << printed.error().sentence.en;
        const auto value = parseNumber(printed->digits, printed->shift);
        ASSERT_TRUE(value.ok()) << expected.cell;
        EXPECT_EQ(*value, expected.value) << expected.cell;
        EXPECT_EQ(printed->qualifier, expected.qualifier) << expected.cell;
        EXPECT_EQ(printed->unit, expected.unit) << expected.cell;
    }
}

TEST(PrintedValue, ReachedIsLeftToTheKind)
{
    EXPECT_TRUE(parsePrinted("达到85%")->reached);
    EXPECT_FALSE(parsePrinted("85%")->reached);
    EXPECT_FALSE(parsePrinted("达到85%以上")->reached) << "the words behind say how";
}

TEST(PrintedValue, MissingOnPurpose)
{
    for (const char *cell : {"", " ", "-", "—", "——", "...", "/", "无数据", "..", ":", "NA", "N/A", "n.a.", "(NA)"}) {
        const auto printed = parsePrinted(cell);
        ASSERT_TRUE(printed.ok()) << cell;
        EXPECT_TRUE(printed->missing()) << cell;
    }
}

struct MarkedCase {
    const char *cell, *digits, *unit, *marks;
    char status;
};

TEST(PrintedValue, KeepsTheMarksOfNotesBesideTheNumber)
{
    const MarkedCase cases[] = {
        {"2.5※", "2.5", "", "※", '\0'},
        {"2.5*", "2.5", "", "*", '\0'},
        {"2.5 **", "2.5", "", "**", '\0'},
        {"1,234[1]", "1234", "", "[1]", '\0'},
        {"2.5% †", "2.5", "%", "†", '\0'},
        {"36亿元(注2)", "36", "元", "(注2)", '\0'},
        {"2.5 (p)", "2.5", "", "", 'P'},
        {"2.5(e)*", "2.5", "", "*", 'E'},
        {"2.5 (r)", "2.5", "", "(r)", '\0'},
        {"2.5(预计)", "2.5", "", "", 'E'},
        {"2.5 (Provisional)", "2.5", "", "", 'P'},
        {": (confidential)", "", "", "", 'Q'},
        {"c", "", "", "", 'Q'},
        {"(D)", "", "", "", 'Q'},
        {"2.5 (low reliability)*", "2.5", "", "*", 'U'},
        {"2.5(修订)", "2.5", "", "(修订)", '\0'},
        {"…[1]", "", "", "[1]", '\0'},
        {"2.5(b)(p)", "2.5", "", "(b)", 'P'},
        {"12人(1)", "12", "人", "(1)", '\0'},
    };
    for (const MarkedCase &expected : cases) {
        const auto printed = parsePrinted(expected.cell);
        ASSERT_TRUE(printed.ok()) << expected.cell << ": " << printed.error().sentence.en;
        EXPECT_EQ(printed->digits, expected.digits) << expected.cell;
        EXPECT_EQ(printed->unit, expected.unit) << expected.cell;
        EXPECT_EQ(printed->marks, expected.marks) << expected.cell;
        EXPECT_EQ(printed->status, expected.status) << expected.cell;
        EXPECT_FALSE(printed->isPlain()) << expected.cell;
    }
}

TEST(PrintedValue, RefusesWhatIsNoNumber)
{
    for (const char *cell : {"NaN",   "nan",      "inf",      "Infinity", "#DIV/0!",    "#N/A", "0x1F",  "1.234,56",
                             "12,34", "1,23,456", "5-8",      "5—8",      "2024-07-31", "很多", "1e999", "1234567890123456",
                             "0,123", "1 23",     "2024 123", "0 123",    "1 234,5",    "3:2",  "5~8",   ",",
                             "*",     "※※",       "5-8*",     "[1]",      "250 (12)"}) {
        const auto printed = parsePrinted(cell);
        ASSERT_FALSE(printed.ok()) << cell;
        EXPECT_NE(printed.error().sentence.zh, "") << cell;
        EXPECT_NE(printed.error().sentence.en.find(std::string(cell)), std::string::npos) << printed.error().sentence.en;
    }
}

} // namespace
} // namespace rd
