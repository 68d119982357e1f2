#pragma once

#include "ui/charts/scene.h"

namespace rd {

/// Text that is never cut: broken between words, between Chinese characters, and where nothing else helps inside a
/// word. No line begins with closing punctuation or ends with an opening bracket. Widths and heights are logical
/// pixels. Needs a QGuiApplication, no window; safe from any thread.

/// Width of the text on one line.
[[nodiscard]] qreal textWidth(const QString &text, const TextStyle &style, const Theme &theme);
/// Where the letters stand: from the top of a line down to its base line.
[[nodiscard]] qreal baseLine(Type type, const Theme &theme);
/// The lines of `text` that fit `width`; line feeds in the text begin a new line. No text: no lines.
[[nodiscard]] QStringList breakText(const QString &text, const TextStyle &style, const Theme &theme, qreal width);
/// Width of the widest piece that breakText keeps together even at need: a column should not be narrower.
[[nodiscard]] qreal widestWord(const QString &text, const TextStyle &style, const Theme &theme);

/// Where an item's letters stand within its box.
[[nodiscard]] QRectF inkOf(const TextItem &item, const Theme &theme);

/// A text item whose top left corner is at `at`, `width` wide and as high as its lines.
[[nodiscard]] TextItem textItem(const QString &text, const TextStyle &style, const Theme &theme, QPointF at, qreal width,
                                Qt::Alignment align = Qt::AlignLeft, int mark = -1);
/// The same, as wide as its one line (for labels beside a mark).
[[nodiscard]] TextItem labelItem(const QString &text, const TextStyle &style, const Theme &theme, QPointF at, int mark = -1);
/// Puts a text into the scene and gives the y below it; an empty text takes no room.
qreal addText(Scene &scene, const QString &text, const TextStyle &style, const Theme &theme, QPointF at, qreal width,
              Qt::Alignment align = Qt::AlignLeft, int mark = -1);

/// UTF-8 of core to what Qt draws.
[[nodiscard]] inline QString qs(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace rd
