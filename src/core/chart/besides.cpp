#include "core/chart/besides.h"

#include "core/chart/chartparts.h"
#include "core/report/catalogue.h"
#include "core/words/numbertext.h"
#include "core/words/words.h"

#include <algorithm>
#include <array>
#include <set>

namespace rd {
namespace {

std::optional<Period> periodIn(const Key &key) { return Period::parse(key.code(Dim::Period)); }

/// What a value is of, whoever says it and whenever.
std::string identity(const Key &key)
{
    std::string text;
    for (const Dim dim : {Dim::Area, Dim::Indicator, Dim::Industry, Dim::Subject}) {
        text.append(key.code(dim)).append("\n");
    }
    return text;
}

struct ShownValue {
    const Table *table = nullptr;
    std::size_t row = 0;

    [[nodiscard]] const ReportRow &of() const { return table->rows[row]; }
    [[nodiscard]] bool isActual() const { return kindOf(of()).value_or(Kind::Actual) == Kind::Actual; }
};

/// The values of all answers, of each series the latest, in the order in which they are shown.
std::vector<ShownValue> valuesOf(const std::vector<const Table *> &shown)
{
    std::vector<ShownValue> values;
    std::map<std::string, std::size_t> places;
    for (const Table *table : shown) {
        for (std::size_t row = 0; table != nullptr && row < table->rows.size(); ++row) {
            const ShownValue value{table, row};
            const Key &key = value.of().key;
            if (table->quantity(value.of()) == nullptr || !key.has(Dim::Indicator)) {
                continue;
            }
            const auto period = periodIn(key);
            std::string series = identity(key) + std::string(key.code(Dim::Kind));
            series += period ? std::string(period->frequency()) : std::string(key.code(Dim::Figure));
            const auto [it, isNew] = places.try_emplace(series, values.size());
            if (isNew) {
                values.push_back(value);
            } else if (period && *periodIn(values[it->second].of().key) < *period) {
                values[it->second] = value;
            }
        }
    }
    return values;
}

bool canBeCompared(const ShownValue &value) { return value.isActual() && periodIn(value.of().key).has_value(); }

/// A built-in question of these values' indicators, as known on the same day.
std::optional<ReportSpec> questionOf(std::string_view report, const std::vector<ShownValue> &values)
{
    const auto &all = builtInReports();
    const auto found = std::ranges::find(all, report, &ReportSpec::id);
    if (values.empty() || found == all.end()) {
        return std::nullopt;
    }
    ReportSpec spec = *found;
    spec.asKnown = values.front().table->spec.asKnown;
    spec.publishedUntil = values.front().table->spec.publishedUntil;
    std::set<std::string> indicators;
    for (const ShownValue &value : values) {
        indicators.emplace(value.of().key.code(Dim::Indicator));
    }
    spec.filters.push_back({Dim::Indicator, {indicators.begin(), indicators.end()}, false});
    return spec;
}

std::vector<ShownValue> comparableValues(const std::vector<const Table *> &shown, bool ofAreas)
{
    std::vector<ShownValue> values = valuesOf(shown);
    std::erase_if(values, [ofAreas](const ShownValue &value) {
        return !canBeCompared(value) || (ofAreas && !value.of().key.has(Dim::Area));
    });
    return values;
}

std::string cellText(const Table &table, const ReportRow &row, std::string_view column, const CodeBook &codes,
                     Language language)
{
    const Cell *cell = table.cell(row, column);
    return cell == nullptr || std::holds_alternative<Gap>(*cell) ? std::string() : screenText(*cell, codes, language);
}

const ReportRow *rowLike(const Table *answer, const ReportRow &value)
{
    for (std::size_t i = 0; answer != nullptr && i < answer->rows.size(); ++i) {
        const Key &key = answer->rows[i].key;
        if (identity(key) == identity(value.key) && key.code(Dim::Period) == value.key.code(Dim::Period)) {
            return &answer->rows[i];
        }
    }
    return nullptr;
}

std::string changeOf(const Table &answer, const ReportRow &row, const CodeBook &codes, Language language)
{
    constexpr std::pair<std::string_view, std::string_view> columns[] = {
        {"CHANGE", "layer.change"}, {"PUBLISHED_GROWTH", "layer.published"}, {"NOMINAL_GROWTH", "layer.nominal"}};
    for (const auto &[column, said] : columns) {
        if (const std::string text = cellText(answer, row, column, codes, language); !text.empty()) {
            return filled(word(said, language), text);
        }
    }
    return {};
}

} // namespace

std::optional<ReportSpec> yearBeforeQuestion(const std::vector<const Table *> &shown)
{
    const std::vector<ShownValue> values = comparableValues(shown, false);
    auto spec = questionOf("growth", values);
    for (const ShownValue &value : values) {
        const auto period = periodIn(value.of().key);
        spec->periods.from = std::min(spec->periods.from.value_or(*period), *period);
        const bool later = !spec->periods.to || spec->periods.to->last() < period->last();
        spec->periods.to = later ? period : spec->periods.to;
    }
    return spec;
}

std::vector<YearBefore> yearsBefore(const std::vector<const Table *> &shown, const Table *answer, const CodeBook &codes,
                                    Language language)
{
    std::vector<YearBefore> all;
    for (const ShownValue &value : valuesOf(shown)) {
        const Mark mark = factMark(*value.table, value.row, codes, language);
        YearBefore line{joined({mark.name, mark.detail}), joined({mark.label, mark.when}), {}, {}, false};
        const ReportRow *found = canBeCompared(value) ? rowLike(answer, value.of()) : nullptr;
        const std::string base = found == nullptr ? std::string() : cellText(*answer, *found, "BASE_VALUE", codes, language);
        if (!base.empty()) {
            line.isKnown = true;
            line.then = joined({base, cellText(*answer, *found, "BASE_PERIOD", codes, language)});
            line.change = changeOf(*answer, *found, codes, language);
        } else {
            line.then = !value.isActual()           ? word("layer.target", language)
                        : !periodIn(value.of().key) ? gapWords("undated").in(language)
                                                    : word("layer.unpublished", language);
        }
        all.push_back(std::move(line));
    }
    return all;
}

std::optional<ReportSpec> placesQuestion(const std::vector<const Table *> &shown)
{
    const std::vector<ShownValue> values = comparableValues(shown, true);
    auto spec = questionOf("ranking", values);
    for (const ShownValue &value : values) {
        const auto period = periodIn(value.of().key);
        const bool later = !spec->periods.to || spec->periods.to->last() < period->last();
        spec->periods.to = later ? period : spec->periods.to; // the latest period up to the one that is shown
    }
    return spec;
}

std::vector<PlaceList> areaPlaces(const std::vector<const Table *> &shown, const Table &answer, const CodeBook &codes,
                                  Language language)
{
    std::set<std::string, std::less<>> named;
    std::set<std::pair<std::string, std::string>> ranked; // an indicator may have a ranking in each industry
    const auto rankedBy = [](const Key &key) {
        return std::pair(std::string(key.code(Dim::Indicator)), std::string(key.code(Dim::Industry)));
    };
    for (const ShownValue &value : valuesOf(shown)) {
        named.emplace(value.of().key.code(Dim::Area));
        ranked.insert(rankedBy(value.of().key));
    }
    std::vector<PlaceList> lists;
    const ReportRow *before = nullptr;
    const auto isOfOneList = [](const ReportRow &a, const ReportRow &b) {
        return std::ranges::all_of(std::array{Dim::Indicator, Dim::Industry, Dim::Period},
                                   [&](Dim dim) { return a.key.code(dim) == b.key.code(dim); });
    };
    for (const ReportRow &row : answer.rows) {
        const Cell *place = answer.cell(row, "RANK");
        const Quantity *rank = place == nullptr ? nullptr : std::get_if<Quantity>(place);
        if (rank == nullptr || !ranked.contains(rankedBy(row.key))) {
            continue;
        }
        if (before == nullptr || !isOfOneList(*before, row)) {
            lists.push_back({joined({nameIn(row.key, Dim::Indicator, codes, language),
                                     nameIn(row.key, Dim::Industry, codes, language), whenOf(row, language)}),
                             {}});
        }
        before = &row;
        const double worst = rank->qualifier == Qualifier::Between ? rank->valueHi : rank->value;
        lists.back().places.push_back({screenText(*place, codes, language), nameIn(row.key, Dim::Area, codes, language),
                                       cellText(answer, row, "OBS_VALUE", codes, language), worst,
                                       rank->qualifier != Qualifier::Exact, false, named.contains(row.key.code(Dim::Area))});
    }
    for (PlaceList &list : lists) {
        const double last = std::ranges::max_element(list.places, {}, &AreaPlace::worst)->worst;
        for (AreaPlace &place : list.places) {
            place.isLast = list.places.size() > 1 && !place.isOpen && place.worst == last;
        }
    }
    return lists;
}

} // namespace rd
