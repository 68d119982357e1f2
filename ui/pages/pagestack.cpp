#include "ui/pages/pagestack.h"

#include "ui/builder/reportform.h"
#include "ui/cards/cardwidget.h"
#include "ui/finding/findbar.h"
#include "ui/pages/pagepane.h"
#include "ui/pages/pageview.h"
#include "ui/widgets/filterbar.h"

#include <QLineEdit>
#include <QSplitter>
#include <QVBoxLayout>

namespace rd {
namespace {

constexpr int sideBySideFrom = 960; // narrower than that, one above the other

} // namespace

PageStack::PageStack(QWidget *parent)
    : QWidget(parent), m_history(std::make_unique<History>(ViewState{})), m_splitter(new QSplitter)
{
    m_splitter->setHandleWidth(1);
    m_splitter->setChildrenCollapsible(false);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_splitter, 1);
    connect(this, &PageStack::settled, this, [this] {
        if (m_find && m_find->isVisible()) {
            find();
        }
    });
    m_main = makePane();
    m_active = m_main;
}

PagePane *PageStack::makePane()
{
    auto *pane = new PagePane;
    connect(pane, &PagePane::stateWanted, this,
            [this, pane](const ViewState &state, bool smallStep) { change(pane, state, smallStep); });
    connect(pane, &PagePane::unpinWanted, this, [this] { setPinned(false); });
    connect(pane, &PagePane::entered, this, [this, pane] { activate(pane); });
    connect(pane, &PagePane::failed, this, &PageStack::failed);
    connect(pane, &PagePane::actionWanted, this, [this, pane](const QString &action) {
        activate(pane);
        Q_EMIT actionWanted(action);
    });
    connect(pane, &PagePane::saveWanted, this, &PageStack::saveWanted);
    connect(pane, &PagePane::menuWanted, this, [this, pane](const QPoint &at) {
        activate(pane);
        Q_EMIT menuWanted(at);
    });
    connect(pane, &PagePane::provenanceWanted, this, &PageStack::provenanceWanted);
    connect(pane, &PagePane::settled, this, &PageStack::shareScales);
    connect(pane, &PagePane::settled, this, &PageStack::settled);
    pane->setLook(m_look);
    pane->setPeriods(m_periods);
    pane->setDesk(m_desk);
    m_splitter->insertWidget(0, pane); // the pinned one comes to stand at the left
    return pane;
}

void PageStack::setDesk(Desk desk, const WindowState &first)
{
    m_desk = std::move(desk);
    setPeriods({}); // those of the other store
    for (PagePane *pane : {m_main, m_pinned}) {
        if (pane) {
            pane->setDesk(m_desk);
        }
    }
    m_active = m_main;
    m_history = std::make_unique<History>(first);
    if (m_desk.codes) {
        show();
    }
}

void PageStack::setLook(const Look &look)
{
    m_look = look;
    if (m_find) {
        m_find->setLook(look);
    }
    for (PagePane *pane : {m_main, m_pinned}) {
        if (pane) {
            pane->setLook(look);
        }
    }
    shareScales();
}

void PageStack::setPeriods(const std::vector<Period> &periods)
{
    m_periods = periods;
    for (PagePane *pane : {m_main, m_pinned}) {
        if (pane) {
            pane->setPeriods(periods);
        }
    }
}

const ViewState &PageStack::state() const
{
    const WindowState &all = m_history->current();
    return m_active == m_pinned && all.pinned ? *all.pinned : all;
}

PageView *PageStack::currentView() const { return m_active->currentView(); }

QString PageStack::title() const { return m_active->title(); }

FilterBar *PageStack::filterBar() const { return m_active->filterBar(); }

PageHead *PageStack::head() const { return m_active->head(); }

std::vector<ReportSpec> PageStack::askedReports() const
{
    const PageView *view = currentView();
    return view ? view->askedReports() : std::vector<ReportSpec>();
}

std::vector<QWidget *> PageStack::focusPanes() const
{
    std::vector<QWidget *> panes;
    for (const PagePane *pane : {m_pinned, m_main}) {
        if (pane && pane->isVisible()) {
            QWidget *choices = pane->state().isBuilding() ? static_cast<QWidget *>(pane->form()) : pane->filterBar();
            panes.insert(panes.end(), {choices, pane->currentView()});
        }
    }
    return panes;
}

void PageStack::askAgain()
{
    for (const PagePane *pane : {m_main, m_pinned}) {
        if (pane) {
            pane->forgetAnswers();
        }
    }
    show();
}

void PageStack::openPage(const std::string &page)
{
    // The filters stay: whoever looks at one county looks at it on every page.
    ViewState next = elsewhere(state(), page);
    next.filters = state().filters;
    change(m_active, next, false);
}

void PageStack::build(ReportSpec spec)
{
    ViewState next = elsewhere(state(), state().page);
    next.built = std::move(spec);
    change(m_active, next, false);
}

void PageStack::setCodes(std::shared_ptr<const CodeBook> codes)
{
    m_desk.codes = std::move(codes);
    for (PagePane *pane : {m_main, m_pinned}) {
        if (pane) {
            pane->setDesk(m_desk);
        }
    }
    show();
}

void PageStack::setOrder(const std::string &order)
{
    ViewState next = state();
    next.order = order;
    change(m_active, next, false);
}

void PageStack::choose(const Choice &choice, bool smallStep)
{
    ViewState next = state();
    next.choice = choice;
    change(m_active, next, smallStep && !state().choice.empty());
}

void PageStack::change(PagePane *pane, const ViewState &state, bool smallStep)
{
    WindowState next = m_history->current();
    (pane == m_pinned && next.pinned ? *next.pinned : static_cast<ViewState &>(next)) = state;
    if (smallStep) {
        m_history->replace(std::move(next));
    } else {
        m_history->go(std::move(next));
    }
    show();
}

void PageStack::goTo(ViewState state)
{
    WindowState next = m_history->current();
    (m_active == m_pinned && next.pinned ? *next.pinned : static_cast<ViewState &>(next)) = std::move(state);
    m_history->go(std::move(next));
    show(true);
}

void PageStack::setPinned(bool pinned)
{
    WindowState next = m_history->current();
    if (pinned == next.pinned.has_value()) {
        return;
    }
    next.pinned = pinned ? std::optional<ViewState>(next) : std::nullopt;
    m_history->go(std::move(next));
    show();
    // The panel may have folded, and its focus gone to the new pane: it is the other view that moves on.
    if (m_active != m_main) {
        m_main->currentView()->setFocus();
    }
}

void PageStack::back()
{
    m_history->back();
    show();
}

void PageStack::forward()
{
    m_history->forward();
    show();
}

void PageStack::up()
{
    if (const auto next = oneLevelUp(state())) {
        change(m_active, *next, false);
    }
}

void PageStack::show(bool reveals)
{
    if (!m_desk.codes) { // no store could be opened: there is nothing to show yet
        return;
    }
    const WindowState &all = m_history->current();
    if (all.pinned && !m_pinned) {
        m_pinned = makePane();
        m_pinned->hide();
    }
    if (!all.pinned && m_active == m_pinned) {
        m_active = m_main;
    }
    m_main->show(all, reveals && m_active == m_main);
    if (m_pinned) {
        if (m_pinned->isHidden() == all.pinned.has_value()) {
            m_pinned->setVisible(all.pinned.has_value());
            m_splitter->setSizes({1000, 1000}); // equal halves
        }
        if (all.pinned) {
            m_pinned->show(*all.pinned, reveals && m_active == m_pinned);
        }
    }
    linkViews();
    showPlaces();
    shareScales();
    Q_EMIT stateChanged();
}

/// Other indicators and periods of the same areas, industries and subjects are what one compares.
void PageStack::linkViews()
{
    const auto whom = [](const Choice &choice) {
        Selection who;
        for (const Key &key : choice.selection.keys) {
            Key kept;
            for (const Dim dim : {Dim::Area, Dim::Industry, Dim::Subject}) {
                kept.set(dim, std::string(key.code(dim)));
            }
            who.keys.push_back(std::move(kept));
        }
        std::erase_if(who.keys, [](const Key &key) { return key.empty(); });
        return who;
    };
    const WindowState &all = m_history->current();
    m_main->currentView()->setLinked(all.pinned ? whom(all.pinned->choice) : Selection());
    if (all.pinned) {
        m_pinned->currentView()->setLinked(whom(all.choice));
    }
}

void PageStack::activate(PagePane *pane)
{
    if (pane != m_active && isPinned()) {
        m_active = pane;
        showPlaces();
        Q_EMIT stateChanged();
    }
}

void PageStack::showPlaces()
{
    m_main->setPlace(false, isPinned(), m_active == m_main);
    if (m_pinned) {
        m_pinned->setPlace(true, isPinned(), m_active == m_pinned);
    }
}

/// Lengths in both views can be compared where these show the same: cards of one name have one scale.
void PageStack::shareScales()
{
    const PageView *main = m_main->currentView();
    const PageView *pinned = m_pinned ? m_pinned->currentView() : nullptr;
    if (!main || main->isWaiting() || (isPinned() && (!pinned || pinned->isWaiting()))) {
        return;
    }
    for (CardWidget *card : main->cards()) {
        card->takeOwnScale();
        for (CardWidget *other : isPinned() ? pinned->cards() : std::vector<CardWidget *>()) {
            if (other->card().id == card->card().id) {
                (void)CardWidget::shareScale(*card, *other);
            }
        }
    }
}

FindBar *PageStack::findBar()
{
    if (!m_find) {
        m_find = new FindBar;
        m_find->setLook(m_look);
        layout()->addWidget(m_find);
        connect(m_find, &FindBar::wordsChanged, this, &PageStack::find);
        connect(m_find, &FindBar::stepWanted, this, &PageStack::stepFound);
        connect(m_find, &FindBar::closed, this, [this] { currentView()->setFocus(); });
    }
    return m_find;
}

void PageStack::openFind() { findBar()->open(); }

void PageStack::find()
{
    PageView *view = currentView();
    if (!view) {
        return;
    }
    m_foundCount = view->find(m_find->isVisible() ? m_find->field()->text() : QString());
    m_foundAt = 0;
    if (m_foundCount > 0) {
        view->showFound(0);
    }
    m_find->setCount(m_foundCount > 0 ? 0 : -1, m_foundCount);
}

void PageStack::stepFound(int step)
{
    if (m_foundCount > 0) {
        m_foundAt = (m_foundAt + step + m_foundCount) % m_foundCount;
        currentView()->showFound(m_foundAt);
        m_find->setCount(m_foundAt, m_foundCount);
    }
}

void PageStack::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_splitter->setOrientation(width() < sideBySideFrom ? Qt::Vertical : Qt::Horizontal);
}

} // namespace rd
