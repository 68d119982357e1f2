#include "app/reports/reportexport.h"

#include "app/reports/asknown.h"
#include "app/reports/exportfacts.h"
#include "app/reports/figuresbehind.h"
#include "core/report/derivedcolumns.h"
#include "core/report/widened.h"
#include "core/words/numbertext.h"
#include "exchange/atomicfile.h"
#include "exchange/reports/reportfile.h"
#include "exchange/reports/sidecar.h"
#include "exchange/reports/xlsxfile.h"

#include <QFileInfo>
#include <QIODevice>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <sstream>

namespace rd {
namespace {

struct Format {
    FileFormat format;
    std::string_view name, suffix;
};
constexpr std::array formats = {Format{FileFormat::Csv, "csv", ".csv"}, Format{FileFormat::Json, "json", ".json"},
                                Format{FileFormat::Xlsx, "xlsx", ".xlsx"}, Format{FileFormat::SdmxCsv, "sdmx-csv", ".csv"},
                                Format{FileFormat::Docx, "docx", ".docx"}};

/// What a file says beside its rows, noted down as they go by.
class Beside {
public:
    Beside(const ExportOptions &options, const std::vector<ReportColumn> &columns)
        : m_figures(options.sidecar),
          m_column(static_cast<std::size_t>(std::ranges::find(columns, "SOURCE", &ReportColumn::id) - columns.begin()))
    {
        m_facts.file = QFileInfo(QString::fromStdString(options.output)).fileName().toStdString();
    }

    void note(const ReportRow &row, const CodeBook &codes)
    {
        ++m_facts.rows;
        if (isUnchecked(row)) {
            m_facts.unchecked.push_back(m_facts.rows);
        }
        if (m_figures) {
            noteFigures(row);
        }
        if (m_column < row.cells.size()) {
            noteSources(fileText(row.cells[m_column], Language::Zh), codes);
        }
    }

    [[nodiscard]] const std::vector<std::int64_t> &unchecked() const { return m_facts.unchecked; }
    [[nodiscard]] std::vector<std::string> sources() const
    {
        std::vector<std::string> codes;
        for (const auto &[code, name] : m_facts.sources) {
            codes.push_back(code);
        }
        return codes;
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
    void noteFigures(const ReportRow &row)
    {
        m_facts.figures.emplace_back(m_facts.rows, row.lineage.figures);
        if (row.lineage.more > 0) {
            m_long.push_back(row.key);
            m_places.push_back(m_facts.figures.size() - 1);
        }
    }

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

    bool m_figures;
    std::size_t m_column;
    SidecarFacts m_facts;
    std::vector<Key> m_long;
    std::vector<std::size_t> m_places;
};

/// One report on its way into one file.
struct Job {
    Store &store;
    const ReportSpec &spec;
    const ExportOptions &options;
    std::vector<ReportColumn> columns;
    Beside noted;
    std::optional<Table> wide; ///< the rows, where the report is laid out wide

    [[nodiscard]] AnswerFeeder feeder(bool notes)
    {
        return [this, notes](const std::function<bool(const ReportRow &)> &take) {
            const auto each = [&](const ReportRow &row) {
                if (notes) {
                    noted.note(row, store.codes());
                }
                return take(row);
            };
            return wide ? feederOf(*wide)(each) : answerRows(spec, store, each);
        };
    }
};

Result<std::int64_t> writeBook(Job &job, QIODevice &device)
{
    const Language language = job.options.language;
    const auto facts = [&](std::int64_t rows) {
        const std::string scale = job.options.exponent == 0 ? std::string() : exponentName(job.options.exponent, language);
        return fileFacts({job.spec, job.columns, rows, job.noted.sources(), scale, job.noted.unchecked()}, job.store, language);
    };
    bool counts = true; // the writer asks twice: once to count
    const AnswerFeeder feed = [&](const std::function<bool(const ReportRow &)> &take) {
        return job.feeder(!std::exchange(counts, false))(take);
    };
    return writeXlsx(feed, job.columns, job.store.codes(), {language, job.options.exponent}, facts, device);
}

Result<std::int64_t> writeDocument(Job &job, QIODevice &device)
{
    const auto table = answer(job.spec, job.store);
    if (!table) {
        return table.error();
    }
    const CodeBook &codes = job.store.codes();
    const auto rows = static_cast<std::int64_t>(table->rows.size());
    for (const ReportRow &row : table->rows) {
        job.noted.note(row, codes);
    }
    auto facts = fileFacts({job.spec, job.columns, rows, job.noted.sources(), {}, job.noted.unchecked()}, job.store,
                           job.options.language);
    if (!facts) {
        return facts.error();
    }
    facts->sections.pop_back(); // the ids of columns are for programs
    const ReportPainter &painter = job.options.painter ? job.options.painter : programPainter();
    const auto content = documentOf(*table, codes, job.options.language, *std::move(facts), painter);
    const auto written = content ? writeDocx(*content, device) : Result<void>(content.error());
    return written ? Result<std::int64_t>(rows) : Result<std::int64_t>(written.error());
}

Result<Exported> write(Job &job, QIODevice &device)
{
    const ExportOptions &options = job.options;
    const auto counted = [](const Result<std::int64_t> &rows) {
        return rows ? Result<Exported>(Exported{*rows, 0}) : Result<Exported>(rows.error());
    };
    switch (options.format) {
    case FileFormat::Csv:
        return counted(
            writeCsv(job.feeder(options.sidecar), job.columns, options.profile, options.language, device, options.encoding));
    case FileFormat::Json: return counted(writeJson(job.feeder(false), job.spec, job.columns, options.language, device));
    case FileFormat::Xlsx: return counted(writeBook(job, device));
    case FileFormat::Docx: return counted(writeDocument(job, device));
    case FileFormat::SdmxCsv: {
        const auto written = writeSdmx(job.feeder(false), job.columns, options.sdmx, device);
        return written ? Result<Exported>(Exported{written->rows, written->undated}) : Result<Exported>(written.error());
    }
    }
    return Exported();
}

} // namespace

std::optional<FileFormat> fileFormatNamed(std::string_view name)
{
    const auto *found = std::ranges::find(formats, name, &Format::name);
    return found == formats.end() ? std::nullopt : std::optional(found->format);
}

Result<ReportSpec> asSdmx(ReportSpec spec)
{
    if (spec.view != View::Observations || derives(spec)) {
        return Error{ErrorCode::Failed,
                     {fmt::format("分析表 {} 的行不是观测值，不能写成 SDMX；请用 observations 加筛选。", spec.id),
                      fmt::format("The rows of the report {} are no observations and cannot be written as SDMX; use "
                                  "\"observations\" with filters.",
                                  spec.id)},
                     {}};
    }
    spec.fields = sdmxFields();
    spec.layout = Layout::Tidy;
    return spec;
}

std::string_view fileFormatName(FileFormat format) { return std::ranges::find(formats, format, &Format::format)->name; }

std::string_view suffix(FileFormat format) { return std::ranges::find(formats, format, &Format::format)->suffix; }

ReportPainter &programPainter()
{
    static ReportPainter painter;
    return painter;
}

std::string expandedName(std::string pattern, const ReportSpec &spec, const CodeBook &codes)
{
    std::string day = spec.asKnown.empty() ? spec.publishedUntil : spec.asKnown;
    for (const Source &source : codes.sources) {
        day = spec.asKnown.empty() && spec.publishedUntil.empty() ? std::max(day, source.published) : day;
    }
    for (const auto &[place, value] :
         {std::pair<std::string_view, const std::string &>("{report}", spec.id), {"{date}", day}}) {
        for (std::size_t at = pattern.find(place); at != std::string::npos; at = pattern.find(place, at + value.size())) {
            pattern.replace(at, place.size(), value);
        }
    }
    return pattern;
}

Result<Exported> exportReport(Store &store, const ReportSpec &asked, const ExportOptions &options)
{
    const auto fit = options.format == FileFormat::SdmxCsv ? asSdmx(asked) : Result<ReportSpec>(asked);
    if (!fit) {
        return fit.error();
    }
    const ReportSpec &spec = *fit;
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
    std::optional<Table> wide;
    if (isWide(spec)) {
        auto laidOut = answerLaidOut(spec, store);
        if (!laidOut) {
            return laidOut.error();
        }
        wide = std::move(*laidOut);
    }
    const std::vector<ReportColumn> columns = wide ? wide->columns : columnsOf(spec);
    Job job{store, spec, options, columns, Beside(options, columns), std::move(wide)};
    Exported exported;
    SidecarFacts facts;
    auto written = writeFile(options.output, [&](QIODevice &device) -> Result<void> {
        auto count = write(job, device);
        auto noticed = count && options.sidecar ? job.noted.facts(spec, store) : Result<SidecarFacts>(SidecarFacts());
        if (!count || !noticed) {
            return count ? noticed.error() : count.error();
        }
        exported = *count;
        facts = *std::move(noticed);
        return {};
    });
    if (written && options.sidecar) {
        written = writeFile(beside, [&](QIODevice &device) { return writeSidecar(spec, columns, facts, device); });
    }
    if (!written) {
        return written.error();
    }
    return exported;
}

} // namespace rd
