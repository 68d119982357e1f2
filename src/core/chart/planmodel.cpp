#include "core/chart/chartbuilder.h"

#include "core/chart/chartparts.h"
#include "core/words/words.h"

#include <algorithm>

namespace rd {
namespace {

std::vector<std::string> joinedIn(const Table &table, const ReportRow &row, std::string_view column, Language language)
{
    const Cell *cell = table.cell(row, column);
    return parts(cell == nullptr ? std::string() : fileText(*cell, language), '|');
}

Mark paragraphMark(const Table &table, std::size_t row, const CodeBook &codes, Language language)
{
    const ReportRow &from = table.rows[row];
    const Passage *passage = codes.passages.find(from.key.code(Dim::Passage));
    Mark mark;
    mark.key = from.key;
    mark.row = row;
    mark.group = "paragraph";
    mark.lineage = from.lineage;
    mark.count = countIn(table, from, "FIGURES");
    if (passage != nullptr && passage->paragraph > 0) {
        mark.name = filled(word("card.paragraph", language), std::to_string(passage->paragraph));
    }
    if (const std::int64_t events = countIn(table, from, "EVENTS"); events > 0) {
        mark.detail = filled(word("card.events", language), std::to_string(events));
    }
    return mark;
}

/// The printed figures of a paragraph, and how many more a long one has. Beyond those that a lineage names they have no code of their own.
void addFigures(Panel &panel, const Table &table, std::size_t row, Language language)
{
    constexpr std::size_t mostFigures = 60;
    const ReportRow &from = table.rows[row];
    const auto printed = joinedIn(table, from, "AS_PUBLISHED", language);
    const auto kinds = joinedIn(table, from, "KINDS", language);
    const auto reasons = joinedIn(table, from, "GAP_REASON", language);
    if (printed.size() > mostFigures) {
        const auto more = static_cast<std::int64_t>(printed.size() - mostFigures);
        std::string &detail = panel.marks.back().detail;
        detail = joined({filled(word("panel.more", language), countText(more, language)), detail});
    }
    for (std::size_t i = 0; i < std::min(printed.size(), mostFigures); ++i) {
        Mark mark;
        mark.key = from.key;
        mark.row = row;
        mark.group = "figure";
        mark.name = printed[i].empty() ? "—" : printed[i];
        mark.kind = i < kinds.size() ? kindNamed(kinds[i]) : std::nullopt;
        if (i < reasons.size() && reasons[i] != "—") {
            mark.name = joined({"—", reasons[i]}, " ");
            mark.kind = std::nullopt;
        }
        if (i < from.lineage.figures.size()) {
            mark.key.set(Dim::Figure, from.lineage.figures[i]);
        }
        panel.marks.push_back(std::move(mark));
    }
}

void addNotes(Panel &panel, const Table &table, std::size_t row, const CodeBook &codes, Language language)
{
    const Cell *cell = table.cell(table.rows[row], "NOTES");
    for (const std::string &code : parts(cell == nullptr ? std::string() : fileText(*cell, language), ' ')) {
        const Note *note = codes.notes.find(code);
        const auto said = [&](const Mark &mark) {
            return mark.group == "note" && mark.row == row && mark.name == note->text.in(language);
        };
        if (note != nullptr && std::ranges::none_of(panel.marks, said)) { // one note may be made about several figures
            Mark mark;
            mark.key = table.rows[row].key;
            mark.row = row;
            mark.group = "note";
            mark.name = note->text.in(language);
            panel.marks.push_back(std::move(mark));
        }
    }
}

} // namespace

void buildPlan(ChartModel &model, const Table &table, const CodeBook &codes, Language language)
{
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        const Passage *passage = codes.passages.find(table.rows[row].key.code(Dim::Passage));
        if (passage == nullptr) {
            continue;
        }
        const std::string group = passage->source + " " + std::to_string(passage->headlineOrd);
        auto panel = std::ranges::find(model.panels, group, &Panel::group);
        if (panel == model.panels.end()) {
            panel = model.panels.insert(panel, Panel{});
            panel->group = group;
            panel->title = passage->headline.in(language);
            panel->key.set(Dim::Source, passage->source);
        }
        panel->marks.push_back(paragraphMark(table, row, codes, language));
        addFigures(*panel, table, row, language);
        addNotes(*panel, table, row, codes, language);
    }
    for (Panel &panel : model.panels) {
        std::int64_t count = 0;
        for (const Mark &mark : panel.marks) {
            count += mark.group == "paragraph" ? mark.count : 0;
        }
        panel.value.to = static_cast<double>(count); // the size of its block
        panel.label = figuresText(count, language);
        if (panel.title.empty()) {
            panel.title = word("card.noheadline", language);
        }
    }
    if (model.panels.empty()) {
        model.kind = "list";
    }
}

} // namespace rd
