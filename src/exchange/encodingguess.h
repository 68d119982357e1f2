#pragma once

#include "exchange/encoding.h"

namespace rd {

/// What bytes that are no UTF-8 are read as, and what they could be as well; Unknown where nothing else is likely.
struct EncodingGuess {
    Encoding best = Encoding::Gb18030, other = Encoding::Unknown;
};

/// By the characters that come out: each encoding has stretches of frequent ones (GB 2312 whole, the first level of Big5, kana and the
/// first level of JIS) that the others' texts seldom fall into. Kana tell Shift_JIS for certain; Chinese characters alone do not.
[[nodiscard]] EncodingGuess guessEncoding(std::string_view bytes);

} // namespace rd
