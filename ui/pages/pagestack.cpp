#include "ui/pages/pagestack.h"

#include "app/reports.h"
#include "core/catalogue.h"
#include "ui/pages/pagehead.h"
#include "ui/pages/pageview.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/provenancetext.h"

#include <QStackedWidget>
#include <QVBoxLayout>

#include <utility>

namespace rd {

PageStack::PageStack(QWidget *parent)
    : QWidget(parent), m_history(std::make_unique<History>(ViewState{})), m_filters(new FilterBar), m_views(new QStackedWidget)
{
    m_head = new PageHead(m_filters);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(m_views, 1);
    connect(m_filters, &FilterBar::filtersChanged, this, [this](const PageFilters &filters) {
        ViewState state = m_history->current();
        state.filters = filters;
        go(std::move(state));
    });
    connect(m_head, &PageHead::upWanted, this, &PageStack::up);
}

void PageStack::setDesk(Desk desk, const std::string &first)
{
    for (QWidget *view : m_views->findChildren<QWidget *>(Qt::FindDirectChildrenOnly)) {
        if (qobject_cast<PageView *>(view)) {
            m_views->removeWidget(view);
            delete view; // its questions are dropped before the runner goes
        }
    }
    m_pages.clear();
    m_drillView = nullptr;
    m_desk = std::move(desk);
    m_history = std::make_unique<History>(ViewState{first, {}, {}, {}});
    if (m_desk.codes) {
        m_filters->setCodes(m_desk.codes);
        show();
    }
}

void PageStack::setLook(const Look &look)
{
    m_look = look;
    m_filters->setLook(look);
    m_head->setLook(look);
    for (const auto &[code, view] : m_pages) {
        view->setLook(look);
    }
    if (m_drillView) {
        m_drillView->setLook(look);
    }
    if (m_desk.codes) {
        m_head->setTitle(titleOf(m_history->current()), !m_history->current().drilled.empty());
        m_head->setStamp(m_desk.codes->stamp() ? said(*m_desk.codes->stamp(), look.language) : QString());
    }
}

PageView *PageStack::currentView() const { return qobject_cast<PageView *>(m_views->currentWidget()); }

std::vector<ReportSpec> PageStack::askedReports() const
{
    const PageView *view = currentView();
    return view ? view->askedReports() : std::vector<ReportSpec>();
}

void PageStack::openPage(const std::string &page)
{
    // The filters stay: whoever looks at one county looks at it on every page.
    go({page, m_history->current().filters, {}, {}, m_history->current().charts});
}

void PageStack::choose(const Choice &choice, bool smallStep)
{
    ViewState state = m_history->current();
    const bool goesOn = smallStep && !state.choice.empty();
    state.choice = choice;
    if (goesOn) {
        m_history->replace(std::move(state));
        show();
    } else {
        go(std::move(state));
    }
}

void PageStack::chooseChart(const std::string &card, const std::string &chart)
{
    ViewState state = m_history->current();
    if (chart.empty()) {
        state.charts.erase(card);
    } else {
        state.charts[card] = chart;
    }
    go(std::move(state));
}

void PageStack::go(ViewState state)
{
    m_history->go(std::move(state));
    show();
}

void PageStack::goTo(ViewState state)
{
    m_reveals = true;
    m_history->go(std::move(state));
    show();
    if (!currentView()->isWaiting()) {
        currentView()->revealChosen();
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
    if (auto state = oneLevelUp(m_history->current())) {
        go(std::move(*state));
    }
}

QString PageStack::titleOf(const ViewState &state) const
{
    QString title = said(m_desk.codes ? pageName(state.page, *m_desk.codes) : pageName(state.page), m_look.language);
    for (const ReportSpec &spec : state.drilled) {
        const QString name = said(spec.question, m_look.language);
        title += name.isEmpty() ? QString() : QStringLiteral(" › ") + name;
    }
    return title;
}

void PageStack::show()
{
    const ViewState &state = m_history->current();
    PageView *view = viewOf(state);
    const bool hadFocus = m_views->currentWidget() && m_views->currentWidget()->isAncestorOf(focusWidget());
    m_views->setCurrentWidget(view);
    m_filters->setFilters(state.filters);
    m_head->setTitle(titleOf(state), !state.drilled.empty());
    m_head->setStamp(m_desk.codes->stamp() ? said(*m_desk.codes->stamp(), m_look.language) : QString());
    view->show(state);
    if (hadFocus && !view->isAncestorOf(focusWidget())) {
        view->setFocus();
    }
    Q_EMIT stateChanged();
}

PageView *PageStack::viewOf(const ViewState &state)
{
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

PageView *PageStack::makeView(std::vector<ReportSpec> cards)
{
    auto *view = new PageView(std::move(cards), m_desk, m_look);
    connect(view, &PageView::chosen, this, &PageStack::choose);
    connect(view, &PageView::cleared, this, [this] { choose({}); });
    connect(view, &PageView::opened, this, &PageStack::open);
    connect(view, &PageView::chartWanted, this, &PageStack::chooseChart);
    connect(view, &PageView::failed, this, &PageStack::failed);
    connect(view, &PageView::menuWanted, this, &PageStack::menuWanted);
    connect(view, &PageView::settled, this, [this, view] {
        if (view == currentView()) {
            if (std::exchange(m_reveals, false)) {
                view->revealChosen();
            }
            Q_EMIT settled();
        }
    });
    m_views->addWidget(view);
    return view;
}

void PageStack::open(const ReportSpec &asked, const Key &key)
{
    if (const std::string page = asked.option("opens"); !page.empty()) {
        return go({page, m_history->current().filters, {{{key}}, {}, {}}, {}, m_history->current().charts});
    }
    std::optional<ReportSpec> next = key.has(Dim::Event) ? std::nullopt : drill(asked, key);
    if (!next) {
        return provenanceWanted();
    }
    next->question = {nameOf(key, *m_desk.codes, Language::Zh).toStdString(),
                      nameOf(key, *m_desk.codes, Language::En).toStdString()};
    ViewState state = m_history->current();
    state.choice = {};
    state.drilled.push_back(std::move(*next));
    go(std::move(state));
}

} // namespace rd
