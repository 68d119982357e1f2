#pragma once

#include "ui/widgets/look.h"

namespace rd {

/// A wording with its place {} filled.
[[nodiscard]] inline QString filledWord(std::string_view key, const QString &text, Language language)
{
    return saidWord(key, language).replace(QStringLiteral("{}"), text);
}

} // namespace rd
