#include "core/chart/chartrows.h"

#include "core/chart/chartparts.h"
#include "core/chart/ticks.h"
#include "core/words/numbertext.h"

#include <algorithm>
#include <numeric>
#include <set>
#include <unordered_map>

namespace rd {
namespace {

constexpr std::array telling = {Dim::Subject,   Dim::Area,   Dim::Industry, Dim::Tier,
                                Dim::Indicator, Dim::Period, Dim::Kind,     Dim::Source};

/// Parts of one comparable set that a relation forbids to stand together: those of `b` leave it.
RowNumbers takeIncomparable(const Table &table, RowNumbers &rows, const CodeBook &codes)
{
    const auto has = [&table](std::size_t row, Dim dim, const std::string &code) {
        return table.rows[row].key.code(dim) == code;
    };
    RowNumbers leaving;
    for (const Relation &relation : codes.relations) {
        if (relation.type != RelationType::NotComparable || relation.a == relation.b) {
            continue;
        }
        const bool both = std::ranges::any_of(rows, [&](std::size_t r) { return has(r, relation.dim, relation.a); })
                          && std::ranges::any_of(rows, [&](std::size_t r) { return has(r, relation.dim, relation.b); });
        if (both) {
            std::erase_if(rows, [&](std::size_t r) {
                const bool leaves = has(r, relation.dim, relation.b);
                if (leaves) {
                    leaving.push_back(r);
                }
                return leaves;
            });
        }
    }
    std::ranges::sort(leaving);
    return leaving;
}

} // namespace

RowNumbers allRows(const Table &table)
{
    RowNumbers rows(table.rows.size());
    std::iota(rows.begin(), rows.end(), std::size_t{0});
    return rows;
}

RowNumbers rowsOfFirst(ChartModel &model, const Table &table, Dim dim, std::size_t most)
{
    std::set<std::string_view> kept, left;
    RowNumbers rows;
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        const std::string_view code = table.rows[row].key.code(dim);
        if (code.empty() || kept.contains(code) || kept.size() < most) {
            kept.insert(code);
            rows.push_back(row);
        } else {
            left.insert(code);
        }
    }
    if (!left.empty()) {
        leaveOut(model, left.size());
    }
    return rows;
}

std::vector<Dim> differing(const Table &table, const RowNumbers &rows)
{
    std::vector<std::pair<std::size_t, Dim>> found;
    for (const Dim dim : telling) {
        std::set<std::string_view> seen;
        for (const std::size_t row : rows) {
            seen.insert(table.rows[row].key.code(dim));
        }
        if (seen.size() > 1) {
            found.emplace_back(seen.size(), dim);
        }
    }
    std::ranges::stable_sort(found, [](const auto &a, const auto &b) { return a.first > b.first; });
    std::vector<Dim> dims;
    dims.reserve(found.size());
    for (const auto &[count, dim] : found) {
        dims.push_back(dim);
    }
    return dims;
}

Mark markOf(const Table &table, std::size_t row, const std::vector<Dim> &dims, const CodeBook &codes, Language language)
{
    const ReportRow &from = table.rows[row];
    Mark mark;
    mark.key = from.key;
    mark.row = row;
    mark.lineage = from.lineage;
    for (const Dim dim : dims) {
        const std::string part = partName(from, dim, codes, language);
        if (part.empty()) {
            continue;
        }
        if (mark.name.empty()) {
            mark.name = part;
        } else {
            mark.detail += (mark.detail.empty() ? "" : " · ") + part;
        }
    }
    if (mark.name.empty()) {
        mark.name = partName(from, Dim::Indicator, codes, language);
    }
    if (const Quantity *quantity = table.quantity(from)) {
        mark.quantity = *quantity;
        mark.label = label(*quantity, codes.units.find(quantity->unit), language);
    } else if (const Cell *cell = table.cell(from, "OBS_VALUE"); cell != nullptr && std::holds_alternative<Gap>(*cell)) {
        mark.gap = gapWords(std::get<Gap>(*cell).reason).in(language);
    }
    mark.kind = kindNamed(from.key.code(Dim::Kind));
    mark.tier = from.key.has(Dim::Tier) ? from.key.code(Dim::Tier) : codes.tierOf(from.key.code(Dim::Industry));
    return mark;
}

std::vector<RowNumbers> comparable(const Table &table, const RowNumbers &rows, const CodeBook &codes)
{
    std::vector<std::pair<std::string, RowNumbers>> byUnit;
    for (const std::size_t row : rows) {
        const std::string unit = unitOf(table, table.rows[row]);
        auto it = std::ranges::find(byUnit, unit, [](const auto &entry) { return entry.first; });
        if (it == byUnit.end()) {
            it = byUnit.insert(it, {unit, {}});
        }
        it->second.push_back(row);
    }
    std::vector<RowNumbers> sets;
    for (auto &[unit, members] : byUnit) {
        while (!members.empty()) {
            RowNumbers apart = takeIncomparable(table, members, codes);
            sets.push_back(std::move(members));
            members = std::move(apart);
        }
    }
    return sets;
}

RowNumbers latestOfPlaces(const Table &table, const CodeBook &codes)
{
    RowNumbers rows;
    std::unordered_map<std::string_view, std::size_t> place;
    const Area *region = codes.region();
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        const std::string_view code = table.rows[row].key.code(Dim::Area);
        const Area *area = codes.areas.find(code);
        if (area == nullptr || area == region) {
            continue;
        }
        const auto [it, isNew] = place.emplace(code, rows.size());
        if (isNew) {
            rows.push_back(row);
        } else if (std::size_t &held = rows[it->second];
                   table.rows[held].key.code(Dim::Period) < table.rows[row].key.code(Dim::Period)) {
            held = row;
        }
    }
    return rows;
}

std::size_t values(const Table &table, const RowNumbers &rows)
{
    return static_cast<std::size_t>(
        std::ranges::count_if(rows, [&table](std::size_t row) { return table.quantity(table.rows[row]) != nullptr; }));
}

Axis axisOver(const std::vector<Mark> &marks, std::string_view unit, const CodeBook &codes, bool fromZero, Language language)
{
    std::vector<const Quantity *> quantities;
    for (const Mark &mark : marks) {
        if (mark.quantity) {
            quantities.push_back(&*mark.quantity);
        }
        for (const Ghost &ghost : mark.ghosts) {
            quantities.push_back(&ghost.quantity);
        }
    }
    return valueAxis(quantities, codes.units.find(unit), fromZero, language);
}

std::string panelTitle(const Table &table, const RowNumbers &rows, const CodeBook &codes, Language language)
{
    const std::string_view indicator = table.rows[rows.front()].key.code(Dim::Indicator);
    const bool same =
        std::ranges::all_of(rows, [&](std::size_t row) { return table.rows[row].key.code(Dim::Indicator) == indicator; });
    return same && !indicator.empty() ? codes.nameOf(Dim::Indicator, indicator).in(language)
                                      : codes.nameOf(Dim::Unit, unitOf(table, table.rows[rows.front()])).in(language);
}

std::vector<std::string> parts(std::string_view text, char separator)
{
    std::vector<std::string> found;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(separator), text.size());
        std::string_view part = text.substr(0, end);
        while (part.starts_with(' ')) {
            part.remove_prefix(1);
        }
        while (part.ends_with(' ')) {
            part.remove_suffix(1);
        }
        found.emplace_back(part);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return found;
}

void refuse(ChartModel &model)
{
    model.kind = "list";
    model.panels.clear();
}

} // namespace rd
