#pragma once

#include "store/store.h"

namespace rd {

/// The ending of the file in which a deck travels by itself.
inline constexpr std::string_view deckFileEnding = ".deck.json";

/// Writes a deck with the questions of its reports; an empty code means the first deck. Errors: an unknown deck, those of
/// writeFile.
Result<void> saveDeckFile(const CodeBook &codes, const std::string &deck, const std::string &path);

/// Takes a deck from a file as a new one of the store, in one change; a slide keeps as a view of its own what the store does not
/// hold under a report's code. `made` tells the code that it was given.
[[nodiscard]] Result<std::int64_t> loadDeckFile(Store &store, const std::string &path, const std::string &why,
                                                std::string *made = nullptr);

} // namespace rd
