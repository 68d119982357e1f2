#include "app/reports.h"

#include "core/catalogue.h"
#include "exchange/atomicfile.h"
#include "exchange/reportfile.h"
#include "exchange/sidecar.h"
#include "exchange/specjson.h"

#include <QFileInfo>
#include <QIODevice>

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace rd {
namespace {

Result<ReportSpec> specOf(const SavedReport &report)
{
    return specFromJson(report.spec, report.code, report.name, fmt::format("report {}", report.code));
}

/// What stands on a page in place of a card that cannot be read.
ReportSpec unreadable(const SavedReport &report, const Error &error)
{
    ReportSpec spec;
    spec.id = report.code;
    spec.question = error.sentence;
    spec.chart = "sentence";
    return spec;
}

/// Asks as of the spec's date and comes back to today's knowledge however the question ends.
class AsKnown {
public:
    AsKnown(Store &store, const std::string &day) : m_store(store), m_day(day) {}
    ~AsKnown()
    {
        if (!m_day.empty()) {
            (void)m_store.knownOn({});
        }
    }
    AsKnown(const AsKnown &) = delete;
    AsKnown &operator=(const AsKnown &) = delete;
    Result<void> begin() { return m_day.empty() ? Result<void>() : m_store.knownOn(m_day); }

private:
    Store &m_store;
    std::string m_day;
};

SidecarFacts factsFor(const std::string &output)
{
    SidecarFacts facts;
    facts.file = QFileInfo(QString::fromStdString(output)).fileName().toStdString();
    return facts;
}

/// Passes chunks on and remembers what only the sidecar says.
void remember(SidecarFacts &facts, const Chunk &chunk, const CodeBook &codes)
{
    for (const ReportRow &row : chunk.rows) {
        ++facts.rows;
        facts.figures.emplace_back(facts.rows, row.lineage.figures);
        const std::string source(row.key.code(Dim::Source));
        const bool known = std::ranges::any_of(facts.sources, [&source](const auto &entry) { return entry.first == source; });
        if (!source.empty() && !known) {
            facts.sources.emplace_back(source, codes.nameOf(Dim::Source, source));
        }
    }
}

} // namespace

std::vector<ReportSpec> reportsOf(const CodeBook &codes)
{
    std::vector<ReportSpec> all = builtInReports();
    for (const SavedReport &report : codes.reports) {
        auto spec = specOf(report);
        const bool shadows = std::ranges::any_of(builtInReports(), [&report](const ReportSpec &own) { return own.id == report.code; });
        if (!shadows) {
            all.push_back(spec ? *std::move(spec) : unreadable(report, spec.error()));
        }
    }
    return all;
}

Result<ReportSpec> reportNamed(const std::string &code, const CodeBook &codes)
{
    const auto own = std::ranges::find(builtInReports(), code, &ReportSpec::id);
    if (own != builtInReports().end()) {
        return *own;
    }
    if (const SavedReport *report = codes.reports.find(code)) {
        return specOf(*report);
    }
    return Error{ErrorCode::Failed,
                 {fmt::format("没有名为“{}”的分析表；用 list reports 查看全部分析表。", code),
                  fmt::format("There is no report \"{}\"; \"list reports\" shows all of them.", code)},
                 {}};
}

std::vector<ReportSpec> cardsOf(std::string_view page, const CodeBook &codes)
{
    std::vector<const SavedReport *> rows;
    for (const SavedReport &report : codes.reports) {
        if (report.page == page && !report.slot.empty() && report.slot != "title") {
            rows.push_back(&report);
        }
    }
    if (rows.empty()) {
        return defaultCards(page);
    }
    std::ranges::stable_sort(rows, {}, &SavedReport::ord);
    std::vector<ReportSpec> cards;
    for (const SavedReport *row : rows) {
        auto spec = specOf(*row);
        cards.push_back(spec ? *std::move(spec) : unreadable(*row, spec.error()));
        cards.back().options["span"] = row->slot;
    }
    return cards;
}

Result<Table> runReport(Store &store, const ReportSpec &spec)
{
    AsKnown known(store, spec.asKnown);
    if (auto begun = known.begin(); !begun) {
        return begun.error();
    }
    return answer(spec, store);
}

Result<std::int64_t> exportReport(Store &store, const ReportSpec &spec, const ExportOptions &options)
{
    AsKnown known(store, spec.asKnown);
    if (auto begun = known.begin(); !begun) {
        return begun.error();
    }
    const std::vector<ReportColumn> columns = columnsOf(spec);
    SidecarFacts facts = factsFor(options.output);
    const ChunkFeeder feed = [&](const std::function<bool(Chunk &&)> &take) {
        return answer(spec, store, [&](Chunk &&chunk) {
            if (options.sidecar) {
                remember(facts, chunk, store.codes());
            }
            return take(std::move(chunk));
        });
    };
    std::int64_t rows = 0;
    auto written = writeFile(options.output, [&](QIODevice &device) -> Result<void> {
        auto count = options.format == FileFormat::Csv ? writeCsv(feed, columns, options.profile, options.language, device)
                                                       : writeJson(feed, spec, columns, options.language, device);
        if (!count) {
            return count.error();
        }
        rows = *count;
        return {};
    });
    if (!written) {
        return written.error();
    }
    if (options.sidecar) {
        auto beside = writeFile(options.output + "-metadata.json",
                                [&](QIODevice &device) { return writeSidecar(spec, columns, facts, device); });
        if (!beside) {
            return beside.error();
        }
    }
    return rows;
}

} // namespace rd
