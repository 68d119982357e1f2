#include "ui/show/showsheets.h"

#include "app/reports/reports.h"
#include "ui/charts/scenepainter.h"
#include "ui/deck/lockdialog.h"
#include "ui/show/nameline.h"
#include "ui/show/showkeyboard.h"
#include "ui/show/showoverlay.h"
#include "ui/show/slidenotes.h"

#include <QEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QStyle>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <utility>

namespace rd {

ShowPane::ShowPane(RunningShow &show, QWidget *host) : QWidget(host), m_show(show)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    connect(&show, &RunningShow::changed, this, &ShowPane::take);
    take();
}

void ShowPane::take()
{
    const ShowState &now = m_show.state();
    setVisible(now.overlay == ShowOverlay::Keys || !now.digits.isEmpty() || !now.missing.isEmpty());
    raise();
    update();
}

void ShowPane::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const ShowState &now = m_show.state();
    const Language language = m_show.look().language;
    const Theme theme = Theme::slide(m_show.look().theme, height());
    if (now.overlay == ShowOverlay::Keys) {
        paint(painter, keysOverlay(showKeyLines(m_show), size(), theme, language), theme);
    }
    if (!now.digits.isEmpty()) {
        paint(painter, digitsOverlay(now.digits, size(), theme, language), theme);
    } else if (!now.missing.isEmpty()) {
        paint(painter, missingOverlay(now.missing, now.flow.highest(), size(), theme, language), theme);
    }
}

ShowSheets::ShowSheets(RunningShow &show, ShowKeyboard &keyboard, SlideNotes &notes)
    : m_show(show), m_keyboard(keyboard), m_notes(notes)
{
    connect(&show, &RunningShow::changed, this, &ShowSheets::take);
    connect(&show, &RunningShow::lookChanged, this, [this] {
        if (m_host) {
            m_search->setLook(m_show.look());
            m_pane->update();
        }
        if (m_name) {
            m_name->setLook(m_show.look());
        }
        if (m_host && m_show.state().overlay == ShowOverlay::Overview) {
            fillGrid();
        }
    });
    connect(&show, &RunningShow::pictureMade, this, [this](std::size_t slide) {
        if (m_grid) {
            m_grid->setSlide(slide, m_show.images().title(slide), m_show.images().thumbnailFile(slide));
        }
    });
}

void ShowSheets::setHost(QWidget *host)
{
    if (host == m_host) {
        return;
    }
    const ShowOverlay open = m_show.state().overlay;
    if (open == ShowOverlay::Notes || open == ShowOverlay::Changes || open == ShowOverlay::Name) {
        m_show.closeOverlay();
    }
    const QString sought = m_search ? m_search->field()->text() : QString();
    const QString filter = m_grid ? m_grid->filter()->text() : QString();
    const int row = m_grid ? m_grid->list()->currentRow() : -1;
    m_keyboard.setField(nullptr);
    if (m_search) {
        m_search->disconnect(&m_show); // it is not closed, it is made anew
    }
    for (QWidget *old : {static_cast<QWidget *>(m_grid), static_cast<QWidget *>(m_search), static_cast<QWidget *>(m_pane),
                         m_changes.data(), static_cast<QWidget *>(m_name)}) {
        delete old;
    }
    m_host = host;
    if (host == nullptr) {
        return;
    }
    make();
    ShowState closed = m_show.state();
    closed.overlay = ShowOverlay::None;
    take(closed);
    m_search->field()->setText(sought);
    m_grid->filter()->setText(filter);
    m_grid->list()->setCurrentRow(row);
}

void ShowSheets::giveFocus()
{
    QWidget *field = m_keyboard.field();
    (field != nullptr ? field : m_host.data())->setFocus();
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
    if (m_name) {
        const QSize size(std::min(m_name->sizeHint().width() * 3 / 2, m_host->width()), m_name->sizeHint().height());
        m_name->setGeometry(QStyle::alignedRect(Qt::LeftToRight, Qt::AlignHCenter | Qt::AlignBottom, size, m_host->rect()));
    }
    if (m_changes) {
        const QSize size(std::min(900, m_host->width() * 3 / 4), m_host->height() * 3 / 5);
        m_changes->setGeometry(QStyle::alignedRect(Qt::LeftToRight, Qt::AlignCenter, size, m_host->rect()));
    }
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
    if (m_changes && now.overlay != ShowOverlay::Changes) {
        m_changes->hide();
        m_changes->deleteLater(); // its own key brought us here
        m_changes = nullptr;
    }
    if (m_name && now.overlay != ShowOverlay::Name) {
        m_name->hide();
        m_name->deleteLater();
        m_name = nullptr;
    }
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
    } else if (now.overlay == ShowOverlay::Changes) {
        openChanges();
    } else if (now.overlay == ShowOverlay::Name) {
        openName();
    } else if (now.overlay == ShowOverlay::Notes) {
        m_notes.setFocus();
        m_keyboard.setField(&m_notes);
    } else {
        m_host->setFocus();
    }
    if (now.overlay != ShowOverlay::Search && m_search->isVisible()) {
        m_search->hide();
        m_host->setFocus();
    }
}

void ShowSheets::setDifferences(const std::vector<SlideDifference> &slides)
{
    m_differences = slides;
    m_show.setOutdated(countsOf(slides).second > 0);
    if (!std::exchange(m_wasCompared, true) && m_show.state().overlay == ShowOverlay::None) {
        m_show.act(ShowAct::Changes);
    }
}

/// A part of the presenter's window, no window: nothing of it can land on the room's screen.
void ShowSheets::openChanges()
{
    auto *frame = new QFrame(m_host);
    frame->setFrameShape(QFrame::Box);
    frame->setAutoFillBackground(true);
    frame->setFont(m_show.look().page().font(Type::Heading));
    auto *list = new LockDialog(m_differences, m_show.look(), frame);
    list->setWindowFlags(Qt::Widget);
    list->setAttribute(Qt::WA_Moved); // a dialog else moves to the middle of its window
    list->show();
    auto *column = new QVBoxLayout(frame);
    column->setContentsMargins(1, 1, 1, 1);
    column->addWidget(list);
    connect(list, &QDialog::finished, this, [this, list](int result) {
        if (result == QDialog::Accepted) {
            Q_EMIT accepted(list->accepted());
        }
        m_show.closeOverlay();
    });
    m_changes = frame;
    place();
    frame->show();
    frame->raise();
    auto *tree = list->findChild<QTreeWidget *>();
    tree->setCurrentItem(tree->topLevelItem(0));
    tree->setFocus();
    m_keyboard.setField(tree);
}

void ShowSheets::openName()
{
    m_name = new NameLine(m_show.look(), m_host);
    connect(m_name, &NameLine::given, this, [this](const QString &name) {
        m_show.closeOverlay();
        Q_EMIT named(name);
    });
    place();
    m_name->show();
    m_name->raise();
    m_name->field()->setFocus();
    m_keyboard.setField(m_name->field());
}

void ShowSheets::fillGrid()
{
    const ShowState &now = m_show.state();
    m_grid->setTheme(Theme::slide(m_show.look().theme, m_host->height()), m_show.look().language);
    m_grid->open(now.flow, now.slide);
    for (std::size_t slide = 0; slide < now.flow.size(); ++slide) {
        m_grid->setSlide(slide, m_show.images().title(slide), m_show.images().thumbnailFile(slide));
    }
}

} // namespace rd
