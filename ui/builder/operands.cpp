#include "ui/builder/operands.h"

#include "core/relations.h"
#include "core/words/words.h"

namespace rd {

std::vector<Operand> operandsOf(const Measure &measure, const CodeBook &codes, const std::vector<Period> &periods)
{
    std::vector<Operand> all;
    switch (measure.operation) {
    case Operation::Growth: return {{"", word("build.year")}, {"previous", word("build.previous")}};
    case Operation::Share:
        all.emplace_back("", word("build.above"));
        for (const Indicator &other : codes.indicators) {
            if (standing(Dim::Indicator, measure.indicator, other.code, codes) == Standing::PartOf) {
                all.emplace_back(other.code, other.name);
            }
        }
        return all;
    case Operation::CompoundGrowth:
    case Operation::Index:
        all.emplace_back("", word("build.first"));
        for (const Period &period : periods) {
            all.emplace_back(period.sdmx(), Text{period.text(Language::Zh), period.text(Language::En)});
        }
        return all;
    case Operation::Ratio:
        for (const Indicator &other : codes.indicators) {
            if (other.code != measure.indicator) {
                all.emplace_back(other.code, other.name);
            }
        }
        return all;
    case Operation::None:
    case Operation::Rank:
    case Operation::Count: break;
    }
    return all;
}

} // namespace rd
