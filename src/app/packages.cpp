#include "app/packages.h"

#include "exchange/package.h"

#include <QDateTime>
#include <QTemporaryDir>

#include <cstdlib>

namespace rd {

Result<Loaded> loadPackage(Store &store, const std::string &path, const ChangeInfo &change, bool dryRun,
                           const Progress &progress)
{
    auto rows = openPackage(path);
    if (!rows) {
        return rows.error();
    }
    return store.load(**rows, change, dryRun, progress);
}

namespace {

std::string userName()
{
    const char *name = std::getenv("USER");
    return name == nullptr || *name == '\0' ? "user" : name;
}

} // namespace

Result<Loaded> importInto(const WorkspaceOptions &where, const std::string &path, bool dryRun)
{
    const ChangeInfo change{userName(), "import " + path, QDateTime::currentDateTimeUtc().toString(Qt::ISODate).toStdString()};
    if (auto readable = openPackage(path); !readable) {
        return readable.error();
    }
    const auto exists = storeExists(where);
    if (!exists) {
        return exists.error();
    }
    if (!*exists && !where.store.empty()) {
        return makeStore(where.store, path, change, dryRun);
    }
    // To try is not to start: a user's own store that is not there yet is made aside and thrown away.
    const QTemporaryDir aside;
    WorkspaceOptions meant = where;
    if (!*exists && dryRun) {
        meant.store = aside.filePath(QStringLiteral("store")).toStdString();
        meant.makeMissing = true;
    }
    auto workspace = Workspace::open(meant);
    if (!workspace) {
        return workspace.error();
    }
    return loadPackage(workspace->store(), path, change, dryRun, {});
}

Result<void> savePackage(Store &store, const std::string &folder)
{
    const Area *region = store.codes().region();
    PackageInfo info;
    info.name = region == nullptr ? "region" : "region-" + region->code;
    info.title = region == nullptr ? "Region" : region->name.in(Language::En);
    return writePackage(folder, info, [&store](RowSink &sink) { return store.dump(sink); });
}

} // namespace rd
