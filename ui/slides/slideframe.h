#pragma once

#include "ui/slides/slidescene.h"

namespace rd {

/// What a slide has beside its charts.
struct FrameWords {
    QString title;
    QString question;
    std::vector<QString> sources; ///< one for all, at the foot; or one a chart, below it
    QString stamp;
    std::size_t number = 1, count = 1;
};

/// Puts title and foot on the slide; gives the room between them.
[[nodiscard]] QRectF addFrame(SlidePicture &slide, const FrameWords &words, const SlideSetting &setting);

[[nodiscard]] qreal slideMargin(const Theme &theme);
/// The space between two charts.
[[nodiscard]] qreal chartGap(const Theme &theme);

} // namespace rd
