#include "ui/finding/picklist.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace rd {
namespace {

constexpr int mostRows = 9, leastRowHeight = 20;

} // namespace

PickList::PickList(QWidget *parent) : QWidget(parent), m_field(new QLineEdit), m_list(new QListWidget), m_nothing(new QLabel)
{
    m_field->setClearButtonEnabled(true);
    m_field->installEventFilter(this);
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
    connect(m_field, &QLineEdit::textChanged, this, [this] { search(); });
    connect(m_list, &QListWidget::itemClicked, this, [this](QListWidgetItem *item) { take(m_list->row(item)); });
}

std::string PickList::query() const { return m_field->text().trimmed().toStdString(); }

void PickList::showFound(bool isShown)
{
    const bool isAsked = !query().empty();
    m_list->setVisible(isShown && m_list->count() > 0);
    m_nothing->setVisible(isShown && m_list->count() == 0 && isAsked);
    m_list->setCurrentRow(isAsked ? 0 : -1);
    const int rows = std::clamp(m_list->count(), 1, mostRows);
    m_list->setFixedHeight(rows * std::max(m_list->sizeHintForRow(0), leastRowHeight) + 2 * m_list->frameWidth());
}

bool PickList::eventFilter(QObject *object, QEvent *event)
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
    case Qt::Key_Enter:
        if (!m_list->isHidden() && m_list->currentRow() >= 0) {
            take(m_list->currentRow());
        }
        return true;
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
