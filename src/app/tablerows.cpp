#include "app/tablerows.h"

#include "intake/draftrows.h"

#include <functional>
#include <limits>

namespace rd {

SeenKeys::Seen SeenKeys::look(const Draft &draft)
{
    const std::string key = draft.figure.empty() ? keyText(draft.series, draft.period) : draft.figure;
    const std::uint64_t hash = std::hash<std::string>()(key);
    const double value = draft.value.value_or(std::numeric_limits<double>::infinity()); // a table holds no infinity
    const auto [it, isNew] = m_values.try_emplace(hash, value);
    return isNew ? Seen::First : it->second == value ? Seen::Again : Seen::Differently;
}

void settleFrequency(Draft &draft, const Cumulative &cumulative)
{
    const bool isFromJanuary =
        draft.period && draft.period->months() > 0 && draft.period->start().month() == std::chrono::January;
    if (isFromJanuary && cumulative.contains(draft.series.indicator)) {
        draft.series.freq = "C";
    }
}

TableRows::TableRows(const std::vector<TableRow> &codes, const std::vector<TableRow> &figures, const HeldFigures &held,
                     const Cumulative &cumulative, bool numbersFigures, TableReader &reader)
    : m_codes(codes), m_figures(figures), m_held(held), m_cumulative(cumulative), m_numbersFigures(numbersFigures),
      m_reader(reader)
{
}

Result<std::optional<TableRow>> TableRows::next()
{
    if (m_at < m_codes.size() + m_figures.size()) {
        const std::size_t at = m_at++;
        return std::optional(at < m_codes.size() ? m_codes[at] : m_figures[at - m_codes.size()]);
    }
    for (;;) {
        auto draft = m_reader.next();
        if (!draft) {
            return draft.error();
        }
        if (!*draft) {
            return std::optional<TableRow>();
        }
        const bool isHeld = !m_numbersFigures && m_held.contains(keyText((*draft)->series, (*draft)->period));
        if (!isHeld && !(*draft)->isFigure() && m_seen.look(**draft) == SeenKeys::Seen::First) {
            settleFrequency(**draft, m_cumulative);
            return std::optional(observationRow(**draft));
        }
    }
}

} // namespace rd
