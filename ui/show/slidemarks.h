#pragma once

#include "core/report/report.h"
#include "ui/slides/slidepicture.h"

#include <QTransform>

#include <memory>

namespace rd {

struct CodeBook;

/// What can be pointed at on a slide that is shown.
struct SlideMarks {
    std::shared_ptr<const SlidePicture> picture; ///< null: nothing
    QTransform place;                            ///< from the slide to the room, in logical pixels

    [[nodiscard]] const SceneMark *at(QPointF room) const; ///< the topmost one; null where there is none
    /// Around a mark, in the room.
    [[nodiscard]] QPainterPath outline(const SceneMark &mark) const;
};

/// The figures behind a mark and where they are printed, a line each; the slide's own line of sources where nothing is known of
/// them. `figures`: those of the slide, null until they have come. At most three lines, what is left is counted.
[[nodiscard]] std::vector<std::string> sourcesBehind(const SceneMark &mark, const Table *figures, const std::string &slide,
                                                     const CodeBook &codes, Language language);

/// What a mark says and where it is from, on a small sheet beside it, within the room.
[[nodiscard]] Scene markSheet(const SceneMark &mark, const QRectF &place, const std::vector<std::string> &sources, QSizeF room,
                              const Theme &theme);

} // namespace rd
