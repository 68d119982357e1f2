#pragma once

#include <QByteArray>
#include <QString>

namespace rd {

/// What a PDF says about itself.
struct PdfProperties {
    QString title, subject, keywords, creator;
};

/// Mends a PDF of QPdfWriter: its map from glyphs to text, so that searching for Chinese words finds them; its date, so that
/// the same drawing gives the same bytes; its properties, which QPdfWriter can write only in part. Bytes that do not look
/// like such a PDF stay as they are.
void finishPdf(QByteArray &pdf, const PdfProperties &properties);

/// Noto Sans CJK shares glyphs between radicals and characters, and Qt names the radical. Replaces the codes in the
/// ToUnicode maps, which Qt writes uncompressed, by codes of the same length; gives how many. Also a blank that Qt
/// names a tab.
int repairUnicodeMaps(QByteArray &pdf);

} // namespace rd
