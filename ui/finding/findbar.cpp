#include "ui/finding/findbar.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

namespace rd {

FindBar::FindBar(QWidget *parent)
    : QWidget(parent), m_field(new QLineEdit), m_count(new QLabel), m_before(new QToolButton), m_next(new QToolButton),
      m_close(new QToolButton)
{
    setObjectName(QStringLiteral("findbar"));
    setAutoFillBackground(true);
    m_field->setMaximumWidth(320);
    m_field->setClearButtonEnabled(true);
    m_field->installEventFilter(this);
    m_count->setTextFormat(Qt::PlainText);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(24, 6, 24, 6);
    row->setSpacing(8);
    row->addWidget(m_field);
    for (const auto &[button, text] : {std::pair{m_before, "↑"}, {m_next, "↓"}, {m_close, "×"}}) {
        button->setText(QString::fromUtf8(text));
        button->setAutoRaise(true);
        row->addWidget(button);
    }
    row->addWidget(m_count);
    row->addStretch(1);
    connect(m_field, &QLineEdit::textChanged, this, &FindBar::wordsChanged);
    connect(m_before, &QToolButton::clicked, this, [this] { Q_EMIT stepWanted(-1); });
    connect(m_next, &QToolButton::clicked, this, [this] { Q_EMIT stepWanted(1); });
    connect(m_close, &QToolButton::clicked, this, &FindBar::close);
    hide();
}

void FindBar::setLook(const Look &look)
{
    m_look = look;
    m_field->setPlaceholderText(saidWord("action.find", look.language));
    m_field->setAccessibleName(saidWord("action.find", look.language));
    for (const auto &[button, word] : {std::pair{m_before, "find.before"}, {m_next, "find.next"}, {m_close, "action.close"}}) {
        button->setAccessibleName(saidWord(word, look.language));
        button->setToolTip(saidWord(word, look.language));
    }
    setCount(m_currentShown, m_countShown);
}

void FindBar::open()
{
    show();
    m_field->selectAll();
    m_field->setFocus(Qt::ShortcutFocusReason);
    Q_EMIT wordsChanged(m_field->text());
}

void FindBar::close()
{
    hide();
    Q_EMIT wordsChanged({});
    Q_EMIT closed();
}

void FindBar::setCount(int current, int count)
{
    m_currentShown = current;
    m_countShown = count;
    m_count->setText(m_field->text().trimmed().isEmpty() ? QString()
                     : count == 0                        ? saidWord("find.none", m_look.language)
                                                         : QStringLiteral("%1 / %2").arg(current + 1).arg(count));
}

QString FindBar::countText() const { return m_count->text(); }

bool FindBar::eventFilter(QObject *object, QEvent *event)
{
    if (object != m_field || event->type() != QEvent::KeyPress) {
        return QWidget::eventFilter(object, event);
    }
    const auto *press = static_cast<QKeyEvent *>(event);
    switch (press->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter: Q_EMIT stepWanted(press->modifiers().testFlag(Qt::ShiftModifier) ? -1 : 1); return true;
    case Qt::Key_Down: Q_EMIT stepWanted(1); return true;
    case Qt::Key_Up: Q_EMIT stepWanted(-1); return true;
    case Qt::Key_Escape: close(); return true;
    default: return QWidget::eventFilter(object, event);
    }
}

} // namespace rd
