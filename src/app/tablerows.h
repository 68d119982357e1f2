#pragma once

#include "app/tableimport.h"
#include "core/rows.h"

#include <set>
#include <unordered_map>

namespace rd {

/// The figure that the store holds for a key, so that a table revises it instead of bringing a second one.
struct HeldFigure {
    std::string code, passage;
    Draft draft;
};
using HeldFigures = std::unordered_map<std::string, HeldFigure>; ///< by keyText() and by FIGURE_ID

/// Indicators whose values the store keeps as stretches from January on, whatever their length: January to March of these is
/// no quarter.
using Cumulative = std::set<std::string>;
void settleFrequency(Draft &draft, const Cumulative &cumulative);

/// Knows whether a key came before. A hash of 64 bits stands for it: a million keys, and one chance in ten million of an error.
class SeenKeys {
public:
    enum class Seen { First, Again, Differently };
    [[nodiscard]] Seen look(const Draft &draft);

private:
    std::unordered_map<std::uint64_t, double> m_values;
};

/// A table as rows for the store: new codes, figures, then the bulk values straight from the file.
class TableRows final : public RowSource {
public:
    /// `reader` begins at the table's front; `figures` are the drafts that are figures. All outlive this.
    /// `numbersFigures`: the table says itself which values are figures.
    TableRows(const std::vector<TableRow> &codes, const std::vector<TableRow> &figures, const HeldFigures &held,
              const Cumulative &cumulative, bool numbersFigures, TableReader &reader);
    Result<std::optional<TableRow>> next() override;

private:
    const std::vector<TableRow> &m_codes, &m_figures;
    const HeldFigures &m_held;
    const Cumulative &m_cumulative;
    bool m_numbersFigures;
    TableReader &m_reader;
    SeenKeys m_seen;
    std::size_t m_at = 0;
};

} // namespace rd
