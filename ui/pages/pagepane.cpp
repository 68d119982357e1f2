#include "ui/pages/pagepane.h"

#include "app/reports/reports.h"
#include "core/chart/chartaccepts.h"
#include "core/report/building.h"
#include "core/report/catalogue.h"
#include "core/report/engine.h"
#include "ui/builder/indicatorpicker.h"
#include "ui/builder/reportform.h"
#include "ui/cards/cardwidget.h"
#include "ui/pages/pagehead.h"
#include "ui/pages/pageview.h"
#include "ui/provenance/provenancetext.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/timestep.h"

#include <QApplication>
#include <QLineEdit>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <utility>

namespace rd {

PagePane::PagePane(QWidget *parent)
    : QWidget(parent), m_filters(new FilterBar), m_views(new QStackedWidget), m_time(new TimeStep), m_row(new QHBoxLayout)
{
    m_head = new PageHead(m_filters);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addLayout(m_row, 1);
    m_row->setSpacing(0);
    m_row->addWidget(m_views, 1);
    column->addWidget(m_time);
    connect(m_time, &TimeStep::periodWanted, this, [this](const std::string &period) {
        ViewState state = m_state;
        state.filters.until = period;
        Q_EMIT stateWanted(state, !m_state.filters.until.empty() && !period.empty()); // a drag is one step of the history
    });
    connect(m_filters, &FilterBar::filtersChanged, this, [this](const PageFilters &filters) {
        ViewState state = m_state;
        state.filters = filters;
        Q_EMIT stateWanted(state, false);
    });
    connect(m_head, &PageHead::upWanted, this, [this] {
        if (const auto up = oneLevelUp(m_state)) {
            Q_EMIT stateWanted(*up, false);
        }
    });
    connect(m_head, &PageHead::unpinWanted, this, &PagePane::unpinWanted);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) {
        if (now && isAncestorOf(now)) {
            Q_EMIT entered();
        }
    });
}

void PagePane::setDesk(Desk desk)
{
    for (QWidget *view : m_views->findChildren<QWidget *>(Qt::FindDirectChildrenOnly)) {
        if (qobject_cast<PageView *>(view)) {
            m_views->removeWidget(view);
            delete view; // its questions are dropped before the runner goes
        }
    }
    m_pages.clear();
    m_drillView = m_builtView = m_blankView = nullptr;
    m_desk = std::move(desk);
    if (m_desk.codes) {
        m_filters->setCodes(m_desk.codes);
    }
    if (m_form) {
        m_form->setDesk(m_desk);
    }
}

void PagePane::setPeriods(const std::vector<Period> &periods)
{
    m_periods = periods;
    m_filters->setPeriods(periods);
    if (m_form) {
        m_form->setPeriods(periods);
    }
}

void PagePane::setLook(const Look &look)
{
    m_look = look;
    m_filters->setLook(look);
    m_time->setLook(look);
    m_head->setLook(look);
    for (const auto &[code, view] : m_pages) {
        view->setLook(look);
    }
    for (PageView *view : {m_drillView, m_builtView, m_blankView}) {
        if (view) {
            view->setLook(look);
        }
    }
    if (m_form) {
        m_form->setLook(look);
        showOffers();
    }
    refreshHead();
}

PageView *PagePane::currentView() const { return qobject_cast<PageView *>(m_views->currentWidget()); }

void PagePane::forgetAnswers() const
{
    for (PageView *view : m_views->findChildren<PageView *>(Qt::FindDirectChildrenOnly)) {
        view->forgetAnswers();
    }
}

void PagePane::setPlace(bool isPinned, bool isCompared, bool isActive) { m_head->setPlace(isPinned, isCompared, isActive); }

QString PagePane::title() const
{
    if (m_state.isBuilding()) {
        return said(m_state.built->question.empty() ? word("build.new") : m_state.built->question, m_look.language);
    }
    QString title = said(m_desk.codes ? pageName(m_state.page, *m_desk.codes) : pageName(m_state.page), m_look.language);
    for (const ReportSpec &spec : m_state.drilled) {
        const QString name = said(spec.question, m_look.language);
        title += name.isEmpty() ? QString() : QStringLiteral(" › ") + name;
    }
    return title;
}

void PagePane::refreshHead()
{
    if (m_desk.codes) {
        m_head->setTitle(title(), !m_state.drilled.empty() || m_state.built);
        m_head->setStamp(m_desk.codes->stamp() ? said(*m_desk.codes->stamp(), m_look.language) : QString());
    }
}

void PagePane::show(const ViewState &state, bool reveals)
{
    m_state = state;
    m_reveals = reveals;
    showForm(state);
    PageView *view = viewOf(state);
    const auto hasFocus = [](const QWidget *page) { return page && page->isAncestorOf(QApplication::focusWidget()); };
    const bool hadFocus = hasFocus(m_views->currentWidget());
    m_views->setCurrentWidget(view);
    m_filters->setOrder(state.order, state.order == "own" ? ownOrder(reportsOf(*m_desk.codes)) : std::string());
    m_filters->setFilters(state.filters);
    refreshHead();
    view->show(state);
    m_time->setCurrent(state.filters.until);
    m_time->setPeriods(state.isBuilding() ? std::vector<std::string>() : view->periods());
    if (hadFocus && !hasFocus(view)) {
        view->setFocus();
    }
    if (reveals && !view->isWaiting()) {
        view->revealChosen();
    }
}

void PagePane::showOffers()
{
    if (m_form && m_builtView && m_builtView == currentView()) {
        m_form->showCharts(m_builtView->cards().front()->offers(), m_builtView->cards().front()->shownChart());
    }
}

void PagePane::want(const ReportSpec &built)
{
    ViewState state = m_state;
    state.built = built;
    state.choice = {}; // of what is no longer asked for
    Q_EMIT stateWanted(state, false);
}

void PagePane::showForm(const ViewState &state)
{
    const bool builds = state.isBuilding();
    if (builds && !m_form) {
        m_form = new ReportForm;
        m_form->setLook(m_look);
        m_form->setDesk(m_desk);
        m_form->setPeriods(m_periods);
        m_row->insertWidget(0, m_form);
        connect(m_form, &ReportForm::specWanted, this, &PagePane::want);
        connect(m_form, &ReportForm::saveWanted, this, &PagePane::saveWanted);
        connect(m_form, &ReportForm::limitsWanted, this, [this] { m_builtView->cards().front()->askForLimits(); });
    }
    const bool opens = builds && m_form->isHidden();
    m_filters->setVisible(!builds);
    if (m_form) {
        m_form->setVisible(builds);
    }
    if (builds) {
        m_form->show(*state.built);
        if (opens) {
            m_form->picker()->field()->setFocus(Qt::OtherFocusReason);
        }
    }
}

PageView *PagePane::builtView(const ReportSpec &spec)
{
    ReportSpec card = sayable(spec, *m_desk.codes);
    if (!asksForSomething(card)) {
        m_blankView = m_blankView ? m_blankView : makeView({});
        return m_blankView;
    }
    if (card.question.empty()) {
        card.question = nameOfBuilt(card, *m_desk.codes);
    }
    if (!m_builtView) {
        m_builtView = makeView({card});
        m_builtView->cards().front()->showBoth(true);
    }
    m_builtView->setCard(std::move(card));
    return m_builtView;
}

PageView *PagePane::viewOf(const ViewState &state)
{
    if (state.isBuilding()) {
        return builtView(*state.built);
    }
    if (state.drilled.empty()) {
        PageView *&view = m_pages[state.page];
        if (!view) {
            view = makeView(cardsOf(state.page, *m_desk.codes));
        }
        return view;
    }
    if (!m_drillView || !(m_drilled == state.drilled.back())) {
        PageView *old = m_drillView;
        m_drilled = state.drilled.back();
        m_drillView = makeView({m_drilled});
        if (old) {
            m_views->removeWidget(old);
            old->deleteLater();
        }
    }
    return m_drillView;
}

PageView *PagePane::makeView(std::vector<ReportSpec> cards)
{
    auto *view = new PageView(std::move(cards), m_desk, m_look);
    const auto choose = [this](const Choice &choice, bool smallStep) {
        ViewState state = m_state;
        const bool goesOn = smallStep && !state.choice.empty();
        state.choice = choice;
        Q_EMIT stateWanted(state, goesOn);
    };
    connect(view, &PageView::chosen, this, choose);
    connect(view, &PageView::cleared, this, [choose] { choose({}, false); });
    connect(view, &PageView::opened, this, &PagePane::open);
    connect(view, &PageView::sourceWanted, this, &PagePane::provenanceWanted);
    connect(view, &PageView::chartWanted, this, [this](const std::string &card, const std::string &chart) {
        if (m_state.isBuilding()) {
            return want(drawnAs(*m_state.built, chart));
        }
        Q_EMIT stateWanted(withChart(m_state, card, chart), false);
    });
    connect(view, &PageView::areasWanted, this, [this](const std::string &card, const std::vector<std::string> &areas) {
        Q_EMIT stateWanted(withAreas(m_state, card, areas), false);
    });
    connect(view, &PageView::failed, this, &PagePane::failed);
    connect(view, &PageView::actionWanted, this, &PagePane::actionWanted);
    connect(view, &PageView::menuWanted, this, &PagePane::menuWanted);
    connect(view, &PageView::periodsKnown, this, [this, view] {
        if (view == currentView() && !m_state.isBuilding()) {
            m_time->setPeriods(view->periods());
        }
    });
    connect(view, &PageView::settled, this, [this, view] {
        if (view == currentView()) {
            if (std::exchange(m_reveals, false)) {
                view->revealChosen();
            }
            showOffers();
            Q_EMIT settled();
        }
    });
    m_views->addWidget(view);
    return view;
}

void PagePane::open(const ReportSpec &asked, const Key &key)
{
    if (const std::string page = asked.option("opens"); !page.empty()) {
        ViewState there = elsewhere(m_state, page);
        there.filters = m_state.filters;
        there.choice.selection = {{key}};
        return stateWanted(there, false);
    }
    std::optional<ReportSpec> next = key.has(Dim::Event) ? std::nullopt : drill(asked, key);
    if (!next) {
        return provenanceWanted();
    }
    next->question = {nameOf(key, *m_desk.codes, Language::Zh).toStdString(),
                      nameOf(key, *m_desk.codes, Language::En).toStdString()};
    ViewState state = m_state;
    state.choice = {};
    state.drilled.push_back(std::move(*next));
    Q_EMIT stateWanted(state, false);
}

void PagePane::mousePressEvent(QMouseEvent *event)
{
    Q_EMIT entered();
    QWidget::mousePressEvent(event);
}

} // namespace rd
