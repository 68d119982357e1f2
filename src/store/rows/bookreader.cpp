#include "store/rows/bookreader.h"

#include "store/rows/tablestore.h"
#include "store/sql/sentences.h"

#include <algorithm>

namespace rd {
namespace {

Result<void> readTable(Sql &sql, const TableDef &table, const ChangeLog &log, CodeBook &book)
{
    auto rows = currentRows(sql, table, log);
    if (!rows) {
        return rows.error();
    }
    if (const int ord = table.columnIndex("ord"); ord >= 0) {
        // By code they came; entries of one place keep that order.
        std::ranges::stable_sort(*rows, {},
                                 [&](const Row &row) { return std::get<std::int64_t>(row[static_cast<std::size_t>(ord)]); });
    }
    for (const Row &row : *rows) {
        if (!addRow(book, table, row)) {
            return damaged(std::string(table.name) + ' ' + codeOf(row), "内容不合规则，数据已损坏，请用备份恢复",
                           "makes no sense; the store is damaged, restore it from a backup");
        }
    }
    return {};
}

} // namespace

Result<CodeBook> readBook(Sql &sql, const ChangeLog &log)
{
    CodeBook book;
    for (const TableDef &table : packageTables()) {
        if (table.name == "change" || table.name == "figure" || table.name == "observation") {
            continue;
        }
        if (auto read = readTable(sql, table, log, book); !read) {
            return read.error();
        }
    }
    return book;
}

} // namespace rd
