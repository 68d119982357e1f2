#include "exchange/forms/formfile.h"

#include "exchange/fault.h"
#include "exchange/forms/sheetmap.h"
#include "exchange/forms/zippatch.h"
#include "exchange/sheets/xlsxsheet.h"
#include "exchange/sheets/xmlpart.h"

#include <QBuffer>
#include <QFile>
#include <QFileInfo>

#include <fmt/format.h>

#include <algorithm>

namespace rd {
namespace {

constexpr qint64 largestForm = 50'000'000;

/// The XML of a sheet, known to be sound: what is cut into ranges afterwards has tags that fit each other.
Result<QByteArray> soundPart(ZipArchive &archive, const std::string &part)
{
    auto bytes = archive.bytes(part, largestForm);
    if (!bytes) {
        return bytes.error();
    }
    auto device = std::make_unique<QBuffer>();
    device->setData(*bytes);
    device->open(QIODevice::ReadOnly);
    XmlPart xml(std::move(device), archive.name());
    while (xml.next()) {
    }
    if (xml.error()) {
        return *xml.error();
    }
    const bool isPlain = bytes->startsWith('<') || bytes->startsWith("\xEF\xBB\xBF"); // UTF-16 begins otherwise
    const QByteArray head = bytes->left(bytes->indexOf('>') + 1).toLower();
    if (!isPlain || (head.contains("encoding") && !head.contains("utf-8"))) {
        return fault(archive.name(), fmt::format("部件 {} 不是 UTF-8 编码，请用 WPS 或 Excel 打开后另存", part),
                     fmt::format("the part {} is not in UTF-8; open the file in WPS or Excel and save it anew", part));
    }
    return bytes;
}

std::optional<Error> faultIn(const QByteArray &bytes, const std::string &name)
{
    if (bytes.size() > largestForm) {
        return fault(name, "报送表超过 50 MB 的上限", "the form is larger than the limit of 50 MB");
    }
    if (bytes.startsWith("\xD0\xCF\x11\xE0")) {
        return fault(name, "是带密码的工作簿或旧式 XLS，请去掉密码后另存为 XLSX",
                     "this is a workbook with a password or an old XLS; save it as XLSX without one");
    }
    return bytes.startsWith("PK")
               ? std::nullopt
               : std::optional(fault(name, "不是 XLSX 工作簿，请用 WPS 或 Excel 打开后另存为 XLSX",
                                     "this is no XLSX workbook; open it in WPS or Excel and save it as XLSX"));
}

} // namespace

Result<FormFile> FormFile::open(const std::string &path)
{
    QFile file(QString::fromStdString(path));
    const QFileInfo info(file);
    if (!info.isFile() || !file.open(QIODevice::ReadOnly)) {
        return fault(path, "无法打开：不是可读的文件，请检查文件名和权限",
                     "cannot be opened: it is no file that can be read; check its name and permissions");
    }
    return of(file.read(largestForm + 1), info.fileName().toStdString());
}

Result<FormFile> FormFile::of(QByteArray bytes, std::string name)
{
    if (auto unfit = faultIn(bytes, name)) {
        return *std::move(unfit);
    }
    auto archive = ZipArchive::of(bytes, name);
    if (!archive) {
        return archive.error();
    }
    FormFile form;
    form.m_name = std::move(name);
    form.m_bytes = std::move(bytes);
    if (!(*archive)->has("[Content_Types].xml") || (*archive)->has("word/document.xml")) {
        return fault(form.m_name, "不是 XLSX 工作簿，请用 WPS 或 Excel 打开后另存为 XLSX",
                     "this is no XLSX workbook; open it in WPS or Excel and save it as XLSX");
    }
    auto book = XlsxBook::open(*archive);
    if (!book) {
        return book.error();
    }
    form.m_book = *std::move(book);
    for (const XlsxSheetEntry &sheet : form.m_book.sheets) {
        auto xml = soundPart(**archive, sheet.part);
        if (!xml) {
            return xml.error();
        }
        form.m_hasFormulas = form.m_hasFormulas || sheetMap(*xml).hasFormulas;
        form.m_sheets[sheet.name] = *std::move(xml);
    }
    return form.m_sheets.empty() ? Result<FormFile>(fault(form.m_name, "其中没有工作表", "it holds no sheet"))
                                 : Result<FormFile>(std::move(form));
}

const std::string &FormFile::firstSheet() const
{
    const auto seen = std::ranges::find(m_book.sheets, false, &XlsxSheetEntry::hidden);
    return (seen == m_book.sheets.end() ? m_book.sheets.front() : *seen).name;
}

Result<std::vector<FormCell>> FormFile::cells() const
{
    std::vector<FormCell> cells;
    for (const XlsxSheetEntry &entry : m_book.sheets) {
        std::map<CellPlace, std::string> texts;
        auto book = XlsxBook::open(m_book.archive);
        auto sheet = book ? XlsxSheet::open(*std::move(book), static_cast<std::size_t>(&entry - m_book.sheets.data()))
                          : Result<std::unique_ptr<XlsxSheet>>(book.error());
        if (!sheet) {
            return sheet.error();
        }
        SheetRow row;
        for (auto read = (*sheet)->read(row); !read || *read; read = (*sheet)->read(row)) {
            if (!read) {
                return read.error();
            }
            for (std::size_t i = 0; i < row.cells.size(); ++i) {
                texts[{static_cast<int>(row.line), static_cast<int>(i) + 1}] = row.cells[i];
            }
        }
        const SheetMap map = sheetMap(m_sheets.at(entry.name));
        for (const MappedRow &mapped : map.rows) {
            for (const MappedCell &cell : mapped.cells) {
                FormCell seen{entry.name, cell.place, texts[cell.place], cell.hasFormula};
                if (const auto merge = std::ranges::find(map.merges, cell.place, &CellBlock::first);
                    merge != map.merges.end()) {
                    seen.rows = merge->last.row - merge->first.row + 1;
                    seen.columns = merge->last.column - merge->first.column + 1;
                }
                cells.push_back(std::move(seen));
            }
        }
    }
    return cells;
}

Result<QByteArray> FormFile::filled(const FormContent &content) const
{
    std::map<std::string, QByteArray> parts;
    for (const auto &[name, cells] : content) {
        const auto sheet = std::ranges::find(m_book.sheets, name, &XlsxSheetEntry::name);
        if (sheet == m_book.sheets.end()) {
            return fault(m_name, fmt::format("没有工作表“{}”", name), fmt::format("there is no sheet \"{}\"", name));
        }
        auto patched = patchedSheet(m_sheets.at(name), cells, m_name + "!" + name);
        if (!patched) {
            return patched.error();
        }
        if (*patched != m_sheets.at(name)) {
            parts[sheet->part] = *std::move(patched);
        }
    }
    if (m_hasFormulas && !parts.empty()) {
        auto workbook = soundPart(*m_book.archive, m_book.workbook);
        if (!workbook) {
            return workbook.error();
        }
        parts[m_book.workbook] = recalculating(*workbook);
        for (const XlsxSheetEntry &sheet : m_book.sheets) {
            const auto part = parts.find(sheet.part);
            const QByteArray &before = part == parts.end() ? m_sheets.at(sheet.name) : part->second;
            if (QByteArray after = withoutResults(before); after != before) {
                parts[sheet.part] = std::move(after);
            }
        }
    }
    return patchedZip(m_bytes, parts, m_name);
}

} // namespace rd
