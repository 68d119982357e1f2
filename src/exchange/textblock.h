#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace rd {

/// The shared texts of a workbook, one after the other in one block: a million short ones cost little more than their letters.
class TextBlock {
public:
    void add(std::string_view text)
    {
        m_block += text;
        m_ends.push_back(static_cast<std::uint32_t>(m_block.size()));
    }
    /// Empty past the end.
    [[nodiscard]] std::string_view at(std::size_t index) const
    {
        if (index >= m_ends.size()) {
            return {};
        }
        const std::size_t from = index == 0 ? 0 : m_ends[index - 1];
        return std::string_view(m_block).substr(from, m_ends[index] - from);
    }
    [[nodiscard]] std::size_t size() const { return m_ends.size(); }
    [[nodiscard]] std::size_t bytes() const { return m_block.size(); }

private:
    std::string m_block;
    std::vector<std::uint32_t> m_ends;
};

} // namespace rd
