#include "core/words/periodtext.h"

#include <fmt/format.h>

namespace rd {
namespace {

using namespace std::chrono;

constexpr std::string_view monthNames[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
constexpr std::string_view quartersZh[] = {"一", "二", "三", "四"};

struct Day {
    int year, month, day;
    explicit Day(year_month_day ymd)
        : year(int(ymd.year())), month(static_cast<int>(unsigned(ymd.month()))), day(static_cast<int>(unsigned(ymd.day())))
    {
    }
    [[nodiscard]] std::string_view monthName() const { return monthNames[month - 1]; }
};

std::string stretchZh(Day from, Day to)
{
    if (from.year != to.year) {
        return from.month == 1 && to.month == 12 ? fmt::format("{}—{}年", from.year, to.year)
                                                 : fmt::format("{}年{}月—{}年{}月", from.year, from.month, to.year, to.month);
    }
    return fmt::format("{}年{}—{}月", from.year, from.month, to.month);
}

std::string stretchEn(Day from, Day to)
{
    if (from.year != to.year) {
        return from.month == 1 && to.month == 12
                   ? fmt::format("{}–{}", from.year, to.year)
                   : fmt::format("{} {} – {} {}", from.monthName(), from.year, to.monthName(), to.year);
    }
    return fmt::format("{}–{} {}", from.monthName(), to.monthName(), from.year);
}

std::string dayText(Day day, Language language)
{
    return language == Language::Zh ? fmt::format("{}年{}月{}日", day.year, day.month, day.day)
                                    : fmt::format("{} {} {}", day.day, day.monthName(), day.year);
}

bool isWholeMonths(const Period &period) { return period.months() > 0 && period.start().day() == day(1); }

} // namespace

std::string Period::text(Language language) const
{
    const Day from(m_start), to(last());
    const bool zh = language == Language::Zh;
    switch (frequency().front()) {
    case 'A': return zh ? fmt::format("{}年", from.year) : fmt::format("{}", from.year);
    case 'S':
        return zh ? fmt::format("{}年{}半年", from.year, from.month == 1 ? "上" : "下")
                  : fmt::format("H{} {}", from.month == 1 ? 1 : 2, from.year);
    case 'Q':
        return zh ? fmt::format("{}年第{}季度", from.year, quartersZh[(from.month - 1) / 3])
                  : fmt::format("Q{} {}", (from.month + 2) / 3, from.year);
    case 'M': return zh ? fmt::format("{}年{}月", from.year, from.month) : fmt::format("{} {}", from.monthName(), from.year);
    case 'D': return dayText(from, language);
    default: break;
    }
    if (isWholeMonths(*this)) {
        return zh ? stretchZh(from, to) : stretchEn(from, to);
    }
    return dayText(from, language) + (zh ? "—" : " – ") + dayText(to, language);
}

std::string Period::axisText(Language language) const
{
    const Day from(m_start);
    const bool zh = language == Language::Zh;
    const int year2 = from.year % 100;
    switch (frequency().front()) {
    case 'S': return fmt::format("{}H{}", from.year, from.month == 1 ? 1 : 2);
    case 'Q': return fmt::format("{}Q{}", from.year, (from.month + 2) / 3);
    case 'M': return monthsText(*this, language);
    case 'D':
        return zh ? fmt::format("{:02}-{:02}-{:02}", year2, from.month, from.day)
                  : fmt::format("{} {} {:02}", from.day, from.monthName(), year2);
    case 'A': return fmt::format("{}", from.year);
    default: break;
    }
    const bool isYears = zh && isWholeMonths(*this) && from.month == 1 && m_months % 12 == 0;
    return isYears ? fmt::format("{}—{}", from.year, Day(last()).year) : monthsText(*this, language);
}

std::string monthsText(const Period &period, Language language)
{
    const Day from(period.start()), to(period.last());
    const bool zh = language == Language::Zh;
    const int year2 = from.year % 100;
    if (!isWholeMonths(period) || from.year != to.year) {
        return period.text(language);
    }
    if (from.month == to.month) {
        return zh ? fmt::format("{:02}年{}月", year2, from.month) : fmt::format("{} {:02}", from.monthName(), year2);
    }
    return zh ? fmt::format("{:02}年{}—{}月", year2, from.month, to.month)
              : fmt::format("{}–{} {:02}", from.monthName(), to.monthName(), year2);
}

} // namespace rd
