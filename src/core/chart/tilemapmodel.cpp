#include "core/chart/chartbuilder.h"

#include "core/boundaries.h"
#include "core/chart/chartparts.h"
#include "core/chart/chartrows.h"
#include "core/chart/classbreaks.h"
#include "core/chart/classlegend.h"
#include "core/chart/ownlimits.h"
#include "core/chart/scatterpairs.h"
#include "core/words/numbertext.h"
#include "core/words/words.h"

#include <algorithm>

namespace rd {
namespace {

constexpr std::size_t manyValues = 21, mostClasses = 7, fewClasses = 5;

std::vector<double> numbersOf(const std::vector<Mark> &marks)
{
    std::vector<double> numbers;
    for (const Mark &mark : marks) {
        if (mark.quantity) {
            numbers.push_back(mark.quantity->value);
        }
    }
    return numbers;
}

/// Cut over every period where there is a span, so that a colour means the same in each; counted as they are shown.
std::vector<ValueClass> classesOf(const std::vector<Mark> &marks, const std::optional<ValueSpan> &span, ClassMethod method)
{
    const std::vector<double> numbers = numbersOf(marks);
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
        const std::string range = filled(word("period.range", language), span.from.text(language), span.to.text(language));
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

/// The classes and the note that says how they were cut, if that is not how it usually is.
std::vector<ValueClass> cutInto(ChartModel &model, const std::vector<Mark> &marks, const Table &table)
{
    const std::string cut = table.spec.option("classes");
    if (const auto limits = limitsIn(cut)) {
        model.texts["classes"] = word("chart.classes.own");
        return classesBetween(numbersOf(marks), *limits);
    }
    const ClassMethod method = classMethodNamed(cut).value_or(ClassMethod::Quantile);
    if (method == ClassMethod::Box) { // who stands out among the others stands out now
        model.texts["classes"] = word("chart.classes.box");
        return classesOf(numbersOf(marks), method, 0);
    }
    if (table.span) {
        model.texts["classes"] = spanWords(*table.span);
    }
    return classesOf(marks, table.span, method);
}

} // namespace

/// A mark an area: x and y its column and row in the tile grid (below 0 without a place there), count its class from 1; areas
/// of which nothing is published are marks with a gap. The axis has the classes with their numbers of areas as categories.
/// Where no area has a place in a grid or a shape, a ranked list takes the map's place, of many areas how they are spread.
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
    const std::string cut = table.spec.option("classes");
    if (cut == "box" && values(table, rows) < leastOfDistribution) {
        refuse(model);
        return;
    }
    const std::vector<ValueClass> classes = cutInto(model, panel.marks, table);
    panel.value.categories = classLegend(classes, cut, panel.value, language);
    placeMarks(panel, classes, codes);
    if (std::ranges::none_of(panel.marks, [&model](const Mark &mark) {
            const bool shaped = model.boundaries && model.boundaries->shapes.contains(mark.key.code(Dim::Area));
            return shaped || (mark.x >= 0 && mark.y >= 0);
        })) {
        model.kind = values(table, rows) < leastOfDistribution ? "bars" : "distribution";
        model.texts.erase("classes");
        return;
    }
    model.panels.push_back(std::move(panel));
}

} // namespace rd
