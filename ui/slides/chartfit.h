#pragma once

#include "core/chart/chartmodel.h"
#include "ui/charts/scene.h"

namespace rd {

/// A chart laid out as large as its room allows.
struct FittedChart {
    Scene scene;
    Theme theme;
    qreal scale = 1;         ///< type against that of the slide
    bool fits = false;       ///< the room is too small even for the smallest type otherwise
    bool torn = false;       ///< a word or a number is broken inside
    qreal merit = 0;         ///< how well it is read
    std::size_t leftOut = 0; ///< marks that had no room; the chart says so
    qreal kept = 1;          ///< how much of it is shown
};

/// What surrounds the charts of a slide.
struct SlideSetting {
    ThemeName theme = ThemeName::Light;
    QSizeF size; ///< of the whole slide
    Language language = Language::Zh;
    std::shared_ptr<const Boundaries> boundaries = {}; ///< for maps, as in Look
    qreal largest = 4;                                 ///< type of a chart against that of the slide

    [[nodiscard]] Theme set(qreal scale = 1) const { return Theme::slide(theme, size.height(), scale); }
};

/// Tries larger and smaller type for what is read best from the last row: few marks are set large, many as small as a room
/// can still read. What fits in no type is set in two columns or loses its second lines, and then its last marks, and says
/// how many; where not even one mark has room a sentence says so.
[[nodiscard]] FittedChart fitChart(const ChartModel &model, QSizeF room, const SlideSetting &setting);

/// Everything that the items of a scene cover, text by its letters and not by its box.
[[nodiscard]] QRectF extentOf(const Scene &scene, const Theme &theme);

} // namespace rd
