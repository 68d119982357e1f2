#pragma once

#include "core/rows.h"

namespace rd {

/// One new row of a code list, filled by column name.
class CodeRow {
public:
    explicit CodeRow(std::string_view table) : m_row{packageTable(table), {}, "new codes"}
    {
        for (const ColumnDef &column : m_row.table->columns) {
            m_row.row.push_back(column.type == ColumnType::Text ? Value(std::string()) : Value());
        }
        set("change", std::int64_t(0));
        set("removed", std::int64_t(0));
    }
    CodeRow &set(std::string_view column, Value value)
    {
        m_row.row[std::size_t(m_row.table->columnIndex(column))] = std::move(value);
        return *this;
    }
    [[nodiscard]] TableRow row() const { return m_row; }

private:
    TableRow m_row;
};

} // namespace rd
