#pragma once

#include "ui/show/showstate.h"

#include <vector>

class QMenu;
class QWidget;

namespace rd {

class RunningShow;

/// What can be done in a show, with its key: one list for the right-click menu and for the buttons.
struct ShowEntry {
    ShowAct what;
    const char *word, *keys; ///< the key that is shown beside it
};
/// By groups; nothing separates them but an empty word.
[[nodiscard]] const std::vector<ShowEntry> &showEntries();
/// Whether what the entry switches is on; nothing for one that switches nothing.
[[nodiscard]] std::optional<bool> isOn(ShowAct what, const ShowState &state);

/// The menu of everything, with the length of the show and its pace. Deletes itself when it closes; a clicker's keys close it and
/// do what they always do.
[[nodiscard]] QMenu *showMenu(RunningShow &show, QWidget *parent);

} // namespace rd
