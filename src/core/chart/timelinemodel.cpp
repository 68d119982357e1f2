#include "core/chart/chartbuilder.h"

#include "core/chart/chartparts.h"
#include "core/words/words.h"

#include <algorithm>

namespace rd {
namespace {

double daysOf(std::chrono::sys_days day) { return static_cast<double>(day.time_since_epoch().count()); }

/// A fact on the time axis: from x to y in days.
void place(Mark &mark, const Period &period, Language language)
{
    mark.x = daysOf(period.first());
    mark.y = daysOf(period.last()) + 1;
    mark.when = period.text(language);
}

/// The lane of whom this dimension of a fact's key names, made where there is none yet.
Panel &laneOf(std::vector<Panel> &lanes, const Key &key, Dim dim, const CodeBook &codes, Language language)
{
    const Key whose{{dim, std::string(key.code(dim))}};
    auto it = std::ranges::find(lanes, whose, &Panel::key);
    if (it == lanes.end()) {
        it = lanes.insert(it, Panel{});
        it->title = nameIn(key, dim, codes, language);
        it->key = whose;
    }
    return *it;
}

/// A project's dated facts, all pointing at its row; itself among the undated where there is none.
void addProject(std::vector<Panel> &lanes, Panel &undated, const Table &table, std::size_t row, const CodeBook &codes,
                Language language)
{
    const std::string_view subject = table.rows[row].key.code(Dim::Subject);
    bool found = false;
    for (const Event &event : codes.events) {
        if (event.subject != subject || !event.period) {
            continue;
        }
        Mark mark = markOf(table, row, {Dim::Subject}, codes, language);
        Panel &lane = laneOf(lanes, mark.key, Dim::Subject, codes, language);
        mark.key.set(Dim::Event, event.code);
        mark.name = event.text.in(language);
        mark.gap.clear();
        mark.kind = event.kind;
        place(mark, *event.period, language);
        lane.marks.push_back(std::move(mark));
        found = true;
    }
    if (!found) {
        Mark mark = markOf(table, row, {Dim::Subject}, codes, language);
        mark.gap.clear();
        undated.marks.push_back(std::move(mark));
    }
}

void addFact(std::vector<Panel> &lanes, Panel &undated, const Table &table, std::size_t row, const CodeBook &codes,
             Language language)
{
    Mark mark = factMark(table, row, codes, language);
    const auto period = periodOf(table.rows[row]);
    if (!period) {
        undated.marks.push_back(std::move(mark));
        return;
    }
    place(mark, *period, language);
    mark.detail.clear();
    const Dim whose = mark.key.has(Dim::Subject) ? Dim::Subject : Dim::Area;
    laneOf(lanes, mark.key, whose, codes, language).marks.push_back(std::move(mark));
}

/// Years, of which at most about ten are named.
Axis yearAxis(const std::vector<Panel> &lanes)
{
    using namespace std::chrono;
    double lo = 0, hi = 0;
    for (const Panel &lane : lanes) {
        for (const Mark &mark : lane.marks) {
            lo = lo == 0 ? mark.x : std::min(lo, mark.x);
            hi = hi == 0 ? mark.y : std::max(hi, mark.y);
        }
    }
    const auto yearAt = [](double day) { return int(year_month_day(sys_days(days(static_cast<int>(day)))).year()); };
    const int first = yearAt(lo);
    const int last = yearAt(hi - 1) + 1;
    Axis axis;
    axis.from = daysOf(sys_days(year(first) / 1 / 1));
    axis.to = daysOf(sys_days(year(last) / 1 / 1));
    const int step = std::max(1, (last - first + 9) / 10);
    for (int at = first; at <= last; at += step) {
        axis.ticks.push_back(daysOf(sys_days(year(at) / 1 / 1)));
        axis.tickLabels.push_back(std::to_string(at));
    }
    return axis;
}

} // namespace

/// A panel a subject (of facts without one, an area), in order of its first date; x and y of a mark are its first day and the day
/// after its last, counted from 1970. The last panel, of the group "undated", holds what has no date.
void buildTimeline(ChartModel &model, const Table &table, const CodeBook &codes, Language language)
{
    std::vector<Panel> lanes;
    Panel undated;
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        (table.spec.view == View::Events ? addFact : addProject)(lanes, undated, table, row, codes, language);
    }
    if (lanes.empty()) {
        refuse(model);
        return;
    }
    for (Panel &lane : lanes) {
        std::ranges::stable_sort(lane.marks, {}, &Mark::x);
    }
    std::ranges::stable_sort(lanes, {}, [](const Panel &lane) { return lane.marks.front().x; });
    const Axis time = yearAxis(lanes);
    for (Panel &lane : lanes) {
        lane.category = time;
    }
    if (!undated.marks.empty()) {
        undated.title = word("period.none", language);
        undated.group = "undated";
        lanes.push_back(std::move(undated));
    }
    model.panels = std::move(lanes);
}

} // namespace rd
