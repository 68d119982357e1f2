#pragma once

#include "core/codebook.h"

#include <string>

namespace rd {

/// The deck of this store that was worked on last, here or before a restart; the first one where that is gone, empty without any.
[[nodiscard]] std::string chosenDeck(const CodeBook &codes, const std::string &storeAddress);
void rememberDeck(const std::string &deck, const std::string &storeAddress);

} // namespace rd
