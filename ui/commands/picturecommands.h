#pragma once

#include "cli/command.h"
#include "core/boundaries.h"

#include <memory>

namespace rd {

/// The commands that paint and so need fonts, but no display: render, slides.
[[nodiscard]] std::span<const Command> pictureCommands();

[[nodiscard]] Command renderCommand();

/// An error that says what to install where the one font that everything is set in is missing.
Result<void> checkFont();

/// --boundaries FILE and --boundary-property NAME, and what they name; null where they are not given.
[[nodiscard]] QList<QCommandLineOption> boundaryOptions();
[[nodiscard]] Result<std::shared_ptr<const Boundaries>> boundariesFrom(const Invocation &call, const CodeBook &codes);

/// Qt writes a date with the local offset into a PDF; the same picture is the same file everywhere.
void forgetTimeZone();

} // namespace rd
