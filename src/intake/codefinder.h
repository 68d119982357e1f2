#pragma once

#include "core/codebook.h"

#include <map>
#include <string>
#include <unordered_map>

namespace rd {

/// What a unit's words in a table say: 亿元 is the unit CNY and eight powers of ten.
struct FoundUnit {
    std::string code; ///< of the store's list; empty where the list has no such unit
    int shift = 0;
    std::string word; ///< what is left of the text without the multiplier: 元
};

/// Finds codes by what a table calls them: the code itself, SDMX's CN371581, a twelve-digit code, a code of an older edition
/// (371523), the name in either language, and of areas the name without 市, 县, 区. Blanks, brackets and capitals do not count.
/// What two entries are called alike is nobody's name.
class CodeFinder {
public:
    /// `codes` must outlive it.
    explicit CodeFinder(const CodeBook &codes);

    /// Empty where nothing or more than one entry is called so. Kinds too (目标, target).
    [[nodiscard]] std::string find(Dim dim, std::string_view text) const;
    [[nodiscard]] FoundUnit unit(std::string_view text) const;
    [[nodiscard]] const CodeBook &codes() const { return m_codes; }

private:
    using Names = std::unordered_map<std::string, std::string>; ///< "" as code: ambiguous
    void add(Dim dim, std::string_view name, const std::string &code);
    void addAreas();

    const CodeBook &m_codes;
    std::map<Dim, Names> m_names;
};

} // namespace rd
