#include "app/workspace.h"

#include "app/bundled.h"
#include "app/packages.h"
#include "exchange/fault.h"
#include "store/peek.h"
#include "store/sql/filenames.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QUrl>

#include <filesystem>
#include <fmt/format.h>

namespace rd {
namespace {

std::string inDataFolder(const QString &file)
{
    const QString folder =
        QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/regional-dashboard");
    return QDir(folder).filePath(file).toStdString();
}

Error missing(const std::string &path)
{
    return {ErrorCode::Failed,
            {fmt::format("找不到数据库 {}；请检查写法，或先用 import 建立它。", path),
             fmt::format("There is no store {}; check its name, or make it with \"import\".", path)},
            path};
}

Error notMade(const std::string &path)
{
    return {ErrorCode::Failed,
            {fmt::format("无法在 {} 建立数据库；请检查文件夹是否存在、可写。", path),
             fmt::format("The store {} cannot be made; check that its folder exists and can be written.", path)},
            path};
}

Error madeByAnother(const std::string &path)
{
    return {ErrorCode::Failed,
            {fmt::format("另一个程序刚刚建立了数据库 {}；请再试一次。", path),
             fmt::format("Another program has just made the store {}; try again.", path)},
            path};
}

/// Where neither variable says where a user's files lie, Qt would take the root folder.
Error noHome()
{
    return {ErrorCode::Failed,
            {"没有设置 HOME，不知道您自己的数据库在哪里；请用 --store 指明一个文件。",
             "HOME is not set, so there is no place for your own store; name a file with --store."},
            {}};
}

std::string serverName(const std::string &address)
{
    return QUrl(QString::fromStdString(address)).toString(QUrl::RemovePassword | QUrl::RemoveQuery).toStdString();
}

bool hasHome() { return !qEnvironmentVariableIsEmpty("HOME") || !qEnvironmentVariableIsEmpty("XDG_DATA_HOME"); }

/// Fills a new store, which is closed when this returns.
Result<Loaded> fill(const std::string &address, const std::string &package, const ChangeInfo &change, bool dryRun,
                    const std::string &accepted)
{
    auto store = Store::open(address, Store::Access::Create);
    if (!store) {
        return store.error();
    }
    return loadPackage(**store, package, change, dryRun, {}, accepted);
}

} // namespace

bool storeFileExists(const std::string &path)
{
    std::error_code error; // also where a folder on the way is none: then it is not there
    return std::filesystem::exists(std::filesystem::symlink_status(path, error));
}

bool isServer(const std::string &address) { return address.starts_with("postgresql://") || address.starts_with("postgres://"); }

Result<void> makeAside(const std::string &path, const std::function<Result<bool>(const std::string &file)> &fill)
{
    // Made absolute by hand: Qt takes ":x" for a resource of the program.
    const QString name = QString::fromStdString(path);
    const QString target = name.startsWith(u'/') ? name : QDir::currentPath() + u'/' + name;
    const QTemporaryDir room(QFileInfo(target).path() + QStringLiteral("/.store-XXXXXX"));
    if (!room.isValid()) {
        return notMade(path);
    }
    const QString unfinished = room.filePath(QStringLiteral("store"));
    const auto filled = fill(unfinished.toStdString());
    if (!filled) {
        return filled.error().place.starts_with(room.path().toStdString()) ? toldOf(filled.error(), path) : filled.error();
    }
    // QFile::rename would copy over what another first start put there after it had looked.
    if (!*filled || takeName(unfinished.toStdString(), target.toStdString())) {
        return {};
    }
    return storeFileExists(path) ? madeByAnother(path) : notMade(path);
}

namespace {

Result<Loaded> makeFile(const std::string &path, const std::string &package, const ChangeInfo &change, bool dryRun,
                        const std::string &accepted)
{
    Loaded loaded;
    auto made = makeAside(path, [&](const std::string &file) -> Result<bool> {
        auto filled = fill(file, package, change, dryRun, accepted);
        if (!filled) {
            return filled.error();
        }
        loaded = *std::move(filled);
        return !dryRun;
    });
    return made ? Result<Loaded>(std::move(loaded)) : Result<Loaded>(made.error());
}

/// A file aside is tried first: a package that is refused leaves no empty store on the server.
Result<Loaded> makeOnServer(const std::string &address, const std::string &package, const ChangeInfo &change, bool dryRun,
                            const std::string &accepted)
{
    const QTemporaryDir aside;
    auto tried = fill(aside.filePath(QStringLiteral("store")).toStdString(), package, change, true, accepted);
    return !tried || dryRun ? tried : fill(address, package, change, false, accepted);
}

} // namespace

Result<Loaded> makeStore(const std::string &address, const std::string &package, const ChangeInfo &change, bool dryRun,
                         const std::string &accepted)
{
    return isServer(address) ? makeOnServer(address, package, change, dryRun, accepted)
                             : makeFile(address, package, change, dryRun, accepted);
}

Result<void> refuseStore(const std::string &output, const Workspace &workspace)
{
    if (isServer(workspace.address())) {
        return {};
    }
    for (const char *ending : {"", "-wal", "-shm", "-journal"}) {
        std::error_code error; // what is not there is no store
        if (std::filesystem::equivalent(output, workspace.address() + ending, error) && !error) {
            return Error{ErrorCode::Failed,
                         {fmt::format("{}：就是正在使用的数据库，请换一个文件名。", output),
                          fmt::format("{}: is the store itself; choose another name.", output)},
                         output};
        }
    }
    return {};
}

std::string ownStorePath() { return inDataFolder(QStringLiteral("region.store")); }
std::string sampleStorePath() { return inDataFolder(QStringLiteral("sample-city.store")); }
std::string bundledPackage(std::string_view name) { return fmt::format(":/data/{}", name); }

namespace {

std::string addressOf(const WorkspaceOptions &options)
{
    return !options.store.empty() ? options.store : options.sample ? sampleStorePath() : ownStorePath();
}

/// Makes the store that is not there yet, from the bundled package that is meant.
Result<void> makeMissing(const std::string &address, const WorkspaceOptions &options)
{
    const std::string package = bundledPackage(options.empty ? "empty" : options.sample ? "sample-city" : "liaocheng");
    const ChangeInfo change{"regional-dashboard", "bundled package", "2025-02-28T00:00:00Z"};
    if (options.store.empty()) {
        QDir().mkpath(QFileInfo(QString::fromStdString(address)).absolutePath());
    }
    const auto made = makeStore(address, package, change, false, {});
    return made ? Result<void>() : Result<void>(made.error());
}

/// The sample city anew in place of the old one, which nobody has open.
bool remakeSample(const std::string &address)
{
    const std::string made = address + ".new";
    std::error_code error;
    std::filesystem::remove(made, error); // left behind by a start that was cut off
    if (!makeMissing(made, {.store = made, .sample = true})) {
        return false;
    }
    for (const char *ending : {"-wal", "-shm"}) { // they belong to the old one, and nothing is in them
        std::filesystem::remove(address + ending, error);
    }
    std::filesystem::rename(made, address, error);
    return !error;
}

} // namespace

/// The sample city is the program's: where its package has another edition and nobody changed the store, it follows.
Result<void> Workspace::followBundle(Store::Access access)
{
    const std::string digest = packageDigest(bundledPackage("sample-city"));
    const auto note = readBundleNote(m_address);
    if (m_isNew) {
        writeBundleNote(m_address, {digest, m_store->newestChange()});
    }
    if (m_isNew || !note || note->digest == digest) {
        return {};
    }
    m_isOutdated = note->newestChange != m_store->newestChange();
    if (m_isOutdated) {
        return {};
    }
    m_store.reset();
    const auto peeked = peek(m_address);
    const bool isMade = peeked && !peeked->hasWal && !peeked->hasJournal && remakeSample(m_address);
    auto store = Store::open(m_address, access);
    if (!store) {
        return store.error();
    }
    m_store = *std::move(store);
    if (isMade) {
        writeBundleNote(m_address, {digest, m_store->newestChange()});
    }
    return {};
}

Result<bool> storeExists(const WorkspaceOptions &options)
{
    if (options.store.empty() && !hasHome()) {
        return noHome();
    }
    const std::string address = addressOf(options);
    return isServer(address) ? Store::onServer(address) : Result<bool>(storeFileExists(address));
}

Result<Workspace> Workspace::open(const WorkspaceOptions &options)
{
    const auto exists = storeExists(options);
    if (!exists) {
        return exists.error();
    }
    std::string address = addressOf(options);
    if (!*exists) {
        if (!options.store.empty() && !options.makeMissing) {
            return missing(isServer(address) ? serverName(address) : address);
        }
        // Of two first starts at once one makes the store, and both use it.
        if (auto made = rd::makeMissing(address, options); !made && !storeFileExists(address)) {
            return made.error();
        }
    }
    auto store = Store::open(address, options.access);
    if (!store) {
        return store.error();
    }
    Workspace workspace(std::move(address), *std::move(store), !*exists);
    if (options.store.empty() && options.sample) {
        if (auto followed = workspace.followBundle(options.access); !followed) {
            return followed.error();
        }
    }
    return workspace;
}

std::string Workspace::name() const { return isServer(m_address) ? m_store->describe() : m_address; }

} // namespace rd
