#include "store/rows/primaries.h"

#include "store/rows/tablestore.h"
#include "store/sql/sentences.h"

#include <fmt/format.h>
#include <map>
#include <utility>

namespace rd {

Result<std::vector<Error>> doublePrimaries(Sql &sql, const ChangeLog &log)
{
    const TableDef &table = *packageTable("membership");
    const auto rows = currentRows(sql, table, log);
    const auto passages = rows ? currentRows(sql, *packageTable("passage"), log) : rows;
    if (!passages) {
        return passages.error();
    }
    std::map<std::string, std::string> sourceOf;
    for (const Row &passage : *passages) {
        sourceOf[codeOf(passage)] = std::get<std::string>(passage[columnAt(*packageTable("passage"), "source")]);
    }
    const auto text = [&](const Row &row, std::string_view column) {
        return std::get<std::string>(row[columnAt(table, column)]);
    };
    std::map<std::pair<std::string, std::string>, const Row *> firsts;
    std::vector<Error> found;
    for (const Row &row : *rows) {
        if (text(row, "standing") != "primary") {
            continue;
        }
        const Row &first = *firsts.try_emplace({text(row, "industry"), sourceOf[text(row, "passage")]}, &row).first->second;
        if (const std::string tier = text(row, "tier"), held = text(first, "tier"); tier != held) {
            found.push_back(refused(
                fmt::format("membership {}", codeOf(row)),
                fmt::format("行业 {} 已由 {} 归入 {}，不能同时以 {} 为主；请把其中一条的 standing 改为 also",
                            text(row, "industry"), codeOf(first), held, tier),
                fmt::format("industry {} is primary in {} by {} already and cannot be in {} too; make one of them \"also\"",
                            text(row, "industry"), held, codeOf(first), tier)));
        }
    }
    return found;
}

} // namespace rd
