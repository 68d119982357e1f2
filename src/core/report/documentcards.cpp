#include "core/report/documentcards.h"

#include "core/report/cardparts.h"
#include "core/words/words.h"

#include <algorithm>

namespace rd {
namespace {

constexpr int mostTiles = 6;

/// Events with these codes, in the order of the code list.
std::optional<ReportSpec> eventsCard(std::string id, Text question, std::vector<std::string> events, const char *span)
{
    if (events.empty()) {
        return std::nullopt;
    }
    ReportSpec made = card(std::move(id), std::move(question), View::Events, "events", span);
    made.filters = {{Dim::Event, std::move(events), false}};
    made.drill = {Dim::Event};
    return made;
}

template <typename Accepts> std::vector<std::string> eventsWhere(const CodeBook &codes, Accepts accepts)
{
    std::vector<std::string> found;
    for (const Event &event : codes.events) {
        if (accepts(event)) {
            found.push_back(event.code);
        }
    }
    return found;
}

bool isTold(const CodeBook &codes, const Subject &subject)
{
    return codes.heldOfSubjects.contains(subject.code)
           || std::ranges::any_of(codes.events, [&](const Event &event) { return event.subject == subject.code; });
}

std::vector<std::string> clusters(const CodeBook &codes)
{
    std::vector<std::string> found;
    for (const Subject &subject : codes.subjects) {
        if (subject.type == "cluster" && isTold(codes, subject)) {
            found.push_back(subject.code);
        }
    }
    return found;
}

/// One number alone stands in the list already.
bool hasSeveralNumbers(const CodeBook &codes, const Subject &subject)
{
    const auto held = codes.heldOfSubjects.find(subject.code);
    return held != codes.heldOfSubjects.end() && held->second.size() > 1;
}

bool anyHasValues(const CodeBook &codes, const std::vector<std::string> &subjects)
{
    return std::ranges::any_of(subjects, [&](const std::string &code) { return codes.heldOfSubjects.contains(code); });
}

ReportSpec numbersOf(std::string id, Text question, const std::vector<std::string> &subjects)
{
    ReportSpec made = card(std::move(id), std::move(question), View::Observations, "tiles", "12");
    made.filters = {{Dim::Subject, subjects, true}};
    made.sort = {{"INDICATOR", false}, {"TIME_PERIOD", true}};
    made.options["each"] = "indicator";
    made.limit = mostTiles;
    made.drill = {Dim::Figure};
    return made;
}

ReportSpec listOf(std::string id, Text question, const std::vector<std::string> &subjects, const char *span)
{
    ReportSpec made = card(std::move(id), std::move(question), View::Observations, "list", span);
    made.filters = {{Dim::Subject, subjects, true}};
    made.sort = {{"SUBJECT", false}, {"INDICATOR", false}, {"TIME_PERIOD", true}};
    made.drill = {Dim::Figure};
    return made;
}

/// The subject of these types of which most is told; null where nothing is told of any.
const Subject *mostTold(const CodeBook &codes, std::initializer_list<std::string_view> types)
{
    const Subject *key = nullptr;
    std::size_t most = 0;
    for (const Subject &subject : codes.subjects) {
        if (std::ranges::find(types, subject.type) == types.end()) {
            continue;
        }
        const auto held = codes.heldOfSubjects.find(subject.code);
        const std::size_t told = (held == codes.heldOfSubjects.end() ? 0 : held->second.size())
                                 + eventsWhere(codes, [&](const Event &event) { return event.subject == subject.code; }).size();
        if (told > most) {
            most = told;
            key = &subject;
        }
    }
    return key;
}

std::optional<ReportSpec> steps(const CodeBook &codes, const Subject &project)
{
    const auto isStep = [&](const Event &event) {
        return event.subject == project.code && event.period && (event.type == "milestone" || event.type == "phase");
    };
    std::vector<std::string> events = eventsWhere(codes, isStep);
    if (events.size() < 2) {
        return std::nullopt;
    }
    auto made = eventsCard("project-steps", about("plain.steps", project.name), std::move(events), "12");
    made->chart = "milestones";
    made->sort = {{"TIME_PERIOD", false}};
    return made;
}

void add(std::vector<ReportSpec> &cards, std::optional<ReportSpec> more)
{
    if (more) {
        cards.push_back(*std::move(more));
    }
}

} // namespace

bool isReadFromDocuments(const CodeBook &codes) { return !codes.passages.empty(); }

ReportSpec firstNumbers(std::string id, const CodeBook &codes)
{
    ReportSpec made = card(std::move(id), word("plain.first"), View::Observations, "tiles", "12");
    const bool holdsActuals =
        !codes.held || std::ranges::any_of(*codes.held, [](const auto &held) { return held.second.values > 0; });
    if (holdsActuals) {
        made.filters = {{Dim::Kind, {"actual"}, true}};
    }
    made.sort = {{"INDICATOR", false}, {"REF_AREA", false}, {"TIME_PERIOD", true}};
    made.options["each"] = "indicator";
    made.limit = mostTiles;
    made.drill = {Dim::Figure};
    return made;
}

std::optional<ReportSpec> placeEvents(const CodeBook &codes)
{
    if (codes.events.empty()) {
        return std::nullopt;
    }
    ReportSpec made = card("counties-events", word("plain.events.area"), View::Events, "events", "12");
    made.follows = {Dim::Area};
    made.drill = {Dim::Event};
    return made;
}

std::optional<ReportSpec> industryEvents(const CodeBook &codes)
{
    if (std::ranges::all_of(codes.events, [](const Event &event) { return event.industry == notApplicable; })) {
        return std::nullopt;
    }
    ReportSpec made = card("industries-events", word("plain.events.industry"), View::Events, "events", "12");
    made.options["has"] = "industry";
    made.follows = {Dim::Tier, Dim::Industry};
    made.drill = {Dim::Event};
    return made;
}

std::vector<ReportSpec> aimsAndPlans(const CodeBook &codes)
{
    std::vector<ReportSpec> cards;
    add(cards, eventsCard("targets-aims", word("plain.aims"),
                          eventsWhere(codes, [](const Event &event) { return event.kind == Kind::Target; }), "6"));
    ReportSpec plans = listed("targets-plans", "plain.plans", Dim::Area);
    plans.filters = {{Dim::Kind, {"plan"}, true}};
    plans.options["span"] = cards.empty() ? "12" : "6";
    cards.push_back(std::move(plans));
    return cards;
}

std::vector<ReportSpec> clusterCards(const CodeBook &codes)
{
    const std::vector<std::string> found = clusters(codes);
    std::vector<ReportSpec> cards;
    if (found.empty()) {
        return cards;
    }
    const bool hasValues = anyHasValues(codes, found);
    if (const Subject *largest = mostTold(codes, {"cluster"}); hasSeveralNumbers(codes, *largest)) {
        cards.push_back(numbersOf("cluster-numbers", about("plain.first.of", largest->name), {largest->code}));
    }
    auto events = eventsCard("cluster-events", word("plain.events.clusters"),
                             eventsWhere(codes,
                                         [&](const Event &event) {
                                             return std::ranges::any_of(found, [&](const std::string &cluster) {
                                                 return codes.isWithin(Dim::Subject, event.subject, cluster);
                                             });
                                         }),
                             hasValues ? "6" : "12");
    if (hasValues) {
        cards.push_back(listOf("cluster-list", word("plain.list.clusters"), found, events ? "6" : "12"));
    }
    add(cards, std::move(events));
    return cards;
}

std::optional<ReportSpec> programmeEvents(const CodeBook &codes)
{
    return eventsCard("projects-programmes", word("plain.programmes"),
                      eventsWhere(codes, [](const Event &event) { return event.type == "programme"; }), "12");
}

std::vector<ReportSpec> keyProjectCards(const CodeBook &codes)
{
    std::vector<ReportSpec> cards;
    const Subject *project = mostTold(codes, {"project", "park"});
    if (project == nullptr) {
        return cards;
    }
    add(cards, steps(codes, *project));
    const bool hasValues = codes.heldOfSubjects.contains(project->code);
    if (hasSeveralNumbers(codes, *project)) {
        cards.push_back(numbersOf("project-numbers", about("plain.first.of", project->name), {project->code}));
    }
    auto events = eventsCard("project-events", about("plain.events.of", project->name),
                             eventsWhere(codes, [&](const Event &event) { return event.subject == project->code; }),
                             hasValues ? "6" : "12");
    if (hasValues) {
        cards.push_back(listOf("project-list", about("plain.list.of", project->name), {project->code}, events ? "6" : "12"));
    }
    add(cards, std::move(events));
    return cards;
}

} // namespace rd
