#include "cli/commands.h"

#include "core/words/phrase.h"

#include <fmt/format.h>

namespace rd {
namespace {

Result<void> runCheck(const Invocation &call)
{
    auto workspace = Workspace::open(call.where);
    if (!workspace) {
        return workspace.error();
    }
    const auto faults = workspace->store().check();
    if (!faults) {
        return faults.error();
    }
    if (!faults->empty()) {
        Error error{ErrorCode::Unsound, faults->front(), workspace->name()};
        if (faults->size() > 1) {
            error.sentence.zh += fmt::format("（另有 {} 处问题）", faults->size() - 1);
            error.sentence.en += phrase(" ({} more [fault|faults])", faults->size() - 1);
        }
        return error;
    }
    const auto digest = workspace->store().digest();
    if (!digest) {
        return digest.error();
    }
    const Text said{fmt::format("数据库完好：{}（校验值 {}）", workspace->name(), *digest),
                    fmt::format("the store is sound: {} (digest {})", workspace->name(), *digest)};
    say(said.in(call.language));
    return {};
}

} // namespace

Command checkCommand() { return {QStringLiteral("check"), {}, 0, 0, {}, runCheck, true}; }

} // namespace rd
