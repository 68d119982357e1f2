#include "ui/show/showstate.h"

#include <utility>

namespace rd {
namespace {

constexpr int mostDigits = 4;

void toggle(ShowCover &cover, ShowCover what) { cover = cover == what ? ShowCover::None : what; }
void toggle(ShowOverlay &overlay, ShowOverlay what) { overlay = overlay == what ? ShowOverlay::None : what; }

/// Backs out of one thing at a time; only with nothing left the show ends.
void escape(ShowState &state)
{
    if (!state.digits.isEmpty()) {
        state.digits.clear();
    } else if (state.overlay != ShowOverlay::None) {
        state.overlay = ShowOverlay::None;
    } else if (state.cover != ShowCover::None) {
        state.cover = ShowCover::None;
    } else {
        state.ended = true;
    }
}

void step(ShowState &state, int by)
{
    if (state.cover != ShowCover::None) {
        state.cover = ShowCover::None; // the room first sees again what it saw before
        return;
    }
    if (state.overlay == ShowOverlay::Keys) {
        state.overlay = ShowOverlay::None;
    }
    if (by > 0 ? state.slide + 1 < state.count : state.slide > 0) {
        state.slide = by > 0 ? state.slide + 1 : state.slide - 1;
    }
}

} // namespace

void ShowState::goTo(std::size_t number)
{
    slide = number < count ? number : slide;
    cover = ShowCover::None;
    overlay = overlay == ShowOverlay::Sources ? overlay : ShowOverlay::None;
    digits.clear();
}

void ShowState::type(QChar digit)
{
    missing.clear();
    if (digits.size() < mostDigits) {
        digits += digit;
    }
}

void ShowState::act(ShowAct what)
{
    const bool told = !std::exchange(missing, {}).isEmpty();
    if (what == ShowAct::Escape) {
        return told ? void() : escape(*this);
    }
    const QString typed = std::exchange(digits, {});
    switch (what) {
    case ShowAct::Confirm:
        if (typed.isEmpty()) {
            step(*this, 1);
        } else {
            const std::size_t number = typed.toUInt();
            missing = number == 0 || number > count ? QString::number(number) : QString();
            goTo(number == 0 ? count : number - 1);
        }
        break;
    case ShowAct::Next: step(*this, 1); break;
    case ShowAct::Previous: step(*this, -1); break;
    case ShowAct::First: goTo(0); break;
    case ShowAct::Last: goTo(count == 0 ? 0 : count - 1); break;
    case ShowAct::Black: toggle(cover, ShowCover::Black); break;
    case ShowAct::White: toggle(cover, ShowCover::White); break;
    case ShowAct::Overview: toggle(overlay, ShowOverlay::Overview); break;
    case ShowAct::Sources: toggle(overlay, ShowOverlay::Sources); break;
    case ShowAct::Keys: toggle(overlay, ShowOverlay::Keys); break;
    case ShowAct::Escape: break;
    }
}

std::optional<ShowAct> showAct(int key, Qt::KeyboardModifiers modifiers, const QString &text)
{
    if (modifiers & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)) {
        return std::nullopt;
    }
    switch (key) {
    case Qt::Key_Right:
    case Qt::Key_Down:
    case Qt::Key_PageDown:
    case Qt::Key_Space:
    case Qt::Key_N: return ShowAct::Next;
    case Qt::Key_Left:
    case Qt::Key_Up:
    case Qt::Key_PageUp:
    case Qt::Key_Backspace:
    case Qt::Key_P: return ShowAct::Previous;
    case Qt::Key_Home: return ShowAct::First;
    case Qt::Key_End: return ShowAct::Last;
    case Qt::Key_Return:
    case Qt::Key_Enter: return ShowAct::Confirm;
    case Qt::Key_B: return ShowAct::Black;
    case Qt::Key_W: return ShowAct::White;
    case Qt::Key_Tab:
    case Qt::Key_O: return ShowAct::Overview;
    case Qt::Key_I: return ShowAct::Sources;
    case Qt::Key_F1: return ShowAct::Keys;
    case Qt::Key_Escape: return ShowAct::Escape;
    default: break;
    }
    // Where these signs lie differs from keyboard to keyboard.
    return text == QLatin1String(".")   ? std::optional(ShowAct::Black)
           : text == QLatin1String(",") ? std::optional(ShowAct::White)
           : text == QLatin1String("?") ? std::optional(ShowAct::Keys)
                                        : std::nullopt;
}

} // namespace rd
