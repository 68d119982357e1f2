#pragma once

#include "app/packages.h"
#include "exchange/sheets/sheetfile.h"
#include "intake/doubts.h"
#include "intake/tableguess.h"

#include <QString>

namespace rd {

/// A table that somebody sent, and what a person says of it.
struct TableImport {
    std::string path;
    QString pasted; ///< cells pasted from a spreadsheet, instead of a file
    SheetChoice choice;
    std::optional<TableMapping> mapping; ///< none: guessed
    Fixed fixed;                         ///< for the whole table, over what was guessed: source, period, unit …
    bool createCodes = false;            ///< adds what no list has
    std::optional<DecimalSign> decimal;  ///< none: found
    std::string accepted;                ///< why the doubts are none; empty: doubts keep the table out
};

/// What would be taken, and what keeps it from being taken.
struct TablePreview {
    std::string format, sheet, encoding;
    std::string otherEncoding; ///< what the text could be as well; empty where there is no doubt
    char delimiter = 0;
    std::vector<std::string> sheets;
    std::vector<std::string> otherSheets; ///< that hold something and are not read
    TableStart start;                     ///< the first rows as they stand in the file
    TableMapping mapping;
    bool isRemembered = false; ///< the mapping was kept for tables with these heads
    std::int64_t rows = 0, figures = 0, bulk = 0;
    std::vector<Problem> problems;
    std::vector<UnknownCode> unknown;
    std::vector<std::string> unnamed;    ///< new codes that the table has no names of
    std::vector<std::string> passedOver; ///< rows that hold no values of their own: totals, notes below
    std::vector<Doubt> doubts;
    std::vector<Text> notes; ///< what a person should know and nothing keeps out: other sheets, hidden rows, rounded numbers
    Loaded loaded;           ///< of a trial, where nothing keeps the table out but doubts

    [[nodiscard]] bool isSound() const { return problems.empty() && unknown.empty(); }
};

/// What keeps the table out: the first problem, text that no list has or doubt without a reason. Nothing where nothing does.
/// `isListed`: the lines of the preview stand beside it, so that nobody is sent to look at them.
[[nodiscard]] std::optional<Error> refusalOf(const TablePreview &preview, const TableImport &table, bool isListed = false);

/// The preview as a person reads it, line by line: the file, its columns, what is unknown, wrong, doubtful, passed over.
[[nodiscard]] std::vector<Text> linesOf(const TablePreview &preview, const CodeBook &codes);
/// What a table that is taken leaves in the file: its columns in one line, then rows without values of their own. Said in the same
/// words before and after.
[[nodiscard]] std::vector<Text> leftInFile(const TablePreview &preview);
/// How to name what comes in as bare codes; nothing where all have names.
[[nodiscard]] std::optional<Text> namesWanted(const TablePreview &preview);
/// What a column is taken for: "值：指标=地区生产总值，时期=2023年".
[[nodiscard]] Text useWords(const ColumnUse &use, const CodeBook &codes);

/// True for a data package of this program (a folder, or its datapackage.json): everything else is read as a table, other
/// packages too.
[[nodiscard]] bool isPackage(const std::string &path);

/// Reads the whole table and stores nothing.
[[nodiscard]] Result<TablePreview> previewTable(Store &store, const TableImport &table, const Progress &progress = {});

/// What was taken, and what else a person should know of it, a line each: what was left in the file, which codes want a name.
struct TableTaken {
    Loaded loaded;
    std::vector<Text> further;
};

/// Takes the table, all or nothing. Refused in one sentence that names the first problem, text that no list has or doubt.
[[nodiscard]] Result<TableTaken> importTable(Store &store, const TableImport &table, const Progress &progress = {});

} // namespace rd
