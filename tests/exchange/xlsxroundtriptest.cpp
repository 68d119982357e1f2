#include "exchange/reports/xlsxfile.h"
#include "exchange/sheets/celltext.h"
#include "sheetsupport.h"

#include <rapidcheck/gtest.h>

namespace rd {
namespace {

using namespace test;

/// What makes trouble in XML, in a spreadsheet or in both.
const std::vector<std::string> cellPieces = {
    "a",  "5",       "<", "&",    "]]>",          "\"",           "\t", "\r",      "\n", " ",
    "=",  "_x0041_", "_", "轴承", "\xEF\xBF\xBE", "\xEF\xBF\xBF", "𠮷", "\x01",    "１", "　",
    "''", "</t>",    ";", "0x1F", "_x005F_",      "x0041_",       "é",  "#DIV/0!", "%"};

rc::Gen<std::string> anyCellText()
{
    return rc::gen::map(rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(cellPieces)),
                        [](const std::vector<std::string> &parts) {
                            std::string text;
                            for (const auto &part : parts) {
                                text += part;
                            }
                            return text;
                        });
}

RC_GTEST_PROP(XlsxRoundTrip, GivesBackAnyTable, ())
{
    const Folder folder;
    const auto width = *rc::gen::inRange<std::size_t>(1, 5);
    const Rows texts =
        *rc::gen::container<Rows>(*rc::gen::inRange<std::size_t>(1, 5), rc::gen::container<Fields>(width, anyCellText()));
    Table table;
    for (std::size_t i = 0; i < width; ++i) {
        table.columns.push_back({"C" + std::to_string(i), {}});
    }
    Rows expected;
    for (const Fields &cells : texts) {
        ReportRow row;
        Fields read;
        for (const std::string &text : cells) {
            row.cells.emplace_back(text);
            read.push_back(cellText(text));
        }
        table.rows.push_back(std::move(row));
        dropEmptyEnd(read);
        if (!read.empty()) {
            expected.push_back(std::move(read));
        }
    }
    QFile file(QString::fromStdString(folder.path("t.xlsx")));
    RC_ASSERT(file.open(QIODevice::WriteOnly));
    const auto facts = [](std::int64_t) -> Result<FileFacts> { return FileFacts(); };
    RC_ASSERT(writeXlsx(feederOf(table), table.columns, CodeBook(), {}, facts, file).ok());
    file.close();
    auto sheet = openSheet(folder.path("t.xlsx"));
    RC_ASSERT(sheet.ok());
    Rows found;
    for (auto row = sheet->source->next(); row && *row; row = sheet->source->next()) {
        found.push_back((*row)->cells);
    }
    found.erase(found.begin()); // the head
    RC_ASSERT(found == expected);
}

} // namespace
} // namespace rd
