#pragma once

#include "ui/widgets/look.h"

#include <QList>
#include <QObject>
#include <QPointer>
#include <QScreen>

namespace rd {

class ScreenChooser;

/// The screens that show different pictures: of several with the same place (a duplicated one) the first counts.
[[nodiscard]] QList<QScreen *> distinctScreens();

/// Which screen is the room's and which the presenter's. Asked once for a set of screens and remembered; screens may come and go.
class RoomScreens final : public QObject {
    Q_OBJECT
public:
    explicit RoomScreens(Look look);
    ~RoomScreens() override;

    /// `own`: the screen on which the presenter has worked so far. Tells the plan at once, or when it was asked for.
    void begin(QScreen *own);
    void setLook(const Look &look) { m_look = look; } ///< of the next question
    void swap();
    [[nodiscard]] QScreen *room() const { return m_room; }           ///< null while it is pulled out
    [[nodiscard]] QScreen *presenter() const { return m_presenter; } ///< null where the room's is the only one
    [[nodiscard]] bool isRoomLost() const { return m_hadTwo && !m_room; }
    [[nodiscard]] ScreenChooser *chooser() const { return m_chooser.get(); } ///< while it asks

Q_SIGNALS:
    void planned();

private:
    void watch(QScreen *screen);
    void planSoon();
    void plan();
    void planFor(QScreen *room, const QList<QScreen *> &all);
    void ask(const QList<QScreen *> &all);

    Look m_look;
    QPointer<QScreen> m_own, m_room, m_presenter;
    QString m_roomName; ///< which one is the room's, also while it is away
    std::unique_ptr<ScreenChooser> m_chooser;
    bool m_hadTwo = false, m_willPlan = false;
};

} // namespace rd
