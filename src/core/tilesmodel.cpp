#include "core/chartbuilder.h"

#include "core/chartparts.h"
#include "core/numbertext.h"

namespace rd {
namespace {

/// The number to set large, and what may stand small below it. Chinese sets figures as they are printed; in English a unit
/// that follows its number is a word too long to be set large.
std::vector<std::string> bigAndSmall(const Quantity &quantity, const CodeBook &codes, Language language)
{
    const Unit *unit = codes.units.find(quantity.unit);
    const std::string whole = label(quantity, unit, language);
    if (language == Language::Zh || unit == nullptr || unit->type == "currency" || unit->type == "percent") {
        return {whole, {}};
    }
    const std::string number = shortLabel(quantity, unit, language);
    return whole.size() > number.size() && whole.starts_with(number)
               ? std::vector<std::string>{number, whole.substr(whole.find_first_not_of(' ', number.size()))}
               : std::vector<std::string>{whole, {}};
}

} // namespace

void buildTiles(ChartModel &model, const Table &table, const CodeBook &codes, Language language)
{
    Panel &panel = model.panels.emplace_back();
    panel.marks = factMarks(table, codes, language);
    for (Mark &mark : panel.marks) {
        mark.cells = mark.quantity ? bigAndSmall(*mark.quantity, codes, language) : std::vector<std::string>{"—", mark.gap};
    }
}

} // namespace rd
