#include "app/editing/entry.h"

#include "app/packages.h"
#include "store/rows/rowcheck.h"

#include <algorithm>
#include <cctype>
#include <fmt/format.h>
#include <map>

namespace rd {
namespace {

std::size_t columnIn(const TableDef &table, std::string_view column)
{
    return static_cast<std::size_t>(table.columnIndex(column));
}

bool isNothing(const Value &value)
{
    const auto *text = std::get_if<std::string>(&value);
    return std::holds_alternative<std::monostate>(value) || (text != nullptr && text->empty());
}

/// Lower-case letters, digits and hyphens of a name: "Bearing makers" is bearing-makers.
std::string slugOf(std::string_view name)
{
    std::string slug;
    for (const char c : name) {
        const auto letter = static_cast<unsigned char>(c);
        if (letter < 128 && std::isalnum(letter) != 0) {
            slug += static_cast<char>(std::tolower(letter));
        } else if (!slug.empty() && slug.back() != '-') {
            slug += '-';
        }
    }
    while (!slug.empty() && slug.back() == '-') {
        slug.pop_back();
    }
    return slug.substr(0, 60);
}

/// Lists whose codes are words of our own; the others count.
bool isNamed(const TableDef &table) { return table.columnIndex("name_en") >= 0; }

std::string codeFor(const TableRow &row, const std::vector<std::string> &held)
{
    const TableDef &table = *row.table;
    const std::string slug = isNamed(table) ? slugOf(textIn(row, "name_en")) : std::string();
    if (slug.empty()) {
        return nextCode(held, table);
    }
    std::string code = slug;
    for (int i = 2; std::ranges::find(held, code) != held.end(); ++i) {
        code = fmt::format("{}-{}", slug, i);
    }
    return code;
}

Result<std::int64_t> lastPlace(Store &store, const TableDef &table)
{
    const auto rows = store.rowsOf(table.name);
    if (!rows) {
        return rows.error();
    }
    std::int64_t last = 0;
    for (const Row &row : *rows) {
        last = std::max(last, std::get<std::int64_t>(row[columnIn(table, "ord")]));
    }
    return last;
}

} // namespace

const Value &valueIn(const TableRow &row, std::string_view column) { return row.row[columnIn(*row.table, column)]; }

std::string textIn(const TableRow &row, std::string_view column)
{
    const auto *text = std::get_if<std::string>(&valueIn(row, column));
    return text == nullptr ? std::string() : *text;
}

void setIn(TableRow &row, std::string_view column, Value value) { row.row[columnIn(*row.table, column)] = std::move(value); }

TableRow emptyRow(const TableDef &table)
{
    TableRow row{&table, Row(table.columns.size()), {}};
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const ColumnDef &column = table.columns[i];
        if (column.type == ColumnType::Text) {
            const bool mayNotApply = column.required && (column.refers == "industry" || column.refers == "subject");
            const std::string_view words = allowedWords(table.name, column.name);
            const bool chosen = !words.empty() && words.front() != '|';
            row.row[i] = mayNotApply && table.name != "membership" ? std::string("_Z")
                         : chosen                                  ? std::string(words.substr(0, words.find('|')))
                                                                   : std::string();
        } else if (isFlag(column.name)) {
            row.row[i] = std::int64_t{0};
        }
    }
    if (table.columnIndex("rank") >= 0) {
        setIn(row, "rank", std::int64_t{1});
    }
    if (table.name == "figure") {
        setIn(row, "qualifier", std::string("exact"));
        setIn(row, "status", std::string("A"));
    }
    return row;
}

TableRow completed(TableRow row)
{
    for (std::size_t i = 0; i + 1 < row.table->columns.size(); ++i) {
        const std::string_view name = row.table->columns[i].name, next = row.table->columns[i + 1].name;
        if (name.ends_with("_zh") && next.ends_with("_en") && row.table->columns[i].required) {
            Value &zh = row.row[i], &en = row.row[i + 1];
            if (isNothing(zh) != isNothing(en)) {
                (isNothing(zh) ? zh : en) = isNothing(zh) ? en : zh;
            }
        }
    }
    for (const std::string_view flag : {"change", "removed"}) {
        if (row.table->columnIndex(flag) >= 0 && isNothing(valueIn(row, flag))) {
            setIn(row, flag, std::int64_t{0});
        }
    }
    return row;
}

std::string nextCode(const std::vector<std::string> &held, const TableDef &table)
{
    struct Numbered {
        std::size_t uses = 0, digits = 0;
        long long highest = 0;
    };
    std::map<std::string, Numbered> beginnings;
    for (const std::string &code : held) {
        const std::size_t end = code.find_last_not_of("0123456789") + 1; // 0 where all are digits
        if (code.size() - end == 0 || code.size() - end > 9) {
            continue;
        }
        Numbered &numbered = beginnings[code.substr(0, end)];
        ++numbered.uses;
        numbered.digits = std::max(numbered.digits, code.size() - end);
        numbered.highest = std::max(numbered.highest, std::stoll(code.substr(end)));
    }
    if (beginnings.empty()) {
        static const std::map<std::string_view, std::string_view> usual = {
            {"figure", "F-0001"}, {"event", "E-001"}, {"note", "N-001"}, {"passage", "P-001"}};
        const auto it = usual.find(table.name);
        return it != usual.end() ? std::string(it->second) : fmt::format("{}-1", table.name);
    }
    const auto most = std::ranges::max_element(beginnings, {}, [](const auto &entry) { return entry.second.uses; });
    return fmt::format("{}{:0{}}", most->first, most->second.highest + 1, most->second.digits);
}

Result<std::string> newCode(Store &store, const TableRow &row)
{
    const auto held = store.codesEver(row.table->name);
    return held ? Result<std::string>(codeFor(row, *held)) : held.error();
}

Result<std::int64_t> enterRows(Store &store, std::vector<TableRow> rows, const std::string &why)
{
    for (TableRow &row : rows) {
        row = completed(std::move(row));
        if (row.table->columnIndex("ord") >= 0 && isNothing(valueIn(row, "ord"))) {
            const auto last = lastPlace(store, *row.table);
            if (!last) {
                return last.error();
            }
            setIn(row, "ord", *last + 1);
        }
        if (isNothing(row.row.front())) {
            const auto code = newCode(store, row);
            if (!code) {
                return code.error();
            }
            row.row.front() = *code;
        }
    }
    return store.record(changeByUser(why), rows);
}

Result<std::int64_t> takeOut(Store &store, const TableDef &table, const std::string &code, const std::string &why)
{
    const auto rows = store.rowsOf(table.name);
    if (!rows) {
        return rows.error();
    }
    const auto it = std::ranges::find(*rows, code, [](const Row &row) { return std::get<std::string>(row.front()); });
    if (it == rows->end()) {
        return Error{ErrorCode::Failed, {"该条目已不在库中", "the entry is no longer in the store"}, {}};
    }
    TableRow row{&table, *it, {}};
    setIn(row, "removed", std::int64_t{1});
    return store.record(changeByUser(why), {row});
}

Result<std::int64_t> confirmChange(Store &store, std::int64_t change, const std::string &figure)
{
    TableRow row = emptyRow(*packageTable("review"));
    setIn(row, "code", reviewCode(change, figure));
    setIn(row, "of_change", change);
    setIn(row, "figure", figure);
    ChangeInfo info = changeByUser(figure.empty() ? fmt::format("confirm change {}", change)
                                                  : fmt::format("confirm {} of change {}", figure, change));
    info.kind = "check";
    return store.record(info, {completed(std::move(row))});
}

Result<std::int64_t> takeBack(Store &store, std::int64_t change, const std::string &why)
{
    return store.undo(change, changeByUser(why));
}

} // namespace rd
