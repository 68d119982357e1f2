#include "intake/flagcolumns.h"

#include "core/quantity.h"

#include <algorithm>

namespace rd {
namespace {

/// "2019F" and "Y2019F" speak of 2019.
bool speaksOf(std::string_view head, const std::string &year, char kind)
{
    const std::string_view bare = head.starts_with('Y') ? head.substr(1) : head;
    return bare.size() == year.size() + 1 && bare.starts_with(year) && bare.back() == kind;
}

} // namespace

void takeFlagColumns(TableMapping &mapping)
{
    for (const ColumnUse &values : std::vector(mapping.columns)) {
        const auto year = values.fixed.find(Field::Period);
        if (values.field != Field::ObsValue || year == values.fixed.end() || year->second.size() != 4) {
            continue;
        }
        for (ColumnUse &use : mapping.columns) {
            for (const auto &[kind, field] : {std::pair('F', Field::Status), {'N', Field::Mark}}) {
                if (use.field == Field::None && speaksOf(use.head, year->second, kind)) {
                    use.field = field;
                    use.fixed = {{Field::Period, year->second}};
                }
            }
        }
    }
}

char statusFlagged(std::string_view flag)
{
    // FAOSTAT's older files: F is FAO's own estimate, no forecast.
    constexpr std::pair<std::string_view, char> older[] = {{"F", 'E'}, {"Im", 'I'}};
    const auto *found = std::ranges::find(older, flag, &std::pair<std::string_view, char>::first);
    return found != std::end(older) ? found->second : isObsStatus(flag) ? flag.front() : '\0';
}

} // namespace rd
