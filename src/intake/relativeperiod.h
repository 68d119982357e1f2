#pragma once

#include "intake/headwords.h"

namespace rd {

/// The period of what has piled up since January as a mapping keeps it: 2025-01-01/P3M, where the quarter would be 2025-Q1.
[[nodiscard]] std::string piledUp(const Period &period);
/// True for such a text, and for any stretch that is nothing else: 2025-01-01/P5M.
[[nodiscard]] bool isPiledUp(std::string_view fixedPeriod);

/// True where a text counts the months from January on (1-3月) or calls what it means piled up (1-5月累计).
[[nodiscard]] bool isSinceJanuary(std::string_view text, const Period &period);

/// The indicator of the lists that is `indicator` piled up from January on: 固定资产投资（累计） of 固定资产投资. Itself where the lists have
/// none, or where it piles up already.
[[nodiscard]] std::string piledUpOf(const CodeBook &codes, const std::string &indicator);

/// Takes 本月, 累计 or 上年同期 off the front of a head where nothing stands behind it but a word of growth, of a kind or of the value
/// itself (本月完成): the period that it means, as a mapping keeps it. Where nothing says which month that is, the word itself. Empty
/// where the head says no such thing: "累计" within a name stays.
[[nodiscard]] std::string takeRelative(std::string &text, const HeadContext &context, const CodeFinder &finder);

/// What 本月 or 累计, alone in a column's head, means in a row of this period; nothing for any other text.
[[nodiscard]] std::optional<Period> relativeTo(const Period &row, const std::string &said, const CodeFinder &finder);
/// 当月, 累计 and the like at the end of a text with something before it, as it stands there; empty where none does.
[[nodiscard]] std::string_view measureBehind(std::string_view text);
/// The same at the front of a text; 累计 alone is none there: 累计减税 is a name.
[[nodiscard]] std::string_view measureBefore(std::string_view text);
/// True for 当月, 累计, 上年同期 and the like.
[[nodiscard]] bool isRelative(std::string_view text);
/// True for 累计 and the like.
[[nodiscard]] bool saysSum(std::string_view said);

} // namespace rd
