#pragma once

#include "cli/command.h"

namespace rd {

/// present [DECK]: the window, straight into the show. Runs until the window is closed; needs a QApplication.
[[nodiscard]] Command presentCommand();

} // namespace rd
