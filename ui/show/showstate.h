#pragma once

#include <QString>
#include <Qt>

#include <cstddef>
#include <optional>

namespace rd {

/// What a key, a click or a menu entry of the show means.
enum class ShowAct { Next, Previous, First, Last, Confirm, Black, White, Overview, Sources, Keys, Escape };

enum class ShowCover { None, Black, White };
enum class ShowOverlay { None, Overview, Sources, Keys };

/// Where a running show is. Plain value: what each key does is decided here, without a window.
struct ShowState {
    std::size_t count = 0, slide = 0;
    ShowCover cover = ShowCover::None;
    ShowOverlay overlay = ShowOverlay::None;
    QString digits;  ///< typed so far; Enter goes to that slide
    QString missing; ///< the number that was asked for and that no slide has, until the next key
    bool ended = false;

    void act(ShowAct what);
    void type(QChar digit);
    /// Shows that slide at once, whatever lay over it; one that does not exist changes nothing but closes what lay over.
    void goTo(std::size_t number);
    bool operator==(const ShowState &) const = default;
};

/// What a key means in the show; nothing for one without a meaning. Digits are not in it. `text` is what the key types.
[[nodiscard]] std::optional<ShowAct> showAct(int key, Qt::KeyboardModifiers modifiers, const QString &text);

} // namespace rd
