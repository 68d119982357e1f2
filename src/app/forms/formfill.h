#pragma once

#include "app/forms/formbindings.h"
#include "exchange/forms/formfile.h"
#include "store/store.h"

namespace rd {

/// What became of a bound cell.
struct FormLine {
    std::string cell;    ///< Sheet!C5
    std::string written; ///< as it stands in the form; empty where the cell stays empty
    Text why;            ///< why it stays empty, or what the bare number does not say
    Lineage lineage;     ///< the figures that it comes from; none of a bulk value
    std::string source;
};
struct FormFilling {
    FormContent content;
    std::vector<FormLine> lines; ///< in the order of the bindings
};

/// The values of a period for a form's cells: each is what the report engine answers for its binding, where that is one value or
/// several that may be added. A cell without a value is emptied, so that no value of an earlier period stays.
[[nodiscard]] Result<FormFilling> fillForm(Store &store, const FormFile &form, const std::vector<FormBinding> &bindings,
                                           const Period &period);

/// Writes the filled form into a file, whole or not at all.
[[nodiscard]] Result<void> writeFilled(const FormFile &form, const FormFilling &filling, const std::string &output);

/// "3 cells filled, 1 stays empty", and that results of formulas were taken out where the form has any.
[[nodiscard]] Text sentenceOf(const FormFilling &filling, const FormFile &form);

} // namespace rd
