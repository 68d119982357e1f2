#include "cli/commands.h"

#include "app/reportexport.h"
#include "app/reports.h"
#include "cli/filters.h"
#include "core/numbertext.h"

#include <QCommandLineParser>

#include <fmt/format.h>

#include <cstdio>

namespace rd {
namespace {

Error notOffered(const char *option, const std::string &value, const char *offered)
{
    return {ErrorCode::Usage,
            {fmt::format("--{} 不能是“{}”；可用 {}。", option, value, offered),
             fmt::format("--{} cannot be \"{}\"; there are {}.", option, value, offered)},
            {}};
}

Result<ExportOptions> optionsFrom(const Invocation &call)
{
    ExportOptions options;
    options.language = call.language;
    options.output = call.value("output");
    options.sidecar = call.values.isSet(QStringLiteral("sidecar"));
    const auto format = fileFormatNamed(call.value("format"));
    if (!format) {
        return notOffered("format", call.value("format"), "csv, json, xlsx");
    }
    options.format = *format;
    if (const std::string scale = call.value("in"); !scale.empty()) {
        const auto exponent = exponentNamed(scale);
        if (!exponent) {
            return notOffered("in", scale, "千, 万, 百万, 亿, 十亿, thousand, million, billion");
        }
        if (options.format != FileFormat::Xlsx) {
            return Error{ErrorCode::Usage, {"--in 只用于 XLSX。", "--in goes with XLSX."}, {}};
        }
        options.exponent = *exponent;
    }
    const std::string profile = call.value("profile");
    if (profile == "data") {
        options.profile = CsvProfile::Data;
    } else if (profile != "excel") {
        return notOffered("profile", profile, "excel, data");
    }
    if (options.output.empty()) {
        return missingOption("output");
    }
    if (options.sidecar && (options.output == "-" || options.format != FileFormat::Csv)) {
        return Error{
            ErrorCode::Usage, {"--sidecar 只用于写到文件的 CSV。", "--sidecar goes with a CSV that is written to a file."}, {}};
    }
    return options;
}

Result<void> run(const Invocation &call)
{
    auto options = optionsFrom(call);
    if (!options) {
        return options.error();
    }
    auto workspace = Workspace::open(call.where);
    if (!workspace) {
        return workspace.error();
    }
    auto spec = reportNamed(call.operands.front().toStdString(), workspace->codes());
    if (!spec) {
        return spec.error();
    }
    if (auto narrowed = narrow(*spec, call, workspace->codes()); !narrowed) {
        return narrowed;
    }
    if (auto free = refuseStore(options->output, *workspace); !free) {
        return free;
    }
    auto rows = exportReport(workspace->store(), *spec, *options);
    if (!rows) {
        return rows.error();
    }
    // Standard output holds the report itself then, so the count goes beside it.
    const Text said{fmt::format("已写 {} 行：{}", *rows, options->output),
                    fmt::format("{} rows written: {}", *rows, options->output)};
    if (options->output == "-") {
        std::fprintf(stderr, "%s\n", said.in(call.language).c_str());
    } else {
        say(said.in(call.language));
    }
    return {};
}

} // namespace

Command exportCommand()
{
    QList<QCommandLineOption> options = {
        {QStringLiteral("format"), QStringLiteral("csv, json or xlsx"), QStringLiteral("FORMAT"), QStringLiteral("csv")},
        {QStringLiteral("output"), QStringLiteral("the file, or - for standard output"), QStringLiteral("FILE")},
        {QStringLiteral("profile"), QStringLiteral("excel (BOM, CRLF) or data (plain)"), QStringLiteral("PROFILE"),
         QStringLiteral("excel")},
        {QStringLiteral("in"), QStringLiteral("xlsx: values in 万, 亿, million … of their units"), QStringLiteral("POWER")},
        {QStringLiteral("sidecar"), QStringLiteral("also FILE-metadata.json: filters, sources, rows")},
    };
    return {QStringLiteral("export"),
            QStringLiteral("REPORT --output FILE|- [--format csv|json|xlsx] [--profile excel|data] [filters]"),
            1,
            0,
            options + filterOptions(),
            run};
}

} // namespace rd
