#include "app/reports.h"

#include "app/figuresbehind.h"
#include "core/catalogue.h"
#include "core/words.h"
#include "exchange/atomicfile.h"
#include "exchange/reportfile.h"
#include "exchange/sidecar.h"
#include "exchange/specjson.h"

#include <QFileInfo>
#include <QIODevice>

#include <fmt/format.h>

#include <algorithm>
#include <sstream>

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

/// What only the sidecar says, noted down as the rows go by.
class Beside {
public:
    explicit Beside(const std::string &output)
    {
        m_facts.file = QFileInfo(QString::fromStdString(output)).fileName().toStdString();
    }

    void note(const Chunk &chunk, std::size_t sourceColumn, const CodeBook &codes)
    {
        for (const ReportRow &row : chunk.rows) {
            ++m_facts.rows;
            m_facts.figures.emplace_back(m_facts.rows, row.lineage.figures);
            if (row.lineage.more > 0) {
                m_long.push_back(row.key);
                m_places.push_back(m_facts.figures.size() - 1);
            }
            if (sourceColumn < row.cells.size()) {
                noteSources(fileText(row.cells[sourceColumn], Language::Zh), codes);
            }
        }
    }

    Result<SidecarFacts> facts(const ReportSpec &spec, Store &store)
    {
        auto lists = figuresBehind(spec, m_long, store);
        if (!lists) {
            return lists.error();
        }
        for (std::size_t i = 0; i < lists->size(); ++i) {
            m_facts.figures[m_places[i]].second = std::move((*lists)[i]);
        }
        return std::move(m_facts);
    }

private:
    /// One code, or several with a blank between them.
    void noteSources(const std::string &cell, const CodeBook &codes)
    {
        std::istringstream words(cell);
        for (std::string source; words >> source;) {
            const bool known =
                std::ranges::any_of(m_facts.sources, [&source](const auto &entry) { return entry.first == source; });
            if (!known) {
                m_facts.sources.emplace_back(source, codes.nameOf(Dim::Source, source));
            }
        }
    }

    SidecarFacts m_facts;
    std::vector<Key> m_long;
    std::vector<std::size_t> m_places;
};

} // namespace

std::vector<ReportSpec> reportsOf(const CodeBook &codes)
{
    std::vector<ReportSpec> all = builtInReports();
    for (const SavedReport &report : codes.reports) {
        auto spec = specOf(report);
        const bool shadows =
            std::ranges::any_of(builtInReports(), [&report](const ReportSpec &own) { return own.id == report.code; });
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

bool holdsNothing(const CodeBook &codes)
{
    return codes.reports.empty() && codes.areas.empty() && codes.indicators.empty() && codes.sources.empty();
}

std::string emptyPageSentence(const CodeBook &codes, Language language)
{
    return word(holdsNothing(codes) ? "empty.store.next" : "empty.page", language);
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
        return holdsNothing(codes) ? std::vector<ReportSpec>() : defaultCards(page);
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
    const std::string beside = options.output + "-metadata.json";
    if (options.sidecar) {
        if (auto writable = checkOutput(beside); !writable) {
            return writable.error();
        }
    }
    const std::vector<ReportColumn> columns = columnsOf(spec);
    const auto source = std::ranges::find(columns, "SOURCE", &ReportColumn::id);
    Beside noted(options.output);
    const ChunkFeeder feed = [&](const std::function<bool(Chunk &&)> &take) {
        return answer(spec, store, [&](Chunk &&chunk) {
            if (options.sidecar) {
                noted.note(chunk, static_cast<std::size_t>(source - columns.begin()), store.codes());
            }
            return take(std::move(chunk));
        });
    };
    std::int64_t rows = 0;
    SidecarFacts facts;
    auto written = writeFile(options.output, [&](QIODevice &device) -> Result<void> {
        auto count = options.format == FileFormat::Csv ? writeCsv(feed, columns, options.profile, options.language, device)
                                                       : writeJson(feed, spec, columns, options.language, device);
        auto noticed = count && options.sidecar ? noted.facts(spec, store) : Result<SidecarFacts>(SidecarFacts());
        if (!count || !noticed) {
            return count ? noticed.error() : count.error();
        }
        rows = *count;
        facts = *std::move(noticed);
        return {};
    });
    if (written && options.sidecar) {
        written = writeFile(beside, [&](QIODevice &device) { return writeSidecar(spec, columns, facts, device); });
    }
    if (!written) {
        return written.error();
    }
    return rows;
}

} // namespace rd
