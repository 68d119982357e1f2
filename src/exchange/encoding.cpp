#include "exchange/encoding.h"

#include <algorithm>
#include <string>
#include <utility>

namespace rd {
namespace {

unsigned char at(std::string_view bytes, std::size_t i) { return static_cast<unsigned char>(bytes[i]); }

bool within(unsigned char byte, int from, int to) { return byte >= from && byte <= to; }

std::size_t gb18030Length(std::string_view bytes, std::size_t &needed)
{
    const unsigned char lead = at(bytes, 0);
    needed = 1;
    if (lead < 0x80) {
        return 1;
    }
    if (!within(lead, 0x81, 0xFE)) {
        return 0;
    }
    needed = 2;
    if (bytes.size() < 2) {
        return 0;
    }
    const unsigned char second = at(bytes, 1);
    if (!within(second, 0x30, 0x39)) {
        return within(second, 0x40, 0xFE) && second != 0x7F ? 2 : 0;
    }
    needed = 4;
    return bytes.size() >= 4 && within(at(bytes, 2), 0x81, 0xFE) && within(at(bytes, 3), 0x30, 0x39) ? 4 : 0;
}

} // namespace

std::string_view name(Encoding encoding)
{
    switch (encoding) {
    case Encoding::Utf16LE: return "UTF-16LE";
    case Encoding::Utf16BE: return "UTF-16BE";
    case Encoding::Gb18030: return "GB18030";
    case Encoding::Big5: return "Big5";
    case Encoding::ShiftJis: return "Shift_JIS";
    case Encoding::Windows1252: return "Windows-1252";
    case Encoding::Unknown:
    case Encoding::Utf8: break;
    }
    return "UTF-8";
}

Encoding encodingNamed(std::string_view name)
{
    constexpr std::pair<std::string_view, Encoding> names[] = {
        {"utf8", Encoding::Utf8},         {"utf16le", Encoding::Utf16LE}, {"utf16be", Encoding::Utf16BE},
        {"gb18030", Encoding::Gb18030},   {"gbk", Encoding::Gb18030},     {"gb2312", Encoding::Gb18030},
        {"big5", Encoding::Big5},         {"cp950", Encoding::Big5},      {"shiftjis", Encoding::ShiftJis},
        {"sjis", Encoding::ShiftJis},     {"cp932", Encoding::ShiftJis},  {"windows1252", Encoding::Windows1252},
        {"latin1", Encoding::Windows1252}};
    std::string letters;
    for (const char c : name) {
        if (c != '-' && c != '_' && c != ' ') {
            letters += c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c;
        }
    }
    const auto *found = std::ranges::find(names, std::string_view(letters), &std::pair<std::string_view, Encoding>::first);
    return found == std::end(names) ? Encoding::Unknown : found->second;
}

std::span<const Encoding> encodings()
{
    static constexpr Encoding all[] = {Encoding::Utf8,    Encoding::Gb18030, Encoding::Big5,       Encoding::ShiftJis,
                                       Encoding::Utf16LE, Encoding::Utf16BE, Encoding::Windows1252};
    return all;
}

std::size_t utf8Length(std::string_view bytes)
{
    if (bytes.empty()) {
        return 0;
    }
    const unsigned char lead = at(bytes, 0);
    if (lead < 0x80) {
        return 1;
    }
    const std::size_t length = within(lead, 0xC2, 0xDF) ? 2 : within(lead, 0xE0, 0xEF) ? 3 : within(lead, 0xF0, 0xF4) ? 4 : 0;
    if (length == 0 || bytes.size() < length) {
        return 0;
    }
    // No overlong forms, no surrogates, nothing past U+10FFFF: these limit the second byte.
    const int low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
    const int high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
    if (!within(at(bytes, 1), low, high)) {
        return 0;
    }
    for (std::size_t i = 2; i < length; ++i) {
        if (!within(at(bytes, i), 0x80, 0xBF)) {
            return 0;
        }
    }
    return length;
}

bool isText(std::string_view bytes)
{
    while (!bytes.empty()) {
        const std::size_t length = utf8Length(bytes);
        if (length == 0 || bytes.front() == '\0') {
            return false;
        }
        bytes.remove_prefix(length);
    }
    return true;
}

bool looksWestern(std::string_view bytes)
{
    std::size_t alone = 0, pairs = 0;
    for (std::size_t i = 0; i < bytes.size();) {
        std::size_t run = 0;
        while (i + run < bytes.size() && at(bytes, i + run) >= 0x80) {
            ++run;
        }
        alone += run == 1 && at(bytes, i) >= 0xA0 ? 1 : 0; // below it stand signs that few tables have
        pairs += run / 2;
        i += run + 1;
    }
    return alone > 2 * pairs;
}

std::size_t characterLength(Encoding encoding, std::string_view bytes, std::size_t &needed)
{
    if (encoding == Encoding::Gb18030) {
        return gb18030Length(bytes, needed);
    }
    const bool isBig5 = encoding == Encoding::Big5;
    const unsigned char lead = at(bytes, 0);
    needed = 1;
    if (lead < 0x80 || (!isBig5 && within(lead, 0xA1, 0xDF))) { // kana of half width
        return 1;
    }
    if (isBig5 ? !within(lead, 0xA1, 0xF9) : !within(lead, 0x81, 0x9F) && !within(lead, 0xE0, 0xFC)) {
        return 0;
    }
    needed = 2;
    if (bytes.size() < 2) {
        return 0;
    }
    const unsigned char second = at(bytes, 1);
    return within(second, 0x40, 0x7E) || within(second, isBig5 ? 0xA1 : 0x80, isBig5 ? 0xFE : 0xFC) ? 2 : 0;
}

} // namespace rd
