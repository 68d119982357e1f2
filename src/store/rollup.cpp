#include "store/rollup.h"

#include "store/observationreader.h"
#include "store/sentences.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <sstream>

namespace rd {
namespace {

/// The smaller ones first: the first that has every dimension asked for answers.
const std::array<std::vector<Dim>, 8> grains = {
    std::vector<Dim>{Dim::Area},
    {Dim::Indicator},
    {Dim::Industry},
    {Dim::Subject},
    {Dim::Area, Dim::Industry},
    {Dim::Area, Dim::Subject},
    {Dim::Industry, Dim::Indicator},
    {Dim::Area, Dim::Indicator},
};

std::string nameOf(const std::vector<Dim> &grain)
{
    std::string all;
    for (const Dim dim : grain) {
        all += (all.empty() ? "" : " ") + std::string(name(dim));
    }
    return all;
}

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

Result<void> insert(Statement &statement, const std::string &grain, std::int64_t change, const SeriesCount &count)
{
    const SeriesKey &key = count.series;
    const std::string figures = textOf(count.lineage);
    int place = 0;
    for (const std::string_view text :
         {std::string_view(key.area), std::string_view(grain), std::string_view(key.indicator), std::string_view(key.industry),
          std::string_view(key.subject), name(key.kind), std::string_view(key.source)}) {
        statement.bind(++place, text);
    }
    statement.bind(++place, change);
    statement.bind(++place, count.values);
    statement.bind(++place, count.undated);
    statement.bind(++place, std::string_view(figures));
    statement.bind(++place, static_cast<std::int64_t>(count.lineage.more));
    statement.bind(++place, hashOf(grain, change, count, figures));
    return statement.run();
}

Error damagedRollup()
{
    return damaged("rollup", "数据条数的汇总已损坏，请用备份恢复",
                   "the counts of what is held are damaged; restore the store from a backup");
}

constexpr std::string_view rollupColumns =
    "\"area\", \"indicator\", \"industry\", \"subject\", \"kind\", \"source\", \"change\", "
    "\"n\", \"undated\", \"figures\", \"more\", \"row_hash\"";

/// The row that the statement stands on, its rollupColumns from column `at` on; nothing where its hash is not its own.
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

using Counted = std::array<std::map<SeriesKey, SeriesCount>, std::size(grains)>;

/// Everything that is held, value by value.
Result<Counted> countAll(Sql &sql, const ChangeLog &log, const CodeBook &codes)
{
    Counted counted;
    SeriesKey last; // values of one series come together
    std::array<SeriesCount *, std::size(grains)> current = {};
    const ObservationFilter everything;
    auto read = ObservationReader(sql, log, codes, everything).run([&](const Observation &seen) {
        if (current.front() == nullptr || seen.series != last) {
            last = seen.series;
            for (std::size_t i = 0; i < grains.size(); ++i) {
                current[i] = &counted[i][reduced(last, grains[i])];
            }
        }
        for (SeriesCount *count : current) {
            count->values += 1;
            count->undated += seen.period ? 0 : 1;
            if (seen.isFigure()) {
                count->lineage.add({{seen.figure}, 0});
            }
        }
        return true;
    });
    if (!read) {
        return read.error();
    }
    for (auto &grain : counted) {
        for (auto &[key, count] : grain) {
            count.series = key;
        }
    }
    return counted;
}

} // namespace

Result<void> Rollup::renew(const ChangeLog &log, const CodeBook &codes)
{
    const auto counted = countAll(m_sql, log, codes);
    if (!counted) {
        return counted.error();
    }
    if (auto cleared = m_sql.run("DELETE FROM \"rollup\""); !cleared) {
        return cleared;
    }
    auto statement = m_sql.prepare(
        "INSERT INTO \"rollup\" (\"area\", \"grain\", \"indicator\", \"industry\", \"subject\", \"kind\", \"source\", "
        "\"change\", \"n\", \"undated\", \"figures\", \"more\", \"row_hash\") "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    for (std::size_t i = 0; i < grains.size(); ++i) {
        const std::string grain = nameOf(grains[i]);
        for (const auto &[key, count] : (*counted)[i]) {
            if (auto done = insert(*statement, grain, log.newest(), count); !done) {
                return done;
            }
        }
    }
    return {};
}

Result<bool> Rollup::holds(const ChangeLog &log)
{
    auto statement = m_sql.prepare("SELECT \"change\" FROM \"rollup\" WHERE \"grain\" = 'indicator' LIMIT 1");
    const bool held = statement->step() && statement->integer(0) == log.newest();
    if (auto done = statement->outcome(); !done) {
        return done.error();
    }
    return held;
}

Result<bool> Rollup::isRight(const ChangeLog &log, const CodeBook &codes)
{
    const auto counted = countAll(m_sql, log, codes);
    if (!counted) {
        return counted.error();
    }
    std::vector<std::int64_t> right, kept;
    for (std::size_t i = 0; i < grains.size(); ++i) {
        for (const auto &[key, count] : (*counted)[i]) {
            right.push_back(hashOf(nameOf(grains[i]), log.newest(), count, textOf(count.lineage)));
        }
    }
    auto statement = m_sql.prepare("SELECT \"grain\", " + std::string(rollupColumns) + " FROM \"rollup\"");
    while (statement->step()) {
        const auto count = readCount(*statement, 1, statement->text(0));
        if (!count) {
            return false;
        }
        kept.push_back(statement->integer(12));
    }
    if (auto done = statement->outcome(); !done) {
        return done.error();
    }
    std::ranges::sort(right);
    std::ranges::sort(kept);
    return right == kept;
}

std::optional<std::string> Rollup::grainFor(const ObservationFilter &filter, const std::vector<Dim> &by)
{
    const bool more = !filter.units.empty() || !filter.sources.empty() || !filter.figures.empty() || !filter.qualifiers.empty()
                      || filter.from || filter.to || !filter.periods.empty() || !filter.publishedUntil.empty()
                      || filter.figuresOnly || filter.everyVersion;
    if (more) {
        return std::nullopt;
    }
    std::vector<Dim> needed = by;
    for (const auto &[dim, codes] : {std::pair(Dim::Area, &filter.areas), std::pair(Dim::Indicator, &filter.indicators),
                                     std::pair(Dim::Industry, &filter.industries), std::pair(Dim::Subject, &filter.subjects)}) {
        if (!codes->empty()) {
            needed.push_back(dim);
        }
    }
    std::erase_if(needed, [](Dim dim) { return dim == Dim::Kind || dim == Dim::Source; }); // every grain has them
    for (const std::vector<Dim> &grain : grains) {
        if (std::ranges::all_of(needed, [&](Dim dim) { return std::ranges::find(grain, dim) != grain.end(); })) {
            return nameOf(grain);
        }
    }
    return std::nullopt;
}

RollupQuestion selectRollup(const std::string &grain, const ObservationFilter &filter)
{
    RollupQuestion question{"SELECT " + std::string(rollupColumns) + " FROM \"rollup\" WHERE \"grain\" = ?", {grain}};
    const auto require = [&question](const char *column, const std::vector<std::string> &codes) {
        if (codes.empty()) {
            return;
        }
        std::string places = "?";
        for (std::size_t i = 1; i < codes.size(); ++i) {
            places += ", ?";
        }
        question.sql += fmt::format(" AND \"{}\" IN ({})", column, places);
        question.bound.insert(question.bound.end(), codes.begin(), codes.end());
    };
    require("area", filter.areas);
    require("indicator", filter.indicators);
    require("industry", filter.industries);
    require("subject", filter.subjects);
    std::vector<std::string> kinds;
    for (const Kind kind : filter.kinds) {
        kinds.emplace_back(name(kind));
    }
    require("kind", kinds);
    return question;
}

Result<void> Rollup::counts(const std::string &grain, const ObservationFilter &filter, const std::vector<Dim> &by,
                            const std::function<void(const SeriesCount &)> &take)
{
    const RollupQuestion question = selectRollup(grain, filter);
    auto statement = m_sql.prepare(question.sql);
    int place = 0;
    for (const std::string &text : question.bound) {
        statement->bind(++place, std::string_view(text));
    }
    std::map<SeriesKey, SeriesCount> found;
    while (statement->step()) {
        const auto count = readCount(*statement, 0, grain);
        if (!count) {
            return damagedRollup();
        }
        SeriesCount &sum = found[reduced(count->series, by)];
        sum.values += count->values;
        sum.undated += count->undated;
        sum.lineage.add(count->lineage);
    }
    if (auto done = statement->outcome(); !done) {
        return done;
    }
    for (auto &[key, count] : found) {
        count.series = key;
        take(count);
    }
    return {};
}

} // namespace rd
