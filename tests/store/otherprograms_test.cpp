#include "storefixture.h"

#include "store/sql/sqlitesql.h"

#include <QProcess>

#include <fstream>

namespace rd::test {
namespace {

/// Another program with the same store: Python's SQLite, which locks as SQLite does by itself.
class Another {
public:
    explicit Another(const QString &script, const std::string &path)
    {
        m_process.start(QStringLiteral("python3"),
                        {QStringLiteral("-c"),
                         QStringLiteral("import sqlite3, sys\n"
                                        "store = sqlite3.connect(sys.argv[1], timeout=0, isolation_level=None)\n")
                             + script,
                         QString::fromStdString(path)});
    }
    ~Another() { said(); }
    Another(const Another &) = delete;
    Another &operator=(const Another &) = delete;

    QByteArray line()
    {
        while (!m_process.canReadLine() && m_process.waitForReadyRead()) {
        }
        return m_process.readLine().trimmed();
    }
    /// All that it says, once it has ended.
    QByteArray said()
    {
        m_process.closeWriteChannel();
        m_process.waitForFinished();
        return m_process.readAllStandardOutput().trimmed() + m_process.readAllStandardError();
    }

private:
    QProcess m_process;
};

/// How many figures another program finds, which closes the file again.
QByteArray foundByAnother(const std::string &path)
{
    return Another(QStringLiteral("print(store.execute('SELECT count(*) FROM figure').fetchone()[0])\nstore.close()"), path)
        .said();
}

/// As a file dialog does, which takes a file's icon from its first bytes.
void lookInto(const TempFolder &folder)
{
    for (const std::string &name : folder.names()) {
        std::ifstream file(folder.file(name), std::ios::binary);
        EXPECT_TRUE(file.good()) << name;
        file.get();
    }
}

} // namespace

TEST(OtherPrograms, FindTheLocksAfterAFileDialogLookedIntoTheFiles)
{
    const TempFolder folder;
    const std::string path = folder.file("a.store");
    {
        auto store = Store::open(path, Store::Access::Create);
        ASSERT_TRUE(store.ok());
        fill(**store, {row("figure", {{"code", "F-1"}})});
    }
    auto store = Store::open(path, Store::Access::Write);
    ASSERT_TRUE(store.ok());
    auto reader = Store::open(path, Store::Access::Read);
    ASSERT_TRUE(reader.ok());
    ASSERT_EQ(lines(**reader).size(), 1u);
    const auto names = folder.names();
    ASSERT_EQ(names.size(), 3u) << "the log and its index lie beside the store";
    lookInto(folder);
    EXPECT_EQ(foundByAnother(path), "1");
    EXPECT_EQ(folder.names(), names) << "another program took itself for the last one who closes";
    lookInto(folder);
    ListSource more({row("figure", {{"code", "F-2"}, {"area", "r2"}})});
    ASSERT_TRUE((*store)->load(more, someone).ok());
    EXPECT_EQ(foundByAnother(path), "2");
    ASSERT_TRUE((*reader)->knownOn("").ok());
    EXPECT_EQ(lines(**reader).size(), 2u);
    reader = Store::open(path, Store::Access::Read);
    EXPECT_EQ(lines(**reader).size(), 2u);
    store.value().reset();
    reader.value().reset();
    EXPECT_EQ(folder.names(), std::vector<std::string>{"a.store"}) << "the last one who closes tidies up";
    EXPECT_EQ(foundByAnother(path), "2");
}

TEST(OtherPrograms, WaitForAChangeAndAreWaitedFor)
{
    const TempFolder folder;
    const std::string path = folder.file("a.store");
    ASSERT_TRUE(Store::open(path, Store::Access::Create).ok());
    const QString change = QStringLiteral("store.execute('BEGIN IMMEDIATE')\nprint('begun', flush=True)\nsys.stdin.read()");
    for (const char *mode : {"WAL", "DELETE"}) {
        auto sql = connectSqlite({path, true, false});
        ASSERT_TRUE(sql.ok());
        ASSERT_TRUE((*sql)->run(std::string("PRAGMA journal_mode=") + mode).ok());
        ASSERT_TRUE((*sql)->run("PRAGMA busy_timeout=0").ok());
        ASSERT_TRUE((*sql)->beginWrite().ok());
        lookInto(folder);
        EXPECT_TRUE(Another(change, path).said().contains("database is locked")) << mode;
        ASSERT_TRUE((*sql)->run("ROLLBACK").ok());
        Another other(change, path);
        ASSERT_EQ(other.line(), "begun") << mode;
        EXPECT_FALSE((*sql)->beginWrite().ok()) << mode;
        other.said();
        EXPECT_TRUE((*sql)->beginWrite().ok()) << mode;
    }
}

TEST(OtherPrograms, CopyTheFileAloneWithTheLastChangeInIt)
{
    const TempFolder folder;
    const std::string path = folder.file("a.store");
    auto store = Store::open(path, Store::Access::Create);
    ASSERT_TRUE(store.ok());
    const auto reader = Store::open(path, Store::Access::Read);
    ASSERT_TRUE(reader.ok());
    fill(**store, {row("figure", {{"code", "F-1"}})});
    std::filesystem::copy_file(path, folder.file("copy.store"));
    EXPECT_EQ(foundByAnother(folder.file("copy.store")), "1");
}

TEST(OtherPrograms, PutAnotherStoreInThePlaceOfAnOpenOne)
{
    const TempFolder folder;
    const std::string path = folder.file("a.store"), other = folder.file("b.store");
    {
        auto store = Store::open(other, Store::Access::Create);
        ASSERT_TRUE(store.ok());
        fill(**store, {row("figure", {{"code", "B-1"}}), row("figure", {{"code", "B-2"}, {"area", "r2"}})});
    }
    auto store = Store::open(path, Store::Access::Create);
    ASSERT_TRUE(store.ok());
    fill(**store, {row("figure", {{"code", "A-1"}})});
    ASSERT_EQ(lines(**store).size(), 1u);
    std::filesystem::rename(other, path);
    {
        auto opened = Store::open(path, Store::Access::Write);
        ASSERT_TRUE(opened.ok()) << opened.error().sentence.en;
        expectSound(**opened);
        ListSource more({row("figure", {{"code", "B-3"}, {"area", "r1"}, {"indicator", "jobs"}})});
        ASSERT_TRUE((*opened)->load(more, someone).ok());
        EXPECT_EQ(lines(**opened).size(), 3u);
        EXPECT_EQ(lines(**store).size(), 1u) << "what is open stays what it was";
    }
    store.value().reset();
    EXPECT_EQ(foundByAnother(path), "3");
    expectSound(**Store::open(path, Store::Access::Read));
}

} // namespace rd::test
