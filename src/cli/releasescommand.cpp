#include "cli/commands.h"

#include "app/releases/releases.h"
#include "core/words/phrase.h"

#include <QCommandLineParser>

#include <fmt/format.h>

#include <algorithm>

namespace rd {
namespace {

std::string lineOf(const Release &release, Language language)
{
    return fmt::format("{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}", release.code, release.atUtc, release.who, release.spec.id,
                       release.spec.question.in(language), release.file, release.rows, release.sha256);
}

Result<void> listReleases(const std::vector<Release> &releases, Language language)
{
    for (const Release &release : releases) {
        sayLine(lineOf(release, language));
    }
    return {};
}

/// Which releases a file at hand is; that it is none is the answer "no".
Result<void> findFile(const std::vector<Release> &releases, const std::string &file, Language language)
{
    const auto digest = sha256Of(file);
    if (!digest) {
        return digest.error();
    }
    std::vector<Release> same;
    std::ranges::copy_if(releases, std::back_inserter(same), [&](const Release &release) { return release.sha256 == *digest; });
    if (same.empty()) {
        return Error{ErrorCode::Unsound,
                     {fmt::format("{} 不在发布台账中，或者发布之后改动过。", file),
                      fmt::format("{} is not in the release log, or was altered since it was released.", file)},
                     {}};
    }
    return listReleases(same, language);
}

Result<void> sayChanged(Store &store, const Release &release, Language language)
{
    const auto found = changedSince(store, release, language);
    if (!found) {
        return found.error();
    }
    for (const std::string &line : found->lines) {
        say(line);
    }
    if (found->none()) {
        say(Text{fmt::format("{} 发布以来没有变化，共 {} 行", release.code, found->same),
                 phrase("nothing has changed since {}, {} [row|rows]", release.code, found->same)}
                .in(language));
        return {};
    }
    return Error{ErrorCode::Unsound,
                 {fmt::format("{} 发布以来有变化：新增 {} 行，删去 {} 行，变更 {} 行，相同 {} 行", release.code, found->added,
                              found->removed, found->changed, found->same),
                  fmt::format("changed since {}: {} added, {} removed, {} changed, {} the same", release.code, found->added,
                              found->removed, found->changed, found->same)},
                 {}};
}

Result<void> runReleases(const Invocation &call)
{
    const std::string changed = call.value("changed"), file = call.value("file");
    if (!changed.empty() && !file.empty()) {
        return Error{ErrorCode::Usage, {"--changed 和 --file 只能用一个。", "Give either --changed or --file."}, {}};
    }
    auto workspace = Workspace::open(call.where);
    if (!workspace) {
        return workspace.error();
    }
    const auto releases = releasesOf(workspace->store());
    if (!releases) {
        return releases.error();
    }
    if (!file.empty()) {
        return findFile(*releases, file, call.language);
    }
    if (changed.empty()) {
        return listReleases(*releases, call.language);
    }
    const auto found = std::ranges::find(*releases, changed, &Release::code);
    if (found == releases->end()) {
        return Error{ErrorCode::Failed,
                     {fmt::format("发布台账中没有“{}”；用 releases 查看全部。", changed),
                      fmt::format("There is no release \"{}\"; \"releases\" shows all of them.", changed)},
                     {}};
    }
    return sayChanged(workspace->store(), *found, call.language);
}

} // namespace

Command releasesCommand()
{
    return {QStringLiteral("releases"),
            QStringLiteral("[--changed RELEASE | --file FILE]"),
            0,
            0,
            {{QStringLiteral("changed"), QStringLiteral("list what has changed since it was sent; exit 0 nothing, 3 something"),
              QStringLiteral("RELEASE")},
             {QStringLiteral("file"), QStringLiteral("which releases this file is; exit 3 where it is none"),
              QStringLiteral("FILE")}},
            runReleases,
            true};
}

} // namespace rd
