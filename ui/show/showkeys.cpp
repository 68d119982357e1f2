#include "ui/show/showkeys.h"

#include <QKeyEvent>

namespace rd {
namespace {

/// Where these signs lie differs from keyboard to keyboard.
std::optional<ShowAct> signAct(const QString &text)
{
    constexpr std::pair<char16_t, ShowAct> signs[] = {{u'.', ShowAct::Black},         {u',', ShowAct::White},
                                                      {u'?', ShowAct::Keys},          {u'+', ShowAct::LargerNotes},
                                                      {u'=', ShowAct::LargerNotes},   {u'-', ShowAct::SmallerNotes},
                                                      {u']', ShowAct::LargerPointer}, {u'[', ShowAct::SmallerPointer}};
    for (const auto &[sign, what] : signs) {
        if (text.size() == 1 && text[0] == sign) {
            return what;
        }
    }
    return std::nullopt;
}

std::optional<ShowAct> controlAct(int key, Qt::KeyboardModifiers modifiers)
{
    if (modifiers == (Qt::ControlModifier | Qt::ShiftModifier) && key == Qt::Key_T) {
        return ShowAct::ResetTimer;
    }
    if (modifiers == (Qt::ControlModifier | Qt::ShiftModifier) && key == Qt::Key_L) {
        return ShowAct::Spotlight;
    }
    if (!(modifiers & Qt::ControlModifier) || modifiers & ~(Qt::ControlModifier | Qt::ShiftModifier)) {
        return std::nullopt;
    }
    switch (key) { // where the signs lie differs from keyboard to keyboard
    case Qt::Key_Plus:
    case Qt::Key_Equal: return ShowAct::LargerNotes;
    case Qt::Key_Minus: return ShowAct::SmallerNotes;
    default: break;
    }
    if (modifiers != Qt::ControlModifier) {
        return std::nullopt;
    }
    switch (key) {
    case Qt::Key_Up: return ShowAct::NotesUp;
    case Qt::Key_Down: return ShowAct::NotesDown;
    case Qt::Key_K: return ShowAct::Search;
    case Qt::Key_L: return ShowAct::Pointer;
    case Qt::Key_P: return ShowAct::Pen;
    default: return std::nullopt;
    }
}

std::optional<ShowAct> letterAct(int key)
{
    switch (key) {
    case Qt::Key_N: return ShowAct::Next;
    case Qt::Key_P: return ShowAct::Previous;
    case Qt::Key_B: return ShowAct::Black;
    case Qt::Key_W: return ShowAct::White;
    case Qt::Key_O: return ShowAct::Overview;
    case Qt::Key_I: return ShowAct::Sources;
    case Qt::Key_F: return ShowAct::Freeze;
    case Qt::Key_S: return ShowAct::Timer;
    case Qt::Key_X: return ShowAct::Swap;
    case Qt::Key_D: return ShowAct::Pen;
    case Qt::Key_M: return ShowAct::Inside;
    case Qt::Key_E: return ShowAct::Erase;
    case Qt::Key_L: return ShowAct::LastYear;
    case Qt::Key_R: return ShowAct::Ranking;
    default: return std::nullopt;
    }
}

} // namespace

std::optional<ShowAct> showAct(int key, Qt::KeyboardModifiers modifiers, const QString &text)
{
    if (modifiers & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)) {
        return controlAct(key, modifiers & ~Qt::KeypadModifier);
    }
    switch (key) {
    case Qt::Key_Right:
    case Qt::Key_Down:
    case Qt::Key_PageDown:
    case Qt::Key_Space: return ShowAct::Next;
    case Qt::Key_Left:
    case Qt::Key_Up:
    case Qt::Key_PageUp:
    case Qt::Key_Backspace: return ShowAct::Previous;
    case Qt::Key_Home: return ShowAct::First;
    case Qt::Key_End: return ShowAct::Last;
    case Qt::Key_Return:
    case Qt::Key_Enter: return ShowAct::Confirm;
    case Qt::Key_Tab: return ShowAct::Overview;
    case Qt::Key_F1: return ShowAct::Keys;
    case Qt::Key_Menu: return ShowAct::Menu;
    case Qt::Key_F10: return modifiers & Qt::ShiftModifier ? std::optional(ShowAct::Menu) : std::nullopt;
    case Qt::Key_Escape: return ShowAct::Escape;
    default: break;
    }
    const auto letter = letterAct(key);
    return letter ? letter : signAct(text);
}

std::optional<QChar> showDigit(const QKeyEvent &event)
{
    const bool plain = !(event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    const QString text = event.text();
    return plain && text.size() == 1 && text[0] >= u'0' && text[0] <= u'9' ? std::optional(text[0]) : std::nullopt;
}

bool worksInFields(ShowAct what, int key)
{
    return key == Qt::Key_PageUp || key == Qt::Key_PageDown || key == Qt::Key_F1 || what == ShowAct::Escape
           || what == ShowAct::Search || what == ShowAct::Pointer || what == ShowAct::Spotlight || what == ShowAct::ResetTimer;
}

} // namespace rd
