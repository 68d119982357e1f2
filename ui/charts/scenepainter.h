#pragma once

#include "ui/charts/scene.h"

class QPainter;

namespace rd {

struct PaintOptions {
    /// For each mark of the scene whether it is chosen; empty: nothing is chosen. Chosen marks get an outline in the text
    /// colour and a bold label, all others turn to the colour of "no tier".
    std::vector<bool> lit;
    bool textAsPaths = false; ///< for SVG, which carries no font
};

/// Paints on anything that a QPainter writes: screen, image, SVG, PDF. Every fill is opaque and nothing is clipped, because
/// SVG drops clips and PDF drops alpha. The ground is the caller's.
void paint(QPainter &painter, const Scene &scene, const Theme &theme, const PaintOptions &options = {});

/// The same for whoever writes shapes for other programs: the width of a hollow or dotted shape's outline (small discs keep
/// their hole); from dot to dot of it, in such widths (a whole number of dots around the shape, at least six, so that no
/// seam shows), and how much of that is dot.
[[nodiscard]] qreal outlineWidth(const QPainterPath &path, const Theme &theme);
[[nodiscard]] qreal dotPeriod(const QPainterPath &path, qreal width);
inline constexpr qreal dotShare = 0.55;
/// A Chinese opening bracket or quote is blank in its left half: it hangs by so much, so that what it opens stands in line.
[[nodiscard]] qreal hanging(const QString &text, const TextStyle &style, const Theme &theme);

} // namespace rd
