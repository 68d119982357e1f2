#include "core/chart/classbreaks.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace rd {
namespace {

/// A value that occurs, and how often.
struct Step {
    double value = 0;
    std::size_t count = 0;
};

std::vector<Step> stepsOf(std::vector<double> values)
{
    std::ranges::sort(values);
    std::vector<Step> steps;
    for (const double value : values) {
        if (steps.empty() || steps.back().value != value) {
            steps.push_back({value, 0});
        }
        ++steps.back().count;
    }
    return steps;
}

/// Classes that begin at these steps, the first at 0.
std::vector<ValueClass> classesFrom(const std::vector<Step> &steps, std::vector<std::size_t> starts)
{
    std::vector<ValueClass> classes;
    starts.push_back(steps.size());
    for (std::size_t i = 0; i + 1 < starts.size(); ++i) {
        ValueClass one{steps[starts[i]].value, steps[starts[i + 1] - 1].value};
        for (std::size_t k = starts[i]; k < starts[i + 1]; ++k) {
            one.count += steps[k].count;
        }
        classes.push_back(one);
    }
    return classes;
}

std::vector<std::size_t> quantileStarts(const std::vector<Step> &steps, std::size_t wanted)
{
    const auto add = [](std::size_t sum, const Step &step) { return sum + step.count; };
    const std::size_t all = std::accumulate(steps.begin(), steps.end(), std::size_t{0}, add);
    std::vector<std::size_t> starts;
    std::size_t before = 0;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        if (before * wanted / all >= starts.size()) {
            starts.push_back(i);
        }
        before += steps[i].count;
    }
    return starts;
}

/// Fisher's exact partition (W. D. Fisher, On Grouping for Maximum Homogeneity, JASA 53, 1958), known from G. F. Jenks's maps
/// (Optimal Data Classification for Choropleth Maps, 1977): the classes whose squared distances from their means are least in
/// sum, by dynamic programming over the last class's start.
std::vector<std::size_t> naturalStarts(const std::vector<Step> &steps, std::size_t wanted)
{
    const std::size_t n = steps.size();
    constexpr double far = std::numeric_limits<double>::infinity();
    std::vector<std::vector<double>> cost(wanted + 1, std::vector<double>(n + 1, far));
    std::vector<std::vector<std::size_t>> start(wanted + 1, std::vector<std::size_t>(n + 1, 0));
    cost[0][0] = 0;
    for (std::size_t end = 1; end <= n; ++end) {
        double weight = 0, mean = 0, spread = 0; // of steps [begin, end), by Welford's update
        for (std::size_t begin = end; begin-- > 0;) {
            const auto count = static_cast<double>(steps[begin].count);
            const double apart = steps[begin].value - mean;
            weight += count;
            mean += apart * count / weight;
            spread += count * apart * (steps[begin].value - mean);
            for (std::size_t k = 1; k <= wanted; ++k) {
                if (cost[k - 1][begin] + spread < cost[k][end]) {
                    cost[k][end] = cost[k - 1][begin] + spread;
                    start[k][end] = begin;
                }
            }
        }
    }
    std::vector<std::size_t> starts(wanted);
    for (std::size_t k = wanted, end = n; k > 0; --k) {
        end = start[k][end];
        starts[k - 1] = end;
    }
    return starts;
}

std::vector<ValueClass> equalClasses(const std::vector<Step> &steps, std::size_t wanted)
{
    const double lo = steps.front().value;
    const double width = (steps.back().value - lo) / static_cast<double>(wanted);
    std::vector<ValueClass> classes;
    for (std::size_t i = 0; i < wanted; ++i) {
        const bool last = i + 1 == wanted;
        const double from = i == 0 ? lo : classes.back().hi;
        classes.push_back({from, last ? steps.back().value : lo + width * static_cast<double>(i + 1), false, !last});
        for (const Step &step : steps) {
            classes.back().count += classes.back().holds(step.value) ? step.count : 0;
        }
    }
    return classes;
}

constexpr double endless = std::numeric_limits<double>::infinity();

/// The middle of the sorted values [from, from + count).
double middleOf(const std::vector<double> &sorted, std::size_t from, std::size_t count)
{
    return (sorted[from + (count - 1) / 2] + sorted[from + count / 2]) / 2;
}

void countValues(std::vector<ValueClass> &classes, const std::vector<double> &values)
{
    for (ValueClass &one : classes) {
        const auto held = std::ranges::count_if(values, [&one](double value) { return one.holds(value); });
        one.count = static_cast<std::size_t>(held);
    }
}

/// A class that no outlier bounds ends at the value that occurs.
std::vector<ValueClass> boxClasses(std::vector<double> values)
{
    if (values.empty()) {
        return {};
    }
    constexpr double hinge = 1.5;
    std::ranges::sort(values);
    const std::size_t n = values.size(), half = (n + 1) / 2; // an odd one's middle stands in both halves
    const double q1 = middleOf(values, 0, half), q2 = middleOf(values, 0, n), q3 = middleOf(values, n - half, half);
    const double lower = q1 - hinge * (q3 - q1), upper = q3 + hinge * (q3 - q1);
    std::vector<ValueClass> classes = {
        {-endless, lower, false, true}, {std::max(lower, values.front()), q1, false, true}, {q1, q2},
        {q2, q3, true, false},          {q3, std::min(upper, values.back()), true, false},  {upper, endless, true, false}};
    countValues(classes, values);
    return classes;
}

} // namespace

std::optional<ClassMethod> classMethodNamed(std::string_view name)
{
    if (name == "quantile") {
        return ClassMethod::Quantile;
    }
    if (name == "equal") {
        return ClassMethod::Equal;
    }
    if (name == "natural") {
        return ClassMethod::Natural;
    }
    return name == "box" ? std::optional(ClassMethod::Box) : std::nullopt;
}

std::vector<ValueClass> classesOf(std::vector<double> values, ClassMethod method, std::size_t wanted)
{
    if (method == ClassMethod::Box) {
        return boxClasses(std::move(values));
    }
    const std::vector<Step> steps = stepsOf(std::move(values));
    wanted = std::min(wanted, steps.size());
    if (wanted == 0) {
        return {};
    }
    if (method == ClassMethod::Equal) {
        return equalClasses(steps, wanted);
    }
    return classesFrom(steps, method == ClassMethod::Natural ? naturalStarts(steps, wanted) : quantileStarts(steps, wanted));
}

std::vector<ValueClass> classesBetween(const std::vector<double> &values, const std::vector<double> &limits)
{
    std::vector<ValueClass> classes = {{-endless, endless}};
    for (const double limit : limits) {
        classes.back().hi = limit;
        classes.back().openHi = true;
        classes.push_back({limit, endless});
    }
    countValues(classes, values);
    return classes;
}

} // namespace rd
