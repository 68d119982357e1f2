#pragma once

#include "app/decks/decklock.h"
#include "ui/slides/prepared/slideimages.h"
#include "ui/widgets/look.h"

namespace rd {

class SlideAnswers;

/// What has changed on one slide since its deck was locked.
struct SlideDifference {
    std::string slide; ///< its code
    std::size_t number = 1;
    QString title;
    LockDifference difference;
};

/// Compares what a locked deck shows with what it would show unlocked, off the GUI thread but for the comparison.
class LockCheck final : public QObject {
    Q_OBJECT
public:
    explicit LockCheck(QObject *parent = nullptr);
    ~LockCheck() override;

    /// Begins anew; what was asked before is not told of any more. A deck that is not locked has no difference.
    void begin(const SlideDeck &deck, const Desk &desk, const Look &look);

Q_SIGNALS:
    void compared(const std::vector<rd::SlideDifference> &slides);

private:
    using Tables = std::map<std::size_t, std::vector<SharedTable>>;
    void compare();

    SlideDeck m_deck;
    Desk m_desk;
    Look m_look;
    std::unique_ptr<SlideAnswers> m_thenAnswers, m_nowAnswers;
    Tables m_then, m_now;
};

/// How many figures the slides show, and how many of them have changed.
[[nodiscard]] std::pair<std::size_t, std::size_t> countsOf(const std::vector<SlideDifference> &slides);

} // namespace rd
