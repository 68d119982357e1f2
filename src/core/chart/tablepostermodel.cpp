#include "core/chart/chartbuilder.h"

#include "core/chart/chartparts.h"
#include "core/words/words.h"

#include <algorithm>

namespace rd {
namespace {

/// Names of the subjects whose codes a cell joins by blanks.
std::string subjectNames(const Table &table, const ReportRow &row, std::string_view column, const CodeBook &codes,
                         Language language)
{
    const Cell *cell = table.cell(row, column);
    std::string names;
    for (const std::string &code : parts(cell == nullptr ? std::string() : fileText(*cell, language), ' ')) {
        if (!code.empty()) {
            names = joined({names, codes.nameOf(Dim::Subject, code).in(language)}, word("join.list", language));
        }
    }
    return names;
}

} // namespace

void buildTablePoster(ChartModel &model, const Table &table, const CodeBook &codes, Language language)
{
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        const ReportRow &from = table.rows[row];
        Mark mark = markOf(table, row, {Dim::Industry, Dim::Subject, Dim::Area}, codes, language);
        mark.detail = textIn(table, from, "INDICATOR_NAME", codes, language);
        mark.tier = tierIn(from.key, codes);
        mark.count = countIn(table, from, "FIGURES");
        mark.gap.clear();
        mark.kind = mark.quantity ? std::optional(mark.quantity->kind) : std::nullopt;
        mark.cells = {subjectNames(table, from, "LEADERS", codes, language),
                      subjectNames(table, from, "PROGRAMMES", codes, language), countText(mark.count, language)};
        auto panel = std::ranges::find(model.panels, mark.tier, &Panel::group);
        if (panel == model.panels.end()) {
            panel = model.panels.insert(panel, Panel{});
            panel->group = mark.tier;
            panel->title = mark.tier.empty() ? word("chart.others", language) : codes.nameOf(Dim::Tier, mark.tier).in(language);
            panel->key.set(Dim::Tier, mark.tier);
        }
        panel->marks.push_back(std::move(mark));
    }
    const auto place = [&model](const Panel &panel) {
        return std::ranges::find(model.tierOrder, panel.group) - model.tierOrder.begin();
    };
    std::ranges::stable_sort(model.panels, {}, place);
    std::vector<Mark *> marks;
    for (Panel &panel : model.panels) {
        for (Mark &mark : panel.marks) {
            marks.push_back(&mark);
        }
    }
    const std::string common = takeCommonDetail(marks);
    for (const std::string_view key : {"industry", "chart.lead", "chart.enterprises", "chart.programmes", "chart.count"}) {
        model.texts[std::string(key)] = word(key);
    }
    if (!common.empty()) { // one indicator for all: the head of its column says so
        const std::string head = joined({word("chart.lead", language), common});
        model.texts["chart.lead"] = {head, head};
    }
}

} // namespace rd
