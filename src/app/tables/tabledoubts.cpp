#include "app/tables/tabledoubts.h"

#include "core/words/phrase.h"
#include "core/words/words.h"

#include <algorithm>
#include <chrono>

namespace rd {

Result<void> TableDoubts::begin()
{
    std::vector<const OfIndicator *> fresh;
    for (const auto &[indicator, values] : m_indicators) {
        if (!values.isHeld) {
            fresh.push_back(&values);
            continue;
        }
        DoubtFinder finder = newFinder();
        if (auto read = know(finder, indicator); !read) {
            return read;
        }
        add(finder, values, m_doubts);
    }
    m_fresh = std::async(std::launch::async, [this, fresh = std::move(fresh)] {
        std::vector<Doubt> doubts;
        for (const OfIndicator *values : fresh) {
            DoubtFinder finder = newFinder();
            add(finder, *values, doubts);
        }
        return doubts;
    });
    return {};
}

bool TableDoubts::areAllFound() const { return m_fresh.wait_for(std::chrono::seconds(0)) == std::future_status::ready; }

std::vector<Doubt> TableDoubts::end()
{
    std::ranges::move(m_fresh.get(), std::back_inserter(m_doubts));
    firstDoubts(m_doubts);
    askPeriods();
    askAreas();
    askBrackets();
    return std::move(m_doubts);
}

DoubtFinder TableDoubts::newFinder() const
{
    const std::chrono::year_month_day today(std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now()));
    return DoubtFinder(
        m_store.codes(), [this](const BulkPoint &point) { return m_values.place(point); },
        [this](Dim dim, const std::string &code) {
            const auto added = m_added.names.find({dim, code});
            return added == m_added.names.end() ? m_store.codes().nameOf(dim, code) : Text{added->second, added->second};
        },
        int(today.year()));
}

void TableDoubts::add(DoubtFinder &finder, const OfIndicator &values, std::vector<Doubt> &doubts) const
{
    for (const std::size_t figure : values.figures) {
        finder.see(m_values.figures()[figure]);
    }
    for (const std::uint32_t number : values.series) {
        finder.see(m_values.key(number), m_values.points(number));
    }
    std::ranges::move(finder.doubts(), std::back_inserter(doubts));
    firstDoubts(doubts);
}

/// What the store holds of an indicator.
Result<void> TableDoubts::know(DoubtFinder &finder, const std::string &indicator)
{
    ObservationFilter filter;
    filter.indicators = {indicator};
    return m_store.observations(filter, [&finder](const Observation &observation) {
        finder.know(observation);
        return true;
    });
}

/// A table that says nowhere which period it is of was rather forgotten than meant so.
void TableDoubts::askPeriods()
{
    const auto isDated = [](const Draft &figure) { return figure.period || !figure.figure.empty(); };
    const std::vector<Draft> &figures = m_values.figures();
    if (!figures.empty() && m_values.bulk() == 0 && std::ranges::none_of(figures, isDated)) {
        const Draft &first = figures.front();
        m_doubts.insert(m_doubts.begin(), {DoubtKind::NoPeriod, first.place, first.line, first.column,
                                           phrase(word("doubt.noperiod"), first.place)});
    }
}

/// A cell above several rows, as text of a merged one arrives, may as well be of its own row alone.
void TableDoubts::askAreas()
{
    const FromAbove &above = m_values.fromAbove();
    if (above.rows > 0) {
        m_doubts.insert(m_doubts.begin(), {DoubtKind::AreaAbove, above.place, above.line, above.column,
                                           phrase(word("doubt.areaabove"), above.place, above.area, above.rows)});
    }
}

/// Accountants set a number below zero in brackets; others do so for what is no part of the total.
void TableDoubts::askBrackets()
{
    const BracketedNumbers &found = m_values.bracketed();
    if (found.count > 0) {
        m_doubts.insert(m_doubts.begin(), {DoubtKind::InBrackets, found.place, found.line, found.column,
                                           phrase(word("doubt.brackets"), found.place, found.printed, found.count)});
    }
}

} // namespace rd
