#pragma once

#include "core/chart/ticks.h"
#include "ui/charts/scene.h"

namespace rd {

/// Where things stand in a panel that gives each mark a row with its name on the left and its value along a lying axis: bars, dots
/// and differences share it. Pixels.
struct RowPlot {
    const ChartModel &model;
    const Panel &panel;
    const Theme &theme;
    qreal width = 0;
    qreal ranks = 0; ///< width of the column of ranks, left of the names; 0: there are none
    qreal names = 0; ///< width of the column of names
    qreal zero = 0;  ///< x of the axis's `from` …
    qreal end = 0;   ///< … and of its `to`
    qreal row = 0;   ///< height of every row: what the highest needs, of rows of several heights the lowest
    qreal own = 0;   ///< height of the row that is drawn
    qreal stretch = 1;
    std::size_t number = 0; ///< of the panel
    bool isTight = false;   ///< no row is higher than its own words need

    [[nodiscard]] bool hasAxis() const { return !panel.value.ticks.empty(); }
    [[nodiscard]] qreal x(double value) const { return zero + positionOn(panel.value, value) * (end - zero); }
    [[nodiscard]] qreal left() const { return ranks + names + gap(); } ///< where the plot may begin
    [[nodiscard]] qreal band() const { return own * stretch; }
    [[nodiscard]] qreal thickness() const { return std::min(theme.barWidth(), row * stretch * 0.6); }
    [[nodiscard]] qreal gap() const { return theme.step(2); }
    /// Where the line of the average stands; differences have theirs at zero. Only where showsAverage().
    [[nodiscard]] qreal averageX() const;
    [[nodiscard]] bool showsAverage() const;
};

/// What a kind does by itself. `place` sets zero and end for the marks and their labels; `add` draws what stands right of the
/// name, `index` being the scene's mark, `middle` the middle of the row.
struct RowKind {
    void (*place)(RowPlot &plot);
    void (*add)(Scene &scene, const RowPlot &plot, const Mark &mark, qreal middle, int index);
};

/// All panels below each other, each with its title, the label of the average, its rows and its axis. Rows grow with the height that
/// is there until their bars are as thick as bars get, on a page somewhat further; where there is too little, a name on two lines makes its own row higher only.
[[nodiscard]] Scene layoutRows(const ChartModel &model, QSizeF size, const Theme &theme, Language language,
                               const RowKind &kind);

/// The words right of a name: the value, else why there is none.
[[nodiscard]] const TextStyle &rowLabelStyle(const Mark &mark);
[[nodiscard]] QString rowLabel(const Mark &mark);
/// Half of the last tick's label: the room that an axis needs beyond its end.
[[nodiscard]] qreal lastTickRoom(const RowPlot &plot);
/// Whether the label from x on would stand on the line of the average.
[[nodiscard]] bool crossesAverage(const RowPlot &plot, const Mark &mark, qreal x);
/// The label from x on, broken where there is no room, and moved behind the line of the average where that would cross it.
void addRowLabel(Scene &scene, const RowPlot &plot, const Mark &mark, qreal x, qreal middle, int index);

} // namespace rd
