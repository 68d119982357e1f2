#include "app/tables/tableintake.h"

#include "app/tables/tablelook.h"
#include "app/tables/tablenotes.h"
#include "intake/draftrows.h"
#include "intake/passages.h"

#include <algorithm>
#include <fmt/format.h>

namespace rd {
namespace {

constexpr std::string_view newFigurePrefix = "IM-";

} // namespace

TableIntake::TableIntake(Store &store, const TableImport &table, const Progress &progress)
    : m_store(store), m_table(table), m_progress(progress), m_finder(store.codes())
{
}

Result<void> TableIntake::read()
{
    auto done = lookAt(m_preview, m_table, m_finder);
    done = done ? readHeld() : done;
    done = done ? scan() : done;
    if (!done || !m_preview.isSound()) {
        return done;
    }
    m_doubts.emplace(m_store, *m_values, m_indicators, m_added);
    return m_doubts->begin();
}

Result<Loaded> TableIntake::load(const ChangeInfo &change, bool dryRun, TableRows::IsFine isFine)
{
    TableRows rows(m_added.rows, m_figureRows, m_cumulative, *m_values, std::move(isFine));
    return m_store.load(rows, change, dryRun, m_progress);
}

void TableIntake::takeDoubts(bool wait)
{
    if (!m_doubts) {
        return;
    }
    const bool isDecided = m_table.accepted.empty() && m_doubts->anyYet();
    if (wait || isDecided || m_doubts->areAllFound()) {
        m_preview.doubts = m_doubts->end();
        m_doubts.reset();
    }
}

/// Reads all of it; with codes to create, twice: what is behind a text that no list has shows only then.
Result<void> TableIntake::scan()
{
    auto done = scanOnce();
    if (done && m_table.createCodes && !m_preview.unknown.empty()) {
        m_added = codesFor(m_preview.unknown, m_store.codes());
        m_preview.unnamed = m_added.unnamed;
        done = scanOnce();
    }
    return done ? settle() : done;
}

Result<void> TableIntake::scanOnce()
{
    m_values.reset();
    m_reader.reset();
    m_ahead.reset();
    auto file = openTable(m_table);
    if (!file) {
        return file.error();
    }
    m_file = std::move(*file);
    m_ahead.emplace(*m_file.source, m_preview.start.merges);
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
            return Error{ErrorCode::Cancelled, {"已取消导入", "the import was cancelled"}, {}};
        }
        m_values->take(**value);
    }
    m_preview.encoding = name(m_file.encoding());
    const Encoding other = m_file.otherEncoding();
    m_preview.otherEncoding = other == Encoding::Unknown ? std::string() : std::string(name(other));
    m_preview.rows = m_reader->rows();
    m_preview.problems = m_reader->problems();
    m_preview.unknown = m_reader->unknown();
    m_preview.passedOver = m_reader->passedOver();
    m_preview.notes = notesOn(m_file, m_reader->rounded());
    return {};
}

/// What comes twice, what revises a figure, which figures are new.
Result<void> TableIntake::settle()
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
Result<void> TableIntake::settleFigures()
{
    std::int64_t next = m_newest;
    Passages passages(m_store.codes());
    for (const Draft &draft : m_values->figures()) {
        const HeldFigure *held = draft.figure.empty() ? m_held.byKey(draft.series, draft.period) : m_held.byCode(draft.figure);
        const std::string code = !draft.figure.empty() ? draft.figure
                                 : held != nullptr     ? held->code
                                                       : fmt::format("{}{:04}", newFigurePrefix, ++next);
        const bool isHeld = held != nullptr && held->code == code;
        const std::string passage = !draft.headline.empty() ? passages.codeOf(draft) : isHeld ? held->passage : std::string();
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
    std::ranges::copy(passages.newRows(), std::back_inserter(m_added.rows));
    std::ranges::stable_sort(m_added.rows, {}, [](const TableRow &row) { return row.table - packageTables().data(); });
    m_preview.figures = std::int64_t(m_figureRows.size());
    return {};
}

Result<void> TableIntake::readCumulative()
{
    for (auto &[code, values] : m_indicators) {
        const Indicator *indicator = m_store.codes().indicators.find(code);
        auto series = m_store.seriesOf(code);
        if (!series) {
            return series.error();
        }
        const auto isStretch = [](const SeriesKey &key) { return key.freq == "C"; };
        if (!series->empty()) {
            values.isHeld = true;
        }
        const bool isAllC = !series->empty() && std::ranges::all_of(*series, isStretch);
        if (isAllC || (indicator != nullptr && !indicator->cumulativeOf.empty())) {
            m_cumulative.insert(code);
        }
    }
    return {};
}

Result<void> TableIntake::readHeld()
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
        draft.status = observation.gapStatus;
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

/// A table with a column of FIGURE_IDs says itself which of its values are figures.
bool TableIntake::numbersFigures() const { return m_preview.mapping.column(Field::FigureId) >= 0; }

} // namespace rd
