#include "core/words/numbertext.h"
#include "core/words/printedform.h"
#include "core/words/words.h"

namespace rd {
namespace {

std::string withText(std::string pattern, std::string_view text)
{
    const std::size_t place = pattern.find("{}");
    return place == std::string::npos ? pattern : pattern.replace(place, 2, text);
}

/// Goals are met, not true: they have words of their own where their direction is plain.
std::string patternFor(const Quantity &quantity, Language language)
{
    const std::string code(name(quantity.qualifier));
    const std::string ofTarget = "meaning.target." + code;
    const std::string &said = word(ofTarget, language);
    return quantity.kind == Kind::Target && said != ofTarget ? said : word("meaning." + code, language);
}

} // namespace

std::string meaning(const Quantity &quantity, const Unit *unit, Language language)
{
    if (quantity.qualifier == Qualifier::Exact) {
        return {};
    }
    Quantity stated = quantity;
    stated.asPublished.clear();
    stated.unchecked = false;
    if (quantity.qualifier != Qualifier::OrderOf) {
        stated.qualifier = Qualifier::Exact;
    }
    std::string text = withText(patternFor(quantity, language), label(stated, unit, language));
    if (quantity.qualifier == Qualifier::Between) {
        stated.value = quantity.valueHi;
        text = withText(std::move(text), label(stated, unit, language));
    }
    return text;
}

bool isRounded(const Quantity &quantity, const Unit *unit, Language language)
{
    Quantity shown = quantity;
    if (language == Language::Zh && !quantity.asPublished.empty() && saysValue(quantity.asPublished, quantity.value)) {
        return false; // it stands as it was printed
    }
    shown.qualifier = Qualifier::Exact;
    shown.unchecked = false; // its mark is no digit
    std::string number = shortLabel(shown, unit, language);
    number.resize(number.size() - (number.ends_with(".0") ? 2 : 0)); // 75.0% says what 75 is
    return number != plainNumber(quantity.value, unit && unit->scales, language, 15);
}

} // namespace rd
