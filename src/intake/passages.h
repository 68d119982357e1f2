#pragma once

#include "core/codebook.h"
#include "core/rows.h"
#include "intake/tablereader.h"

namespace rd {

/// "3", 第3段, "paragraph 3": the number; 标题 and "headline" are 0. Nothing for any other text.
[[nodiscard]] std::optional<int> paragraphNamed(std::string_view text);

/// The passages of documents that a table's values name: those of the store, and new ones for the others.
class Passages {
public:
    /// The book outlives it.
    explicit Passages(const CodeBook &codes);
    /// The code of the passage that the draft names; its headline must not be empty.
    [[nodiscard]] std::string codeOf(const Draft &draft);
    [[nodiscard]] const std::vector<TableRow> &newRows() const { return m_rows; }

private:
    [[nodiscard]] int headlineOrd(const std::string &source, const std::string &headline);

    const CodeBook &m_codes;
    std::map<std::tuple<std::string, std::string, int>, std::string> m_known; ///< by source, headline and paragraph
    std::map<std::pair<std::string, std::string>, int> m_headlines;           ///< their numbers, by source and headline
    std::map<std::string, int> m_lastHeadline;                                ///< of a source
    std::int64_t m_last = 0;                                                  ///< number of the newest code
    std::int64_t m_ord = 0;
    std::vector<TableRow> m_rows;
};

} // namespace rd
