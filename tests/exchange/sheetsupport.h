#pragma once

#include "exchange/sheets/sheetfile.h"
#include "support.h"

#include <QProcess>

#include <map>

#include <zip.h>

namespace rd::test {

/// Every row of a source as "line|cell|cell"; the English sentence of an error as the last.
inline Fields rowsOf(SheetSource &source)
{
    Fields rows;
    for (;;) {
        auto row = source.next();
        if (!row) {
            rows.push_back("ERROR " + row.error().sentence.en);
            return rows;
        }
        if (!*row) {
            return rows;
        }
        std::string line = std::to_string((*row)->line);
        for (const std::string &cell : (*row)->cells) {
            line += "|" + cell;
        }
        rows.push_back(line);
    }
}

inline Fields rowsOf(Result<SheetFile> file)
{
    return file ? rowsOf(*file->source) : Fields{"ERROR " + file.error().sentence.en};
}

inline std::string refusal(Result<SheetFile> file)
{
    const Fields rows = rowsOf(std::move(file));
    return !rows.empty() && rows.back().starts_with("ERROR ") ? rows.back().substr(6) : "(none)";
}

/// A zip file with these parts.
inline void zipInto(const std::string &path, const std::map<std::string, std::string> &parts)
{
    zip *archive = zip_open(path.c_str(), ZIP_CREATE | ZIP_TRUNCATE, nullptr);
    ASSERT_NE(archive, nullptr);
    for (const auto &[name, content] : parts) {
        zip_source *source = zip_source_buffer(archive, content.data(), content.size(), 0);
        ASSERT_GE(zip_file_add(archive, name.c_str(), source, ZIP_FL_ENC_UTF_8), 0);
    }
    ASSERT_EQ(zip_close(archive), 0);
}

/// The smallest XLSX around the rows of one sheet.
inline std::map<std::string, std::string> bookOf(const std::string &sheetData, const std::string &behind = {})
{
    const std::string main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const std::string office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const std::string package = "http://schemas.openxmlformats.org/package/2006/relationships";
    return {{"[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"},
            {"_rels/.rels", "<Relationships xmlns=\"" + package + "\"><Relationship Id=\"a\" Type=\"" + office
                                + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"},
            {"xl/_rels/workbook.xml.rels", "<Relationships xmlns=\"" + package + "\"><Relationship Id=\"r1\" Type=\"" + office
                                               + "/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>"},
            {"xl/workbook.xml", "<workbook xmlns=\"" + main + "\" xmlns:r=\"" + office
                                    + "\"><sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"},
            {"xl/worksheets/sheet1.xml",
             "<worksheet xmlns=\"" + main + "\"><sheetData>" + sheetData + "</sheetData>" + behind + "</worksheet>"}};
}

/// The smallest ODS around the content of one sheet.
inline std::map<std::string, std::string> odsOf(const std::string &rows)
{
    return {{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
            {"content.xml",
             "<office:document-content xmlns:office=\"o\" xmlns:table=\"t\" xmlns:text=\"x\"><office:body><office:spreadsheet>"
             "<table:table table:name=\"S\">"
                 + rows + "</table:table></office:spreadsheet></office:body></office:document-content>"}};
}

/// Lets LibreOffice write `file` of the folder in another format beside it.
inline bool convert(const Folder &folder, const std::string &file, const std::string &format)
{
    QProcess office;
    const QString home = QString::fromStdString("-env:UserInstallation=file://" + folder.path("office"));
    office.start(QStringLiteral("soffice"), {home, QStringLiteral("--headless"), QStringLiteral("--convert-to"),
                                             QString::fromStdString(format), QStringLiteral("--outdir"),
                                             QString::fromStdString(folder.path()), QString::fromStdString(folder.path(file))});
    return office.waitForFinished(120'000) && office.exitCode() == 0;
}

} // namespace rd::test
