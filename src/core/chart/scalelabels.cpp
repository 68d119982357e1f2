#include "core/chart/scalelabels.h"

#include "core/words/numbertext.h"

#include <algorithm>
#include <cmath>

namespace rd {
namespace {

std::string plain(const Quantity &quantity, const CodeBook &codes, Language language)
{
    return label(quantity, codes.units.find(quantity.unit), language);
}

std::string onAxis(const Quantity &quantity, const Axis &axis, const CodeBook &codes, Language language)
{
    const Unit *unit = codes.units.find(quantity.unit);
    const bool scales = unit != nullptr && unit->scales && !axis.ticks.empty();
    return scales ? scaledLabel(quantity, *unit, language, static_cast<int>(std::lround(std::log10(axis.factor))))
                  : label(quantity, unit, language);
}

} // namespace

void labelOnScale(Panel &panel, const CodeBook &codes, Language language)
{
    for (Mark &mark : panel.marks) {
        if (mark.quantity && mark.label == plain(*mark.quantity, codes, language)) {
            mark.label = onAxis(*mark.quantity, panel.value, codes, language);
        }
    }
}

void labelOnScale(ChartModel &model, const CodeBook &codes, Language language)
{
    for (Panel &panel : model.panels) {
        labelOnScale(panel, codes, language);
    }
    const auto holds = [&model](const Panel &panel) {
        return std::ranges::any_of(
            panel.marks, [&model](const Mark &mark) { return mark.quantity && mark.quantity->unit == model.average->unit; });
    };
    const auto panel = model.average ? std::ranges::find_if(model.panels, holds) : model.panels.end();
    if (panel != model.panels.end()) {
        const std::string said = plain(*model.average, codes, language);
        if (model.averageLabel.ends_with(said)) {
            model.averageLabel.resize(model.averageLabel.size() - said.size());
            model.averageLabel += onAxis(*model.average, panel->value, codes, language);
        }
    }
}

void labelOnNewScale(Panel &panel, const Axis &before, const CodeBook &codes, Language language)
{
    for (Mark &mark : panel.marks) {
        if (mark.quantity && mark.label == onAxis(*mark.quantity, before, codes, language)) {
            mark.label = onAxis(*mark.quantity, panel.value, codes, language);
        }
    }
}

} // namespace rd
