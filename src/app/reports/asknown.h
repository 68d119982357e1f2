#pragma once

#include "store/store.h"

namespace rd {

/// Asks as of the spec's date and comes back to today's knowledge however the question ends.
class AsKnown {
public:
    AsKnown(Store &store, const std::string &day) : m_store(store), m_day(day) {}
    ~AsKnown()
    {
        if (!m_day.empty()) {
            (void)m_store.knownOn({});
        }
    }
    AsKnown(const AsKnown &) = delete;
    AsKnown &operator=(const AsKnown &) = delete;
    Result<void> begin() { return m_day.empty() ? Result<void>() : m_store.knownOn(m_day); }

private:
    Store &m_store;
    std::string m_day;
};

} // namespace rd
