#include "intake/pairedcolumns.h"

#include "core/decimal.h"
#include "core/report/findtext.h"
#include "intake/headwords.h"

#include <string_view>
#include <vector>

namespace rd {
namespace {

void takePair(ColumnUse &codes, ColumnUse &labels)
{
    codes.field = Field::None;
    codes.fixed.clear();
    labels.fixed.clear();
    if (fieldCalled(labels.head) == Field::Period) {
        labels.field = Field::Period;
    } else if (fold(labels.head).letters == "geography") {
        codes.field = Field::Area;
        labels.field = Field::AreaName;
    } else {
        labels.field = Field::Indicator;
    }
}

} // namespace

bool takePairedColumns(TableMapping &mapping)
{
    constexpr std::string_view version = "v4_";
    std::vector<ColumnUse> &columns = mapping.columns;
    const std::string_view head = columns.empty() ? std::string_view() : std::string_view(columns.front().head);
    if (head.size() != version.size() + 1 || !head.starts_with(version) || !isDigit(head.back())) {
        return false;
    }
    const auto remarks = std::size_t(head.back() - '0');
    if (columns.size() < remarks + 3 || (columns.size() - remarks) % 2 == 0) {
        return false;
    }
    columns.front().field = Field::ObsValue;
    columns.front().fixed.clear();
    for (std::size_t column = 1; column <= remarks; ++column) {
        columns[column].field = fold(columns[column].head).letters == fold("Data Marking").letters ? Field::Mark : Field::None;
        columns[column].fixed.clear();
    }
    for (std::size_t column = remarks + 1; column + 1 < columns.size(); column += 2) {
        takePair(columns[column], columns[column + 1]);
    }
    return true;
}

} // namespace rd
