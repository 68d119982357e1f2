#pragma once

#include "cli/command.h"

namespace rd {

/// slides [DECK] --output FILE.pdf|DIR/
[[nodiscard]] Command slidesCommand();

} // namespace rd
