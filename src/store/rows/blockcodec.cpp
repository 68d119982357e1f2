#include "store/rows/blockcodec.h"

#include <algorithm>
#include <bit>

namespace rd {
namespace {

constexpr unsigned char noValue = 0x80;

void append(std::string &bytes, double value)
{
    const auto bits = std::bit_cast<std::uint64_t>(value);
    char low[8];
    for (int i = 0; i < 8; ++i) {
        low[i] = static_cast<char>(bits >> (8 * i) & 0xff);
    }
    bytes.append(low, sizeof low);
}

double valueAt(const std::string &bytes, std::size_t index)
{
    std::uint64_t bits = 0;
    for (std::size_t i = 0; i < 8; ++i) {
        bits |= std::uint64_t(static_cast<unsigned char>(bytes[index * 8 + i])) << (8 * i);
    }
    return std::bit_cast<double>(bits);
}

} // namespace

std::optional<Period> nextPeriod(std::string_view freq, const Period &period)
{
    using namespace std::chrono;
    if (freq == "C") {
        return period.months() > 0 && period.months() < 12 ? Period::of(period.start(), period.months() + 1) : std::nullopt;
    }
    return period.months() > 0 ? Period::of(period.start() + months(period.months()), period.months())
                               : Period::of(year_month_day(period.first() + days(period.days())), 0, period.days());
}

std::vector<Block> pack(std::string_view freq, std::span<const BulkValue> values)
{
    std::vector<Block> blocks;
    std::optional<Period> expected;
    for (const BulkValue &value : values) {
        if (blocks.empty() || expected != value.period || blocks.back().flags.size() == Block::longest) {
            blocks.push_back({value.change, value.period, 0, {}, {}});
            const auto rest = std::min(Block::longest, std::size_t(values.data() + values.size() - &value));
            blocks.back().values.reserve(8 * rest);
            blocks.back().flags.reserve(rest);
        }
        Block &block = blocks.back();
        ++block.n;
        append(block.values, value.value.value_or(0));
        block.flags += static_cast<char>(static_cast<unsigned char>(value.status) | (value.value ? 0 : noValue));
        expected = nextPeriod(freq, value.period);
    }
    return blocks;
}

std::int64_t countValues(std::string_view flags)
{
    return std::ranges::count_if(flags, [](char flag) { return (static_cast<unsigned char>(flag) & noValue) == 0; });
}

std::optional<std::vector<BulkValue>> unpack(std::string_view freq, const Block &block)
{
    const std::size_t n = block.flags.size();
    if (block.n <= 0 || static_cast<std::uint64_t>(block.n) != n || block.values.size() != 8 * n) {
        return std::nullopt;
    }
    std::vector<BulkValue> values;
    values.reserve(n);
    std::optional<Period> period = block.first;
    for (std::size_t i = 0; i < n; ++i) {
        if (!period) {
            return std::nullopt;
        }
        const auto flag = static_cast<unsigned char>(block.flags[i]);
        values.push_back({*period, flag & noValue ? std::nullopt : std::optional(valueAt(block.values, i)),
                          static_cast<char>(flag & ~noValue), block.change});
        period = nextPeriod(freq, *period);
    }
    return values;
}

} // namespace rd
