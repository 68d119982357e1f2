#pragma once

#include "ui/show/roomscreens.h"
#include "ui/show/runningshow.h"
#include "ui/show/showedits.h"
#include "ui/show/showkeyboard.h"
#include "ui/show/showsheets.h"
#include "ui/show/wakelock.h"

namespace rd {

class PresenterWindow;
class ShowWindow;

/// A running show on its screens: the room's window, the presenter's where there is a screen for it, one keyboard for both.
class ShowStage final : public QObject {
    Q_OBJECT
public:
    ShowStage(SlideDeck deck, Desk desk, const Look &look, std::size_t first, EditSession &session);
    ~ShowStage() override;

    /// `own`: the screen of the window that begins the show.
    void begin(QScreen *own);
    void leave(); ///< hides all of it

    [[nodiscard]] RunningShow &show() { return m_show; }
    [[nodiscard]] ShowWindow &room() { return *m_room; }
    [[nodiscard]] PresenterWindow &presenter() { return *m_presenter; }
    [[nodiscard]] ShowSheets &sheets() { return m_sheets; }
    [[nodiscard]] RoomScreens &screens() { return m_screens; }
    [[nodiscard]] ShowEdits &edits() { return m_edits; }

Q_SIGNALS:
    /// Its windows stand where they belong, for the first time and after every change of the screens.
    void placed();

private:
    void place();
    void connectEdits();
    void openMenu(QPoint global);
    void doFor(ShowAct what);

    RunningShow m_show;
    std::unique_ptr<WakeLock> m_awake;
    RoomScreens m_screens;
    ShowKeyboard m_keyboard;
    std::unique_ptr<ShowWindow> m_room;
    std::unique_ptr<PresenterWindow> m_presenter;
    ShowEdits m_edits;
    ShowSheets m_sheets; ///< after the windows: what lies over them goes before them
};

} // namespace rd
