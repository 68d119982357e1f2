#include "exchange/encodingguess.h"

#include <algorithm>
#include <array>

namespace rd {
namespace {

/// What the characters of two bytes come to when `bytes` are read as one encoding.
struct Reading {
    std::size_t all = 0, frequent = 0, kana = 0;
    bool isValid = true;
    [[nodiscard]] double share() const { return !isValid || all == 0 ? -1 : double(frequent) / double(all); }
};

bool isIn(int byte, int from, int to) { return byte >= from && byte <= to; }

bool isFrequent(Encoding encoding, int lead, int trail)
{
    switch (encoding) {
    case Encoding::Gb18030: return (isIn(lead, 0xA1, 0xA3) || isIn(lead, 0xB0, 0xF7)) && trail >= 0xA1;
    case Encoding::Big5: return isIn(lead, 0xA1, 0xC6);
    case Encoding::ShiftJis: return isIn(lead, 0x81, 0x83) || isIn(lead, 0x88, 0x97);
    default: return false;
    }
}

bool isKana(int lead, int trail)
{
    return (lead == 0x82 && isIn(trail, 0x9F, 0xF1)) || (lead == 0x83 && isIn(trail, 0x40, 0x96));
}

Reading readAs(Encoding encoding, std::string_view bytes)
{
    Reading reading;
    while (!bytes.empty()) {
        std::size_t needed = 0;
        const std::size_t length = characterLength(encoding, bytes, needed);
        if (length == 0) {
            reading.isValid = bytes.size() < needed; // cut in the middle of a character
            return reading;
        }
        if (length > 1) { // kana of half width are one byte each, as halves of Chinese characters look
            const int lead = static_cast<unsigned char>(bytes[0]), trail = static_cast<unsigned char>(bytes[1]);
            ++reading.all;
            reading.frequent += length == 2 && isFrequent(encoding, lead, trail) ? 1 : 0;
            reading.kana += encoding == Encoding::ShiftJis && isKana(lead, trail) ? 1 : 0;
        }
        bytes.remove_prefix(length);
    }
    return reading;
}

} // namespace

EncodingGuess guessEncoding(std::string_view bytes)
{
    // Where two are as likely, the first.
    constexpr std::array candidates = {Encoding::Gb18030, Encoding::Big5, Encoding::ShiftJis};
    constexpr double likely = 0.75, margin = 0.2;
    std::array<Reading, candidates.size()> readings;
    std::size_t best = 0;
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        readings[i] = readAs(candidates[i], bytes);
        const bool isBetter = readings[i].share() >= likely && readings[i].share() > readings[best].share();
        best = isBetter ? i : best;
    }
    const double bestShare = readings[best].share();
    if (looksWestern(bytes) && (candidates[best] != Encoding::Big5 || bestShare < likely)) {
        return {Encoding::Windows1252, Encoding::Unknown};
    }
    EncodingGuess guess{candidates[best], Encoding::Unknown};
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        const bool isAsLikely = readings[i].share() >= std::max(likely, bestShare - margin);
        const bool mayBeChinese = guess.best == Encoding::ShiftJis && readings[best].kana == 0 && readings[i].share() >= 0;
        if (i != best && guess.other == Encoding::Unknown && (isAsLikely || mayBeChinese)) {
            guess.other = candidates[i];
        }
    }
    return guess;
}

} // namespace rd
