#include "cli/commands.h"

#include "app/packages.h"

#include <QCommandLineParser>

#include <fmt/format.h>

namespace rd {
namespace {

Result<void> runPackage(const Invocation &call)
{
    const std::string folder = call.value("output");
    if (folder.empty() || folder == "-") {
        return missingOption("output");
    }
    auto workspace = Workspace::open(call.where);
    if (!workspace) {
        return workspace.error();
    }
    if (auto saved = savePackage(workspace->store(), folder); !saved) {
        return saved;
    }
    const auto digest = workspace->store().digest();
    if (!digest) {
        return digest.error();
    }
    const Text said{fmt::format("已写成数据包：{}（校验值 {}）", folder, *digest),
                    fmt::format("data package written: {} (digest {})", folder, *digest)};
    say(said.in(call.language));
    return {};
}

} // namespace

Command packageCommand()
{
    return {QStringLiteral("package"),
            QStringLiteral("--output DIR"),
            0,
            0,
            {{QStringLiteral("output"), QStringLiteral("a new or empty folder"), QStringLiteral("DIR")}},
            runPackage};
}

} // namespace rd
