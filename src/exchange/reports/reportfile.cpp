#include "exchange/reports/reportfile.h"

#include "core/decimal.h"
#include "exchange/checkeddevice.h"
#include "exchange/csv/csvwriter.h"
#include "exchange/encoding.h"
#include "exchange/fault.h"
#include "exchange/json/jsonwriter.h"

#include <QIODevice>

#include <algorithm>
#include <cerrno>
#include <cmath>
#include <fmt/format.h>

namespace rd {
namespace {

bool isNumber(const Cell &cell) { return std::holds_alternative<Quantity>(cell) || std::holds_alternative<std::int64_t>(cell); }

std::string jsonValue(const Cell &cell, Language language)
{
    if (const auto *quantity = std::get_if<Quantity>(&cell)) {
        return std::isfinite(quantity->value) ? numberText(quantity->value) : "null";
    }
    if (const auto *count = std::get_if<std::int64_t>(&cell)) {
        return std::to_string(*count);
    }
    return std::holds_alternative<Gap>(cell) ? "null" : jsonString(fileText(cell, language));
}

Result<void> put(QIODevice &device, std::string_view text)
{
    errno = 0;
    const auto size = static_cast<qint64>(text.size());
    return device.write(text.data(), size) == size ? Result<void>() : Result<void>(writeError("JSON", errno));
}

/// Runs the feeder through `row` and stops at its first error.
Result<std::int64_t> eachRow(const AnswerFeeder &feed, const std::function<Result<void>(const ReportRow &)> &row)
{
    std::int64_t rows = 0;
    std::optional<Error> error;
    const auto fed = feed([&](const ReportRow &entry) {
        if (const auto written = row(entry); !written) {
            error = written.error();
            return false;
        }
        ++rows;
        return true;
    });
    if (error) {
        return *error;
    }
    return fed ? Result<std::int64_t>(rows) : Result<std::int64_t>(fed.error());
}

std::string jsonHead(const ReportSpec &spec, std::span<const ReportColumn> columns)
{
    JsonWriter question, ids;
    question.beginObject().member("zh", spec.question.zh).member("en", spec.question.en).endObject();
    std::string list;
    for (const ReportColumn &column : columns) {
        JsonWriter entry;
        entry.beginObject().member("id", column.id).member("zh", column.name.zh).member("en", column.name.en).endObject();
        list += list.empty() ? "\n" : ",\n";
        list += entry.text();
    }
    return fmt::format("{{\n\"report\":{},\n\"question\":{},\n\"columns\":[{}\n],\n\"rows\":[", jsonString(spec.id),
                       question.text(), list);
}

} // namespace

bool isUnchecked(const ReportRow &row)
{
    return std::ranges::any_of(row.cells, [](const Cell &cell) {
        const auto *quantity = std::get_if<Quantity>(&cell);
        return quantity != nullptr && quantity->unchecked;
    });
}

AnswerFeeder feederOf(const Table &table)
{
    return [&table](const std::function<bool(const ReportRow &)> &take) -> Result<void> {
        (void)std::ranges::all_of(table.rows, take);
        return {};
    };
}

Result<std::int64_t> writeCsv(const AnswerFeeder &feed, std::span<const ReportColumn> columns, CsvProfile profile,
                              Language language, QIODevice &device, std::string_view encoding)
{
    CsvWriter csv(device, profile);
    if (!encoding.empty()) {
        csv.setEncoding(encoding);
    }
    for (const ReportColumn &column : columns) {
        csv.text(column.id);
    }
    if (const auto ended = csv.endRow(); !ended) {
        return ended.error();
    }
    std::string made;
    return eachRow(feed, [&](const ReportRow &row) {
        for (const Cell &cell : row.cells) {
            const std::string_view text = fileText(cell, language, made);
            isNumber(cell) ? csv.number(text) : csv.text(text);
        }
        return csv.endRow();
    });
}

Result<std::int64_t> writeJson(const AnswerFeeder &feed, const ReportSpec &spec, std::span<const ReportColumn> columns,
                               Language language, QIODevice &device)
{
    if (const auto head = put(device, jsonHead(spec, columns)); !head) {
        return head.error();
    }
    std::int64_t number = 0;
    std::string unchecked;
    auto rows = eachRow(feed, [&](const ReportRow &row) {
        ++number;
        if (isUnchecked(row)) {
            unchecked += (unchecked.empty() ? "" : ",") + std::to_string(number);
        }
        JsonWriter entry;
        entry.beginObject();
        for (std::size_t i = 0; i < std::min(columns.size(), row.cells.size()); ++i) {
            entry.key(columns[i].id).raw(jsonValue(row.cells[i], language));
        }
        entry.endObject();
        const char *before = number == 1 ? "\n" : ",\n";
        return put(device, before + entry.text());
    });
    if (!rows) {
        return rows;
    }
    const auto end = put(device, unchecked.empty() ? "\n]\n}\n" : "\n],\n\"unchecked rows\":[" + unchecked + "]\n}\n");
    return end ? rows : Result<std::int64_t>(end.error());
}

} // namespace rd
