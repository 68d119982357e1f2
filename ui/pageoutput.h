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

/// Shows how the page comes out on paper, with the printer's choices; prints when it is wanted.
void printPage(const PageOutput &page, QWidget *parent);

/// Asks where to, and writes. Gives the sentence to say, or nothing where it was called off.
[[nodiscard]] std::optional<Result<Text>> savePage(const PageOutput &page, const std::string &store, qreal width,
                                                   QWidget *parent);

} // namespace rd
