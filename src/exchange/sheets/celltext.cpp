#include "exchange/sheets/celltext.h"

#include "core/decimal.h"

#include <QDate>
#include <QRegularExpression>
#include <QString>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <fmt/format.h>

namespace rd {
namespace {

constexpr double lastDay = 2'958'465; // 9999-12-31

/// What a format code says of date and time. A text in quotes, behind a backslash or in brackets says nothing.
struct DateParts {
    bool year = false, month = false, day = false, time = false, percent = false;
};

std::size_t behindLiteral(std::string_view code, std::size_t at)
{
    const char closing = code[at] == '"' ? '"' : code[at] == '[' ? ']' : '\0';
    if (closing != '\0') {
        const std::size_t end = code.find(closing, at + 1);
        return end == std::string_view::npos ? code.size() : end + 1;
    }
    return at + 2; // \x, _x, *x
}

bool isLiteral(char c) { return std::string_view("\"[\\_*").find(c) != std::string_view::npos; }

/// "AM/PM" and the exponent "E+" hold letters that are none of a date's.
std::size_t behindMarker(std::string_view code, std::size_t at)
{
    for (const std::string_view marker : {"AM/PM", "am/pm", "A/P", "a/p", "E+", "E-", "e+", "e-", "General", "GENERAL"}) {
        if (code.substr(at).starts_with(marker)) {
            return at + marker.size();
        }
    }
    return at;
}

DateParts datePartsOf(std::string_view code)
{
    DateParts parts;
    bool minutesNext = false; // an m behind hours is minutes
    for (std::size_t i = 0; i < code.size() && code[i] != ';';) {
        if (isLiteral(code[i])) {
            i = behindLiteral(code, i);
            continue;
        }
        if (const std::size_t behind = behindMarker(code, i); behind > i) {
            i = behind;
            continue;
        }
        switch (code[i++]) {
        case 'y':
        case 'Y':
        case 'e': parts.year = true; break;
        case 'd':
        case 'D': parts.day = true; break;
        case 'h':
        case 'H': parts.time = minutesNext = true; break;
        case 's':
        case 'S': parts.time = true; break;
        case 'm':
        case 'M': parts.month = parts.month || !minutesNext; break;
        case '%': parts.percent = true; break;
        default: break;
        }
    }
    return parts;
}

std::string secondsText(double dayPart)
{
    const int seconds = std::min(86'399, static_cast<int>(std::lround(dayPart * 86'400)));
    return fmt::format("{:02}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60);
}

std::string dateText(double serial, NumberKind kind, bool from1904)
{
    const auto days = static_cast<qint64>(std::floor(serial));
    // Day 60 of 1900 is a 29th of February that never was.
    const QDate zero = from1904 ? QDate(1904, 1, 1) : days > 60 ? QDate(1899, 12, 30) : QDate(1899, 12, 31);
    const QDate date = zero.addDays(days);
    switch (kind) {
    case NumberKind::Year: return fmt::format("{:04}", date.year());
    case NumberKind::Month: return fmt::format("{:04}-{:02}", date.year(), date.month());
    case NumberKind::Moment:
        if (serial > std::floor(serial)) {
            return date.toString(Qt::ISODate).toStdString() + "T" + secondsText(serial - std::floor(serial));
        }
        break;
    default: break;
    }
    return date.toString(Qt::ISODate).toStdString();
}

std::string fifteenDigits(double value, int shift = 0)
{
    std::string shortest = numberText(value);
    if (shift == 0 && shortest.size() <= 15) {
        return shortest;
    }
    const std::string text = fmt::format("{:.14e}", value);
    const auto number = parseNumber(text, shift);
    return number ? numberText(*number) : text;
}

/// 2.5¹ and 2.5① are 2.5 with a note, and not 2.51, which NFKC makes of them: raised and ringed numbers behind a digit, a percent
/// sign or 年 at the end of a cell are set in brackets.
QString withMarksApart(QString text)
{
    static const QRegularExpression marked(
        QStringLiteral("(?<=[0-9０-９%％年月度])\\s*([¹²³⁰⁴-⁹⁽⁾①-⒇❶-➓](?:[,，、 ]?[¹²³⁰⁴-⁹⁽⁾①-⒇❶-➓])*)\\s*$"));
    return text.replace(marked, QStringLiteral("[\\1]"));
}

/// Signs that show nothing and come along from web pages and chat programs: blanks of no width, byte order marks, soft hyphens, marks of
/// direction. Two names that differ in them alone are one. The joiners of Persian and Indic writing are none of these.
QString withoutUnseen(QString text)
{
    static const QRegularExpression unseen(
        QStringLiteral("[\\x{00AD}\\x{200B}\\x{200E}\\x{200F}\\x{202A}-\\x{202E}\\x{2060}\\x{2066}-\\x{2069}\\x{FEFF}]"));
    return text.remove(unseen);
}

} // namespace

bool isPlainCell(std::string_view utf8)
{
    unsigned all = 0;
    for (const char c : utf8) {
        all |= static_cast<unsigned char>(c);
    }
    return all < 0x80 && (utf8.empty() || std::string_view(" \t\r\n\v\f").find(utf8.back()) == std::string_view::npos);
}

std::string cellText(std::string_view utf8) { return cellTexts(utf8).text; }

CellTexts cellTexts(std::string_view utf8)
{
    CellTexts texts{std::string(utf8), {}};
    if (std::ranges::any_of(utf8, [](char c) { return static_cast<unsigned char>(c) >= 0x80; })) {
        const QString seen = withoutUnseen(QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size())));
        const QString apart = withMarksApart(seen), normal = apart.normalized(QString::NormalizationForm_KC);
        texts.text = normal.toStdString();
        texts.written = apart == seen && normal != seen ? seen.toStdString() : std::string();
    }
    for (std::string *text : {&texts.text, &texts.written}) {
        const std::size_t last = text->find_last_not_of(" \t\r\n\v\f");
        text->resize(last == std::string::npos ? 0 : last + 1);
    }
    return texts;
}

void dropEmptyEnd(std::vector<std::string> &cells)
{
    while (!cells.empty() && cells.back().empty()) {
        cells.pop_back();
    }
}

NumberKind numberKind(std::string_view formatCode)
{
    const DateParts parts = datePartsOf(formatCode);
    if (parts.time) {
        return parts.year || parts.day ? NumberKind::Moment : NumberKind::Time;
    }
    if (parts.day || (parts.month && !parts.year)) {
        return NumberKind::Day;
    }
    return parts.month     ? NumberKind::Month
           : parts.year    ? NumberKind::Year
           : parts.percent ? NumberKind::Percent
                           : NumberKind::Plain;
}

NumberKind builtInNumberKind(int formatId)
{
    const auto within = [formatId](int from, int to) { return formatId >= from && formatId <= to; };
    if (within(9, 10)) {
        return NumberKind::Percent;
    }
    if (within(18, 21) || within(32, 35) || within(45, 47) || within(55, 56)) {
        return NumberKind::Time;
    }
    if (formatId == 22) {
        return NumberKind::Moment;
    }
    // The national ones (27 to 58) as Chinese systems number them.
    if (formatId == 17 || formatId == 27 || formatId == 36 || formatId == 50 || formatId == 52 || formatId == 57) {
        return NumberKind::Month;
    }
    return within(14, 16) || within(28, 31) || within(51, 54) || formatId == 58 ? NumberKind::Day : NumberKind::Plain;
}

std::string shownNumber(double value, NumberKind kind, bool from1904)
{
    if (!std::isfinite(value)) {
        return "#NUM!";
    }
    if (kind == NumberKind::Percent) {
        return fifteenDigits(value, 2) + "%";
    }
    const bool isDay = value >= 1 && value <= lastDay && std::floor(value) != 60;
    if (kind == NumberKind::Time && value >= 0 && value < 1) {
        return secondsText(value);
    }
    if (kind != NumberKind::Plain && kind != NumberKind::Time && (isDay || from1904)) {
        return value <= lastDay && value >= 0 ? dateText(value, kind, from1904) : fifteenDigits(value);
    }
    return fifteenDigits(value);
}

std::string columnLetters(int column)
{
    std::string letters;
    for (; column > 0; column = (column - 1) / 26) {
        letters.insert(letters.begin(), static_cast<char>('A' + (column - 1) % 26));
    }
    return letters;
}

} // namespace rd
