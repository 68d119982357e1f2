#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace rd {

/// `Excel`, for reports: UTF-8 with BOM, CRLF, and a ' before texts that a spreadsheet would take for a formula. `Data`,
/// for packages: UTF-8 without BOM, LF, texts as they are.
enum class CsvProfile { Excel, Data };

/// What a reader takes at most; whatever is larger is refused by name. Sizes in bytes of UTF-8 text.
struct CsvLimits {
    std::int64_t file = 2'000'000'000;
    std::int64_t row = 10'000'000;
    std::int64_t field = 1'000'000;
    std::int64_t columns = 500;
};

/// True where profile Excel writes a ' before the text: it begins with = + - @ TAB CR or a full-width form of them,
/// behind any number of '. Reading takes one ' off again where the rest is such a text.
[[nodiscard]] bool needsGuard(std::string_view text);
[[nodiscard]] bool hasGuard(std::string_view text);

/// The delimiter that occurs most often in the first line that is not empty, outside quotes. Nothing where that line does
/// not end in `text`, unless that is the whole file or long enough.
[[nodiscard]] std::optional<char> guessDelimiter(std::string_view text, bool isWhole);

} // namespace rd
