#include "storefixture.h"

#include "store/peek.h"
#include "store/sql/sqlitesql.h"

#include <fstream>

#include <sys/stat.h>
#include <unistd.h>

namespace rd::test {
namespace {

namespace fs = std::filesystem;

void write(const std::string &path, const std::string &bytes) { std::ofstream(path, std::ios::binary) << bytes; }

} // namespace

class Opener : public ::testing::Test {
protected:
    /// Makes a store with one figure, closed again.
    std::string made(const std::string &name = "a.rds")
    {
        auto store = Store::open(folder.file(name), Store::Access::Create);
        EXPECT_TRUE(store.ok()) << store.error().sentence.en;
        fill(**store, {row("figure", {{"code", "F-1"}})});
        return folder.file(name);
    }
    /// What opening says without the path at its beginning; both ways of opening say the same and change nothing.
    std::string refusal(const std::string &path)
    {
        std::string sentence;
        const bool isFile = fs::is_regular_file(path);
        const std::string before = isFile ? bytesOf(path) : "";
        const auto names = folder.names();
        for (const auto access : {Store::Access::Read, Store::Access::Write}) {
            const auto opened = Store::open(path, access);
            EXPECT_FALSE(opened.ok());
            if (opened.ok()) {
                return "opened";
            }
            EXPECT_EQ(opened.error().place, path);
            EXPECT_EQ(opened.error().sentence.en.find(path + ": "), 0u) << opened.error().sentence.en;
            EXPECT_EQ(opened.error().sentence.zh.find(path + "："), 0u);
            sentence = opened.error().sentence.en.substr(path.size() + 2);
        }
        EXPECT_EQ(isFile ? bytesOf(path) : "", before);
        EXPECT_EQ(folder.names(), names);
        return sentence;
    }
    static std::vector<std::string> figures(const std::string &path)
    {
        auto store = Store::open(path, Store::Access::Read);
        EXPECT_TRUE(store.ok()) << store.error().sentence.en;
        return store ? lines(**store) : std::vector<std::string>();
    }
    TempFolder folder;
    const std::vector<std::string> one{"F-1 r1 output 2024 exact 1"};
};

TEST_F(Opener, RefusesWhatIsNoStore)
{
    EXPECT_EQ(refusal(folder.file("none.rds")), "there is no such file; check the path");
    fs::create_directory(folder.file("dir"));
    EXPECT_EQ(refusal(folder.file("dir")), "is a folder, not a store");
    write(folder.file("empty"), "");
    EXPECT_EQ(refusal(folder.file("empty")), "is empty and no store");
    write(folder.file("short"), "SQLite format 3");
    EXPECT_EQ(refusal(folder.file("short")), "is not a store of this program");
    write(folder.file("text"), std::string(5000, 'x'));
    EXPECT_EQ(refusal(folder.file("text")), "is not a store of this program");
    ASSERT_EQ(::mkfifo(folder.file("fifo").c_str(), 0600), 0);
    EXPECT_EQ(refusal(folder.file("fifo")), "is no regular file and cannot be a store");
    EXPECT_FALSE(Store::open("", Store::Access::Read).ok());
    EXPECT_FALSE(Store::open("/dev/null", Store::Access::Write).ok());
}

TEST_F(Opener, RefusesAnotherProgramsDatabase)
{
    const std::string path = folder.file("other.db");
    write(path, "");
    auto sql = connectSqlite({path, true, false});
    ASSERT_TRUE(sql.ok());
    ASSERT_TRUE((*sql)->run("CREATE TABLE store (schema INTEGER)").ok());
    sql->reset();
    EXPECT_EQ(refusal(path), "is a database of another program");
}

TEST_F(Opener, RefusesAForeignFileBeforeAJournalBesideItIsApplied)
{
    const std::string path = folder.file("other.db"), store = made();
    write(path, std::string(4096, 'y'));
    write(path + "-journal", bytesOf(store));
    write(path + "-wal", bytesOf(store));
    EXPECT_EQ(refusal(path), "is not a store of this program");
}

TEST_F(Opener, RefusesANewerStoreByName)
{
    const std::string path = made();
    std::string bytes = bytesOf(path);
    bytes[63] = 99; // user_version in the header
    write(path, bytes);
    EXPECT_EQ(refusal(path), "was written by a newer version of this program; update it to open the store");

    const std::string inside = made("b.rds");
    auto sql = connectSqlite({inside, true, false});
    ASSERT_TRUE(sql.ok());
    ASSERT_TRUE((*sql)->run("UPDATE \"store\" SET \"schema\" = 99").ok());
    sql->reset();
    EXPECT_EQ(Store::open(inside, Store::Access::Write).error().sentence.en,
              inside + ": was written by a newer version of this program (schema 99); update it to open the store");
}

TEST_F(Opener, RefusesACutFile)
{
    const std::string path = made(), bytes = bytesOf(path);
    for (const std::size_t size : {bytes.size() - 1, bytes.size() - 4096, std::size_t{4096}, std::size_t{101}}) {
        write(path, bytes.substr(0, size));
        const auto opened = Store::open(path, Store::Access::Read);
        ASSERT_FALSE(opened.ok()) << size;
        EXPECT_EQ(opened.error().code, ErrorCode::Unsound);
        EXPECT_EQ(opened.error().sentence.en, path + ": is cut short; restore it from a backup");
    }
}

TEST_F(Opener, AZeroPageSizeIsDamageAndNoCrash)
{
    const std::string path = made();
    std::string bytes = bytesOf(path);
    bytes[16] = bytes[17] = 0;
    write(path, bytes);
    EXPECT_FALSE(Store::open(path, Store::Access::Read).ok());
}

TEST_F(Opener, ANameThatLooksLikeAnUriIsAPath)
{
    const auto was = fs::current_path();
    fs::current_path(folder.path());
    for (const char *name : {"file:x?mode=memory", "a%20b?c#d.rds", "中文 名.rds", ":memory:"}) {
        auto store = Store::open(name, Store::Access::Create);
        ASSERT_TRUE(store.ok()) << store.error().sentence.en;
        fill(**store, {row("figure", {{"code", "F-1"}})});
        EXPECT_EQ((*store)->describe(), name);
        store->reset();
        EXPECT_TRUE(fs::exists(folder.path() / name));
        EXPECT_EQ(figures(name), one);
    }
    fs::current_path(was);
}

TEST_F(Opener, CreateRefusesAnyNameThatIsTaken)
{
    const std::string path = made(), before = bytesOf(path);
    EXPECT_EQ(Store::open(path, Store::Access::Create).error().sentence.en,
              path + ": exists already; choose another name for a new store");
    EXPECT_EQ(bytesOf(path), before);
    fs::create_symlink(folder.file("nowhere"), folder.file("link"));
    EXPECT_FALSE(Store::open(folder.file("link"), Store::Access::Create).ok());
    EXPECT_FALSE(Store::open(folder.file("no/folder/x"), Store::Access::Create).ok());
    EXPECT_EQ(folder.names(), (std::vector<std::string>{"a.rds", "link"}));
}

TEST_F(Opener, LeavesNothingBehind)
{
    const std::string path = made();
    EXPECT_EQ(folder.names(), std::vector<std::string>{"a.rds"});
    EXPECT_EQ(figures(path), one);
    EXPECT_EQ(folder.names(), std::vector<std::string>{"a.rds"});
}

TEST_F(Opener, ReadingChangesNoByte)
{
    const std::string path = made(), before = bytesOf(path);
    {
        auto store = Store::open(path, Store::Access::Read);
        ASSERT_TRUE(store.ok());
        EXPECT_EQ(lines(**store), one);
        expectSound(**store);
    }
    EXPECT_EQ(bytesOf(path), before);
}

TEST_F(Opener, WorksThroughALink)
{
    made();
    fs::create_symlink("a.rds", folder.file("link.rds"));
    EXPECT_EQ(figures(folder.file("link.rds")), one);
}

/// As somebody who may read and not write: root may do anything.
class AsNobody {
public:
    AsNobody() { EXPECT_EQ(::seteuid(::getuid() == 0 ? 65534 : ::getuid()), 0); }
    ~AsNobody() { EXPECT_EQ(::seteuid(::getuid()), 0); }
};

TEST_F(Opener, ReadsWhereNothingCanBeWritten)
{
    const std::string path = made(), before = bytesOf(path);
    fs::permissions(folder.path(), fs::perms(0555));
    fs::permissions(path, fs::perms(0444));
    {
        const AsNobody nobody;
        EXPECT_EQ(figures(path), one);
        EXPECT_EQ(Store::open(path, Store::Access::Write).error().sentence.en,
                  path + ": permission to write it is missing; check the file and its folder");
        EXPECT_FALSE(Store::open(folder.file("new.rds"), Store::Access::Create).ok());
    }
    EXPECT_EQ(folder.names(), std::vector<std::string>{"a.rds"});
    EXPECT_EQ(bytesOf(path), before);
    // With an unfinished write beside it nothing true can be said of it.
    fs::permissions(folder.path(), fs::perms(0755));
    write(path + "-journal", "unfinished");
    fs::permissions(folder.path(), fs::perms(0555));
    {
        const AsNobody nobody;
        const auto opened = Store::open(path, Store::Access::Read);
        ASSERT_FALSE(opened.ok());
        EXPECT_NE(opened.error().sentence.en.find("a write was not finished"), std::string::npos);
    }
}

TEST_F(Opener, SaysWhereReadingIsNotAllowed)
{
    const std::string path = made();
    fs::permissions(folder.path(), fs::perms(0755));
    fs::permissions(path, fs::perms(0));
    const AsNobody nobody;
    EXPECT_EQ(Store::open(path, Store::Access::Read).error().sentence.en, path + ": permission to read it is missing");
}

TEST_F(Opener, SeveralConnectionsShareAStore)
{
    const std::string path = made();
    auto writer = Store::open(path, Store::Access::Write);
    ASSERT_TRUE(writer.ok());
    auto reader = Store::open(path, Store::Access::Read);
    ASSERT_TRUE(reader.ok());
    ASSERT_TRUE((*writer)->record(someone, {row("figure", {{"code", "F-2"}})}).ok());
    EXPECT_EQ(lines(**reader), one);
    ASSERT_TRUE((*reader)->knownOn("").ok());
    EXPECT_EQ(lines(**reader).size(), 2u);
    // What is still in the -wal is seen by a new connection, and is in the file when all have closed.
    EXPECT_EQ(figures(path).size(), 2u);
    reader->reset();
    writer->reset();
    EXPECT_EQ(folder.names(), std::vector<std::string>{"a.rds"});
    EXPECT_EQ(figures(path).size(), 2u);
}

TEST_F(Opener, AStoreLeftByACrashIsWhole)
{
    const std::string path = made();
    auto store = Store::open(path, Store::Access::Write);
    ASSERT_TRUE(store.ok());
    ASSERT_TRUE((*store)->record(someone, {row("figure", {{"code", "F-2"}})}).ok());
    // The files as they lie there while it is open: what a power cut leaves.
    for (const char *tail : {"", "-wal"}) {
        fs::copy_file(path + tail, folder.file(std::string("copy.rds") + tail));
    }
    EXPECT_EQ(figures(folder.file("copy.rds")).size(), 2u);
    auto copy = Store::open(folder.file("copy.rds"), Store::Access::Write);
    ASSERT_TRUE(copy.ok());
    expectSound(**copy);
}

} // namespace rd::test
