#include "ui/charts/livechart.h"

#include "ui/charts/lineplot.h"
#include "ui/charts/textlayout.h"

#include <QApplication>
#include <QBarCategoryAxis>
#include <QBarSet>
#include <QChart>
#include <QChartView>
#include <QGraphicsLayout>
#include <QGraphicsRectItem>
#include <QHorizontalStackedBarSeries>
#include <QLineSeries>
#include <QMouseEvent>
#include <QRubberBand>
#include <QValueAxis>

#include <algorithm>
#include <map>

namespace rd {
namespace {

constexpr std::size_t manyBars = 8;
constexpr qreal pad = 12; ///< beyond the plot, so that lines at its edge are not cut by Qt Charts' clipping

int sceneMark(const Scene &scene, const Mark &mark)
{
    const auto it = std::ranges::find_if(scene.marks, [&](const SceneMark &one) { return one.row == mark.row && one.key == mark.key; });
    return it == scene.marks.end() ? -1 : static_cast<int>(it - scene.marks.begin());
}

bool isEstimate(const Quantity &quantity) { return quantity.status == "E" || quantity.status == "F"; }

bool forLive(const ChartModel &model)
{
    const bool many = std::ranges::any_of(model.panels, [](const Panel &panel) { return panel.marks.size() >= manyBars; });
    return model.kind == "lines" || (model.kind == "bars" && many);
}

} // namespace

/// One chart view over one plot of the scene.
struct LiveChart::Plot {
    struct Line {
        QLineSeries *series;
        Token ink;
        bool dashed;
        std::vector<int> marks;
    };
    struct Bars {
        QBarSet *set;
        Token ink;
    };
    QRectF rect; ///< of the plot, in the scene
    double from = 0, to = 1;
    std::size_t rows = 0;
    qreal thickness = 0;
    std::unique_ptr<QChartView> view;
    QValueAxis *value = nullptr, *time = nullptr;
    QHorizontalStackedBarSeries *bars = nullptr;
    std::vector<Line> lines;
    std::vector<Bars> sets;
    std::map<int, QPointF> points;              ///< mark → value on Qt Charts' axes
    std::vector<std::unique_ptr<QGraphicsRectItem>> outlines;

    Plot() = default;
    Plot(const Plot &) = delete;
    Plot &operator=(const Plot &) = delete;
    ~Plot()
    {
        // A click in the view may be what lays everything out anew: the view outlives its own event.
        outlines.clear();
        view->hide();
        view.release()->deleteLater();
    }
    [[nodiscard]] QPointF origin() const { return rect.topLeft() - QPointF(pad, pad); }
    [[nodiscard]] QAbstractSeries *series() const { return bars ? static_cast<QAbstractSeries *>(bars) : lines.empty() ? nullptr : lines.front().series; }
    [[nodiscard]] QPointF place(QPointF at) const { return view->chart()->mapToPosition(at, series()); }
    [[nodiscard]] QRectF rectOf(int mark) const
    {
        const auto it = points.find(mark);
        if (it == points.end() || series() == nullptr) {
            return {};
        }
        const QPointF end = place(it->second);
        if (!bars) {
            return {end, QSizeF(0, 0)};
        }
        const qreal zero = place({0, it->second.y()}).x();
        return QRectF(QPointF(std::min(zero, end.x()), end.y() - thickness / 2), QPointF(std::max(zero, end.x()), end.y() + thickness / 2));
    }
};

LiveChart::LiveChart(QWidget *parent) : QWidget(parent), m_band(new QRubberBand(QRubberBand::Rectangle, this))
{
    setAttribute(Qt::WA_TransparentForMouseEvents, false);
    setMouseTracking(true);
    hide();
}

LiveChart::~LiveChart() = default;

LiveChart::Plot &LiveChart::addPlot(const QRectF &rect, const Panel &panel)
{
    Plot &plot = *m_plots.emplace_back(std::make_unique<Plot>());
    plot.rect = rect;
    plot.from = panel.category.from;
    plot.to = panel.category.to;
    plot.rows = panel.marks.size();
    auto *chart = new QChart;
    chart->setBackgroundVisible(false);
    chart->setMargins({});
    chart->layout()->setContentsMargins(0, 0, 0, 0);
    chart->legend()->hide();
    plot.view = std::make_unique<QChartView>(chart, this);
    plot.view->setFrameShape(QFrame::NoFrame);
    plot.view->setRenderHint(QPainter::Antialiasing);
    plot.view->setBackgroundBrush(Qt::NoBrush);
    plot.view->setStyleSheet(QStringLiteral("background: transparent"));
    plot.view->setFocusPolicy(Qt::NoFocus);
    plot.view->viewport()->setMouseTracking(true);
    plot.view->viewport()->installEventFilter(this);
    const QSizeF size = rect.size() + QSizeF(2 * pad, 2 * pad);
    plot.value = new QValueAxis(chart);
    // Beyond the plot the axis goes on in its own scale.
    const double unit = (panel.value.to - panel.value.from) / (panel.category.ticks.empty() ? rect.width() : rect.height());
    plot.value->setRange(panel.value.from - unit * pad, panel.value.to + unit * pad);
    plot.view->setGeometry(QRectF(plot.origin(), size).toAlignedRect());
    chart->setPlotArea(QRectF(plot.origin() - plot.view->geometry().topLeft(), size));
    return plot;
}

/// Adds the stretches of one series that run on, each a line of its own.
void LiveChart::addSeries(Plot &plot, const std::vector<const Mark *> &series, double factor, Token ink, const Scene &scene)
{
    QChart *chart = plot.view->chart();
    const Rhythm rhythm = rhythmOf(series);
    bool runs = false;
    for (std::size_t i = 1; i < series.size(); ++i) {
        const bool ran = runs;
        runs = runsOn(*series[i - 1], *series[i], rhythm);
        if (!runs) {
            continue;
        }
        const bool dashed = isEstimate(*series[i]->quantity);
        if (!ran || dashed != plot.lines.back().dashed) {
            auto *drawn = new QLineSeries(chart);
            chart->addSeries(drawn);
            drawn->attachAxis(plot.value);
            drawn->attachAxis(plot.time);
            plot.lines.push_back({drawn, ink, dashed, {}});
        }
        Plot::Line &line = plot.lines.back();
        QList<QPointF> points = line.series->points();
        for (const Mark *mark : {series[i - 1], series[i]}) {
            const QPointF at(mark->x, mark->quantity->value / factor);
            const int number = sceneMark(scene, *mark);
            plot.points.emplace(number, at);
            line.marks.push_back(number);
            if (points.isEmpty() || points.back() != at) {
                points.append(at);
            }
        }
        line.series->replace(points);
    }
}

void LiveChart::takeLines(Plot &plot, const Panel &panel, Scene &scene)
{
    QChart *chart = plot.view->chart();
    plot.time = new QValueAxis(chart);
    const double month = (plot.to - plot.from) / plot.rect.width();
    plot.time->setRange(plot.from - month * pad, plot.to + month * pad);
    for (QValueAxis *axis : {plot.value, plot.time}) {
        axis->setVisible(false);
        chart->addAxis(axis, axis == plot.time ? Qt::AlignBottom : Qt::AlignLeft);
    }
    for (const Series &series : seriesOf(panel)) {
        const int first = sceneMark(scene, *series.front());
        const auto isLine = [&](const Item &item) {
            const auto *line = std::get_if<LineItem>(&item);
            return line != nullptr && line->mark == first && isDataLine(*line, m_theme);
        };
        if (const auto own = std::ranges::find_if(scene.items, isLine); own != scene.items.end()) {
            addSeries(plot, series, panel.value.factor, std::get<LineItem>(*own).color, scene);
            std::erase_if(scene.items, isLine);
        }
    }
}

void LiveChart::takeBars(Plot &plot, const Panel &panel, Scene &scene)
{
    QChart *chart = plot.view->chart();
    auto *rows = new QBarCategoryAxis(chart);
    QStringList names;
    for (std::size_t i = 0; i < panel.marks.size(); ++i) {
        names.append(QString::number(i));
    }
    rows->append(names);
    plot.bars = new QHorizontalStackedBarSeries(chart);
    std::map<Token, QBarSet *> sets;
    std::erase_if(scene.items, [&](const Item &item) {
        const auto *bar = std::get_if<BarItem>(&item);
        if (bar == nullptr || bar->mark < 0 || bar->end != BarEnd::Plain || bar->fill != Fill::Solid || bar->upward) {
            return false;
        }
        const auto it = std::ranges::find_if(panel.marks, [&](const Mark &mark) { return sceneMark(scene, mark) == bar->mark; });
        if (it == panel.marks.end()) {
            return false;
        }
        QBarSet *&set = sets[bar->color];
        if (set == nullptr) {
            set = new QBarSet(QString(), plot.bars);
            for (std::size_t i = 0; i < panel.marks.size(); ++i) {
                set->append(0);
            }
            plot.sets.push_back({set, bar->color});
        }
        const auto place = static_cast<int>(panel.marks.end() - it) - 1; // the first row is the uppermost
        set->replace(place, it->quantity->value / panel.value.factor);
        plot.points.emplace(bar->mark, QPointF(it->quantity->value / panel.value.factor, place));
        plot.thickness = bar->rect.height();
        return true;
    });
    for (const Plot::Bars &one : plot.sets) {
        one.set->setPen(Qt::NoPen);
        plot.bars->append(one.set);
    }
    // The rows end with the plot: no room beyond it above and below.
    const QRectF area = chart->plotArea();
    chart->setPlotArea(area.adjusted(0, pad, 0, -pad));
    plot.bars->setBarWidth(plot.thickness / (plot.rect.height() / static_cast<qreal>(plot.rows)));
    chart->addSeries(plot.bars);
    for (QAbstractAxis *axis : {static_cast<QAbstractAxis *>(plot.value), static_cast<QAbstractAxis *>(rows)}) {
        axis->setVisible(false);
        chart->addAxis(axis, axis == plot.value ? Qt::AlignBottom : Qt::AlignLeft);
        plot.bars->attachAxis(axis);
    }
}

bool LiveChart::take(const ChartModel &model, Scene &scene, const Theme &theme)
{
    m_plots.clear();
    m_theme = theme;
    m_zooms = model.kind == "lines";
    if (!forLive(model) || scene.plots.empty()) {
        hide();
        return false;
    }
    setGeometry(QRectF(QPointF(), scene.size).toAlignedRect());
    QRegion covered;
    for (const ScenePlot &one : scene.plots) {
        const Panel &panel = model.panels[one.panel];
        Plot &plot = addPlot(one.rect, panel);
        m_zooms ? takeLines(plot, panel, scene) : takeBars(plot, panel, scene);
        recolour(plot);
        plot.view->show();
        covered += plot.view->geometry();
    }
    setMask(covered);
    show();
    return true;
}

void LiveChart::setChosen(const std::vector<bool> &chosen)
{
    m_chosen = chosen;
    for (const auto &plot : m_plots) {
        recolour(*plot);
    }
}

void LiveChart::recolour(Plot &plot) const
{
    const auto lit = [this](int mark) { return mark >= 0 && static_cast<std::size_t>(mark) < m_chosen.size() && m_chosen[static_cast<std::size_t>(mark)]; };
    for (Plot::Line &line : plot.lines) {
        const bool chosen = std::ranges::any_of(line.marks, lit);
        QPen pen(m_theme.color(m_chosen.empty() || chosen ? line.ink : Token::NoTier), m_theme.thin() * (chosen ? 4 : 2), Qt::SolidLine,
                 Qt::FlatCap, Qt::RoundJoin);
        if (line.dashed) {
            pen.setDashPattern({4, 3});
        }
        line.series->setPen(pen);
    }
    plot.outlines.clear();
    for (const Plot::Bars &one : plot.sets) {
        one.set->setColor(m_theme.color(m_chosen.empty() ? one.ink : Token::NoTier));
        one.set->setSelectedColor(m_theme.color(one.ink));
        one.set->deselectAllBars();
    }
    for (const auto &[mark, at] : plot.points) {
        if (!plot.bars || !lit(mark)) {
            continue;
        }
        for (const Plot::Bars &one : plot.sets) {
            one.set->selectBar(static_cast<int>(at.y()));
        }
        auto outline = std::make_unique<QGraphicsRectItem>(plot.rectOf(mark));
        outline->setPen(QPen(m_theme.color(Token::Text), m_theme.outline()));
        outline->setZValue(1000);
        plot.view->scene()->addItem(outline.get());
        plot.outlines.push_back(std::move(outline));
    }
}

QRectF LiveChart::markRect(int mark) const
{
    for (const auto &plot : m_plots) {
        const QRectF rect = plot->rectOf(mark);
        if (plot->points.contains(mark)) {
            return rect.translated(plot->view->geometry().topLeft());
        }
    }
    return {};
}

/// A click that became no drag: the widget below gets it late.
void LiveChart::passOn(const QMouseEvent &event, QWidget *viewport)
{
    const QPointF at = viewport->mapTo(parentWidget(), event.position().toPoint());
    for (const QEvent::Type type : {QEvent::MouseButtonPress, QEvent::MouseButtonRelease}) {
        QMouseEvent copy(type, at, event.globalPosition(), event.button(), event.button(), event.modifiers());
        QApplication::sendEvent(parentWidget(), &copy);
    }
}

void LiveChart::finishDrag(const Plot &plot, int end)
{
    const double month = (plot.to - plot.from) / plot.rect.width();
    const double from = plot.from + (m_origin.x() - plot.rect.left()) * month;
    const double to = plot.from + (end - plot.rect.left()) * month;
    if (to < from) {
        Q_EMIT zoomWanted(0, 0);
    } else {
        Q_EMIT zoomWanted(std::max(from, plot.from), std::min(to, plot.to));
    }
}

/// True where the event is part of drawing over a stretch of time.
bool LiveChart::drags(const Plot &plot, const QMouseEvent &event, QPoint at)
{
    if (!m_zooms) {
        return false;
    }
    if (event.type() == QEvent::MouseButtonPress && event.button() == Qt::LeftButton) {
        m_origin = at;
        m_dragging = false;
        return true;
    }
    if (event.type() == QEvent::MouseMove && event.buttons().testFlag(Qt::LeftButton)) {
        m_dragging = m_dragging || std::abs(at.x() - m_origin.x()) > QApplication::startDragDistance();
        const QRect rect = plot.rect.toAlignedRect();
        m_band->setGeometry(QRect(QPoint(m_origin.x(), rect.top()), QPoint(at.x(), rect.bottom())).normalized());
        m_band->setVisible(m_dragging);
        m_band->raise();
        return true;
    }
    return false;
}

bool LiveChart::eventFilter(QObject *watched, QEvent *event)
{
    const auto plot = std::ranges::find_if(m_plots, [&](const auto &one) { return one->view->viewport() == watched; });
    const bool isMouse = event->type() == QEvent::MouseButtonPress || event->type() == QEvent::MouseButtonRelease
                      || event->type() == QEvent::MouseMove || event->type() == QEvent::MouseButtonDblClick;
    if (plot == m_plots.end() || (!isMouse && event->type() != QEvent::ToolTip && event->type() != QEvent::Wheel)) {
        return QWidget::eventFilter(watched, event);
    }
    auto *viewport = static_cast<QWidget *>(watched);
    if (isMouse) {
        const auto &mouse = *static_cast<QMouseEvent *>(event);
        const QPoint at = viewport->mapTo(this, mouse.position().toPoint());
        if (drags(**plot, mouse, at)) {
            return true;
        }
        if (event->type() == QEvent::MouseButtonRelease && m_zooms && mouse.button() == Qt::LeftButton) {
            m_band->hide();
            // A zoom lays everything out anew and takes this plot away: it comes last.
            m_dragging ? finishDrag(**plot, at.x()) : passOn(mouse, viewport);
            return true;
        }
    }
    event->ignore(); // on to the widget below, by Qt's own way
    return true;
}

} // namespace rd
