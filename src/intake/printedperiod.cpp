#include "intake/printedperiod.h"

#include "intake/printedvalue.h"
#include "intake/yearsinfigures.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <vector>

namespace rd {
namespace {

using namespace std::chrono;

/// Reads a text from left to right; every take…() moves on only where it succeeds.
class Scanner {
public:
    explicit Scanner(std::string_view text) : m_text(text) {}

    [[nodiscard]] std::size_t at() const { return m_at; }
    [[nodiscard]] bool atEnd() const { return m_at == m_text.size(); }
    void back(std::size_t at) { m_at = at; }

    bool take(std::string_view word)
    {
        if (!m_text.substr(m_at).starts_with(word)) {
            return false;
        }
        m_at += word.size();
        return true;
    }
    bool takeAny(std::initializer_list<std::string_view> words)
    {
        return std::ranges::any_of(words, [this](std::string_view word) { return take(word); });
    }
    /// A whole number of `from` to `to` digits that no digit follows.
    int number(std::size_t from, std::size_t to)
    {
        std::size_t n = 0;
        while (m_at + n < m_text.size() && m_text[m_at + n] >= '0' && m_text[m_at + n] <= '9') {
            ++n;
        }
        if (n < from || n > to) {
            return -1;
        }
        int value = 0;
        for (std::size_t i = 0; i < n; ++i) {
            value = value * 10 + (m_text[m_at + i] - '0');
        }
        m_at += n;
        return value;
    }
    int year()
    {
        const std::size_t from = m_at;
        const int found = number(4, 4);
        if (found < 1900 || found > 2199) {
            back(from);
            return -1;
        }
        return found;
    }
    /// Q3: the number from 1 to `most` behind one of the letters.
    int part(std::string_view letters, int most)
    {
        const std::size_t from = m_at;
        if (m_at < m_text.size() && letters.find(m_text[m_at]) != std::string_view::npos) {
            ++m_at;
            const int found = number(1, 1);
            const bool endsHere =
                atEnd() || std::isalnum(static_cast<unsigned char>(m_text[m_at])) == 0; // H1N1 is no half-year
            if (found >= 1 && found <= most && endsHere) {
                return found;
            }
        }
        back(from);
        return -1;
    }
    /// Of four digits, or of two that are joined to a month: Sep-24. Who writes it so has lost the century: what is reported today is
    /// not from before 1950, nor from after 2049.
    int yearBehindMonth()
    {
        const std::size_t from = m_at;
        const bool isJoined = takeAny({"-", "'", "’", "/"});
        if (const int whole = year(); whole > 0) {
            return whole;
        }
        if (const int two = isJoined ? number(2, 2) : -1; two >= 0) {
            return two < 50 ? 2000 + two : 1900 + two;
        }
        back(from);
        return -1;
    }
    /// 1 to 12, from an English month's first three letters or its whole name.
    int englishMonth()
    {
        constexpr std::array months = {"january", "february", "march",     "april",   "may",      "june",
                                       "july",    "august",   "september", "october", "november", "december"};
        for (std::size_t i = 0; i < months.size(); ++i) {
            const std::string_view name = months[i];
            for (const std::size_t length : {name.size(), std::size_t(3)}) {
                std::size_t n = 0;
                while (n < length && m_at + n < m_text.size()
                       && std::tolower(static_cast<unsigned char>(m_text[m_at + n])) == name[n]) {
                    ++n;
                }
                const bool endsHere =
                    m_at + n >= m_text.size() || std::isalpha(static_cast<unsigned char>(m_text[m_at + n])) == 0;
                if (n == length && endsHere) {
                    m_at += n;
                    take(".");
                    return int(i) + 1;
                }
            }
        }
        return -1;
    }
    bool dash() { return takeAny({"-", "—", "–", "~", "至", "到", " to ", "－"}); }
    void blanks()
    {
        while (take(" ")) {
        }
    }

private:
    std::string_view m_text;
    std::size_t m_at = 0;
};

std::optional<Period> months(int y, int from, int count)
{
    if (from < 1 || count < 1 || from + count > 13) {
        return std::nullopt;
    }
    return Period::of(year(y) / month(unsigned(from)) / 1, count);
}

/// What follows a year in Chinese: 1-9月, 9月, 三季度, 上半年, 末, 度. Nothing where none of these does.
std::optional<Period> partOfYear(Scanner &in, int y)
{
    const std::size_t begin = in.at();
    in.blanks();
    const std::size_t here = in.at();
    if (const int from = in.number(1, 2); from > 0) {
        in.take("月");
        if (in.dash()) {
            const int to = in.number(1, 2);
            if (to >= from && in.take("月")) {
                in.takeAny({"份", "累计"});
                return months(y, from, to - from + 1);
            }
        } else {
            in.back(here);
            in.number(1, 2);
            if (in.take("月")) {
                in.takeAny({"份", "末", "底"});
                return months(y, from, 1);
            }
        }
        in.back(here); // 3季度
    }
    if (in.take("上半年")) {
        return months(y, 1, 6);
    }
    if (in.take("下半年")) {
        return months(y, 7, 6);
    }
    if (in.take("前三季度")) {
        return months(y, 1, 9);
    }
    if (const int quarter = in.part("Qq", 4); quarter > 0) {
        in.takeAny({"季度", "季"});
        return months(y, 3 * quarter - 2, 3);
    }
    if (const int half = in.part("Hh", 2); half > 0) {
        return months(y, 6 * half - 5, 6);
    }
    in.take("第");
    constexpr std::array<std::string_view, 4> quarters = {"一", "二", "三", "四"};
    for (int q = 0; q < 4; ++q) {
        const std::size_t behind = in.at();
        if ((in.take(quarters[std::size_t(q)]) || in.take(std::string(1, char('1' + q)))) && in.take("季度")) {
            return months(y, 3 * q + 1, 3);
        }
        in.back(behind);
    }
    in.back(begin);
    return std::nullopt;
}

std::optional<Period> chinese(Scanner &in, int contextYear, bool needsSign)
{
    const std::size_t begin = in.at();
    if (const int y = in.year(); y > 0) {
        const bool signedYear = in.take("年");
        if (signedYear) {
            const std::size_t behindYear = in.at();
            if (auto part = partOfYear(in, y)) {
                return part;
            }
            in.back(behindYear);
            in.takeAny({"度", "末", "底", "全年"});
        }
        return signedYear || !needsSign ? months(y, 1, 12) : std::nullopt;
    }
    in.back(begin);
    if (contextYear > 0) {
        if (auto part = partOfYear(in, contextYear)) {
            return part;
        }
        if (in.takeAny({"全年", "本年"})) {
            return months(contextYear, 1, 12);
        }
    }
    in.back(begin);
    return std::nullopt;
}

/// 2024/9, 2024.9, 2024-9, 202409, 2024Q3, 2024/Q3, 2024T3, 2024M09.
std::optional<Period> numeric(Scanner in)
{
    if (const int y = in.year(); y > 0) {
        in.blanks();
        const std::size_t behindYear = in.at();
        in.takeAny({"-", "/"});
        if (const int q = in.part("QqTt", 4); q > 0) { // T: trimestre
            in.takeAny({"季度", "季"});
            return in.atEnd() ? months(y, 3 * q - 2, 3) : std::nullopt;
        }
        if (in.takeAny({"M", "m"})) {
            const int m = in.number(1, 2);
            return in.atEnd() ? months(y, m, 1) : std::nullopt;
        }
        in.back(behindYear);
        if (in.takeAny({"/", ".", "-"})) {
            const int m = in.number(1, 2);
            if (in.atEnd()) {
                return months(y, m, 1);
            }
            const int d = in.takeAny({"/", ".", "-"}) ? in.number(1, 2) : -1; // as spreadsheets show a day
            return in.atEnd() && m > 0 && d > 0 ? Period::parse(fmt::format("{:04}-{:02}-{:02}", y, m, d)) : std::nullopt;
        }
        return std::nullopt;
    }
    const int both = in.number(6, 6);
    return in.atEnd() && both / 100 >= 1900 && both / 100 <= 2199 ? months(both / 100, both % 100, 1) : std::nullopt;
}

/// 2023年9月30日, as a whole text: in a title the day is the one on which the table was made.
std::optional<Period> chineseDay(Scanner in)
{
    const int y = in.year();
    const int m = y > 0 && in.take("年") ? in.number(1, 2) : -1;
    const int d = m > 0 && in.take("月") ? in.number(1, 2) : -1;
    return d > 0 && in.takeAny({"日", "号"}) && in.atEnd() ? Period::parse(fmt::format("{:04}-{:02}-{:02}", y, m, d))
                                                           : std::nullopt;
}

/// Q3, T3, Trim 3, 3. Quartal, 3er trimestre; −1 where none begins here.
int quarterBefore(Scanner &in)
{
    const std::size_t begin = in.at();
    if (const int q = in.part("QqTt", 4); q > 0) {
        return q;
    }
    const bool isNamed = in.takeAny({"Trimestre ", "trimestre ", "Trim. ", "Trim ", "trim. ", "trim "});
    const int counted = in.number(1, 1);
    in.takeAny({".", "er", "º", "°", "o"});
    in.blanks();
    if (counted >= 1 && counted <= 4 && (isNamed || in.takeAny({"Quartal", "Vierteljahr", "Trimestre", "trimestre"}))) {
        return counted;
    }
    in.back(begin);
    return -1;
}

/// Jan-Sep 2024, Sep 2024, Sep-24, Q3 2024, H1 2024; with the year in front, 2024 Q3, 2024 SEP and 2024-Sep. 24-Sep is none: it is a
/// day of any year in spreadsheets, and a month in others.
std::optional<Period> english(Scanner in)
{
    int from = -1, count = 0;
    const int before = in.year();
    in.blanks();
    if (const int q = quarterBefore(in); q > 0) {
        from = 3 * q - 2;
        count = 3;
    } else if (const int h = in.part("Hh", 2); h > 0) {
        from = 6 * h - 5;
        count = 6;
    } else {
        in.take(before > 0 ? "-" : "");
        from = in.englishMonth();
        count = 1;
        const std::size_t here = in.at();
        in.blanks();
        const bool isRange = in.dash();
        in.blanks();
        if (const int to = isRange ? in.englishMonth() : -1; to > 0) {
            count = to - from + 1;
        } else {
            in.back(here);
        }
    }
    int y = before > 0 ? before : count == 1 ? in.yearBehindMonth() : -1;
    in.blanks();
    if (y < 0) {
        in.take(",");
        in.blanks();
        y = in.year();
    }
    return from > 0 && y > 0 && in.atEnd() ? months(y, from, count) : std::nullopt;
}

} // namespace

std::optional<Period> printedPeriod(std::string_view text, int year)
{
    if (const std::string figures = withYearsInFigures(text); figures != text) {
        return printedPeriod(figures, year);
    }
    const std::string_view shown = trimmed(text);
    if (auto period = Period::parse(shown); period && (shown.size() > 4 || Scanner(shown).year() > 0)) {
        return period;
    }
    Scanner in(shown);
    if (auto period = chinese(in, year, false); period && in.atEnd()) {
        return period;
    }
    if (auto period = numeric(Scanner(shown))) {
        return period;
    }
    if (auto day = chineseDay(Scanner(shown))) {
        return day;
    }
    return english(Scanner(shown));
}

LeadingPeriod leadingPeriod(std::string_view text, int year)
{
    const std::string_view shown = trimmed(text);
    Scanner in(shown);
    auto period = chinese(in, year, true);
    return {period, std::string(trimmed(period ? shown.substr(in.at()) : shown))};
}

std::optional<Period> periodNamed(std::string_view text)
{
    const int year = yearNamed(text);
    if (year == 0) {
        return std::nullopt;
    }
    const std::string front = fmt::format("{}年", year);
    for (std::size_t at = text.find(front); at != std::string_view::npos; at = text.find(front, at + 1)) {
        if (const auto period = leadingPeriod(text.substr(at)).period; period && !period->isYear()) {
            return period;
        }
    }
    return months(year, 1, 12);
}

int yearNamed(std::string_view text)
{
    int named = 0;
    constexpr std::string_view sign = "年";
    for (std::size_t at = text.find(sign); at != std::string_view::npos; at = text.find(sign, at + 1)) {
        if (at < 4 || (at > 4 && text[at - 5] >= '0' && text[at - 5] <= '9')) {
            continue;
        }
        Scanner in(text.substr(at - 4, 4));
        if (const int y = in.year(); y > 0) {
            if (named != 0 && named != y) {
                return 0;
            }
            named = y;
        }
    }
    return named;
}

} // namespace rd
