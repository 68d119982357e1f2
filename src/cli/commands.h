#pragma once

#include "cli/command.h"

namespace rd {

// One file a command; plaincommands.cpp lists them.
[[nodiscard]] Command listCommand();
[[nodiscard]] Command exportCommand();
[[nodiscard]] Command importCommand();
[[nodiscard]] Command packageCommand();
[[nodiscard]] Command checkCommand();
[[nodiscard]] Command backupCommand();
[[nodiscard]] Command releasesCommand();
[[nodiscard]] Command formCommand();
[[nodiscard]] Command rollCommand();

/// The error for an option without which the command makes no sense.
[[nodiscard]] Error missingOption(const char *option);

} // namespace rd
