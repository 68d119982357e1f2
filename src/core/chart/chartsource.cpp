#include "core/chart/chartsource.h"

#include "core/chart/chartparts.h"
#include "core/words/words.h"

#include <algorithm>
#include <set>

namespace rd {
namespace {

struct Counts {
    std::int64_t figures = 0, investments = 0, targets = 0, plans = 0, estimates = 0, moreThan = 0, undated = 0, unchecked = 0;
};

void addCode(std::vector<std::string> &found, std::string_view code)
{
    if (!code.empty() && code.front() != '+' && std::ranges::find(found, code) == found.end()) {
        found.emplace_back(code);
    }
}

/// A cell of sources holds one code, or several joined by blanks.
void addCell(std::vector<std::string> &found, const Cell *cell)
{
    if (cell == nullptr || std::holds_alternative<Gap>(*cell)) {
        return;
    }
    if (const auto *one = std::get_if<CodeCell>(cell)) {
        return addCode(found, one->code);
    }
    for (const std::string &code : parts(fileText(*cell, Language::Zh), ' ')) {
        addCode(found, code);
    }
}

/// Whose figures the rows show: their own, beside a target what is done, and what another source says.
std::vector<std::string> sourcesIn(const Table &table)
{
    std::vector<std::string> found;
    for (const ReportRow &row : table.rows) {
        if (row.key.has(Dim::Source)) {
            addCode(found, row.key.code(Dim::Source));
        } else {
            addCell(found, table.cell(row, "SOURCE"));
        }
        addCell(found, table.cell(row, "ACTUAL_SOURCE"));
        addCell(found, table.cell(row, "OTHER_SOURCE"));
    }
    return found;
}

void countQuality(Counts &counts, const Quantity &quantity)
{
    counts.estimates += quantity.status == "E" ? 1 : 0;
    counts.moreThan += quantity.qualifier == Qualifier::MoreThan ? 1 : 0;
    counts.unchecked += quantity.unchecked ? 1 : 0;
}

/// A target stands beside what is done: that is a figure, too.
void countFact(Counts &counts, const Table &table, const ReportRow &row)
{
    counts.figures += 1;
    const std::optional<Kind> kind = kindOf(row);
    counts.targets += kind == Kind::Target ? 1 : 0;
    counts.plans += kind == Kind::Plan ? 1 : 0;
    counts.undated += row.key.has(Dim::Period) ? 0 : 1;
    if (const Quantity *quantity = table.quantity(row)) {
        countQuality(counts, *quantity);
    }
    const Cell *done = table.cell(row, "ACTUAL_VALUE");
    if (const auto *actual = done == nullptr ? nullptr : std::get_if<Quantity>(done)) {
        counts.figures += 1;
        countQuality(counts, *actual);
    }
}

/// Whether the figures that a row counts were counted in a row before: an industry of two tiers has a row in each, with the passage
/// that puts it there.
bool isCountedAgain(const ReportRow &row, std::set<Key> &seen)
{
    if (!row.key.has(Dim::Industry)) {
        return false;
    }
    Key key = row.key;
    key.set(Dim::Tier, {});
    key.set(Dim::Passage, {});
    return !seen.insert(std::move(key)).second;
}

Counts countAll(const Table &table)
{
    Counts counts;
    std::set<Key> seen;
    const bool isCounted = table.spec.view != View::Observations; // there each row is a figure of its own
    for (const ReportRow &row : table.rows) {
        if (isCounted && isCountedAgain(row, seen)) {
            continue;
        }
        counts.unchecked += isCounted ? row.unchecked : 0;
        switch (table.spec.view) {
        case View::Observations: countFact(counts, table, row); break;
        case View::Coverage:
            counts.figures += countIn(table, row, "FIGURES");
            counts.targets += countIn(table, row, "TARGET");
            counts.plans += countIn(table, row, "PLAN");
            counts.undated += countIn(table, row, "UNDATED");
            break;
        case View::Codes: // of a project its amounts are written, of its other figures how many there are
            counts.figures += countIn(table, row, "FIGURES");
            if (const Cell *amounts = table.cell(row, "AMOUNTS")) {
                counts.investments += static_cast<std::int64_t>(parts(fileText(*amounts, Language::Zh)).size());
            }
            break;
        case View::Sources: counts.figures += countIn(table, row, "FIGURES"); break;
        case View::Events:
        case View::Gaps: break;
        }
    }
    return counts;
}

/// How many figures the rows are; of a list that was cut, of how many.
std::string figuresIn(const Table &table, const Counts &counts, Language language)
{
    const bool isCut = table.spec.view == View::Observations && table.uncut > table.rows.size();
    return counts.figures == 0 ? std::string()
           : isCut             ? filled(word("card.figuresof", language), countText(counts.figures, language),
                                        countText(static_cast<std::int64_t>(table.uncut), language))
                               : figuresText(counts.figures, language);
}

std::string countsText(const Table &table, const Counts &counts, Language language)
{
    std::string text = figuresIn(table, counts, language);
    std::string kinds, ofAll;
    const auto add = [&](const std::string &key, std::int64_t count) {
        if (count > 0 && count == counts.figures) {
            ofAll = joined({ofAll, word(key + (count > 1 ? ".all" : ".one"), language)}, word("join.list", language));
        } else if (count > 0) {
            kinds = joined({kinds, filled(word(key, language), countText(count, language))}, word("join.list", language));
        }
    };
    add("card.investments", counts.investments);
    add("card.targets", counts.targets);
    add("card.plans", counts.plans);
    add("card.estimates", counts.estimates);
    add("card.morethan", counts.moreThan);
    add("card.undated", counts.undated);
    if (!ofAll.empty()) {
        text = filled(word("card.all", language), text, ofAll);
    }
    if (!text.empty() && !kinds.empty()) {
        text = filled(word("card.ofthese", language), text, kinds);
    }
    return text;
}

} // namespace

std::string sourceNames(const Table &table, const CodeBook &codes, Language language)
{
    const std::vector<std::string> found = sourcesIn(table);
    std::string names;
    for (const Source &source : codes.sources) { // in official order
        if (std::ranges::find(found, source.code) != found.end()) {
            names = joined({names, source.name.in(language)}, word("join.sources", language));
        }
    }
    return names.empty() ? std::string() : filled(word("card.source", language), names);
}

std::string sourceLine(const Table &table, const CodeBook &codes, Language language, bool isMarked)
{
    const Counts counts = countAll(table);
    // Only of values that are shown is there a * to be found.
    const bool isExplained = isMarked && table.spec.view == View::Observations;
    const std::string key = isExplained ? "card.unchecked" : "card.unchecked.counted";
    const std::string unchecked =
        counts.unchecked == 0 ? std::string() : filled(word(key, language), countText(counts.unchecked, language));
    return joined({sourceNames(table, codes, language), countsText(table, counts, language), unchecked});
}

} // namespace rd
