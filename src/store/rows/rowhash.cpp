#include "store/rows/rowhash.h"

#include <bit>
#include <fmt/format.h>

#include <xxhash.h>

namespace rd {
namespace {

bool isNothing(const Value &value)
{
    const auto *text = std::get_if<std::string>(&value);
    return std::holds_alternative<std::monostate>(value) || (text != nullptr && text->empty());
}

} // namespace

std::string Digest::hex() const { return fmt::format("{:016x}{:016x}", hi, lo); }

void RowBytes::fixed(char letter, std::uint64_t bits)
{
    char bytes[9] = {letter};
    for (int i = 0; i < 8; ++i) {
        bytes[i + 1] = static_cast<char>(bits >> (8 * i) & 0xff);
    }
    m_bytes.append(bytes, sizeof bytes);
}

void RowBytes::text(std::string_view value)
{
    fixed('t', value.size());
    m_bytes += value;
}

void RowBytes::integer(std::int64_t value) { fixed('i', static_cast<std::uint64_t>(value)); }

void RowBytes::number(double value) { fixed('d', std::bit_cast<std::uint64_t>(value == 0 ? 0.0 : value)); }

void RowBytes::value(const Value &value)
{
    if (const auto *t = std::get_if<std::string>(&value)) {
        text(*t);
    } else if (const auto *i = std::get_if<std::int64_t>(&value)) {
        integer(*i);
    } else if (const auto *d = std::get_if<double>(&value)) {
        number(*d);
    } else {
        nothing();
    }
}

Digest RowBytes::digest() const
{
    const XXH128_hash_t hash = XXH3_128bits(m_bytes.data(), m_bytes.size());
    return {hash.low64, hash.high64};
}

std::int64_t RowBytes::hash() const { return static_cast<std::int64_t>(digest().lo); }

Digest digestOf(const TableDef &table, const Row &row)
{
    RowBytes bytes(table.name);
    for (std::size_t i = 0; i < row.size(); ++i) {
        const ColumnDef &column = table.columns[i];
        if (column.later && isNothing(row[i])) {
            continue; // the row is what it was before there was such a column
        }
        if (column.later) {
            bytes.text(column.name);
        }
        bytes.value(row[i]);
    }
    return bytes.digest();
}

} // namespace rd
