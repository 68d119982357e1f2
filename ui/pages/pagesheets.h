#pragma once

#include "ui/charts/picture.h"
#include "ui/pages/pagescene.h"

namespace rd {

/// What stands at the head of each sheet beside the page's title and stamp.
struct SheetHead {
    QString filters, store;
};

/// A page on sheets of paper: a head and a number on each, its cards as the window lays them out, and never a break through a
/// card. `paper` is only its shape; every sheet is a scene of that shape, larger where a card is higher than a sheet.
[[nodiscard]] std::vector<Scene> pageSheets(const PageContent &content, const SheetHead &head, QSizeF paper, const Theme &theme,
                                            Language language);

enum class PaperSide { Portrait, Landscape };
/// The same on A4, as a PDF.
[[nodiscard]] Result<QByteArray> sheetsPdf(const std::vector<Scene> &sheets, PaperSide side, const Theme &theme,
                                           const PictureInfo &info);
/// On paper of any size, in 96ths of an inch.
[[nodiscard]] Result<QByteArray> sheetsPdf(const std::vector<Scene> &sheets, QSizeF paper, const Theme &theme,
                                           const PictureInfo &info);
/// Paints a sheet so that it fills `area`, ground included.
void paintSheet(QPainter &painter, const Scene &sheet, const QRectF &area, const Theme &theme);

/// A4 in the pixels that a sheet is laid out in: letters come out about as large as in a newspaper.
[[nodiscard]] QSizeF sheetSize(PaperSide side);

} // namespace rd
