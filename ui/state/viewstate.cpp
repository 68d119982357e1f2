#include "ui/state/viewstate.h"

#include "core/report/building.h"
#include "core/report/periodchoice.h"

#include <algorithm>

namespace rd {
namespace {

void add(ReportSpec &spec, Dim dim, const std::string &code)
{
    if (!code.empty()) {
        spec.filters.push_back({dim, {code}, true});
    }
}

} // namespace

void History::go(WindowState state)
{
    if (state == current()) {
        return;
    }
    m_states.resize(m_at + 1);
    m_states.push_back(std::move(state));
    if (m_states.size() > limit) {
        m_states.erase(m_states.begin());
    }
    m_at = m_states.size() - 1;
}

void History::back() { m_at -= canGoBack() ? 1 : 0; }

void History::forward() { m_at += canGoForward() ? 1 : 0; }

ReportSpec asOf(ReportSpec spec, const PageFilters &filters)
{
    // A card with a day of its own keeps it, but for a later one.
    const auto earlier = [](std::string &own, const std::string &day) {
        own = own.empty() || (!day.empty() && day < own) ? day : own;
    };
    earlier(spec.asKnown, filters.known);
    earlier(spec.publishedUntil, filters.published);
    return spec;
}

ReportSpec narrowed(const ReportSpec &card, const PageFilters &filters, const Choice &choice)
{
    ReportSpec spec = asOf(card, filters);
    add(spec, Dim::Tier, filters.tier);
    add(spec, Dim::Area, filters.area);
    add(spec, Dim::Kind, filters.kind);
    add(spec, Dim::Industry, filters.industry);
    add(spec, Dim::Indicator, filters.indicator);
    add(spec, Dim::Source, filters.source);
    if (const auto periods = PeriodChoice::parse(filters.period)) {
        periods->narrow(spec);
    }
    if (const auto until = Period::parse(filters.until); until && spec.periods.latest > 0) {
        spec.options["until"] = filters.until;
    } else if (until && (spec.chart == "lines" || spec.chart == "multiples")) {
        spec.options["moment"] = filters.until; // all of the time is shown, and this is marked in it
    }
    if (choice.card == card.id) {
        return spec;
    }
    for (const Dim dim : card.follows) {
        Filter filter{dim, {}, true};
        for (const Key &key : choice.selection.keys) {
            const std::string code(key.code(dim));
            if (!code.empty() && std::find(filter.codes.begin(), filter.codes.end(), code) == filter.codes.end()) {
                filter.codes.push_back(code);
            }
        }
        if (!filter.codes.empty()) {
            spec.filters.push_back(std::move(filter));
        }
    }
    return spec;
}

ReportSpec onAreas(ReportSpec card, const ViewState &state, const CodeBook &codes)
{
    const auto ticked = state.areas.find(card.id);
    if (ticked == state.areas.end() || state.isBuilding() || !state.drilled.empty()) {
        return card;
    }
    card = filteredBy(std::move(card), Dim::Area, ticked->second, false, codes);
    std::erase(card.follows, Dim::Area);
    card.finding = {};
    card.question = nameOfBuilt(asBuilt(card), codes);
    return card;
}

ReportSpec ordered(ReportSpec card, const std::string &order, const std::string &own)
{
    if (order.empty()) {
        return card;
    }
    if (card.sort.empty() && !card.rows.empty() && card.rows.front() == Dim::Area) {
        card.sort = {{"REF_AREA", false}}; // what stands in official order without saying so
    }
    for (Sort &sort : card.sort) {
        sort.by += sort.by == "REF_AREA" ? ":" + order : "";
    }
    if (order == "own") {
        card.options.try_emplace("own_order", own);
    }
    return card;
}

std::string ownOrder(const std::vector<ReportSpec> &reports)
{
    for (const ReportSpec &report : reports) {
        if (std::string own = report.option("own_order"); !own.empty()) {
            return own;
        }
    }
    return {};
}

ViewState withChart(ViewState state, const std::string &card, const std::string &chart)
{
    if (chart.empty()) {
        state.charts.erase(card);
    } else {
        state.charts[card] = chart;
    }
    return state;
}

ViewState withAreas(ViewState state, const std::string &card, std::vector<std::string> areas)
{
    if (areas.empty()) {
        state.areas.erase(card);
    } else {
        state.areas[card] = std::move(areas);
    }
    state.choice = {};
    return state;
}

ViewState elsewhere(const ViewState &state, std::string page)
{
    ViewState next;
    next.page = std::move(page);
    next.charts = state.charts;
    next.areas = state.areas;
    next.order = state.order;
    return next;
}

std::optional<ViewState> oneLevelUp(const ViewState &state)
{
    ViewState up = state;
    if (!state.drilled.empty()) {
        up.drilled.pop_back();
        up.choice = {};
    } else if (!state.choice.empty()) {
        up.choice = {};
    } else if (state.built) {
        up.built.reset();
    } else if (!state.filters.empty()) {
        up.filters = {};
    } else {
        return std::nullopt;
    }
    return up;
}

} // namespace rd
