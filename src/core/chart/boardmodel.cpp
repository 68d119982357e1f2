#include "core/chart/chartbuilder.h"

#include "core/chart/chartparts.h"
#include "core/chart/chartrows.h"
#include "core/words/words.h"

#include <algorithm>

namespace rd {

/// A panel a stage, from what runs to what is only planned; amounts are written on the cards and never ranked.
void buildBoard(ChartModel &model, const Table &table, const CodeBook &codes, Language language)
{
    constexpr std::size_t mostCards = 20; // a stage is looked over, not read through
    constexpr std::array<std::string_view, 5> stages = {"in_production", "under_way", "starting", "planned", ""};
    for (const std::string_view stage : stages) {
        Panel panel;
        panel.group = stage;
        panel.title = word(stage.empty() ? "stage.none" : "stage." + std::string(stage), language);
        for (std::size_t row = 0; row < table.rows.size(); ++row) {
            const Cell *cell = table.cell(table.rows[row], "STAGE");
            const auto *held = cell == nullptr ? nullptr : std::get_if<std::string>(cell);
            const std::string_view found = held == nullptr ? std::string_view() : *held;
            const bool known = std::ranges::find(stages, found) != stages.end();
            if (found != stage && (known || !stage.empty())) {
                continue;
            }
            Mark mark = markOf(table, row, {Dim::Subject}, codes, language);
            mark.detail =
                joined({nameIn(mark.key, Dim::Area, codes, language), nameIn(mark.key, Dim::Industry, codes, language)});
            mark.gap.clear();
            mark.count = countIn(table, table.rows[row], "FIGURES");
            mark.cells = parts(textIn(table, table.rows[row], "AMOUNTS", codes, language));
            mark.label = mark.cells.empty() ? std::string() : mark.cells.front();
            panel.marks.push_back(std::move(mark));
        }
        panel.label = countText(static_cast<std::int64_t>(panel.marks.size()), language);
        keepFirst(model, panel.marks, mostCards);
        if (!stage.empty() || !panel.marks.empty()) {
            model.panels.push_back(std::move(panel));
        }
    }
    if (std::ranges::all_of(model.panels, [](const Panel &panel) { return panel.marks.empty(); })) {
        refuse(model);
    }
}

} // namespace rd
