#include "app/evidence.h"

#include "core/report/engine.h"
#include "core/report/keyspec.h"
#include "core/words/refusaltext.h"
#include "store/values/precedence.h"

#include <algorithm>

namespace rd {
namespace {

bool isSame(const Observation &a, const Observation &b)
{
    return a.figure == b.figure && (a.isFigure() || (a.series == b.series && a.period == b.period));
}

void add(Evidence &into, const Observation &seen)
{
    if (std::ranges::any_of(into.values, [&](const Observation &held) { return isSame(held, seen); })) {
        return;
    }
    if (into.values.size() == Evidence::most) {
        into.more = true;
    } else {
        into.values.push_back(seen);
    }
}

Result<void> takeNamed(const Lineage &lineage, Store &store, Evidence &into)
{
    ReportSpec spec;
    spec.filters = {{Dim::Figure, lineage.figures, false}};
    spec.options = {{"sources", "all"}};
    return observationsOf(spec, store, [&](const Observation &seen) {
        add(into, seen);
        return !into.more;
    });
}

/// A place or an industry stands for all that lies below it; the key of one value (it has an indicator) for that value alone,
/// where there is one. What is said of the region comes before what is said of other places.
Result<void> takeCovered(const Key &key, Store &store, Evidence &into)
{
    std::vector<Observation> all, exact;
    const auto take = [&](const Observation &seen) {
        const Key held = seen.key(store.codes());
        const bool isExact = std::ranges::all_of(
            key.parts(), [&](const auto &part) { return part.first == Dim::Event || held.code(part.first) == part.second; });
        (isExact ? exact : all).push_back(seen);
        return all.size() + exact.size() <= 4 * Evidence::most;
    };
    ReportSpec asked = specAbout(key, true);
    Result<void> read;
    if (const Area *region = store.codes().region(); region && !key.has(Dim::Area)) {
        asked.filters.push_back({Dim::Area, {region->code}, true});
        read = observationsOf(asked, store, take);
        asked.filters.pop_back();
    }
    if (read) {
        read = observationsOf(asked, store, take);
    }
    const bool alone = key.has(Dim::Indicator) && !exact.empty();
    if (!alone) {
        exact.insert(exact.end(), all.begin(), all.end());
    }
    for (const Observation &seen : exact) {
        add(into, seen);
    }
    return read;
}

/// What the rows named, then whatever the keys that named nothing cover.
Result<void> takeValues(const EvidenceQuestion &question, Store &store, Evidence &into)
{
    if (!question.lineage.figures.empty() && question.lineage.more == 0) {
        if (auto read = takeNamed(question.lineage, store, into); !read) {
            return read;
        }
    }
    const std::vector<Observation> named = into.values;
    for (const Key &key : question.keys) {
        const bool isNamed = std::ranges::any_of(
            named, [&](const Observation &value) { return covers(key, value.key(store.codes()), store.codes()); });
        const bool isEvent = key.has(Dim::Event);
        if (isNamed || isEvent || key.empty() || into.more || (question.keys.size() == 1 && !named.empty())) {
            continue;
        }
        if (auto read = takeCovered(key, store, into); !read) {
            return read;
        }
    }
    return {};
}

/// The confirmation of a version: of the figure alone, else of all that its change brought.
std::optional<Change> checkOf(const Observation &version, const std::vector<Change> &changes, const CodeBook &codes)
{
    for (const std::string &code : {reviewCode(version.change, version.figure), reviewCode(version.change)}) {
        const Review *review = codes.reviews.find(code);
        const auto check = review ? std::ranges::find(changes, review->by, &Change::id) : changes.end();
        if (check != changes.end()) {
            return *check;
        }
    }
    return std::nullopt;
}

/// Those that were known on the day.
Result<void> takeVersions(Store &store, const std::string &asKnown, Evidence &into)
{
    const Observation &value = into.values.front();
    const auto changes = store.changes();
    const auto versions = value.isFigure() ? store.history(value.figure) : Result(std::vector<Observation>{value});
    if (!changes || !versions) {
        return changes ? versions.error() : changes.error();
    }
    for (const Observation &version : *versions) {
        const auto change = std::ranges::find(*changes, version.change, &Change::id);
        if (change != changes->end() && (asKnown.empty() || change->atUtc.substr(0, 10) <= asKnown)) {
            into.versions.push_back({version, *change, checkOf(version, *changes, store.codes())});
        }
    }
    return {};
}

std::optional<Preference> preferenceFor(const Observation &value, const CodeBook &codes)
{
    const SeriesKey &key = value.series;
    std::optional<Preference> general;
    for (const Preference &preference : codes.preferences) {
        if (preference.area != key.area || preference.indicator != key.indicator || preference.industry != key.industry
            || preference.subject != key.subject || preference.kind != key.kind) {
            continue;
        }
        if (!preference.period) {
            general = preference;
        } else if (value.period && sameStretch(*preference.period, *value.period)) {
            return preference;
        }
    }
    return general;
}

/// The strongest first, by the store's one rule.
void order(std::vector<Observation> &statements, const CodeBook &codes, std::string_view preferred)
{
    const Precedence precedence(codes);
    std::vector<Observation> rest = std::exchange(statements, {});
    while (!rest.empty()) {
        std::vector<Claim> claims;
        claims.reserve(rest.size());
        for (const Observation &statement : rest) {
            claims.push_back({statement.series.source, statement.isFigure(), statement.quantity.has_value()});
        }
        const std::vector<char> shown = precedence.shown(claims, preferred);
        std::vector<Observation> weaker;
        for (std::size_t i = 0; i < rest.size(); ++i) {
            (shown[i] ? statements : weaker).push_back(rest[i]);
        }
        if (weaker.size() == rest.size()) { // a rule that picks none leaves them as they are
            statements.insert(statements.end(), weaker.begin(), weaker.end());
            return;
        }
        rest = std::move(weaker);
    }
}

Prevails reasonFor(const Observation &first, const Observation &second, const CodeBook &codes, std::string_view preferred)
{
    if (first.series.source == preferred && second.series.source != preferred) {
        return Prevails::Preferred;
    }
    if (first.quantity.has_value() != second.quantity.has_value()) {
        return Prevails::HasValue;
    }
    if (first.isFigure() != second.isFigure()) {
        return Prevails::IsFigure;
    }
    const Source *a = codes.sources.find(first.series.source), *b = codes.sources.find(second.series.source);
    return a && b && a->rank != b->rank ? Prevails::Rank : Prevails::Later;
}

Result<void> takeStatements(Store &store, Evidence &into)
{
    const Observation value = into.values.front();
    if (!value.period) {
        return {}; // nobody can say whether two undated values speak of the same time
    }
    const SeriesKey &key = value.series;
    ObservationFilter filter;
    filter.areas = {key.area};
    filter.indicators = {key.indicator};
    filter.industries = {key.industry};
    filter.subjects = {key.subject};
    filter.units = {key.unit};
    filter.kinds = {key.kind};
    filter.from = filter.to = value.period;
    filter.everyVersion = true;
    auto read = store.observations(filter, [&](const Observation &statement) {
        if (statement.period && sameStretch(*statement.period, *value.period)) {
            into.statements.push_back(statement);
        }
        return true;
    });
    const CodeBook &codes = store.codes();
    into.preference = preferenceFor(value, codes);
    const std::string preferred = into.preference ? into.preference->source : std::string();
    order(into.statements, codes, preferred);
    const auto other = std::ranges::find_if(into.statements, [&](const Observation &statement) {
        return statement.series.source != into.statements.front().series.source;
    });
    if (other != into.statements.end()) {
        into.prevails = reasonFor(into.statements.front(), *other, codes, preferred);
    }
    return read;
}

/// A row names what its rank, its average or its completion rests on, too. Where one of its values is the very one that was chosen,
/// that one comes first; says whether it is so.
bool putChosenFirst(const EvidenceQuestion &question, const CodeBook &codes, std::vector<Observation> &values)
{
    if (question.derived || question.keys.size() != 1 || !question.keys.front().has(Dim::Indicator)) {
        return false;
    }
    const auto isChosen = [&](const Observation &value) { return covers(question.keys.front(), value.key(codes), codes); };
    const auto chosen = std::ranges::find_if(values, isChosen);
    if (std::ranges::count_if(values, isChosen) != 1) {
        return false;
    }
    std::rotate(values.begin(), chosen, std::next(chosen));
    return true;
}

} // namespace

Result<Evidence> evidenceFor(const EvidenceQuestion &question, Store &store)
{
    Evidence evidence;
    if (auto read = takeValues(question, store, evidence); !read) {
        return read.error();
    }
    std::ranges::stable_sort(evidence.values, {}, [](const Observation &value) { return !value.isFigure(); });
    const bool isOne = evidence.values.size() == 1 || putChosenFirst(question, store.codes(), evidence.values);
    if (isOne && !evidence.more) {
        if (auto read = takeVersions(store, question.asKnown, evidence); !read) {
            return read.error();
        }
        if (auto read = takeStatements(store, evidence); !read) {
            return read.error();
        }
    }
    if (question.keys.size() > 1 && !question.derived && !evidence.more && evidence.values.size() > 1) {
        evidence.total = sum(evidence.values, store.codes());
    }
    return evidence;
}

const Observation *calledSo(const std::string &name, const std::vector<Observation> &values, const CodeBook &codes)
{
    const auto it =
        std::ranges::find_if(values, [&](const Observation &value) { return calledIn(value, codes).in(Language::En) == name; });
    return it == values.end() ? nullptr : &*it;
}

} // namespace rd
