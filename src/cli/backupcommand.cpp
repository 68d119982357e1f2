#include "cli/commands.h"

#include <QCommandLineParser>

#include <fmt/format.h>

namespace rd {
namespace {

Result<void> runBackup(const Invocation &call)
{
    const std::string output = call.value("output");
    if (output.empty() || output == "-") {
        return missingOption("output");
    }
    auto workspace = Workspace::open(call.where);
    if (!workspace) {
        return workspace.error();
    }
    if (auto saved = workspace->store().backup(output); !saved) {
        return saved;
    }
    say(Text{fmt::format("已备份到 {}", output), fmt::format("backed up to {}", output)}.in(call.language));
    return {};
}

} // namespace

Command backupCommand()
{
    return {QStringLiteral("backup"),
            QStringLiteral("--output FILE"),
            0,
            0,
            {{QStringLiteral("output"), QStringLiteral("the file"), QStringLiteral("FILE")}},
            runBackup};
}

} // namespace rd
