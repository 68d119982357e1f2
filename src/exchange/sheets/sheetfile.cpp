#include "exchange/sheets/sheetfile.h"

#include "exchange/fault.h"
#include "exchange/sheets/csvsheet.h"
#include "exchange/sheets/eurostatsheet.h"
#include "exchange/sheets/gzipfile.h"
#include "exchange/sheets/odssheet.h"
#include "exchange/sheets/packagesheet.h"
#include "exchange/sheets/sdmxsheet.h"
#include "exchange/sheets/xlssheet.h"
#include "exchange/sheets/xlsxsheet.h"

#include <QBuffer>
#include <QFile>
#include <QFileInfo>

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <iterator>

namespace rd {
namespace {

constexpr qint64 largestBook = 500'000'000, largestXls = 100'000'000, longestHead = 512;
constexpr std::int64_t mostPeriods = 1000; ///< of a table by months and quarters

std::string listed(const std::vector<std::string> &names)
{
    std::string all;
    for (const std::string &name : names) {
        all += (all.empty() ? "" : ", ") + name;
    }
    return all;
}

/// The place of the wanted sheet among `names`; `otherwise` where none is wanted.
Result<std::size_t> chosen(const std::vector<std::string> &names, const std::string &wanted, const std::string &file,
                           std::size_t otherwise = 0)
{
    if (names.empty()) {
        return fault(file, "其中没有工作表", "it holds no sheet");
    }
    if (wanted.empty()) {
        return otherwise;
    }
    if (const auto named = std::ranges::find(names, wanted); named != names.end()) {
        return static_cast<std::size_t>(named - names.begin());
    }
    std::size_t number = 0;
    const auto [end, code] = std::from_chars(wanted.data(), wanted.data() + wanted.size(), number);
    if (code == std::errc() && end == wanted.data() + wanted.size() && number >= 1 && number <= names.size()) {
        return number - 1;
    }
    return fault(file, fmt::format("没有工作表“{}”；有 {}", wanted, listed(names)),
                 fmt::format("there is no sheet \"{}\"; there are {}", wanted, listed(names)));
}

/// The names of a workbook's sheets, and which is the first that is not hidden.
template <typename Entry> std::pair<std::vector<std::string>, std::size_t> namesOf(const std::vector<Entry> &sheets)
{
    std::vector<std::string> names;
    names.reserve(sheets.size());
    for (const Entry &sheet : sheets) {
        names.push_back(sheet.name);
    }
    const auto seen = std::ranges::find(sheets, false, &Entry::hidden);
    return {names, seen == sheets.end() ? 0 : static_cast<std::size_t>(seen - sheets.begin())};
}

/// The sheets of a workbook that hold something, are not hidden and are not the one that is read.
template <typename Sheet, typename Book> std::vector<std::string> othersOf(const Book &book, std::size_t read)
{
    std::vector<std::string> others;
    for (std::size_t i = 0; i < book.sheets.size(); ++i) {
        if (i != read && !book.sheets[i].hidden && Sheet::holdsCells(book, i)) {
            others.push_back(book.sheets[i].name);
        }
    }
    return others;
}

Result<SheetFile> openXlsx(std::shared_ptr<ZipArchive> archive, const SheetChoice &choice)
{
    const std::string file = archive->name();
    auto book = XlsxBook::open(std::move(archive));
    if (!book) {
        return book.error();
    }
    const auto [names, first] = namesOf(book->sheets);
    const auto sheet = chosen(names, choice.sheet, file, first);
    std::vector<std::string> others = sheet ? othersOf<XlsxSheet>(*book, *sheet) : std::vector<std::string>();
    auto source = sheet ? XlsxSheet::open(*std::move(book), *sheet) : Result<std::unique_ptr<XlsxSheet>>(sheet.error());
    if (!source) {
        return source.error();
    }
    return SheetFile{*std::move(source), "XLSX", names, names[*sheet], 0, std::move(others)};
}

Result<SheetFile> openOds(std::shared_ptr<ZipArchive> archive, const SheetChoice &choice)
{
    const std::string file = archive->name();
    const auto manifest = archive->has("META-INF/manifest.xml") ? archive->bytes("META-INF/manifest.xml", largestXls)
                                                                : Result<QByteArray>(QByteArray());
    if (manifest && manifest->contains("encryption-data")) {
        return fault(file, "文件有密码保护，请去掉密码后另存", "the file is protected by a password; save it without one");
    }
    const auto sheets = OdsSheet::entries(*archive);
    if (!sheets) {
        return sheets.error();
    }
    std::vector<std::string> names;
    std::ranges::transform(*sheets, std::back_inserter(names), &OdsSheetEntry::name);
    const auto sheet = chosen(names, choice.sheet, file);
    auto source =
        sheet ? OdsSheet::open(std::move(archive), *sheet, names[*sheet]) : Result<std::unique_ptr<OdsSheet>>(sheet.error());
    if (!source) {
        return source.error();
    }
    std::vector<std::string> others;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (i != *sheet && (*sheets)[i].holdsText) {
            others.push_back(names[i]);
        }
    }
    return SheetFile{*std::move(source), "ODS", names, names[*sheet], 0, std::move(others)};
}

Result<SheetFile> openZip(const std::string &path, const std::string &name, const SheetChoice &choice)
{
    auto archive = ZipArchive::open(path, name);
    if (!archive) {
        return archive.error();
    }
    const auto has = [&](const char *part) { return (*archive)->has(part); };
    if (has("xl/workbook.bin")) {
        return fault(name, "是 XLSB 工作簿，请另存为 XLSX", "this is an XLSB workbook; save it as XLSX");
    }
    if (has("word/document.xml") || has("ppt/presentation.xml")) {
        return fault(name, "是文档或演示文稿，不是电子表格；请把表格复制到电子表格中",
                     "this is a document or a presentation, no spreadsheet; copy its table into one");
    }
    if (has("[Content_Types].xml")) {
        return openXlsx(*std::move(archive), choice);
    }
    return has("content.xml") ? openOds(*std::move(archive), choice)
                              : Result<SheetFile>(fault(name, "是压缩包，不是电子表格；请先解压",
                                                        "this is a zip file and no spreadsheet; unpack it first"));
}

Result<SheetFile> openXls(QFile &file, const std::string &name, const SheetChoice &choice)
{
    if (file.size() > largestXls) {
        return fault(name, "XLS 文件超过 100 MB 的上限，请另存为 XLSX", "an XLS file larger than 100 MB; save it as XLSX");
    }
    auto book = XlsBook::open(file.readAll(), name);
    if (!book) {
        return book.error();
    }
    const auto [names, first] = namesOf(book->sheets);
    const auto sheet = chosen(names, choice.sheet, name, first);
    if (!sheet) {
        return sheet.error();
    }
    std::vector<std::string> others = othersOf<XlsSheet>(*book, *sheet);
    return SheetFile{std::make_unique<XlsSheet>(*std::move(book), *sheet), "XLS", names, names[*sheet], 0, std::move(others)};
}

Result<SheetFile> openCsv(std::unique_ptr<QIODevice> device, const std::string &name, const SheetChoice &choice)
{
    CsvOptions options{.profile = CsvProfile::Excel, .delimiter = choice.delimiter, .encoding = choice.encoding};
    if (beginsPacked(device->peek(longestHead).toStdString())) { // few periods have fewer TABs than its codes have commas
        options.delimiter = '\t';
        options.limits.columns = mostPeriods;
    }
    auto sheet = CsvSheet::open(std::move(device), name, options);
    if (!sheet) {
        return sheet.error();
    }
    const char delimiter = (*sheet)->delimiter();
    if (const SheetRow *head = (*sheet)->first(); head != nullptr && isPackedHead(head->cells)) {
        SheetRow copy = *head;
        (void)(*sheet)->next();
        return SheetFile{
            std::make_unique<EurostatSheet>(*std::move(sheet), std::move(copy)), "TSV (Eurostat)", {}, {}, delimiter};
    }
    if (const SheetRow *head = (*sheet)->first(); head != nullptr && isSdmxHead(head->cells)) {
        SheetRow copy = *head;
        (void)(*sheet)->next();
        auto sdmx = std::make_unique<SdmxSheet>(*std::move(sheet), std::move(copy), delimiter);
        const std::string format = sdmx->format();
        return SheetFile{std::move(sdmx), format, {}, {}, delimiter};
    }
    return SheetFile{*std::move(sheet), "CSV", {}, {}, delimiter};
}

/// A table of a data package that is not ours: its resources stand for the sheets of a workbook.
Result<SheetFile> openForeignPackage(const std::string &path, const SheetChoice &choice)
{
    auto resources = readForeignPackage(path);
    if (!resources) {
        return resources.error();
    }
    std::vector<std::string> names;
    for (const ForeignResource &resource : *resources) {
        names.push_back(resource.name);
    }
    if (names.empty()) {
        return fault(path, "是本程序的数据包，请用 import 命令整个导入",
                     "this is a data package of this program; bring it in whole with the command \"import\"");
    }
    const auto number = chosen(names, choice.sheet, path);
    if (!number) {
        return number.error();
    }
    const PackageResource &file = (*resources)[*number].file;
    auto device = std::make_unique<QFile>(file.file);
    if (!device->open(QIODevice::ReadOnly)) {
        return fault(file.place, "无法打开", "cannot be opened");
    }
    auto sheet = CsvSheet::open(std::move(device), file.place,
                                {.profile = CsvProfile::Data, .delimiter = file.delimiter, .encoding = file.encoding});
    if (!sheet) {
        return sheet.error();
    }
    return SheetFile{std::make_unique<PackageSheet>(*std::move(sheet), std::move((*resources)[*number])), "Data Package", names,
                     names[*number], file.delimiter};
}

/// A web page or XML under the name of a spreadsheet: portals "export to Excel" so.
bool isMarkup(QByteArray head)
{
    head = (head.startsWith("\xEF\xBB\xBF") ? head.mid(3) : head).trimmed().toLower();
    return head.startsWith("<?xml") || head.startsWith("<html") || head.startsWith("<!doctype") || head.startsWith("<table")
           || head.startsWith("<meta") || head.startsWith("<div") || head.startsWith("<style");
}

/// What a packed file may hold: a table as text and nothing else that is known.
bool isText(const QByteArray &head)
{
    constexpr QByteArrayView books[] = {"PK", "\xD0\xCF\x11\xE0", "\x1F\x8B", "%PDF"};
    return !head.isEmpty() && !isMarkup(head)
           && std::ranges::none_of(books, [&](QByteArrayView begin) { return head.startsWith(begin); });
}

/// The CSV that a table is read from; null for a workbook.
const CsvSheet *csvBelow(const SheetSource *source)
{
    const auto *sdmx = dynamic_cast<const SdmxSheet *>(source);
    const auto *package = dynamic_cast<const PackageSheet *>(source);
    const auto *eurostat = dynamic_cast<const EurostatSheet *>(source);
    return dynamic_cast<const CsvSheet *>(sdmx != nullptr       ? &sdmx->inner()
                                          : package != nullptr  ? &package->inner()
                                          : eurostat != nullptr ? &eurostat->inner()
                                                                : source);
}

} // namespace

Encoding SheetFile::encoding() const
{
    const CsvSheet *csv = csvBelow(source.get());
    return csv == nullptr ? Encoding::Unknown : csv->encoding();
}

Encoding SheetFile::otherEncoding() const
{
    const CsvSheet *csv = csvBelow(source.get());
    return csv == nullptr ? Encoding::Unknown : csv->otherEncoding();
}

Result<SheetFile> openSheet(const std::string &path, const SheetChoice &choice)
{
    const QFileInfo info(QString::fromStdString(path));
    const std::string name = info.fileName().toStdString();
    if (info.isDir() || name == "datapackage.json") {
        return openForeignPackage(path, choice);
    }
    auto file = std::make_unique<QFile>(info.filePath());
    if (!info.isFile() || !file->open(QIODevice::ReadOnly)) {
        return fault(path, "无法打开：不是可读的文件，请检查文件名和权限",
                     "cannot be opened: it is no file that can be read; check its name and permissions");
    }
    const QByteArray head = file->peek(longestHead);
    if (head.isEmpty()) {
        return fault(name, "文件是空的", "the file is empty");
    }
    if (head.startsWith("PK")) {
        return file->size() > largestBook
                   ? Result<SheetFile>(fault(name, "文件超过 500 MB 的上限", "the file is larger than the limit of 500 MB"))
                   : openZip(path, name, choice);
    }
    if (head.startsWith("\xD0\xCF\x11\xE0")) {
        return openXls(*file, name, choice);
    }
    if (head.startsWith("\x1F\x8B")) {
        auto unpacked = unpackGzip(*file, name, CsvLimits().file);
        if (!unpacked) {
            return unpacked.error();
        }
        const QByteArray within = (*unpacked)->peek(longestHead);
        return isText(within)
                   ? openCsv(*std::move(unpacked), name, choice)
                   : Result<SheetFile>(fault(name, "其中不是 CSV 或 TSV，请先解压", "it holds no CSV or TSV; unpack it first"));
    }
    if (head.startsWith("%PDF") || isMarkup(head)) {
        return fault(name, "是 PDF、网页或 XML，不是电子表格；请用 WPS 或 Excel 打开后另存为 XLSX",
                     "this is a PDF, a web page or XML, no spreadsheet; open it in WPS or Excel and save it as XLSX");
    }
    return openCsv(std::move(file), name, choice);
}

Result<SheetFile> openPasted(const QString &text)
{
    auto buffer = std::make_unique<QBuffer>();
    buffer->setData(text.toUtf8());
    buffer->open(QIODevice::ReadOnly);
    const char delimiter = text.contains(u'\t') ? '\t' : '\0';
    return openCsv(std::move(buffer), "clipboard", {{}, Encoding::Utf8, delimiter});
}

} // namespace rd
