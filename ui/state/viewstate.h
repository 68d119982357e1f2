#pragma once

#include "core/report/report.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace rd {

/// The filters above a page: one code each, empty for all. `period` is as PeriodChoice reads it.
struct PageFilters {
    std::string tier, area, kind, period, industry, indicator, source;
    std::string zones;     ///< development zones "with" or "without" the counties; empty: as each card has it
    std::string known;     ///< what the store knew on that day (ISO); empty: now
    std::string published; ///< without sources published later than that day; empty: every source
    std::string until;     ///< cards that show the latest period show the latest one that ends with this one

    [[nodiscard]] bool empty() const { return *this == PageFilters{}; }
    bool operator==(const PageFilters &) const = default;
};

/// What is chosen: the keys, the figures behind it, and the card where it was chosen, which must not ask again because of
/// its own selection.
struct Choice {
    Selection selection;
    Lineage lineage;
    std::string card;

    [[nodiscard]] bool empty() const { return selection.empty(); }
    bool operator==(const Choice &) const = default;
};

/// All that a page needs to be shown again as it was.
struct ViewState {
    std::string page;
    PageFilters filters;
    Choice choice;
    std::vector<ReportSpec> drilled; ///< the questions opened one inside the other; the last one is shown
    /// By card, the chart that was chosen for it (core/chart/chartaccepts.h); cards that are not here draw their own.
    std::map<std::string, std::string> charts = {};
    std::string order = {}; ///< of areas: empty officially, "pinyin", or "own", the office's own (core/report/sorting.h)
    std::optional<ReportSpec> built = {}; ///< the report that is being built (core/report/building.h), in place of the page
    /// By card, the areas that were ticked for it; the others have their own.
    std::map<std::string, std::vector<std::string>> areas = {};
    bool operator==(const ViewState &) const = default;

    [[nodiscard]] bool isBuilding() const { return built && drilled.empty(); }
};

/// All that the pages show: the view that moves on, and the one that is pinned beside it to compare.
struct WindowState : ViewState {
    WindowState(ViewState view = {}) : ViewState(std::move(view)) {}

    std::optional<ViewState> pinned;
    bool operator==(const WindowState &) const = default;
};

/// Back and forward through everything that was looked at.
class History {
public:
    explicit History(WindowState first) : m_states{std::move(first)} {}

    [[nodiscard]] const WindowState &current() const { return m_states[m_at]; }
    [[nodiscard]] bool canGoBack() const { return m_at > 0; }
    [[nodiscard]] bool canGoForward() const { return m_at + 1 < m_states.size(); }
    /// Goes on to a state; what lay ahead is forgotten. Nothing happens where it is the current one.
    void go(WindowState state);
    /// The current state becomes another one: a step so small that nobody wants to go back through it.
    void replace(WindowState state) { m_states[m_at] = std::move(state); }
    void back();
    void forward();

private:
    static constexpr std::size_t limit = 200;
    std::vector<WindowState> m_states;
    std::size_t m_at = 0;
};

/// The same question as of the days that the filters name.
[[nodiscard]] ReportSpec asOf(ReportSpec spec, const PageFilters &filters);

/// A card's question under the page's filters and the dimensions of the selection that it follows. Filters of the card
/// itself stay: the answer satisfies all of them.
[[nodiscard]] ReportSpec narrowed(const ReportSpec &card, const PageFilters &filters, const Choice &choice);

/// A card's question about the areas that were ticked for it, in place of its own; without its finding and its wording, which
/// may speak of others.
[[nodiscard]] ReportSpec onAreas(ReportSpec card, const ViewState &state, const CodeBook &codes);

/// The same question with its areas in another order, as ViewState has it; `own`: the codes in the office's own one. A card that
/// is in order of anything else stays.
[[nodiscard]] ReportSpec ordered(ReportSpec card, const std::string &order, const std::string &own);
/// The office's own order of areas, which a report of the store gives; empty where none does.
[[nodiscard]] std::string ownOrder(const std::vector<ReportSpec> &reports);

/// The same with a card drawn as another chart; as its own where `chart` is empty.
[[nodiscard]] ViewState withChart(ViewState state, const std::string &card, const std::string &chart);

/// The same with these areas ticked for a card, and nothing chosen; none: its own.
[[nodiscard]] ViewState withAreas(ViewState state, const std::string &card, std::vector<std::string> areas);

/// Another page without filters: what was chosen for each card, and the order of areas, stay.
[[nodiscard]] ViewState elsewhere(const ViewState &state, std::string page);

/// One level up: out of a drill, else out of a selection, else to the page without filters. Nothing at the top.
[[nodiscard]] std::optional<ViewState> oneLevelUp(const ViewState &state);

} // namespace rd
