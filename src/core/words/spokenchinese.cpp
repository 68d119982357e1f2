// Numbers as they are read aloud in Chinese, found in a label or a sentence.
#include "core/decimal.h"
#include "core/words/spoken.h"

#include <algorithm>
#include <array>

namespace rd {
namespace {

constexpr std::array<std::string_view, 10> digitNames = {"零", "一", "二", "三", "四", "五", "六", "七", "八", "九"};

/// Digit by digit: a year, what stands behind a point.
std::string digitByDigit(std::string_view digits)
{
    std::string text;
    for (const char digit : digits) {
        text += digitNames[static_cast<std::size_t>(digit - '0')];
    }
    return text;
}

/// Four digits, without zeros in front: 5100 五千一百, 208 二百零八, 2000 两千.
std::string group(std::string_view digits)
{
    constexpr std::array<std::string_view, 4> places = {"", "十", "百", "千"};
    std::string text;
    bool zero = false;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        const std::size_t place = digits.size() - 1 - i;
        if (digits[i] == '0') {
            zero = !text.empty();
            continue;
        }
        text += zero ? "零" : "";
        zero = false;
        const bool bareTen = text.empty() && place == 1 && digits[i] == '1'; // 十二, not 一十二
        text += bareTen ? "" : digits[i] == '2' && place == 3 ? "两" : digitNames[static_cast<std::size_t>(digits[i] - '0')];
        text += places[place];
    }
    return text;
}

std::string whole(std::string_view digits)
{
    constexpr std::array<std::string_view, 4> sizes = {"", "万", "亿", "万亿"};
    const std::size_t first = digits.find_first_not_of('0');
    if (first == std::string_view::npos) {
        return "零";
    }
    digits.remove_prefix(first);
    if (digits.size() > 16) {
        return digitByDigit(digits);
    }
    std::string text;
    for (std::size_t left = digits.size(); left > 0;) {
        const std::size_t take = (left - 1) % 4 + 1;
        const std::string_view four = digits.substr(digits.size() - left, take);
        left -= take;
        const std::string said = group(four.substr(std::min(four.find_first_not_of('0'), four.size())));
        if (!said.empty()) {
            text += !text.empty() && four.front() == '0' ? "零" : "";
            text += (said == "二" && left >= 4 ? "两" : said) + std::string(sizes[left / 4]);
        }
    }
    return text;
}

bool startsWithAny(std::string_view text, std::initializer_list<std::string_view> starts)
{
    return std::ranges::any_of(starts, [text](std::string_view start) { return text.starts_with(start); });
}

struct Printed {
    std::string digits, fraction;
    std::size_t length = 0;
};

/// The number that a text begins with; commas between its digits do not count.
Printed numberAt(std::string_view text)
{
    Printed number;
    std::size_t at = 0;
    for (; at < text.size() && (isDigit(text[at]) || (text[at] == ',' && at + 1 < text.size() && isDigit(text[at + 1])));
         ++at) {
        if (text[at] != ',') {
            number.digits += text[at];
        }
    }
    if (at + 1 < text.size() && text[at] == '.' && isDigit(text[at + 1])) {
        for (++at; at < text.size() && isDigit(text[at]); ++at) {
            number.fraction += text[at];
        }
    }
    number.length = at;
    return number;
}

std::string said(const Printed &number, std::string_view behind, std::string_view before)
{
    if (number.fraction.empty() && number.digits.size() == 4 && startsWithAny(behind, {"年", "—2", "–2"})) {
        return digitByDigit(number.digits);
    }
    if (!number.fraction.empty()) {
        return whole(number.digits) + "点" + digitByDigit(number.fraction);
    }
    // 两家, 两万, but 第二, 二百, 二月.
    const bool pair = number.digits == "2" && !behind.empty() && !before.ends_with("第") && !before.ends_with("到")
                      && !startsWithAny(behind, {"%", "十", "百", "月", "日", "季", "—", "–", "~", " ", "·", "，", "）", "*"});
    return pair ? "两" : whole(number.digits);
}

} // namespace

std::string spokenChinese(std::string_view text)
{
    std::string spoken;
    while (!text.empty()) {
        const bool minus = text.starts_with("−") || text.starts_with("-");
        const std::string_view sign = minus ? text.substr(0, text.starts_with("-") ? 1 : std::string_view("−").size()) : "";
        const std::string_view rest = text.substr(sign.size());
        if (rest.empty() || !isDigit(rest.front())) {
            spoken += text.front();
            text.remove_prefix(1);
            continue;
        }
        const Printed number = numberAt(rest);
        std::string_view behind = rest.substr(number.length);
        const std::string words = said(number, behind, spoken);
        const bool percent = behind.starts_with("%");
        spoken += std::string(minus ? "负" : "") + (percent ? "百分之" : "") + words;
        behind.remove_prefix(percent ? 1 : 0);
        for (const std::string_view dash : {"~", "～", "—", "–"}) { // 5~8家, 1—9月
            if (behind.starts_with(dash) && behind.size() > dash.size() && isDigit(behind[dash.size()])) {
                spoken += "到";
                behind.remove_prefix(dash.size());
                break;
            }
        }
        constexpr std::string_view over = "余";
        if (behind.starts_with(over)) { // 五千一百多家
            spoken += "多";
            behind.remove_prefix(over.size());
        }
        text = behind;
    }
    return spoken;
}

} // namespace rd
