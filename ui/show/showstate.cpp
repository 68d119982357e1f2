#include "ui/show/showstate.h"

#include <algorithm>
#include <utility>

namespace rd {
namespace {

constexpr int mostDigits = 4, mostNotes = 8, leastNotes = -2, mostPointer = 5, leastPointer = -3;

template <typename T> void toggle(T &what, T to) { what = what == to ? T() : to; }

/// The pen, then its other colours, then none.
void takePen(ShowState &state)
{
    if (state.tool != ShowTool::Pen) {
        state.tool = ShowTool::Pen;
    } else if (++state.pen == penColors) {
        state.pen = 0;
        state.tool = ShowTool::None;
    }
}

/// Backs out of one thing at a time; only with nothing left the show ends. The layers stand until they are taken away.
void escape(ShowState &state)
{
    if (!state.digits.isEmpty()) {
        state.digits.clear();
    } else if (state.overlay != ShowOverlay::None) {
        state.overlay = ShowOverlay::None;
    } else if (state.tool == ShowTool::Inside && state.inserted > 0) {
        --state.inserted;
    } else if (state.tool != ShowTool::None) {
        state.tool = ShowTool::None;
    } else if (state.cover != ShowCover::None) {
        state.cover = ShowCover::None;
    } else if (state.inserted > 0) {
        --state.inserted;
    } else if (state.frozen) {
        state.frozen = false;
    } else if (state.sources) {
        state.sources = false;
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
    if (state.overlay == ShowOverlay::Keys || state.overlay == ShowOverlay::Notes || state.overlay == ShowOverlay::Changes) {
        state.overlay = ShowOverlay::None;
    }
    if (state.inserted > 0) {
        state.inserted = by > 0 ? 0 : state.inserted - 1; // and goes on from the slide that was interrupted
        return;
    }
    state.slide = state.flow.isBackup(state.slide) ? state.resume
                  : by > 0                         ? state.flow.next(state.slide)
                                                   : state.flow.previous(state.slide);
}

void enlargeNotes(ShowState &state, int by) { state.notes = std::clamp(state.notes + by, leastNotes, mostNotes); }

void enlargePointer(ShowState &state, int by) { state.pointer = std::clamp(state.pointer + by, leastPointer, mostPointer); }

} // namespace

void ShowState::goTo(std::size_t place)
{
    resume = flow.isBackup(place) && !flow.isBackup(slide) ? slide : resume;
    slide = place < flow.size() ? place : slide;
    cover = ShowCover::None;
    overlay = ShowOverlay::None;
    inserted = 0;
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
            const auto place = flow.numbered(typed.toUInt());
            missing = place ? QString() : QString::number(typed.toUInt());
            goTo(place.value_or(flow.size()));
        }
        break;
    case ShowAct::Next: step(*this, 1); break;
    case ShowAct::Previous: step(*this, -1); break;
    case ShowAct::First: goTo(flow.first()); break;
    case ShowAct::Last: goTo(flow.last()); break;
    case ShowAct::Black: toggle(cover, ShowCover::Black); break;
    case ShowAct::White: toggle(cover, ShowCover::White); break;
    case ShowAct::Freeze: frozen = !frozen; break;
    case ShowAct::Overview: toggle(overlay, ShowOverlay::Overview); break;
    case ShowAct::Search: toggle(overlay, ShowOverlay::Search); break;
    case ShowAct::Keys: toggle(overlay, ShowOverlay::Keys); break;
    case ShowAct::Notes: toggle(overlay, ShowOverlay::Notes); break;
    case ShowAct::Changes: toggle(overlay, ShowOverlay::Changes); break;
    case ShowAct::Sources: sources = !sources; break;
    case ShowAct::LastYear: lastYear = !lastYear; break;
    case ShowAct::Ranking: ranking = !ranking; break;
    case ShowAct::Pointer: toggle(tool, ShowTool::Pointer); break;
    case ShowAct::Spotlight: toggle(tool, ShowTool::Spotlight); break;
    case ShowAct::Pen: takePen(*this); break;
    case ShowAct::Inside: toggle(tool, ShowTool::Inside); break;
    case ShowAct::LargerNotes: enlargeNotes(*this, 1); break;
    case ShowAct::SmallerNotes: enlargeNotes(*this, -1); break;
    case ShowAct::LargerPointer: enlargePointer(*this, 1); break;
    case ShowAct::SmallerPointer: enlargePointer(*this, -1); break;
    default: break;
    }
}

ShowState nextOf(ShowState state)
{
    state.cover = ShowCover::None;
    state.inserted = 0;
    state.act(ShowAct::Next);
    return state;
}

} // namespace rd
