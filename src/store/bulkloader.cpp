#include "store/bulkloader.h"

#include "store/sentences.h"
#include "store/tablestore.h"

#include <algorithm>
#include <fmt/format.h>
#include <tuple>

namespace rd {
namespace {

constexpr std::size_t mostWaiting = 1'000'000;

const TableDef &observationTable() { return *packageTable("observation"); }

BulkValue valueOf(const Row &row)
{
    // area … source, period_start, period_length, value, status, change
    const auto *value = std::get_if<double>(&row[10]);
    const auto period = Period::fromStored(std::get<std::string>(row[8]), std::get<std::string>(row[9]));
    return {*period, value ? std::optional(*value) : std::nullopt, std::get<std::string>(row[11]).front(),
            std::get<std::int64_t>(row[12])};
}

bool sameValue(const BulkValue &a, const BulkValue &b) { return a.value == b.value && a.status == b.status; }

} // namespace

BulkLoader::BulkLoader(Loading &loading) : m_loading(loading), m_blocks(loading.sql), m_last(m_waiting.end()) {}

Result<BulkLoader::Waiting *> BulkLoader::waitingFor(const Row &row, const std::string &place)
{
    SeriesKey key = seriesOf(observationTable(), row);
    if (m_last == m_waiting.end() || m_last->first != key) {
        m_last = m_waiting.find(key);
    }
    if (m_last == m_waiting.end()) {
        if (auto checked = m_loading.checkReferences(observationTable(), row, place, nullptr); !checked) {
            return checked.error();
        }
        m_last = m_waiting.emplace(std::move(key), Waiting()).first;
    }
    return &m_last->second;
}

Result<void> BulkLoader::put(const Row &row, const std::string &place)
{
    const auto waiting = waitingFor(row, place);
    if (!waiting) {
        return waiting.error();
    }
    const BulkValue value = valueOf(row);
    if (m_loading.hasChanges && !m_loading.sourceLog.find(value.change)) {
        return unknownChange(place, value.change);
    }
    (*waiting)->items.push_back({value, m_places.size()});
    m_places += place;
    m_places += '\0';
    // Versions of one value must meet: with a history that is not kept, all wait.
    const bool mayFlush = m_loading.keepsHistory || m_loading.sourceLog.all().size() < 2;
    return ++m_count >= mostWaiting && mayFlush ? flush() : Result<void>();
}

Result<void> BulkLoader::flush()
{
    for (auto &[key, waiting] : m_waiting) {
        if (waiting.items.empty()) {
            continue;
        }
        if (auto entered = enter(key, waiting); !entered) {
            return entered;
        }
        waiting.items = {};
        waiting.flushed = true;
    }
    m_count = 0;
    m_places.clear();
    return {};
}

Error BulkLoader::twice(const SeriesKey &key, const Item &item) const
{
    const std::string what = fmt::format("{} {} {}", key.area, key.indicator, item.value.period.sdmx());
    return refused(m_places.c_str() + item.place, fmt::format("同一个数出现两次（{}）", what),
                   fmt::format("the same value comes twice ({})", what));
}

Result<void> BulkLoader::enter(const SeriesKey &key, Waiting &waiting)
{
    std::ranges::sort(waiting.items, [](const Item &a, const Item &b) {
        const auto order = a.value.period <=> b.value.period;
        return order != 0 ? order < 0
                          : std::tuple(a.value.period.months(), a.value.change, a.place)
                                < std::tuple(b.value.period.months(), b.value.change, b.place);
    });
    for (std::size_t i = 1; i < waiting.items.size(); ++i) {
        const BulkValue &before = waiting.items[i - 1].value, &value = waiting.items[i].value;
        if (before.period == value.period && before.change == value.change) {
            return twice(key, waiting.items[i]);
        }
    }
    const auto series = m_loading.series.idOf(key);
    if (!series) {
        return series.error();
    }
    return m_loading.keepsHistory ? enterHistory(key, *series, waiting) : enterNews(key, *series, waiting);
}

Result<void> BulkLoader::enterHistory(const SeriesKey &key, std::int64_t series, const Waiting &waiting)
{
    auto there = waiting.flushed ? m_blocks.valuesOf(key, series) : std::vector<BulkValue>();
    if (!there) {
        return there.error();
    }
    std::map<std::int64_t, std::vector<BulkValue>> byChange;
    for (const Item &item : waiting.items) {
        const auto isSame = [&](const BulkValue &value) {
            return value.period == item.value.period && value.change == item.value.change;
        };
        if (std::ranges::any_of(*there, isSame)) {
            return twice(key, item);
        }
        byChange[item.value.change].push_back(item.value);
        m_loading.count(observationTable(), &Loaded::Table::added);
    }
    for (const auto &[change, values] : byChange) {
        if (auto done = insert(key, series, values); !done) {
            return done;
        }
    }
    return {};
}

Result<void> BulkLoader::enterNews(const SeriesKey &key, std::int64_t series, const Waiting &waiting)
{
    auto stored = m_blocks.valuesOf(key, series);
    if (!stored) {
        return stored.error();
    }
    const auto isEarlier = [](const BulkValue &a, const BulkValue &b) { return (a.period <=> b.period) < 0; };
    std::vector<BulkValue> news;
    for (std::size_t i = 0; i < waiting.items.size(); ++i) {
        BulkValue value = waiting.items[i].value;
        bool newerFollows = false; // versions of one period stand together, oldest first
        for (std::size_t j = i + 1; j < waiting.items.size() && waiting.items[j].value.period == value.period; ++j) {
            newerFollows = newerFollows || m_loading.sourceLog.holds(waiting.items[j].value.change);
        }
        if (m_loading.hasChanges && (!m_loading.sourceLog.holds(value.change) || newerFollows)) {
            continue;
        }
        const BulkValue *current = nullptr;
        const auto [from, to] = std::equal_range(stored->begin(), stored->end(), value, isEarlier);
        for (auto it = from; it != to; ++it) {
            if (it->period == value.period && it->change == m_loading.change) {
                return twice(key, waiting.items[i]);
            }
            current = it->period == value.period && m_loading.log.holds(it->change) ? &*it : current;
        }
        if (current && sameValue(*current, value)) {
            m_loading.count(observationTable(), &Loaded::Table::equal);
            continue;
        }
        m_loading.count(observationTable(), current ? &Loaded::Table::changed : &Loaded::Table::added);
        value.change = m_loading.change;
        news.push_back(value);
    }
    return insert(key, series, news);
}

Result<void> BulkLoader::insert(const SeriesKey &key, std::int64_t series, const std::vector<BulkValue> &values)
{
    BulkDigest digest(key);
    for (const BulkValue &value : values) {
        m_loading.total.add(digest.of(value));
    }
    return m_blocks.insert(key, series, values);
}

} // namespace rd
