#include "ui/pages/screenwait.h"

#include <QEvent>
#include <QWindow>

namespace rd {

bool ScreenWait::hasCome()
{
    QWindow *handle = m_widget->window()->windowHandle();
    m_hasCome = m_hasCome || handle == nullptr || handle->isExposed();
    if (!m_hasCome) {
        handle->installEventFilter(this); // a second time changes nothing
    }
    return m_hasCome;
}

bool ScreenWait::eventFilter(QObject *object, QEvent *event)
{
    if (const auto *handle = qobject_cast<QWindow *>(object); event->type() == QEvent::Expose && handle->isExposed()) {
        object->removeEventFilter(this);
        m_hasCome = true;
        Q_EMIT came();
    }
    return QObject::eventFilter(object, event);
}

} // namespace rd
