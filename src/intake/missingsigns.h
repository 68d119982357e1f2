#pragma once

#include <optional>
#include <string_view>

namespace rd {

/// The status of a value that is not there, by the sign in its place: O (missing) of — … NA .. x, Q (kept back) of c, (D), S and *. Nothing for
/// any other text.
[[nodiscard]] std::optional<char> missingBy(std::string_view text);

/// True for a single sign that heads a column or marks a note as well.
[[nodiscard]] bool isMissingLetter(std::string_view text);

} // namespace rd
