#include "storefixture.h"

#include "store/sql/sqlitesql.h"

#include <fstream>

namespace rd::test {
class Damage : public ::testing::Test {
protected:
    /// A store with something of everything, closed.
    void SetUp() override
    {
        std::vector<TableRow> rows{row("event", {{"code", "E-1"}}), row("note", {{"code", "N-1"}}),
                                   row("preference", {{"code", "x"}, {"source", "paper"}})};
        for (int i = 0; i < 40; ++i) {
            const std::string year = std::to_string(1980 + i);
            rows.push_back(row("figure", {{"code", "F-" + year}, {"period_start", year + "-01-01"}, {"value", 1000.0 + i}}));
            rows.push_back(row("observation", {{"area", "r2"}, {"period_start", year + "-01-01"}, {"value", 2000.0 + i}}));
        }
        auto store = Store::open(path, Store::Access::Create);
        ASSERT_TRUE(store.ok());
        fill(**store, rows);
        ASSERT_TRUE((*store)
                        ->record(someone, {row("figure", {{"code", "F-1990"}, {"period_start", "1990-01-01"}, {"value", 7.0}})})
                        .ok());
        ASSERT_TRUE((*store)->undo(2, someone).ok());
        truth = content(**store);
        answers = lines(**store);
    }
    void change(const std::string &sql)
    {
        auto connection = connectSqlite({path, true, false});
        ASSERT_TRUE(connection.ok());
        const auto done = (*connection)->run(sql);
        ASSERT_TRUE(done.ok()) << done.error().sentence.en;
    }
    /// Says whether opening, reading or checking notices; where only check does, reading gave no other value of a row.
    [[nodiscard]] bool isNoticed(const std::string &place) const
    {
        auto store = Store::open(place, Store::Access::Read);
        if (!store) {
            return true;
        }
        const auto found = (*store)->check();
        if (!found || !found->empty()) {
            return true;
        }
        ListSink sink;
        const auto read = (*store)->observations({}, [](const Observation &) { return true; });
        return !read || !(*store)->dump(sink);
    }
    TempFolder folder;
    const std::string path = folder.file("a.rds");
    std::vector<std::string> truth, answers;
};

TEST_F(Damage, AnyFlippedByteIsNoticedOrChangesNothing)
{
    const std::string sound = bytesOf(path);
    int noticed = 0, harmless = 0;
    // The header, every 211th byte that holds something (a prime, so that all parts of a page come up), some that do not.
    std::vector<std::size_t> places;
    for (std::size_t at = 0, held = 0, empty = 0; at < sound.size(); ++at) {
        const bool isHeader = at < 100, isHeld = sound[at] != 0;
        if (isHeader || (isHeld ? ++held % 211 == 0 : ++empty % 10007 == 0)) {
            places.push_back(at);
        }
    }
    for (const std::size_t at : places) {
        std::string bytes = sound;
        bytes[at] = static_cast<char>(bytes[at] ^ (1 << at % 8));
        const std::string place = folder.file("flipped.rds");
        std::ofstream(place, std::ios::binary) << bytes;
        if (isNoticed(place)) {
            ++noticed;
        } else {
            ++harmless;
            auto store = Store::open(place, Store::Access::Read);
            ASSERT_TRUE(store.ok()) << at;
            ASSERT_EQ(content(**store), truth) << "byte " << at;
            ASSERT_EQ(lines(**store), answers) << "byte " << at;
        }
        std::filesystem::remove(place);
    }
    EXPECT_GT(noticed, 50);
    EXPECT_GT(harmless, 10); // unused room in pages: the test does not call everything damage
}

TEST_F(Damage, AnOverwrittenPageIsNoticed)
{
    const std::string sound = bytesOf(path);
    for (std::size_t page = 1; page < sound.size() / 4096; ++page) {
        for (const bool zeros : {true, false}) {
            std::string bytes = sound;
            // Zeros as after a crash; another page of the same file as after a stray write.
            bytes.replace(page * 4096, 4096, zeros ? std::string(4096, '\0') : sound.substr((page % 5 + 2) * 4096, 4096));
            const std::string place = folder.file("page.rds");
            std::ofstream(place, std::ios::binary) << bytes;
            EXPECT_TRUE(bytes == sound || isNoticed(place)) << page;
            std::filesystem::remove(place);
        }
    }
}

TEST_F(Damage, ValuesChangedBehindTheProgramsBackAreNoticedWhenRead)
{
    const std::string sound = bytesOf(path);
    const std::pair<const char *, const char *> cases[] = {
        {"UPDATE figure SET value = value + 1 WHERE figure_code = 'F-1985'", "figure F-1985"},
        {"UPDATE figure SET passage = 'p1' WHERE figure_code = 'F-1985'", "figure F-1985"},
        {"DELETE FROM series WHERE area = 'r1'", "figure F-1980"},
        {"UPDATE series SET unit = 'usd' WHERE area = 'r2'", "block r2 output yearbook"},
        {"UPDATE block SET period_first = '1981-01-01'", "block r2 output yearbook"},
        {"UPDATE block SET \"values\" = zeroblob(length(\"values\"))", "block r2 output yearbook"},
        {"UPDATE block SET n = 1", "block r2 output yearbook"},
    };
    for (const auto &[sql, place] : cases) {
        std::ofstream(path, std::ios::binary) << sound;
        change(sql);
        auto store = Store::open(path, Store::Access::Read);
        ASSERT_TRUE(store.ok()) << sql;
        const auto read = (*store)->observations({}, [](const Observation &) { return true; });
        ASSERT_FALSE(read.ok()) << sql;
        EXPECT_EQ(read.error().code, ErrorCode::Unsound);
        EXPECT_EQ(read.error().place, place) << sql;
    }
}

TEST_F(Damage, ChangedCodesAndChangesAreNoticedAtOpening)
{
    const std::string sound = bytesOf(path);
    const std::pair<const char *, const char *> cases[] = {
        {"UPDATE unit SET name_zh = '万元' WHERE code = 'cny'", "unit cny"},
        {"UPDATE indicator SET signed = 1 WHERE code = 'output'", "indicator output"},
        {"UPDATE change SET undoes = 1 WHERE id = 3", "change 3"},
        {"UPDATE change SET at_utc = '2020-01-01T00:00:00Z' WHERE id = 2", "change 2"},
    };
    for (const auto &[sql, place] : cases) {
        std::ofstream(path, std::ios::binary) << sound;
        change(sql);
        const auto opened = Store::open(path, Store::Access::Read);
        ASSERT_FALSE(opened.ok()) << sql;
        EXPECT_EQ(opened.error().code, ErrorCode::Unsound);
        EXPECT_EQ(opened.error().place, place);
    }
}

TEST_F(Damage, LostRowsAreNoticedByCheck)
{
    const std::string sound = bytesOf(path);
    for (const char *sql : {"DELETE FROM figure WHERE figure_code = 'F-1985'", "DELETE FROM block", "DELETE FROM note",
                            "DELETE FROM change WHERE id = 3", "DELETE FROM series WHERE area = 'r2'",
                            "UPDATE store SET digest_lo = digest_lo + 1"}) {
        std::ofstream(path, std::ios::binary) << sound;
        change(sql);
        auto store = Store::open(path, Store::Access::Read);
        ASSERT_TRUE(store.ok()) << sql;
        const auto found = (*store)->check();
        ASSERT_TRUE(found.ok());
        ASSERT_EQ(found->size(), 1u) << sql;
        EXPECT_NE(found->front().en.find("rows are missing or were altered"), std::string::npos);
    }
}

TEST_F(Damage, AStoreThatDoesMoreThanHoldTablesDoesNothing)
{
    change("CREATE TRIGGER t AFTER INSERT ON figure BEGIN DELETE FROM note; END");
    auto store = Store::open(path, Store::Access::Write);
    ASSERT_TRUE(store.ok());
    ASSERT_TRUE((*store)->record(someone, {row("figure", {{"code", "F-1"}})}).ok());
    EXPECT_NE((*store)->codes().notes.find("N-1"), nullptr);
    expectSound(**store);
}

} // namespace rd::test
