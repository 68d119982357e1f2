#include "ui/charts/liveplot.h"

#include "core/chart/ticks.h"
#include "ui/charts/lineplot.h"

#include <QBarCategoryAxis>
#include <QBarSet>
#include <QChart>
#include <QChartView>
#include <QGraphicsLayout>
#include <QGraphicsRectItem>
#include <QHorizontalStackedBarSeries>
#include <QLineSeries>
#include <QValueAxis>

#include <algorithm>
#include <set>

namespace rd {
namespace {

constexpr qreal pad = 12; ///< beyond the plot, so that lines at its edge are not cut by Qt Charts' clipping

/// The same row may stand in two plots, as a value and as its growth: their words differ.
int sceneMark(const Scene &scene, const Mark &mark)
{
    const QString value = QString::fromStdString(mark.label.empty() ? mark.gap : mark.label);
    const auto it = std::ranges::find_if(scene.marks, [&](const SceneMark &one) {
        return one.row == mark.row && one.key == mark.key && one.value.startsWith(value);
    });
    return it == scene.marks.end() ? -1 : static_cast<int>(it - scene.marks.begin());
}

} // namespace

LivePlot::LivePlot(const QRectF &rect, const Panel &panel, QWidget *parent)
    : m_rect(rect), m_from(panel.category.from), m_to(panel.category.to), m_rows(panel.marks.size())
{
    auto *chart = new QChart;
    chart->setBackgroundVisible(false);
    chart->setMargins({});
    chart->layout()->setContentsMargins(0, 0, 0, 0);
    chart->legend()->hide();
    m_view = std::make_unique<QChartView>(chart, parent);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setRenderHint(QPainter::Antialiasing);
    m_view->setBackgroundBrush(Qt::NoBrush);
    m_view->setStyleSheet(QStringLiteral("background: transparent"));
    m_view->setFocusPolicy(Qt::NoFocus);
    m_view->viewport()->setMouseTracking(true);
    m_value = new QValueAxis(chart);
    // Beyond the plot the axis goes on in its own scale.
    const double unit = (panel.value.to - panel.value.from) / (panel.category.ticks.empty() ? rect.width() : rect.height());
    m_value->setRange(panel.value.from - unit * pad, panel.value.to + unit * pad);
    const QRectF area = rect.adjusted(-pad, -pad, pad, pad);
    m_view->setGeometry(area.toAlignedRect());
    chart->setPlotArea(area.translated(-m_view->geometry().topLeft()));
}

LivePlot::~LivePlot()
{
    // A click in the view may be what lays everything out anew: the view outlives its own event.
    m_outlines.clear();
    m_view->hide();
    m_view.release()->deleteLater();
}

QWidget *LivePlot::viewport() const { return m_view->viewport(); }
QRect LivePlot::geometry() const { return m_view->geometry(); }

QPointF LivePlot::place(QPointF at) const
{
    QAbstractSeries *series = m_bars;
    return m_view->chart()->mapToPosition(at, series == nullptr ? m_lines.front().series : series)
           + m_view->geometry().topLeft();
}

QRectF LivePlot::rectOf(int mark) const
{
    const auto it = m_points.find(mark);
    if (it == m_points.end()) {
        return {};
    }
    const QPointF end = place(it->second);
    if (m_bars == nullptr) {
        return {end, QSizeF(0, 0)};
    }
    const qreal zero = place({0, it->second.y()}).x();
    return QRectF(QPointF(std::min(zero, end.x()), end.y() - m_thickness / 2),
                  QPointF(std::max(zero, end.x()), end.y() + m_thickness / 2));
}

/// Adds the stretches of one series that run on, each a line of its own. Qt Charts' axis is linear: a logarithmic one is mapped on it.
void LivePlot::addSeries(const std::vector<const Mark *> &series, const Axis &value, Token ink, const Scene &scene)
{
    QChart *chart = m_view->chart();
    const Rhythm rhythm = rhythmOf(series);
    bool runs = false;
    for (std::size_t i = 1; i < series.size(); ++i) {
        const bool ran = runs;
        runs = runsOn(*series[i - 1], *series[i], rhythm);
        if (!runs) {
            continue;
        }
        const bool dashed = isEstimate(*series[i]->quantity);
        if (!ran || dashed != m_lines.back().dashed) {
            auto *drawn = new QLineSeries(chart);
            chart->addSeries(drawn);
            drawn->attachAxis(m_value);
            drawn->attachAxis(m_time);
            m_lines.push_back({drawn, ink, dashed, {}});
        }
        Line &line = m_lines.back();
        QList<QPointF> points = line.series->points();
        for (const Mark *mark : {series[i - 1], series[i]}) {
            const QPointF at(mark->x, value.from + positionOn(value, mark->quantity->value) * (value.to - value.from));
            const int number = sceneMark(scene, *mark);
            m_points.emplace(number, at);
            line.marks.push_back(number);
            if (points.isEmpty() || points.back() != at) {
                points.append(at);
            }
        }
        line.series->replace(points);
    }
}

void LivePlot::takeLines(const Panel &panel, Scene &scene, const Theme &theme)
{
    QChart *chart = m_view->chart();
    m_time = new QValueAxis(chart);
    const double month = (m_to - m_from) / m_rect.width();
    m_time->setRange(m_from - month * pad, m_to + month * pad);
    for (QValueAxis *axis : {m_value, m_time}) {
        axis->setVisible(false);
        chart->addAxis(axis, axis == m_time ? Qt::AlignBottom : Qt::AlignLeft);
    }
    for (const Series &series : seriesOf(panel)) {
        const int first = sceneMark(scene, *series.front());
        const auto isLine = [&](const Item &item) {
            const auto *line = std::get_if<LineItem>(&item);
            return line != nullptr && line->mark == first && isDataLine(*line, theme);
        };
        if (const auto own = std::ranges::find_if(scene.items, isLine); own != scene.items.end()) {
            addSeries(series, panel.value, std::get<LineItem>(*own).color, scene);
            std::erase_if(scene.items, isLine);
        }
    }
}

void LivePlot::takeBars(const Panel &panel, Scene &scene)
{
    QChart *chart = m_view->chart();
    auto *rows = new QBarCategoryAxis(chart);
    QStringList names;
    for (std::size_t i = 0; i < panel.marks.size(); ++i) {
        names.append(QString::number(i));
    }
    rows->append(names);
    m_bars = new QHorizontalStackedBarSeries(chart);
    std::map<Token, QBarSet *> sets;
    const auto hasWords = [&scene](const BarItem &bar) { // which Qt Charts would hide
        return std::ranges::any_of(scene.items, [&bar](const Item &item) {
            const auto *text = std::get_if<TextItem>(&item);
            return text != nullptr && bar.rect.contains(text->box.center());
        });
    };
    std::set<int> worded;
    for (const Item &item : scene.items) {
        if (const auto *bar = std::get_if<BarItem>(&item); bar != nullptr && hasWords(*bar)) {
            worded.insert(bar->mark);
        }
    }
    std::erase_if(scene.items, [&](const Item &item) {
        const auto *bar = std::get_if<BarItem>(&item);
        if (bar == nullptr || bar->mark < 0 || bar->end != BarEnd::Plain || bar->fill != Fill::Solid || bar->upward
            || worded.contains(bar->mark)) {
            return false;
        }
        const auto it =
            std::ranges::find_if(panel.marks, [&](const Mark &mark) { return sceneMark(scene, mark) == bar->mark; });
        if (it == panel.marks.end()) {
            return false;
        }
        QBarSet *&set = sets[bar->color];
        if (set == nullptr) {
            set = new QBarSet(QString(), m_bars);
            for (std::size_t i = 0; i < panel.marks.size(); ++i) {
                set->append(0);
            }
            m_sets.push_back({set, bar->color});
        }
        const auto place = static_cast<int>(panel.marks.end() - it) - 1; // the first row is the uppermost
        set->replace(place, it->quantity->value / panel.value.factor);
        m_points.emplace(bar->mark, QPointF(it->quantity->value / panel.value.factor, place));
        m_thickness = bar->rect.height();
        return true;
    });
    for (const Bars &one : m_sets) {
        one.set->setPen(Qt::NoPen);
        m_bars->append(one.set);
    }
    // The rows end with the plot: no room beyond it above and below.
    const QRectF area = chart->plotArea();
    chart->setPlotArea(area.adjusted(0, pad, 0, -pad));
    m_bars->setBarWidth(m_thickness / (m_rect.height() / static_cast<qreal>(m_rows)));
    chart->addSeries(m_bars);
    for (QAbstractAxis *axis : {static_cast<QAbstractAxis *>(m_value), static_cast<QAbstractAxis *>(rows)}) {
        axis->setVisible(false);
        chart->addAxis(axis, axis == m_value ? Qt::AlignBottom : Qt::AlignLeft);
        m_bars->attachAxis(axis);
    }
}

void LivePlot::colour(const std::vector<bool> &chosen, const Theme &theme)
{
    const auto lit = [&chosen](int mark) {
        return mark >= 0 && static_cast<std::size_t>(mark) < chosen.size() && chosen[static_cast<std::size_t>(mark)];
    };
    for (Line &line : m_lines) {
        const bool own = std::ranges::any_of(line.marks, lit);
        QPen pen(theme.color(chosen.empty() || own ? line.ink : Token::NoTier), theme.thin() * (own ? 4 : 2), Qt::SolidLine,
                 Qt::FlatCap, Qt::RoundJoin);
        if (line.dashed) {
            pen.setDashPattern({4, 3});
        }
        line.series->setPen(pen);
    }
    m_outlines.clear();
    for (const Bars &one : m_sets) {
        one.set->setColor(theme.color(chosen.empty() ? one.ink : Token::NoTier));
        one.set->setSelectedColor(theme.color(one.ink));
        one.set->deselectAllBars();
    }
    for (const auto &[mark, at] : m_points) {
        if (!m_bars || !lit(mark)) {
            continue;
        }
        for (const Bars &one : m_sets) {
            one.set->selectBar(static_cast<int>(at.y()));
        }
        auto outline = std::make_unique<QGraphicsRectItem>(rectOf(mark).translated(-m_view->geometry().topLeft()));
        outline->setPen(QPen(theme.color(Token::Text), theme.outline()));
        outline->setZValue(1000);
        m_view->scene()->addItem(outline.get());
        m_outlines.push_back(std::move(outline));
    }
}

} // namespace rd
