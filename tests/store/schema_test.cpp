#include "storefixture.h"

#include "store/rows/schema.h"
#include "store/sql/postgresqlsql.h"
#include "store/sql/sqlitesql.h"

#include <QFile>

#include <regex>

namespace rd::test {
namespace {

using Tables = std::map<std::string, std::vector<std::string>>;

/// Takes the tables as one schema file leaves them, with their columns in order, types as one word that both sides share.
void follow(Tables &tables, const std::string &backend, std::int64_t version)
{
    static const std::map<std::string, std::string> words = {{"TEXT", "text"},
                                                             {"INTEGER", "whole"},
                                                             {"REAL", "number"},
                                                             {"BLOB", "bytes"},
                                                             {"TEXT COLLATE \"C\"", "text"},
                                                             {"BIGINT", "whole"},
                                                             {"DOUBLE PRECISION", "number"},
                                                             {"BYTEA", "bytes"}};
    QFile file(QString::fromStdString(std::string(RD_SOURCE_DIR) + "/data/schema/" + backend + "/00" + std::to_string(version)
                                      + ".sql"));
    EXPECT_TRUE(file.open(QIODevice::ReadOnly));
    const std::regex head("CREATE TABLE \"(\\w+)\""), column("\n    \"(\\w+)\" +([A-Z][A-Z \"]*[A-Z\"])( NOT NULL)?(?=,|\n)");
    const std::regex added("ALTER TABLE \"(\\w+)\" ADD COLUMN \"(\\w+)\" ([A-Z][A-Z \"]*?)( NOT NULL DEFAULT '')?");
    const std::regex dropped("DROP TABLE \"(\\w+)\""), renamed("ALTER TABLE \"(\\w+)\" RENAME TO \"(\\w+)\"");
    for (const std::string &statement : statementsIn(file.readAll().toStdString())) {
        std::smatch match;
        if (std::regex_match(statement, match, dropped)) {
            tables.erase(match[1]);
            continue;
        }
        if (std::regex_match(statement, match, renamed)) {
            auto table = tables.extract(match[1]);
            table.key() = match[2];
            EXPECT_TRUE(tables.insert(std::move(table)).inserted) << statement;
            continue;
        }
        if (std::regex_match(statement, match, added)) {
            EXPECT_TRUE(words.contains(match[3])) << statement;
            tables[match[1]].push_back(match[2].str() + ' ' + words.at(match[3]) + (match[4].matched ? "!" : ""));
            continue;
        }
        if (!std::regex_search(statement, match, head)) {
            continue;
        }
        auto &columns = tables[match[1]];
        for (std::sregex_iterator it(statement.begin(), statement.end(), column), end; it != end; ++it) {
            std::string type = (*it)[2];
            const bool required = type.ends_with(" NOT NULL");
            type = required ? type.substr(0, type.size() - 9) : type;
            EXPECT_TRUE(words.contains(type)) << type;
            columns.push_back((*it)[1].str() + ' ' + (words.contains(type) ? words.at(type) : type) + (required ? "!" : ""));
        }
    }
}

/// As the schema files up to that version leave them.
Tables tablesOf(const std::string &backend, std::int64_t upTo = schemaVersion())
{
    Tables tables;
    for (std::int64_t version = 1; version <= upTo; ++version) {
        follow(tables, backend, version);
    }
    return tables;
}

std::vector<std::string> expectedColumns(const TableDef &table)
{
    std::vector<std::string> columns, later; // what came later stands behind
    for (const ColumnDef &column : table.columns) {
        const bool isText = column.type == ColumnType::Text;
        (column.later ? later : columns)
            .push_back(std::string(column.name)
                       + (isText                               ? " text"
                          : column.type == ColumnType::Integer ? " whole"
                                                               : " number")
                       + (isText || column.required ? "!" : ""));
    }
    columns.push_back("row_hash whole!");
    std::ranges::move(later, std::back_inserter(columns));
    return columns;
}

} // namespace

TEST(Schema, BothServersHaveTheSameTablesAndColumns)
{
    ASSERT_GE(schemaVersion(), 2);
    for (std::int64_t version = 1; version <= schemaVersion(); ++version) {
        EXPECT_EQ(tablesOf("sqlite", version), tablesOf("postgresql", version)) << version;
    }
    EXPECT_GT(tablesOf("sqlite").at("figure").size(), 10u);
}

TEST(Schema, TablesOfThePackageAreStoredColumnByColumn)
{
    const auto tables = tablesOf("sqlite");
    EXPECT_EQ(tables.size(), packageTables().size() + 3); // store, series, rollup; block stands for observation
    for (const TableDef &table : packageTables()) {
        if (table.name != "figure" && table.name != "observation") {
            EXPECT_EQ(tables.at(std::string(table.name)), expectedColumns(table)) << table.name;
        }
    }
}

TEST(Schema, KeysLeadWithTheAreaAndHoldNoNull)
{
    const auto tables = tablesOf("postgresql", 1);
    EXPECT_EQ(tables.at("series"),
              (std::vector<std::string>{"area text!", "id whole!", "indicator text!", "industry text!", "subject text!",
                                        "kind text!", "unit text!", "freq text!", "source text!", "row_hash whole!"}));
    EXPECT_EQ(tablesOf("sqlite").at("series"), tables.at("series"));
    QFile file(QStringLiteral(RD_SOURCE_DIR "/data/schema/sqlite/001.sql"));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const std::string text = file.readAll().toStdString();
    for (const char *key :
         {"PRIMARY KEY (\"area\", \"id\")", "PRIMARY KEY (\"area\", \"series\", \"figure_code\", \"change\")",
          "PRIMARY KEY (\"area\", \"series\", \"change\", \"period_first\", \"period_length\")",
          "UNIQUE (\"area\", \"indicator\", \"industry\", \"subject\", \"kind\", \"unit\", \"freq\", \"source\")"}) {
        EXPECT_NE(text.find(key), std::string::npos) << key;
    }
}

TEST(Schema, FilesAreTakenApartAtTheEndOfAStatement)
{
    EXPECT_EQ(statementsIn("-- a; comment\nCREATE TABLE x (\n  a -- b;c\n);\n\nINSERT 1;\n"),
              (std::vector<std::string>{"CREATE TABLE x (\n  a -- b;c\n)", "INSERT 1"}));
    EXPECT_EQ(statementsIn(""), std::vector<std::string>{});
}

namespace {

/// The store of a program that knew version 1 only, as it was closed: a revised figure whose revision was undone, five bulk
/// values.
void putVersionOne(const std::string &path)
{
    QFile packed(QStringLiteral(RD_SOURCE_DIR "/tests/store/version001.store.qz"));
    QFile file(QString::fromStdString(path));
    ASSERT_TRUE(packed.open(QIODevice::ReadOnly) && file.open(QIODevice::WriteOnly));
    ASSERT_GT(file.write(qUncompress(packed.readAll())), 0);
}

std::int64_t versionIn(const std::string &path)
{
    auto sql = connectSqlite({path, true, false});
    EXPECT_TRUE(sql.ok());
    const auto version = storedVersion(**sql);
    EXPECT_TRUE(version.ok());
    return version ? *version : 0;
}

} // namespace

TEST(Migration, BringsUpAStoreOfTheFirstVersionWithAllItsRows)
{
    const TempFolder folder;
    const std::string path = folder.file("a.rds");
    putVersionOne(path);
    ASSERT_EQ(versionIn(path), 1);
    for (const auto access : {Store::Access::Read, Store::Access::Write}) { // whoever comes first
        auto store = Store::open(path, access);
        ASSERT_TRUE(store.ok()) << store.error().sentence.en;
        EXPECT_EQ((*store)->digest().value(), "62cd10d1bcc217ab0224342d7857bc13") << "the rows are what they were";
        EXPECT_EQ(lines(**store).front(), "F-0001 r1 output 2024 more_than 260000000");
        EXPECT_EQ(lines(**store).size(), 6u);
        EXPECT_TRUE((*store)->codes().reviews.empty());
        expectSound(**store);
    }
    EXPECT_EQ(versionIn(path), schemaVersion());
    EXPECT_EQ(bytesOf(path)[63], char(schemaVersion())) << "where an older program looks";
    auto store = Store::open(path, Store::Access::Write);
    ASSERT_TRUE(store.ok());
    EXPECT_TRUE((*store)->record(someone, {row("review", {{"code", "2"}, {"of_change", std::int64_t{2}}})}).ok());
}

namespace {

/// Brings a store up to a version that is not the newest one, as the program of that time did.
void bringUpTo(const std::string &path, int version)
{
    auto sql = connectSqlite({path, true, false});
    ASSERT_TRUE(sql.ok());
    for (int step = 2; step <= version; ++step) {
        QFile file(
            QString::fromStdString(std::string(RD_SOURCE_DIR) + "/data/schema/sqlite/00" + std::to_string(step) + ".sql"));
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        for (const std::string &statement : statementsIn(file.readAll().toStdString())) {
            ASSERT_TRUE((*sql)->run(statement).ok()) << statement;
        }
    }
    ASSERT_TRUE((*sql)->run("UPDATE \"store\" SET \"schema\" = " + std::to_string(version)).ok());
    ASSERT_TRUE((*sql)->run("PRAGMA user_version=" + std::to_string(version)).ok());
}

/// The rows of a table, each as one text.
std::vector<std::string> rowsOf(const std::string &path, const std::string &columns, const std::string &table)
{
    auto sql = connectSqlite({path, true, false});
    EXPECT_TRUE(sql.ok());
    auto statement = (*sql)->prepare("SELECT " + columns + " FROM \"" + table + "\" ORDER BY 1");
    std::vector<std::string> rows;
    while (statement->step()) {
        rows.push_back(statement->text(0));
    }
    EXPECT_TRUE(statement->outcome().ok()) << statement->outcome().error().sentence.en;
    return rows;
}

} // namespace

TEST(Migration, SeriesAndCountsOfVersionFiveStandInTheOrderOfTheirKeys)
{
    const TempFolder folder;
    const std::string path = folder.file("a.rds");
    putVersionOne(path);
    bringUpTo(path, 5);
    const std::string
        series = "\"area\" || ' ' || \"id\" || ' ' || \"indicator\" || ' ' || \"industry\" || ' ' || \"subject\" || ' ' "
                 "|| \"kind\" || ' ' || \"unit\" || ' ' || \"freq\" || ' ' || \"source\" || ' ' || \"row_hash\"",
        counts = "\"grain\" || ' ' || \"area\" || ' ' || \"indicator\" || ' ' || \"n\" || ' ' || \"row_hash\"";
    const auto seriesBefore = rowsOf(path, series, "series"), countsBefore = rowsOf(path, counts, "rollup");
    ASSERT_FALSE(seriesBefore.empty());
    {
        auto store = Store::open(path, Store::Access::Read);
        ASSERT_TRUE(store.ok()) << store.error().sentence.en;
        EXPECT_EQ((*store)->digest().value(), "62cd10d1bcc217ab0224342d7857bc13");
        expectSound(**store);
    }
    EXPECT_EQ(versionIn(path), schemaVersion());
    EXPECT_EQ(rowsOf(path, series, "series"), seriesBefore);
    EXPECT_EQ(rowsOf(path, counts, "rollup"), countsBefore);
    auto sql = connectSqlite({path, true, false});
    ASSERT_TRUE(sql.ok());
    for (const char *table : {"series", "rollup"}) {
        EXPECT_FALSE((*sql)->run(std::string("SELECT rowid FROM \"") + table + '"').ok())
            << table << " has a tree besides its key's";
    }
}

TEST(Migration, ADeckOfTheFirstVersionIsWhatItWas)
{
    const TempFolder folder;
    const std::string path = folder.file("a.rds");
    putVersionOne(path);
    {
        auto sql = connectSqlite({path, true, false});
        ASSERT_TRUE(sql.ok());
        RowBytes deck("deck"), slide("slide");
        for (const char *text : {"d1", "演示", "Deck"}) {
            deck.text(text);
        }
        slide.text("s1");
        slide.text("d1");
        for (RowBytes *bytes : {&deck, &slide}) {
            bytes->integer(1);
        }
        for (const char *text : {"one", "", "", "targets", "", ""}) {
            slide.text(text);
        }
        for (RowBytes *bytes : {&deck, &slide}) {
            bytes->integer(1);
            bytes->integer(0);
            ASSERT_TRUE(addToDigest(**sql, bytes->digest()).ok());
        }
        const std::string deckRow = "INSERT INTO \"deck\" VALUES ('d1', '演示', 'Deck', 1, 1, 0, ",
                          slideRow = "INSERT INTO \"slide\" VALUES ('s1', 'd1', 1, 'one', '', '', 'targets', '', '', 1, 0, ";
        ASSERT_TRUE((*sql)->run(deckRow + std::to_string(deck.hash()) + ")").ok());
        ASSERT_TRUE((*sql)->run(slideRow + std::to_string(slide.hash()) + ")").ok());
    }
    auto store = Store::open(path, Store::Access::Write);
    ASSERT_TRUE(store.ok()) << store.error().sentence.en;
    ASSERT_EQ((*store)->codes().slides.size(), 1u);
    EXPECT_FALSE((*store)->codes().slides.begin()->hidden);
    EXPECT_EQ((*store)->codes().slides.begin()->reports, std::vector<std::string>{"targets"});
    EXPECT_TRUE((*store)->codes().decks.find("d1")->locked.empty());
    expectSound(**store);
    ASSERT_TRUE((*store)->record(someone, {row("slide", {{"code", "s1"}, {"hidden", std::int64_t{1}}})}).ok());
    EXPECT_TRUE((*store)->codes().slides.begin()->hidden);
    expectSound(**store);
}

TEST(Migration, AColumnThatCameLaterCountsWhereItHoldsSomething)
{
    const TableDef &table = *packageTable("slide");
    const auto digest = [&](std::initializer_list<std::pair<std::string_view, Value>> columns) {
        return digestOf(table, row("slide", columns).row).hex();
    };
    EXPECT_NE(digest({}), digest({{"hidden", std::int64_t{1}}}));
    EXPECT_NE(digest({{"hidden", std::int64_t{1}}}), digest({{"backup", std::int64_t{1}}}));
    EXPECT_NE(digest({{"text_zh", "a"}}), digest({{"text_en", "a"}}));
}

TEST(Migration, AFaultInTheMidstLeavesTheVersionThatWas)
{
    const TempFolder folder;
    const std::string path = folder.file("a.rds");
    int step = 1;
    for (; step < 200; ++step) {
        putVersionOne(path);
        Sql::failAfter(step);
        const auto store = Store::open(path, Store::Access::Write);
        const bool happened = Sql::hasFailed();
        Sql::failAfter(0);
        if (!happened) {
            EXPECT_TRUE(store.ok()) << store.error().sentence.en;
            break;
        }
        ASSERT_FALSE(store.ok()) << step;
        const std::int64_t version = versionIn(path);
        ASSERT_TRUE(version >= 1 && version <= schemaVersion());
        const auto sql = connectSqlite({path, true, false});
        ASSERT_TRUE(sql.ok());
        ASSERT_EQ((*sql)->run("SELECT 1 FROM \"review\"").ok(), version >= 2) << "half a step after statement " << step;
    }
    EXPECT_GT(step, 5);
    EXPECT_LT(step, 200);
}

class SchemaOnBackend : public StoreTest {};
INSTANTIATE_TEST_SUITE_P(Backends, SchemaOnBackend, ::testing::ValuesIn(backends()));

TEST_P(SchemaOnBackend, ANewStoreHasTheNewestVersionAndIsEmpty)
{
    auto store = make();
    EXPECT_TRUE(store->isEmpty());
    EXPECT_TRUE(store->codes().areas.empty());
    EXPECT_EQ(digestOf(*store), std::string(32, '0'));
    expectSound(*store);
}

TEST_P(SchemaOnBackend, AStoreOfTheFirstVersionIsBroughtUp)
{
    m_address = address();
    const bool isFile = GetParam() == Backend::Sqlite;
    if (isFile) {
        putVersionOne(m_address);
    } else {
        auto sql = connectPostgresql(m_address);
        ASSERT_TRUE(sql.ok());
        QFile file(QStringLiteral(RD_SOURCE_DIR "/data/schema/postgresql/001.sql"));
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        for (const std::string &statement : statementsIn(file.readAll().toStdString())) {
            ASSERT_TRUE((*sql)->run(statement).ok()) << statement;
        }
    }
    auto store = open();
    ASSERT_NE(store, nullptr);
    EXPECT_EQ(store->isEmpty(), !isFile);
    const auto more = store->record(someone, {row("area", {{"code", "r9"}})});
    ASSERT_TRUE(more.ok()) << more.error().sentence.en;
    ASSERT_TRUE(store->record(someone, {row("review", {{"code", "1"}, {"of_change", std::int64_t{1}}})}).ok());
    EXPECT_EQ(store->codes().reviews.size(), 1u);
    expectSound(*store);
}

TEST_P(SchemaOnBackend, ANewStoreIsNotMadeWhereOneIs)
{
    auto store = make();
    fill(*store, {});
    const auto before = content(*store);
    const auto again = Store::open(m_address, Store::Access::Create);
    ASSERT_FALSE(again.ok());
    EXPECT_NE(again.error().sentence.en.find(GetParam() == Backend::Sqlite ? "exists already" : "holds a store already"),
              std::string::npos);
    EXPECT_EQ(content(*store), before);
}

} // namespace rd::test
