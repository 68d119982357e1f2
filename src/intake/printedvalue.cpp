#include "intake/printedvalue.h"

#include "core/decimal.h"
#include "core/report/findtext.h"
#include "intake/notemarks.h"

#include <algorithm>
#include <array>
#include <charconv>
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
    {"不超过", AtMost},    {"不少于", AtLeast},      {"不低于", AtLeast}, {"超过", MoreThan},
    {"突破", MoreThan},    {"至少", AtLeast},        {"将近", Nearly},    {"接近", Nearly},
    {"不足", LessThan},    {"不到", LessThan},       {"至多", AtMost},    {"大约", About},
    {"达到", Exact, true}, {"超", MoreThan},         {"约", About},       {"近", Nearly},
    {"达", Exact, true},   {"more than ", MoreThan}, {"over ", MoreThan}, {"at least ", AtLeast},
    {"at most ", AtMost},  {"less than ", LessThan}, {"about ", About},   {"nearly ", Nearly},
    {">=", AtLeast},       {"<=", AtMost},           {"≥", AtLeast},      {"≤", AtMost},
    {">", MoreThan},       {"<", LessThan},          {"≈", About},        {"~", About},
};
constexpr Sign behind[] = {{"以上", AtLeast}, {"及以上", AtLeast}, {"以内", AtMost}, {"左右", About}};
constexpr Sign between[] = {{"余", MoreThan}, {"多", MoreThan}, {"+", MoreThan}};
constexpr std::string_view missingSigns[] = {"-", "--",     "---",  "—",  "——", "–",  "…",   "……",  "...",  "......",
                                             "/", "无数据", "暂无", "..", ":",  "NA", "N/A", "n/a", "n.a.", "(NA)"};

const Sign *takeFront(std::span<const Sign> signs, std::string_view &text)
{
    for (const Sign &sign : signs) {
        if (text.starts_with(sign.word)) {
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

/// 12 345 678.9: where the groups of three digits end that blanks part, with the decimals behind them; `end` where there are none.
std::size_t behindGroups(std::string_view text, std::size_t end)
{
    constexpr std::size_t group = 3;
    const auto digitAt = [&](std::size_t i) { return i < text.size() && isDigit(text[i]); };
    const std::size_t first = text.starts_with('-') || text.starts_with('+') ? 1 : 0;
    const std::string_view begins = text.substr(first, end - first);
    if (begins.empty() || begins.size() > group || begins.front() == '0' || !std::ranges::all_of(begins, isDigit)) {
        return end;
    }
    const std::size_t unparted = end;
    while (end < text.size() && text[end] == ' ' && digitAt(end + 1) && digitAt(end + 2) && digitAt(end + group)
           && !digitAt(end + group + 1)) {
        end += group + 1;
    }
    if (end > unparted && end < text.size() && text[end] == '.') {
        for (++end; digitAt(end);) {
            ++end;
        }
    }
    return end;
}

/// The stretch at the front that a number is made of, commas included.
std::string_view takeNumber(std::string_view &text)
{
    std::size_t end = text.starts_with('-') || text.starts_with('+') ? 1 : 0;
    const auto isPart = [&](std::size_t i) { return isDigit(text[i]) || text[i] == '.' || text[i] == ','; };
    while (end < text.size() && isPart(end)) {
        ++end;
    }
    end = behindGroups(text, end);
    // An exponent, as spreadsheets write large numbers.
    if (end < text.size() && (text[end] == 'e' || text[end] == 'E')) {
        std::size_t at = end + 1;
        at += at < text.size() && (text[at] == '-' || text[at] == '+') ? 1 : 0;
        if (at < text.size() && isDigit(text[at])) {
            while (at < text.size() && isDigit(text[at])) {
                ++at;
            }
            end = at;
        }
    }
    const std::string_view number = text.substr(0, end);
    text.remove_prefix(end);
    return number;
}

/// 1,234,567.8 without its commas, 1 234 567.8 without its blanks; nothing where they do not stand before every third digit.
std::optional<std::string> withoutCommas(std::string_view number)
{
    if (number.find(',') == std::string_view::npos) {
        std::string bare(number);
        std::erase(bare, ' ');
        return bare;
    }
    const std::string_view whole = number.substr(0, number.find('.'));
    if (whole.starts_with("0,")) { // no thousand begins with 0: 0,123 has a decimal comma
        return std::nullopt;
    }
    std::string digits;
    std::size_t sinceComma = 0;
    bool begun = false;
    for (const char c : whole) {
        if (c == ',') {
            if ((begun ? sinceComma != 3 : sinceComma > 3) || sinceComma == 0) {
                return std::nullopt;
            }
            begun = true;
            sinceComma = 0;
        } else {
            digits += c;
            sinceComma += isDigit(c) ? 1 : 0;
        }
    }
    const std::string_view rest = number.substr(whole.size());
    if (sinceComma != 3 || rest.find(',') != std::string_view::npos) {
        return std::nullopt;
    }
    return digits + std::string(rest);
}

/// 0.30000000000000004 is what programs write of the binary fraction nearest to 0.3: the first fifteen digits are what was meant, as
/// spreadsheets keep them too. A whole number of that length is no such fraction, and more than 17 digits no program writes.
std::optional<std::string> withoutBinaryNoise(std::string_view digits)
{
    constexpr std::size_t least = 16, most = 17;
    const std::string_view mantissa = digits.substr(0, digits.find_first_of("eE"));
    const std::size_t first = mantissa.find_first_of("123456789");
    const auto significant = first == std::string_view::npos ? 0 : std::ranges::count_if(mantissa.substr(first), isDigit);
    const bool isLong = std::size_t(significant) >= least && std::size_t(significant) <= most;
    if (!isLong || mantissa.find('.') == std::string_view::npos) {
        return std::nullopt;
    }
    double value = 0;
    const std::string_view plain = digits.substr(digits.starts_with('+') ? 1 : 0);
    const auto [end, code] = std::from_chars(plain.data(), plain.data() + plain.size(), value);
    return code == std::errc() && end == plain.data() + plain.size() ? std::optional(fmt::format("{:.14e}", value))
                                                                     : std::nullopt;
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
    if (text.empty() || std::ranges::find(missingSigns, text) != std::end(missingSigns)) {
        return printed;
    }
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
    const bool isBelowZero = text.starts_with(minus);
    text.remove_prefix(isBelowZero ? minus.size() : 0);
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
    printed.unit = currency.empty() ? text : std::string_view(currency);
    if (!isUnitText(printed.unit) || (!currency.empty() && !text.empty())) {
        return notPrinted(
            cell, "不是一个数值：区间请写成两列（数值、上限），日期和算式不能导入",
            "is not one number: write a range in two columns (value, value_hi); dates and formulas cannot be taken");
    }
    for (const Sign *found : {after, middle, sign}) {
        if (found != nullptr) {
            printed.qualifier = found->qualifier;
            printed.reached = found->reached;
        }
    }
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
    if (text.empty()) {
        return false;
    }
    const auto printed = parsePrinted(text);
    return printed.ok() && (printed->unit.empty() || printed->unit == "%") && printed->qualifier == Qualifier::Exact;
}

} // namespace rd
