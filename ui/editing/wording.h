#pragma once

#include "core/words/phrase.h"
#include "ui/widgets/look.h"

namespace rd {

/// A wording with its place {} filled.
[[nodiscard]] inline QString filledWord(std::string_view key, const QString &text, Language language)
{
    return qtext(phrase(word(key, language), text.toStdString()));
}

} // namespace rd
