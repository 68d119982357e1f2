#include "core/report/plaincards.h"

#include "core/report/answers.h"
#include "core/report/building.h"
#include "core/report/cardparts.h"
#include "core/report/documentcards.h"
#include "core/report/measureguard.h"
#include "core/words/words.h"

#include <algorithm>

namespace rd {
namespace {

constexpr std::size_t fewIndicators = 4, someIndicators = 8;
constexpr std::size_t fewestOfMap = 3; ///< areas with a place in the grid, so that it is a map

/// Nothing where it is not known what is held.
std::optional<Holding> holdingOf(const CodeBook &codes, std::string_view indicator)
{
    if (!codes.held) {
        return std::nullopt;
    }
    const auto it = codes.held->find(indicator);
    return it == codes.held->end() ? Holding() : it->second;
}

bool holdsValues(const CodeBook &codes) { return !codes.held || !codes.held->empty(); }

/// It comes with the one that it says the growth or the running total of.
bool isOfAnother(const Indicator &indicator, const CodeBook &codes)
{
    return codes.indicators.find(indicator.growthOf) != nullptr || codes.indicators.find(indicator.cumulativeOf) != nullptr;
}

/// The indicators that most areas or industries have values of, else the first of the list; one that only says how another grew or
/// ran up comes with that one.
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

/// It has nothing to be compared with: a region whose parts nobody counted, for one.
bool isOfOneArea(const CodeBook &codes, const Indicator &indicator)
{
    const auto held = holdingOf(codes, indicator.code);
    return held && held->areas == 1;
}

/// What is held of one period only grows from nothing.
bool mayGrow(const CodeBook &codes, const Indicator &indicator)
{
    const auto held = holdingOf(codes, indicator.code);
    return !held || held->own > std::int64_t(held->areas);
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

/// How the areas compare in the latest period.
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

ReportSpec overTime(std::string_view page, const Indicator &indicator, const CodeBook &codes)
{
    constexpr std::size_t mostLines = 6; // more are told apart in panels of their own
    const bool isFew = codes.regionParts().size() <= mostLines;
    ReportSpec made = measured(card(std::string(page) + "-time-" + indicator.code, about("plain.time", indicator.name),
                                    View::Observations, isFew ? "lines" : "multiples", "12"),
                               indicator);
    made.sort = {{"REF_AREA", false}, {"TIME_PERIOD", false}};
    if (indicator.addsArea) {
        made.options["scope"] = "parts"; // beside their sum they would lie flat on the ground
    }
    return ofAreas(std::move(made));
}

/// How the indicator changed where only one area has it, be that the region itself; of one period, how much it is.
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

ReportSpec grown(std::string_view page, const Indicator &indicator)
{
    ReportSpec made = compared(page, indicator, "6");
    made.id = std::string(page) + "-growth-" + indicator.code;
    made.question = about("plain.growth", indicator.name);
    made.measures.front().operation = Operation::Growth;
    return made;
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

ReportSpec areaTiles(std::string id, const char *span)
{
    ReportSpec made = card(std::move(id), word("plain.areas"), View::Codes, "tilegrid", span);
    made.rows = {Dim::Area};
    return made;
}

ReportSpec counted(std::string id, const char *question, Dim by, const char *chart, const char *span)
{
    ReportSpec made = card(std::move(id), word(question), View::Coverage, chart, span);
    made.rows = {by};
    return made;
}

ReportSpec gapMap(std::string id)
{
    ReportSpec made = counted(std::move(id), "plain.gaps", Dim::Area, "gapmap", "12");
    made.columns = {Dim::Indicator};
    made.options["scope"] = "parts";
    made.options["columns"] = "listed"; // what nobody holds anywhere is the widest gap
    return made;
}

bool hasOwnCards(std::string_view page, const CodeBook &codes)
{
    return std::ranges::any_of(codes.reports, [&](const SavedReport &report) {
        return report.page == page && !report.slot.empty() && report.slot != "title";
    });
}

bool hasTiles(const CodeBook &codes)
{
    const auto parts = codes.regionParts();
    return std::size_t(std::ranges::count_if(parts, [](const Area *area) { return area->tileRow.has_value(); })) >= fewestOfMap;
}

bool holdsTargets(const CodeBook &codes)
{
    return codes.held && std::ranges::any_of(*codes.held, [](const auto &held) { return held.second.targets > 0; });
}

bool growthIsSaid(const ReportSpec &spec, const Indicator &indicator, const CodeBook &codes)
{
    return mayGrow(codes, indicator) && !objectionTo(spec.measures.front(), codes).has_value();
}

std::vector<ReportSpec> overview(const CodeBook &codes)
{
    std::vector<ReportSpec> cards;
    const bool isOfDocuments = isReadFromDocuments(codes);
    if (isOfDocuments && holdsValues(codes)) {
        cards.push_back(firstNumbers("overview-first", codes));
    }
    const auto indicators = leading(codes, &Holding::areas, fewIndicators);
    for (const Indicator *indicator : indicators) {
        if (isOfOneArea(codes, *indicator) && isOfDocuments && !mayGrow(codes, *indicator)) {
            continue; // its one value stands among the first numbers, or in the list
        }
        if (isOfOneArea(codes, *indicator)) {
            cards.push_back(aloneOverTime("overview", *indicator, codes));
        } else {
            cards.push_back(compared("overview", *indicator, "6"));
        }
    }
    if (!indicators.empty() && !isOfOneArea(codes, *indicators.front()) && mayGrow(codes, *indicators.front())) {
        cards.push_back(overTime("overview", *indicators.front(), codes));
    }
    if (!codes.tiers.empty()) {
        cards.push_back(builtIn("overview-industries", "industry-tiers", hasTiles(codes) ? "8" : "12"));
    }
    if (hasTiles(codes)) {
        cards.push_back(areaTiles("overview-areas", codes.tiers.empty() ? "12" : "4"));
    }
    cards.push_back(counted("overview-kinds", "plain.kinds", Dim::Kind, "strip", "12"));
    return cards;
}

std::vector<ReportSpec> counties(const CodeBook &codes)
{
    std::vector<ReportSpec> cards;
    if (codes.areas.empty()) {
        return cards;
    }
    const auto indicators = leading(codes, &Holding::areas, someIndicators);
    if (hasTiles(codes) && !indicators.empty() && !isOfOneArea(codes, *indicators.front())) {
        cards.push_back(mapped("counties", *indicators.front()));
    }
    for (const Indicator *indicator : indicators) {
        if (isOfOneArea(codes, *indicator)) {
            continue;
        }
        cards.push_back(compared("counties", *indicator, "6"));
        if (ReportSpec growth = grown("counties", *indicator); growthIsSaid(growth, *indicator, codes)) {
            cards.push_back(std::move(growth));
        }
    }
    const bool isOfDocuments = isReadFromDocuments(codes);
    for (std::size_t i = 0; i < indicators.size(); ++i) {
        if (isOfOneArea(codes, *indicators[i])) {
            if (!isOfDocuments || mayGrow(codes, *indicators[i])) {
                cards.push_back(aloneOverTime("counties", *indicators[i], codes));
            }
        } else if (i < fewIndicators && mayGrow(codes, *indicators[i])) {
            cards.push_back(overTime("counties", *indicators[i], codes));
        }
    }
    if (holdsValues(codes)) {
        cards.push_back(listed("counties-list", "plain.list.area", Dim::Area));
    }
    if (auto events = placeEvents(codes)) {
        cards.push_back(*std::move(events));
    }
    if (holdsValues(codes)) {
        cards.push_back(gapMap("counties-gaps"));
    }
    return cards;
}

std::vector<ReportSpec> industries(const CodeBook &codes)
{
    std::vector<ReportSpec> cards;
    if (codes.industries.empty()) {
        return cards;
    }
    ReportSpec table = card("industries-table", word("plain.industries"), View::Codes, "tableposter", "12");
    table.rows = {Dim::Industry};
    cards.push_back(std::move(table));
    const auto indicators = leading(codes, &Holding::industries, someIndicators);
    for (const Indicator *indicator : indicators) {
        const auto held = holdingOf(codes, indicator->code);
        if (!held || held->industries > 1) { // one industry leads no other
            cards.push_back(byIndustry("industries", *indicator, codes));
        }
    }
    if (auto events = industryEvents(codes)) {
        cards.push_back(*std::move(events));
    }
    if (!indicators.empty()) {
        ReportSpec list = listed("industries-list", "plain.list.industry", Dim::Industry);
        list.options["has"] = "industry";
        cards.push_back(std::move(list));
        ReportSpec gaps = counted("industries-gaps", "plain.gaps.industry", Dim::Industry, "gapmap", "12");
        gaps.columns = {Dim::Indicator};
        gaps.options["has"] = "industry";
        gaps.options["columns"] = "listed";
        cards.push_back(std::move(gaps));
    }
    if (std::ranges::any_of(codes.subjects, [&](const Subject &s) { return codes.industries.find(s.industry) != nullptr; })) {
        ReportSpec subjects = card("industries-subjects", word("plain.subjects"), View::Codes, "list", "12");
        subjects.rows = {Dim::Subject};
        subjects.follows = {Dim::Industry};
        cards.push_back(std::move(subjects));
    }
    return cards;
}

std::vector<ReportSpec> sources(const CodeBook &codes)
{
    std::vector<ReportSpec> cards;
    if (!codes.sources.empty()) {
        cards.push_back(builtIn("sources-plan", "sources", "12"));
    }
    if (holdsValues(codes)) {
        cards.push_back(counted("sources-held", "plain.sources", Dim::Source, "bars", "12"));
    }
    return cards;
}

bool hasProjects(const CodeBook &codes)
{
    return std::ranges::any_of(codes.subjects, [](const Subject &s) { return s.type == "project" || s.type == "park"; });
}

std::vector<ReportSpec> projects(const CodeBook &codes)
{
    std::vector<ReportSpec> cards;
    if (hasProjects(codes)) {
        cards.push_back(builtIn("projects-board", "projects", "12"));
    }
    const std::vector<std::string> invested = investmentIndicators(codes);
    const bool hasMoney = std::ranges::any_of(codes.heldOfSubjects, [&](const auto &held) {
        return std::ranges::any_of(invested, [&](const std::string &code) { return held.second.contains(code); });
    });
    if (hasMoney) {
        cards.push_back(builtIn("projects-money", "project-investments", "12"));
    }
    if (auto programmes = programmeEvents(codes)) {
        cards.push_back(*std::move(programmes));
    }
    return cards;
}

std::vector<ReportSpec> targets(const CodeBook &codes)
{
    std::vector<ReportSpec> cards = {builtIn("targets-ledger", "targets", "12")};
    if (isReadFromDocuments(codes)) {
        std::ranges::move(aimsAndPlans(codes), std::back_inserter(cards));
    }
    return cards;
}

} // namespace

std::vector<ReportSpec> plainCards(std::string_view page, const CodeBook &codes)
{
    return page == "overview"       ? overview(codes)
           : page == "sources"      ? sources(codes)
           : page == "industries"   ? industries(codes)
           : page == "counties"     ? counties(codes)
           : page == "targets"      ? targets(codes)
           : page == "cluster"      ? clusterCards(codes)
           : page == "projects"     ? projects(codes)
           : page == "axle-project" ? keyProjectCards(codes)
                                    : std::vector<ReportSpec>();
}

bool askInHowManyAreas(const CodeBook &codes)
{
    return codes.decks.empty() || !hasOwnCards("overview", codes) || !hasOwnCards("counties", codes);
}

std::vector<std::string> partsToCompare(const CodeBook &codes)
{
    std::vector<std::string> parts;
    if (hasOwnCards("counties", codes)) {
        for (const Area *area : codes.regionParts()) {
            parts.push_back(area->code);
        }
    }
    return parts;
}

std::vector<ReportSpec> cardsOfTheRest(const CodeBook &codes, const std::set<std::string> &shown)
{
    constexpr std::size_t fewestParts = 3; // two are told by the list
    std::vector<ReportSpec> cards;
    for (const Indicator *indicator :
         codes.held ? leading(codes, &Holding::parts, codes.indicators.size()) : std::vector<const Indicator *>()) {
        const auto held = holdingOf(codes, indicator->code);
        if (cards.size() < fewIndicators && held->parts >= fewestParts && !shown.contains(indicator->code)) {
            cards.push_back(compared("counties", *indicator, "6"));
        }
    }
    return cards;
}

ReportSpec plainTitle() { return counted("slide-title", "plain.kinds", Dim::Kind, "strip", "12"); }

std::vector<ReportSpec> plainSlides(const CodeBook &codes)
{
    std::vector<ReportSpec> slides;
    if (isReadFromDocuments(codes) && holdsValues(codes)) {
        slides.push_back(firstNumbers("slide-first", codes));
    }
    for (const Indicator *indicator : leading(codes, &Holding::areas, fewIndicators)) {
        const bool isAlone = isOfOneArea(codes, *indicator);
        if (!isAlone) {
            slides.push_back(compared("slide", *indicator, "12"));
        }
        if (mayGrow(codes, *indicator)) {
            slides.push_back(isAlone ? aloneOverTime("slide", *indicator, codes) : overTime("slide", *indicator, codes));
        }
    }
    if (holdsTargets(codes)) {
        slides.push_back(builtIn("slide-targets", "targets", "12"));
    }
    if (!codes.memberships.empty()) {
        slides.push_back(builtIn("slide-industries", "industry-tiers", "12"));
    }
    if (auto cluster = clusterCards(codes); !cluster.empty()) {
        slides.push_back(std::move(cluster.front()));
    }
    if (hasProjects(codes)) {
        slides.push_back(builtIn("slide-projects", "projects", "12"));
    }
    if (auto project = keyProjectCards(codes); !project.empty()) {
        slides.push_back(std::move(project.front()));
    }
    if (slides.empty()) {
        slides.push_back(counted("slide-kinds", "plain.kinds", Dim::Kind, "strip", "12"));
    }
    return slides;
}

} // namespace rd
