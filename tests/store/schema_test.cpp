#include "storefixture.h"

#include "store/schema.h"

#include <QFile>

#include <regex>

namespace rd::test {
namespace {

/// Tables of a schema file with their columns in order, types as one word that both sides share.
std::map<std::string, std::vector<std::string>> tablesOf(const std::string &backend, std::int64_t version)
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
    std::map<std::string, std::vector<std::string>> tables;
    const std::regex head("CREATE TABLE \"(\\w+)\""), column("\n    \"(\\w+)\" +([A-Z][A-Z \"]*[A-Z\"])( NOT NULL)?(?=,|\n)");
    for (const std::string &statement : statementsIn(file.readAll().toStdString())) {
        std::smatch match;
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
    return tables;
}

std::vector<std::string> expectedColumns(const TableDef &table)
{
    std::vector<std::string> columns;
    for (const ColumnDef &column : table.columns) {
        const bool isText = column.type == ColumnType::Text;
        columns.push_back(std::string(column.name)
                          + (isText                               ? " text"
                             : column.type == ColumnType::Integer ? " whole"
                                                                  : " number")
                          + (isText || column.required ? "!" : ""));
    }
    columns.push_back("row_hash whole!");
    return columns;
}

} // namespace

TEST(Schema, BothServersHaveTheSameTablesAndColumns)
{
    for (std::int64_t version = 1; version <= schemaVersion; ++version) {
        const auto sqlite = tablesOf("sqlite", version);
        EXPECT_EQ(sqlite, tablesOf("postgresql", version));
        EXPECT_GT(sqlite.at("figure").size(), 10u);
    }
}

TEST(Schema, TablesOfThePackageAreStoredColumnByColumn)
{
    const auto tables = tablesOf("sqlite", 1);
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
