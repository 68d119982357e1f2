#pragma once

#include <QStringList>

namespace rd {

/// Opens the window on the store that the arguments name and runs until it is closed. Gives the exit code.
[[nodiscard]] int runWindow(const QStringList &arguments);

} // namespace rd
