#pragma once

#include "core/result.h"

namespace rd {

/// Errors whose sentence begins with the place, so that it stands on its own wherever it is shown.
[[nodiscard]] Error refused(const std::string &place, const std::string &zh, const std::string &en);
/// The same for damage: what is stored is not what was written.
[[nodiscard]] Error damaged(const std::string &place, const std::string &zh, const std::string &en);
[[nodiscard]] Error cancelled();

} // namespace rd
