#pragma once

#include <QRectF>

#include <functional>
#include <span>
#include <vector>

namespace rd {

/// What a card asks of its page: how many of the twelve columns, and how high it must be at a width. Logical pixels.
struct CardSlot {
    int span = 12;
    std::function<qreal(qreal width)> height;
    bool isQuiet = false; ///< it has nothing to show but a sentence that says so
};

struct PageLayout {
    std::vector<QRectF> cards; ///< as many as slots, in their order
    qreal height = 0;          ///< with the margins above and below
};

/// Flows cards from left to right and top to bottom, each row as high as its highest card. On a narrow page spans double,
/// and the cards of a row share what it leaves free. Quiet cards that follow each other stand three to a row, and two cards one below the other
/// where side by side one of them would be half empty for nothing. Window and picture
/// both call this, so they cannot disagree.
[[nodiscard]] PageLayout pageLayout(std::span<const CardSlot> cards, qreal width);

inline constexpr qreal pageMargin = 24;
inline constexpr qreal cardGap = 16;
inline constexpr qreal narrowPage = 860;

} // namespace rd
