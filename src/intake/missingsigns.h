#pragma once

#include <optional>
#include <string_view>

namespace rd {

/// The status of a value that is not there, by the sign in its place: O (missing) of — … NA .. x, Q (kept back) of c, (D) and S. Nothing for
/// any other text.
[[nodiscard]] std::optional<char> missingBy(std::string_view text);

/// True for a sign that is a letter alone, which heads a column as well.
[[nodiscard]] bool isMissingLetter(std::string_view text);

} // namespace rd
