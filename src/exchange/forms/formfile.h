#pragma once

#include "exchange/forms/sheetpatch.h"
#include "exchange/sheets/xlsxbook.h"

#include <string>
#include <vector>

namespace rd {

/// A cell of a form as a person sees it; inside a merge only the first one is a cell.
struct FormCell {
    std::string sheet;
    CellPlace place;
    std::string text;
    bool hasFormula = false;
    int rows = 1, columns = 1; ///< more where it is merged
};
/// What goes into a form: cells by sheet.
using FormContent = std::map<std::string, std::map<CellPlace, CellContent>>;

/// A form (报送表样): somebody's XLSX whose cells get values and whose every other byte stays: the other parts of the file are
/// copied packed as they are, and of a sheet's XML only the elements of the filled cells change. Where the workbook has
/// formulas, their results of before go and it is marked to be worked out when it is opened.
class FormFile {
public:
    /// Refused: what is no XLSX, a file with a password, one of more than 50 MB.
    [[nodiscard]] static Result<FormFile> open(const std::string &path);
    /// The same of the bytes of a file; `name` is what messages call it.
    [[nodiscard]] static Result<FormFile> of(QByteArray bytes, std::string name);

    [[nodiscard]] const std::string &name() const { return m_name; } ///< of the file, without its folder
    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; }
    [[nodiscard]] Result<std::vector<FormCell>> cells() const;
    [[nodiscard]] bool hasFormulas() const { return m_hasFormulas; }
    [[nodiscard]] const std::string &firstSheet() const;
    /// The file with these cells filled. Refused: a sheet that it does not have, and what patchedSheet refuses.
    [[nodiscard]] Result<QByteArray> filled(const FormContent &content) const;

private:
    std::string m_name;
    QByteArray m_bytes;
    XlsxBook m_book;
    std::map<std::string, QByteArray> m_sheets; ///< the XML, by the sheet's name
    bool m_hasFormulas = false;
};

} // namespace rd
