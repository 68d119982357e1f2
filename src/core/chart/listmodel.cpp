#include "core/chart/chartbuilder.h"

#include "core/chart/chartparts.h"
#include "core/report/columns.h"
#include "core/words/numbertext.h"
#include "core/words/words.h"

#include <algorithm>
#include <array>
#include <utility>

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

/// Rows that are all of one indicator are called by whom they are of, or where that is one too by when they were; what they share is
/// said once, above.
std::string takeCommonName(std::vector<Mark> &marks)
{
    const auto all = [&marks](std::string Mark::*member) {
        return std::ranges::all_of(marks, [&](const Mark &mark) { return mark.*member == marks.front().*member; });
    };
    const auto each = [&marks](std::string Mark::*member) {
        return std::ranges::none_of(marks, [member](const Mark &mark) { return (mark.*member).empty(); });
    };
    if (marks.size() < 2 || !all(&Mark::name)) {
        return {};
    }
    const bool byDetail = !all(&Mark::detail);
    std::string Mark::*own = byDetail ? &Mark::detail : &Mark::when;
    if (!each(own) || all(own)) {
        return {};
    }
    std::string name = byDetail ? marks.front().name : joined({marks.front().name, marks.front().detail});
    for (Mark &mark : marks) {
        mark.name = std::exchange(mark.*own, {});
        mark.detail.clear();
    }
    return name;
}

/// What a report computes of a mark's row, where it asks for that: its rank, its share, how much it grew. Growth of what is
/// growth itself would only repeat its value.
std::string computedText(const Table &table, const Mark &mark, const CodeBook &codes, Language language)
{
    constexpr std::array<std::pair<std::string_view, std::string_view>, 7> asked = {{{"RANK", "list.rank"},
                                                                                     {"DIFFERENCE", "list.difference"},
                                                                                     {"SHARE", "list.share"},
                                                                                     {"PUBLISHED_GROWTH", "list.published"},
                                                                                     {"NOMINAL_GROWTH", "list.nominal"},
                                                                                     {"PREVIOUS_GROWTH", "list.previous"},
                                                                                     {"MONTH_VALUE", "list.month"}}};
    std::string text;
    for (const auto &[column, key] : asked) {
        const Cell *cell = table.cell(table.rows[mark.row], column);
        const auto *found = cell == nullptr ? nullptr : std::get_if<Quantity>(cell);
        if (const Gap *gap = cell == nullptr ? nullptr : std::get_if<Gap>(cell); gap != nullptr && gap->reason == "break") {
            text = joined({text, filled(word("list.broken", language), columnName(column).in(language))});
        }
        if (found != nullptr) {
            const Unit *unit = codes.units.find(found->unit);
            const bool isPlace = column == "RANK"; // its word stands in the sentence
            const std::string said = isPlace ? shortLabel(*found, unit, language) : label(*found, unit, language);
            if (said != mark.label) {
                text = joined({text, filled(word(key, language), said)});
            }
        }
    }
    return text;
}

/// What else was said of a mark's value, where a report asks for that: before it was revised, and by another source than the one
/// that is used.
std::string otherText(const Table &table, const Mark &mark, const CodeBook &codes, Language language)
{
    const ReportRow &row = table.rows[mark.row];
    const auto said = [&](std::string_view column) {
        const Cell *cell = table.cell(row, column);
        const auto *found = cell == nullptr ? nullptr : std::get_if<Quantity>(cell);
        return found == nullptr ? std::string() : label(*found, codes.units.find(found->unit), language);
    };
    const std::string earlier = said("EARLIER_VALUE"), other = said("OTHER_VALUE");
    std::string text = earlier.empty() ? std::string() : filled(word("list.earlier", language), earlier);
    if (!other.empty()) {
        text = joined({text, filled(word("list.used", language), nameIn(row.key, Dim::Source, codes, language)),
                       filled(word("list.other", language), textIn(table, row, "OTHER_SOURCE", codes, language), other)});
    }
    return text;
}

/// The panel's title: what all marks would repeat, which they lose.
std::string takeCommon(std::vector<Mark> &marks)
{
    if (std::string name = takeCommonName(marks); !name.empty()) {
        return name;
    }
    std::vector<Mark *> all;
    all.reserve(marks.size());
    for (Mark &mark : marks) {
        all.push_back(&mark);
    }
    return takeCommonDetail(all);
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
    keepFirst(model, panel.marks, mostRows(table.spec, codes));
    panel.title = takeCommon(panel.marks); // above the list instead of in each row
    for (Mark &mark : panel.marks) {
        mark.detail =
            joined({mark.detail, computedText(table, mark, codes, language), otherText(table, mark, codes, language)});
    }
}

} // namespace rd
