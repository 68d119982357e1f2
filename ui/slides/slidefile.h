#pragma once

#include "core/result.h"
#include "ui/slides/slidepicture.h"

#include <span>

namespace rd {

/// One page a slide, as vectors with fonts embedded; whole or not at all. Errors: those of writeFile.
Result<void> saveSlidesPdf(std::span<const SlidePicture> slides, const std::string &title, const std::string &path);

/// 01.png, 02.png … into a folder that is new or empty, all of them or none; `pixels` is the size of each.
Result<void> saveSlidePngs(std::span<const SlidePicture> slides, QSize pixels, const std::string &folder);

} // namespace rd
