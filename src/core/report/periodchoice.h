#pragma once

#include "core/report/report.h"

namespace rd {

/// Periods that somebody asks for: "2024" is all that lies in that year, a shorter stretch ("2024-03", "2024-01-01/P2M") itself
/// alone, and "2023..2024-09" all that lies from the begin of the first to the end of the second. Nothing for other text.
struct PeriodChoice {
    Period from, to;
    bool alone = false; ///< that very stretch, not what lies in it

    [[nodiscard]] static std::optional<PeriodChoice> parse(std::string_view text);
    /// As parse() reads it.
    [[nodiscard]] static std::string rangeText(const Period &from, const Period &to);
    [[nodiscard]] std::string words(Language language) const;
    /// Narrows a question; what it asks for itself stays a bound.
    void narrow(ReportSpec &spec) const;
};

} // namespace rd
