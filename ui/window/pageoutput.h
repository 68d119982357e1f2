#pragma once

#include "ui/pages/pagesheets.h"
#include "ui/widgets/look.h"

#include <QByteArray>

class QWidget;

namespace rd {

/// A page as it goes out of the window: what it shows, and what the heads of its sheets say.
struct PageOutput {
    PageContent content;
    SheetHead head;
    Look look;
};

/// Source line and figures of all cards, for what a file says about itself.
[[nodiscard]] PictureInfo infoOf(const PageOutput &page);

/// The bytes of a file by its suffix: .pdf on sheets of A4, .png and .svg as one picture `width` logical pixels wide.
[[nodiscard]] Result<QByteArray> pageBytes(const PageOutput &page, PictureFormat format, PaperSide side, qreal width);

/// Paper is white, whatever the screen is.
[[nodiscard]] Theme paperTheme(const Look &look);

/// Writes a file that shows a page, whole or not at all and never over the store itself. Gives the sentence to say.
[[nodiscard]] Result<Text> writePage(const std::string &path, const std::string &store, const Result<QByteArray> &bytes);

/// Asks where to, and writes. Gives the sentence to say, or nothing where it was called off.
[[nodiscard]] std::optional<Result<Text>> savePage(const PageOutput &page, const std::string &store, qreal width,
                                                   QWidget *parent);

} // namespace rd
