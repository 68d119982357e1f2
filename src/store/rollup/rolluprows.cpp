#include "store/rollup/rolluprows.h"

#include "store/rows/rowhash.h"
#include "store/rows/seriesstore.h"
#include "store/sql/sentences.h"

#include <sstream>

namespace rd {
namespace {

std::string textOf(const Lineage &lineage)
{
    std::string text;
    for (const std::string &figure : lineage.figures) {
        text += (text.empty() ? "" : " ") + figure;
    }
    return text;
}

std::int64_t hashOf(const std::string &grain, std::int64_t change, const SeriesCount &count, const std::string &figures)
{
    RowBytes bytes("rollup");
    bytes.text(grain);
    spell(bytes, count.series);
    bytes.integer(change);
    bytes.integer(count.values);
    bytes.integer(count.undated);
    bytes.text(figures);
    bytes.integer(static_cast<std::int64_t>(count.lineage.more));
    return bytes.hash();
}

/// Binds a row's key, the first seven places.
void bindKey(Statement &statement, const std::string &grain, const SeriesKey &key)
{
    int place = 0;
    for (const std::string_view text :
         {std::string_view(grain), std::string_view(key.area), std::string_view(key.indicator), std::string_view(key.industry),
          std::string_view(key.subject), name(key.kind), std::string_view(key.source)}) {
        statement.bindKept(++place, text);
    }
}

constexpr std::string_view keyCondition =
    " FROM \"rollup\" WHERE \"grain\" = ? AND \"area\" = ? AND \"indicator\" = ? AND \"industry\" = ? AND \"subject\" = ? "
    "AND \"kind\" = ? AND \"source\" = ?";

} // namespace

const std::array<Grain, grainCount> &rollupGrains()
{
    static const std::array<Grain, grainCount> grains = {
        Grain{Dim::Area},
        {Dim::Indicator},
        {Dim::Industry},
        {Dim::Subject},
        {Dim::Area, Dim::Industry},
        {Dim::Area, Dim::Subject},
        {Dim::Industry, Dim::Indicator},
        {Dim::Area, Dim::Indicator},
    };
    return grains;
}

std::string nameOf(const Grain &grain)
{
    std::string all;
    for (const Dim dim : grain) {
        all += (all.empty() ? "" : " ") + std::string(name(dim));
    }
    return all;
}

std::optional<SeriesCount> readCount(Statement &statement, int at, const std::string &grain)
{
    SeriesCount count;
    const auto kind = kindNamed(statement.text(at + 4));
    if (!kind) {
        return std::nullopt;
    }
    count.series = {
        statement.text(at),    statement.text(at + 1), statement.text(at + 2), statement.text(at + 3), *kind, {}, {},
        statement.text(at + 5)};
    count.values = statement.integer(at + 7);
    count.undated = statement.integer(at + 8);
    const std::string figures = statement.text(at + 9);
    std::istringstream words(figures);
    for (std::string figure; words >> figure;) {
        count.lineage.figures.push_back(figure);
    }
    count.lineage.more = static_cast<std::size_t>(statement.integer(at + 10));
    const bool isOwn = hashOf(grain, statement.integer(at + 6), count, figures) == statement.integer(at + 11);
    return isOwn ? std::optional(count) : std::nullopt;
}

std::int64_t contentHash(const std::string &grain, const SeriesCount &count)
{
    return hashOf(grain, 0, count, textOf(count.lineage));
}

Error damagedRollup()
{
    return damaged("rollup", "数据条数的汇总已损坏，请用备份恢复",
                   "the counts of what is held are damaged; restore the store from a backup");
}

RollupRows::RollupRows(Sql &sql)
    : m_find(sql.prepare("SELECT " + std::string(rollupColumns) + std::string(keyCondition))),
      m_insert(sql.prepare("INSERT INTO \"rollup\" (\"grain\", \"area\", \"indicator\", \"industry\", \"subject\", \"kind\", "
                           "\"source\", \"change\", \"n\", \"undated\", \"figures\", \"more\", \"row_hash\") "
                           "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")),
      m_remove(sql.prepare("DELETE" + std::string(keyCondition)))
{
}

Result<std::optional<SeriesCount>> RollupRows::find(const std::string &grain, const SeriesKey &key)
{
    bindKey(*m_find, grain, key);
    std::optional<SeriesCount> found;
    if (m_find->step()) {
        found = readCount(*m_find, 0, grain);
        if (!found) {
            m_find->reset();
            return damagedRollup();
        }
    }
    if (auto done = m_find->outcome(); !done) {
        return done.error();
    }
    m_find->reset();
    return found;
}

Result<void> RollupRows::insert(const std::string &grain, std::int64_t change, const SeriesCount &count)
{
    const std::string figures = textOf(count.lineage);
    bindKey(*m_insert, grain, count.series);
    m_insert->bind(8, change);
    m_insert->bind(9, count.values);
    m_insert->bind(10, count.undated);
    m_insert->bindKept(11, figures);
    m_insert->bind(12, static_cast<std::int64_t>(count.lineage.more));
    m_insert->bind(13, hashOf(grain, change, count, figures));
    return m_insert->run();
}

Result<void> RollupRows::remove(const std::string &grain, const SeriesKey &key)
{
    bindKey(*m_remove, grain, key);
    return m_remove->run();
}

Result<void> RollupRows::stamp(std::int64_t change)
{
    const SeriesCount stamp{.series = {"", "", "", "", Kind::Actual, "", "", ""}, .values = rollupRule};
    auto removed = remove("", stamp.series);
    return removed ? insert("", change, stamp) : removed;
}

} // namespace rd
