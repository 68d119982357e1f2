#include "storefixture.h"

#include "store/rollup/rollup.h"
#include "store/rollup/touched.h"
#include "store/rows/blockstore.h"
#include "store/rows/rowreader.h"
#include "store/sql/sqlitesql.h"
#include "store/values/filtermatch.h"

namespace rd::test {

/// No question that gives a key walks through all figures or all blocks.
class Plans : public ::testing::Test {
protected:
    void SetUp() override
    {
        ASSERT_TRUE(Store::open(path, Store::Access::Create).ok());
        auto connection = connectSqlite({path, true, false});
        ASSERT_TRUE(connection.ok());
        sql = std::move(*connection);
    }
    /// The plan's lines that walk through a whole table.
    std::string scans(const SeriesCondition &select)
    {
        auto statement = sql->prepare("EXPLAIN QUERY PLAN " + select.sql);
        int place = 0;
        for (const std::string &text : select.bound) {
            statement->bind(++place, std::string_view(text));
        }
        std::string all;
        while (statement->step()) {
            if (const std::string line = statement->text(3); line.starts_with("SCAN")) {
                all += (all.empty() ? "" : "; ") + line;
            }
        }
        EXPECT_TRUE(statement->outcome().ok()) << statement->outcome().error().sentence.en;
        return all;
    }
    std::string scansOf(const ObservationFilter &filter)
    {
        const CodeBook none;
        const FilterMatch match(filter, none);
        return scans(selectFigures(match)) + " | " + scans({selectBlocks(match.condition()), match.condition().bound});
    }
    TempFolder folder;
    const std::string path = folder.file("a.rds");
    std::unique_ptr<Sql> sql;
};

TEST_F(Plans, AKeyNeedsNoScan)
{
    ObservationFilter filter;
    filter.areas = {"r1"};
    EXPECT_EQ(scansOf(filter), " | ");
    filter.areas = {"r1", "r2"};
    EXPECT_EQ(scansOf(filter), " | ");
    filter.indicators = {"output"};
    EXPECT_EQ(scansOf(filter), " | ");
    filter.sources = {"yearbook"};
    filter.kinds = {Kind::Actual};
    EXPECT_EQ(scansOf(filter), " | ");
    filter = {};
    filter.indicators = {"output", "jobs"};
    EXPECT_EQ(scansOf(filter), " | ");
    filter = {};
    filter.industries = {"steel"};
    EXPECT_EQ(scansOf(filter), " | ");
    filter = {};
    filter.subjects = {"mill"};
    EXPECT_EQ(scansOf(filter), " | ");
    filter = {};
    filter.kinds = {Kind::Target};
    EXPECT_EQ(scansOf(filter), " | ");
}

TEST_F(Plans, FiguresByCodeNeedNoScan)
{
    ObservationFilter filter;
    filter.figures = {"F-1", "F-2"};
    const CodeBook none;
    EXPECT_EQ(scans(selectFigures(FilterMatch(filter, none))), "");
    EXPECT_EQ(
        scans({selectFrom(*packageTable("figure")) + " WHERE f.\"figure_code\" = ? ORDER BY f.\"figure_code\", f.\"change\"",
               {"F-1"}}),
        "");
}

TEST_F(Plans, ASourceWalksThroughSeriesAtMost)
{
    ObservationFilter filter;
    filter.sources = {"yearbook"};
    const std::string all = scansOf(filter);
    EXPECT_EQ(all.find("SCAN f"), std::string::npos) << all;
    EXPECT_EQ(all.find("SCAN b"), std::string::npos) << all;
    EXPECT_EQ(all.find("SCAN g"), std::string::npos) << all;
}

TEST_F(Plans, CountsAreFoundByTheirGrain)
{
    ObservationFilter filter;
    const auto scansIn = [&](const std::string &grain) {
        const RollupQuestion question = selectRollup(grain, filter);
        return scans({question.sql, question.bound});
    };
    EXPECT_EQ(scansIn("area"), "");
    filter.areas = {"r1", "r2"};
    EXPECT_EQ(scansIn("area indicator"), "");
    filter = {};
    filter.indicators = {"output"};
    EXPECT_EQ(scansIn("area indicator"), "");
    filter = {};
    filter.industries = {"steel"};
    EXPECT_EQ(scansIn("industry"), "");
    EXPECT_EQ(scansIn("area industry"), "");
    EXPECT_EQ(scansIn("industry indicator"), "");
    filter = {};
    filter.subjects = {"mill"};
    EXPECT_EQ(scansIn("area subject"), "");
}

/// The key alone finds a count of one area, indicator or industry: other grains and other codes are not walked through.
TEST_F(Plans, CountsAreFoundByTheirWholeKey)
{
    ObservationFilter filter;
    filter.industries = {"steel"};
    const RollupQuestion question = selectRollup("area industry", filter);
    auto statement = sql->prepare("EXPLAIN QUERY PLAN " + question.sql);
    ASSERT_TRUE(statement->step());
    EXPECT_NE(statement->text(3).find("grain=? AND area=? AND indicator=? AND industry=?"), std::string::npos)
        << statement->text(3);
}

TEST_F(Plans, WhatAChangeTouchedIsFoundByTheChange)
{
    for (const std::string_view table : {"figure", "block"}) {
        EXPECT_EQ(scans({selectTouched(table), {"7"}}), "") << table;
    }
}

TEST_F(Plans, TheTestSeesAScan)
{
    EXPECT_NE(scansOf({}).find("SCAN f"), std::string::npos); // everything is asked for
}

} // namespace rd::test
