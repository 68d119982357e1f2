#pragma once

#include "ui/charts/scene.h"

namespace rd {

/// What a value looks like wherever it is drawn: target hollow, plan dotted, estimate and forecast hatched, else filled.
[[nodiscard]] Fill fillOf(const Quantity &quantity);
/// Torn for more_than and at_least, steps for about and order_of.
[[nodiscard]] BarEnd endOf(const Quantity &quantity);
/// True where the value is a limit that the truth stays below (nearly, at most, less than): a wall stands at the end of its bar.
[[nodiscard]] bool hasWall(const Quantity &quantity);
/// How far the bar reaches beyond its stated value.
[[nodiscard]] qreal overhang(const Quantity &quantity, qreal thickness, const Theme &theme);

/// A bar over `rect`, which reaches from zero to the stated value (to the upper value of `between` as far as `upper`, in pixels
/// beyond the rect). Negative bars, whose free end is on the other side, have no open ends. The wall of a limit is in the bar's colour:
/// an upright line in that of text would be a moment.
void addValueBar(Scene &scene, const Quantity &quantity, const QRectF &rect, Token color, bool upward, int mark,
                 const Theme &theme, qreal upper = 0);

/// A line of that width around `box` and inside it: where a weak lamp washes a pale fill out, its edge alone is seen.
void addEdge(Scene &scene, const QRectF &box, Token color, qreal width, int mark = -1, bool dashed = false);

/// The colour of a mark: its tier's; where the chart speaks of no tier the ink for data without one.
[[nodiscard]] Token inkOf(const ChartModel &model, const Mark &mark);
/// The n-th of several series, from 0.
[[nodiscard]] Token seriesInk(std::size_t place);

/// Where texts stand, with some air around them.
[[nodiscard]] std::vector<QRectF> textBoxes(const Scene &scene, const Theme &theme);
/// An upright or level rule that leaves out these boxes: text is never crossed.
void addRuleAround(Scene &scene, QPointF from, QPointF to, Token color, qreal width, const std::vector<QRectF> &boxes);

/// The unit of a lying axis, left of its first tick label, which stands below `zero`, or below all tick labels of the `whole` width
/// where a word of it has no room there; gives the y below it.
qreal addAxisTitle(Scene &scene, const Axis &axis, qreal zero, qreal y, qreal names, qreal whole, const Theme &theme);

/// The tick labels of a value axis that lies between `left` and `right`, as many as keep apart, and its title below them, right;
/// gives the y below.
qreal addLyingAxis(Scene &scene, const Axis &axis, qreal left, qreal right, qreal y, const Theme &theme);

/// The short dash of a missing value, its left end at `at`.
void addMissing(Scene &scene, QPointF at, int mark, const Theme &theme);

} // namespace rd
