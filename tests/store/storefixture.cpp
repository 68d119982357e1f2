#include "storefixture.h"

#include "core/decimal.h"
#include "store/sql/postgresqlsql.h"

#include <cstdlib>
#include <fmt/format.h>
#include <fstream>

#include <unistd.h>

namespace rd::test {
namespace {

namespace fs = std::filesystem;

std::string server()
{
    const char *named = std::getenv("RD_TEST_POSTGRES");
    return !named ? "" : isPostgresqlAddress(named) ? named : "postgresql:///";
}

void onServer(const std::string &sql)
{
    auto connection = connectPostgresql(server());
    ASSERT_TRUE(connection.ok()) << connection.error().sentence.en;
    auto done = (*connection)->run(sql);
    ASSERT_TRUE(done.ok()) << done.error().sentence.en;
}

std::string textOf(const Value &value)
{
    if (const auto *text = std::get_if<std::string>(&value)) {
        return *text;
    }
    if (const auto *whole = std::get_if<std::int64_t>(&value)) {
        return std::to_string(*whole);
    }
    const auto *number = std::get_if<double>(&value);
    return number ? fmt::format("{}", *number) : "-";
}

int folders = 0;

} // namespace

std::string bytesOf(const std::string &path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

TempFolder::TempFolder() : m_path(fs::temp_directory_path() / fmt::format("rd-store-{}-{}", ::getpid(), ++folders))
{
    fs::create_directories(m_path);
}

TempFolder::~TempFolder()
{
    std::error_code error;
    fs::permissions(m_path, fs::perms::owner_all, error);
    fs::remove_all(m_path, error);
}

std::vector<std::string> TempFolder::names() const
{
    std::vector<std::string> names;
    for (const auto &entry : fs::directory_iterator(m_path)) {
        names.push_back(entry.path().filename().string());
    }
    std::sort(names.begin(), names.end());
    return names;
}

std::vector<Backend> backends()
{
    return server().empty() ? std::vector{Backend::Sqlite} : std::vector{Backend::Sqlite, Backend::Postgresql};
}

void StoreTest::SetUp() { Sql::failAfter(0); }

void StoreTest::TearDown()
{
    Sql::failAfter(0);
    for (const std::string &schema : m_schemas) {
        onServer("DROP SCHEMA " + schema + " CASCADE");
    }
}

std::string StoreTest::address(const std::string &other)
{
    if (GetParam() == Backend::Sqlite) {
        return m_folder.file(other + ".rds");
    }
    const std::string schema = fmt::format("rd_{}_{}_{}", ::getpid(), ++folders, m_schemas.size());
    onServer("CREATE SCHEMA " + schema);
    m_schemas.push_back(schema);
    const std::string base = server();
    return base + (base.find('?') == std::string::npos ? '?' : '&') + "options=-csearch_path%3D" + schema;
}

std::unique_ptr<Store> StoreTest::make()
{
    m_address = address(fmt::format("store{}", ++folders));
    auto store = Store::open(m_address, Store::Access::Create);
    EXPECT_TRUE(store.ok()) << store.error().sentence.en;
    return store ? std::move(*store) : nullptr;
}

std::unique_ptr<Store> StoreTest::open(Store::Access access) const
{
    auto store = Store::open(m_address, access);
    EXPECT_TRUE(store.ok()) << store.error().sentence.en;
    return store ? std::move(*store) : nullptr;
}

ChangeInfo onDay(const std::string &day) { return {"tester", "because", day + "T12:00:00Z"}; }

Loaded load(Store &store, std::vector<TableRow> rows, const ChangeInfo &info)
{
    ListSource source(std::move(rows));
    auto loaded = store.load(source, info);
    EXPECT_TRUE(loaded.ok()) << loaded.error().sentence.en;
    return loaded ? *loaded : Loaded();
}

std::string refusal(Store &store, std::vector<TableRow> rows)
{
    ListSource source(std::move(rows));
    const auto loaded = store.load(source, someone);
    if (!loaded) {
        EXPECT_FALSE(loaded.error().sentence.zh.empty());
        return loaded.error().sentence.en;
    }
    return {};
}

void fill(Store &store, const std::vector<TableRow> &rows) { load(store, usualCodes() + rows); }

std::vector<std::string> lines(Store &store, const ObservationFilter &filter)
{
    std::vector<std::string> all;
    const auto done = store.observations(filter, [&](const Observation &seen) {
        std::string line = seen.isFigure() ? seen.figure + ' ' : "";
        line += fmt::format("{} {} {} ", seen.series.area, seen.series.indicator,
                            seen.period ? seen.period->sdmx() : seen.noPeriod);
        if (!seen.quantity) {
            line += seen.gapReason;
        } else if (seen.isFigure()) {
            line += fmt::format("{} {}", name(seen.quantity->qualifier), numberText(seen.quantity->value));
        } else {
            line += fmt::format("{} {}", numberText(seen.quantity->value), seen.series.source);
        }
        all.push_back(line);
        return true;
    });
    EXPECT_TRUE(done.ok()) << done.error().sentence.en;
    return all;
}

std::vector<std::string> content(Store &store)
{
    ListSink sink;
    const auto dumped = store.dump(sink);
    EXPECT_TRUE(dumped.ok()) << dumped.error().sentence.en;
    std::vector<std::string> all;
    for (const TableRow &row : sink.rows) {
        std::string line(row.table->name);
        for (const Value &value : row.row) {
            line += '|' + textOf(value);
        }
        all.push_back(line);
    }
    return all;
}

std::string digestOf(Store &store)
{
    const auto digest = store.digest();
    EXPECT_TRUE(digest.ok());
    return digest ? *digest : "";
}

void expectSound(Store &store)
{
    const auto found = store.check();
    ASSERT_TRUE(found.ok()) << found.error().sentence.en;
    EXPECT_TRUE(found->empty()) << found->front().en;
}

} // namespace rd::test
