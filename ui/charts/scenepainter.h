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

} // namespace rd
