#include "intake/doubts.h"

#include "core/decimal.h"
#include "core/report/findtext.h"
#include "core/words/numbertext.h"
#include "core/words/phrase.h"
#include "core/words/words.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <tuple>

namespace rd {
namespace {

constexpr double manyTimes = 1000;          ///< two neighbours that far apart are not of one unit
constexpr double doubled = 2, halved = 0.5; ///< growth that somebody should look at
constexpr double revised = 1.2;             ///< a revision that somebody should look at

SeriesKey withoutSource(SeriesKey key)
{
    key.source.clear();
    key.unit.clear();
    key.freq.clear();
    return key;
}

constexpr double mostOfAWhole = 100; ///< percent
constexpr double mostPercent = 1000; ///< of growth: more is a slip of the decimal sign before it is true

/// By its name a part of a whole. Rates of completion, of coverage by provisions and the like do exceed a hundred.
bool isShare(const Text &name)
{
    constexpr std::string_view chinese[] = {"比重", "占比", "份额", "城镇化率", "失业率", "合格率"};
    constexpr std::string_view english[] = {"shareof", "unemploymentrate"}; // as fold() leaves them
    const std::string letters = fold(name.en).letters;
    return std::ranges::any_of(chinese, [&](std::string_view word) { return name.zh.find(word) != std::string::npos; })
           || std::ranges::any_of(english, [&](std::string_view word) { return letters.find(word) != std::string::npos; });
}

bool isFromJanuary(const Period &period) { return period.months() > 0 && period.start().month() == std::chrono::January; }

/// January to a month that ends no quarter: nobody writes so of a stock.
bool isStretch(const BulkPoint &point)
{
    const int months = point.period.months();
    return isFromJanuary(point.period) && months > 1 && months % 3 != 0;
}

} // namespace

std::string_view name(DoubtKind kind)
{
    constexpr std::string_view names[] = {
        "magnitude",    "growth", "revised",    "sign",       "cumulative_falls", "repeated",   "parts_above_total",
        "unit_differs", "rate",   "far_period", "above_year", "no_period",        "area_above", "in_brackets"};
    return names[std::size_t(kind)];
}

DoubtFinder::DoubtFinder(const CodeBook &codes, PlaceOf placeOf, NameOf nameOf, int thisYear)
    : m_codes(codes), m_placeOf(std::move(placeOf)), m_nameOf(std::move(nameOf)), m_thisYear(thisYear)
{
}

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
    const bool isExact = held.quantity->qualifier == Qualifier::Exact;
    series.points.push_back({{*held.period, 0, held.quantity->value, 0, 'A', true}, isExact});
}

void DoubtFinder::see(const Draft &draft)
{
    if (!draft.value || !draft.period) {
        return;
    }
    Series &series = seriesOf(draft.series);
    series.newUnit = draft.series.unit;
    const char status = draft.status.empty() ? 'A' : draft.status.front();
    const BulkPoint point{*draft.period, std::uint32_t(draft.line), *draft.value, std::uint16_t(draft.column), status, true};
    series.points.push_back({point, draft.qualifier == Qualifier::Exact});
}

void DoubtFinder::see(const SeriesKey &key, std::span<const BulkPoint> points)
{
    Series &series = seriesOf(key);
    series.newUnit = key.unit;
    series.points.reserve(series.points.size() + points.size());
    for (const BulkPoint &point : points) {
        if (point.hasValue) {
            series.points.push_back({point, true});
        }
    }
}

/// Puts the points in order and leaves one of each period: the last that the table says, else what the store holds.
void DoubtFinder::settle(Series &series)
{
    std::vector<Point> &points = series.points;
    const auto order = [](const Point &point) {
        return std::tuple(point.period.start(), point.period.months(), point.period.days(), point.line);
    };
    if (!std::ranges::is_sorted(points, {}, order)) {
        std::ranges::stable_sort(points, {}, order);
    }
    std::size_t kept = 0;
    for (std::size_t i = 0; i < points.size(); ++i) {
        const bool isSame = kept > 0 && points[kept - 1].period == points[i].period;
        if (isSame && points[i].isNew()) {
            const Point &before = points[kept - 1];
            points[i].held = before.isNew() ? before.held : before.isExact ? before.value : 0;
        }
        if (!isSame || points[i].isNew()) {
            points[isSame ? kept - 1 : kept++] = points[i];
        }
    }
    points.resize(kept);
}

const DoubtFinder::Point *DoubtFinder::pointOf(const Series &series, const Period &period)
{
    const auto startOf = [](const Point &point) { return point.period.start(); };
    auto it = std::ranges::lower_bound(series.points, period.start(), {}, startOf);
    while (it != series.points.end() && it->period.start() == period.start() && it->period != period) {
        ++it;
    }
    return it != series.points.end() && it->period == period ? &*it : nullptr;
}

/// A doubt whose sentences begin with its place.
Doubt DoubtFinder::doubtAt(DoubtKind kind, const Point &point, std::string_view zh, std::string_view en) const
{
    const std::string place = m_placeOf(point);
    return {kind, place, point.line, point.column, {fmt::format("{}：{}", place, zh), fmt::format("{}: {}", place, en)}};
}

void DoubtFinder::askUnit(std::vector<Doubt> &doubts, const Series &series) const
{
    const auto first = std::ranges::find_if(series.points, &Point::isNew);
    const Text now = m_nameOf(Dim::Unit, series.newUnit), held = m_nameOf(Dim::Unit, series.heldUnit);
    doubts.push_back(doubtAt(DoubtKind::UnitDiffers, *first, fmt::format("单位是“{}”，库里同一指标用“{}”", now.zh, held.zh),
                             fmt::format("is in {}, and the store has the same thing in {}", now.en, held.en)));
}

void DoubtFinder::askSign(std::vector<Doubt> &doubts, const Point &point) const
{
    const std::string value = numberText(point.value);
    const Text said = phrase(word("doubt.sign"), value);
    doubts.push_back(doubtAt(DoubtKind::Sign, point, said.zh, said.en));
}

Text DoubtFinder::nameOf(const SeriesKey &key, const Period &period) const
{
    const Text area = m_nameOf(Dim::Area, key.area), indicator = m_nameOf(Dim::Indicator, key.indicator);
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
    doubts.push_back(doubtAt(kind, point,
                             fmt::format("{}为{}，{}为{}；{}", what.zh, said(point, Language::Zh),
                                         other.period.text(Language::Zh), said(other, Language::Zh), zh),
                             fmt::format("{} is {}, {} it was {}; {}", what.en, said(point, Language::En),
                                         other.period.text(Language::En), said(other, Language::En), en)));
}

/// The same stretch a year before where it is known, else the nearest one of the same length.
const DoubtFinder::Point *DoubtFinder::neighbourOf(const Series &series, const Point &point)
{
    if (const Point *before = pointOf(series, point.period.shiftedYears(-1))) {
        return before;
    }
    const Point *first = series.points.data(), *last = first + series.points.size() - 1;
    const auto next = [&](const Point *end, std::ptrdiff_t step) -> const Point * {
        for (const Point *at = &point; at != end;) {
            at += step;
            if (at->period.months() == point.period.months()) {
                return at;
            }
        }
        return nullptr;
    };
    const Point *before = next(first, -1), *after = next(last, 1);
    const auto distance = [&](const Point &other) { return std::abs((other.period.first() - point.period.first()).count()); };
    return before == nullptr || (after != nullptr && distance(*after) < distance(*before)) ? after : before;
}

bool DoubtFinder::askHeld(std::vector<Doubt> &doubts, const Series &series, const Point &point) const
{
    const double ratio = point.held == 0 || !point.isExact ? 1 : point.value / point.held;
    if (ratio <= revised && ratio >= 1 / revised) {
        return false;
    }
    const Text what = nameOf(series.key, point.period);
    const auto said = [&](double value, Language language) { return shown(value, series.newUnit, language); };
    doubts.push_back(doubtAt(DoubtKind::Revised, point,
                             fmt::format("{}为{}，库里是{}；修订超过五分之一，请核对", what.zh, said(point.value, Language::Zh),
                                         said(point.held, Language::Zh)),
                             fmt::format("{} is {}, and the store has {}; revised by more than a fifth, please check", what.en,
                                         said(point.value, Language::En), said(point.held, Language::En))));
    return true;
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
    const bool isListed = m_codes.indicators.find(series.key.indicator) != nullptr;
    // Stretches with the same beginning stand together, the shortest first.
    for (const Point *other = &point; other != series.points.data();) {
        --other;
        if (other->period.start() != point.period.start() || other->period.months() == 0) {
            return;
        }
        const bool pilesUp = isListed || isStretch(*other) || isStretch(point);
        if (pilesUp && other->period.months() < point.period.months() && other->value > point.value && other->isExact) {
            tell(doubts, DoubtKind::CumulativeFalls, series, point, *other, "累计数比更短时期的还小",
                 "cumulative, and less than over the shorter stretch");
            return;
        }
    }
}

/// Growth from a small base is some hundreds of percent; a share cannot be above its whole, and nothing that is not below zero falls by
/// more than all of it.
void DoubtFinder::askRates(std::vector<Doubt> &doubts, const Series &series) const
{
    const Indicator *indicator = m_codes.indicators.find(series.key.indicator);
    const Indicator *base = indicator == nullptr ? nullptr : m_codes.indicators.find(indicator->growthOf);
    const bool areShares = isShare(m_nameOf(Dim::Indicator, series.key.indicator));
    const double most = areShares ? mostOfAWhole : mostPercent;
    const double least = base != nullptr && !base->isSigned ? -mostOfAWhole : -mostPercent;
    for (const Point &point : series.points) {
        if (!point.isNew() || (point.value <= most && point.value >= least)) {
            continue;
        }
        const bool isFall = point.value < least && least == -mostOfAWhole;
        const Text &pattern = word(isFall ? "doubt.fall" : areShares && point.value > most ? "doubt.share" : "doubt.rate");
        const Text what = nameOf(series.key, point.period);
        const std::string value = numberText(point.value);
        doubts.push_back(
            doubtAt(DoubtKind::Rate, point, phrase(pattern.zh, what.zh, value), phrase(pattern.en, what.en, value)));
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
        if (point.isNew() && point.value < 0 && indicator != nullptr && !indicator->isSigned) {
            askSign(doubts, point);
        }
    }
    const Unit *unit = m_codes.units.find(series.newUnit);
    if (unit != nullptr && unit->type == "percent") {
        askRates(doubts, series);
        return; // rates jump
    }
    // Of what no list has, stretches that are no quarters and no years say themselves that they pile up.
    const bool accumulates =
        indicator == nullptr
            ? std::ranges::any_of(series.points, isStretch)
            : !indicator->isSigned && (indicator->measure == MeasureType::Flow || !indicator->cumulativeOf.empty());
    for (const Point &point : series.points) {
        if (point.period.isYear()) {
            askYear(doubts, series, point);
        }
        if (point.isNew() && !askHeld(doubts, series, point) && !askNeighbour(doubts, series, point) && accumulates
            && point.isExact && isFromJanuary(point.period)) {
            askCumulative(doubts, series, point);
        }
    }
}

std::vector<Doubt> DoubtFinder::doubts()
{
    std::vector<Doubt> all;
    for (auto &[key, series] : m_series) {
        settle(series);
        if (std::ranges::any_of(series.points, &Point::isNew)) {
            ask(all, series);
        }
    }
    askRepeats(all);
    askTotals(all);
    askPeriods(all);
    askPeers(all);
    askUsualUnits(all);
    firstDoubts(all);
    return all;
}

void firstDoubts(std::vector<Doubt> &all)
{
    std::ranges::stable_sort(all, {}, [](const Doubt &doubt) { return std::pair(doubt.line, doubt.column); });
    if (all.size() > DoubtFinder::mostDoubts) {
        all.resize(DoubtFinder::mostDoubts);
    }
}

} // namespace rd
