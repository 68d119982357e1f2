#pragma once

#include "ui/slides/slideframe.h"

namespace rd {

/// The first slide: what it is about, which region, which years, how many figures from where.
void addTitleSlide(SlidePicture &slide, const FrameWords &words, const std::vector<const Table *> &tables,
                   const std::vector<ChartModel> &models, const CodeBook &codes, const SlideSetting &setting);

/// The stretch of time from the first to the last actual figure of the tables; empty where none has a period.
[[nodiscard]] std::string stretchOf(const std::vector<const Table *> &tables, Language language);

} // namespace rd
