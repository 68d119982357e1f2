#pragma once

#include "app/forms/formbindings.h"

#include <span>

namespace rd {

/// What a cell of a form may work out of a value: an operation of the report engine, or a column that it fills beside the value.
// NOLINTNEXTLINE(clang-analyzer-optin.performance.Padding): in the order in which the list below is read
struct FormComputation {
    std::string_view words; ///< key of its name; empty: as the operation is called
    Operation operation = Operation::None;
    std::string_view operand = "";
    std::string_view column = "OBS_VALUE";
    bool ofTarget = false; ///< it speaks of a target: what is done of the one for the year

    bool operator==(const FormComputation &) const = default;
};
/// All of them, in the order in which they are offered; the first is the value itself.
[[nodiscard]] std::span<const FormComputation> formComputations();

/// The one that a binding asks for, whatever its operand where it has a choice of operands; null for another column.
[[nodiscard]] const FormComputation *computationOf(const FormBinding &binding);
/// The binding with that computation instead; of a target's the year of the form's period.
[[nodiscard]] FormBinding computedAs(FormBinding binding, const FormComputation &computation);
/// As a person reads it: the growth of a percentage is a change in points.
[[nodiscard]] Text nameOf(const FormComputation &computation, const std::string &indicator, const CodeBook &codes);

} // namespace rd
