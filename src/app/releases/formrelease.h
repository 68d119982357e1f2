#pragma once

#include "app/forms/formstore.h"
#include "app/reports/reportagainst.h"

namespace rd {

/// Of a report that is a form: its code and the period that it was filled for.
inline constexpr std::string_view formOption = "form", formPeriodOption = "period";

/// Notes in the release log a filled form that was written to `output`. Gives the change.
[[nodiscard]] Result<std::int64_t> logFilledForm(Store &store, const StoredForm &form, const Period &period,
                                                 const FormFilling &filling, Language language, const std::string &output);

/// How the cells of a form, as it was bound and as the store knew it on that day, differ from what the store says now. `spec` is what
/// logFilledForm noted.
[[nodiscard]] Result<ReportDifference> formChangedSince(Store &store, const ReportSpec &spec, const std::string &asKnown,
                                                        Language language);

} // namespace rd
