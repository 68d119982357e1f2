#pragma once

#include "app/tables/tablevalues.h"
#include "intake/doubts.h"
#include "intake/newcodes.h"
#include "store/store.h"

#include <future>

namespace rd {

/// What a table says of one indicator.
struct OfIndicator {
    std::vector<std::uint32_t> series; ///< with bulk values
    std::vector<std::size_t> figures;
    bool isHeld = false; ///< the store has values of it
};
using ByIndicator = std::map<std::string, OfIndicator>;

/// Looks for doubts, one indicator after the other. Where the store holds nothing to compare with, a thread of its own does, and the
/// values may be stored meanwhile.
class TableDoubts {
public:
    TableDoubts(Store &store, const TableValues &values, const ByIndicator &indicators,
                const AddedCodes &added) // all outlive this
        : m_store(store), m_values(values), m_indicators(indicators), m_added(added)
    {
    }
    Result<void> begin();
    [[nodiscard]] bool anyYet() const { return !m_doubts.empty(); }
    /// Whether the thread is done, so that end() does not wait.
    [[nodiscard]] bool areAllFound() const;
    /// All doubts, in the order of the table; waits for the thread. Asked once.
    [[nodiscard]] std::vector<Doubt> end();

private:
    [[nodiscard]] DoubtFinder newFinder() const;
    void add(DoubtFinder &finder, const OfIndicator &values, std::vector<Doubt> &doubts) const;
    Result<void> know(DoubtFinder &finder, const std::string &indicator);
    void askPeriods();
    void askAreas();
    void askBrackets();

    Store &m_store;
    const TableValues &m_values;
    const ByIndicator &m_indicators;
    const AddedCodes &m_added;
    std::vector<Doubt> m_doubts;
    std::future<std::vector<Doubt>> m_fresh; ///< last: it ends before what it looks at
};

} // namespace rd
