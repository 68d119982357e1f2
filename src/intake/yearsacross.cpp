#include "intake/yearsacross.h"

#include "core/decimal.h"

#include <algorithm>

namespace rd {
namespace {

bool areYearsAcross(const std::vector<std::string_view> &texts)
{
    const auto isAcross = [](std::string_view text) {
        const auto first = text.size() == 7 && (text[4] == '/' || text[4] == '-') ? parseInteger(text.substr(0, 4))
                                                                                  : Result<std::int64_t>(Error{});
        const auto last = first ? parseInteger(text.substr(5)) : first;
        return last && (*first + 1) % 100 == *last;
    };
    return std::ranges::all_of(texts, isAcross)
           && std::ranges::any_of(texts, [&](std::string_view text) { return text != texts.front(); });
}

} // namespace

void refuseYearsAcross(TableMapping &mapping, const TableStart &start, std::size_t dataFrom, const Heads &heads)
{
    std::vector<std::string_view> across;
    std::vector<ColumnUse *> uses;
    for (std::size_t column = 0; column < mapping.columns.size(); ++column) {
        ColumnUse &use = mapping.columns[column];
        if (use.field == Field::ObsValue && use.fixed.contains(Field::Period) && !heads.levels(column).empty()) {
            across.push_back(heads.levels(column).back());
            uses.push_back(&use);
        } else if (use.field == Field::Period) {
            std::vector<std::string_view> down;
            for (std::size_t row = dataFrom; row < start.rows.size(); ++row) {
                if (const std::string_view text = cellOf(start.rows[row], column); !text.empty()) {
                    down.push_back(text);
                }
            }
            if (areYearsAcross(down)) {
                use.field = Field::None;
                mapping.fixed[Field::Period] = std::string(down.front());
            }
        }
    }
    for (std::size_t i = 0; areYearsAcross(across) && i < uses.size(); ++i) {
        uses[i]->fixed[Field::Period] = std::string(across[i]);
    }
}

} // namespace rd
