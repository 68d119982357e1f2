#include "core/report/finding.h"

#include "core/report/findingpattern.h"
#include "core/report/measures.h"
#include "core/report/sentencenames.h"
#include "core/report/seriesbreaks.h"
#include "core/report/valuewords.h"
#include "core/words/numbertext.h"
#include "core/words/phrase.h"
#include "core/words/words.h"

#include <algorithm>
#include <set>

namespace rd {
namespace {

using Answer = PlaceholderAnswer;

/// "name:a:b" taken apart.
std::vector<std::string> wordsOf(std::string_view placeholder)
{
    std::vector<std::string> all;
    std::size_t from = 0;
    while (true) {
        const std::size_t colon = placeholder.find(':', from);
        all.emplace_back(placeholder.substr(from, colon == std::string_view::npos ? colon : colon - from));
        if (colon == std::string_view::npos) {
            return all;
        }
        from = colon + 1;
    }
}

class Filler {
public:
    Filler(const Table &table, const CodeBook &codes, Language language) : m_table(table), m_codes(codes), m_language(language)
    {
    }

    /// `inside`: not at the beginning of the sentence.
    Answer fill(std::string_view placeholder, bool inside) const
    {
        const Answer answer = answerTo(placeholder);
        const std::vector<std::string> asked = wordsOf(placeholder);
        const bool isName = asked.back() == "industry" || asked.back() == "indicator" || asked.back() == "tier";
        return answer && inside && isName ? Answer(insideSentence(*answer, m_language)) : answer;
    }

private:
    Answer answerTo(std::string_view placeholder) const
    {
        const std::vector<std::string> asked = wordsOf(placeholder);
        const std::string &verb = asked.front();
        if (verb == "n") {
            return count(asked);
        }
        if (verb == "unless" && asked.size() == 2 && asked[1] == "done") {
            return anyDone() ? Answer() : std::string();
        }
        if (verb == "several" && asked.size() == 1) {
            return m_table.rows.size() > 1 ? Answer(std::string()) : std::nullopt;
        }
        if (verb == "periods" && asked.size() == 1) {
            return periods();
        }
        if (verb == "codes" && asked.size() == 2) {
            return codesIn(asked[1]);
        }
        if (verb == "name" && asked.size() == 3) {
            return nameOf(asked[1], asked[2]);
        }
        if (verb == "selected" && asked.size() == 2) {
            return selected(asked[1]);
        }
        if (verb == "value" && asked.size() == 2) {
            const Quantity *quantity = figure(asked[1]);
            return quantity == nullptr ? Answer() : labelOf(*quantity);
        }
        if ((verb == "ratio" || verb == "growth" || verb == "share") && asked.size() == 3) {
            return derivedFrom(verb, asked[1], asked[2]);
        }
        if ((verb == "first" || verb == "last") && asked.size() == 2) {
            return ofRow(verb == "first", asked[1]);
        }
        return aroundAverage(verb);
    }

    Answer count(const std::vector<std::string> &asked) const
    {
        if (asked.size() == 1) {
            return std::to_string(m_table.rows.size());
        }
        if (asked.size() == 2 && asked[1] == "undated") {
            return std::to_string(std::ranges::count_if(m_table.rows, [this](const ReportRow &row) {
                const Cell *cell = m_table.cell(row, "TIME_PERIOD");
                return cell != nullptr && std::holds_alternative<Gap>(*cell);
            }));
        }
        const std::optional<Dim> dim = dimNamed(asked[1]);
        if (asked.size() != 3 || !dim) {
            return std::nullopt;
        }
        return std::to_string(
            std::ranges::count_if(m_table.rows, [&](const ReportRow &row) { return row.key.code(*dim) == asked[2]; }));
    }

    /// Whether an actual is published for any target of the table.
    bool anyDone() const
    {
        return std::ranges::any_of(m_table.rows, [this](const ReportRow &row) {
            const Cell *done = m_table.cell(row, "ACTUAL_VALUE");
            return done != nullptr && std::holds_alternative<Quantity>(*done);
        });
    }

    Answer codesIn(const std::string &dimName) const
    {
        const std::optional<Dim> dim = dimNamed(dimName);
        if (!dim) {
            return std::nullopt;
        }
        std::set<std::string_view> seen;
        for (const ReportRow &row : m_table.rows) {
            if (row.key.has(*dim)) {
                seen.insert(row.key.code(*dim));
            }
        }
        return std::to_string(seen.size());
    }

    Answer nameOf(const std::string &dimName, std::string_view code) const
    {
        const std::optional<Dim> dim = dimNamed(dimName);
        if (!dim || code.empty() || !m_codes.knows(*dim, code)) {
            return std::nullopt;
        }
        return m_codes.nameOf(*dim, code).in(m_language);
    }

    Answer selected(const std::string &dimName) const
    {
        const std::optional<Dim> dim = dimNamed(dimName);
        if (!dim) {
            return std::nullopt;
        }
        // The window's choice is the last filter of that dimension.
        for (auto it = m_table.spec.filters.rbegin(); it != m_table.spec.filters.rend(); ++it) {
            if (it->dim == *dim && it->codes.size() == 1) {
                return nameOf(dimName, it->codes.front());
            }
        }
        return *dim == Dim::Area && takesWholeRegion() ? Answer(m_codes.region()->name.in(m_language)) : std::nullopt;
    }

    /// Several areas that are chosen are not the region; its name would stand over another place's number.
    bool takesWholeRegion() const
    {
        const auto allowed = [this](std::string_view area) {
            return std::ranges::all_of(m_table.spec.filters, [&](const Filter &filter) {
                return filter.dim != Dim::Area || std::ranges::any_of(filter.codes, [&](const std::string &code) {
                           return code == area || (filter.children && m_codes.isWithin(Dim::Area, area, code));
                       });
            });
        };
        const auto parts = m_codes.regionParts();
        return m_codes.region() != nullptr
               && (allowed(m_codes.region()->code)
                   || (!parts.empty() && std::ranges::all_of(parts, [&](const Area *part) { return allowed(part->code); })));
    }

    const ReportRow *rowOf(std::string_view figure) const
    {
        const auto it =
            std::ranges::find_if(m_table.rows, [&](const ReportRow &row) { return row.key.code(Dim::Figure) == figure; });
        return it == m_table.rows.end() ? nullptr : &*it;
    }

    const Quantity *figure(std::string_view code) const
    {
        const ReportRow *row = rowOf(code);
        return row == nullptr ? nullptr : m_table.quantity(*row);
    }

    std::string labelOf(const Quantity &quantity) const
    {
        return label(quantity, m_codes.units.find(quantity.unit), m_language);
    }

    Answer derivedFrom(const std::string &verb, const std::string &a, const std::string &b) const
    {
        const Quantity *first = figure(a);
        const Quantity *second = figure(b);
        if (first == nullptr || second == nullptr || first->unit != second->unit
            || breaksBetween(m_table, *rowOf(a), *rowOf(b))) {
            return std::nullopt;
        }
        const std::optional<Quantity> result = verb == "ratio"    ? ratio(*first, *second)
                                               : verb == "growth" ? nominalGrowth(*first, *second)
                                                                  : shareOf(*first, *second);
        return result ? Answer(labelOf(*result)) : std::nullopt;
    }

    Answer ofRow(bool first, const std::string &what) const
    {
        const ReportRow *row = nullptr;
        for (const ReportRow &candidate : m_table.rows) {
            const bool counts = m_table.quantity(candidate) != nullptr && !isAverage(candidate);
            if (counts && (row == nullptr || !first)) {
                row = &candidate;
            }
        }
        if (row == nullptr) {
            return std::nullopt;
        }
        if (what == "value") {
            return labelOf(*m_table.quantity(*row));
        }
        if (what == "figures") {
            const Cell *held = m_table.cell(*row, "FIGURES");
            const auto *count = held == nullptr ? nullptr : std::get_if<std::int64_t>(held);
            return count == nullptr ? Answer() : countText(*count, m_language);
        }
        if (what == "gap") {
            return gapTo(*row);
        }
        if (what == "since" || what == "periods" || what == "rank" || what == "change") {
            return ofPlace(*row, what);
        }
        const std::optional<Dim> dim = dimNamed(what);
        const bool isRanked = !m_table.spec.sort.empty() && m_table.spec.sort.front().by == "OBS_VALUE";
        if (!dim || (isRanked && *dim != Dim::Period && !standsApart(*row))) {
            return std::nullopt;
        }
        if (*dim == Dim::Period) {
            const Cell *cell = m_table.cell(*row, "TIME_PERIOD");
            const Period *period = cell == nullptr ? nullptr : std::get_if<Period>(cell);
            return period == nullptr ? Answer() : period->text(m_language);
        }
        return nameOf(what, row->key.code(*dim));
    }

    /// The first row's period to the last one's; one where both are the same.
    Answer periods() const
    {
        const Answer from = ofRow(true, "period"), to = ofRow(false, "period");
        const bool isRange = from && to && from != to;
        return isRange ? Answer(phrase(word("period.range", m_language), *from, *to)) : from;
    }

    /// Whether no other row's value may be as large or, at the other end, as small: who shares the first place is not the first.
    bool standsApart(const ReportRow &row) const
    {
        const Quantity *own = m_table.quantity(row);
        return std::ranges::all_of(m_table.rows, [&](const ReportRow &other) {
            const Quantity *value = m_table.quantity(other);
            return value == nullptr || &other == &row || isAverage(other) || compared(*own, *value).value_or(0) != 0;
        });
    }

    /// The row's rank, since when and for how many periods it is in that place.
    Answer ofPlace(const ReportRow &row, const std::string &what) const
    {
        const Cell *cell = m_table.cell(row, what == "since"     ? "RANK_SINCE"
                                             : what == "periods" ? "RANK_PERIODS"
                                             : what == "rank"    ? "RANK"
                                                                 : "RANK_CHANGE");
        const bool answers =
            cell != nullptr && !std::holds_alternative<Gap>(*cell) && !std::holds_alternative<std::string>(*cell);
        return answers ? Answer(screenText(*cell, m_codes, m_language)) : std::nullopt;
    }

    bool isAverage(const ReportRow &row) const
    {
        const std::string average = m_table.spec.option("average");
        return !average.empty() && row.key.code(Dim::Area) == average;
    }

    const Quantity *average() const
    {
        const auto it = std::ranges::find_if(m_table.rows, [this](const ReportRow &row) { return isAverage(row); });
        return it == m_table.rows.end() ? nullptr : m_table.quantity(*it);
    }

    Answer gapTo(const ReportRow &row) const
    {
        const Quantity *line = average();
        const Quantity *value = m_table.quantity(row);
        if (line == nullptr || value == nullptr || line->unit != value->unit) {
            return std::nullopt;
        }
        const auto where = compared(*value, *line);
        const std::optional<Quantity> apart = where == 1    ? difference(*value, *line)
                                              : where == -1 ? difference(*line, *value)
                                                            : std::nullopt;
        if (!apart) {
            return std::nullopt;
        }
        Quantity told = *apart;
        told.unit = isPercent(line->unit, m_codes) ? pointUnit : told.unit;
        return valueWords(told, m_codes, m_language);
    }

    Answer aroundAverage(const std::string &verb) const
    {
        const Quantity *line = average();
        if (line == nullptr) {
            return std::nullopt;
        }
        if (verb == "average") {
            return labelOf(*line);
        }
        if (verb != "above" && verb != "below") {
            return std::nullopt;
        }
        std::size_t found = 0;
        for (const ReportRow &row : m_table.rows) {
            const Quantity *value = m_table.quantity(row);
            const auto where = value == nullptr || isAverage(row) ? std::optional(0) : compared(*value, *line);
            if (!where) {
                return std::nullopt; // its bounds leave open on which side it is
            }
            found += *where == (verb == "above" ? 1 : -1) ? 1 : 0;
        }
        return std::to_string(found);
    }

    const Table &m_table;
    const CodeBook &m_codes;
    Language m_language;
};

} // namespace

std::optional<std::string> finding(const Table &table, const CodeBook &codes, Language language)
{
    const Filler filler(table, codes, language);
    return filledPattern(table.spec.finding.in(language),
                         [&filler](std::string_view placeholder, bool inside) { return filler.fill(placeholder, inside); });
}

} // namespace rd
