#include "core/chart/rankedrows.h"

#include "core/chart/chartparts.h"
#include "core/words/numbertext.h"
#include "core/words/words.h"

#include <algorithm>
#include <map>

namespace rd {
namespace {

constexpr std::size_t mostRanked = 100;

/// True where `row` takes the place of `held`: it has a value and is later, or is the first that has one.
bool isLater(const Table &table, std::size_t row, std::size_t held)
{
    const bool has = table.quantity(table.rows[row]) != nullptr;
    const bool heldHas = table.quantity(table.rows[held]) != nullptr;
    const auto when = periodOf(table.rows[row]);
    const auto heldWhen = periodOf(table.rows[held]);
    if (has != heldHas) {
        return has;
    }
    return when && (!heldWhen || heldWhen->last() < when->last());
}

} // namespace

Key seriesOf(const Key &key)
{
    Key series;
    for (const auto &[dim, code] : key.parts()) {
        const bool provenance = dim == Dim::Figure || dim == Dim::Passage || dim == Dim::Source || dim == Dim::Qualifier;
        if (dim != Dim::Period && !provenance) {
            series.set(dim, code);
        }
    }
    return series;
}

void takeAverage(ChartModel &model, const Table &table, RowNumbers &rows, const CodeBook &codes, Language language)
{
    const std::string area = table.spec.option("average");
    if (area.empty()) {
        return;
    }
    std::erase_if(rows, [&](std::size_t row) {
        const Quantity *quantity = table.quantity(table.rows[row]);
        if (table.rows[row].key.code(Dim::Area) != area || quantity == nullptr) {
            return false;
        }
        if (!model.average) {
            model.average = *quantity;
            const Text named = table.spec.optionText("average_name");
            model.averageLabel = (named.empty() ? codes.nameOf(Dim::Area, area) : named).in(language) + " "
                                 + label(*quantity, codes.units.find(quantity->unit), language);
        }
        return true;
    });
}

bool isAverage(const Table &table, std::size_t row)
{
    const std::string area = table.spec.option("average");
    return !area.empty() && table.rows[row].key.code(Dim::Area) == area && table.quantity(table.rows[row]) != nullptr;
}

bool hasAverage(const Table &table)
{
    const auto sameIndicator = [&](const ReportRow &row) {
        return row.key.code(Dim::Indicator) == table.rows.front().key.code(Dim::Indicator);
    };
    const auto takes = [&](std::size_t row) { return isAverage(table, row); };
    return std::ranges::any_of(allRows(table), takes) && std::ranges::all_of(table.rows, sameIndicator);
}

RowNumbers latestOfSeries(const Table &table)
{
    RowNumbers rows;
    std::map<Key, std::size_t> place;
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        const auto [it, isNew] = place.emplace(seriesOf(table.rows[row].key), rows.size());
        if (isNew) {
            rows.push_back(row);
        } else if (isLater(table, row, rows[it->second])) {
            rows[it->second] = row;
        }
    }
    return rows;
}

void rankByValue(const Table &table, RowNumbers &rows)
{
    const std::string by = table.spec.sort.empty() ? std::string() : table.spec.sort.front().by;
    if (by == "listed" || by == "OBS_VALUE") {
        return;
    }
    std::ranges::stable_sort(rows, [&table](std::size_t a, std::size_t b) {
        const Quantity *x = table.quantity(table.rows[a]);
        const Quantity *y = table.quantity(table.rows[b]);
        return x != nullptr && (y == nullptr || x->value > y->value);
    });
}

std::string chosenPeriod(const Table &table, const RowNumbers &rows, Language language)
{
    const auto period = rows.empty() ? std::nullopt : periodOf(table.rows[rows.front()]);
    const auto differs = [&](std::size_t row) { return periodOf(table.rows[row]) != period; };
    const bool others = std::ranges::any_of(allRows(table), differs);
    return period && others && std::ranges::none_of(rows, differs) ? period->text(language) : std::string();
}

namespace {

/// A whole number in a column, where it is a sure one.
std::optional<long> exact(const Table &table, std::size_t row, std::string_view column)
{
    const Cell *cell = table.cell(table.rows[row], column);
    if (const auto *count = cell == nullptr ? nullptr : std::get_if<std::int64_t>(cell)) {
        return static_cast<long>(*count);
    }
    const auto *quantity = cell == nullptr ? nullptr : std::get_if<Quantity>(cell);
    const bool sure = quantity != nullptr && quantity->qualifier == Qualifier::Exact;
    return sure ? std::optional(static_cast<long>(quantity->value)) : std::nullopt;
}

/// True where nobody ranked comes behind this place, which several may share.
bool isLast(const Table &table, const std::vector<Mark> &marks, const Mark &mark, long place)
{
    const auto shares = std::ranges::count_if(marks, [&](const Mark &other) {
        return exact(table, other.row, "RANK") == place && other.key.code(Dim::Indicator) == mark.key.code(Dim::Indicator);
    });
    return place > 1 && exact(table, mark.row, "RANKED") == place + shares - 1;
}

} // namespace

void tellRanks(ChartModel &model, std::vector<Mark> &marks, const Table &table, Language language)
{
    for (Mark &mark : marks) {
        const auto place = exact(table, mark.row, "RANK");
        if (!place) {
            continue;
        }
        const Cell *cell = table.cell(table.rows[mark.row], "RANK_CHANGE");
        if (const Gap *gap = cell == nullptr ? nullptr : std::get_if<Gap>(cell); gap != nullptr && gap->reason == "break") {
            model.texts["rankbreak"] = word("chart.rankbreak");
        }
        const auto change = exact(table, mark.row, "RANK_CHANGE");
        // Nothing where the place is kept: "1=" is how a shared first place is written.
        const std::string moved = !change || *change == 0 ? ""
                                  : *change > 0           ? "▲" + std::to_string(*change)
                                                          : "▼" + std::to_string(-*change);
        mark.cells = {std::to_string(*place), moved};
        if (isLast(table, marks, mark, *place)) {
            mark.cells.push_back(word("chart.lastplace", language));
        }
    }
}

void keepRanked(ChartModel &model, std::vector<Mark> &marks) { keepFirst(model, marks, mostRanked); }

void titleRanked(Panel &panel, Language language)
{
    const RankedPart part = panel.ranked.value_or(RankedPart::First);
    const std::string_view which = part == RankedPart::First    ? "chart.first"
                                   : part == RankedPart::Chosen ? "chart.chosen"
                                                                : "chart.last";
    panel.title = joined({panel.group, filled(word(which, language), std::to_string(panel.marks.size()))});
}

RankedRest takeRankedRest(ChartModel &model, std::vector<Mark> &marks, const ReportSpec &spec, Language language)
{
    constexpr std::size_t end = 20;
    const std::size_t all = marks.size();
    if (all <= mostRanked) {
        return {};
    }
    model.folds = true;
    std::erase_if(marks, [](const Mark &mark) { return !mark.quantity; });
    RankedRest rest;
    const std::vector<std::string> chosen = parts(spec.option("chosen"));
    for (std::size_t place = end; place < marks.size(); ++place) {
        Mark &mark = marks[place];
        if (place + end >= marks.size()) {
            rest.last.push_back(std::move(mark));
        } else if (std::ranges::find(chosen, mark.key.code(Dim::Area)) != chosen.end()) {
            mark.detail = joined({mark.detail, filled(word("chart.place", language), std::to_string(place + 1))});
            rest.chosen.push_back(std::move(mark));
        }
    }
    marks.resize(std::min(end, marks.size()));
    leaveOut(model, all - marks.size() - rest.chosen.size() - rest.last.size());
    return rest;
}

} // namespace rd
