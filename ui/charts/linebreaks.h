#pragma once

#include <QString>

namespace rd {

/// Between the parts of a line that says several things.
inline const QString partDot = QStringLiteral(" · ");

/// Chinese characters and all that is as wide as they are.
[[nodiscard]] bool isWide(char32_t c);

/// Whether a line may end before text[i], 0 < i < size; blanks stay at the end of the line before. What is one thing to a reader
/// stays together: a number with its unit, its currency or its sign, a date, a name with dashes, what brackets and quotes enclose.
[[nodiscard]] bool mayBreak(const QString &text, qsizetype i);
/// The same where a line is too narrow for that: a date breaks between its year and its month, a name after a dash.
[[nodiscard]] bool mayBreakAtNeed(const QString &text, qsizetype i);

} // namespace rd
