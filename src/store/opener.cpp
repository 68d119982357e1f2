#include "store/opener.h"

#include "store/rows/schema.h"
#include "store/sql/filenames.h"
#include "store/sql/postgresqlsql.h"
#include "store/sql/sentences.h"
#include "store/sql/sqlitesql.h"

#include <QStorageInfo>

#include <filesystem>
#include <fmt/format.h>

#include <fcntl.h>
#include <unistd.h>

namespace rd {
namespace {

namespace fs = std::filesystem;

/// WAL shares memory between processes, which no network file system does.
bool isLocalDisk(const std::string &path)
{
    const QByteArray type = QStorageInfo(QString::fromStdString(fs::path(path).parent_path().string())).fileSystemType();
    for (const char *remote : {"nfs", "cifs", "smb", "9p", "afs", "fuse", "ceph", "gluster", "webdav", "vboxsf"}) {
        if (type.startsWith(remote)) {
            return false;
        }
    }
    return true;
}

Result<SqliteTarget> targetFor(const std::string &path, const Peeked &peeked, Store::Access access)
{
    if (peeked.writable) {
        // A reader too: only who can write may bring in what a crash left behind, and cleans up on closing.
        return SqliteTarget{path, true, false};
    }
    if (access == Store::Access::Write) {
        return refused(path, "没有写入权限，请检查文件和文件夹",
                       "permission to write it is missing; check the file and its folder");
    }
    if (peeked.hasJournal) {
        return refused(
            path, "上次写入没有完成，而文件夹不可写；请把它和旁边的 -journal 文件复制到可写的文件夹再打开",
            "a write was not finished and the folder cannot be written; copy it with its -journal to a folder that can");
    }
    return SqliteTarget{path, false, peeked.walMode && !peeked.hasWal};
}

Result<void> setUp(Sql &sql, bool writable)
{
    auto version = storedVersion(sql);
    if (!version) {
        return version.error();
    }
    if (*version > schemaVersion()) {
        return refused(
            sql.name(), fmt::format("由更新版本的程序写成（结构 {}），请升级本程序后打开", *version),
            fmt::format("was written by a newer version of this program (schema {}); update it to open the store", *version));
    }
    if (*version < 1) {
        return damaged(sql.name(), "没有版本号，请用备份恢复", "has no version number; restore it from a backup");
    }
    if (*version < schemaVersion() && !writable) {
        return refused(
            sql.name(), "由旧版本的程序写成，而此处不可写；请复制到可写的文件夹再打开",
            "was written by an older version of this program and cannot be written here; copy it to a folder that can");
    }
    return migrate(sql, *version);
}

Result<void> makeContent(const std::string &path)
{
    auto sql = connectSqlite({path, true, false});
    if (!sql) {
        return sql.error();
    }
    if (auto done = (*sql)->run(fmt::format("PRAGMA application_id={}", storeApplicationId)); !done) {
        return done;
    }
    auto made = migrate(**sql, 0);
    return made ? (*sql)->run("VACUUM") : made; // of what later steps put in another place, the old one stays behind
}

/// Makes the store under another name first, so that no half store is ever found under this one.
Result<void> makeFile(const std::string &path)
{
    std::error_code error;
    if (fs::symlink_status(path, error).type() != fs::file_type::not_found) {
        return refused(path, "已经存在，不能新建；请换一个名字", "exists already; choose another name for a new store");
    }
    const std::string draft = nameBeside(path);
    const int file = ::open(draft.c_str(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0666);
    if (file < 0) {
        return refused(path, "不能新建，请检查文件夹是否存在、可写",
                       "cannot be made; check that its folder exists and can be written");
    }
    ::close(file);
    auto made = makeContent(draft);
    if (made && !takeName(draft, path)) {
        made = refused(path, "不能新建，名字已被占用或文件夹不可写",
                       "cannot be made; the name was taken or the folder cannot be written");
    }
    fs::remove(draft, error);
    return made;
}

Result<Opened> openFile(const std::string &path, Store::Access access)
{
    dropLogOfReplaced(path);
    const auto peeked = peek(path);
    if (!peeked) {
        return peeked.error();
    }
    const auto target = targetFor(path, *peeked, access);
    if (!target) {
        return target.error();
    }
    Opened opened;
    opened.file = std::make_unique<OpenFile>(path);
    auto sql = connectSqlite(*target);
    if (!sql) {
        return sql.error();
    }
    opened.sql = std::move(*sql);
    if (auto ready = setUp(*opened.sql, target->writable); !ready) {
        return ready.error();
    }
    const auto done = access == Store::Access::Read
                          ? lockWriting(*opened.sql, true)
                          : opened.sql->run(isLocalDisk(path) ? "PRAGMA journal_mode=WAL" : "PRAGMA journal_mode=DELETE");
    if (!done) {
        return done.error();
    }
    return opened;
}

/// True where the store's first table is there.
Result<bool> hasStore(Sql &sql)
{
    auto statement = sql.prepare(
        "SELECT count(*) FROM information_schema.tables WHERE table_schema = current_schema() AND table_name = 'store'");
    const bool has = statement->step() && statement->integer(0) > 0;
    if (auto done = statement->outcome(); !done) {
        return done.error();
    }
    return has;
}

Result<Opened> openServer(const std::string &address, Store::Access access)
{
    Opened opened;
    auto sql = connectPostgresql(address);
    if (!sql) {
        return sql.error();
    }
    opened.sql = std::move(*sql);
    const auto has = hasStore(*opened.sql);
    if (!has) {
        return has.error();
    }
    if (*has != (access != Store::Access::Create)) {
        return *has ? refused(opened.sql->name(), "数据库里已有数据，不能新建",
                              "holds a store already; a new one cannot be made there")
                    : refused(opened.sql->name(), "数据库里没有本程序的数据", "holds no store of this program");
    }
    if (auto done = *has ? setUp(*opened.sql, true) : migrate(*opened.sql, 0); !done) {
        return done.error();
    }
    if (access == Store::Access::Read) {
        if (auto done = opened.sql->run("SET default_transaction_read_only = on"); !done) {
            return done.error();
        }
    }
    return opened;
}

} // namespace

Result<bool> serverHasStore(const std::string &address)
{
    auto sql = connectPostgresql(address);
    return sql ? hasStore(**sql) : Result<bool>(sql.error());
}

Result<void> lockWriting(Sql &sql, bool locked)
{
    const bool stop = sql.stop.exchange(false); // whoever stops a backup still finds the lock back in its place
    auto done = sql.run(locked ? "PRAGMA query_only=ON" : "PRAGMA query_only=OFF");
    sql.stop = stop;
    return done;
}

Result<Opened> openStore(const std::string &address, Store::Access access)
{
    if (isPostgresqlAddress(address)) {
        return openServer(address, access);
    }
    const std::string path = absolutePath(address);
    if (address.empty()) {
        return refused({}, "没有写明数据库文件", "no store file was named");
    }
    if (access == Store::Access::Create) {
        if (auto made = makeFile(path); !made) {
            return made.error();
        }
        return openFile(path, Store::Access::Write);
    }
    return openFile(path, access);
}

} // namespace rd
