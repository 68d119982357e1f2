#include "ui/charts/balance.h"

#include "ui/charts/linebreaks.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

namespace rd {
namespace {

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
        if (endsClause(text, i) && mayBreak(text, i)) {
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

/// Where lines may end, from 0 to the text's size, and how far each place is from the text's beginning.
struct BreakPlaces {
    std::vector<qsizetype> at{0};
    std::vector<qreal> x{0};
    std::vector<qreal> blank{0}; ///< width of the blank before it, which no line ends with
};

BreakPlaces breakPlaces(const QString &text, const TextStyle &style, const Theme &theme)
{
    BreakPlaces places;
    const qreal blank = textWidth(QStringLiteral("n n"), style, theme) - textWidth(QStringLiteral("nn"), style, theme);
    for (qsizetype i = 1; i <= text.size(); ++i) {
        if (i == text.size() || mayBreak(text, i)) {
            const QString piece = text.sliced(places.at.back(), i - places.at.back());
            const bool ends = piece.back().isSpace();
            places.x.push_back(places.x.back() + textWidth(ends ? piece.chopped(1) : piece, style, theme) + (ends ? blank : 0));
            places.at.push_back(i);
            places.blank.push_back(ends ? blank : 0);
        }
    }
    return places;
}

/// Width of the widest stretch without a place.
qreal widestPiece(const BreakPlaces &places)
{
    qreal widest = 0;
    for (std::size_t i = 1; i < places.at.size(); ++i) {
        widest = std::max(widest, places.x[i] - places.blank[i] - places.x[i - 1]);
    }
    return widest;
}

/// The least width in which a text has no more lines than in `width`.
qreal leastWidth(const QString &text, const TextStyle &style, const Theme &theme, qreal width)
{
    const qsizetype lines = breakText(text, style, theme, width).size();
    qreal enough = width;
    qreal tooNarrow = std::min(width, std::max(width / 2, widestPiece(breakPlaces(text, style, theme))));
    while (enough - tooNarrow > 2) {
        const qreal tried = (enough + tooNarrow) / 2;
        (breakText(text, style, theme, tried).size() <= lines ? enough : tooNarrow) = tried;
    }
    return enough;
}

/// How unlike the others a line is that goes from one place to another; none where it is longer than `width`.
qreal costOf(const BreakPlaces &places, std::size_t begin, std::size_t end, qreal even, qreal width, const QString &text)
{
    constexpr qreal clause = 0.12; // how much it is worth that a clause ends
    const qreal line = places.x[end] - places.blank[end] - places.x[begin];
    if (line > width) {
        return std::numeric_limits<qreal>::infinity();
    }
    const bool ends = end + 1 == places.at.size() || endsClause(text, places.at[end]);
    return std::pow((line - even) / even, 2) + (ends ? 0 : clause);
}

/// The text on so many lines, about equally long, and ending with clauses where that costs little; nothing where a line would be
/// longer than `width`.
QString byManyClauses(const QString &text, std::size_t lines, const TextStyle &style, const Theme &theme, qreal width)
{
    const BreakPlaces places = breakPlaces(text, style, theme);
    const std::size_t count = places.at.size();
    const qreal even = places.x.back() / static_cast<qreal>(lines);
    // cost[n][i]: of the best n lines that end at place i; from[n][i]: where the last of them begins.
    std::vector cost(lines + 1, std::vector(count, std::numeric_limits<qreal>::infinity()));
    std::vector from(lines + 1, std::vector<std::size_t>(count, 0));
    cost[0][0] = 0;
    for (std::size_t n = 1; n <= lines; ++n) {
        for (std::size_t end = 1; end < count; ++end) {
            for (std::size_t begin = 0; begin < end; ++begin) {
                const qreal here = cost[n - 1][begin] + costOf(places, begin, end, even, width, text);
                if (here < cost[n][end]) {
                    cost[n][end] = here;
                    from[n][end] = begin;
                }
            }
        }
    }
    if (std::isinf(cost[lines][count - 1])) {
        return {};
    }
    QStringList broken;
    for (std::size_t n = lines, end = count - 1; n > 0; end = from[n][end], --n) {
        const qsizetype begin = places.at[from[n][end]];
        broken.prepend(text.sliced(begin, places.at[end] - begin).trimmed());
    }
    return broken.join(u'\n');
}

} // namespace

QString balanced(const QString &text, const TextStyle &style, const Theme &theme, qreal width)
{
    const QStringList lines = breakText(text, style, theme, width);
    if (lines.size() < 2 || text.contains(u'\n')) {
        return text;
    }
    const QString clauses = lines.size() == 2 ? byClause(text, style, theme, width)
                                              : byManyClauses(text, std::size_t(lines.size()), style, theme, width);
    return clauses.isEmpty() ? breakText(text, style, theme, leastWidth(text, style, theme, width)).join(u'\n') : clauses;
}

} // namespace rd
