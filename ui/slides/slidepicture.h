#pragma once

#include "ui/charts/scene.h"

class QPainter;

namespace rd {

/// A scene in the slide's own coordinates with the theme that its type is set in: a chart of few marks is set larger
/// than the words around it.
struct SlideLayer {
    Scene scene;
    Theme theme;
};

/// A slide as it is drawn on a ground of its own; the same on screen, in PNG and in PDF. Lengths are logical pixels.
struct SlidePicture {
    QSizeF size;
    ThemeName theme = ThemeName::Light;
    std::vector<SlideLayer> layers;
    std::string title;
    std::string source; ///< the source line as it stands at the foot

    void add(const Scene &scene, QPointF at, const Theme &set);
    /// The figures that its marks speak of, sorted, without repeats.
    [[nodiscard]] std::vector<std::string> figures() const;
};

/// Paints the ground and the slide; `painter` stands in logical pixels.
void paint(QPainter &painter, const SlidePicture &slide);

} // namespace rd
