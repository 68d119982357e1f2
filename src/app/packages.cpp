#include "app/packages.h"

#include "app/bundled.h"
#include "app/packagedoubts.h"
#include "app/person.h"
#include "core/words/phrase.h"
#include "exchange/package/package.h"
#include "store/peek.h"

#include <QDateTime>
#include <QTemporaryDir>

#include <algorithm>
#include <cctype>
#include <fmt/format.h>
#include <set>

namespace rd {

Result<Loaded> loadPackage(Store &store, const std::string &path, const ChangeInfo &change, bool dryRun,
                           const Progress &progress, const std::string &accepted)
{
    auto rows = openPackage(path);
    if (!rows) {
        return rows.error();
    }
    const auto wrong = accepted.empty() ? falseSums(path) : Result<std::vector<Error>>(std::vector<Error>());
    if (!wrong || !wrong->empty()) {
        return wrong ? doubted(wrong->front(), wrong->size() - 1) : wrong.error();
    }
    AskedRows asked(**rows, store.codes(), accepted, accepted.empty() ? std::string() : packageDigest(path));
    return store.load(asked, change, dryRun, progress);
}

Error doubted(const Error &first, std::size_t more)
{
    return {ErrorCode::Failed,
            {fmt::format("{}{}；核对无误请加 --accept “理由”", first.sentence.zh,
                         more > 0 ? fmt::format("（另有 {} 处存疑）", more) : ""),
             fmt::format("{}{}; where it is right, say why with --accept REASON", first.sentence.en,
                         more > 0 ? phrase(" ({} more [doubt|doubts])", more) : "")},
            first.place};
}

ChangeInfo changeByUser(std::string why)
{
    return {personName(), std::move(why), QDateTime::currentDateTimeUtc().toString(Qt::ISODate).toStdString()};
}

Result<void> refuseStoreFile(const std::string &path)
{
    if (!peek(path)) {
        return {};
    }
    return Error{
        ErrorCode::Failed,
        {fmt::format("{}：这是数据库文件，不能导入；请在窗口中用 Ctrl+O 打开，或用 --store {} 指明它。", path, path),
         fmt::format("{}: is a store, nothing to import; open it in the window with Ctrl+O, or name it with --store {}.", path,
                     path)},
        path};
}

Result<Loaded> importInto(const WorkspaceOptions &where, const std::string &path, bool dryRun, const std::string &accepted)
{
    const ChangeInfo change = changeByUser("import " + path + (accepted.empty() ? "" : "; " + accepted));
    if (auto readable = openPackage(path); !readable) {
        return readable.error();
    }
    const auto exists = storeExists(where);
    if (!exists) {
        return exists.error();
    }
    if (!*exists && !where.store.empty()) {
        auto made = makeStore(where.store, path, change, dryRun, accepted);
        // Of two that ask for a new store at once one makes it, and the other brings its package into it.
        if (made || isServer(where.store) || !storeFileExists(where.store)) {
            return made;
        }
    }
    // To try is not to start: a user's own store that is not there yet is made aside and thrown away.
    const QTemporaryDir aside;
    WorkspaceOptions meant = where;
    if (!*exists && dryRun && where.store.empty()) {
        meant.store = aside.filePath(QStringLiteral("store")).toStdString();
        meant.makeMissing = true;
    }
    auto workspace = Workspace::open(meant);
    if (!workspace) {
        return workspace.error();
    }
    return loadPackage(workspace->store(), path, change, dryRun, {}, accepted);
}

namespace {

/// A licence as the descriptor names it: by its short name where the terms are one (CC0-1.0), else "other" with the terms as title.
PackageLicence licenceOf(const std::string &terms)
{
    const bool isName = std::ranges::all_of(terms, [](unsigned char c) { return std::isalnum(c) || c == '-' || c == '.'; });
    return isName ? PackageLicence{terms, {}, {}} : PackageLicence{"other", {}, terms};
}

/// The documents that the store's figures are from, and the terms that they state.
void describeSources(PackageInfo &info, const CodeBook &codes)
{
    std::set<std::string> terms;
    for (const Source &source : codes.sources) {
        info.sources.push_back(source.name.zh == source.name.en ? source.name.zh : source.name.zh + " / " + source.name.en);
        if (!source.licence.empty() && terms.insert(source.licence).second) {
            info.licences.push_back(licenceOf(source.licence));
        }
    }
}

} // namespace

Result<void> savePackage(Store &store, const std::string &folder)
{
    const Area *region = store.codes().region();
    PackageInfo info;
    info.name = region == nullptr ? "region" : "region-" + region->code;
    info.title = region == nullptr ? "Region" : region->name.in(Language::En);
    describeSources(info, store.codes());
    return writePackage(folder, info, [&store](RowSink &sink) { return store.dump(sink); });
}

} // namespace rd
