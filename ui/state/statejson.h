#pragma once

#include "ui/state/viewstate.h"

#include <QByteArray>

namespace rd {

/// What was looked at as one line of JSON, so that the next start shows it again.
[[nodiscard]] QByteArray stateToJson(const WindowState &state);

/// The state in `json`. What this store or this version does not know (a page, a code, a report) is left out; nothing where
/// not even the page is known or the text is no such JSON.
[[nodiscard]] std::optional<WindowState> stateFromJson(const QByteArray &json, const CodeBook &codes);

/// What a window shows first: the state in `json`, else the first page.
[[nodiscard]] WindowState firstState(const QByteArray &json, const CodeBook &codes);

} // namespace rd
