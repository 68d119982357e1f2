#include "cli/commands.h"

#include "app/decks/rollforward.h"
#include "cli/usage.h"

#include <QCommandLineParser>

#include <fmt/format.h>

#include <algorithm>

namespace rd {
namespace {

void sayMoved(const RolledOn &moved, Language language)
{
    sayLine(fmt::format("{}\t{}\t{} → {}", moved.code, moved.name.in(language), moved.from ? moved.from->sdmx() : "",
                        moved.to.sdmx()));
    for (const NotArrived &missing : moved.missing) {
        sayLine(fmt::format("{}\t{}\t{}", moved.code, missing.what.in(language), missing.why.in(language)));
    }
}

Text sentenceOf(const RollForward &plan, const Period &to, bool dryRun)
{
    std::size_t missing = 0;
    for (const RolledOn &moved : plan.moved) {
        missing += moved.missing.size();
    }
    const std::string zh = to.text(Language::Zh), en = to.text(Language::En);
    if (plan.moved.empty()) {
        return {fmt::format("没有要滚动到{}的报送表或分析表", zh), fmt::format("nothing goes on to {}", en)};
    }
    return {
        fmt::format("{}到{}：{} 项，{} 个数还没有到", dryRun ? "可以滚动" : "已滚动", zh, plan.moved.size(), missing),
        fmt::format("{} to {}: {}; {} not arrived yet", dryRun ? "would go on" : "gone on", en, plan.moved.size(), missing)};
}

Result<void> runRoll(const Invocation &call)
{
    const auto to = Period::parse(call.value("period"));
    if (!to || to->months() == 0) {
        return wrongUsage("请用 --period 给出新的时期，如 2024-09、2024-Q3、2024。",
                          "Give the new period with --period: 2024-09, 2024-Q3, 2024.");
    }
    const bool dryRun = call.values.isSet(QStringLiteral("dry-run"));
    WorkspaceOptions where = call.where;
    where.access = dryRun ? where.access : Store::Access::Write;
    auto workspace = Workspace::open(where);
    const auto plan =
        workspace ? planRoll(workspace->store(), *to, call.operands.isEmpty() ? "" : call.operands.front().toStdString())
                  : Result<RollForward>(workspace.error());
    if (!plan) {
        return plan.error();
    }
    if (!dryRun) {
        if (const auto done = rollForward(workspace->store(), *plan, *to); !done) {
            return done.error();
        }
    }
    for (const RolledOn &moved : plan->moved) {
        sayMoved(moved, call.language);
    }
    say(sentenceOf(*plan, *to, dryRun).in(call.language));
    return {};
}

} // namespace

Command rollCommand()
{
    return {QStringLiteral("roll"),
            QStringLiteral("[NAME] --period PERIOD [--dry-run]"),
            0,
            1,
            {{QStringLiteral("period"), QStringLiteral("where forms and saved reports go on to: 2024-09"),
              QStringLiteral("PERIOD")},
             {QStringLiteral("dry-run"), QStringLiteral("say what would go on and what has not arrived; change nothing")}},
            runRoll};
}

} // namespace rd
