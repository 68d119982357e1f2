#pragma once

#include "ui/charts/scene.h"

#include <functional>

namespace rd {

/// The place of values over time on the scene, shared by every kind that draws lines.
struct LinePlot {
    QRectF area;
    Axis value, time;
    std::size_t points = 0; ///< of the longest of its lines: all show their points or none does

    [[nodiscard]] QPointF at(double month, double number) const;
    [[nodiscard]] QPointF at(const Mark &mark) const { return at(mark.x, mark.quantity ? mark.quantity->value : 0); }
};

/// One line: marks of one series, in order of time.
using Series = std::vector<const Mark *>;
/// The marks of a panel, parted by their group; those outside of its time axis are left out.
[[nodiscard]] std::vector<Series> seriesOf(const Panel &panel);

/// The usual distance of a series, and whether it grows from the year's beginning on (January to March, January to April …).
struct Rhythm {
    double step = 0;
    bool cumulative = false;
};
[[nodiscard]] Rhythm rhythmOf(const Series &series);
/// True where the line runs on from `a` to `b`: both have a value of one kind, nothing is left out between them, no break in
/// the series, and no new year of a cumulative value.
[[nodiscard]] bool runsOn(const Mark &a, const Mark &b, const Rhythm &rhythm);

/// Drawn dashed: an estimate or a forecast.
[[nodiscard]] inline bool isEstimate(const Quantity &quantity) { return quantity.status == "E" || quantity.status == "F"; }

/// The line with its points: estimates dashed, targets hollow, limits with an arrow. `marks` has the scene's index of each mark.
void addLine(Scene &scene, const LinePlot &plot, const Series &series, Token ink, const std::vector<int> &marks,
             const Theme &theme);
/// What else was said of the values: hollow and quiet, a thin stem to the value; a ring for another source, a diamond for what was
/// said before a revision.
void addGhosts(Scene &scene, const LinePlot &plot, const Series &series, const std::vector<int> &marks, const Theme &theme);
/// The sign alone, for a key.
void addGhostSign(Scene &scene, QPointF at, bool isEarlier, int mark, const Theme &theme);
/// The sign of a break in a series.
void addBreakSign(Scene &scene, QPointF at, const Theme &theme, int mark);
/// True for a line that addLine drew, and not for an arrow or a leader.
[[nodiscard]] bool isDataLine(const LineItem &line, const Theme &theme);
/// Signs of breaks and gaps in a strip below the plot, with their reason where there is room; gives the y below it.
qreal addInterruptions(Scene &scene, const LinePlot &plot, const std::vector<Series> &all,
                       const std::vector<std::vector<int>> &marks, const Theme &theme, Language language);
[[nodiscard]] bool hasInterruptions(const std::vector<Series> &all);

/// Level grid lines, behind, around the texts that stand in the plot.
void addGrid(Scene &scene, const LinePlot &plot, const Theme &theme);
/// A dashed upright rule at the period to which the page is set, if it is set to one.
void addMoment(Scene &scene, const LinePlot &plot, const Theme &theme);
/// Tick labels left of the plot; every one or every second.
void addValueTicks(Scene &scene, const LinePlot &plot, const Theme &theme);
[[nodiscard]] qreal valueTicksWidth(const Axis &axis, const Theme &theme);
/// As many time labels as fit, at ends of quarters or years where there are many; gives the y below them.
qreal addTimeTicks(Scene &scene, const LinePlot &plot, qreal y, const Theme &theme);

/// Adds a mark for each of the series, as something to point at.
[[nodiscard]] std::vector<int> addPointMarks(Scene &scene, const LinePlot &plot, const Series &series, const Theme &theme);

} // namespace rd
