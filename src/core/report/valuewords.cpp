#include "core/report/valuewords.h"

#include "core/words/numbertext.h"
#include "core/words/phrase.h"
#include "core/words/words.h"

#include <array>

namespace rd {
namespace {

/// What told numbers read like with the opposite sign: a change of "less than −5" is a fall of "more than 5".
Quantity opposite(Quantity change)
{
    constexpr std::array swaps = {std::pair{Qualifier::MoreThan, Qualifier::LessThan},
                                  std::pair{Qualifier::AtLeast, Qualifier::AtMost}};
    for (const auto &[a, b] : swaps) {
        if (change.qualifier == a || change.qualifier == b) {
            change.qualifier = change.qualifier == a ? b : a;
            break;
        }
    }
    if (change.qualifier == Qualifier::Between) {
        std::swap(change.value, change.valueHi);
        change.valueHi = -change.valueHi;
    }
    change.value = -change.value;
    return change;
}

enum class Direction { Up, Down, None, Open };

Direction direction(const Quantity &change)
{
    switch (change.qualifier) {
    case Qualifier::Exact:
    case Qualifier::About: return change.value > 0 ? Direction::Up : change.value < 0 ? Direction::Down : Direction::None;
    case Qualifier::MoreThan:
    case Qualifier::AtLeast: return change.value >= 0 ? Direction::Up : Direction::Open;
    case Qualifier::AtMost:
    case Qualifier::LessThan: return change.value <= 0 ? Direction::Down : Direction::Open;
    case Qualifier::Between: return change.value >= 0 ? Direction::Up : change.valueHi <= 0 ? Direction::Down : Direction::Open;
    case Qualifier::Nearly:
    case Qualifier::OrderOf: break;
    }
    return Direction::Open;
}

} // namespace

std::string valueWords(const Quantity &value, const CodeBook &codes, Language language)
{
    const Unit *unit = codes.units.find(value.unit);
    const bool between = value.qualifier == Qualifier::Between || value.qualifier == Qualifier::OrderOf;
    if (language == Language::Zh || between || value.qualifier == Qualifier::Exact) {
        return label(value, unit, language);
    }
    const std::string before = prefix(value.qualifier).en + " ";
    Quantity plain = value;
    plain.qualifier = Qualifier::Exact;
    if (value.value < 0) {
        return before + label(plain, unit, language);
    }
    // The number stays rounded as its qualifier wants it: more than 64.28% is not more than 64.3%.
    const NumberFrame said = numberFrame(value, unit, language), bare = numberFrame(plain, unit, language);
    std::string number = label(value, unit, language);
    const std::size_t behind = number.size() - said.behind.size() - (value.unchecked ? 1 : 0);
    number.replace(behind, said.behind.size(), bare.behind);
    return before + number.replace(0, said.before.size(), bare.before);
}

std::string changeWords(const Quantity &change, const CodeBook &codes, Language language)
{
    const bool points = change.unit == pointUnit;
    switch (direction(change)) {
    case Direction::None: return word("change.none", language);
    case Direction::Open: return phrase(word("change.open", language), label(change, codes.units.find(change.unit), language));
    case Direction::Up:
        return phrase(word(points ? "change.raised" : "change.rose", language), valueWords(change, codes, language));
    case Direction::Down:
        return phrase(word(points ? "change.lowered" : "change.fell", language), valueWords(opposite(change), codes, language));
    }
    return {};
}

} // namespace rd
