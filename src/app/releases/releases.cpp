#include "app/releases/releases.h"

#include "app/editing/entry.h"
#include "app/packages.h"
#include "app/releases/formrelease.h"
#include "exchange/json/specjson.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <fmt/format.h>

#include <algorithm>

namespace rd {
namespace {

constexpr std::string_view releaseTable = "release";

std::int64_t wholeIn(const TableRow &row, std::string_view column)
{
    const auto *whole = std::get_if<std::int64_t>(&valueIn(row, column));
    return whole == nullptr ? 0 : *whole;
}

Release releaseOf(const TableRow &row, const std::vector<Change> &changes)
{
    Release release;
    release.code = textIn(row, "code");
    const Text name{textIn(row, "name_zh"), textIn(row, "name_en")};
    auto spec = specFromJson(textIn(row, "spec"), textIn(row, "report"), name, "release " + release.code);
    if (spec) {
        release.spec = *std::move(spec);
    } else {
        release.spec.id = textIn(row, "report");
        release.spec.question = name;
    }
    release.format = textIn(row, "format");
    release.language = textIn(row, "language");
    release.file = textIn(row, "file");
    release.sha256 = textIn(row, "sha256");
    release.rows = wholeIn(row, "rows");
    release.change = wholeIn(row, "change");
    if (const auto by = std::ranges::find(changes, release.change, &Change::id); by != changes.end()) {
        release.atUtc = by->atUtc;
        release.who = by->who;
    }
    return release;
}

/// One more than any that was ever given, so that a number says one thing for good.
Result<std::string> nextCode(Store &store)
{
    const auto codes = store.codesEver(releaseTable);
    if (!codes) {
        return codes.error();
    }
    return fmt::format("R-{:04}", codes->size() + 1);
}

} // namespace

Result<std::string> sha256Of(const std::string &file)
{
    QFile opened(QString::fromStdString(file));
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!opened.open(QIODevice::ReadOnly) || !hash.addData(&opened)) {
        return Error{
            ErrorCode::Failed, {fmt::format("读不了文件 {}。", file), fmt::format("The file {} cannot be read.", file)}, file};
    }
    return hash.result().toHex().toStdString();
}

Result<std::int64_t> logRelease(Store &store, const ReportSpec &spec, const ExportOptions &options, std::string_view format,
                                std::int64_t rows)
{
    const auto digest = sha256Of(options.output);
    const auto code = nextCode(store);
    if (!digest || !code) {
        return digest ? code.error() : digest.error();
    }
    TableRow row = emptyRow(*packageTable(releaseTable));
    const auto set = [&row](std::string_view column, Value value) { setIn(row, column, std::move(value)); };
    const std::string file = QFileInfo(QString::fromStdString(options.output)).fileName().toStdString();
    set("code", *code);
    set("report", spec.id);
    set("name_zh", spec.question.in(Language::Zh));
    set("name_en", spec.question.in(Language::En));
    set("spec", specToJson(spec));
    set("format", std::string(format));
    set("language", std::string(options.language == Language::Zh ? "zh" : "en"));
    set("file", file);
    set("sha256", *digest);
    set("rows", rows);
    set("removed", std::int64_t{0});
    return store.record(changeByUser(fmt::format("release {}: {}", *code, file)), {row});
}

Result<std::vector<Release>> releasesOf(Store &store)
{
    const auto rows = store.rowsOf(releaseTable);
    const auto changes = store.changes();
    if (!rows || !changes) {
        return rows ? changes.error() : rows.error();
    }
    std::vector<Release> releases;
    for (const Row &row : *rows) {
        releases.push_back(releaseOf({packageTable(releaseTable), row, {}}, *changes));
    }
    std::ranges::sort(releases, std::ranges::greater(), &Release::change);
    return releases;
}

Result<ReportDifference> changedSince(Store &store, const Release &release, Language language)
{
    const std::string then =
        release.spec.asKnown.empty() ? fmt::format("{}#{}", release.atUtc.substr(0, 10), release.change) : release.spec.asKnown;
    if (!release.spec.option(formOption).empty()) {
        return formChangedSince(store, release.spec, then, language);
    }
    const QTemporaryDir aside;
    if (!aside.isValid()) {
        return Error{ErrorCode::Failed, {"不能建立临时文件。", "A temporary file cannot be made."}, {}};
    }
    ReportSpec asked = release.spec;
    asked.asKnown = then;
    ExportOptions options;
    options.profile = CsvProfile::Data;
    options.language = language;
    options.output = aside.filePath(QStringLiteral("then.csv")).toStdString();
    if (const auto written = exportReport(store, asked, options); !written) {
        return written.error();
    }
    ReportSpec now = release.spec;
    now.asKnown.clear();
    return compareReport(store, now, language, options.output);
}

} // namespace rd
