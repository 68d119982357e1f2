#include "exchange/reports/xlsxfile.h"

#include "core/decimal.h"
#include "core/report/columns.h"
#include "core/words/words.h"
#include "exchange/checkeddevice.h"
#include "exchange/fault.h"
#include "exchange/late/libxlsxwriter.h"
#include "exchange/reports/xlsxcells.h"

#include <QFile>
#include <QTemporaryDir>

#include <algorithm>
#include <cerrno>
#include <fmt/format.h>

namespace rd {
namespace {

constexpr std::string_view multiplier = "UNIT_MULT", unitColumn = "UNIT_MEASURE";

/// "gdp UNIT_MULT" is the multiplier of the column "gdp" of a wide table.
bool isMultiplier(std::string_view id) { return id == multiplier || id.ends_with(" UNIT_MULT"); }

/// The columns of the file: those of the report, and the power of ten behind the unit where values are scaled.
std::vector<ReportColumn> columnsWith(std::span<const ReportColumn> columns, const XlsxOptions &options)
{
    std::vector<ReportColumn> all(columns.begin(), columns.end());
    for (std::size_t i = all.size(); options.exponent != 0 && i-- > 0;) {
        const std::string &id = all[i].id;
        if (id == unitColumn || id.ends_with(" UNIT_MEASURE")) {
            const std::string of = id.substr(0, id.size() - unitColumn.size());
            const Text unit = columnName(unitColumn), power = columnName(multiplier);
            const auto named = [&](const std::string &head, const std::string &own, const std::string &wanted) {
                return of.empty() || !head.ends_with(own) ? wanted : head.substr(0, head.size() - own.size()) + wanted;
            };
            all.insert(all.begin() + std::ptrdiff_t(i) + 1,
                       {of + std::string(multiplier),
                        {named(all[i].name.zh, unit.zh, power.zh), named(all[i].name.en, unit.en, power.en)}});
        }
    }
    return all;
}

/// Stops at the first row too many, before anything is written.
Result<void> checkRows(const AnswerFeeder &feed)
{
    std::int64_t rows = 0;
    auto fed = feed([&rows](const ReportRow &) { return ++rows <= mostXlsxRows; });
    if (fed && rows > mostXlsxRows) {
        return fault("XLSX", fmt::format("一张工作表最多容纳 {} 行数据，请加筛选，或写成 CSV", mostXlsxRows),
                     fmt::format("a sheet holds {} rows of data at most; narrow the report, or write CSV", mostXlsxRows));
    }
    return fed;
}

/// The multiplier belongs to the value of the row, or of its own column in a wide table; where there is none that scales it is 0.
int exponentOf(const ReportRow &row, std::span<const ReportColumn> columns, std::string_view of, const XlsxCells &cells)
{
    std::size_t from = 0;
    for (const ReportColumn &column : columns) {
        if (isMultiplier(column.id) || from >= row.cells.size()) {
            continue;
        }
        const auto *quantity = std::get_if<Quantity>(&row.cells[from++]);
        if (quantity != nullptr && (of.empty() || column.id == of)) {
            return cells.exponentOf(*quantity);
        }
    }
    return 0;
}

Result<std::int64_t> writeRows(XlsxCells &cells, const AnswerFeeder &feed, std::span<const ReportColumn> columns)
{
    std::int64_t rows = 0;
    Result<void> outcome;
    const auto fed = feed([&](const ReportRow &row) {
        cells.beginRow();
        for (std::size_t column = 0, from = 0; column < columns.size(); ++column) {
            if (const std::string_view id = columns[column].id; isMultiplier(id)) {
                const std::string_view of = id.substr(0, id.size() - std::min(id.size(), multiplier.size() + 1));
                cells.put(Cell(std::int64_t{exponentOf(row, columns, of, cells)}));
            } else {
                cells.put(from < row.cells.size() ? row.cells[from++] : Cell(Gap()));
            }
        }
        outcome = cells.error();
        return outcome && ++rows <= mostXlsxRows;
    });
    if (!outcome || !fed) {
        return outcome ? fed.error() : outcome.error();
    }
    return rows;
}

void writeFacts(XlsxCells &cells, const FileFacts &facts, Language language)
{
    cells.beginSheet(word("file.about", language));
    cells.beginRow();
    cells.head(facts.title);
    for (const FileFacts::Section &section : facts.sections) {
        cells.beginRow();
        cells.beginRow();
        cells.head(section.head.in(language));
        for (const auto &line : section.lines) {
            cells.beginRow();
            for (const std::string &text : line) {
                cells.put(Cell(text));
            }
        }
    }
}

Result<void> copy(const QString &path, QIODevice &device)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return writeError("XLSX", errno);
    }
    while (!file.atEnd()) {
        const QByteArray piece = file.read(1 << 20);
        errno = 0;
        if (piece.isEmpty() || device.write(piece) != piece.size()) {
            return writeError("XLSX", errno);
        }
    }
    return {};
}

} // namespace

Result<std::int64_t> writeXlsx(const AnswerFeeder &feed, std::span<const ReportColumn> columns, const CodeBook &codes,
                               const XlsxOptions &options, const std::function<Result<FileFacts>(std::int64_t rows)> &facts,
                               QIODevice &device)
{
    if (auto fits = checkRows(feed); !fits) {
        return fits.error();
    }
    const auto lib = libxlsxwriter();
    if (!lib) {
        return lib.error();
    }
    const QTemporaryDir room;
    if (!room.isValid()) {
        return writeError("XLSX", errno);
    }
    const QString path = room.filePath(QStringLiteral("report.xlsx"));
    const std::vector<ReportColumn> all = columnsWith(columns, options);
    XlsxCells cells(**lib, path.toStdString(), room.path().toStdString(), codes, options);
    cells.beginSheet(word("file.data", options.language));
    cells.beginRow();
    for (const ReportColumn &column : all) {
        cells.head(column.name.empty() ? column.id : column.name.in(options.language));
    }
    const auto rows = writeRows(cells, feed, all);
    if (!rows) {
        return rows.error();
    }
    cells.endTable(*rows, all.size());
    const auto about = facts(*rows);
    if (!about) {
        return about.error();
    }
    writeFacts(cells, *about, options.language);
    if (auto closed = cells.close(); !closed) {
        return closed.error();
    }
    const auto copied = copy(path, device);
    return copied ? rows : Result<std::int64_t>(copied.error());
}

} // namespace rd
