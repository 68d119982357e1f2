#pragma once

#include "app/forms/formfill.h"
#include "ui/widgets/look.h"

#include <QTableWidget>

namespace rd {

/// A form as its office made it: the cells with what stands in them, merged ones as one; a bound cell shows the value that it gets,
/// behind a mark.
class FormGrid final : public QTableWidget {
    Q_OBJECT
public:
    explicit FormGrid(QWidget *parent = nullptr);

    void setLook(const Look &look);
    /// One sheet of a form. `lines` say what becomes of the bound cells, as in a filling of all sheets.
    void showSheet(const std::string &sheet, const std::vector<FormCell> &cells, const std::vector<FormLine> &lines);
    /// Row and column from 1; of merged cells the first. Nothing where none is chosen.
    [[nodiscard]] std::optional<CellPlace> chosen() const;
    void choose(CellPlace place);

private:
    void showCell(const FormCell &cell, const FormLine *line);

    Look m_look;
};

} // namespace rd
