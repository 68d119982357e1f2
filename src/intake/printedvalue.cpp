#include "intake/printedvalue.h"

#include "core/decimal.h"
#include "core/report/findtext.h"
#include "intake/missingsigns.h"
#include "intake/notemarks.h"
#include "intake/printednumber.h"

#include <algorithm>
#include <fmt/format.h>

namespace rd {
namespace {

/// Takes the longest of the words off the front.
struct Sign {
    std::string_view word;
    Qualifier qualifier;
    bool reached = false;
};
using enum Qualifier;
constexpr Sign before[] = {
    {"不超过", AtMost},
    {"不少于", AtLeast},
    {"不低于", AtLeast},
    {"超过", MoreThan},
    {"突破", MoreThan},
    {"至少", AtLeast},
    {"将近", Nearly},
    {"接近", Nearly},
    {"不足", LessThan},
    {"不到", LessThan},
    {"至多", AtMost},
    {"大约", About},
    {"达到", Exact, true},
    {"超", MoreThan},
    {"约", About},
    {"近", Nearly},
    {"达", Exact, true},
    {"no more than ", AtMost},
    {"not more than ", AtMost},
    {"no less than ", AtLeast},
    {"not less than ", AtLeast},
    {"no fewer than ", AtLeast},
    {"more than ", MoreThan},
    {"over ", MoreThan},
    {"above ", MoreThan},
    {"at least ", AtLeast},
    {"at most ", AtMost},
    {"up to ", AtMost},
    {"less than ", LessThan},
    {"fewer than ", LessThan},
    {"under ", LessThan},
    {"below ", LessThan},
    {"about ", About},
    {"around ", About},
    {"approximately ", About},
    {"approx. ", About},
    {"roughly ", About},
    {"circa ", About},
    {"ca. ", About},
    {"c. ", About},
    {"nearly ", Nearly},
    {"almost ", Nearly},
    {"close to ", Nearly},
    {">=", AtLeast},
    {"<=", AtMost},
    {"≥", AtLeast},
    {"≤", AtMost},
    {">", MoreThan},
    {"<", LessThan},
    {"≈", About},
    {"~", About},
};
constexpr Sign behind[] = {{"以上", AtLeast}, {"及以上", AtLeast},   {"以内", AtMost},
                           {"左右", About},   {" or more", AtLeast}, {" or less", AtMost}};
constexpr Sign between[] = {{"余", MoreThan}, {"多", MoreThan}, {"+", MoreThan}};

/// A word at the front of a cell may begin with a capital letter.
bool startsWith(std::string_view text, std::string_view word)
{
    const auto small = [](char c) { return c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c; };
    return text.starts_with(word)
           || (text.size() >= word.size() && small(text.front()) == word.front() && text.substr(1).starts_with(word.substr(1)));
}

const Sign *takeFront(std::span<const Sign> signs, std::string_view &text)
{
    for (const Sign &sign : signs) {
        if (startsWith(text, sign.word)) {
            text.remove_prefix(sign.word.size());
            return &sign;
        }
    }
    return nullptr;
}

const Sign *takeBack(std::span<const Sign> signs, std::string_view &text)
{
    for (const Sign &sign : signs) {
        if (text.ends_with(sign.word)) {
            text.remove_suffix(sign.word.size());
            return &sign;
        }
    }
    return nullptr;
}

Error notPrinted(std::string_view cell, std::string_view zh, std::string_view en)
{
    std::string shown(cell.substr(0, 60));
    while (!shown.empty() && shown.size() < cell.size() && (static_cast<unsigned char>(cell[shown.size()]) & 0xC0) == 0x80) {
        shown.pop_back();
    }
    return {ErrorCode::Failed, {fmt::format("“{}”{}", shown, zh), fmt::format("\"{}\" {}", shown, en)}, {}};
}

/// Takes the marks of notes off the end, as long as something is left before them; of two flags the second stays a mark.
void takeMarks(std::string_view &text, PrintedValue &printed)
{
    for (;;) {
        std::string_view mark = markBehind(text);
        char status = statusSaid(mark);
        if (const PeriodFlag named = status == '\0' ? wordsBehind(text) : PeriodFlag(); !named.written.empty()) {
            mark = named.written;
            status = named.status;
        }
        const std::string_view rest = trimmed(text.substr(0, text.size() - mark.size()));
        if (mark.empty() || rest.empty()) {
            return;
        }
        if (status != '\0' && printed.status == '\0') {
            printed.status = status;
        } else {
            printed.marks.insert(0, mark);
        }
        text = rest;
    }
}

/// Takes 增长, 同比下降 and the like off the front of a rate: 1 where it rose, −1 where it fell, 0 for any other text.
int takeDirection(std::string_view &text)
{
    constexpr std::string_view since[] = {"同比", "比上年", "环比"}; // in front, where they say nothing of the number
    constexpr std::pair<std::string_view, int> directions[] = {{"增长", 1},   {"上升", 1},  {"提高", 1},  {"下降", -1},
                                                               {"减少", -1},  {"降低", -1}, {"回落", -1}, {"up ", 1},
                                                               {"down ", -1}, {"rose ", 1}, {"fell ", -1}};
    if (startsWith(text, "up to ")) { // a bound, no direction
        return 0;
    }
    for (const auto &[arrow, sign] : {std::pair<std::string_view, int>{"↑", 1}, {"↓", -1}}) {
        if (text.starts_with(arrow)) {
            text = trimmed(text.substr(arrow.size()));
            return sign;
        }
    }
    std::string_view rest = text;
    for (const std::string_view word : since) {
        rest.remove_prefix(rest.starts_with(word) ? word.size() : 0);
    }
    for (const auto &[word, sign] : directions) {
        if (rest.starts_with(word) && text.find('%') != std::string_view::npos) {
            text = trimmed(rest.substr(word.size()));
            return sign;
        }
    }
    return 0;
}

/// Takes a currency off the front of its amount: USD of "US$30 million"; empty for any other text. "$" alone is the dollar of some country.
std::string takeCurrency(std::string_view &text)
{
    constexpr std::pair<std::string_view, std::string_view> currencies[] = {
        {"US$", "USD"}, {"USD", "USD"}, {"RMB", "CNY"}, {"CNY", "CNY"}, {"EUR", "EUR"}, {"€", "EUR"}, {"£", "GBP"}, {"$", "$"}};
    for (const auto &[sign, code] : currencies) {
        const std::string_view rest = text.starts_with(sign) ? trimmed(text.substr(sign.size())) : std::string_view();
        if (!rest.empty() && isDigit(rest.front())) {
            text = rest;
            return std::string(code);
        }
    }
    return {};
}

/// Takes "million" and the like off what stands behind a number: the power of ten, or 0.
int takePowerWord(std::string_view &text)
{
    constexpr std::pair<std::string_view, int> words[] = {
        {"thousand", 3}, {"million", 6}, {"billion", 9}, {"bn", 9}, {"trillion", 12}};
    for (const auto &[word, power] : words) {
        if (text == word || (text.starts_with(word) && text[word.size()] == ' ')) {
            text = trimmed(text.substr(word.size()));
            return power;
        }
    }
    return 0;
}

/// What "more than 5" says of a fall by more than 5: it is less than −5.
Qualifier ofAFall(Qualifier qualifier)
{
    switch (qualifier) {
    case MoreThan: return LessThan;
    case LessThan: return MoreThan;
    case AtLeast: return AtMost;
    case AtMost: return AtLeast;
    case Nearly: return About; // what comes near to −5 from above has no word of its own
    default: return qualifier;
    }
}

/// Takes the brackets off a number that is nothing else, (12.5), as accountants write one below zero.
bool takeBrackets(std::string_view &text)
{
    constexpr std::string_view parts = "0123456789., %";
    const bool isWhole = text.size() > 2 && text.starts_with('(') && text.ends_with(')');
    const std::string_view inside = isWhole ? trimmed(text.substr(1, text.size() - 2)) : std::string_view();
    if (inside.empty() || !isDigit(inside.front()) || inside.find_first_not_of(parts) != std::string_view::npos) {
        return false;
    }
    text = inside;
    return true;
}

/// What brackets behind a unit may hold and change nothing of the number: 含个体, but no number, sign, bound or power of ten.
bool isRemark(std::string_view inside)
{
    constexpr std::string_view falls[] = {"下降", "减少", "降低", "回落", "负", "减", "down", "fell", "fall", "decrease"};
    const auto isIn = [&](std::string_view word) { return inside.find(word) != std::string_view::npos; };
    std::string_view rest = inside;
    return !inside.empty() && inside.size() <= 60 && std::ranges::none_of(inside, [](char c) { return isDigit(c) || c == '%'; })
           && takeMultiplier(rest) == 0 && takePowerWord(rest) == 0 && std::ranges::none_of(falls, isIn)
           && takeFront(before, rest) == nullptr && takeBack(behind, rest) == nullptr && takeFront(between, rest) == nullptr;
}

/// Takes the remark off the end of a unit: (含个体) of 家(含个体). It is a mark of the printed form.
void takeRemark(std::string_view &text, PrintedValue &printed)
{
    const std::size_t open = text.ends_with(')') ? text.find('(') : std::string_view::npos;
    if (open == std::string_view::npos || open == 0 || !isRemark(trimmed(text.substr(open + 1, text.size() - open - 2)))) {
        return;
    }
    printed.marks.insert(0, text.substr(open));
    text = trimmed(text.substr(0, open));
}

/// What must not stand behind a number: another one, or signs that make it a range or a date.
bool isUnitText(std::string_view text)
{
    return text.size() <= 40 && std::ranges::none_of(text, [](char c) { return isDigit(c) || c == '.' || c == ','; })
           && !text.starts_with('-') && !text.starts_with("—") && !text.starts_with("~") && !text.starts_with(':');
}

} // namespace

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view wide = "　";
    const auto isInk = [](char c) { return c > ' '; }; // of ASCII, a plain char being signed or not
    if (text.empty() || (isInk(text.front()) && isInk(text.back()) && text.front() < 0x7F && text.back() < 0x7F)) {
        return text;
    }
    for (;;) {
        if (!text.empty() && (text.front() == ' ' || text.front() == '\t' || text.front() == '\n' || text.front() == '\r')) {
            text.remove_prefix(1);
        } else if (!text.empty() && (text.back() == ' ' || text.back() == '\t' || text.back() == '\n' || text.back() == '\r')) {
            text.remove_suffix(1);
        } else if (text.starts_with(wide)) {
            text.remove_prefix(wide.size());
        } else if (text.ends_with(wide)) {
            text.remove_suffix(wide.size());
        } else {
            return text;
        }
    }
}

int takeMultiplier(std::string_view &text)
{
    constexpr std::pair<std::string_view, int> multipliers[] = {{"万亿", 12}, {"亿", 8}, {"千万", 7},
                                                                {"百万", 6},  {"万", 4}, {"千", 3}};
    for (const auto &[word, power] : multipliers) {
        if (text.starts_with(word)) {
            text.remove_prefix(word.size());
            return power;
        }
    }
    return 0;
}

std::optional<int> powerNamed(std::string_view text)
{
    constexpr std::pair<std::string_view, int> words[] = {{"unit", 0},    {"one", 0},     {"hundred", 2},  {"thousand", 3},
                                                          {"million", 6}, {"billion", 9}, {"trillion", 12}};
    constexpr std::int64_t mostPower = 18;
    if (const auto power = parseInteger(text)) {
        return *power >= -mostPower && *power <= mostPower ? std::optional(int(*power)) : std::nullopt;
    }
    std::string_view chinese = text;
    if (const int power = takeMultiplier(chinese); power != 0 && chinese.empty()) {
        return power;
    }
    const std::string letters = fold(text).letters;
    for (const auto &[word, power] : words) {
        if (letters.starts_with(word) && (letters.size() == word.size() || letters == std::string(word) + "s")) {
            return power;
        }
    }
    return std::nullopt;
}

Result<PrintedValue> parsePrinted(std::string_view cell)
{
    PrintedValue printed;
    std::string_view text = trimmed(cell);
    takeMarks(text, printed);
    if (const auto missing = missingBy(text); text.empty() || missing) {
        printed.status = missing == 'Q' && printed.status == '\0' ? 'Q' : printed.status;
        return printed;
    }
    printed.isInBrackets = takeBrackets(text);
    if (text.starts_with('=')) {
        return notPrinted(cell, "是还没有算出结果的公式；请用 WPS 或 Excel 打开，保存后再导入",
                          "is a formula without its result; open the file in a spreadsheet, save it and import it again");
    }
    const int direction = takeDirection(text);
    printed.isWorded = direction != 0;
    const Sign *sign = takeFront(before, text);
    const Sign *after = takeBack(behind, text);
    text = trimmed(text);
    const std::string currency = takeCurrency(text);
    constexpr std::string_view minus = "−"; // as print sets it
    const bool hasMinus = text.starts_with(minus);
    text.remove_prefix(hasMinus ? minus.size() : 0);
    const bool isBelowZero = hasMinus || printed.isInBrackets;
    const std::string_view number =
        isBelowZero && !text.empty() && !isDigit(text.front()) ? std::string_view() : takeNumber(text);
    if (number.find_first_of("0123456789") == std::string_view::npos) {
        return notPrinted(cell, "不是数值；请改为数字，没有数值时留空或写“—”",
                          "is no number; write a number, or leave the cell empty or write — where there is none");
    }
    auto digits = withoutCommas(number);
    if (!digits) {
        return notPrinted(cell, "的逗号不是千位分隔；小数点请写作“.”",
                          "has a comma that separates no thousands; write \".\" as decimal sign");
    }
    if (direction != 0 && (isBelowZero || number.starts_with('-') || number.starts_with('+'))) {
        return notPrinted(cell, "的正负写了两遍：文字一次，符号一次；请去掉一处",
                          "says its sign twice, in words and as a sign; take one away");
    }
    digits = isBelowZero || direction < 0 ? "-" + *digits : *digits;
    text = trimmed(text);
    const Sign *middle = takeFront(between, text);
    printed.shift = takeMultiplier(text);
    if (middle == nullptr) {
        middle = takeFront(between, text); // 10万余人
    }
    text = trimmed(text);
    if (printed.shift == 0) {
        printed.shift = takePowerWord(text);
    }
    takeRemark(text, printed);
    printed.unit = currency.empty() ? text : std::string_view(currency);
    if (!isUnitText(printed.unit) || (!currency.empty() && !text.empty())) {
        return notPrinted(
            cell, "不是一个数值：区间请写成两列（数值、上限），日期和算式不能导入",
            "is not one number: write a range in two columns (value, value_hi); dates and formulas cannot be taken");
    }
    for (const Sign *found : {after, middle, sign}) { // 达到 says nothing against 以上 or 余 behind the number
        printed.qualifier = found == nullptr || found->reached ? printed.qualifier : found->qualifier;
    }
    printed.reached = sign != nullptr && sign->reached && printed.qualifier == Qualifier::Exact;
    printed.qualifier = direction < 0 ? ofAFall(printed.qualifier) : printed.qualifier;
    if (auto meant = withoutBinaryNoise(*digits)) {
        digits = *std::move(meant);
        printed.isRounded = true;
    }
    if (const auto value = parseNumber(*digits, printed.shift); !value) {
        return value.error();
    }
    printed.digits = *digits;
    return printed;
}

bool looksNumeric(std::string_view cell)
{
    const std::string_view text = trimmed(cell);
    if (text.empty() || isMissingLetter(text)) {
        return false;
    }
    const auto printed = parsePrinted(text);
    return printed.ok() && !printed->isInBrackets && (printed->unit.empty() || printed->unit == "%")
           && printed->qualifier == Qualifier::Exact;
}

} // namespace rd
