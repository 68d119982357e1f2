#include "ui/pages/pageview.h"

#include "app/reportrunner.h"
#include "app/reports/reports.h"
#include "core/chart/chartaccepts.h"
#include "core/report/zones.h"
#include "ui/cards/cardwidget.h"
#include "ui/cards/sceneview.h"
#include "ui/pages/emptypage.h"
#include "ui/pages/pageclock.h"
#include "ui/pages/pagescene.h"
#include "ui/pages/screenwait.h"

#include <QApplication>
#include <QKeyEvent>
#include <QScrollBar>

#include <algorithm>
#include <utility>

namespace rd {
namespace {

constexpr int patienceMs = 250;

CardSlot slotOf(const CardWidget &card)
{
    const ChartModel *model = card.model();
    return {spanOf(card.card()), [&card](qreal width) { return card.heightFor(width); }, model != nullptr && model->isEmpty()};
}

} // namespace

PageView::PageView(std::vector<ReportSpec> cards, Desk desk, Look look, QWidget *parent)
    : QScrollArea(parent), m_desk(std::move(desk)), m_look(std::move(look)), m_canvas(new QWidget),
      m_empty(new EmptyPage(m_canvas)), m_clock(new PageClock(m_desk, this)), m_screen(new ScreenWait(this))
{
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    setWidget(m_canvas);
    setAccessibleName(saidWord("access.page", m_look.language));
    m_canvas->setBackgroundRole(QPalette::Base);
    m_canvas->setAutoFillBackground(true);
    viewport()->setBackgroundRole(QPalette::Base);
    m_patience.setSingleShot(true);
    m_patience.setInterval(patienceMs);
    connect(&m_patience, &QTimer::timeout, this, &PageView::showAnswers);
    connect(qApp, &QApplication::focusChanged, this, &PageView::rememberFocus);
    for (ReportSpec &card : cards) {
        addCard(std::move(card));
    }
    connect(m_screen, &ScreenWait::came, this, &PageView::layOutAnew); // before the window is painted
    connect(m_clock, &PageClock::periodsKnown, this, &PageView::periodsKnown);
    m_empty->setLook(m_look);
    m_empty->hide();
    connect(m_empty, &EmptyPage::actionWanted, this, &PageView::actionWanted);
}

PageView::~PageView()
{
    for (Question &question : m_questions) {
        if (question.watcher) {
            question.watcher->disconnect(this);
            question.watcher->cancel();
        }
    }
}

void PageView::addCard(ReportSpec spec)
{
    auto *card = new CardWidget(std::move(spec), m_desk, m_look, m_canvas);
    m_cards.push_back(card);
    m_questions.emplace_back();
    const std::size_t number = m_questions.size() - 1;
    connect(card, &CardWidget::chosen, this, &PageView::chosen);
    connect(card, &CardWidget::cleared, this, &PageView::cleared);
    connect(card, &CardWidget::sourceWanted, this, &PageView::sourceWanted);
    connect(card, &CardWidget::chartWanted, this,
            [this, card](const std::string &chart) { Q_EMIT chartWanted(card->card().id, chart); });
    connect(card, &CardWidget::areasWanted, this,
            [this, card](const std::vector<std::string> &areas) { Q_EMIT areasWanted(card->card().id, areas); });
    connect(card, &CardWidget::menuWanted, this, [this, card](const QPoint &at) {
        m_lastFocused = card;
        Q_EMIT menuWanted(at);
    });
    connect(card, &CardWidget::aboutWanted, this, [this, card] {
        m_lastFocused = card;
        Q_EMIT actionWanted(QStringLiteral("action.about.card"));
    });
    connect(card, &CardWidget::heightChanged, this, &PageView::layOut);
    connect(card, &CardWidget::opened, this, [this, number](const Key &key) { Q_EMIT opened(m_questions[number].spec, key); });
}

void PageView::show(const ViewState &state)
{
    m_empty->setReason(state, *m_desk.codes);
    const std::string own = state.order == "own" ? ownOrder(reportsWith("own_order", *m_desk.codes)) : std::string();
    for (std::size_t i = 0; i < m_cards.size(); ++i) {
        const ReportSpec &card = m_cards[i]->card();
        const bool chosenHere = m_questions[i].asked && state.choice.card == card.id;
        const auto found = state.charts.find(card.id);
        const std::string chart = found == state.charts.end() ? std::string() : found->second;
        // A card does not change under the hand that chooses in it.
        ask(i,
            askedAs(chosenHere ? m_questions[i].spec
                               : ordered(withZones(narrowed(onAreas(card, state, *m_desk.codes), state.filters, state.choice),
                                                   state.filters.zones, *m_desk.codes),
                                         state.order, own),
                    chart));
        m_cards[i]->setTicked(state.areas.contains(card.id), state.drilled.empty() && !state.built);
        m_cards[i]->setChart(chart);
        m_cards[i]->setChoice(state.choice);
    }
    std::vector<ReportSpec> specs;
    for (const CardWidget *card : m_cards) {
        specs.push_back(card->card());
    }
    m_clock->ask(specs, state);
    if (m_cards.empty()) {
        layOut();
        Q_EMIT settled();
    }
}

void PageView::setLinked(const Selection &linked)
{
    for (CardWidget *card : m_cards) {
        card->setLinked(linked);
    }
}

void PageView::setCard(ReportSpec card) { m_cards.front()->setCard(std::move(card)); }

const std::vector<std::string> &PageView::periods() const { return m_clock->periods(); }

void PageView::forgetAnswers()
{
    m_clock->forget();
    for (Question &question : m_questions) {
        question.asked = false;
    }
}

void PageView::ask(std::size_t card, ReportSpec spec)
{
    Question &question = m_questions[card];
    if (question.asked && question.spec == spec) {
        return;
    }
    if (question.watcher) { // nobody waits for the earlier answer any more
        question.watcher->disconnect(this);
        question.watcher->cancel();
        --m_waiting;
    }
    question.spec = std::move(spec);
    question.asked = true;
    question.answer.reset();
    question.watcher = std::make_unique<Watcher>();
    ++m_waiting;
    connect(question.watcher.get(), &Watcher::finished, this, [this, card] { take(card); });
    question.watcher->setFuture(m_desk.runner->run(question.spec));
    if (!m_patience.isActive()) {
        m_patience.start();
    }
}

void PageView::take(std::size_t card)
{
    Question &question = m_questions[card];
    const auto watcher = std::shared_ptr<Watcher>(question.watcher.release(), [](Watcher *w) { w->deleteLater(); });
    --m_waiting;
    if (!watcher->isCanceled() && watcher->future().resultCount() > 0) {
        Result<Table> result = watcher->result();
        if (result) {
            question.answer = std::make_shared<const Table>(std::move(*result));
        } else if (result.error().code != ErrorCode::Cancelled) {
            question.asked = false;
            m_cards[card]->setFailure(result.error());
            m_hasFailed = true;
            Q_EMIT failed(result.error());
        }
    }
    if (m_waiting == 0 || !m_patience.isActive() || fillsTheView()) {
        showAnswers();
    }
}

/// On a page that is opened for the first time: whether the answers from its top on fill what is in sight. Takes them.
bool PageView::fillsTheView()
{
    if (m_isReadable || !isVisible()) {
        return false;
    }
    std::vector<CardSlot> slots;
    for (std::size_t i = 0; i < m_cards.size() && (m_questions[i].answer || m_cards[i]->table()); ++i) {
        if (auto answer = std::exchange(m_questions[i].answer, nullptr)) {
            m_cards[i]->setAnswer(std::move(answer));
            m_hasTaken = true;
        }
        slots.push_back(slotOf(*m_cards[i]));
    }
    if (slots.size() == m_cards.size()) {
        return true;
    }
    slots.push_back({spanOf(m_cards[slots.size()]->card()), [](qreal) { return 0; }});
    m_isReadable = pageLayout(slots, contentsRect().width()).cards.back().top() >= contentsRect().height();
    return m_isReadable;
}

void PageView::showAnswers()
{
    m_patience.stop();
    if (m_waiting > 0) {
        m_patience.start();
    }
    const bool hasTaken = std::exchange(m_hasTaken, false);
    bool changed = std::exchange(m_hasFailed, false) || hasTaken;
    for (std::size_t i = 0; i < m_cards.size(); ++i) {
        if (m_questions[i].answer) {
            m_cards[i]->setAnswer(std::move(m_questions[i].answer));
            m_questions[i].answer.reset();
            changed = true;
        }
    }
    if (changed) {
        layOut();
    }
    if (m_waiting == 0) {
        m_isReadable = true;
        Q_EMIT settled();
    }
}

// Whether there is a scroll bar is decided here: left to itself it would change the width that the heights came from.
void PageView::layOut()
{
    if (!isVisible() || !m_screen->hasCome()) {
        m_laidOutSize = QSize(); // once it is shown, at the size that it then has
        return;
    }
    m_laidOutSize = size();
    m_empty->setVisible(isEmpty());
    if (isEmpty()) {
        setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        m_canvas->resize(contentsRect().size());
        m_empty->setGeometry(m_canvas->rect());
        for (CardWidget *card : m_cards) {
            card->hide();
        }
        return;
    }
    std::vector<CardSlot> slots;
    for (CardWidget *card : m_cards) {
        card->show();
        slots.push_back(slotOf(*card));
    }
    int width = contentsRect().width();
    PageLayout layout = pageLayout(slots, width);
    const bool scrolls = layout.height > contentsRect().height();
    if (scrolls) {
        width -= verticalScrollBar()->sizeHint().width();
        layout = pageLayout(slots, width);
    }
    setVerticalScrollBarPolicy(scrolls ? Qt::ScrollBarAlwaysOn : Qt::ScrollBarAlwaysOff);
    m_canvas->resize(width, std::max(int(layout.height), contentsRect().height()));
    for (std::size_t i = 0; i < m_cards.size(); ++i) {
        m_cards[i]->place(layout.cards[i].toRect());
    }
}

void PageView::setLook(const Look &look)
{
    if (look == m_look) {
        return;
    }
    m_look = look;
    setAccessibleName(saidWord("access.page", look.language));
    m_empty->setLook(look);
    for (CardWidget *card : m_cards) {
        card->setLook(look);
    }
    layOut();
}

void PageView::rememberFocus()
{
    QWidget *focus = QApplication::focusWidget();
    for (CardWidget *card : m_cards) {
        if (card->isAncestorOf(focus)) {
            m_lastFocused = card;
            // A card that is partly out of sight comes into view; a click on one in view moves nothing.
            if (QApplication::mouseButtons() == Qt::NoButton) {
                ensureWidgetVisible(card, 0, int(cardGap));
            }
        }
    }
}

CardWidget *PageView::currentCard() const
{
    if (m_lastFocused != nullptr || m_cards.empty()) {
        return m_lastFocused;
    }
    return m_cards.front();
}

PageContent PageView::content() const
{
    PageContent content;
    for (const CardWidget *card : m_cards) {
        if (const ChartModel *model = card->model()) {
            content.cards.push_back(card->card());
            content.models.push_back(*model);
        }
    }
    content.empty = m_empty->sentence();
    return content;
}

bool PageView::isEmpty() const
{
    return std::ranges::all_of(m_cards, [](const CardWidget *card) { return card->table() && card->table()->rows.empty(); });
}

std::size_t PageView::rowCount() const
{
    std::size_t rows = 0;
    for (const CardWidget *card : m_cards) {
        rows += card->table() ? card->table()->rows.size() : 0;
    }
    return rows;
}

std::vector<ReportSpec> PageView::askedReports() const
{
    std::vector<ReportSpec> specs;
    for (std::size_t i = 0; i < m_cards.size(); ++i) {
        specs.insert(m_cards[i] == currentCard() ? specs.begin() : specs.end(),
                     drawnAs(m_questions[i].spec, m_cards[i]->chart()));
    }
    return specs;
}

QString PageView::periodWords(Language language) const
{
    std::optional<Period> first, last;
    bool asks = false; // whether any card is about periods at all
    for (const CardWidget *card : m_cards) {
        const int column = card->table() ? card->table()->column("TIME_PERIOD") : -1;
        asks = asks || column >= 0;
        for (std::size_t row = 0; column >= 0 && row < card->table()->rows.size(); ++row) {
            if (const auto *period = std::get_if<Period>(&card->table()->rows[row].cells[std::size_t(column)])) {
                first = !first || *period < *first ? *period : *first;
                last = !last || last->last() < period->last() ? *period : *last;
            }
        }
    }
    if (!first) {
        return asks ? saidWord("period.none", language) : QString();
    }
    const QString from = qtext(first->text(language));
    const QString to = qtext(last->text(language));
    return from == to ? from : from + QStringLiteral(" – ") + to;
}

void PageView::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    layOutAnew();
}

void PageView::showEvent(QShowEvent *event)
{
    QScrollArea::showEvent(event);
    layOutAnew();
}

void PageView::layOutAnew()
{
    if (size() != m_laidOutSize) {
        layOut();
    }
}

// Arrows and page keys that no card wants scroll the page.
void PageView::keyPressEvent(QKeyEvent *event)
{
    QScrollBar *bar = verticalScrollBar();
    switch (event->key()) {
    case Qt::Key_Home: return bar->setValue(bar->minimum());
    case Qt::Key_End: return bar->setValue(bar->maximum());
    case Qt::Key_PageDown: return bar->triggerAction(QAbstractSlider::SliderPageStepAdd);
    case Qt::Key_PageUp: return bar->triggerAction(QAbstractSlider::SliderPageStepSub);
    case Qt::Key_Escape: return cleared();
    default: QScrollArea::keyPressEvent(event);
    }
}

} // namespace rd
