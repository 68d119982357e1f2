#include "ui/show/showstage.h"

#include "ui/show/presenterhead.h"
#include "ui/show/presenterwindow.h"
#include "ui/show/showmenu.h"
#include "ui/show/showwindow.h"
#include "ui/show/slidenotes.h"

#include <QMenu>
#include <QScreen>

namespace rd {

ShowStage::ShowStage(SlideDeck deck, Desk desk, const Look &look, std::size_t first, EditSession &session)
    : m_show(std::move(deck), std::move(desk), look, first), m_screens(look), m_keyboard(m_show),
      m_room(std::make_unique<ShowWindow>(m_show)), m_presenter(std::make_unique<PresenterWindow>(m_show)),
      m_edits(m_show, session), m_sheets(m_show, m_keyboard, *m_presenter->notes())
{
    m_keyboard.watch(*m_room);
    m_keyboard.watch(*m_presenter);
    connect(&m_show, &RunningShow::lookChanged, &m_screens, [this] { m_screens.setLook(m_show.look()); });
    connect(&m_screens, &RoomScreens::planned, this, &ShowStage::place);
    connect(&m_show, &RunningShow::wanted, this, &ShowStage::doFor);
    connect(m_room.get(), &StageView::menuWanted, this, &ShowStage::openMenu);
    connect(m_presenter.get(), &PresenterWindow::menuWanted, this, &ShowStage::openMenu);
    connect(m_room.get(), &ShowWindow::closed, &m_show, &RunningShow::end);
    connect(m_presenter.get(), &PresenterWindow::closed, &m_show, &RunningShow::end);
    connectEdits();
}

void ShowStage::connectEdits()
{
    connect(&m_edits, &ShowEdits::compared, &m_sheets, &ShowSheets::setDifferences);
    connect(&m_edits, &ShowEdits::failed, m_presenter->head(), &PresenterHead::showFailure);
    connect(&m_edits, &ShowEdits::nameWanted, &m_show, &RunningShow::openName);
    connect(&m_sheets, &ShowSheets::named, &m_edits, &ShowEdits::takeName);
    // Later: who makes the change may have to be asked, and the key that led here is still being worked on.
    connect(&m_sheets, &ShowSheets::accepted, &m_edits, &ShowEdits::accept, Qt::QueuedConnection);
    connect(m_presenter->notes(), &SlideNotes::edited, &m_edits, &ShowEdits::keepNotes, Qt::QueuedConnection);
}

ShowStage::~ShowStage() { m_sheets.setHost(nullptr); }

void ShowStage::begin(QScreen *own)
{
    m_screens.begin(own);
    m_awake = std::make_unique<WakeLock>(saidWord("show.sleepless", m_show.look().language));
    m_edits.compare();
}

void ShowStage::leave()
{
    m_room->hide();
    m_presenter->hide();
    m_screens.disconnect(this);
    m_awake.reset();
}

/// The window that goes on is shown before the other one is hidden: with none left some platforms end the program.
void ShowStage::place()
{
    QScreen *room = m_screens.room(), *presenter = m_screens.presenter();
    if (room != nullptr) {
        m_room->showOn(room);
    }
    if (presenter != nullptr) {
        m_presenter->showOn(presenter);
    }
    m_room->setVisible(room != nullptr);
    m_presenter->setVisible(presenter != nullptr);
    m_show.setAlone(presenter == nullptr);
    m_presenter->head()->setRoomLost(m_screens.isRoomLost());
    QWidget *own = presenter != nullptr ? static_cast<QWidget *>(m_presenter.get()) : m_room.get();
    m_sheets.setHost(own);
    own->activateWindow();
    m_sheets.giveFocus();
    Q_EMIT placed();
}

void ShowStage::doFor(ShowAct what)
{
    if (what == ShowAct::Swap) {
        m_screens.swap();
    } else if (what == ShowAct::Menu) {
        openMenu(m_sheets.host()->mapToGlobal(m_sheets.host()->rect().center() / 2));
    } else if (what == ShowAct::NotesUp || what == ShowAct::NotesDown) {
        m_presenter->notes()->turn(what == ShowAct::NotesUp ? -1 : 1);
    }
}

/// Never in the room while the presenter has a window.
void ShowStage::openMenu(QPoint global)
{
    QWidget *host = m_sheets.host();
    const bool isInside = host->rect().contains(host->mapFromGlobal(global));
    QMenu *menu = showMenu(m_show, host);
    menu->popup(isInside ? global : host->mapToGlobal(host->rect().center() / 2));
}

} // namespace rd
