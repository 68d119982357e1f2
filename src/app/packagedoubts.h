#pragma once

#include "core/codebook.h"
#include "core/rows.h"

#include <map>
#include <optional>
#include <set>
#include <string>

namespace rd {

/// Rows of a package on their way into a store, asked what looks wrong though it is well-formed: values below zero of an indicator
/// that cannot be. What a change of kind table or edit brought was asked when it came, and so was an import that has an `import_id`.
/// With a reason nothing is asked, and the changes that were not asked before say the reason and get that id.
/// What cannot be right is refused there and then: a report or a slide whose spec cannot be read.
class AskedRows final : public RowSource {
public:
    /// `known`: the store's lists, for indicators that the package does not bring. `id`: what identifies the package.
    AskedRows(RowSource &rows, const CodeBook &known, std::string accepted, std::string id);
    /// An error at the end where something looked wrong.
    Result<std::optional<TableRow>> next() override;

private:
    void noteChange(TableRow &row);
    void noteIndicator(const TableRow &row);
    void ask(const TableRow &row);
    [[nodiscard]] bool isSigned(const std::string &indicator) const;

    RowSource &m_rows;
    const CodeBook &m_known;
    std::string m_accepted, m_id;
    std::set<std::int64_t> m_asked;         ///< changes whose values were asked about before
    std::map<std::string, bool> m_isSigned; ///< indicators that the package brings
    std::optional<Error> m_first;
    std::size_t m_more = 0;
};

} // namespace rd
