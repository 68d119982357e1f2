#include "core/report/sentence.h"

#include "core/report/measures.h"
#include "core/report/rowtext.h"
#include "core/report/sentencenames.h"
#include "core/report/seriesbreaks.h"
#include "core/report/valuewords.h"
#include "core/words/numbertext.h"
#include "core/words/phrase.h"
#include "core/words/words.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace rd {
namespace {

constexpr std::size_t mostClauses = 3;

/// Puts values in the named places of a wording: "{when}{who}".
std::string filledIn(std::string text, std::initializer_list<std::pair<std::string_view, std::string_view>> places)
{
    for (const auto &[place, value] : places) {
        const std::string mark = "{" + std::string(place) + "}";
        if (const std::size_t at = text.find(mark); at != std::string::npos) {
            text.replace(at, mark.size(), value);
        }
    }
    return text;
}

bool isSamePlace(const Key &a, const Key &b)
{
    return std::ranges::all_of(std::array{Dim::Area, Dim::Industry, Dim::Subject},
                               [&](Dim dim) { return a.code(dim) == b.code(dim); });
}

bool isActual(const ReportRow &row) { return kindOf(row) == Kind::Actual; }

class Teller {
public:
    Teller(const Table &table, const CodeBook &codes, Language language) : m_table(table), m_codes(codes), m_language(language)
    {
    }

    /// The rows that are told or compared with, in the order of telling.
    std::vector<const ReportRow *> used;

    [[nodiscard]] std::string clause(const ReportRow &row)
    {
        used.push_back(&row);
        const Quantity *value = m_table.quantity(row);
        const Kind kind = kindOf(row).value_or(Kind::Actual);
        const auto period = periodOf(row);
        const std::string when =
            period ? phrase(word(whenWord(*period, kind, row), m_language), period->text(m_language)) : std::string();
        const std::string name = nameIn(row.key, Dim::Indicator, m_codes, m_language);
        const auto both = nameOfBoth(whose(row.key), name);
        std::string told = value != nullptr ? valueIn(*value, name) : insideSentence(gapIn(row), m_language);
        const bool zh = m_language == Language::Zh;
        const std::string what = zh ? name : spoken(insideSentence(name, m_language));
        const std::string who = both ? *both : zh ? joinedNames(whose(row.key), name) : whose(row.key);
        if (!zh && !both && value != nullptr) {
            told = withoutUnit(told, *value, name, m_codes);
        }
        // "Target size" is a target in its own words.
        const bool saysKind = kind != Kind::Actual && lower(name).find(lower(words(kind).in(m_language))) != std::string::npos;
        const std::string form = std::string(both ? "sentence.one." : "sentence.")
                                 + (value == nullptr    ? "gap"
                                    : saysKind && !both ? "named"
                                                        : std::string(rd::name(kind)));
        const std::string is = zh && joinsItself(told) ? std::string() : word(jointFor(told), m_language);
        return filledIn(word(form, m_language),
                        {{"when", when}, {"who", who}, {"what", what}, {"is", is}, {"value", told}, {"status", note(row)}})
               + growth(row);
    }

    /// In brackets: that there is no period, and a status other than final.
    [[nodiscard]] std::string note(const ReportRow &row) const
    {
        const Quantity *value = m_table.quantity(row);
        const bool plain = value == nullptr || value->status == "A";
        const std::string notes = joined({periodOf(row) ? std::string() : word("period.none", m_language),
                                          plain ? std::string() : statusWords(value->status).in(m_language)},
                                         word("join.clause", m_language));
        return notes.empty() ? notes : phrase(word("sentence.note", m_language), insideSentence(notes, m_language));
    }

    [[nodiscard]] std::string sources() const
    {
        std::vector<std::string> told;
        for (const bool withPlace : {true, false}) {
            told.clear();
            for (const ReportRow *row : used) {
                std::string source = nameIn(row->key, Dim::Source, m_codes, m_language);
                if (withPlace) {
                    source = joined({source, whereOf(*row, m_codes, m_language)}, m_language == Language::Zh ? "，" : ", ");
                }
                if (!source.empty() && std::ranges::find(told, source) == told.end()) {
                    told.push_back(std::move(source));
                }
            }
            if (told.size() <= 1) {
                break;
            }
        }
        std::string all;
        for (const std::string &source : told) {
            all = joined({all, source}, word("join.clause", m_language));
        }
        return all;
    }

private:
    [[nodiscard]] std::string valueIn(Quantity value, const std::string &name) const
    {
        if (isSaidTwice(value.asPublished, name)) {
            value.asPublished.clear();
        }
        return valueWords(value, m_codes, m_language);
    }

    [[nodiscard]] std::string_view whenWord(const Period &period, Kind kind, const ReportRow &row) const
    {
        const bool isGoal = kind != Kind::Actual && m_table.quantity(row) != nullptr;
        return isGoal ? "sentence.for" : period.frequency() == "D" ? "sentence.on" : "sentence.in";
    }

    /// The subject, else the area with its industry.
    [[nodiscard]] std::string whose(const Key &key) const
    {
        const std::string subject = nameIn(key, Dim::Subject, m_codes, m_language);
        const std::string area = nameIn(key, Dim::Area, m_codes, m_language);
        const std::string industry = nameIn(key, Dim::Industry, m_codes, m_language);
        if (!subject.empty() || industry.empty()) {
            return subject.empty() ? area : subject;
        }
        return area + (m_language == Language::Zh ? industry : " (" + insideSentence(industry, m_language) + ")");
    }

    [[nodiscard]] std::string gapIn(const ReportRow &row) const
    {
        const Cell *cell = m_table.cell(row, "OBS_VALUE");
        const Gap *gap = cell == nullptr ? nullptr : std::get_if<Gap>(cell);
        return gap == nullptr ? std::string() : gapWords(gap->reason).in(m_language);
    }

    /// The row of the same series for that period; null where the table has none with a value.
    [[nodiscard]] const ReportRow *at(const ReportRow &row, const Period &period) const
    {
        for (const ReportRow &other : m_table.rows) {
            if (m_table.quantity(other) != nullptr && isActual(other) && isSameSeries(other.key, row.key)
                && periodOf(other) == period) {
                return &other;
            }
        }
        return nullptr;
    }

    [[nodiscard]] std::string published(const ReportRow &row)
    {
        for (const ReportRow &other : m_table.rows) {
            const Indicator *indicator = m_codes.indicators.find(other.key.code(Dim::Indicator));
            const Quantity *value = m_table.quantity(other);
            if (indicator != nullptr && value != nullptr && isActual(other)
                && indicator->growthOf == row.key.code(Dim::Indicator) && isSamePlace(other.key, row.key)
                && periodOf(other) == periodOf(row)) {
                used.push_back(&other);
                return phrase(word("sentence.published", m_language), valueWords(*value, m_codes, m_language));
            }
        }
        return {};
    }

    [[nodiscard]] std::string growth(const ReportRow &row)
    {
        const auto period = periodOf(row);
        if (!period || !isActual(row) || m_table.quantity(row) == nullptr) {
            return {};
        }
        const Quantity &now = *m_table.quantity(row);
        std::string official = published(row);
        const ReportRow *before = at(row, period->shiftedYears(-1));
        before = before == nullptr ? at(row, period->previous()) : before;
        if (before == nullptr || breaksBetween(m_table, *before, row)) {
            return official;
        }
        const Unit *unit = m_codes.units.find(now.unit);
        const Quantity &then = *m_table.quantity(*before);
        const auto change = changeOf(now, then, m_codes);
        if (!change) {
            return official;
        }
        used.push_back(before);
        return official
               + filledIn(
                   word(isPercent(now.unit, m_codes)                  ? "sentence.points"
                        : unit != nullptr && unit->type == "currency" ? "sentence.nominal"
                                                                      : "sentence.computed",
                        m_language),
                   {{"before", periodOf(*before)->text(m_language)}, {"change", changeWords(*change, m_codes, m_language)}});
    }

    const Table &m_table;
    const CodeBook &m_codes;
    Language m_language;
};

/// The chosen rows, of each series only the latest, in the table's order.
std::vector<const ReportRow *> chosenRows(const Table &table, const Selection &chosen, const CodeBook &codes)
{
    std::vector<const ReportRow *> rows;
    for (const bool exactly : {true, false}) {
        for (const ReportRow &row : table.rows) {
            const bool taken =
                exactly ? std::ranges::find(chosen.keys, row.key) != chosen.keys.end() : covers(chosen, row.key, codes);
            if (!taken) {
                continue;
            }
            const auto same = std::ranges::find_if(rows, [&](const ReportRow *other) {
                return isSameSeries(other->key, row.key) && kindOf(*other) == kindOf(row) && periodOf(*other) && periodOf(row);
            });
            if (same == rows.end()) {
                rows.push_back(&row);
            } else if (periodOf(**same)->last() < periodOf(row)->last()) {
                *same = &row;
            }
        }
        if (!rows.empty()) {
            break;
        }
    }
    return rows;
}

std::string sentenceIn(Language language, const Table &table, std::vector<const ReportRow *> rows, const CodeBook &codes)
{
    Teller teller(table, codes, language);
    const std::size_t left = rows.size() > mostClauses ? rows.size() - mostClauses : 0;
    rows.resize(rows.size() - left);
    std::string text;
    for (const ReportRow *row : rows) {
        text = joined({text, teller.clause(*row)}, word("join.clause", language));
    }
    if (left > 0) {
        text += phrase(word("sentence.more", language), std::to_string(left));
    }
    if (language == Language::En && !text.empty()) {
        text[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(text[0])));
    }
    // What the last one notes in brackets shares them with the source.
    const std::string note = rows.empty() ? std::string() : teller.note(*rows.back());
    if (!note.empty() && text.ends_with(note)) {
        text.resize(text.size() - (language == Language::Zh ? std::string_view("）").size() : 1));
        return text + phrase(word("sentence.source.on", language), teller.sources());
    }
    return text + phrase(word("sentence.source", language), teller.sources());
}

} // namespace

ReportSpec sentenceQuestion(const Selection &chosen, const CodeBook &codes)
{
    ReportSpec spec;
    spec.id = "sentence";
    spec.view = View::Observations;
    for (const Dim dim : {Dim::Area, Dim::Industry, Dim::Indicator, Dim::Subject}) {
        Filter filter{dim, {}, false};
        for (const Key &key : chosen.keys) {
            const std::string code(key.code(dim));
            if (!code.empty() && std::ranges::find(filter.codes, code) == filter.codes.end()) {
                filter.codes.push_back(code);
            }
        }
        const bool everyKeySpeaks = std::ranges::all_of(chosen.keys, [dim](const Key &key) { return key.has(dim); });
        if (filter.codes.empty() || !everyKeySpeaks) {
            continue;
        }
        if (dim == Dim::Indicator) {
            for (const Indicator &indicator : codes.indicators) {
                if (!indicator.growthOf.empty() && std::ranges::find(filter.codes, indicator.growthOf) != filter.codes.end()
                    && std::ranges::find(filter.codes, indicator.code) == filter.codes.end()) {
                    filter.codes.push_back(indicator.code);
                }
            }
        }
        spec.filters.push_back(std::move(filter));
    }
    return spec;
}

Text sentenceOf(const Table &table, const Selection &chosen, const CodeBook &codes)
{
    const std::vector<const ReportRow *> rows = chosenRows(table, chosen, codes);
    if (rows.empty()) {
        return {};
    }
    return {sentenceIn(Language::Zh, table, rows, codes), sentenceIn(Language::En, table, rows, codes)};
}

} // namespace rd
