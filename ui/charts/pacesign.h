#pragma once

#include "ui/charts/scene.h"

namespace rd {

/// The name of a pace (core/completion.h) and its words, from the cells of a target's actual; empty where none is known.
[[nodiscard]] std::string paceCode(const Mark &actual);
[[nodiscard]] std::string paceWords(const Mark &actual);
/// How a target keeps up with the calendar, from the cells of its actual (core/chart/targetsmodel.cpp): a disc, a triangle or a square in
/// green, amber or red, and the words. Nothing where no pace is known. Gives the y below.
qreal addPace(Scene &scene, const Mark &actual, const TextStyle &style, const Theme &theme, QPointF at, qreal width, int mark);
/// The width of both on one line; 0 where no pace is known.
[[nodiscard]] qreal paceWidth(const Mark &actual, const TextStyle &style, const Theme &theme);

} // namespace rd
