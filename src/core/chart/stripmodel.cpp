#include "core/chart/chartbuilder.h"

#include "core/chart/chartparts.h"
#include "core/words/words.h"

namespace rd {

void buildStrip(ChartModel &model, const Table &table, const CodeBook &codes, Language language)
{
    Panel &panel = model.panels.emplace_back();
    std::int64_t undated = 0, all = 0;
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        const ReportRow &from = table.rows[row];
        Mark mark = markOf(table, row, table.spec.rows, codes, language);
        mark.kind = kindOf(from);
        mark.tier = tierIn(from.key, codes);
        mark.count = countIn(table, from, "FIGURES");
        mark.label = countText(mark.count, language);
        if (mark.kind && mark.count != 1) {
            mark.name = word("kind." + std::string(name(*mark.kind)) + ".many", language);
        }
        undated += countIn(table, from, "UNDATED");
        all += mark.count;
        panel.marks.push_back(std::move(mark));
    }
    if (undated > 0) {
        // Undated figures are among those counted before: they stand apart, without a number that looks like one more of these.
        Mark mark;
        mark.name = filled(word("card.undated.of", language), countText(all, language), countText(undated, language));
        mark.count = undated;
        mark.group = "undated";
        panel.marks.push_back(std::move(mark));
    }
}

} // namespace rd
