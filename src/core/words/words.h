#pragma once

#include "core/text.h"

namespace rd {

/// The wording of the glossary by its key ("page.overview", "kind.target", "menu.export" …): every label that is
/// the program's own and not the data's. A key that is not there gives the key itself in both languages; a test looks
/// for such uses.
[[nodiscard]] const Text &word(std::string_view key);
[[nodiscard]] inline const std::string &word(std::string_view key, Language language) { return word(key).in(language); }

} // namespace rd
