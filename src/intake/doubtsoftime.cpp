// What looks wrong about time: years that no report is of, months that come to more than their year.
#include "intake/doubts.h"

#include "core/words/phrase.h"
#include "core/words/words.h"

#include <algorithm>
#include <fmt/format.h>

namespace rd {
namespace {

constexpr int firstYear = 1900;     ///< regional accounts are not older; 0024 is
constexpr int mostAhead = 10;       ///< years: twice as far as the usual forecasts go that do not call themselves so
constexpr double roundedUp = 1.005; ///< of a year: its months are rounded
constexpr double farAbove = 2;      ///< a month that is twice its year, of what may be a stock

} // namespace

/// 2099 for 2009. Targets, plans and forecasts may be far ahead; one doubt for each indicator.
void DoubtFinder::askPeriods(std::vector<Doubt> &doubts) const
{
    struct Far {
        const Point *first = nullptr;
        std::size_t count = 0;
    };
    std::map<std::string, Far> all; // by indicator
    const int lastYear = m_thisYear + mostAhead;
    const auto yearOf = [](const Point &point) { return int(point.period.start().year()); };
    for (const auto &[key, series] : m_series) {
        if (series.points.empty() || (yearOf(series.points.front()) >= firstYear && yearOf(series.points.back()) <= lastYear)) {
            continue; // they are in order of time
        }
        for (const Point &point : series.points) {
            const bool isAhead = yearOf(point) > lastYear && key.kind == Kind::Actual && point.status != 'F';
            if (point.isNew() && (yearOf(point) < firstYear || isAhead)) {
                Far &far = all[key.indicator];
                ++far.count;
                far.first = far.first == nullptr || point.line < far.first->line ? &point : far.first;
            }
        }
    }
    for (const auto &[indicator, far] : all) {
        const Text &pattern = word("doubt.farperiod");
        doubts.push_back(doubtAt(DoubtKind::FarPeriod, *far.first,
                                 phrase(pattern.zh, far.first->period.text(Language::Zh), far.count),
                                 phrase(pattern.en, far.first->period.text(Language::En), far.count)));
    }
}

/// What flows in a year is the sum of its months and of its quarters, which are therefore not above it. Of what no list has nobody knows
/// whether it flows: there one month has to be twice its year, which no stock is without a doubt.
void DoubtFinder::askYear(std::vector<Doubt> &doubts, const Series &series, const Point &year) const
{
    const Indicator *indicator = m_codes.indicators.find(series.key.indicator);
    const bool flows = indicator != nullptr && indicator->measure == MeasureType::Flow && !indicator->isSigned;
    if (!year.isExact || year.value <= 0 || (indicator != nullptr && !flows)) {
        return;
    }
    for (const int length : {1, 3}) {
        double sum = 0;
        const Point *largest = nullptr, *newest = year.isNew() ? &year : nullptr;
        const auto startOf = [](const Point &point) { return point.period.start(); };
        auto part = std::ranges::lower_bound(series.points, year.period.start(), {}, startOf);
        for (; part != series.points.end() && part->period.first() <= year.period.last(); ++part) {
            if (part->period.months() == length) {
                sum += part->value;
                largest = largest == nullptr || part->value > largest->value ? &*part : largest;
                newest = newest == nullptr && part->isNew() ? &*part : newest;
            }
        }
        const bool isAbove =
            largest != nullptr && (flows ? sum > year.value * roundedUp : largest->value > year.value * farAbove);
        if (newest != nullptr && isAbove) {
            const Text what = nameOf(series.key, year.period);
            const Text &pattern = word(length == 1 ? "doubt.months" : "doubt.quarters");
            const auto said = [&](Language language) {
                return phrase(pattern.in(language), what.in(language), shown(year.value, series.newUnit, language),
                              shown(flows ? sum : largest->value, series.newUnit, language));
            };
            doubts.push_back(doubtAt(DoubtKind::AboveYear, *newest, said(Language::Zh), said(Language::En)));
            return;
        }
    }
}

} // namespace rd
