#include "store/rows/circles.h"

#include "store/rows/tablestore.h"
#include "store/sql/sentences.h"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <set>

namespace rd {
namespace {

using Ways = std::map<std::string, std::vector<std::string>>; ///< from each code to those that it names

/// The codes of one circle, the first again at the end; empty where there is none. No recursion: a chain may be as long as its list.
std::vector<std::string> circleOf(const Ways &ways)
{
    struct Step {
        std::string code;
        std::size_t next = 0;
    };
    std::set<std::string> left; // no way from here comes back
    for (const auto &[start, named] : ways) {
        std::vector<Step> path = {{start}};
        std::set<std::string> onPath = {start};
        while (!path.empty()) {
            Step &step = path.back();
            const auto on = ways.find(step.code);
            if (left.contains(step.code) || on == ways.end() || step.next == on->second.size()) {
                left.insert(step.code);
                onPath.erase(step.code);
                path.pop_back();
                continue;
            }
            const std::string &to = on->second[step.next++];
            if (onPath.contains(to)) {
                std::vector<std::string> circle;
                for (auto it = std::ranges::find(path, to, &Step::code); it != path.end(); ++it) {
                    circle.push_back(it->code);
                }
                circle.push_back(to);
                return circle;
            }
            onPath.insert(to);
            path.push_back({to});
        }
    }
    return {};
}

std::string textAt(const TableDef &table, const Row &row, std::string_view column)
{
    const auto *text = std::get_if<std::string>(&row[columnAt(table, column)]);
    return text ? *text : std::string();
}

/// What may go in circles: a column that names codes of its own table, and the parts of each dimension.
std::map<std::string, Ways> waysIn(const TableDef &table, const std::vector<Row> &rows)
{
    std::map<std::string, Ways> ways;
    for (const Row &row : rows) {
        for (const ColumnDef &column : table.columns) {
            if (column.refers != table.name) {
                continue;
            }
            if (std::string code = textAt(table, row, column.name); !code.empty()) {
                ways[std::string(column.name)][codeOf(row)].push_back(std::move(code));
            }
        }
        if (table.name == "relation" && textAt(table, row, "type") == "part_of") {
            ways["part_of " + textAt(table, row, "dim")][textAt(table, row, "a")].push_back(textAt(table, row, "b"));
        }
    }
    return ways;
}

} // namespace

Result<std::vector<Error>> circlesIn(Sql &sql, const TableDef &table, const ChangeLog &log)
{
    const bool canHave =
        table.name == "relation" || std::ranges::find(table.columns, table.name, &ColumnDef::refers) != table.columns.end();
    if (!canHave || table.name == "change") {
        return std::vector<Error>();
    }
    const auto rows = currentRows(sql, table, log);
    if (!rows) {
        return rows.error();
    }
    std::vector<Error> found;
    for (const auto &[by, ways] : waysIn(table, *rows)) {
        const std::vector<std::string> circle = circleOf(ways);
        if (!circle.empty()) {
            const std::string way = fmt::format("{}", fmt::join(circle, " → "));
            found.push_back(refused(fmt::format("{} {}", table.name, circle.front()),
                                    fmt::format("{} 绕回了自身（{}），请改正", by, way),
                                    fmt::format("{} leads back to itself ({}); correct it", by, way)));
        }
    }
    return found;
}

Result<std::vector<Error>> circles(Sql &sql, const ChangeLog &log)
{
    std::vector<Error> found;
    for (const TableDef &table : packageTables()) {
        auto more = circlesIn(sql, table, log);
        if (!more) {
            return more;
        }
        std::ranges::move(*more, std::back_inserter(found));
    }
    return found;
}

} // namespace rd
