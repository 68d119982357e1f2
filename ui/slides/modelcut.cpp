#include "ui/slides/modelcut.h"

#include "core/chart/chartparts.h"
#include "core/chart/rankedrows.h"
#include "core/completion.h"
#include "core/words/phrase.h"
#include "core/words/words.h"
#include "ui/charts/pacesign.h"

#include <algorithm>
#include <functional>
#include <initializer_list>
#include <map>
#include <numeric>
#include <set>
#include <string_view>
#include <tuple>

namespace rd {
namespace {

bool isOneOf(const ChartModel &model, std::initializer_list<std::string_view> kinds)
{
    return std::ranges::find(kinds, model.kind) != kinds.end();
}

bool isOfTargets(const ChartModel &model) { return isOneOf(model, {"bullets", "ledger"}); }

/// A target and its actual are two marks of one part.
std::size_t marksInPart(const ChartModel &model) { return isOfTargets(model) ? 2 : 1; }

/// Small charts side by side: some of them are left out, no mark of any.
bool losesPanels(const ChartModel &model) { return isOneOf(model, {"multiples", "gapmap", "timeline"}); }

/// These would lie if a part of them were missing: a curve that ends early, a map with a hole, a whole without one of its parts.
bool isIndivisible(const ChartModel &model)
{
    return isOneOf(model,
                   {"lines", "columns", "chain", "tilemap", "tilegrid", "scatter", "distribution", "nested", "ring", "strip"});
}

/// One below the other over all panels, so that the last ones go first.
bool readsDown(const ChartModel &model) { return canContinueBeside(model) || model.kind == "tableposter"; }

template <typename Edit> ChartModel edited(ChartModel model, const Edit &edit)
{
    for (Panel &panel : model.panels) {
        for (Mark &mark : panel.marks) {
            edit(mark);
        }
    }
    return model;
}

/// "Annual revenue" of seven enterprises says nothing without their names.
bool needsDetails(const ChartModel &model)
{
    return std::ranges::any_of(model.panels, [](const Panel &panel) {
        std::set<std::tuple<std::string, std::string, std::optional<Kind>>> seen;
        return std::ranges::any_of(panel.marks, [&seen](const Mark &mark) {
            return !mark.detail.empty() && !seen.insert({mark.name, mark.when, mark.kind}).second;
        });
    });
}

/// The lines of a gap map in the order in which they are kept: each column that has anything is seen to have it; then those that lack
/// most, for it is asked what is missing.
std::vector<std::size_t> mostTelling(const ChartModel &model, std::vector<std::size_t> lines)
{
    std::ranges::stable_sort(lines, std::greater<>(), [&model](std::size_t line) {
        return std::ranges::count(model.panels[line].marks, 0, &Mark::count);
    });
    std::vector<std::size_t> first, rest;
    std::set<std::size_t> seen; // columns
    for (const std::size_t line : lines) {
        const auto &marks = model.panels[line].marks;
        bool isNews = false;
        for (std::size_t column = 0; column < marks.size(); ++column) {
            isNews = (marks[column].count > 0 && seen.insert(column).second) || isNews;
        }
        (isNews ? first : rest).push_back(line);
    }
    first.insert(first.end(), rest.begin(), rest.end());
    return first;
}

/// A gap map keeps what tells most; what else loses panels keeps the first.
void keepPanels(ChartModel &model, std::size_t keep)
{
    std::vector<std::size_t> order(model.panels.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    if (model.kind == "gapmap") {
        order = mostTelling(model, std::move(order));
    }
    order.resize(std::min(keep, order.size()));
    std::ranges::sort(order);
    std::vector<Panel> kept;
    kept.reserve(order.size());
    for (const std::size_t panel : order) {
        kept.push_back(std::move(model.panels[panel]));
    }
    model.panels = std::move(kept);
}

/// A chart of targets is asked what is behind: that stays, in the order in which it stood.
void keepUrgent(ChartModel &model, std::size_t keep)
{
    struct Target {
        std::size_t panel = 0, mark = 0;
        auto operator<=>(const Target &) const = default;
    };
    std::vector<Target> targets;
    for (std::size_t panel = 0; panel < model.panels.size(); ++panel) {
        for (std::size_t mark = 0; mark + 1 < model.panels[panel].marks.size(); mark += 2) {
            targets.push_back({panel, mark});
        }
    }
    std::ranges::stable_sort(targets, {}, [&](const Target &target) {
        return urgency(paceCode(model.panels[target.panel].marks[target.mark + 1]));
    });
    targets.resize(std::min(keep, targets.size()));
    std::ranges::sort(targets);
    std::vector<Panel> kept = model.panels;
    for (Panel &panel : kept) {
        panel.marks.clear();
    }
    for (const Target &target : targets) {
        const auto mark = model.panels[target.panel].marks.begin() + static_cast<std::ptrdiff_t>(target.mark);
        kept[target.panel].marks.insert(kept[target.panel].marks.end(), mark, mark + 2);
    }
    std::erase_if(kept, [](const Panel &panel) { return panel.marks.empty(); });
    model.panels = std::move(kept);
}

bool isLongRanking(const ChartModel &model)
{
    const auto parts = [&model](RankedPart part) { return std::ranges::count(model.panels, part, &Panel::ranked); };
    return parts(RankedPart::First) == 1 && parts(RankedPart::Last) == 1
           && std::ranges::all_of(model.panels, [](const Panel &panel) { return panel.ranked.has_value(); });
}

/// Who is last is asked as often as who is first; the chosen were asked for by name.
void keepEnds(ChartModel &model, std::size_t keep, Language language)
{
    for (const RankedPart part : {RankedPart::Chosen, RankedPart::First, RankedPart::Last}) {
        for (Panel &panel : model.panels) {
            if (panel.ranked != part) {
                continue;
            }
            auto &marks = panel.marks;
            const std::size_t share = part == RankedPart::First ? (keep + 1) / 2 : keep, kept = std::min(share, marks.size());
            const auto gone = static_cast<std::ptrdiff_t>(marks.size() - kept);
            marks.erase(part == RankedPart::Last ? marks.begin() : marks.end() - gone,
                        part == RankedPart::Last ? marks.begin() + gone : marks.end());
            keep -= kept;
            titleRanked(panel, language);
        }
    }
    std::erase_if(model.panels, [](const Panel &panel) { return panel.marks.empty(); });
}

PaceCounts pacesIn(const ChartModel &model)
{
    PaceCounts paces;
    for (const Panel &panel : model.panels) {
        for (std::size_t mark = 1; mark < panel.marks.size(); mark += 2) {
            const Mark &actual = panel.marks[mark];
            ++paces[{urgency(paceCode(actual)), paceWords(actual)}];
        }
    }
    return paces;
}

bool hasMark(const ChartModel &model, bool (*is)(const Mark &))
{
    return std::ranges::any_of(model.panels, [is](const Panel &panel) { return std::ranges::any_of(panel.marks, is); });
}

std::set<Kind> kindsIn(const ChartModel &model)
{
    std::set<Kind> kinds;
    for (const Panel &panel : model.panels) {
        for (const Mark &mark : panel.marks) {
            if (mark.kind) {
                kinds.insert(*mark.kind);
            }
        }
    }
    return kinds;
}

/// Whether what stands below `other` says all that would stand below `model`: its kinds, ranks, the time passed, scales of its own.
bool isExplainedBelow(const ChartModel &other, const ChartModel &model)
{
    const auto isOrNeedsNot = [&](bool (*is)(const Mark &)) { return !hasMark(model, is) || hasMark(other, is); };
    const auto ownScales = [](const ChartModel &one) {
        return std::ranges::any_of(one.panels, [](const Panel &panel) { return panel.value.ticks.empty(); });
    };
    return std::ranges::includes(kindsIn(other), kindsIn(model)) && (!ownScales(model) || ownScales(other))
           && isOrNeedsNot([](const Mark &mark) { return mark.x >= 0; })
           && isOrNeedsNot([](const Mark &mark) { return !mark.cells.empty(); });
}

std::pair<ChartModel, ChartModel> cutInHalf(const ChartModel &model)
{
    std::pair<ChartModel, ChartModel> both{model, model};
    const auto cut = [](auto &first, auto &second, std::size_t at) {
        first.erase(first.begin() + static_cast<std::ptrdiff_t>(at), first.end());
        second.erase(second.begin(), second.begin() + static_cast<std::ptrdiff_t>(at));
    };
    if (model.panels.size() == 1) {
        const std::size_t each = marksInPart(model), parts = model.panels[0].marks.size() / each;
        cut(both.first.panels[0].marks, both.second.panels[0].marks, (parts + 1) / 2 * each);
        return both;
    }
    std::size_t all = 0, first = 0, at = 0; // a panel takes the room of its marks and of an axis or a head
    for (const Panel &panel : model.panels) {
        all += panel.marks.size() + 1;
    }
    const auto longer = [all](std::size_t part) { return std::max(part, all - part); };
    while (at + 1 < model.panels.size() && (at == 0 || longer(first + model.panels[at].marks.size() + 1) <= longer(first))) {
        first += model.panels[at].marks.size() + 1;
        ++at;
    }
    cut(both.first.panels, both.second.panels, at);
    return both;
}

/// A board with no more than so many amounts a project, which says how many it leaves out.
ChartModel withAmounts(ChartModel board, std::size_t most)
{
    std::size_t leftOut = 0;
    board = edited(std::move(board), [&](Mark &mark) {
        leftOut += mark.cells.size() - std::min(mark.cells.size(), most);
        mark.cells.resize(std::min(mark.cells.size(), most));
    });
    if (leftOut > 0) {
        board.texts["note"] =
            phrase(word(most > 0 ? "slide.more.amounts" : "slide.amounts"), static_cast<std::int64_t>(leftOut));
    }
    return board;
}

} // namespace

std::vector<ChartModel> brieferModels(const ChartModel &model)
{
    if (model.kind == "tilegrid") { // of what a value is matters more than how many figures are held
        const auto drop = [](Mark &mark) {
            if (!mark.label.empty()) {
                mark.where.clear();
            }
        };
        const ChartModel unnamed = edited(model, [](Mark &mark) { mark.detail.clear(); });
        return {edited(model, drop), unnamed, edited(unnamed, drop)};
    }
    const ChartModel brief = needsDetails(model) ? model : edited(model, [](Mark &mark) { mark.detail.clear(); });
    if (model.kind == "board") { // where each project stands matters more than its amounts
        return {brief, withAmounts(brief, 1), withAmounts(brief, 0)};
    }
    if (model.kind == "tableposter") { // programmes take most lines, enterprises the next
        const auto without = [](ChartModel from, std::size_t column) {
            return edited(std::move(from), [column](Mark &mark) {
                if (column < mark.cells.size()) {
                    mark.cells[column].clear();
                }
            });
        };
        const ChartModel fewer = without(model, 1);
        return {brief, fewer, without(fewer, 0)};
    }
    return {brief};
}

bool namesValues(const ChartModel &model)
{
    return model.kind != "tilegrid"
           || !hasMark(model, [](const Mark &mark) { return !mark.label.empty() && mark.detail.empty(); });
}

bool canContinueBeside(const ChartModel &model)
{
    return isOneOf(model, {"bars", "list", "events", "bullets", "dots"}) && !model.isEmpty() && !model.panels.empty()
           && (model.panels.size() > 1 || model.panels.front().marks.size() > 1);
}

std::pair<ChartModel, ChartModel> halvesOf(const ChartModel &model)
{
    auto both = cutInHalf(model);
    both.first.beside = both.second.panels;
    both.second.beside = both.first.panels;
    both.first.keyless = isExplainedBelow(both.second, both.first); // one key below one half is enough
    both.second.keyless = !both.first.keyless && isExplainedBelow(both.first, both.second);
    return both;
}

std::size_t partsIn(const ChartModel &model)
{
    if (isIndivisible(model) || losesPanels(model)) {
        return losesPanels(model) ? model.panels.size() : 0;
    }
    std::size_t all = 0, most = 0;
    for (const Panel &panel : model.panels) {
        all += panel.marks.size() / marksInPart(model);
        most = std::max(most, panel.marks.size() / marksInPart(model));
    }
    return readsDown(model) ? all : most;
}

std::size_t shortenTo(ChartModel &model, std::size_t keep, Language language)
{
    if (losesPanels(model)) {
        const std::size_t before = model.panels.size();
        keepPanels(model, keep);
        return before - model.panels.size();
    }
    if (isOfTargets(model) || isLongRanking(model)) {
        const std::size_t before = partsIn(model);
        isOfTargets(model) ? keepUrgent(model, keep) : keepEnds(model, keep, language);
        return before - partsIn(model);
    }
    std::size_t gone = 0;
    const bool inOrder = readsDown(model);
    for (Panel &panel : model.panels) {
        const std::size_t kept = std::min(keep, panel.marks.size());
        gone += panel.marks.size() - kept;
        panel.marks.resize(kept);
        keep -= inOrder ? kept : 0;
    }
    if (inOrder) { // an axis without a mark says nothing
        std::erase_if(model.panels, [](const Panel &panel) { return panel.marks.empty(); });
    }
    return gone;
}

std::string pacesGone(const ChartModel &all, const ChartModel &kept, Language language)
{
    if (!isOfTargets(all)) {
        return {};
    }
    PaceCounts gone = pacesIn(all);
    const PaceCounts after = pacesIn(kept);
    for (const auto &[pace, count] : all.pacesLeftOut) {
        gone[pace] += count;
    }
    const bool isJudged = std::ranges::any_of(gone, [](const auto &pace) { return pace.first.first != urgency({}); });
    std::string said;
    for (const auto &[pace, count] : gone) {
        const auto shown = after.find(pace);
        const std::int64_t left = count - (shown == after.end() ? 0 : shown->second);
        if (isJudged && left > 0) {
            said = joined({said, filled(word("slide.more.pace", language), pace.second, countText(left, language))});
        }
    }
    return said;
}

} // namespace rd
