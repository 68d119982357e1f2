#include "core/report/indicatorcards.h"

#include "core/report/building.h"
#include "core/report/cardparts.h"
#include "core/report/measureguard.h"
#include "core/words/words.h"

#include <algorithm>

namespace rd {
namespace {

/// It comes with the one that it says the growth or the running total of.
bool isOfAnother(const Indicator &indicator, const CodeBook &codes)
{
    return codes.indicators.find(indicator.growthOf) != nullptr || codes.indicators.find(indicator.cumulativeOf) != nullptr;
}

/// What is told of the areas themselves, not of industries or subjects in them.
ReportSpec ofAreas(ReportSpec made)
{
    made.options["has"] = "area";
    made.options["by"] = "area";
    return made;
}

ReportSpec measured(ReportSpec made, const Indicator &indicator)
{
    made.measures = {{indicator.code, Operation::None, {}}};
    made.filters = {{Dim::Kind, {"actual"}, true}};
    made.drill = {Dim::Area, Dim::Figure};
    return made;
}

/// The region's own values are no change of its parts.
bool partsMayGrow(const CodeBook &codes, const Indicator &indicator)
{
    const auto held = holdingOf(codes, indicator.code);
    return mayGrow(codes, indicator) && (!held || held->mostBelow > 1);
}

} // namespace

std::optional<Holding> holdingOf(const CodeBook &codes, std::string_view indicator)
{
    if (!codes.held) {
        return std::nullopt;
    }
    const auto it = codes.held->find(indicator);
    return it == codes.held->end() ? Holding() : it->second;
}

std::vector<const Indicator *> leading(const CodeBook &codes, std::size_t Holding::*places, std::size_t most)
{
    std::vector<std::pair<std::size_t, const Indicator *>> found;
    for (const Indicator &indicator : codes.indicators) {
        const auto held = holdingOf(codes, indicator.code);
        if (!isOfAnother(indicator, codes) && (!held || (*held).*places > 0)) {
            found.emplace_back(held ? (*held).*places : 0, &indicator);
        }
    }
    std::ranges::stable_sort(found, std::ranges::greater(), &std::pair<std::size_t, const Indicator *>::first);
    std::vector<const Indicator *> first;
    for (std::size_t i = 0; i < std::min(found.size(), most); ++i) {
        first.push_back(found[i].second);
    }
    return first;
}

bool isOfOneArea(const CodeBook &codes, const Indicator &indicator)
{
    const auto held = holdingOf(codes, indicator.code);
    return held && held->areas == 1;
}

bool mayGrow(const CodeBook &codes, const Indicator &indicator)
{
    const auto held = holdingOf(codes, indicator.code);
    return !held || held->own > std::int64_t(held->areas);
}

ReportSpec compared(std::string_view page, const Indicator &indicator, const char *span)
{
    ReportSpec made = measured(card(std::string(page) + "-rank-" + indicator.code, about("plain.rank", indicator.name),
                                    View::Observations, "bars", span),
                               indicator);
    made.periods.latest = 1;
    made.sort = {{"OBS_VALUE", true}};
    made.options["scope"] = "parts";
    return ofAreas(std::move(made));
}

ReportSpec mapped(std::string_view page, const Indicator &indicator)
{
    ReportSpec made = measured(card(std::string(page) + "-map-" + indicator.code, about("plain.map", indicator.name),
                                    View::Observations, "tilemap", "6"),
                               indicator);
    made.periods.latest = 1;
    made.options["scope"] = "parts";
    return ofAreas(std::move(made));
}

std::optional<ReportSpec> overTime(std::string_view page, const Indicator &indicator, const CodeBook &codes)
{
    const bool isOfParts = indicator.addsArea; // beside their sum they would lie flat on the ground
    if (isOfParts ? !partsMayGrow(codes, indicator) : !mayGrow(codes, indicator)) {
        return std::nullopt;
    }
    constexpr std::size_t mostLines = 6; // more are told apart in panels of their own
    const bool isFew = codes.regionParts().size() <= mostLines;
    ReportSpec made = measured(card(std::string(page) + "-time-" + indicator.code, about("plain.time", indicator.name),
                                    View::Observations, isFew ? "lines" : "multiples", "12"),
                               indicator);
    made.sort = {{"REF_AREA", false}, {"TIME_PERIOD", false}};
    if (isOfParts) {
        made.options["scope"] = "parts";
    }
    return ofAreas(std::move(made));
}

ReportSpec aloneOverTime(std::string_view page, const Indicator &indicator, const CodeBook &codes)
{
    const bool mayHaveChanged = mayGrow(codes, indicator);
    ReportSpec made = measured(card(std::string(page) + "-time-" + indicator.code,
                                    about(mayHaveChanged ? "plain.time.one" : "plain.value", indicator.name),
                                    View::Observations, "lines", mayHaveChanged ? "12" : "6"),
                               indicator);
    made.sort = {{"TIME_PERIOD", false}};
    return ofAreas(std::move(made));
}

std::optional<ReportSpec> grown(std::string_view page, const Indicator &indicator, const CodeBook &codes)
{
    ReportSpec made = compared(page, indicator, "6");
    made.id = std::string(page) + "-growth-" + indicator.code;
    made.question = about("plain.growth", indicator.name);
    made.measures.front().operation = Operation::Growth;
    return partsMayGrow(codes, indicator) && !objectionTo(made.measures.front(), codes) ? std::optional(std::move(made))
                                                                                        : std::nullopt;
}

ReportSpec byIndustry(std::string_view page, const Indicator &indicator, const CodeBook &codes)
{
    ReportSpec made = measured(card(std::string(page) + "-industry-" + indicator.code, about("plain.industry", indicator.name),
                                    View::Observations, "bars", "6"),
                               indicator);
    made.periods.latest = 1;
    made.sort = {{"OBS_VALUE", true}};
    made = brokenDown(std::move(made), Breakdown::Industries, codes);
    made.drill = {Dim::Industry, Dim::Figure};
    return made;
}

} // namespace rd
