#include "core/report/findtext.h"

#include "core/decimal.h"

#include <algorithm>
#include <cstdint>
#include <unordered_map>

namespace rd {
namespace {

char32_t nextCharacter(std::string_view text, std::size_t &at)
{
    const auto byte = [&](std::size_t i) { return i < text.size() ? std::uint8_t(text[i]) : std::uint8_t(0); };
    const std::uint8_t first = byte(at);
    const int more = first < 0xC0 ? 0 : first < 0xE0 ? 1 : first < 0xF0 ? 2 : 3;
    char32_t c = more == 0 ? first : char32_t(first & (0x3F >> more));
    for (int i = 1; i <= more; ++i) {
        c = (c << 6) | char32_t(byte(at + std::size_t(i)) & 0x3F);
    }
    at = std::min(at + std::size_t(more) + 1, text.size());
    return c;
}

// Latin letters with diacritics, the tones of pinyin among them.
const std::unordered_map<char32_t, char> &plainLetters()
{
    static const std::unordered_map<char32_t, char> letters = [] {
        constexpr std::pair<char, std::string_view> groups[] = {{'a', "àáâãäåāăąǎÀÁÂÃÄÅĀĂĄǍ"},
                                                                {'c', "çćčÇĆČ"},
                                                                {'e', "èéêëēĕėęěÈÉÊËĒĔĖĘĚ"},
                                                                {'g', "ğĞ"},
                                                                {'i', "ìíîïīĭįıǐÌÍÎÏĪĬĮİǏ"},
                                                                {'l', "łŁ"},
                                                                {'n', "ñńňǹÑŃŇǸ"},
                                                                {'o', "òóôõöøōŏőǒÒÓÔÕÖØŌŎŐǑ"},
                                                                {'s', "śşšŚŞŠ"},
                                                                {'u', "ùúûüūŭůűųǔǖǘǚǜÙÚÛÜŪŬŮŰŲǓǕǗǙǛ"},
                                                                {'y', "ýÿÝŸ"},
                                                                {'z', "źżžŹŻŽ"}};
        std::unordered_map<char32_t, char> map;
        for (const auto &[letter, marked] : groups) {
            for (std::size_t at = 0; at < marked.size();) {
                map.emplace(nextCharacter(marked, at), letter);
            }
        }
        return map;
    }();
    return letters;
}

bool isBreak(char32_t c)
{
    return c == 0xA0 || c == 0xB7 || (c >= 0x2010 && c <= 0x2027) || (c >= 0x3000 && c <= 0x301F)
           || (c >= 0xFF00 && c <= 0xFF0F) || c == 0xFF1A || c == 0xFF1B || c == 0xFF1F;
}

bool isSmallOrDigit(char c) { return (c >= 'a' && c <= 'z') || isDigit(c) || c == '+'; }

std::uint64_t withSyllable(std::string_view syllable, std::string_view query, std::uint64_t reached)
{
    std::uint64_t next = 0;
    for (std::size_t i = 0; i < query.size(); ++i) {
        if ((reached >> i & 1U) == 0) {
            continue;
        }
        for (std::size_t n = 0; n < syllable.size() && i + n < query.size() && query[i + n] == syllable[n]; ++n) {
            next |= std::uint64_t(1) << (i + n + 1);
        }
    }
    return next;
}

} // namespace

FoldedText fold(std::string_view text)
{
    FoldedText folded;
    bool begins = true;
    const auto begin = [&] {
        if (begins) {
            folded.starts.push_back(folded.letters.size());
            begins = false;
        }
    };
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t from = at;
        const char32_t c = nextCharacter(text, at);
        if (c >= 0x300 && c <= 0x36F) {
            continue; // a combining mark
        }
        if (c < 0x80) {
            const char small = c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : char(c);
            if (isSmallOrDigit(small)) {
                begin();
                folded.letters += small;
            } else if (c == '.' && from > 0 && isDigit(text[from - 1]) && at < text.size() && isDigit(text[at])) {
                folded.letters += '.';          // 2.6 is not 26
            } else if (c != '\'' && c != ',') { // Xi'an is one word, 5,100 one number
                begins = true;
            }
        } else if (const auto plain = plainLetters().find(c); plain != plainLetters().end()) {
            begin();
            folded.letters += plain->second;
        } else if (isBreak(c)) {
            begins = begins || c != 0x2019; // the other apostrophe
        } else {
            begin();
            folded.letters.append(text.substr(from, at - from));
        }
    }
    return folded;
}

std::string asSyllables(std::string letters)
{
    std::ranges::replace(letters, 'v', 'u');
    return letters;
}

bool abbreviates(std::string_view query, std::string_view text)
{
    std::size_t found = 0;
    for (std::size_t at = 0; at < query.size();) {
        const std::size_t from = at;
        nextCharacter(query, at);
        const std::string_view character = query.substr(from, at - from);
        found = text.find(character, found);
        if (found == std::string_view::npos) {
            return false;
        }
        found += character.size();
    }
    return true;
}

bool startsSyllables(const FoldedText &pinyin, std::string_view query)
{
    if (query.empty() || query.size() > 63) {
        return false;
    }
    for (std::size_t first = 0; first < pinyin.starts.size(); ++first) {
        // Bit i: the first i letters of the query are beginnings of the syllables from `first` on.
        std::uint64_t reached = 1;
        for (std::size_t s = first; reached != 0 && s < pinyin.starts.size(); ++s) {
            const std::size_t start = pinyin.starts[s];
            const std::size_t end = s + 1 < pinyin.starts.size() ? pinyin.starts[s + 1] : pinyin.letters.size();
            reached = withSyllable(std::string_view(pinyin.letters).substr(start, end - start), query, reached);
            if (reached >> query.size() & 1U) {
                return true;
            }
        }
    }
    return false;
}

} // namespace rd
