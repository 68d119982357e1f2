#pragma once

#include "core/tables.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace rd {

/// The sum of row hashes in two lanes, each modulo 2^64: the same for the same rows in any order.
struct Digest {
    std::uint64_t lo = 0, hi = 0;

    void add(const Digest &other)
    {
        lo += other.lo;
        hi += other.hi;
    }
    [[nodiscard]] std::string hex() const;
    bool operator==(const Digest &) const = default;
};

/// The canonical form of a row: for each value a letter of its type, its length where it has one, its bytes, low
/// byte first. It is spelled with the series key, so that numbers given inside a store do not matter.
class RowBytes {
public:
    explicit RowBytes(std::string_view table) { text(table); }
    void text(std::string_view value);
    void integer(std::int64_t value);
    void number(double value); ///< −0 is 0
    void nothing() { m_bytes += 'e'; }
    void value(const Value &value);
    /// Back to an earlier length, to spell another row with the same beginning.
    [[nodiscard]] std::size_t size() const { return m_bytes.size(); }
    void cut(std::size_t size) { m_bytes.resize(size); }

    [[nodiscard]] Digest digest() const;     ///< XXH3, 128 bits
    [[nodiscard]] std::int64_t hash() const; ///< its low half, as the store keeps it

private:
    void fixed(char letter, std::uint64_t bits);
    std::string m_bytes;
};

/// A column that came later counts by its name and only where it holds something: a store keeps its digest when its schema grows.
[[nodiscard]] Digest digestOf(const TableDef &table, const Row &row);

} // namespace rd
