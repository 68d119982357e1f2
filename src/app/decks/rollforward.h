#pragma once

#include "app/forms/formstore.h"

namespace rd {

/// Something that was there for the last period and has not arrived for the new one: a cell of a form (why it stays empty) or a
/// value of a report.
struct NotArrived {
    Text what, why;
};
/// A form, a saved report or a view that a slide keeps, which goes on.
struct RolledOn {
    std::string code;
    Text name;
    bool isForm = false;
    std::optional<Period> from; ///< none: a form that stood nowhere yet
    Period to;
    std::vector<NotArrived> missing;
};
struct RollForward {
    std::vector<RolledOn> moved;
    std::vector<TableRow> rows; ///< what makes it so
};

/// What goes on to a period: forms that stand before it, and saved reports (own ones and those of slides) and views of slides
/// that ask for fixed periods of its length, up to one before it. `only`: this form, report, slide or deck alone, by code or
/// name; empty: all. An error where nothing is called so. Changes nothing.
[[nodiscard]] Result<RollForward> planRoll(Store &store, const Period &to, const std::string &only = {});
/// Does it, as one change. Gives the change, 0 where nothing goes on.
[[nodiscard]] Result<std::int64_t> rollForward(Store &store, const RollForward &plan, const Period &to);

} // namespace rd
