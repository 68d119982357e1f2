#pragma once

#include "core/codebook.h"

namespace rd {

/// The code lists with namesakes told apart: areas, industries, indicators and subjects that have one name in this language have
/// behind it, in brackets, what they lie in, their name in the other language, or their code, the first of these that none of
/// their namesakes has as well. Nothing where no two have one name, so that nothing is copied.
[[nodiscard]] std::optional<CodeBook> namesApart(const CodeBook &codes, Language language);

} // namespace rd
