#pragma once

#include <string>

namespace rd {

/// Who makes changes here: the name that was entered in the settings, else the login's.
[[nodiscard]] std::string personName();
/// False until a name was entered.
[[nodiscard]] bool isPersonNamed();
/// Kept for this user of this computer. A name without a letter is none.
void setPersonName(const std::string &name);

} // namespace rd
