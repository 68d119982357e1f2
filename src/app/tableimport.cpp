#include "app/tableimport.h"

#include "app/mappingfile.h"
#include "app/tablerows.h"
#include "core/report/findtext.h"
#include "intake/draftrows.h"
#include "intake/newcodes.h"

#include <QFileInfo>

#include <algorithm>
#include <fmt/format.h>
#include <set>

namespace rd {
namespace {

constexpr std::int64_t mostCompared = 200'000; ///< values that are looked at for doubts
constexpr std::string_view newFigurePrefix = "IM-";

Result<SheetFile> openTable(const TableImport &table)
{
    return table.pasted.isEmpty() ? openSheet(table.path, table.choice) : openPasted(table.pasted);
}

Error cancelled() { return {ErrorCode::Cancelled, {"已取消导入", "the import was cancelled"}, {}}; }

/// One reading of a table, from the first look to the rows that the store takes.
class Intake {
public:
    Intake(Store &store, const TableImport &table, const Progress &progress)
        : m_store(store), m_table(table), m_progress(progress), m_finder(store.codes())
    {
    }

    Result<void> look()
    {
        auto file = openTable(m_table);
        if (!file) {
            return file.error();
        }
        m_preview.format = file->format;
        m_preview.sheet = file->sheet;
        m_preview.sheets = file->sheets;
        while (m_preview.start.rows.size() < TableStart::enough) {
            auto row = file->source->next();
            if (!row) {
                return row.error();
            }
            if (!*row) {
                break;
            }
            m_preview.start.rows.push_back(std::move(**row));
        }
        m_preview.start.merges = file->source->merges();
        m_preview.delimiter = file->delimiter;
        if (auto mapped = settleMapping(); !mapped) {
            return mapped;
        }
        for (const auto &[field, code] : m_table.fixed) {
            m_preview.mapping.fixed[field] = code;
        }
        return {};
    }

    /// What was said, else what was kept for tables with these heads, else a guess. A title's period and the place of the first
    /// row are of this table and no other.
    Result<void> settleMapping()
    {
        const TableMapping guess = guessMapping(m_preview.start, m_finder);
        const std::string kept = rememberedMapping(guess);
        m_preview.isRemembered = !m_table.mapping && QFileInfo::exists(QString::fromStdString(kept));
        if (m_table.mapping || !m_preview.isRemembered) {
            m_preview.mapping = m_table.mapping ? *m_table.mapping : guess;
            return {};
        }
        auto read = readMapping(kept);
        if (!read) {
            return read.error();
        }
        m_preview.mapping = std::move(*read);
        m_preview.mapping.firstLine = guess.firstLine;
        if (const auto period = guess.fixed.find(Field::Period); period != guess.fixed.end()) {
            m_preview.mapping.fixed[Field::Period] = period->second;
        }
        return {};
    }

    /// Reads all of it; with codes to create, twice: what is behind a text that no list has shows only then.
    Result<void> scan()
    {
        if (auto done = scanOnce(); !done || !m_table.createCodes || m_preview.unknown.empty()) {
            return done;
        }
        m_added = codesFor(m_preview.unknown, m_store.codes());
        return scanOnce();
    }

    Result<void> compare()
    {
        if (!m_preview.isCompared || m_indicators.empty()) {
            return {};
        }
        ObservationFilter filter;
        filter.indicators.assign(m_indicators.begin(), m_indicators.end());
        std::int64_t held = 0;
        auto read = m_store.observations(filter, [&](const Observation &observation) {
            m_doubts->know(observation);
            return ++held < mostCompared * 5;
        });
        m_preview.doubts = m_doubts->doubts();
        return read;
    }

    Result<Loaded> load(const ChangeInfo &change, bool dryRun)
    {
        auto file = openTable(m_table);
        if (!file) {
            return file.error();
        }
        TableReader reader(*file->source, m_preview.mapping, m_finder, m_added.codes);
        TableRows rows(m_added.rows, m_figureRows, m_held, m_cumulative, numbersFigures(), reader);
        return m_store.load(rows, change, dryRun, m_progress);
    }

    /// All that is done before anything is stored.
    Result<void> read()
    {
        auto done = look();
        done = done ? readHeld() : done;
        done = done ? scan() : done;
        return done && m_preview.isSound() ? compare() : done;
    }

    [[nodiscard]] TablePreview &preview() { return m_preview; }

private:
    Result<void> scanOnce()
    {
        auto file = openTable(m_table);
        if (!file) {
            return file.error();
        }
        TableReader reader(*file->source, m_preview.mapping, m_finder, m_added.codes);
        m_doubts.emplace(m_store.codes());
        m_indicators.clear();
        m_preview.bulk = 0;
        std::vector<Draft> figures;
        std::vector<Problem> twice;
        SeenKeys seen;
        for (std::int64_t values = 0;; ++values) {
            auto draft = reader.next();
            if (!draft) {
                return draft.error();
            }
            if (!*draft) {
                break;
            }
            if (values % 1000 == 0 && m_progress && !m_progress(values)) {
                return cancelled();
            }
            take(std::move(**draft), seen, figures, twice);
        }
        m_preview.encoding = name(file->encoding());
        m_preview.rows = reader.rows();
        m_preview.problems = reader.problems();
        m_preview.problems.insert(m_preview.problems.end(), twice.begin(), twice.end());
        m_preview.unknown = reader.unknown();
        m_preview.passedOver = reader.passedOver();
        return settleFigures(figures);
    }

    void take(Draft &&draft, SeenKeys &seen, std::vector<Draft> &figures, std::vector<Problem> &twice)
    {
        switch (seen.look(draft)) {
        case SeenKeys::Seen::First: break;
        case SeenKeys::Seen::Again: return;
        case SeenKeys::Seen::Differently:
            if (twice.size() < TableReader::mostProblems) {
                twice.push_back({draft.place,
                                 draft.line,
                                 0,
                                 {fmt::format("{}：同一个数在前面已有另一个值", draft.place),
                                  fmt::format("{}: the same value stands further up with another number", draft.place)}});
            }
            return;
        }
        m_indicators.insert(draft.series.indicator);
        m_preview.isCompared = m_preview.bulk + std::int64_t(figures.size()) < mostCompared;
        if (m_preview.isCompared) {
            m_doubts->see(draft);
        }
        const bool revises = !numbersFigures() && m_held.contains(keyText(draft.series, draft.period));
        if (revises || draft.isFigure()) {
            figures.push_back(std::move(draft));
        } else {
            ++m_preview.bulk;
        }
    }

    /// Gives the figures their codes: the store's own where it holds the same one, else new ones.
    Result<void> settleFigures(const std::vector<Draft> &figures)
    {
        if (auto read = readCumulative(); !read) {
            return read;
        }
        m_figureRows.clear();
        std::int64_t next = m_newest;
        for (const Draft &draft : figures) {
            const auto held = m_held.find(draft.figure.empty() ? keyText(draft.series, draft.period) : draft.figure);
            const std::string code = !draft.figure.empty()  ? draft.figure
                                     : held != m_held.end() ? held->second.code
                                                            : fmt::format("{}{:04}", newFigurePrefix, ++next);
            const bool isHeld = held != m_held.end() && held->second.code == code;
            const std::string passage = isHeld ? held->second.passage : std::string();
            const bool saysSame = isHeld && draft.asPublished.empty() && draft.value == held->second.draft.value
                                  && (draft.qualifier == Qualifier::Exact || draft.qualifier == held->second.draft.qualifier);
            Draft settled = draft;
            settleFrequency(settled, m_cumulative);
            if (saysSame) {
                settled = held->second.draft; // a bare number says nothing against the printed form
                settled.place = draft.place;
            }
            m_figureRows.push_back(figureRow(settled, code, passage));
        }
        m_preview.figures = std::int64_t(m_figureRows.size());
        return {};
    }

    /// A table with a column of FIGURE_IDs says itself which of its values are figures.
    [[nodiscard]] bool numbersFigures() const { return m_preview.mapping.column(Field::FigureId) >= 0; }

    Result<void> readCumulative()
    {
        m_cumulative.clear();
        for (const std::string &code : m_indicators) {
            const Indicator *indicator = m_store.codes().indicators.find(code);
            auto series = m_store.seriesOf(code);
            if (!series) {
                return series.error();
            }
            const auto isStretch = [](const SeriesKey &key) { return key.freq == "C"; };
            const bool isAllC = !series->empty() && std::ranges::all_of(*series, isStretch);
            if (isAllC || (indicator != nullptr && !indicator->cumulativeOf.empty())) {
                m_cumulative.insert(code);
            }
        }
        return {};
    }

    Result<void> readHeld()
    {
        ObservationFilter filter;
        filter.figuresOnly = true;
        filter.everyVersion = true;
        return m_store.observations(filter, [this](const Observation &observation) {
            const std::string &code = observation.figure;
            if (code.starts_with(newFigurePrefix)) {
                m_newest = std::max(m_newest, std::int64_t(std::atoll(code.c_str() + newFigurePrefix.size())));
            }
            Draft draft;
            draft.series = observation.series;
            draft.period = observation.period;
            draft.gapReason = observation.gapReason;
            draft.status = "O"; // missing, where nothing else is said
            if (const auto &quantity = observation.quantity) {
                draft.value = quantity->value;
                draft.valueHi = quantity->qualifier == Qualifier::Between ? std::optional(quantity->valueHi) : std::nullopt;
                draft.qualifier = quantity->qualifier;
                draft.status = quantity->status;
                draft.asPublished = quantity->asPublished;
            }
            const HeldFigure figure{code, observation.passage, draft};
            m_held.try_emplace(code, figure);
            m_held.try_emplace(keyText(observation.series, observation.period), figure);
            return true;
        });
    }

    Store &m_store;
    const TableImport &m_table;
    const Progress &m_progress;
    CodeFinder m_finder;
    TablePreview m_preview;
    AddedCodes m_added;
    std::optional<DoubtFinder> m_doubts;
    std::set<std::string> m_indicators;
    std::vector<TableRow> m_figureRows;
    HeldFigures m_held;
    Cumulative m_cumulative;
    std::int64_t m_newest = 0; ///< number of the newest figure that came this way
};

ChangeInfo changeFor(const TableImport &table)
{
    const std::string file = QFileInfo(QString::fromStdString(table.path)).fileName().toStdString();
    const std::string what = table.pasted.isEmpty() ? "import " + file : "paste";
    ChangeInfo info = changeByUser(table.accepted.empty() ? what : what + "; " + table.accepted);
    info.kind = "table";
    return info;
}

} // namespace

bool isPackage(const std::string &path)
{
    const QFileInfo info(QString::fromStdString(path));
    return info.isDir() || info.fileName() == QStringLiteral("datapackage.json");
}

Result<TablePreview> previewTable(Store &store, const TableImport &table, const Progress &progress)
{
    Intake intake(store, table, progress);
    if (auto done = intake.read(); !done) {
        return done.error();
    }
    if (intake.preview().isSound()) {
        auto tried = intake.load(changeFor(table), true);
        if (!tried) {
            return tried.error();
        }
        intake.preview().loaded = std::move(*tried);
    }
    return std::move(intake.preview());
}

Result<Loaded> importTable(Store &store, const TableImport &table, const Progress &progress)
{
    Intake intake(store, table, progress);
    if (auto done = intake.read(); !done) {
        return done.error();
    }
    if (auto refused = refusalOf(intake.preview(), table)) {
        return *refused;
    }
    auto loaded = intake.load(changeFor(table), false);
    if (loaded && table.mapping) {
        (void)keepMapping(*table.mapping); // the table is in; where its mapping cannot be kept, it is asked for again
    }
    return loaded;
}

} // namespace rd
