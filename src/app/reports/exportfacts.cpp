#include "app/reports/exportfacts.h"

#include "core/report/columns.h"
#include "core/words/phrase.h"
#include "core/words/words.h"

#include <fmt/format.h>

#include <algorithm>

namespace rd {
namespace {

using Lines = std::vector<std::vector<std::string>>;

std::string withPeriod(std::string_view key, const Period &period, Language language)
{
    return fmt::format(fmt::runtime(word(key, language)), period.text(language));
}

/// "3, 5, 17", of many the first twenty.
std::string rowNumbers(const std::vector<std::int64_t> &rows)
{
    constexpr std::size_t most = 20;
    std::string text;
    for (std::size_t i = 0; i < std::min(rows.size(), most); ++i) {
        text += fmt::format("{}{}", i == 0 ? "" : ", ", rows[i]);
    }
    return rows.size() > most ? fmt::format("{}, … ({})", text, rows.size()) : text;
}

Lines columnLines(const ExportFacts &facts, Language language)
{
    Lines lines;
    for (const ReportColumn &column : facts.columns) {
        lines.push_back({column.id, column.name.in(language)});
    }
    return lines;
}

Lines sourceLines(const ExportFacts &facts, const CodeBook &codes, Language language)
{
    Lines lines;
    for (const std::string &code : facts.sources) {
        const Source *source = codes.sources.find(code);
        lines.push_back(source == nullptr
                            ? std::vector{code}
                            : std::vector{code, source->name.in(language), source->publisher.in(language), source->published});
    }
    return lines;
}

} // namespace

Result<std::vector<std::string>> knowledge(const ReportSpec &spec, Store &store, Language language)
{
    if (!spec.asKnown.empty()) {
        return std::vector{word("file.known", language), spec.asKnown};
    }
    const auto changes = store.changes();
    if (!changes) {
        return changes.error();
    }
    const std::string day = changes->empty() ? std::string() : changes->front().atUtc.substr(0, 10);
    return std::vector{word("file.updated", language), day};
}

Lines filterLines(const ReportSpec &spec, const CodeBook &codes, Language language)
{
    Lines lines;
    for (const Filter &filter : spec.filters) {
        const auto [codeColumn, nameColumn] = columnsFor(filter.dim);
        std::vector<std::string> line = {columnName(nameColumn.empty() ? codeColumn : nameColumn).in(language)};
        for (const std::string &code : filter.codes) {
            const Text name = codes.nameOf(filter.dim, code);
            line.push_back(name.empty() ? code : name.in(language));
        }
        lines.push_back(std::move(line));
    }
    std::vector<std::string> periods = {columnName("TIME_PERIOD").in(language)};
    if (spec.periods.from) {
        periods.push_back(withPeriod("file.from", *spec.periods.from, language));
    }
    if (spec.periods.to) {
        periods.push_back(withPeriod("file.to", *spec.periods.to, language));
    }
    if (spec.periods.latest > 0) {
        periods.push_back(phrase(word("file.latest", language), spec.periods.latest));
    }
    if (periods.size() > 1) {
        lines.push_back(std::move(periods));
    }
    return lines;
}

Result<FileFacts> fileFacts(const ExportFacts &facts, Store &store, Language language)
{
    auto known = knowledge(facts.spec, store, language);
    if (!known) {
        return known.error();
    }
    const auto said = [language](std::string_view key) { return word(key, language); };
    Lines about = {{said("file.report"), facts.spec.id}, {said("file.rows"), std::to_string(facts.rows)}, *std::move(known)};
    if (!facts.spec.publishedUntil.empty()) {
        about.push_back({said("file.published"), facts.spec.publishedUntil});
    }
    if (!facts.scale.empty()) {
        about.push_back({said("file.scale"), facts.scale, said("file.scale.how")});
    }
    if (!facts.unchecked.empty()) {
        about.push_back({said("file.unchecked"), rowNumbers(facts.unchecked)});
    }
    if (const Text *stamp = store.codes().stamp()) {
        about.push_back({said("file.stamp"), stamp->in(language)});
    }
    Lines filters = filterLines(facts.spec, store.codes(), language);
    if (filters.empty()) {
        filters.push_back({said("filter.none")});
    }
    return FileFacts{facts.spec.question.in(language),
                     {{word("file.about"), std::move(about)},
                      {word("file.filters"), std::move(filters)},
                      {word("file.sources"), sourceLines(facts, store.codes(), language)},
                      {word("file.columns"), columnLines(facts, language)}}};
}

} // namespace rd
