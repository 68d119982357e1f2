#include "store/seriesstore.h"

#include <fmt/format.h>

namespace rd {
namespace {

constexpr const char *columns[] = {"area", "indicator", "industry", "subject", "kind", "unit", "freq", "source"};

std::string joined(const std::vector<std::string> &texts)
{
    std::string all;
    for (const std::string &text : texts) {
        all += text;
        all += '\0';
    }
    return all;
}

} // namespace

std::vector<std::string> textsOf(const SeriesKey &key)
{
    return {key.area, key.indicator, key.industry, key.subject, std::string(name(key.kind)), key.unit, key.freq, key.source};
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
    for (const std::string_view text : {std::string_view(key.area), std::string_view(key.indicator),
                                        std::string_view(key.industry), std::string_view(key.subject), name(key.kind),
                                        std::string_view(key.unit), std::string_view(key.freq), std::string_view(key.source)}) {
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

SeriesStore::SeriesStore(Sql &sql) : m_sql(sql)
{
    std::string names, places, conditions;
    for (const char *column : columns) {
        names += fmt::format("\"{}\", ", column);
        places += "?, ";
        conditions += fmt::format("{}\"{}\" = ?", conditions.empty() ? "" : " AND ", column);
    }
    m_find = sql.prepare(fmt::format("SELECT \"id\" FROM \"series\" WHERE {}", conditions));
    m_insert = sql.prepare(fmt::format("INSERT INTO \"series\" ({}\"id\", \"row_hash\") VALUES ({}?, ?)", names, places));
}

Result<std::int64_t> SeriesStore::find(const SeriesKey &key)
{
    const std::vector<std::string> texts = textsOf(key);
    const std::string all = joined(texts);
    if (const auto it = m_known.find(all); it != m_known.end()) {
        return it->second;
    }
    for (int i = 0; i < 8; ++i) {
        m_find->bind(i + 1, std::string_view(texts[static_cast<std::size_t>(i)]));
    }
    const std::int64_t id = m_find->step() ? m_find->integer(0) : 0;
    if (auto done = m_find->outcome(); !done) {
        return done.error();
    }
    m_find->reset();
    if (id != 0) {
        m_known.emplace(all, id);
    }
    return id;
}

Result<std::int64_t> SeriesStore::nextIn(const std::string &area)
{
    const auto [it, isNew] = m_newest.try_emplace(area, 0);
    if (isNew) {
        auto statement = m_sql.prepare("SELECT max(\"id\") FROM \"series\" WHERE \"area\" = ?");
        statement->bind(1, std::string_view(area));
        it->second = statement->step() && !statement->isNull(0) ? statement->integer(0) : 0;
        if (auto done = statement->outcome(); !done) {
            return done.error();
        }
    }
    return ++it->second;
}

Result<std::int64_t> SeriesStore::idOf(const SeriesKey &key)
{
    auto found = find(key);
    return !found || *found != 0 ? found : make(key, textsOf(key));
}

Result<void> SeriesStore::learn(const std::string &area)
{
    if (!m_learnt.insert(area).second) {
        return {};
    }
    auto statement = m_sql.prepare(fmt::format("SELECT s.\"id\", {} FROM \"series\" s WHERE s.\"area\" = ?", seriesSelect()));
    statement->bind(1, std::string_view(area));
    while (statement->step()) {
        std::vector<std::string> texts;
        for (int i = 1; i <= 8; ++i) {
            texts.push_back(statement->text(i));
        }
        m_known.emplace(joined(texts), statement->integer(0));
    }
    return statement->outcome();
}

Result<SeriesStore::Numbered> SeriesStore::oneOfMany(const SeriesKey &key)
{
    if (auto learnt = learn(key.area); !learnt) {
        return learnt.error();
    }
    const std::vector<std::string> texts = textsOf(key);
    if (const auto it = m_known.find(joined(texts)); it != m_known.end()) {
        return Numbered{it->second, false};
    }
    const auto id = make(key, texts);
    return id ? Result<Numbered>(Numbered{*id, true}) : id.error();
}

Result<std::int64_t> SeriesStore::make(const SeriesKey &key, const std::vector<std::string> &texts)
{
    auto id = nextIn(key.area);
    if (!id) {
        return id;
    }
    for (int i = 0; i < 8; ++i) {
        m_insert->bind(i + 1, std::string_view(texts[static_cast<std::size_t>(i)]));
    }
    m_insert->bind(9, *id);
    m_insert->bind(10, seriesHash(key, *id));
    if (auto done = m_insert->run(); !done) {
        return done.error();
    }
    m_known.emplace(joined(texts), *id);
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
