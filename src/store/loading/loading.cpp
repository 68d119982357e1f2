#include "store/loading/loading.h"

#include "store/rows/tablestore.h"
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

void Loading::noteNamed(const TableDef &table, const Row &row, const std::string &place)
{
    if (table.name != "relation" && table.name != "note") {
        return;
    }
    const auto *dim = std::get_if<std::string>(&row[columnAt(table, "dim")]);
    const TableDef *of = dim ? packageTable(*dim) : nullptr;
    for (std::size_t i = 0; of && i < row.size(); ++i) {
        const std::string_view column = table.columns[i].name;
        const auto *code = std::get_if<std::string>(&row[i]);
        if (code && (column == "a" || column == "b" || column == "about") && *code != notApplicable) {
            named.push_back({place, *code, column, of});
        }
    }
}

Result<void> Loading::checkNamed()
{
    std::map<const TableDef *, TableStore> tables;
    for (const Named &each : named) {
        const auto versions = tables.try_emplace(each.table, sql, *each.table).first->second.versions(each.code);
        if (!versions) {
            return versions.error();
        }
        if (versions->empty()) {
            return dangling(each.place, {each.column, each.table->name, &each.code});
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
