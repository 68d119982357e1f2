#pragma once

#include <cstddef>
#include <span>
#include <string_view>

namespace rd {

enum class Encoding { Unknown, Utf8, Utf16LE, Utf16BE, Gb18030, Big5, ShiftJis, Windows1252 };
[[nodiscard]] std::string_view name(Encoding encoding); ///< "UTF-8", "UTF-16LE", "GB18030" …
/// Any of these names as a person writes it (gbk, big5, sjis, cp932 …); Unknown for any other text.
[[nodiscard]] Encoding encodingNamed(std::string_view name);
/// All that may be chosen, UTF-8 first.
[[nodiscard]] std::span<const Encoding> encodings();

/// The length of the valid UTF-8 sequence at the front of `bytes`: 1 to 4, 0 where there is none.
[[nodiscard]] std::size_t utf8Length(std::string_view bytes);
/// The same for GB18030 (1, 2 or 4), Big5 and Shift_JIS (1 or 2); `needed` is how many bytes had to be there to know.
[[nodiscard]] std::size_t characterLength(Encoding encoding, std::string_view bytes, std::size_t &needed);
/// True for bytes that are no UTF-8 and whose letters beyond ASCII stand alone, as in "Köln"; those of Chinese stand in pairs.
[[nodiscard]] bool looksWestern(std::string_view bytes);
/// Valid UTF-8 throughout, without NUL: what may stand in a text file.
[[nodiscard]] bool isText(std::string_view bytes);

} // namespace rd
