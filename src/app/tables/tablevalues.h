#pragma once

#include "intake/tablereader.h"

#include <unordered_map>
#include <unordered_set>

namespace rd {

/// The figure that the store holds for a key, so that a table revises it instead of bringing a second one.
struct HeldFigure {
    std::string code, passage;
    Draft draft;
};

/// All figures of the store.
class HeldFigures {
public:
    void add(const HeldFigure &figure);
    [[nodiscard]] const HeldFigure *byCode(const std::string &code) const;
    [[nodiscard]] const HeldFigure *byKey(const SeriesKey &series, const std::optional<Period> &period) const;
    /// Whether any figure has this key; the frequency does not count.
    [[nodiscard]] bool knows(const SeriesKey &series) const;

private:
    std::unordered_map<std::string, HeldFigure> m_figures; ///< by code and by keyText()
    std::unordered_set<std::string> m_series;
};

/// What one reading of a table brings: figures, and bulk values by series, in memory until they are stored.
class TableValues {
public:
    /// `reader` outlives this.
    explicit TableValues(const TableReader &reader) : m_reader(&reader) {}
    void take(const TableValue &value);

    /// Puts the points in order; of a value that comes twice the first stays, and where the second is another number, that is a
    /// problem. The first thousand problems in order of their lines.
    [[nodiscard]] std::vector<Problem> settle();
    /// Makes figures of the bulk values that revise one that the store holds.
    void revise(const HeldFigures &held);

    [[nodiscard]] const std::vector<Draft> &figures() const { return m_figures; }
    [[nodiscard]] std::int64_t bulk() const;
    [[nodiscard]] std::vector<std::uint32_t> series() const { return m_reader->series().inOrder(); }
    [[nodiscard]] SeriesKey key(std::uint32_t series) const { return m_reader->series().key(series); }
    [[nodiscard]] const std::vector<BulkPoint> &points(std::uint32_t series) const;
    [[nodiscard]] const FromAbove &fromAbove() const { return m_reader->fromAbove(); }
    [[nodiscard]] const BracketedNumbers &bracketed() const { return m_reader->bracketed(); }
    [[nodiscard]] std::string place(const BulkPoint &point) const { return m_reader->place(point); }

private:
    [[nodiscard]] std::vector<BulkPoint> &ownPoints(std::uint32_t series);
    void settlePoints(std::vector<BulkPoint> &points, std::vector<Problem> &twice) const;
    void settleFigures(std::vector<Problem> &twice);
    [[nodiscard]] bool standsBehindPoint(const Draft &figure, std::uint32_t series, std::vector<Problem> &twice);
    using Place = std::pair<std::int64_t, int>; ///< line and column
    void noteTwice(Place later, Place earlier, std::vector<Problem> &twice) const;

    const TableReader *m_reader;
    std::vector<Draft> m_figures;
    std::vector<std::uint32_t> m_figureSeries;
    std::vector<std::vector<BulkPoint>> m_points; ///< by series
};

} // namespace rd
