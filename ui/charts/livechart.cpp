#include "ui/charts/livechart.h"

#include "ui/charts/liveplot.h"

#include <QApplication>
#include <QMouseEvent>
#include <QRubberBand>

#include <algorithm>
#include <utility>

namespace rd {
namespace {

constexpr std::size_t manyBars = 8;

bool forLive(const ChartModel &model)
{
    const bool many = std::ranges::any_of(model.panels, [](const Panel &panel) { return panel.marks.size() >= manyBars; });
    return model.kind == "lines" || (model.kind == "bars" && many);
}

} // namespace

LiveChart::LiveChart(QWidget *parent) : QWidget(parent), m_band(new QRubberBand(QRubberBand::Rectangle, this))
{
    setMouseTracking(true);
    hide();
}

LiveChart::~LiveChart() { drop(); }

/// Plots hide as they go, and the filter hears of it: by then it must know none of them.
void LiveChart::drop() { const auto gone = std::exchange(m_plots, {}); }

bool LiveChart::take(const ChartModel &model, Scene &scene, const Theme &theme)
{
    drop();
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
        LivePlot &plot = *m_plots.emplace_back(std::make_unique<LivePlot>(one.rect, panel, this));
        m_zooms ? plot.takeLines(panel, scene, theme) : plot.takeBars(panel, scene);
        plot.colour({}, theme);
        plot.viewport()->installEventFilter(this);
        plot.viewport()->parentWidget()->show();
        covered += plot.geometry();
    }
    setMask(covered);
    show();
    return true;
}

void LiveChart::setChosen(const std::vector<bool> &chosen)
{
    for (const auto &plot : m_plots) {
        plot->colour(chosen, m_theme);
    }
}

QRectF LiveChart::markRect(int mark) const
{
    const auto plot = std::ranges::find_if(m_plots, [mark](const auto &one) { return one->draws(mark); });
    return plot == m_plots.end() ? QRectF() : (*plot)->rectOf(mark);
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

void LiveChart::finishDrag(const LivePlot &plot, QPoint end, Qt::KeyboardModifiers modifiers)
{
    const double from = plot.timeAt(m_origin.x());
    const double to = plot.timeAt(end.x());
    if (m_boxes) {
        Q_EMIT boxDrawn(QRectF(QRect(m_origin, end).normalized()), modifiers);
    } else if (to < from) {
        Q_EMIT zoomWanted(0, 0);
    } else {
        Q_EMIT zoomWanted(std::max(from, plot.from()), std::min(to, plot.to()));
    }
}

/// True where the event is part of drawing over a stretch of time.
bool LiveChart::drags(const LivePlot &plot, const QMouseEvent &event, QPoint at)
{
    if (!m_zooms) {
        return false;
    }
    if (event.type() == QEvent::MouseButtonPress && event.button() == Qt::LeftButton) {
        m_origin = at;
        m_dragging = false;
        m_boxes = event.modifiers().testFlag(Qt::ShiftModifier);
        return true;
    }
    if (event.type() == QEvent::MouseMove && event.buttons().testFlag(Qt::LeftButton)) {
        m_dragging = m_dragging || std::abs(at.x() - m_origin.x()) > QApplication::startDragDistance();
        const QRect rect = plot.rect().toAlignedRect();
        m_band->setGeometry(
            (m_boxes ? QRect(m_origin, at) : QRect(QPoint(m_origin.x(), rect.top()), QPoint(at.x(), rect.bottom())))
                .normalized());
        m_band->setVisible(m_dragging);
        m_band->raise();
        return true;
    }
    return false;
}

bool LiveChart::eventFilter(QObject *watched, QEvent *event)
{
    const auto plot = std::ranges::find_if(m_plots, [&](const auto &one) { return one->viewport() == watched; });
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
            m_dragging ? finishDrag(**plot, at, mouse.modifiers()) : passOn(mouse, viewport);
            return true;
        }
    }
    event->ignore(); // on to the widget below, by Qt's own way
    return true;
}

} // namespace rd
