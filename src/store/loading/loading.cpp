#include "store/loading/loading.h"

#include "store/sql/sentences.h"

#include <algorithm>
#include <fmt/format.h>

namespace rd {

Result<void> Loading::checkReferences(const TableDef &table, const Row &row, const std::string &place,
                                      std::vector<std::pair<std::string, std::string>> *later)
{
    for (const Reference &reference : referencesOf(table, row)) {
        if (later && reference.table == table.name) {
            later->emplace_back(*reference.code, place);
            continue;
        }
        const auto known = codes.knows(reference.table, *reference.code);
        if (!known) {
            return known.error();
        }
        if (!*known) {
            return dangling(place, reference);
        }
    }
    return {};
}

void Loading::count(const TableDef &table, std::int64_t Loaded::Table::*what, std::int64_t rows)
{
    auto it = std::ranges::find(loaded.tables, table.name, &Loaded::Table::name);
    if (it == loaded.tables.end()) {
        it = loaded.tables.insert(it, {std::string(table.name), 0, 0, 0});
    }
    (*it).*what += rows;
}

Error unknownChange(const std::string &place, std::int64_t change)
{
    return refused(place, fmt::format("变更 {} 不在 change 表中", change),
                   fmt::format("change {} is not in the table change", change));
}

} // namespace rd
