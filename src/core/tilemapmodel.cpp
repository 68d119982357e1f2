#include "core/chartbuilder.h"

#include "core/chartrows.h"
#include "core/numbertext.h"

#include <algorithm>

namespace rd {
namespace {

constexpr std::size_t earned = 3;
constexpr std::size_t mostClasses = 7;

/// Values, sorted, cut into classes of about equal numbers; equal values stay together. Each class is its first and last value.
std::vector<std::pair<double, double>> quantiles(std::vector<double> values)
{
    std::ranges::sort(values);
    const auto distinct = [&] {
        std::vector<double> once = values;
        once.erase(std::unique(once.begin(), once.end()), once.end());
        return once.size();
    }();
    const std::size_t wanted = std::min(distinct, values.size() >= 21 ? mostClasses : std::size_t{5});
    std::vector<std::pair<double, double>> classes;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const std::size_t place = i * wanted / values.size();
        const bool equal = !classes.empty() && classes.back().second == values[i];
        if (classes.empty() || (!equal && place >= classes.size())) {
            classes.emplace_back(values[i], values[i]);
        } else {
            classes.back().second = values[i];
        }
    }
    return classes;
}

std::string rangeText(const std::pair<double, double> &range, const Axis &axis, Language language)
{
    const auto text = [&axis](double value) { return plainNumber(value / axis.factor, false, Language::En, 4); };
    const std::string_view between = language == Language::Zh ? "~" : range.first < 0 ? " to " : "–";
    return range.first == range.second ? text(range.first) : text(range.first) + std::string(between) + text(range.second);
}

/// One value an area: the latest.
RowNumbers latestOfEach(const Table &table)
{
    RowNumbers rows;
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        const std::string_view area = table.rows[row].key.code(Dim::Area);
        auto it = std::ranges::find_if(rows, [&](std::size_t other) { return table.rows[other].key.code(Dim::Area) == area; });
        if (it == rows.end()) {
            rows.push_back(row);
        } else if (table.rows[*it].key.code(Dim::Period) < table.rows[row].key.code(Dim::Period)) {
            *it = row;
        }
    }
    return rows;
}

} // namespace

/// A mark an area: x and y its column and row in the tile grid (below 0 without a place there), count its class from 1; areas
/// of which nothing is published are marks with a gap. The axis has the classes' ranges as categories.
void buildTileMap(ChartModel &model, const Table &table, const CodeBook &codes, Language language)
{
    RowNumbers rows = latestOfEach(table);
    std::erase_if(rows, [&](std::size_t row) {
        const Area *area = codes.areas.find(table.rows[row].key.code(Dim::Area));
        return area == nullptr || area == codes.region();
    });
    if (values(table, rows) < earned || comparable(table, rows, codes).size() != 1) {
        refuse(model);
        return;
    }
    Panel panel;
    std::vector<double> numbers;
    for (const std::size_t row : rows) {
        panel.marks.push_back(markOf(table, row, {Dim::Area}, codes, language));
        if (const Quantity *quantity = table.quantity(table.rows[row])) {
            numbers.push_back(quantity->value);
        }
    }
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
    const std::string unit = unitOf(table, table.rows[rows.front()]);
    panel.value = axisOver(panel.marks, unit, codes, false, language);
    const auto classes = quantiles(std::move(numbers));
    for (const auto &range : classes) {
        panel.value.categories.push_back(rangeText(range, panel.value, language));
    }
    for (Mark &mark : panel.marks) {
        const Area *area = codes.areas.find(mark.key.code(Dim::Area));
        mark.x = area != nullptr && area->tileColumn ? *area->tileColumn : -1;
        mark.y = area != nullptr && area->tileRow ? *area->tileRow : -1;
        for (std::size_t i = 0; i < classes.size() && mark.quantity; ++i) {
            if (mark.quantity->value >= classes[i].first) {
                mark.count = static_cast<std::int64_t>(i) + 1;
            }
        }
    }
    model.panels.push_back(std::move(panel));
}

} // namespace rd
