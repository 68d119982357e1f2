#pragma once

#include "ui/show/showstate.h"

class QKeyEvent;

namespace rd {

/// The one map of keys for all windows of a show; KEYS.md lists it. Digits are not in it.

/// What a key means in the show; nothing for one without a meaning. `text` is what the key types.
[[nodiscard]] std::optional<ShowAct> showAct(int key, Qt::KeyboardModifiers modifiers, const QString &text);
/// The digit that a key types where it is meant as a slide's number.
[[nodiscard]] std::optional<QChar> showDigit(const QKeyEvent &event);
/// True for the keys that work while a text field has the focus: a clicker knows no text fields.
[[nodiscard]] bool worksInFields(ShowAct what, int key);

} // namespace rd
