#include "ui/forms/formgrid.h"

#include "exchange/sheets/celltext.h"

#include <QHeaderView>

#include <algorithm>

namespace rd {
namespace {

constexpr int mostRows = 400, mostColumns = 60, narrowest = 56, widest = 220, shading = 40;
/// A mark that is seen without its colour, too.
constexpr QChar boundMark(0x25C6), emptyMark(0x25C7);

} // namespace

FormGrid::FormGrid(QWidget *parent) : QTableWidget(parent)
{
    setObjectName(QStringLiteral("formgrid"));
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setTabKeyNavigation(false);
    setWordWrap(false);
    verticalHeader()->setDefaultAlignment(Qt::AlignCenter);
}

void FormGrid::setLook(const Look &look)
{
    m_look = look;
    setAccessibleName(saidWord("form.grid", look.language));
}

void FormGrid::showSheet(const std::string &sheet, const std::vector<FormCell> &cells, const std::vector<FormLine> &lines)
{
    const auto before = chosen();
    clearSpans();
    clearContents();
    int rows = 0, columns = 0;
    for (const FormCell &cell : cells) {
        if (cell.sheet == sheet) {
            rows = std::clamp(cell.place.row + cell.rows - 1, rows, std::max(rows, mostRows));
            columns = std::clamp(cell.place.column + cell.columns - 1, columns, std::max(columns, mostColumns));
        }
    }
    setRowCount(rows);
    setColumnCount(columns);
    QStringList letters;
    for (int column = 1; column <= columns; ++column) {
        letters << qtext(columnLetters(column));
    }
    setHorizontalHeaderLabels(letters);
    for (const FormCell &cell : cells) {
        if (cell.sheet == sheet && cell.place.row <= rows && cell.place.column <= columns) {
            const auto line = std::ranges::find(lines, sheet + "!" + cellName(cell.place), &FormLine::cell);
            showCell(cell, line == lines.end() ? nullptr : &*line);
        }
    }
    resizeColumnsToContents();
    for (int column = 0; column < columns; ++column) {
        setColumnWidth(column, std::clamp(columnWidth(column), narrowest, widest));
    }
    if (before && before->row <= rows && before->column <= columns) {
        choose(*before);
    }
}

void FormGrid::showCell(const FormCell &cell, const FormLine *line)
{
    const bool isEmpty = line != nullptr && line->written.empty();
    QString text = qtext(cell.text), why;
    if (line != nullptr) {
        why = said(line->why, m_look.language);
        text = QString(isEmpty ? emptyMark : boundMark) + QStringLiteral(" ")
               + (isEmpty ? saidWord("form.lines.empty", m_look.language) : qtext(line->written));
    }
    auto *item = new QTableWidgetItem(text);
    item->setToolTip((why.isEmpty() ? text : text + QStringLiteral("\n") + why).toHtmlEscaped());
    item->setData(Qt::AccessibleDescriptionRole, qtext(cellName(cell.place)) + QStringLiteral(" ") + why);
    if (line != nullptr) {
        QColor ground = m_look.page().color(isEmpty ? Token::Behind : Token::OnSchedule);
        ground.setAlpha(shading);
        item->setBackground(ground);
        item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    } else if (cell.hasFormula) {
        QFont formula = font();
        formula.setItalic(true);
        item->setFont(formula);
        item->setToolTip(saidWord("form.cell.formula", m_look.language));
    }
    const int row = cell.place.row - 1, column = cell.place.column - 1;
    setItem(row, column, item);
    const int rows = std::min(cell.rows, rowCount() - row), columns = std::min(cell.columns, columnCount() - column);
    if (rows > 1 || columns > 1) {
        setSpan(row, column, rows, columns);
        item->setTextAlignment(Qt::AlignCenter);
    }
}

std::optional<CellPlace> FormGrid::chosen() const
{
    return currentRow() < 0 || currentColumn() < 0 ? std::nullopt
                                                   : std::optional(CellPlace{currentRow() + 1, currentColumn() + 1});
}

void FormGrid::choose(CellPlace place) { setCurrentCell(place.row - 1, place.column - 1); }

} // namespace rd
