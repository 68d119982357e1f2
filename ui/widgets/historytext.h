#pragma once

#include "store/store.h"

#include <QString>

namespace rd {

/// Who brought each version of a figure, when and why, newest first, a line each; empty where nothing is known.
[[nodiscard]] QString historyText(Store &store, const std::string &figure, Language language);

} // namespace rd
