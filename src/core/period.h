#pragma once

#include "core/text.h"

#include <chrono>
#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace rd {

/// TIME_PERIOD: a stretch of whole days from `start` on, `months` long, or `days` long where `months` is 0.
/// "January to September" is nine months from January on and never a quarter.
class Period {
public:
    /// SDMX forms: 2024, 2024-S1, 2024-Q3, 2024-09, 2024-07-31, 2025-01-01/P9M. Nothing for any other text.
    [[nodiscard]] static std::optional<Period> parse(std::string_view sdmx);
    /// From the store's two columns; `length` is P1Y, P6M, P3M, P1M, PnM, PnD.
    [[nodiscard]] static std::optional<Period> fromStored(std::string_view start, std::string_view length);
    [[nodiscard]] static std::optional<Period> of(std::chrono::year_month_day start, int months, int days = 0);

    [[nodiscard]] std::chrono::year_month_day start() const { return m_start; }
    [[nodiscard]] std::chrono::sys_days first() const { return m_start; }
    [[nodiscard]] std::chrono::sys_days last() const; ///< the last day, included
    [[nodiscard]] int months() const { return m_months; }
    [[nodiscard]] int days() const { return m_days; }
    [[nodiscard]] bool isYear() const;
    [[nodiscard]] bool isMonth() const { return m_months == 1; }

    [[nodiscard]] std::string sdmx() const;
    [[nodiscard]] std::string storedStart() const;
    [[nodiscard]] std::string storedLength() const;
    /// FREQ: A, S, Q, M, D, or C for a stretch of any other length.
    [[nodiscard]] std::string_view frequency() const;
    /// 2024年, 2025年1—9月, 2024年第三季度; 2024, Jan–Sep 2025, Q3 2024.
    [[nodiscard]] std::string text(Language language) const;
    /// Short enough for an axis: 24-09, 2024Q3; Sep 24.
    [[nodiscard]] std::string axisText(Language language) const;

    [[nodiscard]] bool overlaps(const Period &other) const;
    [[nodiscard]] bool contains(const Period &other) const;
    /// The same stretch `years` earlier (negative) or later.
    [[nodiscard]] Period shiftedYears(int years) const;
    /// The stretch of the same length just before.
    [[nodiscard]] Period previous() const;

    auto operator<=>(const Period &other) const;
    bool operator==(const Period &other) const = default;

private:
    std::chrono::year_month_day m_start{};
    int m_months = 0;
    int m_days = 0;
};

inline auto Period::operator<=>(const Period &other) const
{
    if (const auto byStart = first().time_since_epoch().count() <=> other.first().time_since_epoch().count(); byStart != 0) {
        return byStart;
    }
    return last().time_since_epoch().count() <=> other.last().time_since_epoch().count();
}

/// A calendar day as ISO 8601, or nothing where it does not exist.
[[nodiscard]] std::optional<std::chrono::year_month_day> parseDay(std::string_view iso);

/// Time on an axis: the number of the last month of a stretch, counted from the year 0, and the part of that month for days. So a
/// year stands at its December and "January to September" at its September, where its value was known.
[[nodiscard]] double timePosition(const Period &period);

/// How much of `period` had passed at the end of `day`, 0 to 1, in months: the end of February is two twelfths (序时进度).
[[nodiscard]] double timePassed(const Period &period, std::chrono::year_month_day day);

} // namespace rd
