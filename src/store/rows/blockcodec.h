#pragma once

#include "core/period.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace rd {

/// One bulk value of a series. `status` is its letter; without a value it is a gap.
struct BulkValue {
    Period period;
    std::optional<double> value;
    char status = 'A';
    std::int64_t change = 0;
};

/// Consecutive values of one series that one change brought.
struct Block {
    static constexpr std::size_t longest = 4096;
    std::int64_t change = 0;
    Period first;
    std::int64_t n = 0;
    std::string values; ///< doubles, low byte first
    std::string flags;  ///< a status letter each; its highest bit is set where there is no value
};

/// The period after this one in its series: cumulative series (freq C) grow by a month within the year, all others move
/// on by their own length. Nothing where the calendar has no such period.
[[nodiscard]] std::optional<Period> nextPeriod(std::string_view freq, const Period &period);

/// Values of one change in order of their periods, without repeats, packed into as few blocks as they need.
[[nodiscard]] std::vector<Block> pack(std::string_view freq, std::span<const BulkValue> values);
/// How many values a block's flags speak of: what has no value is not counted.
[[nodiscard]] std::int64_t countValues(std::string_view flags);
/// Nothing where the parts do not fit each other.
[[nodiscard]] std::optional<std::vector<BulkValue>> unpack(std::string_view freq, const Block &block);

} // namespace rd
