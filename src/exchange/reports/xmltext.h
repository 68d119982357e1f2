#pragma once

#include <QString>

namespace rd {

/// The same text without what XML cannot hold: control characters become U+FFFD.
[[nodiscard]] inline QString xmlText(QString text)
{
    for (QChar &c : text) {
        const bool isControl = (c.unicode() < 0x20 && c != u'\t' && c != u'\n') || c.unicode() >= 0xFFFE;
        c = isControl ? QChar(QChar::ReplacementCharacter) : c;
    }
    return text;
}

} // namespace rd
