#pragma once

#include "core/result.h"

namespace rd {

/// Errors whose sentence begins with the place, so that it stands on its own wherever it is shown.
[[nodiscard]] Error refused(const std::string &place, const std::string &zh, const std::string &en);
/// The sentence of such an error without its place, for whoever shows it at the place.
[[nodiscard]] Text withoutPlace(const Error &error);
/// The same for damage: what is stored is not what was written.
[[nodiscard]] Error damaged(const std::string &place, const std::string &zh, const std::string &en);
[[nodiscard]] Error cancelled();

} // namespace rd
