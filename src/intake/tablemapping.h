#pragma once

#include "core/key.h"
#include "intake/decimalsign.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace rd {

/// What a column of a foreign table is.
enum class Field {
    None, ///< not taken
    Area,
    AreaName, ///< a name beside a code: used for areas that are new
    Indicator,
    IndicatorName,
    Industry,
    Subject,
    Kind,
    Period,
    Unit,
    UnitName,   ///< a name beside a code: used for units that are new
    Multiplier, ///< UNIT_MULT: powers of ten
    Source,
    ObsValue,
    ObsValueHi,
    Qualifier,
    Status,
    AsPublished,
    FigureId,
    Mark, ///< sign of a note, behind the printed number
    Headline,
    Paragraph, ///< of the document, below its headline; 0 is the headline itself
    GapReason
};
[[nodiscard]] std::string_view name(Field field); ///< "area", "as_published" …
[[nodiscard]] std::optional<Field> fieldNamed(std::string_view name);
/// The list that a field's texts are looked up in; nothing for values and texts.
[[nodiscard]] std::optional<Dim> dimOf(Field field);

/// What is fixed for a column or for the whole table: codes; of a period its SDMX form, of a multiplier the power.
using Fixed = std::map<Field, std::string>;

struct ColumnUse {
    std::string head; ///< its head, levels separated by " / "
    Field field = Field::None;
    Fixed fixed; ///< of a value column: what its head says
    bool operator==(const ColumnUse &) const = default;
};

/// How a table is read: where its rows begin and what its columns are. Guessed, corrected by hand, kept for the next table
/// with the same heads.
struct TableMapping {
    std::int64_t firstLine = 2; ///< of the data
    std::vector<ColumnUse> columns;
    Fixed fixed;
    DecimalSign decimal = DecimalSign::Point; ///< of the numbers in columns of values
    bool operator==(const TableMapping &) const = default;

    [[nodiscard]] int column(Field field) const; ///< the first one, −1 where there is none
    [[nodiscard]] bool says(Field field) const;  ///< a column, the head of one or the whole table does
    /// One text for tables that look alike: their heads.
    [[nodiscard]] std::string signature() const;
};

} // namespace rd
