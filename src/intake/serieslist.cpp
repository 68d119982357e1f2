#include "intake/serieslist.h"

#include <algorithm>
#include <numeric>

namespace rd {

std::size_t SeriesList::Hash::operator()(const Codes &codes) const
{
    std::uint64_t hash = 0;
    for (const std::uint32_t code : codes) {
        hash = (hash ^ code) * 0x9E3779B97F4A7C15; // 2^64 by the golden ratio
        hash ^= hash >> 29;
    }
    return static_cast<std::size_t>(hash);
}

std::uint32_t SeriesList::text(const std::string &code)
{
    const auto [it, isNew] = m_textNumbers.try_emplace(code, std::uint32_t(m_texts.size()));
    if (isNew) {
        m_texts.push_back(code);
    }
    return it->second;
}

std::uint32_t SeriesList::number(const SeriesKey &key)
{
    const Codes codes = {text(key.area),          text(key.indicator), text(key.industry), text(key.subject),
                         std::uint32_t(key.kind), text(key.unit),      text(key.source)};
    const auto [it, isNew] = m_numbers.try_emplace(codes, std::uint32_t(m_series.size()));
    if (isNew) {
        m_series.push_back(codes);
    }
    return it->second;
}

SeriesKey SeriesList::key(std::uint32_t number) const
{
    const Codes &codes = m_series[number];
    return {m_texts[codes[0]], m_texts[codes[1]], m_texts[codes[2]], m_texts[codes[3]], Kind(codes[4]), m_texts[codes[5]], {},
            m_texts[codes[6]]};
}

std::vector<std::uint32_t> SeriesList::inOrder() const
{
    std::vector<std::uint32_t> byText(m_texts.size()), rank(m_texts.size());
    std::iota(byText.begin(), byText.end(), 0U);
    std::ranges::sort(byText, {}, [this](std::uint32_t text) { return std::string_view(m_texts[text]); });
    for (std::uint32_t i = 0; i < byText.size(); ++i) {
        rank[byText[i]] = i;
    }
    std::vector<std::uint32_t> numbers(m_series.size());
    std::iota(numbers.begin(), numbers.end(), 0U);
    std::ranges::sort(numbers, {}, [&](std::uint32_t number) {
        Codes codes = m_series[number];
        for (std::size_t i = 0; i < codes.size(); ++i) {
            codes[i] = i == 4 ? codes[i] : rank[codes[i]];
        }
        return codes;
    });
    return numbers;
}

} // namespace rd
