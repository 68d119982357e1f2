#include "core/chart/chartbuilder.h"

#include "core/chart/chartparts.h"

#include <algorithm>

namespace rd {
namespace {

/// The letter by which a system's own name leaves a number open: the X of 453X, the N of 1+2+N; X where it has none.
std::string openSign(const Tier &tier, const CodeBook &codes)
{
    const Tier *system = codes.tiers.find(tier.parent);
    const std::string name = system == nullptr ? std::string() : system->name.zh;
    for (const char letter : {'X', 'N'}) {
        for (std::size_t at = name.find(letter); at != std::string::npos; at = name.find(letter, at + 1)) {
            const bool isCounted = at > 0 && (name[at - 1] == '+' || (name[at - 1] >= '0' && name[at - 1] <= '9'));
            if (isCounted || name.substr(at + 1, 1) == "+") {
                return {letter};
            }
        }
    }
    return "X";
}

/// How many industries belong to a tier before all others; a letter where the system leaves the number open.
std::string numeralOf(const Tier &tier, const CodeBook &codes)
{
    if (tier.openEnded) {
        return openSign(tier, codes);
    }
    const auto primary = [&tier](const Membership &membership) { return membership.primary && membership.tier == tier.code; };
    return std::to_string(std::ranges::count_if(codes.memberships, primary));
}

} // namespace

void buildPoster(ChartModel &model, const Table &table, const CodeBook &codes, Language language)
{
    for (const std::string &code : model.tierOrder) {
        const Tier *tier = codes.tiers.find(code);
        Panel panel;
        panel.key.set(Dim::Tier, code);
        panel.title = codes.nameOf(Dim::Tier, code).in(language);
        panel.label = tier == nullptr ? std::string() : numeralOf(*tier, codes);
        for (std::size_t row = 0; row < table.rows.size(); ++row) {
            const ReportRow &from = table.rows[row];
            if (from.key.code(Dim::Tier) != code) {
                continue;
            }
            Mark mark = markOf(table, row, {Dim::Industry}, codes, language);
            mark.tier = code;
            mark.count = countIn(table, from, "FIGURES");
            mark.label = figuresText(mark.count, language);
            mark.group = textIn(table, from, "STANDING", codes, language);
            panel.marks.push_back(std::move(mark));
        }
        if (!panel.marks.empty()) {
            model.panels.push_back(std::move(panel));
        }
    }
    if (model.panels.empty()) {
        model.kind = "list";
    }
}

} // namespace rd
