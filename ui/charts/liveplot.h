#pragma once

#include "core/chart/chartmodel.h"
#include "ui/charts/scene.h"

#include <map>
#include <memory>

class QChartView;
class QBarSet;
class QGraphicsRectItem;
class QHorizontalStackedBarSeries;
class QLineSeries;
class QValueAxis;
class QWidget;

namespace rd {

/// One chart view of Qt Charts over one plot of a scene; livechart.h is what others use.
class LivePlot {
public:
    LivePlot(const QRectF &rect, const Panel &panel, QWidget *parent);
    ~LivePlot();

    /// Draws the lines of the panel, and takes them out of the scene.
    void takeLines(const Panel &panel, Scene &scene, const Theme &theme);
    /// The same with those bars that Qt Charts can draw: filled, with a plain end.
    void takeBars(const Panel &panel, Scene &scene);
    /// Colours for what is chosen, by mark of the scene; empty: nothing is.
    void colour(const std::vector<bool> &chosen, const Theme &theme);

    [[nodiscard]] QWidget *viewport() const;
    [[nodiscard]] QRect geometry() const; ///< of the view
    [[nodiscard]] const QRectF &rect() const { return m_rect; }
    [[nodiscard]] bool draws(int mark) const { return m_points.contains(mark); }
    /// Where Qt Charts has a mark, in the scene's pixels.
    [[nodiscard]] QRectF rectOf(int mark) const;
    /// The time at an x of the scene.
    [[nodiscard]] double timeAt(qreal x) const { return m_from + (x - m_rect.left()) * (m_to - m_from) / m_rect.width(); }
    [[nodiscard]] double from() const { return m_from; }
    [[nodiscard]] double to() const { return m_to; }

private:
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
    void addSeries(const std::vector<const Mark *> &series, const Axis &value, Token ink, const Scene &scene);
    [[nodiscard]] QPointF place(QPointF at) const;

    QRectF m_rect;
    double m_from = 0, m_to = 1;
    std::size_t m_rows = 0;
    qreal m_thickness = 0;
    std::unique_ptr<QChartView> m_view;
    QValueAxis *m_value = nullptr, *m_time = nullptr;
    QHorizontalStackedBarSeries *m_bars = nullptr;
    std::vector<Line> m_lines;
    std::vector<Bars> m_sets;
    std::map<int, QPointF> m_points; ///< mark → its place on Qt Charts' axes
    std::vector<std::unique_ptr<QGraphicsRectItem>> m_outlines;
};

} // namespace rd
