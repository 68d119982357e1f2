#include "app/tablerows.h"

#include "intake/draftrows.h"

#include <functional>
#include <limits>

namespace rd {

SeenKeys::Seen SeenKeys::look(const Draft &draft)
{
    const std::uint64_t hash = std::hash<std::string>()(keyText(draft.series, draft.period));
    const double value = draft.value.value_or(std::numeric_limits<double>::infinity()); // a table holds no infinity
    const auto [it, isNew] = m_values.try_emplace(hash, value);
    return isNew ? Seen::First : it->second == value ? Seen::Again : Seen::Differently;
}

TableRows::TableRows(const std::vector<TableRow> &codes, const std::vector<TableRow> &figures, const HeldFigures &held,
                     TableReader &reader)
    : m_codes(codes), m_figures(figures), m_held(held), m_reader(reader)
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
        const bool isFigure = (*draft)->isFigure() || m_held.contains(keyText((*draft)->series, (*draft)->period));
        if (!isFigure && m_seen.look(**draft) == SeenKeys::Seen::First) {
            return std::optional(observationRow(**draft));
        }
    }
}

} // namespace rd
