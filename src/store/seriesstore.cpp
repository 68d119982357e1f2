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
    std::vector<std::string> texts;
    texts.reserve(8);
    for (int i = 0; i < 8; ++i) {
        texts.push_back(statement.text(column + i));
    }
    return seriesFrom(texts);
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
    if (!found || *found != 0) {
        return found;
    }
    auto id = nextIn(key.area);
    if (!id) {
        return id;
    }
    const std::vector<std::string> texts = textsOf(key);
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
