#include "core/chart/chartbuilder.h"

#include "core/chart/chartparts.h"
#include "core/chart/chartrows.h"

#include <algorithm>
#include <cmath>

namespace rd {
namespace {

constexpr double mostDots = 800;

/// A quantity as the whole number of things that it counts; nothing for what cannot be counted out.
std::optional<std::int64_t> countIn(const std::optional<Quantity> &quantity)
{
    if (!quantity || quantity->value < 0 || quantity->value > mostDots || quantity->value != std::floor(quantity->value)) {
        return std::nullopt;
    }
    return static_cast<std::int64_t>(quantity->value);
}

/// Numbers that stand beside each other: name, number, of whom and when.
Panel statements(const Table &table, const CodeBook &codes, Language language)
{
    Panel panel;
    panel.marks = factMarks(table, codes, language);
    for (Mark &mark : panel.marks) {
        mark.cells = mark.quantity ? numberAndUnit(*mark.quantity, codes, language) : std::vector<std::string>{mark.gap, {}};
    }
    return panel;
}

std::size_t rowOfFigure(const Table &table, std::string_view figure)
{
    const auto it = std::ranges::find_if(table.rows, [&](const ReportRow &row) { return row.key.code(Dim::Figure) == figure; });
    return static_cast<std::size_t>(it - table.rows.begin());
}

/// "name:FIGURE FIGURE" of the option as a block; figures that the table has not are left out.
Panel blockOf(const std::string &text, const Table &table, const std::vector<Mark> &marks, std::vector<bool> &taken)
{
    Panel panel;
    const std::size_t colon = text.rfind(':');
    panel.title = text.substr(0, colon);
    for (const std::string &figure : parts(colon == std::string::npos ? "" : std::string_view(text).substr(colon + 1), ' ')) {
        const std::size_t row = rowOfFigure(table, figure);
        if (!figure.empty() && row < marks.size() && !taken[row]) {
            taken[row] = true;
            panel.marks.push_back(marks[row]);
        }
    }
    return panel;
}

} // namespace

void buildChain(ChartModel &model, const Table &table, const CodeBook &codes, Language language)
{
    Panel panel = statements(table, codes, language);
    panel.category.categories = parts(table.spec.optionText("join").in(language));
    model.panels.push_back(std::move(panel));
}

void buildPairs(ChartModel &model, const Table &table, const CodeBook &codes, Language language)
{
    model.panels.push_back(statements(table, codes, language));
}

/// A panel a block; a mark's count is the number of its dots. Figures that no block names make a last one without a title.
void buildDots(ChartModel &model, const Table &table, const CodeBook &codes, Language language)
{
    std::vector<Mark> marks = factMarks(table, codes, language);
    for (Mark &mark : marks) {
        const auto count = countIn(mark.quantity);
        if (!count) {
            refuse(model);
            return;
        }
        mark.count = *count;
    }
    std::vector<bool> taken(marks.size(), false);
    for (const std::string &block : parts(table.spec.optionText("blocks").in(language))) {
        Panel panel = blockOf(block, table, marks, taken);
        if (!panel.marks.empty()) {
            model.panels.push_back(std::move(panel));
        }
    }
    Panel rest;
    for (std::size_t row = 0; row < marks.size(); ++row) {
        if (!taken[row]) {
            rest.marks.push_back(marks[row]);
        }
    }
    if (!rest.marks.empty()) {
        model.panels.push_back(std::move(rest));
    }
}

/// Marks from the widest to the narrowest on one scale from zero; the panel's group is "whole" where the axis ends at the
/// option's whole and no mark may pass it.
void buildNested(ChartModel &model, const Table &table, const CodeBook &codes, Language language)
{
    const RowNumbers rows = allRows(table);
    if (comparable(table, rows, codes).size() != 1 || values(table, rows) != rows.size()) {
        refuse(model);
        return;
    }
    Panel panel = statements(table, codes, language);
    std::ranges::stable_sort(panel.marks, [](const Mark &a, const Mark &b) { return a.quantity->value > b.quantity->value; });
    const double largest = panel.marks.front().quantity->value;
    const std::string option = table.spec.option("whole");
    const double whole = option.empty() ? 0 : std::strtod(option.c_str(), nullptr);
    const bool framed = std::isfinite(whole) && whole >= largest;
    if ((!framed && panel.marks.size() < 2) || panel.marks.back().quantity->value <= 0) {
        refuse(model);
        return;
    }
    panel.value = axisOver(panel.marks, panel.marks.front().quantity->unit, codes, true, language);
    panel.value.from = 0;
    panel.value.to = (framed ? whole : largest) / panel.value.factor;
    panel.value.ticks.clear();
    panel.value.tickLabels.clear();
    panel.group = framed ? "whole" : "";
    model.panels.push_back(std::move(panel));
}

/// One mark; its count is the number of squares, its x how many of them are filled.
void buildSquares(ChartModel &model, const Table &table, const CodeBook &codes, Language language)
{
    Panel panel = statements(table, codes, language);
    const auto count = panel.marks.size() == 1 ? countIn(panel.marks.front().quantity) : std::nullopt;
    if (!count || *count == 0) {
        refuse(model);
        return;
    }
    Mark &mark = panel.marks.front();
    mark.count = *count;
    mark.x = std::clamp(static_cast<double>(std::atoi(table.spec.option("filled").c_str())), 0.0, static_cast<double>(*count));
    model.panels.push_back(std::move(panel));
}

} // namespace rd
