#include "core/report/plaincards.h"

#include "core/report/answers.h"
#include "core/report/cardparts.h"
#include "core/report/documentcards.h"
#include "core/report/indicatorcards.h"
#include "core/words/words.h"

#include <algorithm>

namespace rd {
namespace {

constexpr std::size_t someIndicators = 8;
constexpr std::size_t fewestOfMap = 3; ///< areas with a place in the grid, so that it is a map

ReportSpec areaTiles(std::string id, const char *span)
{
    ReportSpec made = card(std::move(id), word("plain.areas"), View::Codes, "tilegrid", span);
    made.rows = {Dim::Area};
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
    if (!indicators.empty() && !isOfOneArea(codes, *indicators.front())) {
        if (auto time = overTime("overview", *indicators.front(), codes)) {
            cards.push_back(*std::move(time));
        }
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
        if (auto growth = grown("counties", *indicator, codes)) {
            cards.push_back(*std::move(growth));
        }
    }
    const bool isOfDocuments = isReadFromDocuments(codes);
    for (std::size_t i = 0; i < indicators.size(); ++i) {
        if (isOfOneArea(codes, *indicators[i])) {
            if (!isOfDocuments || mayGrow(codes, *indicators[i])) {
                cards.push_back(aloneOverTime("counties", *indicators[i], codes));
            }
        } else if (auto time = overTime("counties", *indicators[i], codes); time && i < fewIndicators) {
            cards.push_back(*std::move(time));
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

} // namespace rd
