#include "ui/show/showsheets.h"

#include "app/reports.h"
#include "ui/charts/scenepainter.h"
#include "ui/show/showkeyboard.h"
#include "ui/show/showoverlay.h"

#include <QEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>

namespace rd {

ShowPane::ShowPane(RunningShow &show, QWidget *host) : QWidget(host), m_show(show)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    connect(&show, &RunningShow::changed, this, [this] {
        const ShowState &now = m_show.state();
        setVisible(now.overlay == ShowOverlay::Keys || !now.digits.isEmpty() || !now.missing.isEmpty());
        raise();
        update();
    });
    hide();
}

void ShowPane::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const ShowState &now = m_show.state();
    const Language language = m_show.look().language;
    const Theme theme = Theme::slide(m_show.look().theme, height());
    if (now.overlay == ShowOverlay::Keys) {
        paint(painter, keysOverlay(size(), theme, language), theme);
    }
    if (!now.digits.isEmpty()) {
        paint(painter, digitsOverlay(now.digits, size(), theme, language), theme);
    } else if (!now.missing.isEmpty()) {
        paint(painter, missingOverlay(now.missing, now.flow.highest(), size(), theme, language), theme);
    }
}

ShowSheets::ShowSheets(RunningShow &show, ShowKeyboard &keyboard) : m_show(show), m_keyboard(keyboard)
{
    connect(&show, &RunningShow::changed, this, &ShowSheets::take);
    connect(&show, &RunningShow::pictureMade, this, [this](std::size_t slide) {
        if (m_grid) {
            m_grid->setSlide(slide, m_show.images().title(slide), m_show.images().thumbnail(slide));
        }
    });
}

void ShowSheets::setHost(QWidget *host)
{
    if (host == m_host) {
        return;
    }
    const ShowState &now = m_show.state();
    if (now.overlay == ShowOverlay::Overview || now.overlay == ShowOverlay::Search) {
        m_show.act(now.overlay == ShowOverlay::Overview ? ShowAct::Overview : ShowAct::Search);
    }
    m_keyboard.setField(nullptr);
    for (QWidget *old : {static_cast<QWidget *>(m_grid), static_cast<QWidget *>(m_search), static_cast<QWidget *>(m_pane)}) {
        delete old;
    }
    m_host = host;
    if (host != nullptr) {
        make();
    }
}

void ShowSheets::make()
{
    m_pane = new ShowPane(m_show, m_host);
    m_grid = new OverviewGrid(m_host);
    m_grid->hide();
    connect(m_grid, &OverviewGrid::chosen, &m_show, &RunningShow::goTo);
    connect(m_grid, &OverviewGrid::left, &m_show, [this] { m_show.act(ShowAct::Overview); });
    m_search = new QuickFindBox(m_host);
    m_search->setDesk(m_show.desk(), reportsOf(*m_show.desk().codes));
    m_search->setLook(m_show.look());
    connect(m_search, &QuickFindBox::chosen, &m_show, &RunningShow::insert);
    connect(m_search, &QuickFindBox::closed, &m_show, [this] {
        if (m_show.state().overlay == ShowOverlay::Search) {
            m_show.act(ShowAct::Search);
        }
    });
    m_host->installEventFilter(this);
    place();
}

void ShowSheets::place()
{
    m_pane->setGeometry(m_host->rect());
    m_grid->setGeometry(m_host->rect());
}

bool ShowSheets::eventFilter(QObject *watched, QEvent *event)
{
    // The type first: what is asked while a widget is taken down is no longer what its pointer says.
    if (event->type() == QEvent::Resize && watched == m_host && m_pane) {
        place();
    }
    return QObject::eventFilter(watched, event);
}

void ShowSheets::take(const ShowState &before)
{
    const ShowState &now = m_show.state();
    if (!m_host) {
        return;
    }
    if (now.overlay == ShowOverlay::Overview && now.slide != before.slide) {
        m_grid->list()->setCurrentRow(static_cast<int>(now.slide));
    }
    if (now.overlay == before.overlay) {
        return;
    }
    m_keyboard.setField(nullptr);
    if (now.overlay == ShowOverlay::Overview) {
        fillGrid();
    }
    m_grid->setVisible(now.overlay == ShowOverlay::Overview);
    if (now.overlay == ShowOverlay::Overview) {
        m_grid->raise();
        m_grid->filter()->setFocus();
        m_keyboard.setField(m_grid->filter());
    } else if (now.overlay == ShowOverlay::Search) {
        m_search->open();
        m_keyboard.setField(m_search->field());
    } else {
        m_host->setFocus();
    }
    if (now.overlay != ShowOverlay::Search && m_search->isVisible()) {
        m_search->hide();
        m_host->setFocus();
    }
}

void ShowSheets::fillGrid()
{
    const ShowState &now = m_show.state();
    m_grid->setTheme(Theme::slide(m_show.look().theme, m_host->height()), m_show.look().language);
    m_grid->open(now.flow, now.slide);
    for (std::size_t slide = 0; slide < now.flow.size(); ++slide) {
        m_grid->setSlide(slide, m_show.images().title(slide), m_show.images().thumbnail(slide));
    }
}

} // namespace rd
