#pragma once

#include "core/observation.h"

#include <array>
#include <unordered_map>

namespace rd {

/// Numbers for the series of a table, whatever their frequency: a million values name some of few codes.
class SeriesList {
public:
    /// The number of the series with this key; `freq` does not count.
    [[nodiscard]] std::uint32_t number(const SeriesKey &key);
    [[nodiscard]] SeriesKey key(std::uint32_t number) const; ///< without `freq`
    [[nodiscard]] std::size_t size() const { return m_series.size(); }
    /// The numbers in order of their keys.
    [[nodiscard]] std::vector<std::uint32_t> inOrder() const;

private:
    using Codes = std::array<std::uint32_t, 7>; ///< area, indicator, industry, subject, kind, unit, source
    struct Hash {
        std::size_t operator()(const Codes &codes) const;
    };
    [[nodiscard]] std::uint32_t text(const std::string &code);

    std::vector<std::string> m_texts;
    std::unordered_map<std::string, std::uint32_t> m_textNumbers;
    std::vector<Codes> m_series;
    std::unordered_map<Codes, std::uint32_t, Hash> m_numbers;
};

} // namespace rd
