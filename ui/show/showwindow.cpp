#include "ui/show/showwindow.h"

#include "ui/show/runningshow.h"
#include "ui/widgets/windowcolors.h"

#include <QCloseEvent>
#include <QScreen>

namespace rd {

void cover(QWidget &window, QScreen *screen)
{
    if (screen != nullptr) {
        if (window.isVisible() && window.screen() != screen) {
            window.showNormal(); // some window managers keep what is full screen where it is
        }
        window.setScreen(screen);
        window.setGeometry(screen->geometry()); // without it the window lands on the first screen
    }
    window.showFullScreen();
    window.raise();
}

ShowWindow::ShowWindow(RunningShow &show) : StageView(show, Sees::Room)
{
    setAttribute(Qt::WA_InputMethodEnabled, false); // letters are keys here
    setFocusPolicy(Qt::StrongFocus);
    connect(&show, &RunningShow::lookChanged, this, &ShowWindow::dress);
    dress();
}

void ShowWindow::dress()
{
    const Language language = m_show.look().language;
    setPalette(windowPalette(m_show.look().page())); // of what lies over the slide where this window is the only one
    setWindowTitle(saidWord("menu.show", language) + QStringLiteral(" · ") + said(m_show.deck().name, language));
}

void ShowWindow::showOn(QScreen *screen) { cover(*this, screen); }

void ShowWindow::resizeEvent(QResizeEvent *) { m_show.setRoom(size(), devicePixelRatioF()); }

/// Closed from outside: the show is over all the same.
void ShowWindow::closeEvent(QCloseEvent *event)
{
    event->accept();
    Q_EMIT closed();
}

} // namespace rd
