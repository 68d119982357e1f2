#pragma once

#include "core/period.h"

#include <optional>
#include <string>
#include <string_view>

namespace rd {

/// A period with what stands behind it: 2024(p), 2024年1-9月预计, 2024*. What the flag says is the status of every value of the
/// period; a mark that says no status is the note of all of them.
struct FlaggedPeriod {
    std::optional<Period> period; ///< none: the text is no period
    char status = '\0';           ///< OBS_STATUS; none where nothing says one
    std::string marks;            ///< *, [1], (修订)
};

/// As printedPeriod() reads it, with flags and marks behind it or without.
[[nodiscard]] FlaggedPeriod flaggedPeriod(std::string_view text, int year = 0);

/// The same at the end of a longer text: "地区生产总值(亿元)2020年", "GDP 2020(p)"; a bare year stands behind a blank.
struct TrailingPeriod {
    FlaggedPeriod said;
    std::string rest; ///< what stands before it
};
[[nodiscard]] TrailingPeriod trailingPeriod(std::string_view text, int year = 0);

/// What stands before the flags and marks at the end of a text.
[[nodiscard]] std::string_view withoutFlags(std::string_view text);

} // namespace rd
