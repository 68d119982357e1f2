#include "app/tableimport.h"

#include "app/mappingfile.h"
#include "app/tablerows.h"
#include "core/words/phrase.h"
#include "core/words/words.h"
#include "exchange/package/packagedescriptor.h"
#include "exchange/sheets/sheetahead.h"
#include "intake/draftrows.h"
#include "intake/newcodes.h"

#include <QFileInfo>

#include <algorithm>
#include <fmt/format.h>
#include <future>
#include <set>

namespace rd {
namespace {

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
            if (field == Field::Unit) { // 亿元 or CNY
                const FoundUnit unit = m_finder.unit(code);
                m_preview.mapping.fixed[field] = unit.code.empty() ? unit.word : unit.code;
                m_preview.mapping.fixed[Field::Multiplier] = std::to_string(unit.shift);
            }
        }
        return {};
    }

    /// What was said, else what was kept for tables with these heads, else a guess. What a title and a corner say, and the place of
    /// the first row, are of this table and no other.
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
        for (const auto &[field, said] : guess.fixed) {
            m_preview.mapping.fixed[field] = said;
        }
        return {};
    }

    /// Reads all of it; with codes to create, twice: what is behind a text that no list has shows only then.
    Result<void> scan()
    {
        auto done = scanOnce();
        if (done && m_table.createCodes && !m_preview.unknown.empty()) {
            m_added = codesFor(m_preview.unknown, m_store.codes());
            done = scanOnce();
        }
        return done ? settle() : done;
    }

    /// Looks for doubts, one indicator after the other. Where the store holds nothing to compare with, a thread of its own does, and
    /// the values may be stored meanwhile: endComparing() waits for it.
    Result<void> compare()
    {
        std::vector<const OfIndicator *> fresh;
        for (const auto &[indicator, values] : m_indicators) {
            if (!m_heldIndicators.contains(indicator)) {
                fresh.push_back(&values);
                continue;
            }
            DoubtFinder finder = newFinder();
            if (auto read = know(finder, indicator); !read) {
                return read;
            }
            addDoubts(finder, values, m_preview.doubts);
        }
        m_freshDoubts = std::async(std::launch::async, [this, fresh = std::move(fresh)] {
            std::vector<Doubt> doubts;
            for (const OfIndicator *values : fresh) {
                DoubtFinder finder = newFinder();
                addDoubts(finder, *values, doubts);
            }
            return doubts;
        });
        return {};
    }

    void endComparing()
    {
        if (m_freshDoubts.valid()) {
            std::ranges::move(m_freshDoubts.get(), std::back_inserter(m_preview.doubts));
            firstDoubts(m_preview.doubts);
            askPeriods();
        }
    }

    /// A table that says nowhere which period it is of was rather forgotten than meant so.
    void askPeriods()
    {
        const auto isDated = [](const Draft &figure) { return figure.period || !figure.figure.empty(); };
        const std::vector<Draft> &figures = m_values->figures();
        if (!figures.empty() && m_values->bulk() == 0 && std::ranges::none_of(figures, isDated)) {
            const Draft &first = figures.front();
            m_preview.doubts.insert(m_preview.doubts.begin(), {DoubtKind::NoPeriod, first.place, first.line, first.column,
                                                               phrase(word("doubt.noperiod"), first.place)});
        }
    }

    Result<Loaded> load(const ChangeInfo &change, bool dryRun, TableRows::AtEnd atEnd)
    {
        TableRows rows(m_added.rows, m_figureRows, m_cumulative, *m_values, std::move(atEnd));
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
    /// What the table says of one indicator.
    struct OfIndicator {
        std::vector<std::uint32_t> series; ///< with bulk values
        std::vector<std::size_t> figures;
    };

    Result<void> scanOnce()
    {
        m_values.reset();
        m_reader.reset();
        m_ahead.reset();
        auto file = openTable(m_table);
        if (!file) {
            return file.error();
        }
        m_file = std::move(*file);
        m_ahead.emplace(*m_file.source);
        m_reader.emplace(*m_ahead, m_preview.mapping, m_finder, m_added.codes);
        m_values.emplace(*m_reader);
        for (std::int64_t values = 0;; ++values) {
            const auto value = m_reader->next();
            if (!value) {
                return value.error();
            }
            if (*value == nullptr) {
                break;
            }
            if (values % 1000 == 0 && m_progress && !m_progress(values)) {
                return cancelled();
            }
            m_values->take(**value);
        }
        m_preview.encoding = name(m_file.encoding());
        m_preview.rows = m_reader->rows();
        m_preview.problems = m_reader->problems();
        m_preview.unknown = m_reader->unknown();
        m_preview.passedOver = m_reader->passedOver();
        return {};
    }

    /// What comes twice, what revises a figure, which figures are new.
    Result<void> settle()
    {
        std::ranges::move(m_values->settle(), std::back_inserter(m_preview.problems));
        if (!numbersFigures()) {
            m_values->revise(m_held);
        }
        m_preview.bulk = m_values->bulk();
        for (std::size_t i = 0; i < m_values->figures().size(); ++i) {
            m_indicators[m_values->figures()[i].series.indicator].figures.push_back(i);
        }
        for (const std::uint32_t number : m_values->series()) {
            if (!m_values->points(number).empty()) {
                m_indicators[m_values->key(number).indicator].series.push_back(number);
            }
        }
        const auto read = readCumulative();
        return read ? settleFigures() : read;
    }

    /// Gives the figures their codes: the store's own where it holds the same one, else new ones.
    Result<void> settleFigures()
    {
        std::int64_t next = m_newest;
        for (const Draft &draft : m_values->figures()) {
            const HeldFigure *held =
                draft.figure.empty() ? m_held.byKey(draft.series, draft.period) : m_held.byCode(draft.figure);
            const std::string code = !draft.figure.empty() ? draft.figure
                                     : held != nullptr     ? held->code
                                                           : fmt::format("{}{:04}", newFigurePrefix, ++next);
            const bool isHeld = held != nullptr && held->code == code;
            const std::string passage = isHeld ? held->passage : std::string();
            const bool saysSame = isHeld && draft.asPublished.empty() && draft.value == held->draft.value
                                  && (draft.qualifier == Qualifier::Exact || draft.qualifier == held->draft.qualifier);
            Draft settled = draft;
            if (draft.period) {
                settled.series.freq = frequencyOf(draft.series.indicator, *draft.period, m_cumulative);
            }
            if (saysSame) {
                settled = held->draft; // a bare number says nothing against the printed form
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
        for (const auto &[code, values] : m_indicators) {
            const Indicator *indicator = m_store.codes().indicators.find(code);
            auto series = m_store.seriesOf(code);
            if (!series) {
                return series.error();
            }
            const auto isStretch = [](const SeriesKey &key) { return key.freq == "C"; };
            if (!series->empty()) {
                m_heldIndicators.insert(code);
            }
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
            m_held.add({code, observation.passage, draft});
            return true;
        });
    }

    [[nodiscard]] DoubtFinder newFinder() const
    {
        return DoubtFinder(m_store.codes(), [this](const BulkPoint &point) { return m_values->place(point); });
    }

    void addDoubts(DoubtFinder &finder, const OfIndicator &values, std::vector<Doubt> &doubts) const
    {
        for (const std::size_t figure : values.figures) {
            finder.see(m_values->figures()[figure]);
        }
        for (const std::uint32_t number : values.series) {
            finder.see(m_values->key(number), m_values->points(number));
        }
        std::ranges::move(finder.doubts(), std::back_inserter(doubts));
        firstDoubts(doubts);
    }

    /// What the store holds of an indicator.
    Result<void> know(DoubtFinder &finder, const std::string &indicator)
    {
        if (!m_heldIndicators.contains(indicator)) {
            return {};
        }
        ObservationFilter filter;
        filter.indicators = {indicator};
        return m_store.observations(filter, [&finder](const Observation &observation) {
            finder.know(observation);
            return true;
        });
    }

    Store &m_store;
    const TableImport &m_table;
    const Progress &m_progress;
    CodeFinder m_finder;
    TablePreview m_preview;
    AddedCodes m_added;
    SheetFile m_file;
    std::optional<SheetAhead> m_ahead; ///< reads m_file
    std::optional<TableReader> m_reader;
    std::optional<TableValues> m_values;
    std::map<std::string, OfIndicator> m_indicators;
    std::set<std::string> m_heldIndicators;
    std::vector<TableRow> m_figureRows;
    HeldFigures m_held;
    Cumulative m_cumulative;
    std::int64_t m_newest = 0;                     ///< number of the newest figure that came this way
    std::future<std::vector<Doubt>> m_freshDoubts; ///< last: it ends before what it looks at
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
    if (!info.isDir() && info.fileName() != QStringLiteral("datapackage.json")) {
        return false;
    }
    const auto foreign = readForeignPackage(path);
    return foreign && foreign->empty();
}

Result<TablePreview> previewTable(Store &store, const TableImport &table, const Progress &progress)
{
    Intake intake(store, table, progress);
    if (auto done = intake.read(); !done) {
        return done.error();
    }
    if (intake.preview().isSound()) {
        auto tried = intake.load(changeFor(table), true, [] { return Result<void>(); });
        if (!tried) {
            return tried.error();
        }
        intake.preview().loaded = std::move(*tried);
        intake.endComparing();
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
    const auto doubted = [&]() -> Result<void> {
        intake.endComparing();
        const auto refused = refusalOf(intake.preview(), table);
        return refused ? Result<void>(*refused) : Result<void>();
    };
    auto loaded = intake.load(changeFor(table), false, doubted);
    if (!loaded && loaded.error().code != ErrorCode::Cancelled) {
        if (const auto fine = doubted(); !fine) {
            return fine.error(); // what the table says is told before what the store says of it
        }
    }
    if (loaded && table.mapping) {
        (void)keepMapping(*table.mapping); // the table is in; where its mapping cannot be kept, it is asked for again
    }
    return loaded;
}

} // namespace rd
