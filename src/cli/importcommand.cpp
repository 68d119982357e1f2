#include "cli/commands.h"

#include "app/packages.h"

#include <QCommandLineParser>

#include <fmt/format.h>

namespace rd {
namespace {

Result<void> run(const Invocation &call)
{
    const std::string path = call.operands.front().toStdString();
    const bool dryRun = call.values.isSet(QStringLiteral("dry-run"));
    WorkspaceOptions where = call.where;
    where.access = Store::Access::Write;
    where.makeMissing = true;
    auto outcome = importInto(where, path, dryRun);
    if (!outcome) {
        return outcome.error();
    }
    const Loaded &loaded = *outcome;
    const Text said{fmt::format("{}：新增 {} 行，变更 {} 行，相同 {} 行", dryRun ? "可以导入" : "已导入", loaded.added,
                                loaded.changed, loaded.equal),
                    fmt::format("{}: {} new, {} changed, {} equal", dryRun ? "would be taken" : "imported", loaded.added,
                                loaded.changed, loaded.equal)};
    say(said.in(call.language));
    return {};
}

} // namespace

Command importCommand()
{
    return {QStringLiteral("import"),
            QStringLiteral("PATH [--store FILE] [--dry-run]"),
            1,
            0,
            {{QStringLiteral("dry-run"), QStringLiteral("check everything, store nothing")}},
            run};
}

} // namespace rd
