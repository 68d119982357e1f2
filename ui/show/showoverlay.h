#pragma once

#include "core/report/report.h"
#include "ui/charts/scene.h"
#include "ui/slides/prepared/slideimages.h"

#include <utility>

namespace rd {

class RunningShow;

/// A key and what it does, in words.
using KeyLine = std::pair<QString, QString>;
/// Those that do something at present.
[[nodiscard]] std::vector<KeyLine> showKeyLines(const RunningShow &show);

/// The list of keys in the middle of the screen.
[[nodiscard]] Scene keysOverlay(const std::vector<KeyLine> &lines, QSizeF screen, const Theme &theme, Language language);

/// What has been typed of a slide's number, at the foot.
[[nodiscard]] Scene digitsOverlay(const QString &digits, QSizeF screen, const Theme &theme, Language language);
/// That no slide has the number that was asked for, and how many there are.
[[nodiscard]] Scene missingOverlay(const QString &number, std::size_t count, QSizeF screen, const Theme &theme,
                                   Language language);

/// The strip of sources: the slide's source line, and below it its figures with headline and paragraph, as many as fit; the
/// rest is counted. `figures` is null until they have come.
[[nodiscard]] Scene sourcesOverlay(const QString &source, const Table *figures, const CodeBook &codes, QSizeF screen,
                                   const Theme &theme, Language language);

/// The question for the figures behind a slide's tables, in their order.
[[nodiscard]] ReportSpec figuresOnSlide(const std::vector<SharedTable> &tables);

} // namespace rd
