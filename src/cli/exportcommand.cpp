#include "cli/commands.h"

#include "app/releases/releases.h"
#include "app/reports/reportagainst.h"
#include "app/reports/reportexport.h"
#include "app/reports/reports.h"
#include "cli/filters.h"
#include "cli/usage.h"
#include "core/words/numbertext.h"
#include "core/words/phrase.h"
#include "exchange/textencoder.h"

#include <QCommandLineParser>

#include <fmt/format.h>

#include <cstdio>

namespace rd {
namespace {

Error goesWith(const char *option, const char *format)
{
    return {ErrorCode::Usage,
            {fmt::format("--{} 只用于 {}。", option, format), fmt::format("--{} goes with {}.", option, format)},
            {}};
}

Result<void> takeScale(const Invocation &call, ExportOptions &options)
{
    const std::string scale = call.value("in");
    const auto exponent = exponentNamed(scale);
    if (scale.empty()) {
        return {};
    }
    if (!exponent) {
        return notOffered("in", scale, "千, 万, 百万, 亿, 十亿, thousand, million, billion");
    }
    options.exponent = *exponent;
    return options.format == FileFormat::Xlsx ? Result<void>() : Result<void>(goesWith("in", "XLSX"));
}

Result<void> takeEncoding(const Invocation &call, ExportOptions &options)
{
    const std::string encoding = call.value("encoding");
    if (encoding == "utf-8") {
        return {};
    }
    if (!isEncodingOffered(encoding)) {
        return notOffered("encoding", encoding, "utf-8, gb18030, gbk");
    }
    options.encoding = encoding;
    return options.format == FileFormat::Csv ? Result<void>() : Result<void>(goesWith("encoding", "CSV"));
}

Result<void> takeSdmx(const Invocation &call, ExportOptions &options)
{
    const std::string version = call.value("sdmx");
    if (version != "1.0" && version != "2.0") {
        return notOffered("sdmx", version, "2.0, 1.0");
    }
    options.sdmx = version == "1.0" ? SdmxVersion::One : SdmxVersion::Two;
    const bool fits = options.format == FileFormat::SdmxCsv || !call.values.isSet(QStringLiteral("sdmx"));
    return fits ? Result<void>() : Result<void>(goesWith("sdmx", "SDMX-CSV"));
}

Result<void> takeProfile(const Invocation &call, ExportOptions &options)
{
    const std::string profile = call.value("profile");
    if (profile != "data" && profile != "excel") {
        return notOffered("profile", profile, "excel, data");
    }
    options.profile = profile == "data" ? CsvProfile::Data : CsvProfile::Excel;
    return {};
}

Result<ExportOptions> optionsFrom(const Invocation &call)
{
    ExportOptions options;
    options.language = call.language;
    options.output = call.value("output");
    options.sidecar = call.values.isSet(QStringLiteral("sidecar"));
    const auto format = fileFormatNamed(call.value("format"));
    if (!format) {
        return notOffered("format", call.value("format"), "csv, json, xlsx, sdmx-csv, docx");
    }
    options.format = *format;
    for (const auto &take : {takeProfile, takeScale, takeEncoding, takeSdmx}) {
        if (auto taken = take(call, options); !taken) {
            return taken.error();
        }
    }
    const bool compares = call.values.isSet(QStringLiteral("against"));
    if (options.output.empty() && !compares) {
        return missingOption("output");
    }
    if (compares && options.output == "-") {
        return Error{ErrorCode::Usage,
                     {"--against 的结果写到标准输出，--output 请给文件名。",
                      "--against writes to standard output; give --output the name of a file."},
                     {}};
    }
    if (call.values.isSet(QStringLiteral("release")) && (options.output == "-" || options.output.empty())) {
        return Error{ErrorCode::Usage,
                     {"--release 只用于写到文件的导出。", "--release goes with an export that is written to a file."},
                     {}};
    }
    if (options.sidecar && (options.output == "-" || options.output.empty() || options.format != FileFormat::Csv)) {
        return Error{
            ErrorCode::Usage, {"--sidecar 只用于写到文件的 CSV。", "--sidecar goes with a CSV that is written to a file."}, {}};
    }
    return options;
}

void sayWritten(const Exported &written, const ExportOptions &options)
{
    Text said{fmt::format("已写 {} 行：{}", written.rows, options.output),
              phrase("{} [row|rows] written: {}", written.rows, options.output)};
    if (written.undated > 0) {
        said.zh += fmt::format("；另有 {} 行没有报告期，SDMX 容不下，未写", written.undated);
        said.en += phrase("; {} [row|rows] without a period [was|were] left out, which SDMX cannot hold", written.undated);
    }
    // Standard output holds the report itself then, so the count goes beside it.
    if (options.output == "-") {
        std::fprintf(stderr, "%s\n", said.in(options.language).c_str());
    } else {
        say(said.in(options.language));
    }
}

/// Lists what differs from the old file. That something does is the answer "no".
Result<void> sayDifference(const ReportDifference &found, const std::string &oldFile, Language language)
{
    for (const std::string &line : found.lines) {
        say(line);
    }
    if (found.none()) {
        say(Text{fmt::format("与 {} 相同，共 {} 行", oldFile, found.same),
                 phrase("the same as {}, {} [row|rows]", oldFile, found.same)}
                .in(language));
        return {};
    }
    return Error{ErrorCode::Unsound,
                 {fmt::format("与 {} 不同：新增 {} 行，删去 {} 行，变更 {} 行，相同 {} 行", oldFile, found.added, found.removed,
                              found.changed, found.same),
                  fmt::format("differs from {}: {} added, {} removed, {} changed, {} the same", oldFile, found.added,
                              found.removed, found.changed, found.same)},
                 {}};
}

/// A damaged store is a failure here: "no" (exit 3) is said only of a comparison.
Error asFailure(Error error)
{
    error.code = error.code == ErrorCode::Unsound ? ErrorCode::Failed : error.code;
    return error;
}

/// On a connection that may write: the export itself only reads.
Result<void> noteRelease(const Invocation &call, const ExportOptions &options, const ReportSpec &spec, std::int64_t rows,
                         const Workspace &workspace)
{
    const auto store = Store::open(workspace.address(), Store::Access::Write);
    const auto logged = store ? logRelease(**store, spec, options, call.value("format"), rows) : store.error();
    if (!logged) {
        return logged.error();
    }
    const auto releases = releasesOf(**store);
    const std::string code = releases && !releases->empty() ? releases->front().code : std::string();
    say(Text{fmt::format("已记入发布台账：{}", code), fmt::format("noted in the release log: {}", code)}.in(options.language));
    return {};
}

Result<void> work(const Invocation &call, const ExportOptions &options, Workspace &workspace, const ReportSpec &spec)
{
    const std::string oldFile = call.value("against");
    // Compared before it is written: the two may be one file.
    const auto found = oldFile.empty() ? Result<ReportDifference>(ReportDifference())
                                       : compareReport(workspace.store(), spec, call.language, oldFile);
    if (!found) {
        return asFailure(found.error());
    }
    if (!options.output.empty()) {
        const auto written = exportReport(workspace.store(), spec, options);
        if (!written) {
            return asFailure(written.error());
        }
        sayWritten(*written, options);
        if (call.values.isSet(QStringLiteral("release"))) {
            if (auto logged = noteRelease(call, options, spec, written->rows, workspace); !logged) {
                return asFailure(logged.error());
            }
        }
    }
    return oldFile.empty() ? Result<void>() : sayDifference(*found, oldFile, call.language);
}

/// --layout over what the report says itself; wide without more puts periods across.
Result<void> layOut(ReportSpec &spec, const Invocation &call)
{
    const std::string layout = call.value("layout");
    if (layout.empty()) {
        return {};
    }
    if (layout != "tidy" && layout != "wide" && layout != "wide-indicators") {
        return notOffered("layout", layout, "tidy, wide, wide-indicators");
    }
    if (layout != "tidy" && spec.view != View::Observations) {
        return Error{ErrorCode::Failed,
                     {fmt::format("分析表 {} 的行不是数值，不能写成宽表。", spec.id),
                      fmt::format("the rows of the report {} are no values and cannot be laid out wide.", spec.id)},
                     {}};
    }
    spec.layout = layout == "tidy" ? Layout::Tidy : Layout::Wide;
    if (layout != "tidy") {
        spec.columns = {layout == "wide" ? Dim::Period : Dim::Indicator};
    }
    return {};
}

Result<void> runExport(const Invocation &call)
{
    auto options = optionsFrom(call);
    if (!options) {
        return options.error();
    }
    auto workspace = Workspace::open(call.where);
    if (!workspace) {
        return asFailure(workspace.error());
    }
    auto spec = reportNamed(call.operands.front().toStdString(), workspace->codes());
    if (!spec) {
        return asFailure(spec.error());
    }
    if (auto narrowed = narrow(*spec, call, workspace->codes()); !narrowed) {
        return narrowed;
    }
    if (auto laidOut = layOut(*spec, call); !laidOut) {
        return laidOut;
    }
    options->output = expandedName(options->output, *spec, workspace->codes());
    if (auto free = refuseStore(options->output, *workspace); !free) {
        return free;
    }
    return work(call, *options, *workspace, *spec);
}

} // namespace

Command exportCommand()
{
    QList<QCommandLineOption> options = {
        {QStringLiteral("format"), QStringLiteral("csv, json, xlsx, sdmx-csv or docx"), QStringLiteral("FORMAT"),
         QStringLiteral("csv")},
        {QStringLiteral("layout"), QStringLiteral("tidy (a row for each value), wide (periods across) or wide-indicators"),
         QStringLiteral("LAYOUT")},
        {QStringLiteral("output"), QStringLiteral("the file, or - for standard output; {report} and {date} are filled in"),
         QStringLiteral("FILE")},
        {QStringLiteral("profile"), QStringLiteral("excel (BOM, CRLF) or data (plain)"), QStringLiteral("PROFILE"),
         QStringLiteral("excel")},
        {QStringLiteral("in"), QStringLiteral("xlsx: values in 万, 亿, million … of their units"), QStringLiteral("POWER")},
        {QStringLiteral("encoding"), QStringLiteral("csv: utf-8, gb18030 or gbk"), QStringLiteral("NAME"),
         QStringLiteral("utf-8")},
        {QStringLiteral("sdmx"), QStringLiteral("sdmx-csv: 2.0 or 1.0"), QStringLiteral("VERSION"), QStringLiteral("2.0")},
        {QStringLiteral("against"), QStringLiteral("list what differs from an older file; exit 0 the same, 3 not"),
         QStringLiteral("OLDFILE")},
        {QStringLiteral("release"), QStringLiteral("note the file in the release log")},
        {QStringLiteral("sidecar"), QStringLiteral("also FILE-metadata.json: filters, sources, rows")},
    };
    return {QStringLiteral("export"),
            QStringLiteral("REPORT --output FILE|- [--format csv|json|xlsx|sdmx-csv|docx] [--against OLDFILE] [filters]"),
            1,
            0,
            options + filterOptions(),
            runExport,
            true};
}

} // namespace rd
