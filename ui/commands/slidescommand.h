#pragma once

#include "cli/command.h"

namespace rd {

/// slides [DECK] --output FILE.pdf|FILE.pptx|DIR/
[[nodiscard]] Command slidesCommand();

} // namespace rd
