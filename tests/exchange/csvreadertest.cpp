#include "exchange/csv/csvreader.h"

#include "support.h"

namespace rd {
namespace {

using test::readAll;
using test::Rows;

std::string failure(const std::string &bytes, CsvOptions options = {})
{
    const Rows rows = readAll(bytes, options);
    return rows.empty() || rows.back().front().rfind("ERROR ", 0) != 0 ? "" : rows.back().front().substr(6);
}

std::string startOf(const std::string &text, const std::string &expected) { return text.substr(0, expected.size()); }

struct Header {
    std::string error;
    std::vector<std::string> names;
    std::string rowError;
};
Header headerOf(const std::string &bytes)
{
    QByteArray array = QByteArray::fromStdString(bytes);
    QBuffer buffer(&array);
    buffer.open(QIODevice::ReadOnly);
    CsvReader reader(buffer, "t.csv");
    auto names = reader.header();
    if (!names) {
        return {names.error().sentence.en, {}, {}};
    }
    const auto row = reader.next();
    return {"", *names, row ? "" : row.error().sentence.en};
}

TEST(CsvReader, ReadsEveryLineEnd)
{
    const Rows expected = {{"a", "b"}, {"1", "2"}, {"3", "4"}};
    EXPECT_EQ(readAll("a,b\n1,2\n3,4\n"), expected);
    EXPECT_EQ(readAll("a,b\r\n1,2\r\n3,4\r\n"), expected);
    EXPECT_EQ(readAll("a,b\r1,2\r3,4\r"), expected);
    EXPECT_EQ(readAll("a,b\n1,2\r\n3,4"), expected);
    EXPECT_EQ(readAll("\n\na,b\n\r\n1,2\n\n3,4\n\n"), expected);
}

TEST(CsvReader, ReadsQuotes)
{
    EXPECT_EQ(readAll("\"a,b\",\"c\"\"d\",\"\"\n\"x\r\ny\",\"\n\",5\"\n"),
              (Rows{{"a,b", "c\"d", ""}, {"x\r\ny", "\n", "5\""}}));
    EXPECT_EQ(readAll("\"\""), (Rows{{""}}));
    EXPECT_EQ(readAll("a,\n,"), (Rows{{"a", ""}, {"", ""}}));
}

TEST(CsvReader, FindsTheDelimiter)
{
    EXPECT_EQ(readAll("a;b;c\n1,5;2;3\n"), (Rows{{"a", "b", "c"}, {"1,5", "2", "3"}}));
    EXPECT_EQ(readAll("a\tb\n1\t2\n"), (Rows{{"a", "b"}, {"1", "2"}}));
    EXPECT_EQ(readAll("\"x;y;z\",b\n1,2\n"), (Rows{{"x;y;z", "b"}, {"1", "2"}}));
    EXPECT_EQ(readAll("a;b\n", {.delimiter = ','}), (Rows{{"a;b"}}));
}

TEST(CsvReader, TakesTheGuardOffInProfileExcelOnly)
{
    EXPECT_EQ(readAll("'=1,'－5,''+1,'a,-3\n"), (Rows{{"=1", "－5", "'+1", "'a", "-3"}}));
    EXPECT_EQ(readAll("'=1,'a\n", {.profile = CsvProfile::Data}), (Rows{{"'=1", "'a"}}));
}

TEST(CsvReader, RefusesABadQuoteAtItsPlace)
{
    EXPECT_EQ(failure("a,b\n1,\"x\ny\n"), "t.csv:2:2: the quote that begins here is never closed; close it");
    const std::string behind = "t.csv:3:1: a delimiter or the end of the row is expected";
    EXPECT_EQ(startOf(failure("a,b\n\n\"x\"y,2\n"), behind), behind);
}

TEST(CsvReader, SaysWhenALimitIsMet)
{
    CsvLimits limits{.file = 1000, .row = 60, .field = 20, .columns = 3};
    const CsvOptions options{.limits = limits};
    EXPECT_EQ(readAll("a,b,c\n" + std::string(20, 'x') + "\n", options).size(), 2U);
    EXPECT_EQ(startOf(failure("a\n" + std::string(21, 'x') + "\n", options), "t.csv:2:1: the field is larger"),
              "t.csv:2:1: the field is larger");
    EXPECT_EQ(failure("a,b,c,d\n", options), "t.csv:1:4: more columns than the limit of 3; leave some out");
    limits.row = 30;
    EXPECT_EQ(startOf(failure("a,b\n" + std::string(19, 'x') + "," + std::string(19, 'y'), {.limits = limits}),
                      "t.csv:2:2: the row is larger"),
              "t.csv:2:2: the row is larger");
    std::string large;
    while (large.size() <= 1000) {
        large += "1,2,3\n";
    }
    EXPECT_NE(failure(large, options).find("the file is larger than the limit of 1000 bytes"), std::string::npos);
}

TEST(CsvReader, HasTheLimitsOfTheExchangePaper)
{
    EXPECT_EQ(CsvLimits().file, 2'000'000'000);
    EXPECT_EQ(CsvLimits().row, 10'000'000);
    EXPECT_EQ(CsvLimits().field, 1'000'000);
    EXPECT_EQ(CsvLimits().columns, 500);
    EXPECT_NE(failure("a\n" + std::string(1'000'001, 'x')).find("t.csv:2:1: the field is larger"), std::string::npos);
    EXPECT_EQ(readAll("a\n" + std::string(1'000'000, 'x')).back().front().size(), 1'000'000U);
}

TEST(CsvReader, RefusesABadHeader)
{
    EXPECT_EQ(headerOf("").error, "t.csv:1:1: the file is empty; a header row is expected");
    EXPECT_EQ(headerOf("a,,c\n").error, "t.csv:1:2: the header has no name here; add one");
    EXPECT_EQ(headerOf("\na,b,a\n").error,
              "t.csv:2:3: the column name \"a\" was given to column 1 already; rename one of them");
}

TEST(CsvReader, RefusesShortAndLongRows)
{
    EXPECT_EQ(headerOf("a,b\n1,2\n").rowError, "");
    EXPECT_EQ(
        headerOf("a,b\n1\n").rowError,
        "t.csv:2:1: this row has 1 field and the header has 2; complete it or take the rest out (quote a number with commas)");
    EXPECT_EQ(headerOf("a,b\n\"x\ny\",2,3,4\n").rowError.substr(0, 10), "t.csv:2:3:");
}

TEST(CsvReader, CountsLinesInsideQuotes)
{
    QByteArray bytes("a,b\r\n\"x\r\ny\rz\",2\r\n3,4\r\n");
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    CsvReader reader(buffer, "t.csv");
    std::vector<std::int64_t> lines;
    for (auto row = reader.next(); row && *row; row = reader.next()) {
        lines.push_back((*row)->line);
    }
    EXPECT_EQ(lines, (std::vector<std::int64_t>{1, 2, 5}));
    EXPECT_EQ(reader.place(5, 2), "t.csv:5:2");
}

TEST(CsvReader, ReadsAcrossPieces)
{
    // 256 KiB is read at once: rows of 7 bytes put every boundary somewhere else, quotes and CR LF included.
    std::string bytes;
    Rows expected;
    for (int i = 0; i < 100000; ++i) {
        bytes += i % 3 == 0 ? "\"a\"\"\"\r\n" : i % 3 == 1 ? "轴b\r\n" : "\"\r\n\"\r\n";
        expected.push_back({i % 3 == 0 ? "a\"" : i % 3 == 1 ? "轴b" : "\r\n"});
    }
    EXPECT_TRUE(readAll(bytes) == expected);
}

} // namespace
} // namespace rd
