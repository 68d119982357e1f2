#include "app/tables/tablelook.h"

#include "app/tables/mappingfile.h"
#include "intake/rateunits.h"

#include <QFileInfo>

#include <algorithm>

namespace rd {
namespace {

/// A head that writes no year has its period from the title, which is of this table alone.
void takePeriods(TableMapping &kept, const TableMapping &guess)
{
    for (std::size_t i = 0; i < std::min(kept.columns.size(), guess.columns.size()); ++i) {
        ColumnUse &use = kept.columns[i];
        const auto now = guess.columns[i].fixed.find(Field::Period);
        const auto then = use.fixed.find(Field::Period);
        if (now != guess.columns[i].fixed.end() && then != use.fixed.end()
            && use.head.find(now->second.substr(0, 4)) == std::string::npos) {
            then->second = now->second;
        }
    }
}

/// A mapping that says nothing of the decimal sign leaves it to the table.
void takeSign(TableMapping &mapping, const TableMapping &guess)
{
    mapping.decimal = mapping.decimal == DecimalSign::Unsaid ? guess.decimal : mapping.decimal;
}

/// What was said, else what was kept for tables with these heads, else a guess. What a title and a corner say, and the place of
/// the first row, are of this table and no other.
Result<void> settleMapping(TablePreview &preview, const TableImport &table, const CodeFinder &finder)
{
    const TableMapping guess = guessMapping(preview.start, finder);
    const std::string kept = rememberedMapping(guess);
    preview.isRemembered = !table.mapping && QFileInfo::exists(QString::fromStdString(kept));
    if (table.mapping || !preview.isRemembered) {
        preview.mapping = table.mapping ? *table.mapping : guess;
        takeSign(preview.mapping, guess);
        return {};
    }
    auto read = readMapping(kept);
    if (!read) {
        return read.error();
    }
    preview.mapping = std::move(*read);
    takeSign(preview.mapping, guess);
    preview.mapping.firstLine = guess.firstLine;
    takePeriods(preview.mapping, guess);
    for (const auto &[field, said] : guess.fixed) {
        preview.mapping.fixed[field] = said;
    }
    return {};
}

} // namespace

Result<SheetFile> openTable(const TableImport &table)
{
    return table.pasted.isEmpty() ? openSheet(table.path, table.choice) : openPasted(table.pasted);
}

Result<void> lookAt(TablePreview &preview, const TableImport &table, const CodeFinder &finder)
{
    auto file = openTable(table);
    if (!file) {
        return file.error();
    }
    preview.format = file->format;
    preview.sheet = file->sheet;
    preview.sheets = file->sheets;
    preview.otherSheets = file->others;
    while (preview.start.rows.size() < TableStart::enough) {
        auto row = file->source->next();
        if (!row) {
            return row.error();
        }
        if (!*row) {
            break;
        }
        preview.start.rows.push_back(std::move(**row));
    }
    preview.start.merges = file->source->merges();
    preview.start.keyColumns = file->source->keyColumns();
    if (const auto said = table.fixed.find(Field::Period); said != table.fixed.end()) {
        preview.start.period = Period::parse(said->second);
    }
    preview.delimiter = file->delimiter;
    // Where a semicolon parts the cells, a comma is free to part decimals. SDMX and data packages say how theirs are written.
    const bool mayHaveComma = file->format == "CSV" && file->delimiter == ';';
    preview.start.decimal = table.decimal  ? *table.decimal
                            : mayHaveComma ? decimalSign(preview.start.rows)
                                           : DecimalSign::Point;
    if (auto mapped = settleMapping(preview, table, finder); !mapped) {
        return mapped;
    }
    preview.mapping.decimal = table.decimal.value_or(preview.mapping.decimal);
    for (const auto &[field, code] : table.fixed) {
        preview.mapping.fixed[field] = code;
        if (field == Field::Unit) { // 亿元 or CNY
            const FoundUnit unit = finder.unit(code);
            preview.mapping.fixed[field] = unit.code.empty() ? unit.word : unit.code;
            preview.mapping.fixed[Field::Multiplier] = std::to_string(unit.shift);
            settleRates(preview.mapping, finder);
        }
    }
    return {};
}

} // namespace rd
