#include "store/loading/bulkloader.h"

#include "store/rows/rowcheck.h"
#include "store/rows/tablestore.h"
#include "store/sql/sentences.h"

#include <algorithm>
#include <cmath>
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

Error BulkLoader::twice(const SeriesKey &key, const BulkValue &value, const std::string &place) const
{
    const std::string what = fmt::format("{} {} {}", key.area, key.indicator, value.period.sdmx());
    return refused(place, fmt::format("同一个数出现两次（{}）", what), fmt::format("the same value comes twice ({})", what));
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
            return twice(key, waiting.items[i].value, placeOf(waiting.items[i]));
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
            return twice(key, item.value, placeOf(item));
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
                return twice(key, waiting.items[i].value, placeOf(waiting.items[i]));
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

namespace {

/// The row of a point as a package has it.
Row rowOfPoint(const SeriesKey &key, const BulkPoint &point)
{
    Row row;
    for (std::string &text : textsOf(key)) {
        row.emplace_back(std::move(text));
    }
    row.emplace_back(point.period.storedStart());
    row.emplace_back(point.period.storedLength());
    row.push_back(point.hasValue ? Value(point.value) : Value());
    row.emplace_back(std::string(1, point.status));
    row.emplace_back(std::int64_t{0});
    return row;
}

/// Whether a point can stand beside the first one, which was checked as a row.
bool isLike(const BulkPoint &point, std::string_view freq)
{
    const bool fits =
        freq == "C" ? point.period.months() > 0 || point.period.frequency() == freq : point.period.frequency() == freq;
    return fits && isObsStatus(std::string_view(&point.status, 1)) && std::isfinite(point.value);
}

} // namespace

/// What is true of one row of a series is true of all but for period, value and status; and of a text that was right in one
/// series in all.
Result<void> BulkLoader::check(const BulkBatch &batch, const RowSource &source)
{
    const auto texts = viewsOf(batch.series);
    bool isNew = false;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        if (m_lastChecked[i] != texts[i]) {
            m_lastChecked[i] = texts[i];
            isNew = isNew || !m_checked[i].contains(m_lastChecked[i]);
        }
    }
    for (const BulkPoint &point : batch.points) {
        const bool isFirst = isNew && &point == batch.points.data();
        if (!isFirst && isLike(point, batch.series.freq)) {
            continue;
        }
        const TableRow row{&observationTable(), rowOfPoint(batch.series, point), source.placeOf(point)};
        const auto checked = checkedRow(row, false);
        if (!checked) {
            return checked.error();
        }
        if (auto known = m_loading.checkReferences(observationTable(), *checked, row.place, nullptr); !known) {
            return known;
        }
    }
    for (std::size_t i = 0; isNew && i < texts.size(); ++i) {
        m_checked[i].insert(m_lastChecked[i]);
    }
    return {};
}

Result<void> BulkLoader::put(const BulkBatch &batch, const RowSource &source)
{
    if (auto checked = check(batch, source); !checked) {
        return checked;
    }
    const auto series = m_loading.series.oneOfMany(batch.series);
    return series ? enterBatch(*series, batch, source) : series.error();
}

Result<void> BulkLoader::enterBatch(const SeriesStore::Numbered &series, const BulkBatch &batch, const RowSource &source)
{
    const auto stored =
        series.isNew ? Result<std::vector<BulkValue>>(std::vector<BulkValue>()) : m_blocks.valuesOf(batch.series, series.id);
    if (!stored) {
        return stored.error();
    }
    m_news.clear();
    std::int64_t equal = 0, changed = 0;
    auto there = stored->begin(); // both are in order of their periods
    for (const BulkPoint &point : batch.points) {
        const BulkValue value{point.period, point.hasValue ? std::optional(point.value == 0 ? 0.0 : point.value) : std::nullopt,
                              point.status, m_loading.change};
        if (&point != batch.points.data() && (&point)[-1].period == point.period) {
            return twice(batch.series, value, source.placeOf(point));
        }
        while (there != stored->end() && there->period.start() < value.period.start()) {
            ++there;
        }
        const BulkValue *current = nullptr;
        for (auto it = there; it != stored->end() && it->period.start() == value.period.start(); ++it) {
            if (it->period == value.period && it->change == m_loading.change) {
                return twice(batch.series, value, source.placeOf(point));
            }
            current = it->period == value.period && m_loading.log.holds(it->change) ? &*it : current;
        }
        if (current != nullptr && sameValue(*current, value)) {
            ++equal;
            continue;
        }
        changed += current != nullptr ? 1 : 0;
        m_news.push_back(value);
    }
    m_loading.count(observationTable(), &Loaded::Table::equal, equal);
    m_loading.count(observationTable(), &Loaded::Table::changed, changed);
    m_loading.count(observationTable(), &Loaded::Table::added, std::int64_t(m_news.size()) - changed);
    return insert(batch.series, series.id, m_news);
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
