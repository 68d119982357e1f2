#pragma once

#include "core/codebook.h"
#include "core/fixeddecimals.h"
#include "exchange/forms/sheetpatch.h"

#include <string>
#include <vector>

namespace rd {

/// Which stretch a cell speaks of, seen from the form's period.
enum class FormPeriod { This, Cumulative, YearBefore, CumulativeYearBefore };
/// The stretch; cumulative is from January of the year to the end of the form's period.
[[nodiscard]] Period formPeriod(FormPeriod relation, const Period &period);

/// What a cell of a form shows, in which power of the unit and how it is rounded.
struct FormBinding {
    std::string sheet; ///< empty: the first one that is seen
    CellPlace cell;
    std::string area, indicator, industry, subject,
        source; ///< industry and subject "_Z" where they do not apply; no source: the preferred
    Kind kind = Kind::Actual;
    FormPeriod period = FormPeriod::This;
    int exponent = 0, decimals = 2;
    Halfway halfway = Halfway::Up;
    bool takesQualified = false; ///< a cell holds a bare number: "more than 5,100" becomes 5100 only where this says so
};

/// The bindings of a form (FORM.form.json, docs/forms.md). A code that the store does not know is refused by name.
[[nodiscard]] Result<std::vector<FormBinding>> readFormBindings(const std::string &path, const CodeBook &codes);

} // namespace rd
