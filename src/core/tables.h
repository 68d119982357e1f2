#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace rd {

/// One stored value as it travels between store, package and import. Empty means "nothing entered".
using Value = std::variant<std::monostate, std::int64_t, double, std::string>;
using Row = std::vector<Value>;

enum class ColumnType { Text, Integer, Number };

/// A column as the store and the data package both hold it. Text that is not required is '' where nothing was
/// entered; numbers that are not required are empty (NULL). `refers` names the table whose `code` it holds. A column that
/// came `later` than its table is not required, and a row that has nothing in it is the row that it was before.
struct ColumnDef {
    std::string_view name;
    ColumnType type;
    bool required;
    std::string_view refers;
    std::string_view description;
    bool later = false;
};

/// A table of the data package. All but `change` and `observation` are versioned: the key says which rows are
/// versions of one thing, and the newest change that is not undone wins.
struct TableDef {
    std::string_view name;
    std::string_view title;
    std::span<const ColumnDef> columns;
    std::span<const std::string_view> key; ///< without `change`

    [[nodiscard]] int columnIndex(std::string_view column) const; ///< -1 where there is none
};

/// Every table of the package in the order in which they can be loaded: whatever is referred to comes first.
[[nodiscard]] std::span<const TableDef> packageTables();
[[nodiscard]] const TableDef *packageTable(std::string_view name);

} // namespace rd
