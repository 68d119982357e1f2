#pragma once

#include "core/result.h"

namespace rd {

/// An error whose sentence begins with the place, so that it stands on its own wherever it is shown.
[[nodiscard]] inline Error fault(std::string place, const std::string &zh, const std::string &en)
{
    Text sentence{place + "：" + zh, place + ": " + en};
    return {ErrorCode::Failed, std::move(sentence), std::move(place)};
}

} // namespace rd
