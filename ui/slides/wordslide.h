#pragma once

#include "ui/slides/slideframe.h"

namespace rd {

/// A slide that opens a part of the deck, or has words and no chart: its title large, its text below.
void addSectionSlide(SlidePicture &slide, const FrameWords &words, const SlideSetting &setting);

/// A text and one number set as large as the room allows: above each other or, where the words stand beside, next to each other.
void addNumberSlide(SlidePicture &slide, const FrameWords &words, const ChartModel &number, const SlideSetting &setting);

/// The first figure of an answer, told as one large number.
[[nodiscard]] Table firstFigure(const Table &table);

} // namespace rd
