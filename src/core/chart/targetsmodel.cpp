#include "core/chart/chartbuilder.h"

#include "core/chart/chartparts.h"
#include "core/chart/chartrows.h"
#include "core/chart/timeaxis.h"
#include "core/completion.h"
#include "core/report/seriesbreaks.h"
#include "core/words/numbertext.h"
#include "core/words/phrase.h"
#include "core/words/words.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace rd {
namespace {

/// A target with what was done of it: a column of the table, or a row of its own.
struct Goal {
    std::size_t row = 0;
    std::size_t actualRow = 0;
    std::optional<Quantity> actual, completion;
    std::optional<Period> actualPeriod;
    std::optional<double> passed;
};

template <typename T> std::optional<T> cellAs(const Table &table, const ReportRow &row, std::string_view column)
{
    const Cell *cell = table.cell(row, column);
    const T *value = cell == nullptr ? nullptr : std::get_if<T>(cell);
    return value == nullptr ? std::nullopt : std::optional<T>(*value);
}

/// The latest actual among the rows that began with the target's period and ended within it.
void findActual(Goal &goal, const Table &table)
{
    const ReportRow &target = table.rows[goal.row];
    const auto period = periodOf(target);
    for (std::size_t row = 0; row < table.rows.size() && period; ++row) {
        const ReportRow &candidate = table.rows[row];
        const Quantity *quantity = table.quantity(candidate);
        const auto when = periodOf(candidate);
        if (quantity == nullptr || quantity->kind != Kind::Actual || !when || !isSameSeries(candidate.key, target.key)) {
            continue;
        }
        const bool fits = period->contains(*when) && when->first() == period->first();
        if (fits && (!goal.actualPeriod || goal.actualPeriod->last() < when->last())) {
            goal.actualRow = row;
            goal.actual = *quantity;
            goal.actualPeriod = when;
        }
    }
}

/// Only what is counted up fills a target as time passes: a rate may be met in any month.
bool accumulates(const ReportRow &row, const CodeBook &codes)
{
    const Indicator *indicator = codes.indicators.find(row.key.code(Dim::Indicator));
    const bool piles =
        indicator == nullptr || indicator->measure == MeasureType::Flow || indicator->measure == MeasureType::Stock;
    return piles && (indicator == nullptr || indicator->better != "lower"); // what is to fall does not fill up as time passes
}

Goal goalOf(const Table &table, std::size_t row, const CodeBook &codes)
{
    Goal goal;
    goal.row = goal.actualRow = row;
    goal.actual = cellAs<Quantity>(table, table.rows[row], "ACTUAL_VALUE");
    goal.actualPeriod = cellAs<Period>(table, table.rows[row], "ACTUAL_PERIOD");
    goal.completion = cellAs<Quantity>(table, table.rows[row], "COMPLETION");
    if (!goal.actual) {
        findActual(goal, table);
    }
    const Quantity *target = table.quantity(table.rows[row]);
    if (goal.actual && !goal.completion && target != nullptr) {
        goal.completion = completion(*goal.actual, *target, codes.indicators.find(table.rows[row].key.code(Dim::Indicator)));
    }
    return goal;
}

/// The day up to which the data speaks, never the clock's: the option, the last day of the latest actual, or the day when
/// the latest source was published.
std::optional<std::chrono::year_month_day> dataDay(const Table &table, const std::vector<Goal> &goals, const CodeBook &codes)
{
    if (const auto day = parseDay(table.spec.option("today"))) {
        return day;
    }
    std::optional<std::chrono::sys_days> latest;
    for (const Goal &goal : goals) {
        if (goal.actualPeriod && (!latest || *latest < goal.actualPeriod->last())) {
            latest = goal.actualPeriod->last();
        }
    }
    if (latest) {
        return std::chrono::year_month_day(*latest);
    }
    std::string published;
    for (const ReportRow &row : table.rows) {
        if (const Source *source = codes.sources.find(row.key.code(Dim::Source))) {
            published = std::max(published, source->published);
        }
    }
    return parseDay(published);
}

/// How the time that has passed is counted, where any target's runs: with its months where all run over one period.
Text countedByMonths(const Table &table, const std::vector<Goal> &goals)
{
    std::optional<Period> running;
    Text said;
    for (const Goal &goal : goals) {
        if (!goal.passed || *goal.passed <= 0 || *goal.passed >= 1) {
            continue; // not begun, or over
        }
        const auto period = periodOf(table.rows[goal.row]);
        if (running && running != period) {
            return word("chart.bymonths");
        }
        running = period;
        const double months = std::round(*goal.passed * period->months() * 100) / 100;
        said = phrase(word("chart.bymonths.of"), fmt::format("{:g}", months), period->months());
    }
    return running && running->months() == 0 ? word("chart.bymonths") : said;
}

std::vector<Goal> goalsOf(ChartModel &model, const Table &table, const CodeBook &codes)
{
    std::vector<Goal> goals;
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        const Quantity *quantity = table.quantity(table.rows[row]);
        const auto kind = kindOf(table.rows[row]);
        if ((quantity != nullptr && quantity->kind == Kind::Target) || kind == Kind::Target) {
            goals.push_back(goalOf(table, row, codes));
        }
    }
    const std::optional<std::chrono::year_month_day> day = dataDay(table, goals, codes);
    for (Goal &goal : goals) {
        if (const auto period = periodOf(table.rows[goal.row]); period && day && accumulates(table.rows[goal.row], codes)) {
            goal.passed = timePassed(*period, *day);
        }
    }
    if (day) {
        const auto asOf = Period::of(*day, 0, 1);
        const Text counted = countedByMonths(table, goals);
        for (const Language language : {Language::Zh, Language::En}) {
            std::string &text = language == Language::Zh ? model.texts["asof"].zh : model.texts["asof"].en;
            text = joined({filled(word("chart.asof", language), asOf ? asOf->text(language) : std::string()),
                           language == Language::Zh ? counted.zh : counted.en});
        }
    }
    return goals;
}

std::string percentText(double share) { return fmt::format("{:.1f}%", share * 100); }

/// How the target keeps up with the calendar by the office's own limits; nothing where it set none.
std::optional<Pace> paceIn(const Table &table, const ReportRow &row)
{
    const auto said = cellAs<Text>(table, row, "PACE");
    for (const Pace pace :
         {Pace::OnSchedule, Pace::AboutOnSchedule, Pace::Behind, Pace::FarBehind, Pace::Reached, Pace::Missed}) {
        if (said == words(pace)) {
            return pace;
        }
    }
    return std::nullopt;
}

/// How a target keeps up: in words, and as the code that chooses the sign beside them, empty where there is no judgement.
struct Verdict {
    std::string words;
    std::string_view code;
};

Verdict verdictOn(const Table &table, const Goal &goal, Language language)
{
    if (const auto pace = paceIn(table, table.rows[goal.row])) {
        return {words(*pace).in(language), name(*pace)};
    }
    return {word(goal.actual ? "pace.none" : "pace.noactual", language), {}};
}

std::vector<std::string> paceCells(const Table &table, const Goal &goal, const std::string &completion, Language language)
{
    const Verdict verdict = verdictOn(table, goal, language);
    return {completion, verdict.words, std::string(verdict.code)};
}

/// Adds to the day what the office takes for on schedule and for behind, where the calendar judges anything.
void sayLimits(ChartModel &model, const Table &table, const std::vector<Goal> &goals)
{
    const auto limits = paceLimits(table.spec.option("amber_behind"), table.spec.option("red_behind"));
    const bool isJudged = std::ranges::any_of(goals, [&](const Goal &goal) {
        const auto pace = paceIn(table, table.rows[goal.row]);
        return pace && pace != Pace::Reached && pace != Pace::Missed;
    });
    if (limits && isJudged) {
        const Text said = phrase(word("chart.limits"), limits->amber, limits->red);
        Text &asOf = model.texts["asof"];
        asOf.zh = joined({asOf.zh, said.zh});
        asOf.en = joined({asOf.en, said.en});
    }
}

std::string labelOf(const Quantity &quantity, const CodeBook &codes, Language language)
{
    return label(quantity, codes.units.find(quantity.unit), language);
}

std::vector<Dim> namingDims(const Table &table, const std::vector<Goal> &goals)
{
    RowNumbers rows;
    for (const Goal &goal : goals) {
        rows.push_back(goal.row);
    }
    std::vector<Dim> dims = differing(table, rows);
    std::erase_if(dims, [](Dim dim) { return dim == Dim::Source || dim == Dim::Tier || dim == Dim::Kind; });
    // What is one indicator's all through is told apart by the areas.
    const bool isOne = std::ranges::find(dims, Dim::Indicator) == dims.end() && !dims.empty() && dims.front() == Dim::Area;
    std::erase(dims, Dim::Indicator);
    dims.insert(isOne ? dims.end() : dims.begin(), Dim::Indicator);
    return dims;
}

Mark actualMark(const Mark &target, const Goal &goal, const CodeBook &codes, Language language)
{
    Mark mark = target;
    mark.row = goal.actualRow;
    mark.kind = Kind::Actual;
    mark.key.set(Dim::Kind, std::string(name(Kind::Actual)));
    mark.quantity = goal.actual;
    mark.label = goal.actual ? labelOf(*goal.actual, codes, language) : std::string();
    mark.gap = goal.actual ? std::string() : word("chart.noactual", language);
    mark.when = goal.actualPeriod ? goal.actualPeriod->text(language) : std::string();
    return mark;
}

std::string flowOrLevel(const ReportRow &row, const CodeBook &codes, Language language)
{
    const Indicator *indicator = codes.indicators.find(row.key.code(Dim::Indicator));
    if (indicator == nullptr) {
        return {};
    }
    return word(indicator->measure == MeasureType::Flow ? "chart.flow" : "chart.level", language);
}

/// As many as can be read, whatever is behind before what is not, in the order of the table, which has the rest.
std::vector<Goal> readableGoals(ChartModel &model, const Table &table, const CodeBook &codes, Language language)
{
    constexpr std::size_t most = 60;
    std::vector<Goal> goals = goalsOf(model, table, codes);
    if (goals.size() > most) {
        const auto urgencyOf = [&](const Goal &goal) { return urgency(verdictOn(table, goal, language).code); };
        leaveOut(model, goals.size() - most);
        std::ranges::stable_sort(goals, {}, urgencyOf);
        std::for_each(goals.begin() + most, goals.end(), [&](const Goal &goal) {
            ++model.pacesLeftOut[{urgencyOf(goal), verdictOn(table, goal, language).words}];
        });
        goals.resize(most);
        std::ranges::sort(goals, {}, &Goal::row);
    }
    return goals;
}

/// A target of an indicator that no other has: beside others of its unit it is no comparison, and a small one would be too short
/// to be read. Such targets stand on scales of their own, unless the actual lies below zero or far beyond.
bool standsAlone(const std::vector<Goal> &goals, const Goal &goal, const Table &table)
{
    constexpr double far = 2;
    const ReportRow &row = table.rows[goal.row];
    const Quantity *target = table.quantity(row);
    const auto others = std::ranges::count_if(goals, [&](const Goal &other) {
        return table.rows[other.row].key.code(Dim::Indicator) == row.key.code(Dim::Indicator);
    });
    return others == 1 && target != nullptr && target->value > 0
           && (!goal.actual || (goal.actual->value >= 0 && goal.actual->value <= far * target->value));
}

/// What several targets would repeat below their names, which they lose.
std::string takeSharedDetail(std::vector<Mark> &marks)
{
    std::vector<Mark *> all;
    all.reserve(marks.size());
    for (Mark &mark : marks) {
        all.push_back(&mark);
    }
    return marks.size() > 2 ? takeCommonDetail(std::move(all)) : std::string();
}

/// The end of scales of their own, in parts of the target: what the one that went furthest needs.
Axis ownScale(const std::vector<Mark> &marks)
{
    Axis axis;
    for (std::size_t i = 0; i + 1 < marks.size(); i += 2) {
        const Quantity &target = *marks[i].quantity;
        axis.to = marks[i + 1].quantity ? std::max(axis.to, marks[i + 1].quantity->value / target.value) : axis.to;
    }
    return axis;
}

} // namespace

/// A panel for each unit, and one without an axis for what stands on scales of its own. In it a target and its actual follow each
/// other and share their group. The target's x is the part of its time that has passed, below 0 where that is unknown.
void buildBullets(ChartModel &model, const Table &table, const CodeBook &codes, Language language)
{
    const std::vector<Goal> goals = readableGoals(model, table, codes, language);
    sayLimits(model, table, goals);
    std::vector<Dim> dims = namingDims(table, goals);
    const auto alone = [&](const Goal &goal) { return standsAlone(goals, goal, table); };
    const bool ownScales = std::ranges::count_if(goals, alone) > 1;
    std::size_t drawn = 0;
    constexpr std::string_view none = "*"; // no unit: what stands on scales of its own
    std::vector<std::string> units;
    for (const Goal &goal : goals) {
        const std::string unit = ownScales && alone(goal) ? std::string(none) : unitOf(table, table.rows[goal.row]);
        auto it = std::ranges::find(units, unit);
        if (it == units.end()) {
            it = units.insert(it, unit);
            model.panels.emplace_back(); // its unit stands on its axis
        }
        Mark target = markOf(table, goal.row, dims, codes, language);
        target.group = std::to_string(goal.row);
        target.x = goal.passed.value_or(-1);
        target.when = whenOf(table.rows[goal.row], language);
        Mark actual = actualMark(target, goal, codes, language);
        const std::string completion = goal.completion ? labelOf(*goal.completion, codes, language) : std::string();
        actual.cells = paceCells(table, goal, completion, language);
        drawn += (target.quantity ? 1 : 0) + (actual.quantity ? 1 : 0);
        std::vector<Mark> &marks = model.panels[static_cast<std::size_t>(it - units.begin())].marks;
        marks.push_back(std::move(target));
        marks.push_back(std::move(actual));
    }
    if (drawn < earned) {
        refuse(model);
        return;
    }
    for (std::size_t i = 0; i < units.size(); ++i) {
        Panel &panel = model.panels[i];
        panel.value = units[i] == none ? ownScale(panel.marks) : axisOver(panel.marks, units[i], codes, true, language);
        panel.title = takeSharedDetail(panel.marks);
    }
}

/// Two marks a target as in bullets, the actual's cells as there. The target's cells are the ledger's columns; the names of the columns are the categories.
void buildLedger(ChartModel &model, const Table &table, const CodeBook &codes, Language language)
{
    const std::vector<Goal> goals = readableGoals(model, table, codes, language);
    if (goals.empty()) {
        refuse(model);
        return;
    }
    sayLimits(model, table, goals);
    std::vector<Dim> dims = namingDims(table, goals); // year and source have columns of their own
    std::erase_if(dims, [](Dim dim) { return dim != Dim::Indicator && dim != Dim::Area && dim != Dim::Subject; });
    Panel panel;
    for (const std::string_view head : {"chart.goal.of", "chart.goal", "chart.year", "chart.newlevel", "chart.done",
                                        "chart.completion", "chart.pace", "provenance"}) {
        panel.category.categories.push_back(word(head, language));
    }
    for (const Goal &goal : goals) {
        const ReportRow &row = table.rows[goal.row];
        Mark target = markOf(table, goal.row, dims, codes, language);
        target.group = std::to_string(goal.row);
        target.x = goal.passed.value_or(-1);
        Mark actual = actualMark(target, goal, codes, language);
        const std::string done = goal.actual ? joined({actual.label, actual.when}) : actual.gap;
        target.cells = {target.name,
                        target.quantity ? target.label : target.gap,
                        whenOf(row, language),
                        flowOrLevel(row, codes, language),
                        done,
                        goal.completion ? labelOf(*goal.completion, codes, language) : std::string("—"),
                        goal.passed ? percentText(*goal.passed) : std::string("—"),
                        whereOf(row, codes, language)};
        actual.cells = paceCells(table, goal, {}, language);
        if (goal.completion) {
            actual.y = goal.completion->value / 100;
        }
        panel.marks.push_back(std::move(target));
        panel.marks.push_back(std::move(actual));
    }
    model.panels.push_back(std::move(panel));
}

} // namespace rd
