#pragma once

#include "app/tableimport.h"
#include "core/rows.h"

#include <unordered_map>

namespace rd {

/// The figure that the store holds for a key, so that a table revises it instead of bringing a second one.
struct HeldFigure {
    std::string code, passage;
    Draft draft;
};
using HeldFigures = std::unordered_map<std::string, HeldFigure>;

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
    TableRows(const std::vector<TableRow> &codes, const std::vector<TableRow> &figures, const HeldFigures &held,
              TableReader &reader);
    Result<std::optional<TableRow>> next() override;

private:
    const std::vector<TableRow> &m_codes, &m_figures;
    const HeldFigures &m_held;
    TableReader &m_reader;
    SeenKeys m_seen;
    std::size_t m_at = 0;
};

} // namespace rd
