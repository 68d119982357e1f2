#include "core/report/answers.h"

#include "core/report/columns.h"
#include "core/words/numbertext.h"

#include <algorithm>
#include <set>
#include <unordered_map>

namespace rd {

SeriesKey reduced(const SeriesKey &key, const std::vector<Dim> &by)
{
    const auto asked = [&by](Dim dim, const std::string &code) {
        return std::ranges::find(by, dim) != by.end() ? code : std::string();
    };
    return {asked(Dim::Area, key.area),
            asked(Dim::Indicator, key.indicator),
            asked(Dim::Industry, key.industry),
            asked(Dim::Subject, key.subject),
            key.kind,
            asked(Dim::Unit, key.unit),
            {},
            key.source};
}

Result<void> FactSource::counts(const ObservationFilter &filter, const std::vector<Dim> &by,
                                const std::function<void(const SeriesCount &)> &take)
{
    std::map<SeriesKey, SeriesCount> held;
    SeriesKey last; // values of one series come together
    SeriesCount *count = nullptr;
    auto read = observations(filter, [&](const Observation &observation) {
        if (!observation.quantity) {
            return true; // what has no value is not held
        }
        if (count == nullptr || observation.series != last) {
            last = observation.series;
            count = &held[reduced(last, by)];
        }
        count->values += 1;
        count->undated += observation.period ? 0 : 1;
        count->unchecked += observation.unchecked ? 1 : 0;
        if (observation.isFigure()) {
            count->lineage.add({{observation.figure}, 0});
        }
        return true;
    });
    if (!read) {
        return read;
    }
    for (auto &[series, found] : held) {
        found.series = series;
        take(found);
    }
    return {};
}

namespace {

struct Cells {
    std::int64_t values = 0, undated = 0, unchecked = 0;
    std::map<Kind, std::int64_t> byKind;
    std::set<std::string> sources;
    Lineage lineage;
};

std::string codeOf(Dim dim, const SeriesKey &series, const CodeBook &codes)
{
    switch (dim) {
    case Dim::Area: return series.area;
    case Dim::Tier: return std::string(codes.tierOf(series.industry));
    case Dim::Industry: return series.industry;
    case Dim::Indicator: return series.indicator;
    case Dim::Subject: return series.subject;
    case Dim::Kind: return std::string(name(series.kind));
    case Dim::Unit: return series.unit;
    case Dim::Source: return series.source;
    case Dim::Period:
    case Dim::Qualifier:
    case Dim::Figure:
    case Dim::Event:
    case Dim::Passage: break;
    }
    return {};
}

/// Places of codes in their official order.
std::unordered_map<std::string, std::size_t> ranksOf(const std::vector<std::string> &order)
{
    std::unordered_map<std::string, std::size_t> ranks;
    for (const std::string &code : order) {
        ranks.emplace(code, ranks.size());
    }
    return ranks;
}

/// Codes that stand in the answer even where nothing is held: the region's parts, the kinds, the tiers, `isListed` also the industries.
std::vector<std::string> expected(Dim dim, bool isListed, const CodeBook &codes, const Wanted &wanted)
{
    std::vector<std::string> all;
    if (dim == Dim::Area) {
        for (const Area *area : codes.regionParts()) {
            all.push_back(area->code);
        }
    } else if (dim == Dim::Tier || dim == Dim::Kind || (dim == Dim::Industry && isListed)) {
        all = codes.codesOf(dim);
    }
    std::erase_if(all, [&](const std::string &code) {
        const bool isTop =
            dim == Dim::Tier && codes.tiers.find(code) != nullptr && codes.withChildren(Dim::Tier, code).size() > 1;
        return isTop || !wanted.allows(dim, code);
    });
    return all;
}

/// Whether rows of this dimension may be asked for the indicator: an industry only for what any industry has.
bool mayBeHeld(Dim rows, const std::string &indicator, const CodeBook &codes)
{
    if (rows != Dim::Industry || !codes.held) {
        return true;
    }
    const auto held = codes.held->find(indicator);
    return held != codes.held->end() && held->second.industries > 0;
}

using Group = std::vector<std::string>;

/// Fills up the groups that hold nothing: every expected row with every column that occurs.
void fillUp(std::map<Group, Cells> &groups, const ReportSpec &spec, const CodeBook &codes, const Wanted &wanted)
{
    if (spec.rows.size() != 1 || spec.columns.size() > 1) {
        return;
    }
    std::set<std::string> columns;
    for (const auto &[group, cells] : groups) {
        columns.insert(group.size() > 1 ? group[1] : std::string());
    }
    const bool isListed = spec.option("columns") == "listed" && !spec.columns.empty();
    if (isListed) {
        for (std::string &code : codes.codesOf(spec.columns.front())) {
            if (wanted.allows(spec.columns.front(), code) && mayBeHeld(spec.rows.front(), code, codes)) {
                columns.insert(std::move(code));
            }
        }
    }
    for (const std::string &row : expected(spec.rows.front(), isListed, codes, wanted)) {
        for (const std::string &column : columns) {
            groups.try_emplace(spec.columns.empty() ? Group{row} : Group{row, column});
        }
    }
}

/// Which industries a tier has is said by a document, too.
void addWhoSaysSo(std::map<Group, Cells> &groups, const CodeBook &codes)
{
    for (const Membership &membership : codes.memberships) {
        const Passage *passage = codes.passages.find(membership.passage);
        for (auto &[group, cells] : groups) {
            if (passage != nullptr && group.front() == membership.tier && cells.values > 0) {
                cells.sources.insert(passage->source);
            }
        }
    }
}

ReportRow rowOf(const Group &group, const Cells &cells, const std::vector<Dim> &dims, const std::vector<std::string> &ids,
                const CodeBook &codes)
{
    RowBuilder row(ids, codes);
    for (std::size_t i = 0; i < dims.size(); ++i) {
        row.setCode(dims[i], group[i]);
    }
    const auto kind = [&cells](Kind which) {
        const auto it = cells.byKind.find(which);
        return it == cells.byKind.end() ? std::int64_t(0) : it->second;
    };
    row.set("FIGURES", cells.values);
    row.set("ACTUAL", kind(Kind::Actual));
    row.set("TARGET", kind(Kind::Target));
    row.set("PLAN", kind(Kind::Plan));
    row.set("UNDATED", cells.undated);
    row.unchecked = cells.unchecked;
    if (!cells.sources.empty()) {
        row.set("SOURCE", sourcesCell(cells.sources));
    }
    row.setLineage(cells.lineage);
    return row.take();
}

} // namespace

Result<void> answerCoverage(const ReportSpec &spec, FactSource &facts, const TakeRow &take)
{
    const CodeBook &codes = facts.codes();
    const Wanted wanted = Wanted::from(spec, codes);
    std::vector<Dim> dims = spec.rows;
    dims.insert(dims.end(), spec.columns.begin(), spec.columns.end());
    std::map<Group, Cells> groups;
    std::vector<Dim> by = dims;
    std::ranges::replace(by, Dim::Tier, Dim::Industry);
    const bool needsIndustry = std::ranges::find(dims, Dim::Tier) != dims.end() && dims.size() == 1;
    auto read = wanted.nothing ? Result<void>() : facts.counts(wanted.observations, by, [&](const SeriesCount &count) {
        Group group;
        for (const Dim dim : dims) {
            group.push_back(codeOf(dim, count.series, codes));
        }
        if (needsIndustry && group.front().empty()) {
            return; // a tier chart speaks of industries only
        }
        if (spec.option("has") == "industry" && count.series.industry == notApplicable) {
            return;
        }
        Cells &cells = groups[group];
        cells.values += count.values;
        cells.undated += count.undated;
        cells.unchecked += count.unchecked;
        cells.byKind[count.series.kind] += count.values;
        cells.sources.insert(count.series.source);
        cells.lineage.add(count.lineage);
    });
    if (!read) {
        return read;
    }
    fillUp(groups, spec, codes, wanted);
    if (!dims.empty() && dims.front() == Dim::Tier) {
        addWhoSaysSo(groups, codes);
    }

    std::vector<std::unordered_map<std::string, std::size_t>> orders;
    orders.reserve(dims.size());
    for (const Dim dim : dims) {
        orders.push_back(ranksOf(codes.codesOf(dim)));
    }
    std::vector<std::pair<std::vector<std::size_t>, const Group *>> sorted;
    for (const auto &[group, cells] : groups) {
        std::vector<std::size_t> ranks;
        for (std::size_t i = 0; i < dims.size(); ++i) {
            const auto rank = orders[i].find(group[i]);
            ranks.push_back(rank == orders[i].end() ? orders[i].size() : rank->second); // the unknown and inapplicable last
        }
        sorted.emplace_back(std::move(ranks), &group);
    }
    std::ranges::stable_sort(sorted, {}, [](const auto &entry) { return entry.first; });
    const std::vector<std::string> ids = columnIds(spec);
    for (const auto &[ranks, group] : sorted) {
        if (!take(rowOf(*group, groups.at(*group), dims, ids, codes))) {
            break;
        }
    }
    return {};
}

Result<void> answerGaps(const ReportSpec &spec, FactSource &facts, const TakeRow &take)
{
    const CodeBook &codes = facts.codes();
    const Wanted wanted = Wanted::from(spec, codes);
    std::set<std::pair<std::string, std::string>> held;
    std::map<std::pair<std::string, std::string>, Observation> named; ///< gaps that the store names itself
    std::set<std::string> ofParts;
    const auto parts = codes.regionParts();
    auto read = wanted.nothing ? Result<void>() : facts.observations(wanted.observations, [&](const Observation &observation) {
        const auto place = std::pair(observation.series.area, observation.series.indicator);
        if (observation.quantity) {
            held.insert(place);
        } else {
            named.try_emplace(place, observation);
        }
        // Only what is said of an area as a whole can be asked of the other areas.
        if (observation.series.subject == notApplicable
            && std::ranges::any_of(parts, [&place](const Area *area) { return area->code == place.first; })) {
            ofParts.insert(place.second);
        }
        return true;
    });
    if (!read) {
        return read;
    }
    const std::vector<std::string> ids = columnIds(spec);
    for (const Area *area : parts) {
        for (const Indicator &indicator : codes.indicators) {
            const auto place = std::pair(area->code, indicator.code);
            if (!ofParts.contains(indicator.code) || held.contains(place) || !wanted.allows(Dim::Area, area->code)) {
                continue;
            }
            RowBuilder row(ids, codes);
            row.setCode(Dim::Area, area->code);
            row.setCode(Dim::Indicator, indicator.code);
            row.set("UNIT_MEASURE", CodeCell{Dim::Unit, indicator.unit});
            row.set("OBS_STATUS", std::string("O"));
            const auto it = named.find(place);
            row.set("GAP_REASON", it == named.end() ? std::string("unentered") : it->second.gapReason);
            if (it != named.end()) {
                if (it->second.isFigure()) {
                    row.setLineage({{it->second.figure}, 0});
                }
                row.set("SOURCE", CodeCell{Dim::Source, it->second.series.source});
            }
            if (!take(row.take())) {
                return {};
            }
        }
    }
    return {};
}

Result<void> answerSources(const ReportSpec &spec, FactSource &facts, const TakeRow &take)
{
    const CodeBook &codes = facts.codes();
    Wanted wanted = Wanted::from(spec, codes);
    wanted.observations.figuresOnly = true;
    wanted.observations.everyVersion = true;
    std::map<std::string, std::vector<Observation>> printed;
    auto read = wanted.nothing ? Result<void>() : facts.observations(wanted.observations, [&](const Observation &observation) {
        printed[observation.passage].push_back(observation);
        return true;
    });
    if (!read) {
        return read;
    }
    const std::vector<std::string> ids = columnIds(spec);
    for (const Passage &passage : codes.passages) {
        if (!wanted.takes(passage, codes)) {
            continue;
        }
        RowBuilder row(ids, codes);
        const std::vector<Observation> &figures = printed[passage.code];
        std::string forms, kinds, notes;
        Text reasons;
        const bool hasGap = std::ranges::any_of(figures, [](const Observation &figure) { return !figure.quantity; });
        Lineage lineage;
        for (const Observation &figure : figures) {
            const auto join = [isFirst = &figure == &figures.front()](std::string &text, std::string_view more) {
                text += (isFirst ? "" : " | ") + std::string(more); // an empty part keeps its place
            };
            join(forms, figure.quantity ? figure.quantity->asPublished : std::string("—"));
            join(kinds, name(figure.series.kind));
            if (hasGap) {
                const Text reason = figure.quantity ? Text{"—", "—"} : gapWords(figure.gapReason);
                join(reasons.zh, reason.zh);
                join(reasons.en, reason.en);
            }
            lineage.add({{figure.figure}, 0});
            row.unchecked += figure.unchecked ? 1 : 0;
        }
        for (const Note &note : codes.notes) {
            if (note.passage == passage.code || (note.dim == Dim::Passage && note.about == passage.code)) {
                notes += (notes.empty() ? "" : " ") + note.code;
            }
        }
        row.set("PASSAGE", CodeCell{Dim::Passage, passage.code});
        row.set("HEADLINE", passage.headline);
        row.set("HEADLINE_ORD", std::int64_t(passage.headlineOrd));
        row.set("PARAGRAPH", std::int64_t(passage.paragraph));
        row.set("FIGURES", static_cast<std::int64_t>(figures.size()));
        row.set("AS_PUBLISHED", forms);
        row.set("KINDS", kinds);
        row.set("GAP_REASON", reasons);
        row.set("EVENTS", std::int64_t(std::ranges::count_if(codes.events, [&](const Event &event) {
                    return event.passage == passage.code && wanted.takes(event, codes);
                })));
        row.set("NOTES", notes);
        row.set("SOURCE", CodeCell{Dim::Source, passage.source});
        row.setLineage(lineage);
        row.key.set(Dim::Source, passage.source);
        row.key.set(Dim::Passage, passage.code);
        if (!take(row.take())) {
            break;
        }
    }
    return {};
}

} // namespace rd
