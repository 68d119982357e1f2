#pragma once

#include "core/chart/chartmodel.h"
#include "ui/charts/scene.h"

#include <QWidget>

#include <memory>

class QRubberBand;

namespace rd {

class LivePlot;

/// Lies over a widget that shows a scene and draws the lines or the many bars of that scene through Qt Charts, for hover and zoom.
/// Plot area, ranges and order are the scene's own, so that nobody sees which of the two draws. Hover, clicks, wheel and tool
/// tips go on to the widget below, which knows the scene's marks.
class LiveChart final : public QWidget {
    Q_OBJECT
public:
    explicit LiveChart(QWidget *parent);
    ~LiveChart() override;

    /// Takes what it draws out of the scene; hides itself, leaves the scene as it is and gives false where the kind is not for it.
    bool take(const ChartModel &model, Scene &scene, const Theme &theme);
    /// For each mark of the scene whether it is chosen; empty: none is.
    void setChosen(const std::vector<bool> &chosen);
    /// Where Qt Charts has a mark, in the scene's pixels: the point of a line or the rectangle of a bar; null where it does not
    /// draw it.
    [[nodiscard]] QRectF markRect(int mark) const;

Q_SIGNALS:
    /// A stretch of the time axis was drawn over with the mouse and shall fill it; drawn backwards: all of it (both 0).
    void zoomWanted(double from, double to);
    /// With Shift held a box is drawn around marks instead.
    void boxDrawn(const QRectF &box, Qt::KeyboardModifiers modifiers);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void drop();
    bool drags(const LivePlot &plot, const QMouseEvent &event, QPoint at);
    void passOn(const QMouseEvent &event, QWidget *viewport);
    void finishDrag(const LivePlot &plot, QPoint end, Qt::KeyboardModifiers modifiers);

    std::vector<std::unique_ptr<LivePlot>> m_plots;
    Theme m_theme = Theme::page(ThemeName::Light);
    QRubberBand *m_band = nullptr;
    QPoint m_origin;
    bool m_dragging = false;
    bool m_zooms = false;
    bool m_boxes = false;
};

} // namespace rd
