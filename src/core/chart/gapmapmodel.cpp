#include "core/chart/chartbuilder.h"

#include "core/chart/chartparts.h"
#include "core/chart/chartrows.h"
#include "core/words/words.h"

#include <algorithm>
#include <map>

namespace rd {
namespace {

/// The codes of one dimension that occur, in official order, those that no list knows at the end.
std::vector<std::string> occurring(const Table &table, Dim dim, const CodeBook &codes)
{
    std::vector<std::string> found;
    for (const ReportRow &row : table.rows) {
        std::string code(row.key.code(dim));
        if (!code.empty() && std::ranges::find(found, code) == found.end()) {
            found.push_back(std::move(code));
        }
    }
    const std::vector<std::string> order = codes.codesOf(dim);
    std::ranges::stable_sort(found, {},
                             [&order](const std::string &code) { return std::ranges::find(order, code) - order.begin(); });
    return found;
}

/// How many cells of each line are filled.
std::map<std::string_view, std::size_t> filledIn(const Table &table, Dim down)
{
    std::map<std::string_view, std::size_t> filled;
    for (const ReportRow &row : table.rows) {
        filled[row.key.code(down)] += countIn(table, row, "FIGURES") > 0 ? 1 : 0;
    }
    return filled;
}

/// Of more lines than can be read those that lack most, for these are asked about first.
void keepEmptiest(ChartModel &model, std::vector<std::string> &lines, std::size_t columns,
                  const std::map<std::string_view, std::size_t> &filled)
{
    constexpr std::size_t most = 40;
    if (lines.size() <= most) {
        return;
    }
    std::ranges::stable_sort(lines, std::greater<>(), [&](const std::string &line) { return columns - filled.at(line); });
    leaveOut(model, lines.size() - most);
    lines.resize(most);
}

/// A map of some indicators stands beside counts of all of them: it says so.
void sayChosen(ChartModel &model, const ReportSpec &spec, std::size_t shown, const CodeBook &codes)
{
    if (spec.filter(Dim::Indicator) == nullptr || shown >= codes.indicators.size()) {
        return;
    }
    const auto said = [&](Language language) {
        return filled(word("chart.someindicators", language), countText(static_cast<std::int64_t>(shown), language),
                      countText(static_cast<std::int64_t>(codes.indicators.size()), language));
    };
    model.texts["subset"] = {said(Language::Zh), said(Language::En)};
}

} // namespace

/// A panel a line (the dimension with more codes), a mark a column; a mark without figures is a gap.
void buildGapMap(ChartModel &model, const Table &table, const CodeBook &codes, Language language)
{
    const ReportSpec &spec = table.spec;
    Dim across = spec.rows.empty() ? Dim::Area : spec.rows.front();
    Dim down = spec.columns.empty() ? Dim::Indicator : spec.columns.front();
    std::vector<std::string> columns = occurring(table, across, codes);
    std::vector<std::string> lines = occurring(table, down, codes);
    if (columns.size() > lines.size() && columns.size() > 12) {
        std::swap(columns, lines);
        std::swap(across, down);
    }
    std::map<std::pair<std::string_view, std::string_view>, std::size_t> rows;
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        rows.emplace(std::pair(table.rows[row].key.code(down), table.rows[row].key.code(across)), row);
    }
    sayChosen(model, spec, down == Dim::Indicator ? lines.size() : columns.size(), codes);
    keepEmptiest(model, lines, columns.size(), filledIn(table, down));
    for (const std::string &line : lines) {
        Panel panel;
        panel.title = codes.nameOf(down, line).in(language);
        panel.key.set(down, line);
        for (const std::string &column : columns) {
            Mark mark;
            mark.key = panel.key;
            mark.key.set(across, column);
            mark.name = codes.nameOf(across, column).in(language);
            if (const auto it = rows.find({line, column}); it != rows.end()) {
                mark.row = it->second;
                mark.count = countIn(table, table.rows[it->second], "FIGURES");
            }
            mark.label = mark.count > 0 ? std::to_string(mark.count) : std::string();
            panel.marks.push_back(std::move(mark));
        }
        model.panels.push_back(std::move(panel));
    }
    if (columns.empty() || lines.empty()) {
        refuse(model);
    }
}

} // namespace rd
