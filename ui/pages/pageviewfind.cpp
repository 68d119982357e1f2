// What is chosen or found on a page comes into sight.
#include "ui/pages/pageview.h"

#include "ui/cards/cardwidget.h"
#include "ui/cards/sceneview.h"
#include "ui/finding/wordsearch.h"
#include "ui/pages/pagelayout.h"

#include <algorithm>

namespace rd {

// The whole card where there is room for it, so that its title says what the mark is; else the mark.
void PageView::reveal(const CardWidget &card, const QRectF &mark)
{
    const int room = viewport()->height() - 2 * int(cardGap);
    const QRect wanted = card.height() <= room ? card.geometry() : mark.toAlignedRect().translated(card.pos());
    ensureVisible(wanted.center().x(), wanted.center().y(), 0, std::min(wanted.height(), room) / 2 + int(cardGap));
}

void PageView::revealChosen()
{
    const auto chosenIn = [](const CardWidget *card) {
        const std::vector<SceneMark> &marks = card->sceneView()->scene().marks;
        const auto it = std::ranges::find_if(
            marks, [&](const SceneMark &mark) { return card->sceneView()->isChosen(int(&mark - marks.data())); });
        return it == marks.end() ? nullptr : &*it;
    };
    // A sentence is a mark of all that it counts: what it does not name is seen elsewhere.
    for (const bool sentences : {false, true}) {
        for (const CardWidget *card : m_cards) {
            const SceneMark *mark = (card->shownChart() == "sentence") == sentences ? chosenIn(card) : nullptr;
            if (mark) {
                return reveal(*card, mark->rect);
            }
        }
    }
}

int PageView::find(const QString &words)
{
    const WordSearch search(words);
    m_found.clear();
    for (CardWidget *card : m_cards) {
        const std::vector<int> found = search.isEmpty() ? std::vector<int>() : card->find(search);
        card->showFound(found, -1);
        for (const int place : found) {
            m_found.push_back({card, place});
        }
    }
    return int(m_found.size());
}

void PageView::showFound(int n)
{
    const Found &current = m_found[std::size_t(n)];
    for (CardWidget *card : m_cards) {
        std::vector<int> places;
        for (const Found &found : m_found) {
            if (found.card == card) {
                places.push_back(found.place);
            }
        }
        card->showFound(places, current.card == card ? current.place : -1);
    }
    reveal(*current.card, current.card->placeOf(current.place));
}

} // namespace rd
