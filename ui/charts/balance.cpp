#include "ui/charts/balance.h"

#include <algorithm>

namespace rd {
namespace {

/// The least width in which a text has no more lines than in `width`.
qreal leastWidth(const QString &text, const TextStyle &style, const Theme &theme, qreal width)
{
    const qsizetype lines = breakText(text, style, theme, width).size();
    qreal enough = width;
    qreal tooNarrow = std::max(width / 2, widestWord(text, style, theme));
    while (enough - tooNarrow > 2) {
        const qreal tried = (enough + tooNarrow) / 2;
        (breakText(text, style, theme, tried).size() <= lines ? enough : tooNarrow) = tried;
    }
    return enough;
}

/// Whether a clause ends before text[i]: Latin punctuation counts before a blank only.
bool endsClause(const QString &text, qsizetype i)
{
    static const QString wide = QStringLiteral("，：；。？！"), latin = QStringLiteral(",:;?!");
    return wide.contains(text[i - 1]) || (i > 1 && text[i - 1].isSpace() && latin.contains(text[i - 2]));
}

/// The text on two lines of which the first ends with a clause; nothing where no clause ends near the middle.
QString byClause(const QString &text, const TextStyle &style, const Theme &theme, qreal width)
{
    constexpr qreal tooUnlike = 0.45;
    QString best;
    qreal bestLikeness = tooUnlike;
    for (qsizetype i = 1; i < text.size(); ++i) {
        if (endsClause(text, i)) {
            const QString head = text.first(i).trimmed(), tail = text.sliced(i);
            const qreal one = textWidth(head, style, theme), other = textWidth(tail, style, theme);
            const qreal likeness = std::min(one, other) / std::max(one, other);
            if (std::max(one, other) <= width && likeness > bestLikeness) {
                best = head + u'\n' + tail;
                bestLikeness = likeness;
            }
        }
    }
    return best;
}

} // namespace

QString balanced(const QString &text, const TextStyle &style, const Theme &theme, qreal width)
{
    const QStringList lines = breakText(text, style, theme, width);
    if (lines.size() < 2 || text.contains(u'\n')) {
        return text;
    }
    const QString clauses = lines.size() == 2 ? byClause(text, style, theme, width) : QString();
    return clauses.isEmpty() ? breakText(text, style, theme, leastWidth(text, style, theme, width)).join(u'\n') : clauses;
}

} // namespace rd
