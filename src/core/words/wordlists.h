#pragma once

#include <span>
#include <string_view>
#include <vector>

namespace rd {

/// One line of the word lists: `{"key", {"中文", "English"}}`.
struct WordEntry {
    struct Wording {
        std::string_view zh, en;
    };
    std::string_view key;
    Wording text;
};

/// The lists in which word() looks; a key stands in one of them only. New keys go to the section that they belong to.
[[nodiscard]] std::span<const WordEntry> glossaryWords(); ///< terms of the domain
[[nodiscard]] std::span<const WordEntry> windowWords();   ///< menus, actions, dialogs, status bar, show
[[nodiscard]] std::span<const WordEntry> chartWords();    ///< kinds of charts, and why one is not offered
[[nodiscard]] std::span<const WordEntry> panelWords();    ///< where a number comes from, what numbers add up to
[[nodiscard]] std::span<const WordEntry> pageWords();     ///< pages, cards, charts, column heads, empty sentences
[[nodiscard]] std::span<const WordEntry> measureWords();  ///< what is derived from figures, sentences made from them
[[nodiscard]] std::span<const WordEntry> intakeWords();   ///< bringing figures in
[[nodiscard]] std::span<const WordEntry> tableWords();    ///< tables, their columns, entering and undoing
[[nodiscard]] std::span<const WordEntry> fileWords();     ///< what a file says of itself
[[nodiscard]] std::span<const WordEntry> buildWords();    ///< making reports of one's own
[[nodiscard]] std::span<const WordEntry> formWords();     ///< offices' forms, and going on to the next period
[[nodiscard]] std::span<const WordEntry> deckWords();     ///< decks: keeping views as slides, the editor, locked values

/// All of them, one after the other.
[[nodiscard]] std::vector<WordEntry> allWords();

} // namespace rd
