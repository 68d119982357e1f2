#include "app/workspace.h"

#include "app/packages.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <fmt/format.h>

namespace rd {
namespace {

std::string inDataFolder(const QString &file)
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/regional-dashboard");
    return QDir(folder).filePath(file).toStdString();
}

bool isServer(const std::string &address) { return address.starts_with("postgresql://") || address.starts_with("postgres://"); }

Error missing(const std::string &path)
{
    return {ErrorCode::Failed,
            {fmt::format("找不到数据库文件 {}；请检查路径，或先用 import 建立它。", path),
             fmt::format("There is no store file {}; check the path, or make it with \"import\".", path)},
            path};
}

Error notMade(const std::string &path)
{
    return {ErrorCode::Failed,
            {fmt::format("无法在 {} 建立数据库；请检查文件夹是否存在、可写。", path),
             fmt::format("The store {} cannot be made; check that its folder exists and can be written.", path)},
            path};
}

/// Fills the unfinished file; the store is closed when this returns.
Result<Loaded> fill(const std::string &file, const std::string &package, const ChangeInfo &change, bool dryRun)
{
    auto store = Store::open(file, Store::Access::Create);
    if (!store) {
        return store.error();
    }
    return loadPackage(**store, package, change, dryRun, {});
}

} // namespace

bool storeFileExists(const std::string &path)
{
    const QFileInfo info(QString::fromStdString(path));
    return info.exists() || info.isSymLink();
}

Result<Loaded> makeStore(const std::string &path, const std::string &package, const ChangeInfo &change, bool dryRun)
{
    const QString target = QFileInfo(QString::fromStdString(path)).absoluteFilePath();
    const QTemporaryDir room(QFileInfo(target).absolutePath() + QStringLiteral("/.store-XXXXXX"));
    if (!room.isValid()) {
        return notMade(path);
    }
    const QString unfinished = room.filePath(QStringLiteral("store"));
    auto loaded = fill(unfinished.toStdString(), package, change, dryRun);
    if (!loaded || dryRun) {
        return loaded;
    }
    // rename(2) by QFile refuses an existing target, so two first starts cannot overwrite each other.
    if (!QFile::rename(unfinished, target)) {
        return notMade(path);
    }
    return loaded;
}

std::string ownStorePath() { return inDataFolder(QStringLiteral("region.store")); }
std::string sampleStorePath() { return inDataFolder(QStringLiteral("sample-city.store")); }
std::string bundledPackage(std::string_view name) { return fmt::format(":/data/{}", name); }

Result<Workspace> Workspace::open(const WorkspaceOptions &options)
{
    const bool named = !options.store.empty();
    std::string address = named ? options.store : options.sample ? sampleStorePath() : ownStorePath();
    if (!isServer(address) && !storeFileExists(address)) {
        if (named && !options.makeMissing) {
            return missing(address);
        }
        const char *package = options.empty ? "empty" : options.sample ? "sample-city" : "liaocheng";
        if (!named) {
            QDir().mkpath(QFileInfo(QString::fromStdString(address)).absolutePath());
        }
        const ChangeInfo change{"regional-dashboard", "bundled package", "2025-02-28T00:00:00Z"};
        if (auto made = makeStore(address, bundledPackage(package), change, false); !made) {
            return made.error();
        }
    }
    auto store = Store::open(address, options.access);
    if (!store) {
        return store.error();
    }
    return Workspace(std::move(address), *std::move(store));
}

} // namespace rd
