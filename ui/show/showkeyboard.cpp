#include "ui/show/showkeyboard.h"

#include "ui/show/runningshow.h"
#include "ui/show/showkeys.h"

#include <QApplication>
#include <QKeyEvent>

#include <utility>

namespace rd {

void ShowKeyboard::setField(QWidget *field)
{
    if (m_field) {
        m_field->removeEventFilter(this);
    }
    m_field = field;
    if (m_field) {
        m_field->installEventFilter(this);
    }
}

bool ShowKeyboard::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && watched != m_field) {
        event->accept();
        return true;
    }
    if (event->type() != QEvent::KeyPress) {
        return QObject::eventFilter(watched, event);
    }
    auto *key = static_cast<QKeyEvent *>(event);
    if (watched == m_field) {
        return pressInField(*key);
    }
    key->accept(); // nothing of the show's keys may reach anybody else
    if (!m_field) {
        press(*key);
    } else if (!std::exchange(m_passingOn, true)) { // what the field does not want comes back here
        QApplication::sendEvent(m_field, event);
        m_passingOn = false;
    }
    return true;
}

bool ShowKeyboard::pressInField(const QKeyEvent &key)
{
    const auto what = showAct(key.key(), key.modifiers(), key.text());
    if (!what || !worksInFields(*what, key.key())) {
        return false;
    }
    if (!key.isAutoRepeat()) {
        m_show.act(*what);
    }
    return true;
}

void ShowKeyboard::press(const QKeyEvent &key)
{
    const auto what = showAct(key.key(), key.modifiers(), key.text());
    if (key.isAutoRepeat() && what != ShowAct::NotesUp && what != ShowAct::NotesDown) {
        return; // a key held down must not race through the slides
    }
    if (const auto digit = showDigit(key)) {
        m_show.type(*digit);
    } else if (what) {
        m_show.act(*what);
    }
}

} // namespace rd
