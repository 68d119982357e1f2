// What looks wrong among several series: last period's numbers again, areas above their total.
#include "intake/doubts.h"

#include "core/words/phrase.h"

#include <algorithm>
#include <fmt/format.h>
#include <tuple>
#include <unordered_map>

namespace rd {
namespace {

constexpr double tolerance = 1.005;      ///< of totals: parts are rounded
constexpr std::size_t fewestRepeats = 3; ///< areas with an unchanged value that are no chance

} // namespace

/// How many values of an indicator and a period equal those of the period before.
struct DoubtFinder::Repeats {
    struct Group {
        std::size_t compared = 0, equal = 0;
        const Point *first = nullptr;
    };
    struct ByStart {
        std::size_t operator()(const Period &period) const
        {
            return std::size_t(period.first().time_since_epoch().count()) * 31 + std::size_t(period.months());
        }
    };
    std::map<std::string, std::unordered_map<Period, Group, ByStart>> groups; ///< by indicator
};

void DoubtFinder::countRepeats(Repeats &repeats, const Series &series) const
{
    auto &groups = repeats.groups[series.key.indicator];
    for (std::size_t i = 0; i < series.points.size(); ++i) {
        const Point &point = series.points[i];
        const Period previous = point.period.previous();
        const bool isNext = i > 0 && series.points[i - 1].period == previous; // mostly
        const Point *before = !point.isNew() || point.value == 0 ? nullptr
                              : isNext                           ? &series.points[i - 1]
                                                                 : pointOf(series, previous);
        if (before == nullptr) {
            continue;
        }
        Repeats::Group &group = groups[point.period];
        ++group.compared;
        group.equal += before->value == point.value ? 1 : 0;
        group.first = group.first == nullptr || point.line < group.first->line ? &point : group.first;
    }
}

void DoubtFinder::askRepeats(std::vector<Doubt> &doubts) const
{
    Repeats repeats;
    for (const auto &[key, series] : m_series) {
        countRepeats(repeats, series);
    }
    for (const auto &[code, groups] : repeats.groups) {
        for (const auto &[period, group] : groups) {
            if (group.equal != group.compared || group.equal < fewestRepeats) {
                continue;
            }
            const Text indicator = m_nameOf(Dim::Indicator, code);
            doubts.push_back(doubtAt(
                DoubtKind::Repeated, *group.first,
                fmt::format("{}{}的{}个数与上一期完全相同，是否重复导入上期数据", period.text(Language::Zh), indicator.zh,
                            group.equal),
                phrase("all {} [value|values] of {} for {} equal those of the period before; is it last period's table?",
                       group.equal, indicator.en, period.text(Language::En))));
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
        std::vector<const Series *> parts;
        SeriesKey part = key;
        for (const std::string &area : children->second) {
            part.area = area;
            if (const auto series = m_series.find(part); series != m_series.end()) {
                parts.push_back(&series->second);
            }
        }
        for (const Point &total : whole.points) {
            askTotal(doubts, whole, total, parts);
        }
    }
}

void DoubtFinder::askTotal(std::vector<Doubt> &doubts, const Series &whole, const Point &total,
                           const std::vector<const Series *> &parts) const
{
    double sum = 0;
    std::size_t count = 0;
    const Point *newest = total.isNew() ? &total : nullptr;
    for (const Series *series : parts) {
        if (const Point *part = pointOf(*series, total.period)) {
            sum += part->value;
            ++count;
            newest = newest == nullptr && part->isNew() ? part : newest;
        }
    }
    if (newest == nullptr || count == 0 || !total.isExact || sum <= total.value * tolerance) {
        return;
    }
    const Text what = nameOf(whole.key, total.period);
    const auto said = [&](double value, Language language) {
        return shown(value, whole.newUnit.empty() ? whole.heldUnit : whole.newUnit, language);
    };
    doubts.push_back(doubtAt(
        DoubtKind::PartsAboveTotal, *newest,
        fmt::format("{}为{}，其下{}个地区合计已达{}", what.zh, said(total.value, Language::Zh), count, said(sum, Language::Zh)),
        phrase("{} is {}, but the {} [area|areas] below it [adds|add] up to {}", what.en, said(total.value, Language::En),
               count, said(sum, Language::En))));
}

} // namespace rd
