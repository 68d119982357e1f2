#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace rd {

/// A text as quick find compares it: letters and digits only, small, without diacritics; other scripts as they are.
struct FoldedText {
    std::string letters;
    std::vector<std::size_t> starts; ///< where words begin in `letters`, ascending
};

/// `text` is UTF-8, NFKC. A word begins behind a blank or punctuation; "+" stays, because "5,100+" is a number.
[[nodiscard]] FoldedText fold(std::string_view text);

/// Pinyin as it is compared: ü is typed v or u, so that both count as u.
[[nodiscard]] std::string asSyllables(std::string letters);

/// True where the characters of `query` stand in `text` in this order, whatever stands between them: 社零 of 社会消费品零售总额.
/// Both are UTF-8.
[[nodiscard]] bool abbreviates(std::string_view query, std::string_view text);

/// True where `query` is made of beginnings of syllables in a row: "beij", "bjings" of bei jing shi.
[[nodiscard]] bool startsSyllables(const FoldedText &pinyin, std::string_view query);

} // namespace rd
