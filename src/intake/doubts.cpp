#include "intake/doubts.h"

#include "core/decimal.h"
#include "core/words/numbertext.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace rd {
namespace {

constexpr double manyTimes = 1000;          ///< two neighbours that far apart are not of one unit
constexpr double doubled = 2, halved = 0.5; ///< growth that somebody should look at
constexpr double tolerance = 1.005;         ///< of totals: parts are rounded
constexpr std::size_t fewestRepeats = 3;    ///< areas with an unchanged value that are no chance

SeriesKey withoutSource(SeriesKey key)
{
    key.source.clear();
    key.unit.clear();
    key.freq.clear();
    return key;
}

bool isFromJanuary(const Period &period) { return period.months() > 0 && period.start().month() == std::chrono::January; }

} // namespace

std::string_view name(DoubtKind kind)
{
    constexpr std::string_view names[] = {"magnitude",         "growth",      "sign", "cumulative_falls", "repeated",
                                          "parts_above_total", "unit_differs"};
    return names[std::size_t(kind)];
}

DoubtFinder::DoubtFinder(const CodeBook &codes) : m_codes(codes) {}

DoubtFinder::Series &DoubtFinder::seriesOf(const SeriesKey &key)
{
    SeriesKey plain = withoutSource(key);
    Series &series = m_series[plain];
    series.key = std::move(plain);
    return series;
}

void DoubtFinder::know(const Observation &held)
{
    if (!held.quantity || !held.period) {
        return;
    }
    Series &series = seriesOf(held.series);
    series.heldUnit = held.series.unit;
    if (std::ranges::find(series.points, *held.period, &Point::period) == series.points.end()) {
        const bool isExact = held.quantity->qualifier == Qualifier::Exact;
        series.points.push_back({*held.period, held.quantity->value, false, isExact, 0, {}});
    }
}

void DoubtFinder::see(const Draft &draft)
{
    if (!draft.value || !draft.period) {
        return;
    }
    Series &series = seriesOf(draft.series);
    series.newUnit = draft.series.unit;
    Point point{*draft.period, *draft.value, true, draft.qualifier == Qualifier::Exact, draft.line, draft.place};
    const auto same = std::ranges::find(series.points, *draft.period, &Point::period);
    if (same == series.points.end()) {
        series.points.push_back(std::move(point));
    } else {
        *same = std::move(point);
    }
}

void DoubtFinder::askUnit(std::vector<Doubt> &doubts, const Series &series) const
{
    const auto first = std::ranges::find(series.points, true, &Point::isNew);
    const Text now = m_codes.nameOf(Dim::Unit, series.newUnit), held = m_codes.nameOf(Dim::Unit, series.heldUnit);
    doubts.push_back({DoubtKind::UnitDiffers,
                      first->place,
                      first->line,
                      {fmt::format("{}：单位是“{}”，库里同一指标用“{}”", first->place, now.zh, held.zh),
                       fmt::format("{}: is in {}, and the store has the same thing in {}", first->place, now.en, held.en)}});
}

void DoubtFinder::askSign(std::vector<Doubt> &doubts, const Point &point) const
{
    doubts.push_back(
        {DoubtKind::Sign,
         point.place,
         point.line,
         {fmt::format("{}：{}是负数，这个指标不会小于零", point.place, numberText(point.value)),
          fmt::format("{}: {} is below zero, which this indicator cannot be", point.place, numberText(point.value))}});
}

Text DoubtFinder::nameOf(const SeriesKey &key, const Period &period) const
{
    const Text area = m_codes.nameOf(Dim::Area, key.area), indicator = m_codes.nameOf(Dim::Indicator, key.indicator);
    return {fmt::format("{}{}{}", area.zh, period.text(Language::Zh), indicator.zh),
            fmt::format("{}, {}, {}", indicator.en, area.en, period.text(Language::En))};
}

std::string DoubtFinder::shown(double value, const std::string &unit, Language language) const
{
    const Unit *known = m_codes.units.find(unit);
    return label(Quantity::stated(Qualifier::Exact, value, 0, unit, true), known, language);
}

void DoubtFinder::tell(std::vector<Doubt> &doubts, DoubtKind kind, const Series &series, const Point &point, const Point &other,
                       std::string_view zh, std::string_view en) const
{
    const Text what = nameOf(series.key, point.period);
    const auto said = [&](const Point &one, Language language) { return shown(one.value, series.newUnit, language); };
    doubts.push_back({kind,
                      point.place,
                      point.line,
                      {fmt::format("{}：{}为{}，{}为{}；{}", point.place, what.zh, said(point, Language::Zh),
                                   other.period.text(Language::Zh), said(other, Language::Zh), zh),
                       fmt::format("{}: {} is {}, {} it was {}; {}", point.place, what.en, said(point, Language::En),
                                   other.period.text(Language::En), said(other, Language::En), en)}});
}

/// The same stretch a year before where it is known, else the nearest one of the same length.
const DoubtFinder::Point *DoubtFinder::neighbourOf(const Series &series, const Point &point)
{
    const auto distance = [&](const Point &other) { return std::abs((other.period.first() - point.period.first()).count()); };
    const Period yearBefore = point.period.shiftedYears(-1);
    const Point *nearest = nullptr;
    for (const Point &other : series.points) {
        if (&other == &point || other.period.months() != point.period.months()) {
            continue;
        }
        if (other.period == yearBefore) {
            return &other;
        }
        nearest = nearest == nullptr || distance(other) < distance(*nearest) ? &other : nearest;
    }
    return nearest;
}

bool DoubtFinder::askNeighbour(std::vector<Doubt> &doubts, const Series &series, const Point &point) const
{
    const Point *other = neighbourOf(series, point);
    const double ratio = other == nullptr || other->value == 0 ? 0 : point.value / other->value;
    if (!(ratio > 0)) {
        return false;
    }
    if (ratio >= manyTimes || ratio <= 1 / manyTimes) {
        tell(doubts, DoubtKind::Magnitude, series, point, *other, "相差千倍以上，单位是否看错（万元、亿元）",
             "a thousand times apart: is the unit right (10,000 or 100 million)?");
        return true;
    }
    if (other->period == point.period.shiftedYears(-1) && (ratio > doubled || ratio < halved)) {
        tell(doubts, DoubtKind::Growth, series, point, *other, "一年之间翻番或减半，请核对",
             "doubled or halved within a year; please check");
        return true;
    }
    return false;
}

void DoubtFinder::askCumulative(std::vector<Doubt> &doubts, const Series &series, const Point &point) const
{
    const auto isShorter = [&](const Point &other) {
        return other.period.start() == point.period.start() && other.period.months() > 0
               && other.period.months() < point.period.months() && other.value > point.value && other.isExact;
    };
    const auto shorter = std::ranges::find_if(series.points, isShorter);
    if (shorter != series.points.end()) {
        tell(doubts, DoubtKind::CumulativeFalls, series, point, *shorter, "累计数比更短时期的还小",
             "cumulative, and less than over the shorter stretch");
    }
}

void DoubtFinder::ask(std::vector<Doubt> &doubts, const Series &series) const
{
    if (!series.heldUnit.empty() && series.heldUnit != series.newUnit) {
        askUnit(doubts, series);
        return; // nothing else can be compared
    }
    const Indicator *indicator = m_codes.indicators.find(series.key.indicator);
    for (const Point &point : series.points) {
        if (point.isNew && point.value < 0 && indicator != nullptr && !indicator->isSigned) {
            askSign(doubts, point);
        }
    }
    const Unit *unit = m_codes.units.find(series.newUnit);
    if (unit != nullptr && unit->type == "percent") {
        return; // rates jump
    }
    const bool accumulates = indicator != nullptr && !indicator->isSigned
                             && (indicator->measure == MeasureType::Flow || !indicator->cumulativeOf.empty());
    for (const Point &point : series.points) {
        if (point.isNew && !askNeighbour(doubts, series, point) && accumulates && point.isExact
            && isFromJanuary(point.period)) {
            askCumulative(doubts, series, point);
        }
    }
}

void DoubtFinder::askRepeats(std::vector<Doubt> &doubts) const
{
    struct Seen {
        std::size_t compared = 0, equal = 0;
        const Point *first = nullptr;
    };
    std::map<std::pair<std::string, std::string>, Seen> seen;
    for (const auto &[key, series] : m_series) {
        for (const Point &point : series.points) {
            const auto before = std::ranges::find(series.points, point.period.previous(), &Point::period);
            if (!point.isNew || before == series.points.end() || point.value == 0) {
                continue;
            }
            Seen &group = seen[{key.indicator, point.period.sdmx()}];
            ++group.compared;
            group.equal += before->value == point.value ? 1 : 0;
            group.first = group.first == nullptr || point.line < group.first->line ? &point : group.first;
        }
    }
    for (const auto &[key, group] : seen) {
        if (group.equal == group.compared && group.equal >= fewestRepeats) {
            const Text indicator = m_codes.nameOf(Dim::Indicator, key.first);
            const Period &period = group.first->period;
            doubts.push_back(
                {DoubtKind::Repeated,
                 group.first->place,
                 group.first->line,
                 {fmt::format("{}：{}{}的{}个数与上一期完全相同，是否重复导入上期数据", group.first->place,
                              period.text(Language::Zh), indicator.zh, group.equal),
                  fmt::format("{}: all {} values of {} for {} equal those of the period before; is it last period's table?",
                              group.first->place, group.equal, indicator.en, period.text(Language::En))}});
        }
    }
}

void DoubtFinder::askTotals(std::vector<Doubt> &doubts) const
{
    std::map<std::string, std::vector<std::string>> below;
    for (const Area &area : m_codes.areas) {
        if (area.level != "zone") { // zones lie within counties
            below[area.parent].push_back(area.code);
        }
    }
    for (const auto &[key, whole] : m_series) {
        const Indicator *indicator = m_codes.indicators.find(key.indicator);
        const auto children = below.find(key.area);
        if (indicator == nullptr || !indicator->addsArea || indicator->isSigned || children == below.end()) {
            continue;
        }
        for (const Point &total : whole.points) {
            askTotal(doubts, whole, total, children->second);
        }
    }
}

void DoubtFinder::askTotal(std::vector<Doubt> &doubts, const Series &whole, const Point &total,
                           const std::vector<std::string> &areas) const
{
    double sum = 0;
    std::size_t parts = 0;
    const Point *newest = total.isNew ? &total : nullptr;
    SeriesKey key = whole.key;
    for (const std::string &area : areas) {
        key.area = area;
        const auto series = m_series.find(key);
        if (series == m_series.end()) {
            continue;
        }
        const auto part = std::ranges::find(series->second.points, total.period, &Point::period);
        if (part != series->second.points.end()) {
            sum += part->value;
            ++parts;
            newest = newest == nullptr && part->isNew ? &*part : newest;
        }
    }
    if (newest == nullptr || parts == 0 || !total.isExact || sum <= total.value * tolerance) {
        return;
    }
    const Text what = nameOf(whole.key, total.period);
    const auto said = [&](double value, Language language) {
        return shown(value, whole.newUnit.empty() ? whole.heldUnit : whole.newUnit, language);
    };
    doubts.push_back({DoubtKind::PartsAboveTotal,
                      newest->place,
                      newest->line,
                      {fmt::format("{}：{}为{}，其下{}个地区合计已达{}", newest->place, what.zh,
                                   said(total.value, Language::Zh), parts, said(sum, Language::Zh)),
                       fmt::format("{}: {} is {}, but the {} areas below it add up to {}", newest->place, what.en,
                                   said(total.value, Language::En), parts, said(sum, Language::En))}});
}

std::vector<Doubt> DoubtFinder::doubts() const
{
    std::vector<Doubt> all;
    for (const auto &[key, series] : m_series) {
        if (std::ranges::any_of(series.points, &Point::isNew)) {
            ask(all, series);
        }
    }
    askRepeats(all);
    askTotals(all);
    std::ranges::stable_sort(all, {}, &Doubt::line);
    if (all.size() > mostDoubts) {
        all.resize(mostDoubts);
    }
    return all;
}

} // namespace rd
