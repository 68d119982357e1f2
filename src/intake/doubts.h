#pragma once

#include "intake/tablereader.h"

#include <functional>
#include <set>
#include <span>

namespace rd {

/// Why a value that is well-formed may still be wrong.
enum class DoubtKind {
    Magnitude,       ///< a thousand times its neighbour or its peers, or a thousandth: 万元 for 亿元
    Growth,          ///< more than doubled or halved in a year
    Revised,         ///< another number for the same thing and period than the store has, by more than a fifth
    Sign,            ///< below zero where that cannot be
    CumulativeFalls, ///< less from January to September than to August
    Repeated,        ///< every area has the value of the period before
    PartsAboveTotal, ///< the areas below add up to more than the area above
    UnitDiffers,     ///< in another unit than the store has for the same thing, or than other areas are in
    Rate,            ///< a share above its whole, a percentage of thousands, a fall below nothing
    FarPeriod,       ///< of a year that no report is of
    AboveYear,       ///< months or quarters that come to more than their year
    NoPeriod,        ///< no value of the table says of which period it is
    AreaAbove,       ///< rows name no area and were taken for the one above
    InBrackets       ///< numbers in brackets were taken as below zero
};
[[nodiscard]] std::string_view name(DoubtKind kind);

struct Doubt {
    DoubtKind kind;
    std::string place;
    std::int64_t line = 0;
    int column = 0;
    Text sentence; ///< begins with the place
};

/// Puts doubts in the order of the table and leaves the first thousand.
void firstDoubts(std::vector<Doubt> &all);

/// Compares the values of a table with each other and with those that the store holds, whichever are told first. All that is
/// compared is of one indicator, so that one finder for each will do.
class DoubtFinder {
public:
    static constexpr std::size_t mostDoubts = 1000;

    /// What messages call the place of a value.
    using PlaceOf = std::function<std::string(const BulkPoint &)>;
    /// What they call a code, also one that comes with the table.
    using NameOf = std::function<Text(Dim, const std::string &)>;
    /// `thisYear`: from which a year is told to be far ahead. `codes` are the lists without what comes with the table.
    DoubtFinder(const CodeBook &codes, PlaceOf placeOf, NameOf nameOf, int thisYear);
    /// A value that the store holds.
    void know(const Observation &held);
    /// A value of the table.
    void see(const Draft &draft);
    /// Bulk values of the table.
    void see(const SeriesKey &key, std::span<const BulkPoint> points);
    [[nodiscard]] std::vector<Doubt> doubts();

private:
    /// `line` is 0 where the store holds it.
    struct Point : BulkPoint {
        bool isExact = true;
        double held = 0; ///< of a new value: the one that the store has for the same period; 0 where it has none
        [[nodiscard]] bool isNew() const { return line > 0; }
    };
    /// Area, indicator, industry, subject and kind, whatever the source.
    struct Series {
        SeriesKey key;
        std::string heldUnit, newUnit; ///< of the store, of the table
        std::vector<Point> points;     ///< in order, once settle() was called: one a period, a new value stands for a held one
    };
    void tell(std::vector<Doubt> &doubts, DoubtKind kind, const Series &series, const Point &point, const Point &other,
              std::string_view zh, std::string_view en) const;
    struct Repeats;
    [[nodiscard]] Doubt doubtAt(DoubtKind kind, const Point &point, std::string_view zh, std::string_view en) const;
    static void settle(Series &series);
    [[nodiscard]] static const Point *pointOf(const Series &series, const Period &period);
    [[nodiscard]] static const Point *neighbourOf(const Series &series, const Point &point);
    bool askHeld(std::vector<Doubt> &doubts, const Series &series, const Point &point) const;
    bool askNeighbour(std::vector<Doubt> &doubts, const Series &series, const Point &point) const;
    void askCumulative(std::vector<Doubt> &doubts, const Series &series, const Point &point) const;
    void ask(std::vector<Doubt> &doubts, const Series &series) const;
    void askUnit(std::vector<Doubt> &doubts, const Series &series) const;
    void askSign(std::vector<Doubt> &doubts, const Point &point) const;
    void askTotal(std::vector<Doubt> &doubts, const Series &whole, const Point &total,
                  const std::vector<const Series *> &parts) const;
    void countRepeats(Repeats &repeats, const Series &series) const;
    void askRepeats(std::vector<Doubt> &doubts) const;
    void askTotals(std::vector<Doubt> &doubts) const;
    void askRates(std::vector<Doubt> &doubts, const Series &series) const;
    void askPeriods(std::vector<Doubt> &doubts) const;
    void askYear(std::vector<Doubt> &doubts, const Series &series, const Point &year) const;
    void askPeers(std::vector<Doubt> &doubts) const;
    [[nodiscard]] std::vector<Period> periodsApart(const std::vector<const Series *> &peers) const;
    void askSizes(std::vector<Doubt> &doubts, const std::vector<const Series *> &peers, const Period &period,
                  std::set<const Series *> &asked) const;
    [[nodiscard]] std::map<SeriesKey, std::string> usualUnits() const; ///< by key without area
    void askUsualUnits(std::vector<Doubt> &doubts) const;
    Series &seriesOf(const SeriesKey &key);
    [[nodiscard]] std::string shown(double value, const std::string &unit, Language language) const;
    [[nodiscard]] Text nameOf(const SeriesKey &key, const Period &period) const;

    const CodeBook &m_codes;
    PlaceOf m_placeOf;
    NameOf m_nameOf;
    int m_thisYear;
    std::map<SeriesKey, Series> m_series;
};

} // namespace rd
