#include "exchange/sheets/xlsbook.h"

#include "exchange/fault.h"
#include "exchange/sheets/compoundfile.h"
#include "exchange/sheets/sheetlimits.h"

#include <map>

namespace rd {
namespace {

constexpr int version97 = 0x0600;
Error unreadable(const std::string &name)
{
    return fault(name, "不是可读的 XLS 工作簿（已损坏，或早于 Excel 97，或不是电子表格），请用 WPS 或 Excel 打开后另存为 XLSX",
                 "this is no readable XLS workbook (damaged, older than Excel 97, or no spreadsheet); open it in WPS or Excel "
                 "and save it as XLSX");
}

Error locked(const std::string &name)
{
    return fault(name, "文件有密码保护，请去掉密码后另存", "the file is protected by a password; save it without one");
}

void takeSheet(XlsBook &book, XlsCursor cursor)
{
    const qsizetype at = cursor.u32();
    const bool hidden = (cursor.u8() & 3) != 0, isSheet = cursor.u8() == 0;
    std::string name = XlsBook::text(cursor, 1);
    if (isSheet && book.sheets.size() < mostSheets) {
        book.sheets.push_back({std::move(name), at, hidden});
    }
}

void takeTexts(XlsBook &book, XlsCursor cursor)
{
    cursor.skip(8);
    while (!cursor.atEnd()) {
        book.texts.add(XlsBook::text(cursor, 2));
    }
}

} // namespace

std::string XlsBook::text(XlsCursor &cursor, int lengthBytes)
{
    const int letters = lengthBytes == 1 ? cursor.u8() : cursor.u16();
    return cellText(cursor.text(letters).toStdString());
}

Result<XlsBook> XlsBook::open(const QByteArray &file, std::string name)
{
    XlsBook book;
    book.name = std::move(name);
    if (compoundStream(file, u"EncryptedPackage")) {
        return locked(book.name);
    }
    const auto stream = compoundStream(file, u"Workbook");
    const XlsRecord first = xlsRecordAt(stream.value_or(QByteArray()), 0);
    if (!stream || first.kind != xls::beginOfPart || XlsCursor(*stream, first).u16() < version97) {
        return unreadable(book.name);
    }
    book.stream = *stream;
    std::map<int, NumberKind> own;
    std::vector<std::pair<int, int>> cells; // number format and indent
    for (XlsRecord at = first; at.kind != 0 && at.kind != xls::endOfPart; at = xlsRecordAt(book.stream, at.end())) {
        XlsCursor cursor(book.stream, at);
        switch (at.kind) {
        case xls::filePass: return locked(book.name);
        case xls::dateMode: book.from1904 = cursor.u16() == 1; break;
        case xls::sheet: takeSheet(book, cursor); break;
        case xls::sharedTexts: takeTexts(book, cursor); break;
        case xls::numberFormat: {
            const int id = cursor.u16();
            own[id] = numberKind(XlsBook::text(cursor, 2));
            break;
        }
        case xls::format:
            cursor.skip(2);
            cells.emplace_back(cursor.u16(), 0);
            cursor.skip(4);
            cells.back().second = cursor.u8() & 15;
            break;
        default: break;
        }
        if (cells.size() > mostFormats) {
            return unreadable(book.name);
        }
    }
    for (const auto &[id, indent] : cells) {
        const auto kind = own.find(id);
        book.formats.push_back({kind == own.end() ? builtInNumberKind(id) : kind->second, indent});
    }
    return book.sheets.empty() ? Result<XlsBook>(unreadable(book.name)) : Result<XlsBook>(std::move(book));
}

} // namespace rd
