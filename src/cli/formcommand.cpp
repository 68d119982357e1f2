#include "cli/commands.h"

#include "app/releases/formrelease.h"
#include "app/releases/releases.h"
#include "cli/usage.h"
#include "core/report/columns.h"
#include "core/words/phrase.h"

#include <QCommandLineParser>

#include <fmt/format.h>

#include <algorithm>

namespace rd {
namespace {

Result<void> listFormCells(const Invocation &call)
{
    const auto form = FormFile::open(call.operands.back().toStdString());
    const auto cells = form ? form->cells() : Result<std::vector<FormCell>>(form.error());
    if (!cells) {
        return cells.error();
    }
    for (const FormCell &cell : *cells) {
        sayLine(fmt::format("{}!{}\t{}{}", cell.sheet, cellName(cell.place), cell.text, cell.hasFormula ? "\t=" : ""));
    }
    return {};
}

Result<Workspace> writable(const Invocation &call)
{
    WorkspaceOptions where = call.where;
    where.access = Store::Access::Write;
    return Workspace::open(where);
}

Result<void> listForms(const Invocation &call)
{
    auto workspace = Workspace::open(call.where);
    const auto forms = workspace ? formsOf(workspace->store()) : Result<std::vector<StoredForm>>(workspace.error());
    if (!forms) {
        return forms.error();
    }
    for (const StoredForm &form : *forms) {
        sayLine(fmt::format("{}\t{}\t{}", form.code, form.name.in(call.language), form.period ? form.period->sdmx() : ""));
    }
    return {};
}

Result<std::optional<Period>> periodOf(const Invocation &call)
{
    const std::string text = call.value("period");
    const auto period = Period::parse(text);
    return period || text.empty() ? Result<std::optional<Period>>(period)
                                  : wrongUsage(fmt::format("--period 的值“{}”不是时期，应如 2024-09。", text),
                                               fmt::format("--period is \"{}\", which is no period; write 2024-09.", text));
}

Result<void> bindForm(const Invocation &call)
{
    const std::string name = call.value("name"), bindings = call.value("bindings");
    const auto period = periodOf(call);
    if (name.empty() || bindings.empty() || !period) {
        return period ? wrongUsage("请给出 --bindings 文件和 --name 名称。", "Give --bindings FILE and --name NAME.")
                      : period.error();
    }
    const auto form = FormFile::open(call.operands.back().toStdString());
    auto workspace = form ? writable(call) : Result<Workspace>(form.error());
    const auto read =
        workspace ? readFormBindings(bindings, workspace->codes()) : Result<std::vector<FormBinding>>(workspace.error());
    // What cannot be filled is not kept: a sheet that is not there, a cell with a formula.
    const auto tried = read ? fillForm(workspace->store(), *form, *read, period->value_or(*Period::parse("2000")))
                            : Result<FormFilling>(read.error());
    const auto bytes = tried ? form->filled(tried->content) : Result<QByteArray>(tried.error());
    const auto kept =
        bytes ? keepForm(workspace->store(), {name, name}, *form, *read, *period) : Result<std::int64_t>(bytes.error());
    const auto held = kept ? formNamed(workspace->store(), name) : Result<StoredForm>(kept.error());
    if (!held) {
        return held.error();
    }
    say(Text{fmt::format("已登记报送表 {}，对应 {} 格", held->code, read->size()),
             phrase("the form {} is kept, with {} [cell|cells] bound", held->code, read->size())}
            .in(call.language));
    return {};
}

Result<void> takeOut(const Invocation &call)
{
    auto workspace = writable(call);
    const auto form =
        workspace ? formNamed(workspace->store(), call.operands.back().toStdString()) : Result<StoredForm>(workspace.error());
    const auto removed = form ? removeForm(workspace->store(), *form) : Result<std::int64_t>(form.error());
    if (!removed) {
        return removed.error();
    }
    say(Text{fmt::format("已移除报送表 {}", form->code), fmt::format("the form {} was removed", form->code)}.in(call.language));
    return {};
}

void sayFilled(const FormFilling &filling, const FormFile &form, Language language)
{
    for (const FormLine &line : filling.lines) {
        sayLine(fmt::format("{}\t{}\t{}\t{}\t{}", line.cell, line.written, line.why.in(language), line.source,
                            lineageText(line.lineage)));
    }
    say(sentenceOf(filling, form).in(language));
}

/// What is filled: a form that the store keeps, or a file with bindings beside it.
struct Filled {
    std::optional<StoredForm> kept;
    FormFile file;
    std::vector<FormBinding> bindings;
};

Result<Filled> formOf(const Invocation &call, Workspace &workspace)
{
    const std::string named = call.operands.back().toStdString(), path = call.value("bindings");
    const auto kept = path.empty() ? formNamed(workspace.store(), named) : Result<StoredForm>(StoredForm());
    auto file = !kept          ? Result<FormFile>(kept.error())
                : path.empty() ? fileOf(workspace.store(), *kept)
                               : FormFile::open(named);
    auto bindings = !file          ? Result<std::vector<FormBinding>>(file.error())
                    : path.empty() ? formBindings(kept->bindings, "form " + kept->code, workspace.codes())
                                   : readFormBindings(path, workspace.codes());
    return bindings
               ? Result<Filled>({path.empty() ? std::optional(*kept) : std::nullopt, *std::move(file), *std::move(bindings)})
               : Result<Filled>(bindings.error());
}

Result<void> noteFilled(const Invocation &call, const Workspace &workspace, const StoredForm &form, const Period &period,
                        const FormFilling &filling)
{
    const auto store = Store::open(workspace.address(), Store::Access::Write);
    const auto noted = store ? logFilledForm(**store, form, period, filling, call.language, call.value("output"))
                             : Result<std::int64_t>(store.error());
    if (!noted) {
        return noted.error();
    }
    say(Text{"已记入发布台账", "noted in the release log"}.in(call.language));
    return {};
}

Result<void> fillNamed(const Invocation &call)
{
    const std::string output = call.value("output");
    const bool isReleased = call.values.isSet(QStringLiteral("release"));
    const auto asked = periodOf(call);
    if (!asked) {
        return asked.error();
    }
    if (output.empty() || output == "-" || (isReleased && !call.value("bindings").empty())) {
        return wrongUsage("请给出 --output 文件；--release 只用于已登记的报送表。",
                          "Give --output FILE; --release goes with a form that the store keeps.");
    }
    auto workspace = Workspace::open(call.where);
    if (!workspace) {
        return workspace.error();
    }
    if (auto free = refuseStore(output, *workspace); !free) {
        return free;
    }
    const auto form = formOf(call, *workspace);
    if (!form) {
        return form.error();
    }
    const auto period = *asked ? *asked : form->kept ? form->kept->period : std::nullopt;
    if (!period) {
        return wrongUsage("请给出 --period 时期，如 2024-09。", "Give --period, such as 2024-09.");
    }
    const auto filling = fillForm(workspace->store(), form->file, form->bindings, *period);
    const auto written = filling ? writeFilled(form->file, *filling, output) : Result<void>(filling.error());
    if (!written) {
        return written.error();
    }
    sayFilled(*filling, form->file, call.language);
    return isReleased ? noteFilled(call, *workspace, *form->kept, *period, *filling) : Result<void>();
}

struct Verb {
    const char *name;
    bool isNamed; ///< a form or a file stands behind it
    Result<void> (*run)(const Invocation &);
};
constexpr Verb verbs[] = {{"cells", true, listFormCells},
                          {"fill", true, fillNamed},
                          {"bind", true, bindForm},
                          {"list", false, listForms},
                          {"remove", true, takeOut}};

Result<void> runForm(const Invocation &call)
{
    const std::string named = call.operands.front().toStdString();
    const auto *verb = std::ranges::find_if(verbs, [&](const Verb &one) { return one.name == named; });
    if (verb == std::end(verbs)) {
        return wrongUsage(fmt::format("form 没有“{}”；可用 cells, fill, bind, list, remove。", named),
                          fmt::format("form cannot \"{}\"; there are cells, fill, bind, list and remove.", named));
    }
    if (verb->isNamed != (call.operands.size() == 2)) {
        return verb->isNamed ? wrongUsage(fmt::format("form {} 后面要有报送表的名称或文件。", named),
                                          fmt::format("form {} needs the name of a form, or its file.", named))
                             : wrongUsage("form list 后面没有别的。", "form list takes nothing more.");
    }
    return verb->run(call);
}

} // namespace

Command formCommand()
{
    return {QStringLiteral("form"),
            QStringLiteral("list | bind FORM.xlsx --bindings FILE --name NAME | fill NAME [--period PERIOD] --output FILE | "
                           "fill FORM.xlsx --bindings FILE --period PERIOD --output FILE | cells FORM.xlsx | remove NAME"),
            1,
            1,
            {{QStringLiteral("bindings"), QStringLiteral("what each cell shows (docs/forms.md)"), QStringLiteral("FILE")},
             {QStringLiteral("name"), QStringLiteral("what the form is called"), QStringLiteral("NAME")},
             {QStringLiteral("period"), QStringLiteral("the form's period: 2024-09"), QStringLiteral("PERIOD")},
             {QStringLiteral("output"), QStringLiteral("the filled form"), QStringLiteral("FILE")},
             {QStringLiteral("release"), QStringLiteral("note the filled form in the release log")}},
            runForm};
}

} // namespace rd
