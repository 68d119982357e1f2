// How the dialog of forms lays itself out and shows what it was told.
#include "app/forms/formwords.h"
#include "ui/editing/wording.h"
#include "ui/forms/bindingpanel.h"
#include "ui/forms/formgrid.h"
#include "ui/forms/formsdialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

namespace rd {
namespace {

constexpr const char *lineHeads[] = {"form.lines.cell", "form.lines.what", "form.lines.value", "form.lines.why"};
constexpr int valueColumn = 2, whyColumn = 3;
constexpr int wideDialog = 1100; // from here on there is room for the list of forms

QWidget *columnOf(std::initializer_list<QWidget *> parts)
{
    auto *holder = new QWidget;
    auto *column = new QVBoxLayout(holder);
    column->setContentsMargins(0, 0, 0, 0);
    for (QWidget *part : parts) {
        column->addWidget(part, part == *parts.begin() ? 1 : 0);
    }
    return holder;
}

} // namespace

void FormsDialog::build()
{
    m_add = new QPushButton(said("form.add"));
    m_remove = new QPushButton(said("form.remove"));
    m_remove->setEnabled(false);
    m_list->setAccessibleName(said("form.list"));
    m_list->setMinimumWidth(140);
    m_list->setMaximumWidth(200);
    m_grid->setLook(m_look);
    m_panel->setLook(m_look);
    m_lines->setColumnCount(int(std::size(lineHeads)));
    QStringList heads;
    for (const char *head : lineHeads) {
        heads << said(head);
    }
    m_lines->setObjectName(QStringLiteral("formlines"));
    m_lines->setHorizontalHeaderLabels(heads);
    m_lines->verticalHeader()->hide();
    m_lines->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_lines->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_lines->setTabKeyNavigation(false);
    m_lines->setWordWrap(false);
    m_lines->setShowGrid(false);
    for (int column = 0; column < m_lines->columnCount(); ++column) {
        m_lines->horizontalHeader()->setSectionResizeMode(column, column == whyColumn ? QHeaderView::Stretch
                                                                                      : QHeaderView::ResizeToContents);
    }
    m_lines->horizontalHeader()->moveSection(valueColumn, 1); // what was written stands beside its cell, however low on room
    m_lines->setAccessibleName(said("form.lines"));
    m_message->setTextFormat(Qt::PlainText);
    m_message->setWordWrap(true);
    buildBars();
    const QSize room = parentWidget() ? parentWidget()->window()->size() - QSize(48, 48) : QSize(1100, 680);
    resize(QSize(1180, 720).boundedTo(room));
    m_list->setMaximumWidth(width() < wideDialog ? 140 : 200);
}

void FormsDialog::buildBars()
{
    auto *sheetLabel = new QLabel(said("form.sheet")), *periodLabel = new QLabel(said("form.period"));
    sheetLabel->setBuddy(m_sheet);
    periodLabel->setBuddy(m_period);
    m_period->setPlaceholderText(QStringLiteral("2024-09"));
    m_period->setFixedWidth(150);
    m_period->setToolTip(said("form.period.hint").toHtmlEscaped());
    auto *top = new QHBoxLayout;
    top->addWidget(periodLabel);
    top->addWidget(m_period);
    top->addSpacing(16);
    top->addWidget(sheetLabel);
    top->addWidget(m_sheet);
    top->addStretch(1);
    auto *middle = new QSplitter(Qt::Vertical);
    middle->addWidget(m_grid);
    middle->addWidget(m_lines);
    middle->setStretchFactor(0, 3);
    middle->setStretchFactor(1, 2);
    auto *scroller = new QScrollArea;
    scroller->setWidget(m_panel);
    scroller->setWidgetResizable(true);
    scroller->setFrameShape(QFrame::NoFrame);
    scroller->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroller->setFixedWidth(m_panel->maximumWidth() + 20);
    auto *center = new QVBoxLayout;
    center->addLayout(top);
    center->addWidget(middle, 1);
    auto *row = new QHBoxLayout;
    row->setSpacing(16);
    row->addWidget(columnOf({m_list, m_add, m_remove}));
    row->addLayout(center, 1);
    row->addWidget(scroller);
    m_fill = new QPushButton(said("form.fillsave"));
    m_fill->setDefault(false);
    m_release->setText(said("release.log"));
    auto *close = new QPushButton(said("action.close"));
    for (QPushButton *button : {m_add, m_remove, m_fill, close}) {
        button->setAutoDefault(false); // Enter chooses a cell, it does not end the dialog
    }
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    auto *bottom = new QHBoxLayout;
    bottom->addWidget(m_message, 1);
    bottom->addWidget(m_release);
    bottom->addWidget(m_fill);
    bottom->addWidget(close);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 24, 24, 16);
    column->setSpacing(12);
    column->addLayout(row, 1);
    column->addLayout(bottom);
}

void FormsDialog::showForm()
{
    const QString sheet = m_sheet->currentText();
    m_sheet->clear();
    for (const FormCell &cell : m_shown ? m_shown->cells : std::vector<FormCell>()) {
        if (m_sheet->findText(qtext(cell.sheet)) < 0) {
            m_sheet->addItem(qtext(cell.sheet));
        }
    }
    const QString first = m_shown ? qtext(m_shown->file.firstSheet()) : QString();
    m_sheet->setCurrentIndex(std::max(0, m_sheet->findText(m_sheet->findText(sheet) < 0 ? first : sheet)));
    m_sheet->setEnabled(m_sheet->count() > 1);
    m_fill->setEnabled(m_shown && !m_shown->filling.lines.empty());
    showSheet();
    showLines();
    Q_EMIT shown();
}

/// Without a period, too: which cells are bound is shown all the same.
std::vector<FormLine> FormsDialog::boundLines() const
{
    if (!m_shown || !m_shown->filling.lines.empty()) {
        return m_shown ? m_shown->filling.lines : std::vector<FormLine>();
    }
    std::vector<FormLine> lines;
    for (const FormBinding &binding : m_shown->bindings) {
        const std::string &sheet = binding.sheet.empty() ? m_shown->file.firstSheet() : binding.sheet;
        lines.push_back({sheet + "!" + cellName(binding.cell), {}, word("form.period.none"), {}, {}});
    }
    return lines;
}

void FormsDialog::showSheet()
{
    m_grid->showSheet(m_sheet->currentText().toStdString(), m_shown ? m_shown->cells : std::vector<FormCell>(), boundLines());
    showChosen();
}

void FormsDialog::showLines()
{
    const std::vector<FormLine> lines = boundLines();
    m_lines->setRowCount(int(lines.size()));
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const FormLine &line = lines[i];
        const QString cells[] = {qtext(line.cell), rd::said(wordsOf(m_shown->bindings[i], *m_desk.codes), m_look.language),
                                 line.written.empty() ? said("form.lines.empty") : qtext(line.written),
                                 rd::said(line.why, m_look.language)};
        for (int column = 0; column < m_lines->columnCount(); ++column) {
            auto *item = new QTableWidgetItem(cells[column]);
            item->setToolTip(cells[column].toHtmlEscaped());
            item->setTextAlignment((column == valueColumn ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
            m_lines->setItem(int(i), column, item);
        }
    }
}

void FormsDialog::showChosen()
{
    const auto place = m_grid->chosen();
    if (!m_shown || !place) {
        return m_panel->showNone(m_shown ? said("form.cell.none") : QString());
    }
    const std::string sheet = m_sheet->currentText().toStdString();
    const auto cell =
        std::ranges::find_if(m_shown->cells, [&](const FormCell &one) { return one.sheet == sheet && one.place == *place; });
    if (cell != m_shown->cells.end() && cell->hasFormula) {
        return m_panel->showNone(said("form.cell.formula"));
    }
    const auto held = std::ranges::find_if(m_shown->bindings, [&](const FormBinding &one) { return isAt(one, sheet, *place); });
    FormBinding fresh;
    fresh.cell = *place;
    fresh.sheet = sheet == m_shown->file.firstSheet() ? std::string() : sheet;
    m_panel->showCell(cellName(*place), held == m_shown->bindings.end() ? std::nullopt : std::optional(*held), fresh);
}

} // namespace rd
