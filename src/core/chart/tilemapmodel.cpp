#include "core/chart/chartbuilder.h"

#include "core/boundaries.h"
#include "core/chart/chartparts.h"
#include "core/chart/chartrows.h"
#include "core/chart/classbreaks.h"
#include "core/words/numbertext.h"
#include "core/words/words.h"

#include <algorithm>

namespace rd {
namespace {

constexpr std::size_t manyValues = 21, mostClasses = 7, fewClasses = 5;

std::string limitText(double value, const Axis &axis) { return plainNumber(value / axis.factor, false, Language::En, 4); }

std::size_t decimalsOf(const std::string &text)
{
    const std::size_t point = text.find('.');
    return point == std::string::npos ? 0 : text.size() - point - 1;
}

/// Decimals of a legend: as many as the limit with the most has, so that 4.9–6.0 stands above 3.1–4.8; none are added where that
/// would fill a column with zeros.
std::size_t legendDecimals(const std::vector<ValueClass> &classes, const Axis &axis)
{
    constexpr std::size_t most = 2;
    std::size_t decimals = 0;
    for (const ValueClass &one : classes) {
        decimals = std::max({decimals, decimalsOf(limitText(one.lo, axis)), decimalsOf(limitText(one.hi, axis))});
    }
    return decimals <= most ? decimals : 0;
}

/// A class as the legend has it: its limits, and how many areas lie in it.
std::string legendText(const ValueClass &one, const Axis &axis, std::size_t decimals, Language language)
{
    const auto text = [&](double value) {
        std::string limit = limitText(value, axis);
        const std::size_t held = decimalsOf(limit);
        return held >= decimals ? limit : limit + (held == 0 ? "." : "") + std::string(decimals - held, '0');
    };
    const std::string_view between = language == Language::Zh ? "~" : one.lo < 0 || one.openHi ? " to " : "–";
    const std::string range =
        one.lo == one.hi ? text(one.lo) : text(one.lo) + std::string(between) + (one.openHi ? "<" : "") + text(one.hi);
    return filled(word("chart.class", language), range, std::to_string(one.count));
}

/// Cut over every period where there is a span, so that a colour means the same in each; counted as they are shown.
std::vector<ValueClass> classesOf(const std::vector<Mark> &marks, const std::optional<ValueSpan> &span, ClassMethod method)
{
    std::vector<double> numbers;
    for (const Mark &mark : marks) {
        if (mark.quantity) {
            numbers.push_back(mark.quantity->value);
        }
    }
    const std::size_t wanted = (span ? span->areas : numbers.size()) >= manyValues ? mostClasses : fewClasses;
    std::vector<ValueClass> classes = classesOf(span ? span->values : numbers, method, wanted);
    for (ValueClass &one : classes) {
        const auto held = std::ranges::count_if(numbers, [&one](double value) { return one.holds(value); });
        one.count = static_cast<std::size_t>(held);
    }
    return classes;
}

Text spanWords(const ValueSpan &span)
{
    const auto in = [&span](Language language) {
        const std::string range =
            filled(word("chart.classes.range", language), span.from.text(language), span.to.text(language));
        return filled(word("chart.classes.span", language), std::to_string(span.periods), range);
    };
    return {in(Language::Zh), in(Language::En)};
}

/// Areas of the region of which nothing is published are marks with a gap.
void addMissingAreas(Panel &panel, const CodeBook &codes, Language language)
{
    for (const Area *area : codes.regionParts()) {
        const bool present =
            std::ranges::any_of(panel.marks, [&](const Mark &m) { return m.key.code(Dim::Area) == area->code; });
        if (!present) {
            Mark &mark = panel.marks.emplace_back();
            mark.key.set(Dim::Area, area->code);
            mark.name = area->name.in(language);
            mark.gap = gapWords("unpublished").in(language);
        }
    }
}

void placeMarks(Panel &panel, const std::vector<ValueClass> &classes, const CodeBook &codes)
{
    for (Mark &mark : panel.marks) {
        const Area *area = codes.areas.find(mark.key.code(Dim::Area));
        mark.x = area != nullptr && area->tileColumn ? *area->tileColumn : -1;
        mark.y = area != nullptr && area->tileRow ? *area->tileRow : -1;
        for (std::size_t i = 0; i < classes.size() && mark.quantity; ++i) {
            if (classes[i].holds(mark.quantity->value)) {
                mark.count = static_cast<std::int64_t>(i) + 1;
            }
        }
    }
}

} // namespace

/// A mark an area: x and y its column and row in the tile grid (below 0 without a place there), count its class from 1; areas
/// of which nothing is published are marks with a gap. The axis has the classes with their numbers of areas as categories.
/// Where no area has a place in a grid or a shape, a ranked list takes the map's place.
void buildTileMap(ChartModel &model, const Table &table, const CodeBook &codes, Language language)
{
    const RowNumbers rows = latestOfPlaces(table, codes);
    if (values(table, rows) < earned || comparable(table, rows, codes).size() != 1) {
        refuse(model);
        return;
    }
    Panel panel;
    for (const std::size_t row : rows) {
        panel.marks.push_back(markOf(table, row, {Dim::Area}, codes, language));
    }
    addMissingAreas(panel, codes, language);
    panel.value = axisOver(panel.marks, unitOf(table, table.rows[rows.front()]), codes, false, language);
    const ClassMethod method = classMethodNamed(table.spec.option("classes")).value_or(ClassMethod::Quantile);
    const std::vector<ValueClass> classes = classesOf(panel.marks, table.span, method);
    const std::size_t decimals = legendDecimals(classes, panel.value);
    for (const ValueClass &one : classes) {
        panel.value.categories.push_back(legendText(one, panel.value, decimals, language));
    }
    placeMarks(panel, classes, codes);
    if (std::ranges::none_of(panel.marks, [&model](const Mark &mark) {
            const bool shaped = model.boundaries && model.boundaries->shapes.contains(mark.key.code(Dim::Area));
            return shaped || (mark.x >= 0 && mark.y >= 0);
        })) {
        model.kind = "bars";
        return;
    }
    model.panels.push_back(std::move(panel));
    if (table.span) {
        model.texts["span"] = spanWords(*table.span);
    }
}

} // namespace rd
