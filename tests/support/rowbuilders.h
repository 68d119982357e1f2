#pragma once

#include "core/rows.h"

#include <algorithm>
#include <initializer_list>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace rd::test {

/// What a column holds where a test does not care: a sound row of a small region. "table.column" goes before "column".
inline Value usual(const TableDef &table, const ColumnDef &column)
{
    static const std::map<std::string, Value, std::less<>> values = {{"change.id", std::int64_t{1}},
                                                                     {"change.kind", "import"},
                                                                     {"at_utc", "2025-03-01T08:00:00Z"},
                                                                     {"who", "tester"},
                                                                     {"why", "test"},
                                                                     {"name_zh", "名称"},
                                                                     {"name_en", "name"},
                                                                     {"headline_zh", "标题"},
                                                                     {"headline_en", "headline"},
                                                                     {"text_zh", "文字"},
                                                                     {"text_en", "text"},
                                                                     {"reason_zh", "理由"},
                                                                     {"reason_en", "reason"},
                                                                     {"scheme", "own"},
                                                                     {"level", "county"},
                                                                     {"unit.type", "count"},
                                                                     {"source.type", "yearbook"},
                                                                     {"subject.type", "enterprise"},
                                                                     {"relation.type", "part_of"},
                                                                     {"relation.dim", "indicator"},
                                                                     {"relation.a", "output"},
                                                                     {"relation.b", "jobs"},
                                                                     {"event.type", "fact"},
                                                                     {"note.type", "oddity"},
                                                                     {"note.dim", "indicator"},
                                                                     {"about", "output"},
                                                                     {"measure", "flow"},
                                                                     {"standing", "primary"},
                                                                     {"kind", "actual"},
                                                                     {"qualifier", "exact"},
                                                                     {"status", "A"},
                                                                     {"area", "r1"},
                                                                     {"indicator", "output"},
                                                                     {"industry", "_Z"},
                                                                     {"membership.industry", "steel"},
                                                                     {"subject", "_Z"},
                                                                     {"tier", "pillar"},
                                                                     {"unit", "cny"},
                                                                     {"to_unit", "usd"},
                                                                     {"freq", "A"},
                                                                     {"source", "yearbook"},
                                                                     {"passage", "p1"},
                                                                     {"deck", "d1"},
                                                                     {"layout", "one"},
                                                                     {"spec", "{}"},
                                                                     {"figure.period_start", "2024-01-01"},
                                                                     {"figure.period_length", "P1Y"},
                                                                     {"observation.period_start", "2024-01-01"},
                                                                     {"observation.period_length", "P1Y"},
                                                                     {"figure.value", 1.0},
                                                                     {"observation.value", 1.0},
                                                                     {"rate.value", 7.0},
                                                                     {"rank", std::int64_t{1}},
                                                                     {"ord", std::int64_t{1}},
                                                                     {"change", std::int64_t{1}}};
    for (const std::string &name : {std::string(table.name) + '.' + std::string(column.name), std::string(column.name)}) {
        if (const auto it = values.find(name); it != values.end() && (column.required || name.find('.') != std::string::npos)) {
            return it->second;
        }
    }
    return column.type == ColumnType::Text ? Value(std::string()) : column.required ? Value(std::int64_t{0}) : Value();
}

/// A row by column names; everything else as usual. The place is where a message would say that it stands.
inline TableRow row(std::string_view table, std::initializer_list<std::pair<std::string_view, Value>> columns = {},
                    std::string place = {})
{
    const TableDef *def = packageTable(table);
    TableRow made{def, {}, place.empty() ? std::string(table) + ".csv:2" : std::move(place)};
    for (const ColumnDef &column : def->columns) {
        made.row.push_back(usual(*def, column));
    }
    for (const auto &[column, value] : columns) {
        made.row.at(static_cast<std::size_t>(def->columnIndex(column))) = value;
    }
    return made;
}

/// A change of a package; `undoes` 0 is none.
inline TableRow change(std::int64_t id, std::string atUtc = "2025-03-01T08:00:00Z", std::int64_t undoes = 0)
{
    return row("change", {{"id", id},
                          {"at_utc", std::move(atUtc)},
                          {"kind", undoes ? "undo" : "import"},
                          {"undoes", undoes ? Value(undoes) : Value()}});
}

/// The code lists that the usual rows refer to: region r of r1 and r2, one industry in one tier, two units, two indicators,
/// a yearbook of rank 1 and a paper of rank 2.
inline std::vector<TableRow> usualCodes()
{
    return {change(1),
            row("area", {{"code", "r"}, {"name_zh", "示例"}, {"level", "city"}}),
            row("area", {{"code", "r1"}, {"parent", "r"}}),
            row("area", {{"code", "r2"}, {"parent", "r"}, {"ord", std::int64_t{2}}}),
            row("tier", {{"code", "pillar"}}),
            row("industry", {{"code", "steel"}}),
            row("unit", {{"code", "cny"}, {"type", "currency"}}),
            row("unit", {{"code", "usd"}, {"type", "currency"}}),
            row("source", {{"code", "yearbook"}, {"published", "2025-01-10"}}),
            row("source", {{"code", "paper"}, {"published", "2025-02-27"}, {"rank", std::int64_t{2}}}),
            row("passage", {{"code", "p1"}}),
            row("indicator", {{"code", "output"}}),
            row("indicator", {{"code", "jobs"}, {"ord", std::int64_t{2}}}),
            row("subject", {{"code", "mill"}, {"area", "r1"}, {"industry", "steel"}}),
            row("membership", {{"code", "m1"}})};
}

/// Several lists of rows in package order.
[[nodiscard]] inline std::vector<TableRow> inOrder(std::vector<TableRow> rows);

/// Gives rows that a test made.
class ListSource final : public RowSource {
public:
    explicit ListSource(std::vector<TableRow> rows) : m_rows(inOrder(std::move(rows))) {}
    Result<std::optional<TableRow>> next() override
    {
        return m_next == m_rows.size() ? std::optional<TableRow>() : std::optional(m_rows[m_next++]);
    }

private:
    std::vector<TableRow> m_rows;
    std::size_t m_next = 0;
};

/// Keeps what it is given.
class ListSink final : public RowSink {
public:
    Result<void> put(const TableDef &table, const Row &values) override
    {
        rows.push_back({&table, values, {}});
        return {};
    }
    std::vector<TableRow> rows;
};

inline std::vector<TableRow> inOrder(std::vector<TableRow> rows)
{
    std::stable_sort(rows.begin(), rows.end(), [](const TableRow &a, const TableRow &b) { return a.table < b.table; });
    return rows;
}

inline std::vector<TableRow> operator+(std::vector<TableRow> rows, const std::vector<TableRow> &more)
{
    rows.insert(rows.end(), more.begin(), more.end());
    return rows;
}

} // namespace rd::test
