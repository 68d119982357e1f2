#include "store/rows/rowcheck.h"

#include "core/codebook.h"
#include "core/words/phrase.h"
#include "store/rows/figurecheck.h"
#include "store/rows/tablestore.h"
#include "store/sql/sentences.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace rd {
namespace {

constexpr std::size_t longestText = 1 << 20, longestCode = 200;

FieldFault wrong(const ColumnDef &column, const std::string &zh, const std::string &en)
{
    return {std::string(column.name), {zh, en}};
}

Error errorOf(const TableRow &row, const FieldFault &fault)
{
    return refused(placeOf(row), fmt::format("列 {} {}", fault.column, fault.sentence.zh),
                   fmt::format("column {} {}", fault.column, fault.sentence.en));
}

bool isCode(const ColumnDef &column)
{
    return column.name == "code" || (!column.refers.empty() && column.type == ColumnType::Text);
}

std::optional<FieldFault> faultInText(const ColumnDef &column, const std::string &text)
{
    if (column.required && text.empty()) {
        return wrong(column, "不能为空，请填写", "is empty; it is required");
    }
    if (text.size() > longestText) {
        return wrong(column, "超过 1 MB", "is longer than 1 MB");
    }
    if (!isCleanText(text)) {
        return wrong(column, "含有控制字符或损坏的 UTF-8，请改正", "holds a control character or damaged UTF-8; correct it");
    }
    if (isCode(column) && (text.size() > longestCode || text.find_first_of(" \t\n") != std::string::npos)) {
        return wrong(
            column, fmt::format("“{}”不能作代码：代码不含空格，不超过 200 字节", text.substr(0, 40)),
            fmt::format("holds '{}', which is no code: a code has no blanks and at most 200 bytes", text.substr(0, 40)));
    }
    return std::nullopt;
}

using Checked = std::variant<Value, FieldFault>;

Checked checkedValue(const ColumnDef &column, const Value &value)
{
    const bool isEmpty = std::holds_alternative<std::monostate>(value);
    if (column.type == ColumnType::Text) {
        const auto *text = std::get_if<std::string>(&value);
        if (!text && !isEmpty) {
            return wrong(column, "应为文本", "must be text");
        }
        std::string held = text ? *text : std::string();
        if (auto fault = faultInText(column, held)) {
            return *fault;
        }
        return Value(std::move(held));
    }
    if (isEmpty) {
        return column.required ? Checked(wrong(column, "不能为空，请填写", "is empty; it is required")) : Checked(value);
    }
    const auto *whole = std::get_if<std::int64_t>(&value);
    if (column.type == ColumnType::Integer) {
        return whole ? Checked(value) : wrong(column, "应为整数", "must be a whole number");
    }
    const auto *number = std::get_if<double>(&value);
    if ((!whole && !number) || (number && !std::isfinite(*number))) {
        return wrong(column, "应为数", "must be a number");
    }
    const double held = whole ? static_cast<double>(*whole) : *number;
    return Checked(Value(held == 0 ? 0.0 : held)); // no negative zero
}

/// The words that a column may hold, separated by a bar; a leading bar lets it be empty.
struct Words {
    std::string_view table, column, words;
};
constexpr Words closedLists[] = {
    {"change", "kind", "import|table|edit|check|undo"},
    {"indicator", "measure", "stock|flow|ratio|index|rank"},
    {"indicator", "better", "|higher|lower"},
    {"unit", "type", "count|currency|percent|area|duration|other"},
    {"membership", "standing", "primary|also"},
    {"relation", "type", "part_of|overlaps|disjoint|not_comparable"},
    {"relation", "dim", "figure|indicator|industry|subject|area"},
    {"event", "kind", "actual|target|plan"},
    {"preference", "kind", "actual|target|plan"},
    {"event", "stage", "|planned|starting|under_way|in_production"},
    {"figure", "kind", "actual|target|plan"},
    {"observation", "kind", "actual|target|plan"},
    {"figure", "gap_reason", "|unpublished|na|unentered"},
    {"figure", "no_period", "|undated"},
    {"deck", "theme", "|light|dark|projector"},
    {"deck", "aspect", "|16:9|4:3"},
    {"slide", "layout", "one|two|title|section|number"},
    {"slide", "placing", "|beside|alone"},
};
constexpr std::string_view flags[] = {"removed",     "open_ended", "scales", "adds_area", "adds_industry", "adds_subject",
                                      "adds_period", "signed",     "build",  "hidden",    "backup"};

bool isAmong(std::string_view word, std::string_view words)
{
    while (true) {
        const std::size_t bar = words.find('|');
        if (words.substr(0, bar) == word) {
            return true;
        }
        if (bar == std::string_view::npos) {
            return false;
        }
        words.remove_prefix(bar + 1);
    }
}

/// A day as far as it is known: 2025, 2025-02, 2025-02-28.
bool isDayAsFarAsKnown(std::string_view text)
{
    constexpr std::string_view whole = "2000-01-01";
    return text.empty()
           || ((text.size() == 4 || text.size() == 7 || text.size() == 10)
               && parseDay(std::string(text) + std::string(whole.substr(text.size()))));
}

/// Days and numbers that have a form of their own.
std::optional<FieldFault> faultInForm(const TableDef &table, const Row &values)
{
    constexpr std::string_view days[] = {"published", "valid_from", "valid_to"};
    constexpr std::string_view counted[] = {"paragraph", "headline_ord", "tile_row", "tile_col"};
    for (const std::string_view column : days) {
        const int at = table.columnIndex(column);
        const auto *day = at < 0 ? nullptr : std::get_if<std::string>(&values[static_cast<std::size_t>(at)]);
        if (day != nullptr && !isDayAsFarAsKnown(*day)) {
            return wrong(table.columns[static_cast<std::size_t>(at)],
                         fmt::format("“{}”不是日期；请写作 2025、2025-02 或 2025-02-28", *day),
                         fmt::format("holds '{}', which is no day; write 2025, 2025-02 or 2025-02-28", *day));
        }
    }
    for (const std::string_view column : counted) {
        const int at = table.columnIndex(column);
        const auto *number = at < 0 ? nullptr : std::get_if<std::int64_t>(&values[static_cast<std::size_t>(at)]);
        if (number != nullptr && *number < 0) {
            return wrong(table.columns[static_cast<std::size_t>(at)], fmt::format("为 {}，不能小于 0", *number),
                         fmt::format("is {}; it cannot be below 0", *number));
        }
    }
    return std::nullopt;
}

std::optional<FieldFault> faultInWords(const TableDef &table, const Row &values)
{
    for (const Words &list : closedLists) {
        if (list.table != table.name) {
            continue;
        }
        const std::size_t at = columnAt(table, list.column);
        if (const auto &word = std::get<std::string>(values[at]); !isAmong(word, list.words)) {
            return wrong(table.columns[at], fmt::format("“{}”应为 {} 之一", word, list.words),
                         fmt::format("holds '{}'; it must be one of {}", word, list.words));
        }
    }
    for (const std::string_view flag : flags) {
        const int at = table.columnIndex(flag);
        const auto *held = at < 0 ? nullptr : std::get_if<std::int64_t>(&values[static_cast<std::size_t>(at)]);
        if (held && *held != 0 && *held != 1) {
            return wrong(table.columns[static_cast<std::size_t>(at)], "应为 0 或 1", "must be 0 or 1");
        }
    }
    return std::nullopt;
}

std::optional<Error> faultInChange(const TableRow &row, const Row &values)
{
    const Change change = changeOf(values);
    if (change.id <= 0) {
        return refused(placeOf(row), "变更编号应大于 0", "the number of a change must be above 0");
    }
    if (!isUtcTime(change.atUtc)) {
        return refused(placeOf(row), "at_utc 应写作 2025-02-27T00:00:00Z", "at_utc must be written as 2025-02-27T00:00:00Z");
    }
    if ((change.kind == "undo") != (change.undoes != 0) || change.undoes < 0 || change.undoes >= change.id) {
        return refused(placeOf(row), "撤销（undo）须且仅须指明一个更早的变更",
                       "a change of kind undo, and no other, names an earlier change in undoes");
    }
    return std::nullopt;
}

std::optional<Error> faultInMeaning(const TableRow &row, Row &values)
{
    for (auto *check : {faultInWords, faultInForm}) {
        if (auto fault = check(*row.table, values)) {
            return errorOf(row, *fault);
        }
    }
    if (auto fault = canonicalPeriod(row, values)) {
        return fault;
    }
    const std::string_view table = row.table->name;
    if (table == "change") {
        return faultInChange(row, values);
    }
    if (table == "figure" || table == "observation") {
        return table == "figure" ? faultInFigure(row, values) : faultInObservation(row, values);
    }
    // The code book has the last word on what its lists can hold; it takes no row that takes an entry away.
    if (CodeBook book; !isRemoved(*row.table, values) && !addRow(book, *row.table, values)) {
        return refused(placeOf(row), "这一行的内容不合规则，请对照数据包说明",
                       "this row makes no sense; compare it with the package's description");
    }
    return std::nullopt;
}

} // namespace

std::string placeOf(const TableRow &row) { return row.place.empty() ? std::string(row.table->name) : row.place; }

bool isUtcTime(std::string_view text)
{
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    if (text.size() < 20 || text.back() != 'Z' || text[10] != 'T' || !parseDay(text.substr(0, 10))) {
        return false;
    }
    const std::string_view form = "hh:mm:ss";
    for (std::size_t i = 0; i < form.size(); ++i) {
        if (form[i] == ':' ? text[11 + i] != ':' : !isDigit(text[11 + i])) {
            return false;
        }
    }
    const std::string_view fraction = text.substr(19, text.size() - 20);
    return text.substr(11, 2) <= "23" && text[14] <= '5' && text[17] <= '6'
           && (fraction.empty()
               || (fraction.front() == '.' && fraction.size() > 1
                   && fraction.find_first_not_of("0123456789", 1) == std::string_view::npos));
}

Result<Row> checkedRow(const TableRow &row, bool ownChange)
{
    const TableDef &table = *row.table;
    if (row.row.size() != table.columns.size()) {
        return refused(placeOf(row), fmt::format("应有 {} 列，实有 {} 列", table.columns.size(), row.row.size()),
                       phrase("has {} [column|columns] instead of {}", row.row.size(), table.columns.size()));
    }
    Row values;
    values.reserve(row.row.size());
    for (std::size_t i = 0; i < row.row.size(); ++i) {
        if (!ownChange && table.columns[i].name == "change") {
            values.emplace_back(std::int64_t{0});
            continue;
        }
        Checked checked = checkedValue(table.columns[i], row.row[i]);
        if (const auto *fault = std::get_if<FieldFault>(&checked)) {
            return errorOf(row, *fault);
        }
        values.push_back(std::get<Value>(std::move(checked)));
    }
    if (auto fault = faultInMeaning(row, values)) {
        return *fault;
    }
    return values;
}

std::vector<FieldFault> faultsIn(const TableRow &row)
{
    const TableDef &table = *row.table;
    std::vector<FieldFault> faults;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const ColumnDef &column = table.columns[i];
        if (column.name == "change" || column.name == "removed") {
            continue;
        }
        const Checked checked = checkedValue(column, row.row[i]);
        if (const auto *fault = std::get_if<FieldFault>(&checked)) {
            faults.push_back(*fault);
        }
    }
    if (faults.empty()) {
        if (const auto checked = checkedRow(row, false); !checked) {
            faults.push_back({{}, withoutPlace(checked.error())});
        }
    }
    return faults;
}

std::string_view allowedWords(std::string_view table, std::string_view column)
{
    for (const Words &list : closedLists) {
        if (list.table == table && list.column == column) {
            return list.words;
        }
    }
    return {};
}

bool isFlag(std::string_view column) { return std::ranges::find(flags, column) != std::end(flags); }

} // namespace rd
