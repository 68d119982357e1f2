#pragma once

#include <QWidget>

#include <vector>

namespace rd {

/// Gives the focus to the first control of the pane after the one that has it, round and round; panes that are null or out of
/// sight are passed over.
void focusNextPane(const std::vector<QWidget *> &panes, const QWidget *focus);

} // namespace rd
