#pragma once

#include "intake/tablereader.h"

namespace rd {

/// Why a value that is well-formed may still be wrong.
enum class DoubtKind {
    Magnitude,       ///< a thousand times its neighbour, or a thousandth: 万元 for 亿元
    Growth,          ///< more than doubled or halved in a year
    Sign,            ///< below zero where that cannot be
    CumulativeFalls, ///< less from January to September than to August
    Repeated,        ///< every area has the value of the period before
    PartsAboveTotal, ///< the areas below add up to more than the area above
    UnitDiffers      ///< in another unit than the store has for the same thing
};
[[nodiscard]] std::string_view name(DoubtKind kind);

struct Doubt {
    DoubtKind kind;
    std::string place;
    std::int64_t line = 0;
    Text sentence; ///< begins with the place
};

/// Compares the values of a table with each other and with those that the store holds, whichever are told first.
class DoubtFinder {
public:
    static constexpr std::size_t mostDoubts = 1000;

    explicit DoubtFinder(const CodeBook &codes);
    /// A value that the store holds.
    void know(const Observation &held);
    /// A value of the table.
    void see(const Draft &draft);
    [[nodiscard]] std::vector<Doubt> doubts() const;

private:
    struct Point {
        Period period;
        double value = 0;
        bool isNew = false, isExact = true;
        std::int64_t line = 0;
        std::string place;
    };
    /// Area, indicator, industry, subject and kind, whatever the source.
    struct Series {
        SeriesKey key;
        std::string heldUnit, newUnit; ///< of the store, of the table
        std::vector<Point> points;     ///< one a period: a new value stands for a held one
    };
    void tell(std::vector<Doubt> &doubts, DoubtKind kind, const Series &series, const Point &point, const Point &other,
              std::string_view zh, std::string_view en) const;
    [[nodiscard]] static const Point *neighbourOf(const Series &series, const Point &point);
    bool askNeighbour(std::vector<Doubt> &doubts, const Series &series, const Point &point) const;
    void askCumulative(std::vector<Doubt> &doubts, const Series &series, const Point &point) const;
    void ask(std::vector<Doubt> &doubts, const Series &series) const;
    void askUnit(std::vector<Doubt> &doubts, const Series &series) const;
    void askSign(std::vector<Doubt> &doubts, const Point &point) const;
    void askTotal(std::vector<Doubt> &doubts, const Series &whole, const Point &total,
                  const std::vector<std::string> &areas) const;
    void askRepeats(std::vector<Doubt> &doubts) const;
    void askTotals(std::vector<Doubt> &doubts) const;
    Series &seriesOf(const SeriesKey &key);
    [[nodiscard]] std::string shown(double value, const std::string &unit, Language language) const;
    [[nodiscard]] Text nameOf(const SeriesKey &key, const Period &period) const;

    const CodeBook &m_codes;
    std::map<SeriesKey, Series> m_series;
};

} // namespace rd
