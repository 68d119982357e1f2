#include "app/tablelook.h"

#include "app/mappingfile.h"

#include <QFileInfo>

namespace rd {
namespace {

/// What was said, else what was kept for tables with these heads, else a guess. What a title and a corner say, and the place of
/// the first row, are of this table and no other.
Result<void> settleMapping(TablePreview &preview, const TableImport &table, const CodeFinder &finder)
{
    const TableMapping guess = guessMapping(preview.start, finder);
    const std::string kept = rememberedMapping(guess);
    preview.isRemembered = !table.mapping && QFileInfo::exists(QString::fromStdString(kept));
    if (table.mapping || !preview.isRemembered) {
        preview.mapping = table.mapping ? *table.mapping : guess;
        return {};
    }
    auto read = readMapping(kept);
    if (!read) {
        return read.error();
    }
    preview.mapping = std::move(*read);
    preview.mapping.firstLine = guess.firstLine;
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
    preview.delimiter = file->delimiter;
    if (auto mapped = settleMapping(preview, table, finder); !mapped) {
        return mapped;
    }
    for (const auto &[field, code] : table.fixed) {
        preview.mapping.fixed[field] = code;
        if (field == Field::Unit) { // 亿元 or CNY
            const FoundUnit unit = finder.unit(code);
            preview.mapping.fixed[field] = unit.code.empty() ? unit.word : unit.code;
            preview.mapping.fixed[Field::Multiplier] = std::to_string(unit.shift);
        }
    }
    return {};
}

} // namespace rd
