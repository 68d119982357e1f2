#include "intake/bilingual.h"

#include "intake/printedvalue.h"

#include <algorithm>

namespace rd {
namespace {

constexpr std::ptrdiff_t fewestLetters = 4;

bool isAscii(char c) { return static_cast<unsigned char>(c) < 0x80; }
bool isLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

} // namespace

std::optional<Bilingual> bilingual(std::string_view text)
{
    std::size_t from = text.size(); // of what is Latin to the end
    while (from > 0 && isAscii(text[from - 1])) {
        --from;
    }
    const std::size_t blank = text.find(' ', from);
    const std::string_view zh = trimmed(text.substr(0, std::min(blank, text.size())));
    const std::string_view en = blank == std::string_view::npos ? std::string_view() : trimmed(text.substr(blank));
    const bool isNamed = !zh.empty() && !isAscii(zh.back()) && !en.empty() && isLetter(en.front());
    return isNamed && std::ranges::count_if(en, isLetter) >= fewestLetters ? std::optional(Bilingual{zh, en}) : std::nullopt;
}

} // namespace rd
