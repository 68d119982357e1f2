#include "core/report/building.h"

#include "core/report/columns.h"
#include "core/report/measureguard.h"
#include "core/report/rowtext.h"
#include "core/report/zones.h"
#include "core/words/phrase.h"
#include "core/words/words.h"

#include <algorithm>
#include <set>

namespace rd {
namespace {

constexpr int usualPeriods = 12;

void dropFilter(ReportSpec &spec, Dim dim)
{
    std::erase_if(spec.filters, [dim](const Filter &filter) { return filter.dim == dim; });
}

/// What breakdowns leave behind goes, so that the next one starts clean.
void dropBreakdown(ReportSpec &spec, const CodeBook &codes)
{
    const bool ownsFilter =
        breakdownOf(spec, codes) != Breakdown::Everything && breakdownOf(spec, codes) != Breakdown::Subjects;
    for (const char *option : {"scope", "zones", "has", "by"}) {
        spec.options.erase(option);
    }
    if (ownsFilter) {
        dropFilter(spec, Dim::Area);
    }
}

/// The region itself without what lies below it.
Filter regionAlone(const CodeBook &codes) { return {Dim::Area, {codes.region()->code}, false}; }

std::string measureNames(const ReportSpec &spec, const CodeBook &codes, Language language)
{
    std::string names;
    for (const Measure &measure : spec.measures) {
        std::string name = codes.nameOf(Dim::Indicator, measure.indicator).in(language);
        if (measure.operation != Operation::None) {
            name = phrase(word("build.computed", language), name, operationName(measure, codes).in(language));
        }
        names += (names.empty() ? "" : word("join.list", language)) + name;
    }
    return names;
}

/// As a part of a name: "by area".
std::string withinName(std::string text)
{
    if (!text.empty() && text.front() >= 'A' && text.front() <= 'Z') {
        text.front() = static_cast<char>(text.front() - 'A' + 'a');
    }
    return text;
}

std::string periodWords(const ReportSpec &spec, Language language)
{
    const PeriodRange &periods = spec.periods;
    if (periods.latest == 1) {
        return withinName(word("build.latest", language));
    }
    if (periods.latest > 1) {
        return withinName(phrase(word("build.last", language), std::to_string(periods.latest)));
    }
    if (periods.from && periods.to) {
        const std::string from = periods.from->text(language), to = periods.to->text(language);
        return from == to ? from : from + " – " + to;
    }
    return {};
}

} // namespace

ReportSpec newReport()
{
    ReportSpec spec;
    spec.id = "new-report";
    spec.view = View::Observations;
    spec.filters = {{Dim::Kind, {"actual"}, true}};
    spec.periods.latest = usualPeriods;
    spec.options = {{"scope", "parts"}};
    spec.drill = {Dim::Indicator, Dim::Figure};
    spec.chart = usualChart(spec);
    return spec;
}

ReportSpec asBuilt(ReportSpec spec)
{
    spec.options.erase("span");
    spec.options.erase("opens");
    spec.follows.clear();
    if (spec.view != View::Observations || !spec.measures.empty()) {
        return spec;
    }
    const auto named = std::ranges::find(spec.filters, Dim::Indicator, &Filter::dim);
    if (named != spec.filters.end()) {
        for (const std::string &code : named->codes) {
            spec.measures.push_back({code, Operation::None, {}});
        }
        spec.filters.erase(named);
    }
    return spec;
}

bool asksForSomething(const ReportSpec &spec)
{
    return spec.view != View::Observations || !spec.measures.empty() || spec.filter(Dim::Figure) != nullptr;
}

ReportSpec sayable(ReportSpec spec, const CodeBook &codes)
{
    std::erase_if(spec.measures, [&](const Measure &measure) { return objectionTo(measure, codes).has_value(); });
    return spec;
}

Breakdown breakdownOf(const ReportSpec &spec, const CodeBook &codes)
{
    if (spec.option("has") == "industry") {
        return Breakdown::Industries;
    }
    if (spec.option("has") == "subject") {
        return Breakdown::Subjects;
    }
    if (spec.option("scope") == "parts") {
        return spec.option("zones") == "without" ? Breakdown::Counties : Breakdown::Parts;
    }
    const Filter *area = spec.filter(Dim::Area);
    const bool isRegion = area != nullptr && codes.region() != nullptr && *area == regionAlone(codes);
    return isRegion ? Breakdown::Region : Breakdown::Everything;
}

std::vector<Breakdown> breakdownsOf(const CodeBook &codes)
{
    std::vector<Breakdown> all = {Breakdown::Everything};
    if (codes.region() != nullptr) {
        all.push_back(Breakdown::Region);
    }
    if (!codes.areas.empty()) {
        all.push_back(Breakdown::Parts);
    }
    if (hasZones(codes)) {
        all.push_back(Breakdown::Counties);
    }
    if (!codes.industries.empty()) {
        all.push_back(Breakdown::Industries);
    }
    if (!codes.subjects.empty()) {
        all.push_back(Breakdown::Subjects);
    }
    return all;
}

ReportSpec brokenDown(ReportSpec spec, Breakdown by, const CodeBook &codes)
{
    dropBreakdown(spec, codes);
    switch (by) {
    case Breakdown::Everything: break;
    case Breakdown::Region:
        dropFilter(spec, Dim::Area);
        spec.filters.push_back(regionAlone(codes));
        break;
    case Breakdown::Parts:
    case Breakdown::Counties:
        dropFilter(spec, Dim::Area);
        spec.options["scope"] = "parts";
        spec.options["by"] = "area";
        return by == Breakdown::Parts ? spec : withZones(std::move(spec), "without", codes);
    case Breakdown::Industries:
        spec.options["has"] = "industry";
        spec.options["by"] = "industry";
        if (codes.region() != nullptr && spec.filter(Dim::Area) == nullptr) {
            spec.filters.push_back(regionAlone(codes));
        }
        break;
    case Breakdown::Subjects:
        spec.options["has"] = "subject";
        spec.options["by"] = "subject";
        break;
    }
    return spec;
}

ReportSpec holdingsQuestion(const std::string &indicator)
{
    ReportSpec spec;
    spec.id = "holdings";
    spec.view = View::Coverage;
    spec.rows = {Dim::Area, Dim::Industry, Dim::Subject};
    spec.filters = {{Dim::Indicator, {indicator}, true}};
    return spec;
}

namespace {

/// What is held, by what an observation may be about: of actual values where there are any, else of all.
struct InTable {
    std::set<std::string_view> parts, industries, subjects; ///< industries of the region itself
    bool ofRegion = false;
    std::int64_t values = 0, actual = 0, undated = 0;
};

/// The code in a row that only a part of the rows has.
std::string_view applying(const ReportRow &row, Dim dim)
{
    const std::string_view code = row.key.code(dim);
    return code == notApplicable ? std::string_view() : code;
}

InTable heldIn(const Table &table, const CodeBook &codes)
{
    InTable held;
    for (const ReportRow &row : table.rows) {
        held.values += countIn(table, row, "FIGURES");
        held.actual += countIn(table, row, "ACTUAL");
        held.undated += countIn(table, row, "UNDATED");
    }
    const std::vector<const Area *> parts = codes.regionParts();
    for (const ReportRow &row : table.rows) {
        if (countIn(table, row, held.actual > 0 ? "ACTUAL" : "FIGURES") == 0) {
            continue;
        }
        const std::string_view area = applying(row, Dim::Area), industry = applying(row, Dim::Industry);
        const std::string_view subject = applying(row, Dim::Subject);
        const bool isRegion = codes.region() != nullptr && area == codes.region()->code;
        if (!industry.empty() && isRegion) {
            held.industries.insert(industry);
        }
        if (!subject.empty()) {
            held.subjects.insert(subject);
        }
        if (industry.empty() && subject.empty()) {
            const bool isPart = std::ranges::find(parts, area, &Area::code) != parts.end();
            isPart ? void(held.parts.insert(area)) : void(held.ofRegion = true);
        }
    }
    return held;
}

Breakdown fullest(const InTable &held)
{
    if (held.parts.size() > 1) {
        return Breakdown::Parts;
    }
    if (held.industries.size() > 1) {
        return Breakdown::Industries;
    }
    if (!held.subjects.empty() && held.parts.empty() && !held.ofRegion) {
        return Breakdown::Subjects;
    }
    return Breakdown::Everything;
}

} // namespace

ReportSpec fitted(ReportSpec spec, const Table &held, const CodeBook &codes)
{
    const InTable found = heldIn(held, codes);
    if (found.values == 0) {
        return spec;
    }
    spec = brokenDown(std::move(spec), fullest(found), codes);
    if (found.actual == 0) {
        dropFilter(spec, Dim::Kind);
    }
    if (found.undated > 0) {
        spec.periods = {}; // what has no period is in no last period, and would be missing in silence
    }
    spec.chart = usualChart(spec);
    return spec;
}

std::vector<std::string> filteredCodes(const ReportSpec &spec, Dim dim, const CodeBook &codes)
{
    const Breakdown by = breakdownOf(spec, codes);
    const Filter *filter = spec.filter(dim);
    const bool isOfBreakdown = dim == Dim::Area && (by == Breakdown::Region || by == Breakdown::Counties);
    return filter == nullptr || isOfBreakdown ? std::vector<std::string>() : filter->codes;
}

ReportSpec filteredBy(ReportSpec spec, Dim dim, std::vector<std::string> chosen, bool children, const CodeBook &codes)
{
    const Breakdown by = breakdownOf(spec, codes);
    if (dim == Dim::Area && (by == Breakdown::Parts || by == Breakdown::Counties || by == Breakdown::Region)) {
        spec = brokenDown(std::move(spec), Breakdown::Everything, codes);
        spec.options["by"] = "area";
    }
    dropFilter(spec, dim);
    if (!chosen.empty()) {
        spec.filters.push_back({dim, std::move(chosen), children});
    }
    return spec;
}

std::string usualChart(const ReportSpec &spec)
{
    if (spec.view != View::Observations) {
        return spec.chart;
    }
    const PeriodRange &periods = spec.periods;
    const bool one = periods.latest == 1 || (periods.from && periods.from == periods.to);
    return one ? "bars" : "lines";
}

namespace {

bool asksTheSame(const ReportSpec &a, const ReportSpec &b)
{
    const auto sameOption = [&](const char *option) { return a.option(option) == b.option(option); };
    return a.measures == b.measures && a.filters == b.filters && a.periods == b.periods && a.sort == b.sort
           && a.limit == b.limit && sameOption("scope") && sameOption("has") && sameOption("zones");
}

/// The standard columns, and beside the indicator what was computed of it.
std::vector<std::string> computedColumns(const ReportSpec &spec)
{
    std::vector<std::string> columns = standardColumns(spec);
    columns.insert(std::ranges::find(columns, "KIND"), "OPERATION");
    return columns;
}

} // namespace

ReportSpec stepped(const ReportSpec &before, ReportSpec after)
{
    if (before.chart == usualChart(before) && after.chart == before.chart) {
        after.chart = usualChart(after);
    }
    if (!asksTheSame(before, after)) {
        after.question = after.finding = {};
    }
    if (after.view != View::Observations) {
        return after;
    }
    const bool computes =
        std::ranges::any_of(after.measures, [](const Measure &measure) { return measure.operation != Operation::None; });
    if (computes && after.fields.empty()) {
        after.fields = computedColumns(after);
    } else if (!computes && after.fields == computedColumns(after)) {
        after.fields.clear();
    }
    return after;
}

Text breakdownName(Breakdown by)
{
    constexpr std::string_view words[] = {"build.by.everything", "build.by.region",     "build.by.parts",
                                          "build.by.counties",   "build.by.industries", "build.by.subjects"};
    return word(words[static_cast<std::size_t>(by)]);
}

Text nameOfBuilt(const ReportSpec &spec, const CodeBook &codes)
{
    if (spec.measures.empty()) {
        return spec.question.empty() ? word("build.new") : spec.question;
    }
    const auto in = [&](Language language) {
        std::string name = measureNames(spec, codes, language);
        const Breakdown by = breakdownOf(spec, codes);
        const std::vector<std::string> areas = filteredCodes(spec, Dim::Area, codes);
        std::string about = by == Breakdown::Region       ? codes.region()->name.in(language)
                            : by == Breakdown::Everything ? std::string()
                                                          : withinName(breakdownName(by).in(language));
        if (about.empty() && areas.size() == 1) {
            about = codes.nameOf(Dim::Area, areas.front()).in(language);
        }
        for (const std::string &part : {about, periodWords(spec, language)}) {
            name += part.empty() ? std::string() : word("build.join", language) + part;
        }
        return name;
    };
    return {in(Language::Zh), in(Language::En)};
}

} // namespace rd
