#include "store/backup.h"

#include "store/checker.h"
#include "store/opener.h"
#include "store/rows/schema.h"
#include "store/sql/filenames.h"
#include "store/sql/sentences.h"

#include <filesystem>

#include <fcntl.h>
#include <unistd.h>

namespace rd {
namespace {

namespace fs = std::filesystem;

Result<void> copyInto(Sql &sql, const std::string &draft, bool forReading)
{
    if (auto unlocked = lockWriting(sql, false); !unlocked) {
        return unlocked;
    }
    auto statement = sql.prepare("VACUUM INTO ?");
    statement->bind(1, std::string_view(draft));
    auto copied = statement->run();
    auto locked = lockWriting(sql, forReading);
    return copied ? locked : copied;
}

/// What went wrong with the target is said of the target.
Error ofTarget(Error error, const std::string &store, const std::string &target)
{
    for (std::string *sentence : {&error.sentence.zh, &error.sentence.en}) {
        if (error.code == ErrorCode::Failed && sentence->starts_with(store)) {
            sentence->replace(0, store.size(), target);
            error.place = target;
        }
    }
    return error;
}

std::optional<Error> faultInTarget(const Sql &sql, const std::string &target)
{
    std::error_code error;
    const fs::file_status there = fs::symlink_status(target, error);
    if (!fs::exists(there)) {
        return std::nullopt;
    }
    if (!fs::is_regular_file(there)) {
        return refused(target, "已存在且不是普通文件，请换一个名字", "exists and is no regular file; choose another name");
    }
    if (fs::equivalent(target, sql.name(), error)) {
        return refused(target, "就是正在使用的数据库，请换一个名字", "is the store itself; choose another name");
    }
    // What waits there for another store would be brought into this one.
    if (fs::exists(target + "-wal", error) || fs::exists(target + "-journal", error)) {
        return refused(target, "正在被使用，请换一个名字", "is in use; choose another name");
    }
    return std::nullopt;
}

/// The copy says of itself what the store says, and it is true.
Result<void> checkCopy(Sql &sql, const std::string &draft)
{
    auto copy = openStore(draft, Store::Access::Read);
    if (!copy) {
        return copy.error();
    }
    const auto found = checkStore(*copy->sql);
    if (!found) {
        return found.error();
    }
    const auto own = storedDigest(sql), copied = storedDigest(*copy->sql);
    if (!own || !copied) {
        return own ? copied.error() : own.error();
    }
    if (!found->empty() || *own != *copied) {
        const Text why =
            found->empty() ? Text{"副本与原库不同，请重试", "the copy differs from the store; try again"} : found->front();
        return damaged(sql.name(), "没有备份：" + why.zh, "was not backed up: " + why.en);
    }
    return {};
}

Result<void> putInPlace(const std::string &draft, const std::string &path)
{
    const int file = ::open(draft.c_str(), O_RDONLY | O_CLOEXEC);
    const bool synced = file >= 0 && ::fsync(file) == 0;
    if (file >= 0) {
        ::close(file);
    }
    std::error_code error;
    if (synced) {
        fs::rename(draft, path, error);
    }
    if (!synced || error) {
        return refused(path, "不能写入，请检查磁盘和文件夹", "cannot be written; check the disk and the folder");
    }
    syncFolderOf(path);
    return {};
}

} // namespace

Result<void> backUp(Sql &sql, const std::string &path, bool forReading)
{
    if (sql.backend() != Backend::Sqlite) {
        return refused(sql.name(), "服务器上的数据请用 pg_dump 备份，或用 package 导出",
                       "is on a server; back it up with pg_dump, or write a package");
    }
    const std::string target = absolutePath(path);
    if (auto fault = faultInTarget(sql, target)) {
        return *fault;
    }
    const std::string draft = nameBeside(target);
    auto done = copyInto(sql, draft, forReading);
    if (!done) {
        done = ofTarget(done.error(), sql.name(), target);
    } else {
        done = checkCopy(sql, draft);
    }
    if (done) {
        done = putInPlace(draft, target);
    }
    std::error_code error;
    fs::remove(draft, error);
    return done;
}

} // namespace rd
