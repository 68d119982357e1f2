// What looks wrong beside the other areas of the same indicator: a size that none of them has, a unit that none of them is in.
#include "intake/doubts.h"

#include "core/words/phrase.h"
#include "core/words/words.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace rd {
namespace {

constexpr std::size_t fewestPeers = 4;                 ///< of which one can stand apart from the others
constexpr double timesMedian = 1000, gapBetween = 100; ///< how far it does
constexpr std::size_t atMostOneOf = 3;                 ///< those that stand apart are at most a third
constexpr std::size_t fewestOfUnit = 3, threeIn = 4;   ///< a unit is the usual one where three in four areas have it

/// Areas that can be compared: those of one level below one area; of areas that no list has, those whose codes begin alike.
std::string peersOf(const CodeBook &codes, const std::string &area)
{
    constexpr std::size_t digits = 6, ofCity = 4;
    if (const Area *known = codes.areas.find(area)) {
        return known->parent + '\n' + known->level;
    }
    const bool isNational = area.size() == digits && area.find_first_not_of("0123456789") == std::string::npos;
    return isNational ? area.substr(0, ofCity) : std::string();
}

} // namespace

/// What a first table can be compared with is itself. Districts of one city differ a hundredfold, exports and the like even more, but
/// from one to the next in small steps: a value that is a thousand times the median (or a thousandth), with nothing in the hundredfold
/// between it and the others, was rather written in 万元 below 亿元. Asked of every new period, of the latest ones first, once for each area.
void DoubtFinder::askPeers(std::vector<Doubt> &doubts) const
{
    std::map<SeriesKey, std::vector<const Series *>> groups;
    for (const auto &[key, series] : m_series) {
        const std::string &unit = series.newUnit.empty() ? series.heldUnit : series.newUnit;
        const Unit *known = m_codes.units.find(unit);
        if (known == nullptr || known->type != "percent") { // rates jump
            SeriesKey group = key;
            group.area = peersOf(m_codes, key.area);
            group.unit = unit;
            groups[group].push_back(&series);
        }
    }
    for (const auto &[group, peers] : groups) {
        if (peers.size() < fewestPeers) {
            continue;
        }
        std::set<const Series *> asked;
        for (const Period &period : periodsApart(peers)) {
            askSizes(doubts, peers, period, asked);
        }
    }
}

/// The new periods in which some area's value is a thousand times another's, the latest first.
std::vector<Period> DoubtFinder::periodsApart(const std::vector<const Series *> &peers) const
{
    struct Range {
        double least, most;
        bool isNew;
    };
    std::map<Period, Range> ranges;
    for (const Series *series : peers) {
        auto at = ranges.begin(); // most series have the same periods, in the same order
        for (const Point &point : series->points) {
            const double size = std::abs(point.value);
            if (size == 0) {
                continue;
            }
            if (at == ranges.end() || at->first != point.period) {
                at = ranges.try_emplace(point.period, Range{size, size, false}).first;
            }
            Range &range = at->second;
            range = {std::min(range.least, size), std::max(range.most, size), range.isNew || point.isNew()};
            ++at;
        }
    }
    std::vector<Period> apart;
    for (auto it = ranges.rbegin(); it != ranges.rend(); ++it) {
        if (it->second.isNew && it->second.most >= timesMedian * it->second.least) {
            apart.push_back(it->first);
        }
    }
    return apart;
}

void DoubtFinder::askSizes(std::vector<Doubt> &doubts, const std::vector<const Series *> &peers, const Period &period,
                           std::set<const Series *> &asked) const
{
    struct Size {
        double size;
        const Series *series;
        const Point *point;
    };
    std::vector<Size> sizes;
    for (const Series *series : peers) {
        const Point *point = pointOf(*series, period);
        if (point != nullptr && point->value != 0) {
            sizes.push_back({std::abs(point->value), series, point});
        }
    }
    if (sizes.size() < fewestPeers) {
        return;
    }
    std::ranges::stable_sort(sizes, {}, &Size::size);
    const double median = sizes[sizes.size() / 2].size;
    std::size_t widest = 1; // the sizes from there on lie above the widest gap
    for (std::size_t i = 2; i < sizes.size(); ++i) {
        widest = sizes[i].size / sizes[i - 1].size > sizes[widest].size / sizes[widest - 1].size ? i : widest;
    }
    const bool areAbove = widest > sizes.size() / 2;
    const std::size_t first = areAbove ? widest : 0, last = areAbove ? sizes.size() : widest;
    if (sizes[widest].size < gapBetween * sizes[widest - 1].size || (last - first) * atMostOneOf > sizes.size()) {
        return;
    }
    for (std::size_t i = first; i < last; ++i) {
        const auto &[size, series, point] = sizes[i];
        const Point *past = neighbourOf(*series, *point);
        const bool isFresh = point->isNew() && (past == nullptr || past->isNew()); // else it is compared with its own past
        if (isFresh && std::max(size / median, median / size) >= timesMedian && asked.insert(series).second) {
            const Text what = nameOf(series->key, point->period);
            const std::string &unit = series->newUnit;
            const auto said = [this, &unit](double value, Language language) { return shown(value, unit, language); };
            const Text &pattern = word("doubt.peers");
            doubts.push_back(
                doubtAt(DoubtKind::Magnitude, *point,
                        phrase(pattern.zh, what.zh, said(point->value, Language::Zh), said(median, Language::Zh)),
                        phrase(pattern.en, what.en, said(point->value, Language::En), said(median, Language::En))));
        }
    }
}

/// The unit that an indicator is in elsewhere: that of all areas that the store holds, else that of nearly all areas of the table. Empty
/// where there is no such unit: some indicators are given in two.
std::map<SeriesKey, std::string> DoubtFinder::usualUnits() const
{
    std::map<SeriesKey, std::map<std::string, std::size_t>> held, told;
    for (const auto &[key, series] : m_series) {
        SeriesKey wide = key;
        wide.area.clear();
        if (!series.heldUnit.empty()) {
            ++held[wide][series.heldUnit];
        } else {
            ++told[wide][series.newUnit];
        }
    }
    std::map<SeriesKey, std::string> usual;
    for (const auto &[wide, units] : held) {
        usual[wide] = units.size() == 1 ? units.begin()->first : std::string();
    }
    for (const auto &[wide, units] : told) {
        std::size_t all = 0;
        for (const auto &[unit, count] : units) {
            all += count;
        }
        const auto most = std::ranges::max_element(units, {}, [](const auto &entry) { return entry.second; });
        const bool isUsual = most->second >= fewestOfUnit && most->second * threeIn >= all * (threeIn - 1);
        usual.try_emplace(wide, isUsual ? most->first : std::string());
    }
    return usual;
}

/// An area that comes in another unit than the others.
void DoubtFinder::askUsualUnits(std::vector<Doubt> &doubts) const
{
    const auto usual = usualUnits();
    for (const auto &[key, series] : m_series) {
        SeriesKey wide = key;
        wide.area.clear();
        const std::string &unit = usual.at(wide);
        if (!series.heldUnit.empty() || unit.empty() || unit == series.newUnit) {
            continue; // against what the store holds of it ask() compares
        }
        const auto first = std::ranges::find_if(series.points, &Point::isNew);
        const Text now = m_nameOf(Dim::Unit, series.newUnit), others = m_nameOf(Dim::Unit, unit);
        const Text &pattern = word("doubt.usualunit");
        doubts.push_back(doubtAt(DoubtKind::UnitDiffers, *first, phrase(pattern.zh, now.zh, others.zh),
                                 phrase(pattern.en, now.en, others.en)));
    }
}

} // namespace rd
