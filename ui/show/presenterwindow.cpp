#include "ui/show/presenterwindow.h"

#include "ui/show/presenterhead.h"
#include "ui/show/runningshow.h"
#include "ui/show/showmenu.h"
#include "ui/show/showprogress.h"
#include "ui/show/showwindow.h"
#include "ui/show/slidenotes.h"
#include "ui/show/slidethumb.h"
#include "ui/show/spokenlist.h"
#include "ui/widgets/windowcolors.h"

#include <QCloseEvent>
#include <QContextMenuEvent>
#include <QGridLayout>
#include <QLabel>
#include <QScreen>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace rd {
namespace {

constexpr ShowAct buttonActs[] = {ShowAct::Previous, ShowAct::Next,      ShowAct::Overview, ShowAct::Search, ShowAct::LastYear,
                                  ShowAct::Ranking,  ShowAct::Sources,   ShowAct::Black,    ShowAct::White,  ShowAct::Freeze,
                                  ShowAct::Pointer,  ShowAct::Spotlight, ShowAct::Pen,      ShowAct::Erase,  ShowAct::Swap,
                                  ShowAct::Timer,    ShowAct::Menu};

QString wordsOf(ShowAct what, Language language)
{
    const auto entry =
        std::ranges::find_if(showEntries(), [what](const ShowEntry &one) { return one.what == what && *one.word != '\0'; });
    return saidWord(entry == showEntries().end() ? "show.menu" : entry->word, language);
}

QString keysOf(ShowAct what)
{
    const auto entry = std::ranges::find(showEntries(), what, &ShowEntry::what);
    return entry == showEntries().end() ? QStringLiteral("Shift+F10") : QLatin1String(entry->keys);
}

} // namespace

PresenterWindow::PresenterWindow(RunningShow &show)
    : m_show(show), m_head(new PresenterHead(show, this)), m_stage(new StageView(show, StageView::Sees::Stage)),
      m_next(new SlideThumb), m_notes(new SlideNotes(show)), m_nextHead(addCaption("show.nextup")),
      m_figures(new SpokenList(show, this))
{
    setAttribute(Qt::WA_InputMethodEnabled, false); // letters are keys here
    setFocusPolicy(Qt::StrongFocus);
    setAutoFillBackground(true);
    m_next->setFont(show.look().page().font(Type::Heading));
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(6);
    grid->addWidget(m_stage, 0, 0, 2, 1);
    grid->addWidget(addCaption("show.spoken"), 2, 0);
    grid->addWidget(m_figures, 3, 0);
    grid->addWidget(m_nextHead, 0, 1);
    grid->addWidget(m_next, 1, 1);
    grid->addWidget(addCaption("show.notes"), 2, 1);
    grid->addWidget(m_notes, 3, 1);
    grid->setColumnStretch(0, 3);
    grid->setColumnStretch(1, 2);
    grid->setRowStretch(1, 3);
    grid->setRowStretch(3, 2);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(10);
    column->addWidget(m_head);
    column->addWidget(new ShowProgress(show, this));
    column->addLayout(grid, 1);
    column->addWidget(makeButtons());
    connect(m_stage, &StageView::menuWanted, this, &PresenterWindow::menuWanted);
    connect(&show, &RunningShow::changed, this, &PresenterWindow::take);
    connect(&show, &RunningShow::repaintWanted, this, &PresenterWindow::showNext);
    connect(&show, &RunningShow::pictureMade, this, &PresenterWindow::showNext);
    connect(&show, &RunningShow::lookChanged, this, &PresenterWindow::dress);
    dress();
}

QLabel *PresenterWindow::addCaption(const char *key)
{
    auto *label = new QLabel;
    label->setTextFormat(Qt::PlainText);
    label->setFont(m_show.look().page().font(Type::Caption));
    m_captions.emplace_back(key, label);
    return label;
}

void PresenterWindow::dress()
{
    const Language language = m_show.look().language;
    setPalette(windowPalette(m_show.look().page()));
    setWindowTitle(saidWord("show.presenter", language) + QStringLiteral(" · ") + said(m_show.deck().name, language));
    for (const auto &[key, label] : m_captions) {
        label->setText(saidWord(key, language));
    }
    for (const auto &[what, button] : m_buttons) {
        button->setText(wordsOf(what, language));
    }
    take();
}

/// They take no focus, so that a key means the same after a click.
QWidget *PresenterWindow::makeButtons()
{
    constexpr int columns = 9;
    auto *box = new QWidget;
    auto *grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(4);
    for (const ShowAct what : buttonActs) {
        auto *button = new QToolButton;
        button->setToolTip(keysOf(what));
        button->setFocusPolicy(Qt::NoFocus);
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        button->setCheckable(isOn(what, m_show.state()).has_value());
        connect(button, &QToolButton::clicked, &m_show, [this, what] { m_show.act(what); });
        grid->addWidget(button, grid->count() / columns, grid->count() % columns);
        m_buttons.emplace_back(what, button);
    }
    return box;
}

QToolButton *PresenterWindow::button(ShowAct what) const
{
    const auto found = std::ranges::find(m_buttons, what, &std::pair<ShowAct, QToolButton *>::first);
    return found == m_buttons.end() ? nullptr : found->second;
}

void PresenterWindow::showOn(QScreen *screen)
{
    cover(*this, screen);
    activateWindow();
}

void PresenterWindow::take()
{
    const ShowState &now = m_show.state();
    for (const auto &[what, button] : m_buttons) {
        button->setChecked(isOn(what, now).value_or(false));
    }
    m_notes->take();
    showNext();
}

void PresenterWindow::showNext()
{
    const ShowState next = nextOf(m_show.state());
    const bool isLast = next.slide == m_show.state().slide;
    const Language language = m_show.look().language;
    const bool isStep = !isLast && m_show.deck().slides[next.slide].step > 0;
    m_nextHead->setText(saidWord(isStep ? "show.nextstep" : "show.nextup", language));
    m_next->setPicture(isLast ? QImage() : m_show.images().soFar(next.slide),
                       isLast ? saidWord("show.end", language) : m_show.images().title(next.slide));
}

void PresenterWindow::resizeEvent(QResizeEvent *) { take(); }

void PresenterWindow::closeEvent(QCloseEvent *event)
{
    event->accept();
    Q_EMIT closed();
}

void PresenterWindow::contextMenuEvent(QContextMenuEvent *event)
{
    if (event->reason() == QContextMenuEvent::Mouse) { // the key is one of the show's
        Q_EMIT menuWanted(event->globalPos());
    }
}

} // namespace rd
