#pragma once

#include <cstdint>

namespace rd {

/// What a table or a spreadsheet holds shrinks thirtyfold at most; what shrinks so far is made to fill a memory or a day. In bytes.
[[nodiscard]] constexpr bool isBomb(std::uint64_t unpacked, std::uint64_t packed)
{
    constexpr std::uint64_t suspiciousSize = 20'000'000, suspiciousRatio = 200;
    return unpacked > suspiciousSize && unpacked / suspiciousRatio > packed;
}

} // namespace rd
