#include "core/report/cardparts.h"

#include "core/report/catalogue.h"
#include "core/words/phrase.h"
#include "core/words/words.h"

#include <algorithm>

namespace rd {

ReportSpec card(std::string id, Text question, View view, std::string chart, const char *span)
{
    ReportSpec made;
    made.id = std::move(id);
    made.question = std::move(question);
    made.view = view;
    made.chart = std::move(chart);
    made.options = {{"span", span}};
    return made;
}

ReportSpec builtIn(std::string id, std::string_view report, const char *span)
{
    ReportSpec made = *std::ranges::find(builtInReports(), report, &ReportSpec::id);
    made.id = std::move(id);
    made.options["span"] = span;
    return made;
}

Text about(std::string_view key, const Text &name)
{
    const Text &question = word(key);
    return {phrase(question.zh, name.zh), phrase(question.en, name.en)};
}

ReportSpec listed(std::string id, const char *question, Dim follows)
{
    constexpr int mostListed = 24; // rows of a list that nobody narrowed yet
    ReportSpec made = card(std::move(id), word(question), View::Observations, "list", "12");
    made.follows = {follows};
    made.sort = {{"REF_AREA", false}, {"INDICATOR", false}, {"TIME_PERIOD", true}};
    made.limit = mostListed;
    made.drill = {Dim::Figure};
    return made;
}

ReportSpec counted(std::string id, const char *question, Dim by, const char *chart, const char *span)
{
    ReportSpec made = card(std::move(id), word(question), View::Coverage, chart, span);
    made.rows = {by};
    return made;
}

bool holdsValues(const CodeBook &codes) { return !codes.held || !codes.held->empty(); }

bool hasProjects(const CodeBook &codes)
{
    return std::ranges::any_of(codes.subjects, [](const Subject &s) { return s.type == "project" || s.type == "park"; });
}

} // namespace rd
