#pragma once

#include "core/fixeddecimals.h"
#include "core/report/report.h"
#include "exchange/forms/sheetpatch.h"

#include <string>
#include <vector>

namespace rd {

/// Which stretch a cell speaks of, seen from the form's period.
enum class FormPeriod { This, Cumulative, YearBefore, CumulativeYearBefore, Year, Any };
/// The stretch; cumulative is from January of the year to the end of the form's period. Nothing where any will do.
[[nodiscard]] std::optional<Period> formPeriod(FormPeriod relation, const Period &period);

/// What a cell of a form shows (a report cell but for its period), in which power of the unit and how it is rounded.
struct FormBinding {
    std::string sheet; ///< empty: the first one that is seen
    CellPlace cell;
    std::string report; ///< code of a report or ReportSpec as JSON; empty: the values themselves
    Key key; ///< what narrows it; of the values themselves, what it leaves out of industry and subject does not apply
    Operation operation = Operation::None;
    std::string operand;
    std::string column = "OBS_VALUE";
    bool adds = false; ///< several values make their total, where they may be added
    FormPeriod period = FormPeriod::This;
    std::string unit; ///< what the form expects; a value in another unit is not written. Empty: whatever it is
    int exponent = 0, decimals = 2;
    Halfway halfway = Halfway::Up;
    bool takesQualified = false; ///< a cell holds a bare number: "more than 5,100" becomes 5100 only where this says so

    bool operator==(const FormBinding &) const = default;
};

/// The bindings of a form (docs/forms.md) from JSON; a code that the store does not know is refused by name. `place` is what messages
/// call the text.
[[nodiscard]] Result<std::vector<FormBinding>> formBindings(std::string_view json, const std::string &place,
                                                            const CodeBook &codes);
/// The same from a file.
[[nodiscard]] Result<std::vector<FormBinding>> readFormBindings(const std::string &path, const CodeBook &codes);
/// As formBindings() reads them.
[[nodiscard]] std::string formBindingsJson(const std::vector<FormBinding> &bindings);

/// The question whose answer the cell shows, for a form of that period.
[[nodiscard]] Result<ReportSpec> specOf(const FormBinding &binding, const Period &period, const CodeBook &codes);

} // namespace rd
