#include "store/rows/seriesstore.h"

#include <algorithm>
#include <fmt/format.h>

namespace rd {
namespace {

constexpr const char *columns[] = {"area", "indicator", "industry", "subject", "kind", "unit", "freq", "source"};

std::string joined(const std::array<std::string_view, 8> &texts)
{
    std::string all;
    all.reserve(96); // most are shorter
    for (const std::string_view text : texts) {
        all += text;
        all += '\0';
    }
    return all;
}

} // namespace

std::array<std::string_view, 8> viewsOf(const SeriesKey &key)
{
    return {key.area, key.indicator, key.industry, key.subject, name(key.kind), key.unit, key.freq, key.source};
}

std::vector<std::string> textsOf(const SeriesKey &key)
{
    const auto views = viewsOf(key);
    return {views.begin(), views.end()};
}

std::optional<SeriesKey> seriesFrom(const std::vector<std::string> &texts)
{
    const auto kind = kindNamed(texts[4]);
    if (!kind) {
        return std::nullopt;
    }
    return SeriesKey{texts[0], texts[1], texts[2], texts[3], *kind, texts[5], texts[6], texts[7]};
}

void spell(RowBytes &bytes, const SeriesKey &key)
{
    for (const std::string_view text : viewsOf(key)) {
        bytes.text(text);
    }
}

std::string seriesSelect()
{
    std::string list;
    for (const char *column : columns) {
        list += fmt::format("{}s.\"{}\"", list.empty() ? "" : ", ", column);
    }
    return list;
}

std::optional<SeriesKey> readSeries(Statement &statement, int column)
{
    const auto kind = kindNamed(statement.text(column + 4));
    if (!kind) {
        return std::nullopt;
    }
    return SeriesKey{
        statement.text(column),     statement.text(column + 1), statement.text(column + 2), statement.text(column + 3), *kind,
        statement.text(column + 5), statement.text(column + 6), statement.text(column + 7)};
}

SeriesStore::SeriesStore(Sql &sql)
{
    std::string names, places, conditions;
    for (const char *column : columns) {
        names += fmt::format("\"{}\", ", column);
        places += "?, ";
        conditions += fmt::format("{}\"{}\" = ?", conditions.empty() ? "" : " AND ", column);
    }
    m_find = sql.prepare(fmt::format("SELECT \"id\" FROM \"series\" WHERE {}", conditions));
    m_insert = sql.prepare(fmt::format("INSERT INTO \"series\" ({}\"id\", \"row_hash\") VALUES ({}?, ?)", names, places));
    m_all = sql.prepare(fmt::format("SELECT s.\"id\", {} FROM \"series\" s WHERE s.\"area\" = ?", seriesSelect()));
    m_last = sql.prepare("SELECT max(\"id\") FROM \"series\" WHERE \"area\" = ?");
}

Result<std::int64_t> SeriesStore::find(const SeriesKey &key)
{
    const auto texts = viewsOf(key);
    std::string all = joined(texts);
    if (const auto it = m_known.find(all); it != m_known.end()) {
        return it->second;
    }
    for (int i = 0; i < 8; ++i) {
        m_find->bind(i + 1, texts[static_cast<std::size_t>(i)]);
    }
    const std::int64_t id = m_find->step() ? m_find->integer(0) : 0;
    if (auto done = m_find->outcome(); !done) {
        return done.error();
    }
    m_find->reset();
    if (id != 0) {
        m_known.emplace(std::move(all), id);
    }
    return id;
}

Result<std::int64_t> SeriesStore::nextIn(const std::string &area)
{
    const auto [it, isNew] = m_newest.try_emplace(area, 0);
    if (isNew) {
        m_last->bind(1, std::string_view(area));
        it->second = m_last->step() && !m_last->isNull(0) ? m_last->integer(0) : 0;
        if (auto done = m_last->outcome(); !done) {
            return done.error();
        }
        m_last->reset();
    }
    return ++it->second;
}

Result<std::int64_t> SeriesStore::idOf(const SeriesKey &key)
{
    auto found = find(key);
    return !found || *found != 0 ? found : make(key, joined(viewsOf(key)));
}

Result<void> SeriesStore::learn(const std::string &area)
{
    if (!m_learnt.insert(area).second) {
        return {};
    }
    m_all->bind(1, std::string_view(area));
    std::int64_t newest = 0;
    while (m_all->step()) {
        const std::int64_t id = m_all->integer(0);
        newest = std::max(newest, id);
        if (const auto key = readSeries(*m_all, 1)) {
            m_known.emplace(joined(viewsOf(*key)), id);
        }
    }
    if (auto done = m_all->outcome(); !done) {
        return done;
    }
    m_all->reset();
    m_newest.try_emplace(area, newest);
    return {};
}

Result<SeriesStore::Numbered> SeriesStore::oneOfMany(const SeriesKey &key)
{
    if (auto learnt = learn(key.area); !learnt) {
        return learnt.error();
    }
    std::string all = joined(viewsOf(key));
    if (const auto it = m_known.find(all); it != m_known.end()) {
        return Numbered{it->second, false};
    }
    const auto id = make(key, std::move(all));
    return id ? Result<Numbered>(Numbered{*id, true}) : id.error();
}

Result<std::int64_t> SeriesStore::make(const SeriesKey &key, std::string &&joined)
{
    auto id = nextIn(key.area);
    if (!id) {
        return id;
    }
    int place = 0;
    for (const std::string_view text : viewsOf(key)) {
        m_insert->bindKept(++place, text);
    }
    m_insert->bind(++place, *id);
    m_insert->bind(++place, seriesHash(key, *id));
    if (auto done = m_insert->run(); !done) {
        return done.error();
    }
    m_known.emplace(std::move(joined), *id);
    return *id;
}

std::int64_t seriesHash(const SeriesKey &key, std::int64_t id)
{
    RowBytes bytes("series");
    spell(bytes, key);
    bytes.integer(id);
    return bytes.hash();
}

} // namespace rd
