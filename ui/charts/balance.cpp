#include "ui/charts/balance.h"

#include <algorithm>

namespace rd {

qreal balancedWidth(const QString &text, const TextStyle &style, const Theme &theme, qreal width)
{
    const qsizetype lines = breakText(text, style, theme, width).size();
    qreal enough = width;
    qreal tooNarrow = std::max(width / 2, widestWord(text, style, theme));
    if (lines < 2) {
        return width;
    }
    while (enough - tooNarrow > 2) {
        const qreal tried = (enough + tooNarrow) / 2;
        (breakText(text, style, theme, tried).size() <= lines ? enough : tooNarrow) = tried;
    }
    return enough;
}

} // namespace rd
