#include "core/period.h"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>

namespace rd {
namespace {

using namespace std::chrono;

constexpr int longestMonths = 12 * 200;
constexpr int longestDays = 366 * 200;

bool allDigits(std::string_view text)
{
    return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

/// The number in `text`, which holds digits only and at most `width` of them; −1 for any other text.
int digits(std::string_view text, std::size_t width)
{
    int number = -1;
    if (allDigits(text) && text.size() <= width) {
        std::from_chars(text.data(), text.data() + text.size(), number);
    }
    return number;
}

int yearOf(std::string_view text) { return text.size() == 4 ? digits(text, 4) : -1; }

year_month_day firstOfMonth(int y, int m) { return year(y) / month(static_cast<unsigned>(m)) / 1; }

/// Months and days of an ISO 8601 duration of one part: P1Y, P9M, P3D. Both zero for any other text.
std::pair<int, int> durationOf(std::string_view text)
{
    if (text.size() < 3 || text.front() != 'P' || text[1] == '0') {
        return {0, 0};
    }
    const int number = digits(text.substr(1, text.size() - 2), 5);
    if (number <= 0) {
        return {0, 0};
    }
    switch (text.back()) {
    case 'Y': return {number <= longestMonths / 12 ? number * 12 : 0, 0};
    case 'M': return {number, 0};
    case 'D': return {0, number};
    default: return {0, 0};
    }
}

// The day `count` months on; the month's last day where it has no such day.
year_month_day monthsOn(year_month_day day, int count)
{
    const year_month_day moved = day + std::chrono::months(count);
    return moved.ok() ? moved : year_month_day(moved.year() / moved.month() / std::chrono::last);
}

bool isFirstOf(year_month_day day, unsigned everyMonths)
{
    return day.day() == std::chrono::day(1) && (unsigned(day.month()) - 1) % everyMonths == 0;
}

double daysIn(year_month month) { return static_cast<double>(static_cast<unsigned>((month / std::chrono::last).day())); }

/// Months since the year 0 that have passed at the end of `day`.
double monthsUntil(year_month_day day)
{
    const double months = static_cast<int>(day.year()) * 12.0 + static_cast<unsigned>(day.month()) - 1;
    return months + static_cast<unsigned>(day.day()) / daysIn(day.year() / day.month());
}

} // namespace

std::optional<year_month_day> parseDay(std::string_view iso)
{
    if (iso.size() != 10 || iso[4] != '-' || iso[7] != '-') {
        return std::nullopt;
    }
    const int y = yearOf(iso.substr(0, 4)), m = digits(iso.substr(5, 2), 2), d = digits(iso.substr(8, 2), 2);
    if (y < 1 || m < 1 || d < 1) {
        return std::nullopt;
    }
    const year_month_day day = year(y) / month(static_cast<unsigned>(m)) / std::chrono::day(static_cast<unsigned>(d));
    return day.ok() ? std::optional(day) : std::nullopt;
}

std::optional<Period> Period::of(year_month_day start, int months, int days)
{
    const bool inMonths = months > 0 && months <= longestMonths && days == 0;
    const bool inDays = months == 0 && days > 0 && days <= longestDays;
    if (!start.ok() || (!inMonths && !inDays) || start.year() < year(1) || start.year() > year(9999)) {
        return std::nullopt;
    }
    // A stretch of months that starts on the 31st would end on a day that is not there.
    if (inMonths && start.day() > day(28) && !(start + std::chrono::months(months)).ok()) {
        return std::nullopt;
    }
    Period period;
    period.m_start = start;
    period.m_months = months;
    period.m_days = days;
    const bool endsInTime = start.year() < year(9700) || year_month_day(period.last()).year() <= year(9999);
    return endsInTime ? std::optional(period) : std::nullopt;
}

std::optional<Period> Period::fromStored(std::string_view start, std::string_view length)
{
    const auto day = parseDay(start);
    const auto [months, days] = durationOf(length);
    return day ? of(*day, months, days) : std::nullopt;
}

std::optional<Period> Period::parse(std::string_view sdmx)
{
    if (const std::size_t slash = sdmx.find('/'); slash != std::string_view::npos) {
        return fromStored(sdmx.substr(0, slash), sdmx.substr(slash + 1));
    }
    if (sdmx.size() == 10) {
        const auto day = parseDay(sdmx);
        return day ? of(*day, 0, 1) : std::nullopt;
    }
    const int y = yearOf(sdmx.substr(0, 4));
    if (y < 1) {
        return std::nullopt;
    }
    if (sdmx.size() == 4) {
        return of(firstOfMonth(y, 1), 12);
    }
    if (sdmx.size() != 7 || sdmx[4] != '-') {
        return std::nullopt;
    }
    const int number = digits(sdmx.substr(6), 1);
    if (sdmx[5] == 'S') {
        return number == 1 || number == 2 ? of(firstOfMonth(y, number * 6 - 5), 6) : std::nullopt;
    }
    if (sdmx[5] == 'Q') {
        return number >= 1 && number <= 4 ? of(firstOfMonth(y, number * 3 - 2), 3) : std::nullopt;
    }
    const int m = digits(sdmx.substr(5), 2);
    return m >= 1 && m <= 12 ? of(firstOfMonth(y, m), 1) : std::nullopt;
}

sys_days Period::last() const
{
    return m_months > 0 ? sys_days(monthsOn(m_start, m_months)) - std::chrono::days(1)
                        : sys_days(m_start) + std::chrono::days(m_days - 1);
}

bool Period::isYear() const { return m_months == 12 && isFirstOf(m_start, 12); }

std::string_view Period::frequency() const
{
    if (isYear()) {
        return "A";
    }
    if (m_months == 6 && isFirstOf(m_start, 6)) {
        return "S";
    }
    if (m_months == 3 && isFirstOf(m_start, 3)) {
        return "Q";
    }
    if (m_months == 1 && isFirstOf(m_start, 1)) {
        return "M";
    }
    return m_months == 0 && m_days == 1 ? "D" : "C";
}

std::string Period::sdmx() const
{
    const int y = int(m_start.year());
    const unsigned m = unsigned(m_start.month());
    switch (frequency().front()) {
    case 'A': return storedStart().substr(0, 4);
    case 'S': return fmt::format("{:04}-S{}", y, m > 6 ? 2 : 1);
    case 'Q': return fmt::format("{:04}-Q{}", y, (m + 2) / 3);
    case 'M': return storedStart().substr(0, 7);
    case 'D': return storedStart();
    default: return storedStart() + "/" + storedLength();
    }
}

std::string Period::storedStart() const
{
    std::string text(10, '-');
    const auto put = [&text](std::size_t at, std::size_t width, unsigned number) {
        for (std::size_t i = width; i > 0; --i, number /= 10) {
            text[at + i - 1] = static_cast<char>('0' + number % 10);
        }
    };
    put(0, 4, unsigned(int(m_start.year())));
    put(5, 2, unsigned(m_start.month()));
    put(8, 2, unsigned(m_start.day()));
    return text;
}

std::string Period::storedLength() const
{
    if (m_months == 12) {
        return "P1Y";
    }
    return m_months > 0 ? "P" + std::to_string(m_months) + "M" : "P" + std::to_string(m_days) + "D";
}

bool Period::overlaps(const Period &other) const { return first() <= other.last() && other.first() <= last(); }

bool Period::contains(const Period &other) const { return first() <= other.first() && other.last() <= last(); }

Period Period::shiftedYears(int years) const
{
    Period moved = *this;
    moved.m_start = monthsOn(m_start, 12 * years);
    return moved;
}

Period Period::previous() const
{
    Period moved = *this;
    moved.m_start = m_months > 0 ? monthsOn(m_start, -m_months) : year_month_day(sys_days(m_start) - std::chrono::days(m_days));
    return moved;
}

double timePosition(const Period &period) { return monthsUntil(year_month_day(period.last())) - 1; }

double timePassed(const Period &period, year_month_day day)
{
    const double start = monthsUntil(year_month_day(period.first() - days(1)));
    const double end = monthsUntil(year_month_day(period.last()));
    return end > start ? std::clamp((monthsUntil(day) - start) / (end - start), 0.0, 1.0) : 1.0;
}

} // namespace rd
