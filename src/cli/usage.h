#pragma once

#include "core/result.h"

#include <string>

class QCommandLineParser;

namespace rd {

/// An error that ends the program with exit 2.
[[nodiscard]] Error wrongUsage(std::string zh, std::string en);

/// An option with a value that it cannot have; `offered` lists those that there are.
[[nodiscard]] Error notOffered(const char *option, const std::string &value, const char *offered);

/// Why the parser took no part of it: it speaks English only, and names the option between quotes.
[[nodiscard]] Error wordedWrongly(const QCommandLineParser &values);

/// Refuses options that contradict each other, and empty values: those are variables that were not set, never a wish.
Result<void> checkValues(const QCommandLineParser &values);

} // namespace rd
