#pragma once

#include "ui/slides/slideframe.h"

#include <span>

namespace rd {

/// Two charts with their findings, beside or below each other: whichever lets both be set larger. Below each its source
/// where one line cannot speak for both.
void addTwoCharts(SlidePicture &slide, const QRectF &room, std::span<const ChartModel> models, const FrameWords &words,
                  const SlideSetting &setting);

} // namespace rd
