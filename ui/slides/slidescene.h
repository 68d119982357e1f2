#pragma once

#include "core/report/report.h"
#include "ui/slides/chartfit.h"
#include "ui/slides/slidedeck.h"
#include "ui/slides/slidepicture.h"

#include <span>

namespace rd {

/// Slides are laid out in these logical sizes and then scaled to the screen or file.
[[nodiscard]] QSizeF slideSize(bool wide); ///< 16:9 1920×1080, 4:3 1440×1080
/// The size to lay out for an area of so many device pixels: its own shape, 1080 lines or fewer.
[[nodiscard]] QSizeF layoutSize(QSizeF device);

/// A slide in its deck with the answers to its reports; an answer that has not come yet is null.
struct SlideContent {
    const DeckSlide &slide;
    std::vector<const Table *> tables; ///< as many as the slide has reports
    std::size_t number = 1, count = 1; ///< a backup slide's number is above the count
};

/// Lays a slide out: title, one or two charts as large as the space allows, the source line made from their figures,
/// the number of the slide, the stamp of invented data. Pure: the same tables give the same picture.
[[nodiscard]] SlidePicture slideScene(const SlideContent &content, const CodeBook &codes, const SlideSetting &setting);

} // namespace rd
