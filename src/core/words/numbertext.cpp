#include "core/words/numbertext.h"

#include "core/rounding.h"
#include "core/words/phrase.h"
#include "core/words/printedform.h"
#include "core/words/words.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

namespace rd {
namespace {

struct Scale {
    int exponent;
    std::string_view zh, en, enAxis;
};
constexpr Scale stepsZh[] = {{12, "万亿", "", ""}, {8, "亿", "", ""}, {4, "万", "", ""}};
constexpr Scale stepsEn[] = {
    {12, "", "T", "trillion"}, {9, "", "B", "billion"}, {6, "", "M", "million"}, {3, "", "K", "thousand"}};

std::span<const Scale> steps(Language language)
{
    return language == Language::Zh ? std::span<const Scale>(stepsZh) : std::span<const Scale>(stepsEn);
}

// 12,345 is no shorter in thousands, 5,100 needs no scale at all, and nobody says 5.98381 trillion.
bool isShortIn(const Digits &number, const Scale &step)
{
    constexpr int thousands = 3, trillions = 12;
    const int decimals = static_cast<int>(number.digits.size()) - (number.point - step.exponent);
    return step.exponent == thousands ? number.digits.size() <= 3 : step.exponent != trillions || decimals <= 3;
}

bool fitsStep(const Digits &number, const Scale &step)
{
    return number.point > std::max(step.exponent, step.exponent == 3 ? 4 : 0) && isShortIn(number, step);
}

// On screen a minus is a sign of its own, as wide as a plus; files keep the hyphen that programs read.
std::string withMinus(std::string number)
{
    const bool negative = number.size() > 1 && number.front() == '-' && number[1] >= '0' && number[1] <= '9';
    return negative ? "−" + number.substr(1) : number;
}

/// In 10^`exponent`, one of the language's steps or 0.
std::string formattedIn(double value, int exponent, Language language, int digits, Rounding rounding)
{
    const Digits exact = digitsOf(snapped(value));
    const Digits number = exact.rounded(std::max({digits, exact.point - exponent, 1}), rounding);
    const auto step = std::ranges::find(steps(language), exponent, &Scale::exponent);
    const bool zh = language == Language::Zh;
    const std::string_view word = step == steps(language).end() ? std::string_view() : zh ? step->zh : step->en;
    return withMinus(number.text(exponent, !zh)) + std::string(word);
}

std::string formatted(double value, bool scaled, Language language, int digits, Rounding rounding)
{
    const Digits exact = digitsOf(snapped(value));
    const Digits number = exact.rounded(std::max(digits, 1), rounding);
    if (scaled) {
        for (const Scale &step : steps(language)) {
            if (fitsStep(number, step)) {
                const std::string_view word = language == Language::Zh ? step.zh : step.en;
                return withMinus(number.text(step.exponent, language == Language::En)) + std::string(word);
            }
        }
    }
    // Without a scale every digit before the point is shown: a count is never rounded to zeros that nobody counted.
    return withMinus(exact.rounded(std::max({digits, exact.point, 1}), rounding).text(0, language == Language::En));
}

constexpr std::size_t printedDigits = 6;

/// No one prints so many digits: a never-ending decimal.
bool isEndless(const Quantity &quantity)
{
    const auto count = [](double value) { return digitsOf(snapped(value)).digits.size(); };
    return std::max(count(quantity.value), count(quantity.valueHi)) > printedDigits;
}

/// A percentage that was worked out here, or points between two: with one decimal, so that 75.0% and 83.3% stand alike in one
/// chart.
bool isWorkedOutRate(const Quantity &quantity)
{
    const bool several = quantity.lineage.figures.size() + quantity.lineage.more > 1;
    return (quantity.unit == "percent" || quantity.unit == pointUnit) && quantity.asPublished.empty()
           && (several || isEndless(quantity));
}

/// Computed numbers get the digits that their unit bears; all others are shown as they are.
int digitsFor(const Quantity &quantity, double value)
{
    if (quantity.unit == "ratio") {
        return isEndless(quantity) ? 2 : static_cast<int>(printedDigits);
    }
    const bool exactPoints = quantity.unit == pointUnit && !isEndless(quantity);
    if (!isWorkedOutRate(quantity) || exactPoints) {
        return static_cast<int>(printedDigits);
    }
    // A small limit keeps more: less than 1.61% says more than less than 1.7%.
    constexpr int limitDigits = 3;
    const bool limit = quantity.qualifier != Qualifier::Exact && quantity.qualifier != Qualifier::About;
    const int whole = digitsOf(value).point;
    return limit && whole < 2 ? limitDigits : std::max(1, whole + 1);
}

Rounding roundingFor(Qualifier qualifier)
{
    switch (qualifier) {
    case Qualifier::MoreThan:
    case Qualifier::AtLeast:
    case Qualifier::Between: return Rounding::Down;
    case Qualifier::AtMost:
    case Qualifier::LessThan: return Rounding::Up;
    default: return Rounding::Nearest;
    }
}

/// The words around a number: before it (a currency in English), and behind it.
struct Around {
    std::string before, behind;
};

Around around(const Quantity &quantity, const Unit *unit, Language language)
{
    const bool percent = unit ? unit->type == "percent" : quantity.unit == "percent";
    if (!unit && quantity.unit == pointUnit) {
        const bool one = quantity.qualifier == Qualifier::Exact && std::abs(quantity.value) == 1;
        return {"", (language == Language::En ? " " : "") + word(one ? "unit.pp.one" : "unit.pp", language)};
    }
    if (!unit) {
        return {"", percent ? "%" : ""};
    }
    if (language == Language::Zh) {
        return {"", percent && unit->symbol.zh.empty() ? "%" : unit->symbol.zh};
    }
    if (unit->type == "currency") {
        return {unit->code + " ", ""};
    }
    if (percent && unit->symbol.en.empty()) {
        return {"", "%"};
    }
    const bool close = unit->symbol.en.empty() || unit->symbol.en.starts_with("%") || unit->symbol.en.starts_with("°");
    return {"", (close ? "" : " ") + unit->symbol.en};
}

/// 百亿 for 1e10; empty for what is no power of ten from ten to a million million.
std::string_view magnitudeZh(double value)
{
    constexpr std::string_view names[] = {"十", "百", "千", "万", "十万", "百万", "千万", "亿", "十亿", "百亿", "千亿", "万亿"};
    const Digits number = digitsOf(value);
    const bool power = !number.negative && number.digits == "1" && number.point >= 2 && number.point <= 13;
    return power ? names[number.point - 2] : std::string_view();
}

struct Numbers {
    std::string value, valueHi;
};

std::string worded(const Quantity &quantity, const Numbers &numbers, const Around &unit, Language language)
{
    std::string number = unit.before + numbers.value;
    if (language == Language::Zh) {
        switch (quantity.qualifier) {
        case Qualifier::Exact: return number + unit.behind;
        case Qualifier::Between: return number + "~" + numbers.valueHi + unit.behind;
        case Qualifier::OrderOf: {
            const std::string_view size = magnitudeZh(quantity.value);
            return (size.empty() ? number : std::string(size)) + unit.behind + "级";
        }
        case Qualifier::LessThan: // 不足 is said of amounts only
            return (quantity.value < 0 ? word("qualifier.below") : prefix(quantity.qualifier)).zh + number + unit.behind;
        default: return prefix(quantity.qualifier).zh + number + unit.behind;
        }
    }
    switch (quantity.qualifier) {
    case Qualifier::Exact: return number + unit.behind;
    case Qualifier::MoreThan:
        // "1.61%+", but "5,100+ enterprises"
        return quantity.value < 0             ? "> " + number + unit.behind
               : unit.behind.starts_with(' ') ? number + "+" + unit.behind
                                              : number + unit.behind + "+";
    case Qualifier::AtLeast: return "≥ " + number + unit.behind;
    case Qualifier::About: return "≈ " + number + unit.behind;
    case Qualifier::Nearly: return "nearly " + number + unit.behind;
    case Qualifier::AtMost: return "≤ " + number + unit.behind;
    case Qualifier::LessThan: return "< " + number + unit.behind;
    case Qualifier::Between: return number + (quantity.value < 0 ? " to " : "–") + numbers.valueHi + unit.behind;
    case Qualifier::OrderOf: return "on the order of " + number + unit.behind;
    }
    return number;
}

std::string built(const Quantity &quantity, const Unit *unit, const Around &around, Language language,
                  std::optional<int> exponent = {})
{
    constexpr int digitsOnScale = 5; // beside an axis no one reads more
    const bool scaled = unit && unit->scales;
    const auto text = [&](double value, Rounding rounding) {
        if (exponent) {
            return formattedIn(value, *exponent, language, std::min(digitsFor(quantity, value), digitsOnScale), rounding);
        }
        std::string number = formatted(value, scaled, language, digitsFor(quantity, value), rounding);
        return isWorkedOutRate(quantity) && number.find('.') == std::string::npos ? number + ".0" : number;
    };
    Numbers numbers{text(quantity.value, roundingFor(quantity.qualifier)), {}};
    if (quantity.qualifier == Qualifier::Between) {
        numbers.valueHi = text(quantity.valueHi, Rounding::Up);
    }
    return worded(quantity, numbers, around, language);
}

const Text &wordOr(std::string_view stem, std::string_view code) { return word(std::string(stem) + std::string(code)); }

} // namespace

std::string plainNumber(double value, bool scaled, Language language, int digits)
{
    return formatted(value, scaled, language, std::clamp(digits, 1, 15), Rounding::Nearest);
}

namespace {

/// Behind the number of what nobody has confirmed; the line below a card says what it means.
std::string marked(std::string text, const Quantity &quantity) { return quantity.unchecked ? std::move(text) + "*" : text; }

} // namespace

std::string label(const Quantity &quantity, const Unit *unit, Language language)
{
    if (isShownAsPrinted(quantity, language)) {
        return marked(withMinus(quantity.asPublished), quantity);
    }
    return marked(built(quantity, unit, around(quantity, unit, language), language), quantity);
}

std::string scaledLabel(const Quantity &quantity, const Unit &unit, Language language, int exponent)
{
    return isShownAsPrinted(quantity, language)
               ? label(quantity, &unit, language)
               : marked(built(quantity, &unit, around(quantity, &unit, language), language, exponent), quantity);
}

std::string shortLabel(const Quantity &quantity, const Unit *unit, Language language)
{
    if (isShownAsPrinted(quantity, language)) {
        const std::string behind = around(quantity, unit, language).behind;
        const bool ends = !behind.empty() && quantity.asPublished.ends_with(behind);
        return marked(withMinus(quantity.asPublished.substr(0, quantity.asPublished.size() - (ends ? behind.size() : 0))),
                      quantity);
    }
    return marked(built(quantity, unit, {}, language), quantity);
}

namespace {

struct Magnitude {
    int exponent;
    std::string_view zh, en;
};
constexpr Magnitude magnitudes[] = {
    {3, "千", "thousand"}, {4, "万", "×10,000"}, {6, "百万", "million"}, {8, "亿", "×100 million"}, {9, "十亿", "billion"}};

} // namespace

std::string exponentName(int exponent, Language language)
{
    const auto *found = std::ranges::find(magnitudes, exponent, &Magnitude::exponent);
    return found == std::end(magnitudes) ? std::string() : std::string(language == Language::Zh ? found->zh : found->en);
}

std::optional<int> exponentNamed(std::string_view name)
{
    const auto *found =
        std::ranges::find_if(magnitudes, [name](const Magnitude &entry) { return entry.zh == name || entry.en == name; });
    return found == std::end(magnitudes) ? std::nullopt : std::optional(found->exponent);
}

NumberFrame numberFrame(const Quantity &quantity, const Unit *unit, Language language, int exponent)
{
    Around words = around(quantity, unit, language);
    if (exponent > 0) {
        const char *blank = language == Language::Zh ? "" : " ";
        words.behind = blank + exponentName(exponent, language) + words.behind;
    }
    // The number's place is found by a sign that no label has. 级 keeps its number here.
    constexpr std::string_view place = "\x01";
    if (quantity.qualifier == Qualifier::OrderOf && language == Language::Zh) {
        return {words.before, words.behind + "级"};
    }
    const std::string upper = digitsOf(snapped(quantity.valueHi)).text(exponent, language == Language::En);
    const std::string all = worded(quantity, {std::string(place), upper}, words, language);
    const std::size_t at = all.find(place);
    return {all.substr(0, at), all.substr(at + place.size())};
}

bool isDerivedUnit(std::string_view unit)
{
    constexpr std::string_view derived[] = {pointUnit, "ratio", "rank", "index"};
    return std::ranges::find(derived, unit) != std::end(derived);
}

Text words(Qualifier qualifier) { return wordOr("qualifier.", name(qualifier)); }

Text prefix(Qualifier qualifier)
{
    return qualifier == Qualifier::Exact ? Text() : wordOr("qualifier.prefix.", name(qualifier));
}

Text words(Kind kind) { return wordOr("kind.", name(kind)); }

Text statusWords(std::string_view obsStatus)
{
    return isObsStatus(obsStatus) ? wordOr("status.", obsStatus) : Text{std::string(obsStatus), std::string(obsStatus)};
}

Text gapWords(std::string_view reason)
{
    constexpr std::string_view reasons[] = {"unpublished", "na",     "unentered", "undated",  "nobase",  "break",
                                            "unsayable",   "nopart", "nowhole",   "otherset", "badbase", "belowzero"};
    const bool known = std::ranges::find(reasons, reason) != std::end(reasons);
    return known ? wordOr("gap.", reason) : Text{std::string(reason), std::string(reason)};
}

std::string locatorText(const Passage &passage, Language language)
{
    const std::string &headline = passage.headline.in(language);
    if (language == Language::Zh) {
        return passage.paragraph > 0 ? fmt::format("《{}》，第{}段", headline, passage.paragraph)
                                     : fmt::format("《{}》，标题", headline);
    }
    return passage.paragraph > 0 ? fmt::format("\"{}\", paragraph {}", headline, passage.paragraph)
                                 : fmt::format("\"{}\", headline", headline);
}

AxisScale axisScale(std::span<const double> values, const Unit *unit, Language language)
{
    if (!unit) {
        return {};
    }
    const bool zh = language == Language::Zh;
    const bool currency = unit->type == "currency";
    std::string name = zh ? unit->symbol.zh : currency ? unit->code : unit->symbol.en;
    if (name.empty()) {
        name = unit->type == "percent" ? "%" : unit->name.in(language);
    }
    int point = 0;
    for (const double value : values) {
        point = std::max(point, digitsOf(value).point);
    }
    for (const Scale &step : steps(language)) {
        const auto isShort = [&step](double value) {
            return isShortIn(digitsOf(snapped(value)).rounded(static_cast<int>(printedDigits), Rounding::Nearest), step);
        };
        // As in prose: 5,100 enterprises need no thousands, 51,000 do.
        if (unit->scales && point > std::max(step.exponent, 4) && std::ranges::all_of(values, isShort)) {
            const double factor = std::pow(10.0, step.exponent);
            if (zh) {
                return {factor, fmt::format("{}{}", step.zh, name)};
            }
            const std::string word(step.enAxis);
            return {factor, currency ? fmt::format("{} {}", name, word) : fmt::format("{} {}", word, name)};
        }
    }
    return {1, name};
}

std::string countText(std::int64_t count, Language language)
{
    constexpr int allDigits = 15;
    return plainNumber(static_cast<double>(count), false, language, allDigits);
}

std::string figuresText(std::int64_t count, Language language)
{
    return phrase(word("card.figures", language), countText(count, language));
}

} // namespace rd
