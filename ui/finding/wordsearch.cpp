#include "ui/finding/wordsearch.h"

#include <algorithm>

namespace rd {
namespace {

// Lines are broken at blanks and between characters: without blanks both read alike.
QString readable(const QString &text)
{
    QString letters;
    for (const QChar c : text.normalized(QString::NormalizationForm_KC).toCaseFolded()) {
        if (!c.isSpace()) {
            letters += c == QChar(0x2019) ? QChar(u'\'') : c; // typed straight, set curly
        }
    }
    return letters;
}

} // namespace

WordSearch::WordSearch(const QString &words) : m_words(readable(words)) {}

bool WordSearch::isIn(const QString &text) const { return !isEmpty() && readable(text).contains(m_words); }

std::vector<int> WordSearch::textsIn(const Scene &scene) const
{
    std::vector<int> found;
    const auto boxOf = [&scene](int item) { return std::get<TextItem>(scene.items[std::size_t(item)]).box; };
    for (std::size_t i = 0; i < scene.items.size(); ++i) {
        const auto *text = std::get_if<TextItem>(&scene.items[i]);
        if (text && isIn(text->lines.join(QString()))) {
            found.push_back(int(i));
        }
    }
    std::ranges::stable_sort(found, [&](int a, int b) {
        const QRectF left = boxOf(a), right = boxOf(b);
        return left.top() != right.top() ? left.top() < right.top() : left.left() < right.left();
    });
    return found;
}

} // namespace rd
