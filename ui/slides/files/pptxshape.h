#pragma once

#include "ui/charts/scene.h"

namespace rd {

struct PptxPen {
    QColor color;
    qreal width = 1;
    qreal dash = 0, gap = 0; ///< in widths; 0: unbroken
    bool isSharp = true;     ///< its corners are
};

/// One shape of a slide: what an item of a scene becomes, in logical pixels. Either a path or words.
struct PptxShape {
    QRectF box;
    QPainterPath path = {};
    qreal radius = 0; ///< of a rectangle's corners
    std::optional<QColor> fill = {};
    std::optional<PptxPen> pen = {};
    const TextItem *words = nullptr; ///< the box then is as wide as its longest line
    qreal reach = 0;                 ///< what stands right of the words begins here
};

/// The shapes that look like the item as the scene's painter paints it: fills, outlines, dashes, stripes, torn ends.
[[nodiscard]] std::vector<PptxShape> pptxShapes(const Item &item, const Theme &theme);

} // namespace rd
