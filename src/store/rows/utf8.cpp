#include "store/rows/rowcheck.h"

namespace rd {
namespace {

/// Length of the UTF-8 sequence at the beginning of `text`; 0 where there is none that is whole, shortest and no surrogate.
std::size_t sequenceLength(std::string_view text)
{
    const auto byte = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0u; };
    const auto follows = [&](std::size_t i) { return (byte(i) & 0xc0) == 0x80; };
    const unsigned first = byte(0), second = byte(1);
    if (first < 0x80) {
        return 1;
    }
    if (first >= 0xc2 && first <= 0xdf) {
        return follows(1) ? 2 : 0;
    }
    if ((first & 0xf0) == 0xe0) {
        const bool fits = first == 0xe0 ? second >= 0xa0 : first == 0xed ? second <= 0x9f : true;
        return fits && follows(1) && follows(2) ? 3 : 0;
    }
    if (first >= 0xf0 && first <= 0xf4) {
        const bool fits = first == 0xf0 ? second >= 0x90 : first == 0xf4 ? second <= 0x8f : true;
        return fits && follows(1) && follows(2) && follows(3) ? 4 : 0;
    }
    return 0;
}

} // namespace

bool isCleanText(std::string_view text)
{
    while (!text.empty()) {
        const std::size_t length = sequenceLength(text);
        const char first = text.front();
        if (length == 0 || (length == 1 && ((first >= 0 && first < ' ' && first != '\n' && first != '\t') || first == 0x7f))) {
            return false;
        }
        text.remove_prefix(length);
    }
    return true;
}

} // namespace rd
