#pragma once

#include "ui/slides/deckflow.h"

#include <QString>
#include <Qt>

#include <cstddef>
#include <optional>

namespace rd {

/// What a key, a click or a menu entry of the show means. From Timer on they change nothing of the state itself.
enum class ShowAct {
    Next,
    Previous,
    First,
    Last,
    Confirm,
    Black,
    White,
    Freeze,
    Overview,
    Search,
    Sources,
    LastYear,
    Ranking,
    Keys,
    Notes,
    Changes,
    Pointer,
    Spotlight,
    Pen,
    Inside,
    LargerNotes,
    SmallerNotes,
    LargerPointer,
    SmallerPointer,
    Escape,
    Timer,
    ResetTimer,
    Swap,
    Erase,
    NotesUp,
    NotesDown,
    Menu
};

enum class ShowCover { None, Black, White };
/// What lies over the presenter's window.
enum class ShowOverlay { None, Overview, Search, Keys, Notes, Changes, Name };
/// What the mouse does: turns the page, points, lights up what is around it, draws, or works inside the slide.
enum class ShowTool { None, Pointer, Spotlight, Pen, Inside };
inline constexpr int penColors = 3;

/// Where a running show is. Plain value: what each key does is decided here, without a window.
struct ShowState {
    DeckFlow flow;
    std::size_t slide = 0;  ///< a place of the flow
    std::size_t resume = 0; ///< where a backup slide leads back to: what was shown before it
    ShowCover cover = ShowCover::None;
    ShowOverlay overlay = ShowOverlay::None;
    ShowTool tool = ShowTool::None;
    int pen = 0;              ///< which of its colours it draws in
    bool frozen = false;      ///< the room keeps what it sees
    std::size_t inserted = 0; ///< slides over that of the deck: what was searched for, what was opened inside it
    bool sources = false, lastYear = false, ranking = false; ///< stand beside every slide until they are taken away
    int notes = 0;                                           ///< steps that the notes are larger than usual
    int pointer = 0;                                         ///< steps that pointer and spotlight are larger than usual
    QString digits;                                          ///< typed so far; Enter goes to that slide
    QString missing; ///< the number that was asked for and that no slide has, until the next key
    bool ended = false;

    void act(ShowAct what);
    void type(QChar digit);
    /// Shows that slide at once, whatever lay over it; one that does not exist changes nothing but closes what lay over.
    void goTo(std::size_t place);
    [[nodiscard]] bool points() const { return tool == ShowTool::Pointer || tool == ShowTool::Spotlight; }
    [[nodiscard]] bool hasLayers() const { return lastYear || ranking; }
    bool operator==(const ShowState &) const = default;
};

/// What the key that goes on would lead to, whatever the room sees at the moment.
[[nodiscard]] ShowState nextOf(ShowState state);

} // namespace rd
