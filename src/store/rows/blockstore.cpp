#include "store/rows/blockstore.h"

#include "store/sql/sentences.h"

#include <algorithm>

namespace rd {
namespace {

constexpr const char *blockColumns =
    "b.\"change\", b.\"period_first\", b.\"period_length\", b.\"n\", b.\"values\", b.\"flags\", b.\"row_hash\"";

std::int64_t hashOf(const SeriesKey &key, const Block &block)
{
    RowBytes bytes("block");
    spell(bytes, key);
    bytes.integer(block.change);
    bytes.text(block.first.storedStart());
    bytes.text(block.first.storedLength());
    bytes.integer(block.n);
    bytes.text(block.values);
    bytes.text(block.flags);
    return bytes.hash();
}

Error damagedBlock(const SeriesKey &key)
{
    return damaged("block " + key.area + ' ' + key.indicator + ' ' + key.source, "批量数据已损坏，请用备份恢复",
                   "bulk values are damaged; restore the store from a backup");
}

/// Appends the values of the block that the statement stands on.
Result<void> readBlock(Statement &statement, int at, const SeriesKey &key, std::vector<BulkValue> &values)
{
    const auto first = Period::fromStored(statement.text(at + 1), statement.text(at + 2));
    if (!first) {
        return damagedBlock(key);
    }
    const Block block{statement.integer(at), *first, statement.integer(at + 3), statement.bytes(at + 4),
                      statement.bytes(at + 5)};
    if (hashOf(key, block) != statement.integer(at + 6)) {
        return damagedBlock(key);
    }
    auto unpacked = unpack(key.freq, block);
    if (!unpacked) {
        return damagedBlock(key);
    }
    values.insert(values.end(), unpacked->begin(), unpacked->end());
    return {};
}

void sort(std::vector<BulkValue> &values)
{
    std::ranges::sort(values, [](const BulkValue &a, const BulkValue &b) {
        const auto order = a.period <=> b.period;
        if (order != 0) {
            return order < 0;
        }
        // One January can be a month and another 31 days.
        return a.period.months() != b.period.months() ? a.period.months() < b.period.months() : a.change < b.change;
    });
}

} // namespace

BlockStore::BlockStore(Sql &sql)
    : m_insert(
        sql.prepare("INSERT INTO \"block\" (\"area\", \"series\", \"change\", \"period_first\", \"period_length\", \"n\", "
                    "\"values\", \"flags\", \"row_hash\") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")),
      m_select(
          sql.prepare(std::string("SELECT ") + blockColumns + " FROM \"block\" b WHERE b.\"area\" = ? AND b.\"series\" = ?"))
{
}

Result<void> BlockStore::insert(const SeriesKey &key, std::int64_t series, std::span<const BulkValue> values)
{
    for (const Block &block : pack(key.freq, values)) {
        const std::string start = block.first.storedStart(), length = block.first.storedLength();
        m_insert->bindKept(1, key.area);
        m_insert->bind(2, series);
        m_insert->bind(3, block.change);
        m_insert->bindKept(4, start);
        m_insert->bindKept(5, length);
        m_insert->bind(6, block.n);
        m_insert->bindKeptBytes(7, block.values);
        m_insert->bindKeptBytes(8, block.flags);
        m_insert->bind(9, hashOf(key, block));
        if (auto done = m_insert->run(); !done) {
            return done;
        }
    }
    return {};
}

Result<std::vector<BulkValue>> BlockStore::valuesOf(const SeriesKey &key, std::int64_t series)
{
    std::vector<BulkValue> values;
    m_select->bind(1, std::string_view(key.area));
    m_select->bind(2, series);
    while (m_select->step()) {
        if (auto read = readBlock(*m_select, 0, key, values); !read) {
            m_select->reset();
            return read.error();
        }
    }
    if (auto done = m_select->outcome(); !done) {
        return done.error();
    }
    m_select->reset();
    sort(values);
    return values;
}

namespace {

std::string selectJoined(const SeriesCondition &condition, const std::string &columns)
{
    return "SELECT " + seriesSelect() + ", s.\"id\", s.\"row_hash\", " + columns
           + " FROM \"series\" s JOIN \"block\" b ON b.\"area\" = s.\"area\" AND b.\"series\" = s.\"id\""
           + (condition.sql.empty() ? "" : " WHERE " + condition.sql) + " ORDER BY " + seriesSelect();
}

} // namespace

namespace {

std::unique_ptr<Statement> prepared(Sql &sql, const std::string &select, const SeriesCondition &condition)
{
    auto statement = sql.prepare(select);
    int place = 0;
    for (const std::string &text : condition.bound) {
        statement->bind(++place, std::string_view(text));
    }
    return statement;
}

} // namespace

std::string selectBlocks(const SeriesCondition &condition) { return selectJoined(condition, blockColumns); }

Result<void> eachBulkCount(Sql &sql, const SeriesCondition &condition, const std::function<void(const BulkCount &)> &take)
{
    const auto statement = prepared(sql, selectJoined(condition, "b.\"change\", b.\"flags\""), condition);
    std::optional<BulkCount> count;
    while (statement->step()) {
        const std::int64_t change = statement->integer(10);
        auto key = readSeries(*statement, 0);
        if (!key || seriesHash(*key, statement->integer(8)) != statement->integer(9)) {
            return damagedBlock(key.value_or(SeriesKey{}));
        }
        const std::int64_t values = countValues(statement->bytes(11));
        if (count && *key == count->key) {
            count->change = count->change == change ? change : 0;
            count->values += values;
            continue;
        }
        if (count) {
            take(*count);
        }
        count = BulkCount{std::move(*key), statement->integer(8), values, change};
    }
    if (count && statement->outcome()) {
        take(*count);
    }
    return statement->outcome();
}

Result<void> eachBulkSeries(Sql &sql, const SeriesCondition &condition, const std::function<bool(BulkSeries &&)> &take)
{
    const auto statement = prepared(sql, selectBlocks(condition), condition);
    BulkSeries series;
    while (statement->step()) {
        const auto key = readSeries(*statement, 0);
        if (!key || seriesHash(*key, statement->integer(8)) != statement->integer(9)) {
            return damagedBlock(key.value_or(SeriesKey{}));
        }
        if (*key != series.key) {
            sort(series.values);
            if (!series.values.empty() && !take(std::move(series))) {
                return {};
            }
            series = {*key, {}};
        }
        if (auto read = readBlock(*statement, 10, *key, series.values); !read) {
            return read.error();
        }
    }
    if (auto done = statement->outcome(); !done) {
        return done;
    }
    sort(series.values);
    if (!series.values.empty()) {
        take(std::move(series));
    }
    return {};
}

BulkDigest::BulkDigest(const SeriesKey &key) : m_bytes("observation")
{
    spell(m_bytes, key);
    m_prefix = m_bytes.size();
}

Digest BulkDigest::of(const BulkValue &value)
{
    m_bytes.cut(m_prefix);
    m_bytes.text(value.period.storedStart());
    m_bytes.text(value.period.storedLength());
    if (value.value) {
        m_bytes.number(*value.value);
    } else {
        m_bytes.nothing();
    }
    m_bytes.text(std::string_view(&value.status, 1));
    m_bytes.integer(value.change);
    return m_bytes.digest();
}

} // namespace rd
