#include "core/report/plainslides.h"

#include "core/report/cardparts.h"
#include "core/report/documentcards.h"
#include "core/report/indicatorcards.h"

#include <algorithm>

namespace rd {
namespace {

bool holdsTargets(const CodeBook &codes)
{
    return codes.held && std::ranges::any_of(*codes.held, [](const auto &held) { return held.second.targets > 0; });
}

} // namespace

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
        if (isAlone && mayGrow(codes, *indicator)) {
            slides.push_back(aloneOverTime("slide", *indicator, codes));
        } else if (auto time = overTime("slide", *indicator, codes); time && !isAlone) {
            slides.push_back(*std::move(time));
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
