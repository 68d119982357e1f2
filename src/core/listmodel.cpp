#include "core/chartbuilder.h"

#include "core/chartparts.h"
#include "core/words.h"

#include <algorithm>

namespace rd {
namespace {

/// A row that is not a single fact (a code, a cell of coverage, a passage): its names, and what it holds.
Mark heldMark(const Table &table, std::size_t row, const CodeBook &codes, Language language)
{
    const ReportRow &from = table.rows[row];
    std::vector<Dim> dims = table.spec.rows;
    dims.insert(dims.end(), table.spec.columns.begin(), table.spec.columns.end());
    if (table.spec.view == View::Gaps) {
        dims = {Dim::Indicator, Dim::Area};
    }
    Mark mark = markOf(table, row, dims, codes, language);
    mark.tier = tierIn(from.key, codes);
    if (table.spec.view == View::Sources) {
        mark.name = whereOf(from, codes, language);
    }
    if (table.spec.view == View::Gaps) {
        mark.gap = word("gap.unentered", language);
    } else {
        mark.count = countIn(table, from, "FIGURES");
        mark.where = figuresText(mark.count, language);
    }
    return mark;
}

/// Rows that are all of one indicator are called by whom they are of; the indicator is said once, above.
std::string takeCommonName(std::vector<Mark> &marks)
{
    const auto sameName = [&](const Mark &mark) { return mark.name == marks.front().name && !mark.detail.empty(); };
    const auto sameDetail = [&](const Mark &mark) { return mark.detail == marks.front().detail; };
    if (marks.size() < 2 || !std::ranges::all_of(marks, sameName) || std::ranges::all_of(marks, sameDetail)) {
        return {};
    }
    std::string name = marks.front().name;
    for (Mark &mark : marks) {
        mark.name = std::move(mark.detail);
        mark.detail.clear();
    }
    return name;
}

} // namespace

void buildList(ChartModel &model, const Table &table, const CodeBook &codes, Language language)
{
    if (table.rows.empty()) {
        return;
    }
    Panel &panel = model.panels.emplace_back();
    if (table.spec.view == View::Observations || table.spec.view == View::Events) {
        panel.marks = factMarks(table, codes, language);
    } else {
        for (std::size_t row = 0; row < table.rows.size(); ++row) {
            panel.marks.push_back(heldMark(table, row, codes, language));
        }
    }
    keepFirst(model, panel.marks, mostRows(table.spec));
    panel.title = takeCommonName(panel.marks);
    if (!panel.title.empty()) {
        return;
    }
    std::vector<Mark *> marks;
    for (Mark &mark : panel.marks) {
        marks.push_back(&mark);
    }
    panel.title = takeCommonDetail(marks); // above the list instead of in each row
}

} // namespace rd
