#include "app/decks/decklock.h"

#include "core/chart/chartparts.h"

#include <algorithm>
#include <map>

namespace rd {
namespace {

/// What makes two rows the same one: its figure, else its key without what a revision may change.
std::string identityOf(const ReportRow &row)
{
    if (row.key.has(Dim::Figure)) {
        return std::string(row.key.code(Dim::Figure));
    }
    std::string identity;
    for (const auto &[dim, code] : row.key.parts()) {
        if (dim != Dim::Passage && dim != Dim::Qualifier) {
            identity += std::to_string(int(dim)) + '=' + code + '\n';
        }
    }
    return identity;
}

/// What the row says, in words: its value, else all that it holds.
std::string saidBy(const Table &table, const ReportRow &row, const CodeBook &codes, Language language)
{
    if (const Cell *value = table.cell(row, "OBS_VALUE")) {
        return screenText(*value, codes, language);
    }
    std::string said;
    for (const Cell &cell : row.cells) {
        said = joined({said, screenText(cell, codes, language)});
    }
    return said;
}

std::string nameOf(const Table &table, std::size_t row, const CodeBook &codes, Language language)
{
    if (table.spec.view == View::Observations) {
        const Mark mark = factMark(table, row, codes, language);
        return joined({mark.name, mark.detail, mark.when});
    }
    return table.rows[row].cells.empty() ? std::string() : screenText(table.rows[row].cells.front(), codes, language);
}

std::map<std::string, std::size_t> rowsById(const Table &table)
{
    std::map<std::string, std::size_t> rows;
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        rows.emplace(identityOf(table.rows[row]), row);
    }
    return rows;
}

} // namespace

std::string lockOf(const std::string &locked, const std::string &slide)
{
    const std::string mark = ' ' + slide + '=';
    const std::size_t at = locked.find(mark);
    const std::size_t from = at == std::string::npos ? 0 : at + mark.size();
    return locked.substr(from, locked.find(' ', from) - from);
}

std::string withAccepted(const std::string &locked, const std::string &slide, const std::string &asOf)
{
    std::string kept = locked;
    const std::string mark = ' ' + slide + '=';
    if (const std::size_t at = kept.find(mark); at != std::string::npos) {
        kept.erase(at, kept.find(' ', at + 1) - at);
    }
    return kept + mark + asOf;
}

LockDifference lockDifference(const Table &then, const Table &now, const CodeBook &codes, Language language)
{
    LockDifference difference;
    difference.figures = then.rows.size();
    const auto before = rowsById(then), after = rowsById(now);
    for (const auto &[id, row] : before) {
        const auto held = after.find(id);
        const std::string said = saidBy(then, then.rows[row], codes, language);
        const std::string says = held == after.end() ? std::string() : saidBy(now, now.rows[held->second], codes, language);
        if (said != says) {
            difference.changed.push_back({nameOf(then, row, codes, language), said, says});
        }
    }
    for (const auto &[id, row] : after) {
        if (!before.contains(id)) {
            difference.changed.push_back({nameOf(now, row, codes, language), {}, saidBy(now, now.rows[row], codes, language)});
        }
    }
    return difference;
}

} // namespace rd
