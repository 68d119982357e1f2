#include "core/report/answers.h"

#include "core/publication.h"
#include "core/report/columns.h"
#include "core/words/numbertext.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace rd {
namespace {

using Codes = std::vector<std::string>;

Codes expanded(const Filter &filter, const CodeBook &codes)
{
    if (!filter.children) {
        return filter.codes;
    }
    Codes all;
    for (const std::string &code : filter.codes) {
        const Codes below = codes.withChildren(filter.dim, code);
        all.insert(all.end(), below.begin(), below.end());
        if (below.empty()) {
            all.push_back(code);
        }
    }
    return all;
}

/// What is put into something, by the words of its name.
bool isInvested(const Indicator &indicator)
{
    constexpr std::array<std::string_view, 2> words = {"投资", "投入"};
    std::string english = indicator.name.en;
    std::ranges::transform(english, english.begin(),
                           [](unsigned char letter) { return static_cast<char>(std::tolower(letter)); });
    return english.find("invest") != std::string::npos || std::ranges::any_of(words, [&](std::string_view word) {
               return indicator.name.zh.find(word) != std::string::npos;
           });
}

Codes industriesOf(const Codes &tiers, const CodeBook &codes)
{
    Codes industries;
    for (const Industry &industry : codes.industries) {
        if (std::ranges::find(tiers, codes.tierOf(industry.code)) != tiers.end()) {
            industries.push_back(industry.code);
        }
    }
    return industries;
}

bool listed(const Codes &allowed, std::string_view code)
{
    return allowed.empty() || std::ranges::find(allowed, code) != allowed.end();
}

/// Rows that are memberships belong to the tier that they name, whichever is the first of their industry.
bool asksForMemberships(const ReportSpec &spec)
{
    const auto stands = [&spec](Dim dim) { return std::ranges::find(spec.rows, dim) != spec.rows.end(); };
    return spec.view == View::Codes && stands(Dim::Tier) && stands(Dim::Industry);
}

bool liesIn(const std::optional<Period> &period, const std::optional<Period> &from, const std::optional<Period> &to)
{
    return (!from && !to) || (period && (!from || from->first() <= period->first()) && (!to || period->last() <= to->last()));
}

template <typename T, typename Named> void narrowNames(std::vector<T> &allowed, const Codes &names, Named named, bool &nothing)
{
    std::vector<T> more;
    for (const std::string &text : names) {
        const auto value = named(text);
        if (value && (allowed.empty() || std::ranges::find(allowed, *value) != allowed.end())) {
            more.push_back(*value);
        }
    }
    allowed = std::move(more);
    nothing = nothing || allowed.empty();
}

} // namespace

Codes investmentIndicators(const CodeBook &codes)
{
    if (codes.indicators.find(investmentGroup) != nullptr) {
        return codes.withChildren(Dim::Indicator, std::string(investmentGroup));
    }
    Codes invested;
    for (const Indicator &indicator : codes.indicators) {
        const Unit *unit = codes.units.find(indicator.unit);
        if (unit != nullptr && unit->type == "currency" && isInvested(indicator)) {
            invested.push_back(indicator.code);
        }
    }
    return invested;
}

Wanted Wanted::from(const ReportSpec &spec, const CodeBook &codes)
{
    Wanted wanted;
    ObservationFilter &facts = wanted.observations;
    for (const Filter &filter : spec.filters) {
        Codes allowed = expanded(filter, codes);
        switch (filter.dim) {
        case Dim::Area: narrow(facts.areas, std::move(allowed), wanted.nothing); break;
        case Dim::Tier: narrow(wanted.tiers, std::move(allowed), wanted.nothing); break;
        case Dim::Industry: narrow(facts.industries, std::move(allowed), wanted.nothing); break;
        case Dim::Indicator:
            allowed = filter.codes == Codes{std::string(investmentGroup)} ? investmentIndicators(codes) : std::move(allowed);
            wanted.nothing = wanted.nothing || allowed.empty();
            narrow(facts.indicators, std::move(allowed), wanted.nothing);
            break;
        case Dim::Subject: narrow(facts.subjects, std::move(allowed), wanted.nothing); break;
        case Dim::Unit: narrow(facts.units, std::move(allowed), wanted.nothing); break;
        case Dim::Source: narrow(facts.sources, std::move(allowed), wanted.nothing); break;
        case Dim::Figure: narrow(facts.figures, std::move(allowed), wanted.nothing); break;
        case Dim::Kind: narrowNames(facts.kinds, allowed, kindNamed, wanted.nothing); break;
        case Dim::Qualifier: narrowNames(facts.qualifiers, allowed, qualifierNamed, wanted.nothing); break;
        case Dim::Period: narrow(wanted.periods, std::move(allowed), wanted.nothing); break;
        case Dim::Event: narrow(wanted.events, std::move(allowed), wanted.nothing); break;
        case Dim::Passage: narrow(wanted.passages, std::move(allowed), wanted.nothing); break;
        }
    }
    if (!wanted.tiers.empty() && !asksForMemberships(spec)) {
        narrow(facts.industries, industriesOf(wanted.tiers, codes), wanted.nothing);
    }
    Codes indicators;
    for (const Measure &measure : spec.measures) {
        const Codes below = codes.withChildren(Dim::Indicator, measure.indicator);
        indicators.insert(indicators.end(), below.begin(), below.end());
    }
    if (!indicators.empty()) {
        narrow(facts.indicators, std::move(indicators), wanted.nothing);
    }
    if (spec.option("scope") == "parts") {
        Codes parts;
        for (const Area *area : codes.regionParts()) {
            const Codes below = codes.withChildren(Dim::Area, area->code);
            parts.insert(parts.end(), below.begin(), below.end());
        }
        narrow(facts.areas, std::move(parts), wanted.nothing);
    }
    const Area *region = spec.option("scope") == "region" && spec.filter(Dim::Area) == nullptr ? codes.region() : nullptr;
    if (Codes within = region == nullptr ? Codes() : codes.withChildren(Dim::Area, region->code);
        !within.empty() && within.size() < codes.areas.size()) {
        narrow(facts.areas, std::move(within), wanted.nothing);
    }
    for (const std::string &code : wanted.periods) {
        if (const auto period = Period::parse(code)) {
            facts.periods.push_back(*period);
        }
    }
    facts.from = spec.periods.from;
    facts.to = spec.periods.to;
    facts.publishedUntil = spec.publishedUntil;
    facts.figuresOnly = spec.option("figures") == "only";
    facts.everyVersion = spec.option("sources") == "all";
    return wanted;
}

bool Wanted::takes(const Observation &observation) const
{
    const std::string period = observation.period && !periods.empty() ? observation.period->sdmx() : std::string();
    return listed(passages, observation.passage) && listed(periods, period);
}

bool Wanted::takes(const Passage &passage, const CodeBook &codes) const
{
    const Source *source = codes.sources.find(passage.source);
    return listed(passages, passage.code) && listed(observations.sources, passage.source)
           && (source == nullptr || !isPublishedAfter(*source, observations.publishedUntil));
}

bool Wanted::takes(const Event &event, const CodeBook &codes) const
{
    const auto applies = [](const Codes &allowed, const std::string &code) {
        return allowed.empty() || (code != notApplicable && listed(allowed, code));
    };
    const Passage *passage = codes.passages.find(event.passage);
    return !nothing && applies(observations.subjects, event.subject) && applies(observations.industries, event.industry)
           && listed(observations.areas, event.area) && listed(events, event.code) && allows(Dim::Kind, name(event.kind))
           && (passage == nullptr ? listed(passages, event.passage) : takes(*passage, codes))
           && (periods.empty() || (event.period && listed(periods, event.period->sdmx())))
           && liesIn(event.period, observations.from, observations.to);
}

bool Wanted::takes(const Subject &subject) const
{
    return allows(Dim::Subject, subject.code) && allows(Dim::Area, subject.area) && allows(Dim::Industry, subject.industry);
}

bool Wanted::allows(Dim dim, std::string_view code) const
{
    switch (dim) {
    case Dim::Area: return listed(observations.areas, code);
    case Dim::Industry: return listed(observations.industries, code);
    case Dim::Indicator: return listed(observations.indicators, code);
    case Dim::Subject: return listed(observations.subjects, code);
    case Dim::Source: return listed(observations.sources, code);
    case Dim::Event: return listed(events, code);
    case Dim::Passage: return listed(passages, code);
    case Dim::Kind:
        return observations.kinds.empty()
               || std::ranges::any_of(observations.kinds, [code](Kind kind) { return name(kind) == code; });
    case Dim::Period: return listed(periods, code);
    case Dim::Tier: return listed(tiers, code);
    case Dim::Unit:
    case Dim::Qualifier:
    case Dim::Figure: break;
    }
    return true;
}

std::vector<std::string> columnIds(const ReportSpec &spec)
{
    std::vector<std::string> ids = spec.fields.empty() ? standardColumns(spec) : spec.fields;
    const auto value = std::ranges::find(ids, "ACTUAL_VALUE");
    if (value != ids.end() && std::ranges::find(ids, "ACTUAL_SOURCE") == ids.end()) {
        const auto period = std::ranges::find(ids, "ACTUAL_PERIOD");
        ids.insert(std::next(period == ids.end() ? value : period), "ACTUAL_SOURCE"); // whatever stands there has its source
    }
    return ids;
}

void RowBuilder::set(std::string_view id, Cell cell)
{
    if (const auto it = std::ranges::find(m_ids, id); it != m_ids.end()) {
        m_cells[static_cast<std::size_t>(it - m_ids.begin())] = std::move(cell);
    }
}

const Cell *RowBuilder::cell(std::string_view id) const
{
    const auto it = std::ranges::find(m_ids, id);
    const auto *held = it == m_ids.end() ? nullptr : &m_cells[static_cast<std::size_t>(it - m_ids.begin())];
    return held != nullptr && *held ? &**held : nullptr;
}

void RowBuilder::setCode(Dim dim, std::string_view code)
{
    if (code.empty() || code == notApplicable) {
        return;
    }
    const DimColumns columns = columnsFor(dim);
    set(columns.code, CodeCell{dim, std::string(code)});
    if (!columns.name.empty()) {
        set(columns.name, m_codes.nameOf(dim, code));
    }
    key.set(dim, std::string(code));
}

void RowBuilder::setLineage(const Lineage &lineage)
{
    m_lineage = lineage;
    set("FIGURE_IDS", lineageText(lineage));
}

void RowBuilder::addLineage(const Lineage &lineage)
{
    Lineage all = m_lineage;
    all.add(lineage);
    setLineage(all);
}

void RowBuilder::setQuantity(const Observation &observation)
{
    const auto &quantity = observation.quantity;
    set("UNIT_MEASURE", CodeCell{Dim::Unit, observation.series.unit});
    set("SOURCE", CodeCell{Dim::Source, observation.series.source});
    if (!quantity) {
        set("OBS_VALUE", Gap{observation.gapReason});
        set("GAP_REASON", observation.gapReason);
        set("OBS_STATUS", observation.gapStatus);
        return;
    }
    set("OBS_VALUE", *quantity);
    set("QUALIFIER", CodeCell{Dim::Qualifier, std::string(name(quantity->qualifier))});
    set("OBS_STATUS", quantity->status);
    set("AS_PUBLISHED", quantity->asPublished);
    if (quantity->qualifier == Qualifier::Between) {
        Quantity upper = *quantity;
        upper.value = quantity->valueHi;
        upper.qualifier = Qualifier::Exact;
        upper.asPublished.clear();
        set("OBS_VALUE_HI", upper);
    }
}

ReportRow RowBuilder::take()
{
    ReportRow row;
    row.cells.reserve(m_cells.size());
    for (std::optional<Cell> &cell : m_cells) {
        row.cells.push_back(cell ? *std::move(cell) : Cell(std::string()));
    }
    row.key = std::move(key);
    row.lineage = std::move(m_lineage);
    row.unchecked = unchecked;
    return row;
}

Cell locatorCell(std::string_view passage, const CodeBook &codes)
{
    const Passage *place = codes.passages.find(passage);
    if (place == nullptr) {
        return std::string();
    }
    return Text{locatorText(*place, Language::Zh), locatorText(*place, Language::En)};
}

Cell sourcesCell(const std::set<std::string> &sources)
{
    if (sources.size() == 1) {
        return CodeCell{Dim::Source, *sources.begin()};
    }
    std::string list;
    for (const std::string &source : sources) {
        list += (list.empty() ? "" : " ") + source;
    }
    return list;
}

std::string lineageText(const Lineage &lineage)
{
    std::string text;
    for (const std::string &figure : lineage.figures) {
        text += text.empty() ? figure : " " + figure;
    }
    if (lineage.more > 0) {
        text += " +" + std::to_string(lineage.more);
    }
    return text;
}

} // namespace rd
