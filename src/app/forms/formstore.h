#pragma once

#include "app/forms/formfill.h"

namespace rd {

/// A form that the store keeps: the office's empty file, and what its cells show.
struct StoredForm {
    std::string code;
    Text name;
    int ord = 0;
    std::string file;             ///< SHA-256 of the empty form's bytes
    std::optional<Period> period; ///< that it stands at; none before it was first filled or rolled
    std::string bindings;         ///< JSON (docs/forms.md)
};

/// Forms of more bytes can be filled, but not kept: a package's field holds a megabyte.
inline constexpr qsizetype largestKeptForm = 740'000;

/// As known at the time that the store is set to, in their order.
[[nodiscard]] Result<std::vector<StoredForm>> formsOf(Store &store);
/// By its code, or by its name in either language.
[[nodiscard]] Result<StoredForm> formNamed(Store &store, const std::string &codeOrName);
[[nodiscard]] Result<FormFile> fileOf(Store &store, const StoredForm &form);
[[nodiscard]] Result<FormFilling> fillForm(Store &store, const StoredForm &form, const FormFile &file, const Period &period);

/// The row that keeps a form; completed() fills what is missing.
[[nodiscard]] TableRow formRow(const StoredForm &form);
/// Keeps a form under a name, as one change; one of that name gives way to it and keeps its code, its place and, where none is
/// given, its period. Gives the change, 0 where it says nothing new.
[[nodiscard]] Result<std::int64_t> keepForm(Store &store, const Text &name, const FormFile &file,
                                            const std::vector<FormBinding> &bindings, const std::optional<Period> &period = {});
/// Keeps what was changed of a form but its file.
[[nodiscard]] Result<std::int64_t> changeForm(Store &store, const StoredForm &form);
/// Its file goes with it where no other form uses it.
[[nodiscard]] Result<std::int64_t> removeForm(Store &store, const StoredForm &form);

} // namespace rd
