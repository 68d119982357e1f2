#include "cli/commands.h"

#include "app/forms/formfill.h"
#include "cli/usage.h"
#include "core/report/columns.h"
#include "exchange/atomicfile.h"
#include "exchange/checkeddevice.h"

#include <QIODevice>

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>

namespace rd {
namespace {

/// A line for whoever reads lines: what a file says has no breaks in it.
void sayLine(std::string line)
{
    std::ranges::replace_if(
        line, [](unsigned char letter) { return letter < 0x20 && letter != '\t'; }, ' ');
    say(line);
}

Result<void> listFormCells(FormFile &form)
{
    const auto cells = form.cells();
    if (!cells) {
        return cells.error();
    }
    for (const FormCell &cell : *cells) {
        sayLine(fmt::format("{}!{}\t{}{}", cell.sheet, cellName(cell.place), cell.text, cell.hasFormula ? "\t=" : ""));
    }
    return {};
}

Result<void> writeForm(const std::string &output, const QByteArray &bytes)
{
    return writeFile(output, [&](QIODevice &device) -> Result<void> {
        errno = 0;
        return device.write(bytes) == bytes.size() ? Result<void>() : Result<void>(writeError("XLSX", errno));
    });
}

void sayFilled(const FormFilling &filling, Language language)
{
    std::size_t empty = 0;
    for (const FormLine &line : filling.lines) {
        empty += line.written.empty() ? 1 : 0;
        sayLine(fmt::format("{}\t{}\t{}\t{}\t{}", line.cell, line.written, line.why.in(language), line.source,
                            lineageText(line.lineage)));
    }
    const std::size_t filled = filling.lines.size() - empty;
    say(Text{fmt::format("已填 {} 格，{} 格空着", filled, empty), fmt::format("{} cells filled, {} stay empty", filled, empty)}
            .in(language));
}

Result<void> fillFrom(const Invocation &call, const FormFile &form)
{
    const std::string output = call.value("output"), bindings = call.value("bindings");
    const auto period = Period::parse(call.value("period"));
    if (output.empty() || output == "-" || bindings.empty() || !period) {
        return wrongUsage("请给出 --bindings 文件、--period 时期（如 2024-09）和 --output 文件。",
                          "Give --bindings FILE, --period (such as 2024-09) and --output FILE.");
    }
    auto workspace = Workspace::open(call.where);
    if (!workspace) {
        return workspace.error();
    }
    if (auto free = refuseStore(output, *workspace); !free) {
        return free;
    }
    const auto read = readFormBindings(bindings, workspace->codes());
    const auto filling = read ? fillForm(workspace->store(), form, *read, *period) : Result<FormFilling>(read.error());
    if (!filling) {
        return filling.error();
    }
    const auto bytes = form.filled(filling->content);
    auto written = bytes ? writeForm(output, *bytes) : Result<void>(bytes.error());
    if (written) {
        sayFilled(*filling, call.language);
    }
    return written;
}

Result<void> runForm(const Invocation &call)
{
    const QString &verb = call.operands.front();
    if (verb != QLatin1String("fill") && verb != QLatin1String("cells")) {
        return wrongUsage(fmt::format("form 没有“{}”；可用 cells, fill。", verb.toStdString()),
                          fmt::format("form cannot \"{}\"; there are cells and fill.", verb.toStdString()));
    }
    auto form = FormFile::open(call.operands.back().toStdString());
    if (!form) {
        return form.error();
    }
    return verb == QLatin1String("cells") ? listFormCells(*form) : fillFrom(call, *form);
}

} // namespace

Command formCommand()
{
    return {QStringLiteral("form"),
            QStringLiteral("cells FORM.xlsx | fill FORM.xlsx --bindings FILE --period PERIOD --output FILE"),
            2,
            0,
            {{QStringLiteral("bindings"), QStringLiteral("what each cell shows (docs/forms.md)"), QStringLiteral("FILE")},
             {QStringLiteral("period"), QStringLiteral("the form's period: 2024-09"), QStringLiteral("PERIOD")},
             {QStringLiteral("output"), QStringLiteral("the filled form"), QStringLiteral("FILE")}},
            runForm};
}

} // namespace rd
