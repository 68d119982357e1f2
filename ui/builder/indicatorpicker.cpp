#include "ui/builder/indicatorpicker.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace rd {
namespace {

constexpr int mostRows = 9;

FindEntry entryOf(const Indicator &indicator)
{
    FindEntry entry;
    entry.sort = FindSort::Indicator;
    entry.code = indicator.code;
    entry.name = indicator.name;
    entry.pinyin = indicator.pinyin;
    return entry;
}

} // namespace

IndicatorPicker::IndicatorPicker(QWidget *parent)
    : QWidget(parent), m_field(new QLineEdit), m_list(new QListWidget), m_nothing(new QLabel)
{
    m_field->setObjectName(QStringLiteral("build.search"));
    m_field->setClearButtonEnabled(true);
    m_field->installEventFilter(this);
    m_list->setObjectName(QStringLiteral("foundindicators"));
    m_list->setFocusPolicy(Qt::NoFocus); // the field keeps it, so that one can go on typing
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTextElideMode(Qt::ElideRight);
    m_nothing->setTextFormat(Qt::PlainText);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_field);
    column->addWidget(m_list);
    column->addWidget(m_nothing);
    connect(m_field, &QLineEdit::textChanged, this, &IndicatorPicker::search);
    connect(m_list, &QListWidget::itemClicked, this, [this](QListWidgetItem *item) { take(m_list->row(item)); });
}

void IndicatorPicker::setCodes(std::shared_ptr<const CodeBook> codes)
{
    m_codes = std::move(codes);
    m_index = QuickFind();
    for (const Indicator &indicator : m_codes->indicators) {
        m_index.add(entryOf(indicator));
    }
    search();
}

void IndicatorPicker::setLook(const Look &look)
{
    m_look = look;
    m_field->setAccessibleName(saidWord("build.indicators", look.language));
    m_list->setAccessibleName(saidWord("find.results", look.language));
    m_nothing->setText(saidWord("build.nothing", look.language));
    setOpen(m_isOpen);
}

void IndicatorPicker::setOpen(bool open)
{
    m_isOpen = open;
    m_field->setPlaceholderText(saidWord(open ? "build.search" : "build.add", m_look.language));
    search();
}

void IndicatorPicker::search()
{
    m_list->clear();
    const std::string query = m_field->text().trimmed().toStdString();
    if (query.empty() && m_codes) {
        for (const Indicator &indicator : m_codes->indicators) {
            add(entryOf(indicator));
        }
    } else {
        for (const FindHit &hit : m_index.find(query, m_index.size())) {
            add(*hit.entry);
        }
    }
    const bool shown = m_isOpen || !query.empty();
    m_list->setVisible(shown && m_list->count() > 0);
    m_nothing->setVisible(shown && m_list->count() == 0 && !query.empty());
    m_list->setCurrentRow(query.empty() ? -1 : 0);
    const int rows = std::clamp(m_list->count(), 1, mostRows);
    m_list->setFixedHeight(rows * std::max(m_list->sizeHintForRow(0), 20) + 2 * m_list->frameWidth());
}

/// Name and unit; the definition where the pointer rests.
void IndicatorPicker::add(const FindEntry &entry)
{
    const Indicator &indicator = *m_codes->indicators.find(entry.code);
    const QString unit = said(m_codes->nameOf(Dim::Unit, indicator.unit), m_look.language);
    auto *item = new QListWidgetItem(said(entry.name, m_look.language), m_list);
    item->setData(Qt::UserRole, qtext(entry.code));
    const QString definition = said(indicator.definition, m_look.language);
    item->setToolTip(
        (item->text() + QStringLiteral(" · ") + unit + (definition.isEmpty() ? QString() : QStringLiteral("\n") + definition))
            .toHtmlEscaped());
}

void IndicatorPicker::take(int row)
{
    if (row < 0) {
        return;
    }
    const std::string code = m_list->item(row)->data(Qt::UserRole).toString().toStdString();
    m_field->clear();
    Q_EMIT picked(code);
}

// Arrows move in the list while the field keeps the focus.
bool IndicatorPicker::eventFilter(QObject *object, QEvent *event)
{
    if (object != m_field || event->type() != QEvent::KeyPress) {
        return QWidget::eventFilter(object, event);
    }
    const auto *key = static_cast<QKeyEvent *>(event);
    const int last = m_list->isHidden() ? -1 : m_list->count() - 1;
    switch (key->key()) {
    case Qt::Key_Down: m_list->setCurrentRow(std::min(m_list->currentRow() + 1, last)); return true;
    case Qt::Key_Up: m_list->setCurrentRow(std::max(m_list->currentRow() - 1, std::min(0, last))); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter: take(m_list->isHidden() ? -1 : m_list->currentRow()); return true;
    case Qt::Key_Escape:
        if (m_field->text().isEmpty()) {
            return false;
        }
        m_field->clear();
        return true;
    default: return false;
    }
}

} // namespace rd
