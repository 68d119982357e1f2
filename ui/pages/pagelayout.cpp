#include "ui/pages/pagelayout.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace rd {
namespace {

constexpr int columnCount = 12;

struct PageRow {
    std::size_t first, last; ///< last is one past
    std::vector<int> spans;
};

/// One of several quiet cards that follow each other.
bool isAmongQuiet(std::span<const CardSlot> cards, std::size_t i)
{
    return cards[i].isQuiet && ((i > 0 && cards[i - 1].isQuiet) || (i + 1 < cards.size() && cards[i + 1].isQuiet));
}

std::vector<PageRow> rowsOf(std::span<const CardSlot> cards, bool narrow)
{
    std::vector<PageRow> rows;
    int used = columnCount;
    for (std::size_t i = 0; i < cards.size(); ++i) {
        const bool amongQuiet = isAmongQuiet(cards, i);
        const int asked = amongQuiet ? columnCount / (narrow ? 2 : 3) : cards[i].span * (narrow ? 2 : 1);
        const int span = std::clamp(asked, 1, columnCount);
        const bool changes = i > 0 && amongQuiet != isAmongQuiet(cards, i - 1);
        if (changes || used + span > columnCount) {
            rows.push_back({i, i, {}});
            used = 0;
        }
        used += span;
        rows.back().last = i + 1;
        rows.back().spans.push_back(span);
    }
    return rows;
}

// Hands what a row leaves free to its cards, the first ones first.
void fill(std::vector<int> &spans)
{
    int free = columnCount;
    for (const int span : spans) {
        free -= span;
    }
    for (std::size_t i = 0; free > 0; i = (i + 1) % spans.size(), --free) {
        ++spans[i];
    }
}

/// Two cards side by side of which one would be left half empty, although below each other they take hardly more height than that.
bool areBetterApart(std::span<const CardSlot> cards, const PageRow &row, qreal column)
{
    constexpr qreal halfFull = 0.7, hardlyMore = 0.42; // of the high card; of what stays empty beside it
    if (row.last - row.first != 2) {
        return false;
    }
    const auto height = [&](std::size_t i, int span) { return cards[i].height(std::round(span * column - cardGap)); };
    const qreal one = height(row.first, row.spans.front()), other = height(row.first + 1, row.spans.back());
    const qreal low = std::min(one, other), high = std::max(one, other);
    if (low >= high * halfFull) {
        return false;
    }
    const qreal apart = height(row.first, columnCount) + cardGap + height(row.first + 1, columnCount);
    return apart - high < (high - low) * hardlyMore;
}

/// The rows as they are laid out: those apart whose cards are better apart.
std::vector<PageRow> settledRows(std::span<const CardSlot> cards, qreal column, bool narrow)
{
    std::vector<PageRow> rows;
    for (PageRow &row : rowsOf(cards, narrow)) {
        // Half a page beside nothing looks like a card that failed: its neighbour had nothing to say.
        const bool isAlone = row.spans.size() == 1 && row.spans.front() <= columnCount / 2;
        if (narrow || isAlone) {
            fill(row.spans);
        }
        if (areBetterApart(cards, row, column)) {
            rows.push_back({row.first, row.first + 1, {columnCount}});
            rows.push_back({row.first + 1, row.last, {columnCount}});
        } else {
            rows.push_back(std::move(row));
        }
    }
    return rows;
}

} // namespace

PageLayout pageLayout(std::span<const CardSlot> cards, qreal width)
{
    PageLayout layout;
    const bool narrow = width < narrowPage;
    const qreal inner = std::max(width - 2 * pageMargin, 1.0);
    const qreal column = (inner + cardGap) / columnCount;
    qreal top = pageMargin;
    for (const PageRow &row : settledRows(cards, column, narrow)) {
        qreal height = 0;
        int used = 0;
        for (std::size_t i = row.first; i < row.last; ++i) {
            // Whole pixels, so that thin rules stay sharp.
            const int span = row.spans[i - row.first];
            const qreal left = std::round(used * column);
            const qreal right = std::round((used + span) * column - cardGap);
            used += span;
            layout.cards.emplace_back(pageMargin + left, top, std::max(right - left, 1.0), 0);
            height = std::max(height, std::ceil(cards[i].height(layout.cards.back().width())));
        }
        for (std::size_t i = row.first; i < row.last; ++i) {
            layout.cards[i].setHeight(height);
        }
        top += height + cardGap;
    }
    layout.height = cards.empty() ? 2 * pageMargin : top - cardGap + pageMargin;
    return layout;
}

} // namespace rd
