#include "core/chartbuilder.h"

#include "core/chartparts.h"
#include "core/numbertext.h"
#include "core/words.h"

#include <algorithm>
#include <limits>

namespace rd {

namespace {

/// Where no area has a place, a list takes the grid's: by value where all say the same, else by how much is held.
void rank(ChartModel &model, Panel &&panel)
{
    constexpr std::size_t most = 40;
    std::vector<Mark *> marks;
    for (Mark &mark : panel.marks) {
        marks.push_back(&mark);
    }
    panel.title = takeCommonDetail(marks);
    const bool byValue = !panel.title.empty();
    std::ranges::stable_sort(panel.marks, std::greater<>(), [byValue](const Mark &mark) {
        const double value = byValue && mark.quantity ? mark.quantity->value : -std::numeric_limits<double>::infinity();
        return std::pair(value, mark.count);
    });
    keepFirst(model, panel.marks, most);
    model.panels = {std::move(panel)};
}

} // namespace

void buildTileGrid(ChartModel &model, const Table &table, const CodeBook &codes, Language language)
{
    Panel placed, elsewhere;
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        const ReportRow &from = table.rows[row];
        Mark mark = markOf(table, row, {Dim::Area}, codes, language);
        mark.detail = textIn(table, from, "INDICATOR_NAME", codes, language);
        mark.count = countIn(table, from, "FIGURES");
        const std::int64_t events = countIn(table, from, "EVENTS");
        mark.where = mark.count > 0 ? figuresText(mark.count, language)
                     : events > 0   ? filled(word(events == 1 ? "card.event" : "card.events", language), std::to_string(events))
                                    : word("card.nofigures", language);
        mark.gap.clear(); // "not entered" says less than the number of figures below it
        mark.kind = mark.quantity ? std::optional(mark.quantity->kind) : std::nullopt;
        const Area *area = codes.areas.find(from.key.code(Dim::Area));
        if (area != nullptr && area->tileRow && area->tileColumn) {
            mark.x = *area->tileColumn;
            mark.y = *area->tileRow;
            placed.marks.push_back(std::move(mark));
        } else {
            elsewhere.marks.push_back(std::move(mark));
        }
    }
    if (placed.marks.empty()) {
        rank(model, std::move(elsewhere));
        return;
    }
    placed.group = "placed";
    model.panels = {std::move(placed), std::move(elsewhere)};
    std::vector<Mark *> marks;
    for (Panel &panel : model.panels) {
        for (Mark &mark : panel.marks) {
            marks.push_back(&mark);
        }
    }
    // One lead indicator for all areas is said once.
    const std::string note = joined({takeCommonDetail(marks), word("tilemap", language)});
    model.texts["note"] = {note, note};
}

} // namespace rd
