#include "ui/cards/cardwidget.h"

#include "core/chart/chartaccepts.h"
#include "core/chart/sharedscale.h"
#include "core/words/phrase.h"
#include "ui/cards/cardcorner.h"
#include "ui/cards/cardtable.h"
#include "ui/cards/scenemarks.h"
#include "ui/cards/sceneview.h"
#include "ui/charts/chartkind.h"
#include "ui/charts/livechart.h"
#include "ui/charts/textlayout.h"
#include "ui/finding/wordsearch.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QMimeData>
#include <QTableView>

#include <algorithm>
#include <cmath>

namespace rd {

CardWidget::CardWidget(ReportSpec card, Desk desk, Look look, QWidget *parent)
    : QWidget(parent), m_card(std::move(card)), m_desk(std::move(desk)), m_look(std::move(look)), m_scene(new SceneView(this)),
      m_live(new LiveChart(m_scene)), m_corner(new CardCorner(this))
{
    setObjectName(qtext(m_card.id));
    connect(m_scene, &SceneView::markChosen, this, &CardWidget::chooseMark);
    connect(m_scene, &SceneView::marksBoxed, this, &CardWidget::chooseMarks);
    connect(m_scene, &SceneView::sourceWanted, this, &CardWidget::sourceWanted);
    connect(m_live, &LiveChart::boxDrawn, m_scene, &SceneView::chooseIn);
    connect(m_corner, &CardCorner::tableWanted, this, &CardWidget::showTable);
    connect(m_corner, &CardCorner::aboutWanted, this, &CardWidget::aboutWanted);
    connect(m_scene, &SceneView::choiceCleared, this, &CardWidget::cleared);
    // Queued: laying out anew takes away the view in whose event this is said.
    connect(m_live, &LiveChart::zoomWanted, this, &CardWidget::zoom, Qt::QueuedConnection);
    connect(m_corner, &CardCorner::chartsWanted, this, &CardWidget::openChartMenu);
    connect(m_corner, &CardCorner::areasWanted, this, &CardWidget::askForAreas);
    connect(m_scene, &SceneView::markOpened, this,
            [this](int mark) { Q_EMIT opened(m_scene->scene().marks[std::size_t(mark)].key); });
}

CardWidget::~CardWidget() = default;

QString CardWidget::title() const { return m_table ? qtext(m_model.title) : said(m_card.question, m_look.language); }

void CardWidget::setCard(ReportSpec card)
{
    m_card = std::move(card);
    setObjectName(qtext(m_card.id));
}

void CardWidget::showBoth(bool both)
{
    m_showsBoth = both;
    showParts();
}

void CardWidget::setAnswer(std::shared_ptr<const Table> table)
{
    m_table = std::move(table);
    m_failure.reset();
    rebuild();
    if (m_showsBoth) {
        showParts();
    }
}

void CardWidget::setFailure(const Error &error)
{
    showTable(false);
    m_table.reset(); // what it showed before answers another question
    showParts();
    m_failure = error;
    m_scene->setAccessibleName(title());
    m_scene->setAccessibleDescription(said(error.sentence, m_look.language));
}

/// Question, what failed, and what to do.
Scene CardWidget::failureScene(qreal width) const
{
    const Theme theme = m_look.page();
    const qreal margin = theme.step(4), room = width - 2 * margin;
    Scene scene;
    qreal y = addText(scene, title(), {Type::ChartTitle, Token::Text, true}, theme, {margin, margin}, room);
    y = addText(scene, saidWord("card.failed", m_look.language), {Type::Body, Token::Warning, true}, theme,
                {margin, y + theme.step(2)}, room);
    y = addText(scene, said(m_failure->sentence, m_look.language), {Type::Body, Token::Text}, theme, {margin, y}, room);
    scene.size = {width, y + margin};
    return scene;
}

void CardWidget::setLook(const Look &look)
{
    if (look == m_look) {
        return;
    }
    m_look = look;
    rebuild();
}

// What is placed already is laid out again by the page, which asks every card for its height first.
void CardWidget::rebuild()
{
    if (!m_table) {
        return;
    }
    const CodeBook &codes = *m_desk.codes;
    m_model = modelOf({});
    m_ownKind = m_model.kind;
    m_drawnChart = m_wantedChart.empty() || chartRefusal(m_wantedChart, *m_table, codes, m_look.boundaries.get())
                       ? std::string()
                       : m_wantedChart;
    if (!m_drawnChart.empty()) {
        m_model = modelOf(m_drawnChart);
    }
    m_corner->setLook(m_look, shownChart());
    m_sharesScale = false;
    m_model.stamp.clear(); // the page carries it
    m_heights.clear();
    m_scene->setAccessibleName(title());
    m_scene->setLanguage(m_look.language);
    if (m_tableView) {
        m_tableView->setLook(m_look);
        m_tableView->setReport(m_table, m_desk.codes, title());
    }
}

bool CardWidget::shareScale(CardWidget &a, CardWidget &b)
{
    if (!a.m_table || !b.m_table) {
        return false;
    }
    a.takeOwnScale();
    b.takeOwnScale();
    if (!rd::shareScale(a.m_model, b.m_model, *a.m_desk.codes, a.m_look.language)) {
        return false;
    }
    for (CardWidget *card : {&a, &b}) {
        card->m_sharesScale = true;
        card->m_heights.clear();
        Q_EMIT card->heightChanged();
    }
    return true;
}

void CardWidget::takeOwnScale()
{
    if (m_sharesScale) {
        rebuild();
        Q_EMIT heightChanged();
    }
}

/// The answer as a chart says it; empty: as its own.
ChartModel CardWidget::modelOf(const std::string &chart) const
{
    if (chart.empty() && m_chosenAreas.empty()) {
        return chartModel(*m_table, *m_desk.codes, m_look.language, m_look.boundaries);
    }
    Table drawn = *m_table;
    drawn.spec = drawnAs(std::move(drawn.spec), chart);
    drawn.spec.options["chosen"] = m_chosenAreas;
    return chartModel(drawn, *m_desk.codes, m_look.language, m_look.boundaries);
}

/// A chart that leaves rows out shows those of the areas that are chosen anywhere.
void CardWidget::unfoldChosen()
{
    std::string areas;
    for (const Key &key : marked().keys) {
        areas += key.has(Dim::Area) ? (areas.empty() ? "" : "|") + std::string(key.code(Dim::Area)) : std::string();
    }
    if (m_table && (m_model.folds || !m_chosenAreas.empty()) && areas != m_chosenAreas) {
        m_chosenAreas = areas;
        rebuild();
        Q_EMIT heightChanged();
    }
}

/// What a screen reader says of the chart before it goes into it.
QString CardWidget::inOneSentence() const
{
    QString text = qtext(m_model.question);
    const auto add = [&text](const QString &part) {
        text += (text.isEmpty() || part.isEmpty() ? QString() : QStringLiteral(" · ")) + part;
    };
    add(qtext(m_model.source));
    add(qtext(phrase(word("access.marks", m_look.language), m_scene->scene().marks.size())));
    return text;
}

/// Shows a stretch of the time axis, or all of it where both are 0.
void CardWidget::zoom(double from, double to)
{
    for (Panel &panel : m_model.panels) {
        Axis &time = panel.category;
        const auto inside = std::ranges::count_if(time.ticks, [&](double tick) { return from <= tick && tick <= to; });
        if (from == to && !time.ticks.empty()) {
            time.from = time.ticks.front();
            time.to = std::max(time.ticks.back(), time.from + 1);
        } else if (inside > 1) {
            time.from = from;
            time.to = to;
        }
    }
    place(geometry());
}

void CardWidget::setChoice(const Choice &choice)
{
    m_choice = choice;
    unfoldChosen();
    std::vector<bool> chosen = coveredMarks(m_scene->scene(), marked(), *m_desk.codes);
    m_live->setChosen(chosen);
    m_scene->setChosen(std::move(chosen));
    if (m_tableView) {
        m_tableView->setSelection(marked(), *m_desk.codes);
    }
}

void CardWidget::setLinked(const Selection &linked)
{
    if (linked != m_linked) {
        m_linked = linked;
        setChoice(m_choice);
    }
}

QWidget *CardWidget::focusTarget() const { return m_showsTable ? static_cast<QWidget *>(m_tableView->view()) : m_scene; }

CardTable *CardWidget::tableView()
{
    if (m_tableView) {
        return m_tableView;
    }
    m_tableView = new CardTable(this);
    m_tableView->setGeometry(rect());
    m_tableView->setLook(m_look);
    m_tableView->setReport(m_table, m_desk.codes, title());
    m_tableView->setSelection(marked(), *m_desk.codes);
    connect(m_tableView, &CardTable::rowChosen, this, [this](std::size_t row, bool added) {
        chooseRow(longRow(row), m_tableView->shown()->rows[row].key, added, false);
    });
    connect(m_tableView, &CardTable::rowsChosen, this, &CardWidget::chooseRows);
    connect(m_tableView, &CardTable::rowOpened, this,
            [this](std::size_t row) { Q_EMIT opened(m_tableView->shown()->rows[row].key); });
    connect(m_tableView, &CardTable::choiceCleared, this, &CardWidget::cleared);
    return m_tableView;
}

/// A row of a table that is laid out wide stands for several of the report, and for none by its number.
std::size_t CardWidget::longRow(std::size_t row) const
{
    return m_tableView->shown() == m_table.get() ? row : m_table->rows.size();
}

void CardWidget::showTable(bool table)
{
    if (!m_table || table == m_showsTable) {
        return;
    }
    m_showsTable = table;
    const bool focused = isAncestorOf(QApplication::focusWidget());
    m_corner->showTable(table);
    showParts();
    if (focused) {
        focusTarget()->setFocus();
    }
    Q_EMIT heightChanged();
}

void CardWidget::showParts()
{
    const bool tableToo = m_table && (m_showsTable || m_showsBoth);
    if (tableToo || m_tableView) {
        tableView()->setVisible(tableToo);
        m_tableView->showTitle(m_showsTable);
    }
    m_scene->setVisible(!m_showsTable);
}

std::vector<int> CardWidget::find(const WordSearch &words) const
{
    return m_showsTable ? m_tableView->rowsWith(words) : words.textsIn(m_scene->scene());
}

QRectF CardWidget::placeOf(int found) const { return m_showsTable ? QRectF(rect()) : m_scene->boxOf(found); }

void CardWidget::showFound(const std::vector<int> &found, int current)
{
    if (m_showsTable) {
        m_tableView->showRows(found, current);
    } else {
        m_scene->setFound(found, current);
    }
}

void CardWidget::copyToClipboard() const
{
    if (m_showsTable) {
        QGuiApplication::clipboard()->setMimeData(m_tableView->copied().release()); // which takes it
    } else {
        QGuiApplication::clipboard()->setImage(m_scene->picture());
    }
}

void CardWidget::contextMenuEvent(QContextMenuEvent *event) { Q_EMIT menuWanted(event->globalPos()); }

} // namespace rd
