#pragma once

#include "core/codebook.h"

namespace rd {

/// Whether the source came out after that ISO day. "2025-02" is known as far as the month; a date that is not known is not later.
[[nodiscard]] inline bool isPublishedAfter(const Source &source, const std::string &isoDay)
{
    return !isoDay.empty() && source.published > isoDay.substr(0, source.published.size());
}

} // namespace rd
