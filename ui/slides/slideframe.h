#pragma once

#include "ui/slides/slidescene.h"

namespace rd {

/// What a slide has beside its charts.
struct FrameWords {
    QString title;
    QString question;
    QString finding = {};         ///< of the chart, where the title does not say it
    std::vector<QString> sources; ///< one for all, at the foot; or one a chart, below it
    QString stamp;
    QString place;     ///< which slide this is: "3 / 10"
    QString text = {}; ///< below title and question
    SlidePlacing placing = SlidePlacing::Above;
    qreal besideShare = 0.34; ///< of the width, for words that stand beside the charts
};

/// Puts the words and the foot on the slide; gives the room that they leave.
[[nodiscard]] QRectF addFrame(SlidePicture &slide, const FrameWords &words, const SlideSetting &setting);

/// The foot alone, for slides whose words are the slide; gives the room above it.
[[nodiscard]] QRectF addFoot(SlidePicture &slide, FrameWords words, const SlideSetting &setting);

[[nodiscard]] qreal slideMargin(const Theme &theme);
/// The space between two charts.
[[nodiscard]] qreal chartGap(const Theme &theme);

} // namespace rd
