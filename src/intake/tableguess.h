#pragma once

#include "core/period.h"
#include "core/sheet.h"
#include "intake/codefinder.h"
#include "intake/tablemapping.h"

namespace rd {

/// The first rows of a table: what guessing looks at.
struct TableStart {
    static constexpr std::size_t enough = 200;
    std::vector<SheetRow> rows;
    std::vector<SheetMerge> merges;
    std::size_t keyColumns = 0;                  ///< as SheetSource has it
    std::optional<Period> period = std::nullopt; ///< that a person says of the whole table: of which 本月 and 累计 speak
    DecimalSign decimal = DecimalSign::Point;    ///< of its numbers
};

/// Guesses how a table is to be read: title rows, a unit in the corner, heads of several levels, merged or not; columns by
/// their heads and, where a head says nothing, by what stands below it. Never an error: what is not guessed is Field::None.
[[nodiscard]] TableMapping guessMapping(const TableStart &start, const CodeFinder &finder);

/// The text of a cell without the blanks around it; nothing where the row ends before.
[[nodiscard]] std::string_view cellOf(const SheetRow &row, std::size_t column);

} // namespace rd
