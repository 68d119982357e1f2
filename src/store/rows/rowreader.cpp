#include "store/rows/rowreader.h"

#include "store/sql/sentences.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace rd {
namespace {

constexpr std::array<std::string_view, 8> seriesColumns = {"area", "indicator", "industry", "subject",
                                                           "kind", "unit",      "freq",     "source"};

Value valueAt(Statement &statement, int at, ColumnType type)
{
    if (type == ColumnType::Text) {
        return statement.text(at);
    }
    if (statement.isNull(at)) {
        return {};
    }
    return type == ColumnType::Integer ? Value(statement.integer(at)) : Value(statement.number(at));
}

Error damagedRow(const TableDef &table, const Row &row)
{
    std::string key;
    if (const auto *text = std::get_if<std::string>(&row.front())) {
        key = *text;
    } else if (const auto *id = std::get_if<std::int64_t>(&row.front())) {
        key = std::to_string(*id);
    }
    const std::string place = fmt::format("{} {}", table.name, key);
    return damaged(place, "存储的内容与写入时不同，数据已损坏，请用备份恢复",
                   "what is stored is not what was written; the store is damaged, restore it from a backup");
}

} // namespace

std::string columnOf(const TableDef &table, std::string_view column)
{
    if (table.name != "figure") {
        return fmt::format("\"{}\"", column);
    }
    if (column == "code") {
        return "f.\"figure_code\"";
    }
    return fmt::format("{}.\"{}\"", std::ranges::count(seriesColumns, column) ? 's' : 'f', column);
}

std::string selectFrom(const TableDef &table)
{
    std::string columns;
    for (const ColumnDef &column : table.columns) {
        columns += columnOf(table, column.name) + ", ";
    }
    const std::string_view from =
        table.name == "figure" ? "\"figure\" f LEFT JOIN \"series\" s ON s.\"area\" = f.\"area\" AND s.\"id\" = f.\"series\""
                               : "";
    return from.empty() ? fmt::format("SELECT {}\"row_hash\" FROM \"{}\"", columns, table.name)
                        : fmt::format("SELECT {}f.\"row_hash\" FROM {}", columns, from);
}

Result<Row> readRow(Statement &statement, const TableDef &table)
{
    Row row;
    row.reserve(table.columns.size());
    for (const ColumnDef &column : table.columns) {
        row.push_back(valueAt(statement, static_cast<int>(row.size()), column.type));
    }
    if (static_cast<std::int64_t>(digestOf(table, row).lo) != statement.integer(static_cast<int>(row.size()))) {
        return damagedRow(table, row);
    }
    return row;
}

std::string insertInto(const TableDef &table)
{
    std::string columns, places;
    for (const ColumnDef &column : table.columns) {
        columns += fmt::format("\"{}\", ", column.name);
        places += "?, ";
    }
    return fmt::format("INSERT INTO \"{}\" ({}\"row_hash\") VALUES ({}?)", table.name, columns, places);
}

void bindValue(Statement &statement, int place, const Value &value)
{
    if (const auto *text = std::get_if<std::string>(&value)) {
        statement.bind(place, std::string_view(*text));
    } else if (const auto *whole = std::get_if<std::int64_t>(&value)) {
        statement.bind(place, *whole);
    } else if (const auto *number = std::get_if<double>(&value)) {
        statement.bind(place, *number);
    } else {
        statement.bindNull(place);
    }
}

Result<void> insertRow(Statement &statement, const TableDef &table, const Row &row, Digest &total)
{
    int place = 0;
    for (const Value &value : row) {
        bindValue(statement, ++place, value);
    }
    const Digest digest = digestOf(table, row);
    statement.bind(++place, static_cast<std::int64_t>(digest.lo));
    total.add(digest);
    return statement.run();
}

} // namespace rd
