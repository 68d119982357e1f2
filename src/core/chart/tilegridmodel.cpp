#include "core/chart/chartbuilder.h"

#include "core/chart/chartparts.h"
#include "core/words/numbertext.h"
#include "core/words/words.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace rd {

namespace {

/// Keeps the first, the last and the chosen of a ranked list. What has no value has no place in it.
void fold(ChartModel &model, Panel &panel, bool byValue, const std::string &chosenAreas, Language language)
{
    constexpr std::ptrdiff_t first = 8, last = 4;
    const std::vector<std::string> chosen = parts(chosenAreas);
    const auto isRanked = [byValue](const Mark &mark) { return !byValue || mark.quantity.has_value(); };
    const auto ranked = std::ranges::count_if(panel.marks, isRanked);
    const std::size_t left = std::erase_if(panel.marks, [&](const Mark &mark) {
        const long place = std::lround(mark.x);
        const bool isChosen = std::ranges::find(chosen, mark.key.code(Dim::Area)) != chosen.end();
        return !isChosen && place > first && (place <= ranked - last || place > ranked);
    });
    for (Mark &mark : panel.marks) {
        const bool placed = byValue && isRanked(mark);
        mark.detail = placed ? filled(word("chart.place", language), std::to_string(std::lround(mark.x))) : mark.detail;
    }
    model.folds = true;
    leaveOut(model, left);
}

/// Where no area has a place, a list takes the grid's: by value where all say the same, else by how much is held. Of a long one the
/// first, the last and the chosen are shown.
void rank(ChartModel &model, Panel &&panel, const std::string &chosenAreas, Language language)
{
    constexpr std::size_t most = 16;
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
    for (std::size_t place = 0; place < panel.marks.size(); ++place) {
        panel.marks[place].x = static_cast<double>(place + 1);
    }
    if (panel.marks.size() > most) {
        fold(model, panel, byValue, chosenAreas, language);
    }
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
                     : events > 0   ? filled(word("card.events", language), std::to_string(events))
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
        rank(model, std::move(elsewhere), table.spec.option("chosen"), language);
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
