#pragma once

#include "core/report/answers.h"

#include <algorithm>
#include <unordered_map>

namespace rd {

/// What a row of codes says of its code: how many values and events, which figures, from which sources, which
/// leading figure comes last in time.
struct Held {
    SeriesCount count;
    std::int64_t events = 0;
    const Observation *lead = nullptr;
    std::set<std::string> sources; ///< of the values

    void add(const SeriesCount &more);
    /// The latest leads; the first named where none is dated later.
    void offer(const Observation &candidate);
};
using HeldByCode = std::unordered_map<std::string_view, Held>;

/// A code and those above it. A received package may hold a circle of parents.
template <typename T> std::vector<std::string_view> lineOf(const CodeList<T> &list, std::string_view code)
{
    std::vector<std::string_view> line;
    while (!code.empty() && std::ranges::find(line, code) == line.end()) {
        line.push_back(code);
        const T *entry = list.find(code);
        code = entry == nullptr ? std::string_view() : std::string_view(entry->parent);
    }
    return line;
}

/// What the store holds, by what the rows stand for, and the figures that lead an area or an industry.
class Holdings {
public:
    Result<void> read(const ReportSpec &spec, const Wanted &wanted, FactSource &facts);

    /// What is held of each code: `codesOf` gives the codes that a series or an event counts for. Valid as long as this is.
    template <typename CodesOf> [[nodiscard]] HeldByCode by(CodesOf codesOf) const
    {
        HeldByCode all;
        for (const SeriesCount &count : m_counts) {
            for (const std::string_view code : codesOf(count.series)) {
                all[code].add(count);
            }
        }
        for (const Observation &lead : m_leads) {
            for (const std::string_view code : codesOf(lead.series)) {
                all[code].offer(lead);
            }
        }
        for (const Event *event : m_events) {
            for (const std::string_view code : codesOf(*event)) {
                ++all[code].events;
            }
        }
        return all;
    }

private:
    std::vector<SeriesCount> m_counts;
    std::vector<Observation> m_leads;
    std::vector<const Event *> m_events; ///< of the source's code book
};

} // namespace rd
