#include "core/report/catalogue.h"

#include "core/report/answers.h"
#include "core/report/columns.h"
#include "core/words/phrase.h"
#include "core/words/words.h"

#include <algorithm>
#include <array>

namespace rd {
namespace {

constexpr std::array<std::string_view, 8> pages = {"overview", "sources", "industries", "counties",
                                                   "cluster",  "targets", "projects",   "axle-project"};

constexpr std::string_view reportPage = "report:";

std::vector<std::string> withTail(std::vector<std::string> ids)
{
    ids.insert(ids.end(), tailColumns().begin(), tailColumns().end());
    return ids;
}

ReportSpec spec(std::string id, Text question, View view, std::string chart)
{
    ReportSpec made;
    made.id = std::move(id);
    made.question = std::move(question);
    made.view = view;
    made.chart = std::move(chart);
    return made;
}

ReportSpec allFigures()
{
    ReportSpec made =
        spec("all-figures", {"库中有哪些数据，各出自何处？", "Which figures are held, and where does each come from?"},
             View::Observations, "list");
    made.fields = {"FIGURE_ID",  "REF_AREA",       "AREA_NAME", "TIER",        "ACTIVITY",     "ACTIVITY_NAME", "SUBJECT",
                   "INDICATOR",  "INDICATOR_NAME", "KIND",      "TIME_PERIOD", "OBS_VALUE",    "UNIT_MEASURE",  "QUALIFIER",
                   "OBS_STATUS", "AS_PUBLISHED",   "SOURCE",    "LOCATOR",     "OBS_VALUE_HI", "GAP_REASON"};
    made.options = {{"figures", "only"}, {"sources", "all"}};
    return made;
}

ReportSpec observations()
{
    ReportSpec made = spec("observations", {"库中有哪些数值？", "Which values are held?"}, View::Observations, "list");
    made.fields = {"REF_AREA",     "INDICATOR", "ACTIVITY",   "SUBJECT", "KIND",      "TIME_PERIOD",  "OBS_VALUE",
                   "UNIT_MEASURE", "QUALIFIER", "OBS_STATUS", "SOURCE",  "FIGURE_ID", "OBS_VALUE_HI", "GAP_REASON"};
    made.options = {{"sources", "all"}};
    return made;
}

ReportSpec industryTiers()
{
    ReportSpec made =
        spec("industry-tiers", {"哪些产业属于哪一类？", "Which industries belong to which tier?"}, View::Codes, "poster");
    made.rows = {Dim::Tier, Dim::Industry};
    return made;
}

ReportSpec industryFigures()
{
    ReportSpec made = spec("industry-figures", {"各产业有哪些数据？", "Which figures are there for each industry?"},
                           View::Observations, "list");
    made.fields = withTail({"TIER", "TIER_NAME", "ACTIVITY", "ACTIVITY_NAME", "REF_AREA", "AREA_NAME", "SUBJECT",
                            "SUBJECT_NAME", "INDICATOR", "INDICATOR_NAME", "KIND", "TIME_PERIOD", "OBS_VALUE", "OBS_VALUE_HI",
                            "AS_PUBLISHED", "GAP_REASON", "LOCATOR"});
    made.sort = {{"TIER", false}, {"ACTIVITY", false}};
    made.options = {{"has", "industry"}, {"figures", "only"}};
    return made;
}

ReportSpec countyFigures()
{
    ReportSpec made =
        spec("county-figures", {"各县（市、区）有哪些数据？", "Which figures are there for each county and district?"},
             View::Observations, "list");
    made.fields = withTail({"REF_AREA", "AREA_NAME", "ACTIVITY", "ACTIVITY_NAME", "SUBJECT", "SUBJECT_NAME", "INDICATOR",
                            "INDICATOR_NAME", "KIND", "TIME_PERIOD", "OBS_VALUE", "OBS_VALUE_HI", "AS_PUBLISHED", "GAP_REASON",
                            "LOCATOR"});
    made.sort = {{"REF_AREA", false}};
    made.options = {{"scope", "parts"}, {"figures", "only"}};
    return made;
}

ReportSpec targets()
{
    ReportSpec made = spec("targets", {"定了哪些目标，完成了多少？", "Which targets were set, and how much is done?"},
                           View::Observations, "ledger");
    made.filters = {{Dim::Kind, {"target"}, true}};
    made.fields = withTail({"FIGURE_ID",    "REF_AREA",     "AREA_NAME",      "ACTIVITY",      "ACTIVITY_NAME", "SUBJECT",
                            "SUBJECT_NAME", "INDICATOR",    "INDICATOR_NAME", "KIND",          "TIME_PERIOD",   "OBS_VALUE",
                            "OBS_VALUE_HI", "AS_PUBLISHED", "ACTUAL_VALUE",   "ACTUAL_PERIOD", "ACTUAL_SOURCE", "COMPLETION",
                            "TIME_PASSED",  "AHEAD",        "PACE",           "STATE",         "LOCATOR"});
    return made;
}

ReportSpec projects()
{
    ReportSpec made = spec("projects", {"各项目走到了哪一步？", "Which stage has each project reached?"}, View::Codes, "board");
    made.rows = {Dim::Subject};
    made.options = {{"types", "project park"}};
    return made;
}

ReportSpec projectInvestments()
{
    ReportSpec made = spec("project-investments", {"各项目投入了多少资金？", "How much money goes into each project?"},
                           View::Observations, "list");
    made.filters = {{Dim::Indicator, {std::string(investmentGroup)}, true}};
    made.fields = withTail({"FIGURE_ID", "SUBJECT", "SUBJECT_NAME", "REF_AREA", "AREA_NAME", "ACTIVITY", "ACTIVITY_NAME",
                            "INDICATOR", "INDICATOR_NAME", "KIND", "TIME_PERIOD", "OBS_VALUE", "OBS_VALUE_HI", "AS_PUBLISHED",
                            "GAP_REASON", "LOCATOR"});
    made.options = {{"has", "subject"}, {"units", "money"}};
    return made;
}

ReportSpec coverage()
{
    ReportSpec made =
        spec("coverage", {"手头有多少条数据，分布在哪里？", "How many figures are held, and of what?"}, View::Coverage, "list");
    made.rows = {Dim::Area, Dim::Tier, Dim::Industry, Dim::Indicator, Dim::Kind};
    return made;
}

ReportSpec growth()
{
    ReportSpec made = spec("growth",
                           {"比上年同期、比上期增长多少？公布的与名义的各是多少？",
                            "How much did it grow on a year before and on the period before, as published and nominally?"},
                           View::Observations, "list");
    made.filters = {{Dim::Kind, {"actual"}, true}};
    made.fields = withTail({"REF_AREA",
                            "AREA_NAME",
                            "ACTIVITY",
                            "ACTIVITY_NAME",
                            "SUBJECT",
                            "SUBJECT_NAME",
                            "INDICATOR",
                            "INDICATOR_NAME",
                            "TIME_PERIOD",
                            "OBS_VALUE",
                            "OBS_VALUE_HI",
                            "BASE_PERIOD",
                            "BASE_VALUE",
                            "PUBLISHED_GROWTH",
                            "PUBLISHED_GROWTH_QUALIFIER",
                            "PUBLISHED_GROWTH_NAME",
                            "NOMINAL_GROWTH",
                            "NOMINAL_GROWTH_QUALIFIER",
                            "NOMINAL_GROWTH_HI",
                            "PREVIOUS_PERIOD",
                            "PREVIOUS_GROWTH",
                            "PREVIOUS_GROWTH_QUALIFIER",
                            "PREVIOUS_GROWTH_HI",
                            "CHANGE",
                            "CHANGE_QUALIFIER",
                            "CHANGE_HI",
                            "GAP_REASON"});
    return made;
}

ReportSpec cumulative()
{
    ReportSpec made =
        spec("cumulative", {"累计多少，其中当月多少？", "How much from January on, and how much in the month alone?"},
             View::Observations, "list");
    made.filters = {{Dim::Kind, {"actual"}, true}};
    made.fields = withTail({"REF_AREA", "AREA_NAME", "ACTIVITY", "ACTIVITY_NAME", "SUBJECT", "SUBJECT_NAME", "INDICATOR",
                            "INDICATOR_NAME", "TIME_PERIOD", "OBS_VALUE", "OBS_VALUE_HI", "MONTH_PERIOD", "MONTH_VALUE",
                            "MONTH_VALUE_QUALIFIER", "MONTH_VALUE_HI", "MONTH_ORIGIN", "GAP_REASON"});
    made.options = {{"has", "cumulative"}};
    return made;
}

ReportSpec ranking()
{
    ReportSpec made = spec(
        "ranking",
        {"各地排第几，自何时起，与平均差多少？", "Which place does each area take, since when, and how far from the average?"},
        View::Observations, "list");
    made.filters = {{Dim::Kind, {"actual"}, true}};
    made.fields = withTail({"INDICATOR",     "INDICATOR_NAME",
                            "TIME_PERIOD",   "ACTIVITY",
                            "ACTIVITY_NAME", "REF_AREA",
                            "AREA_NAME",     "OBS_VALUE",
                            "OBS_VALUE_HI",  "RANK",
                            "RANK_HI",       "RANKED",
                            "SCOPE",         "BEFORE_PERIOD",
                            "RANK_BEFORE",   "RANK_BEFORE_HI",
                            "RANK_CHANGE",   "RANK_CHANGE_HI",
                            "RANK_SINCE",    "RANK_PERIODS",
                            "AVERAGE",       "AVERAGE_QUALIFIER",
                            "AVERAGE_HI",    "AVERAGE_NAME",
                            "DIFFERENCE",    "DIFFERENCE_QUALIFIER",
                            "DIFFERENCE_HI", "GAP_REASON"});
    made.periods.latest = 1;
    made.sort = {{"INDICATOR", false}, {"ACTIVITY", false}, {"RANK", false}};
    made.options = {{"has", "rank"}, {"scope", "parts"}};
    return made;
}

ReportSpec shares()
{
    ReportSpec made = spec(
        "shares",
        {"各占全市多少，比上年同期高低多少？", "Which share of the whole does each have, and how did it change in a year?"},
        View::Observations, "list");
    made.filters = {{Dim::Kind, {"actual"}, true}};
    made.fields = withTail({"INDICATOR", "INDICATOR_NAME", "TIME_PERIOD", "ACTIVITY", "ACTIVITY_NAME", "REF_AREA", "AREA_NAME",
                            "OBS_VALUE", "OBS_VALUE_HI", "WHOLE", "SHARE", "SHARE_QUALIFIER", "SHARE_HI", "SHARE_CHANGE",
                            "SHARE_CHANGE_QUALIFIER", "SHARE_CHANGE_HI", "GAP_REASON"});
    made.periods.latest = 1;
    made.sort = {{"INDICATOR", false}, {"ACTIVITY", false}, {"SHARE", true}};
    made.options = {{"has", "share"}};
    return made;
}

} // namespace

std::span<const std::string_view> pageCodes() { return pages; }

Text pageName(std::string_view page) { return word("page." + std::string(page)); }

std::vector<SavedReport> ownReports(const CodeBook &codes)
{
    std::vector<SavedReport> own;
    std::ranges::copy_if(codes.reports, std::back_inserter(own), [](const SavedReport &one) { return one.page == ownPage; });
    return own;
}

std::string pageOf(const SavedReport &report) { return std::string(reportPage) + report.code; }

std::string reportOnPage(std::string_view page)
{
    return page.starts_with(reportPage) ? std::string(page.substr(reportPage.size())) : std::string();
}

const SavedReport *ownReportOn(std::string_view page, const CodeBook &codes)
{
    const std::string code = reportOnPage(page);
    const SavedReport *report = code.empty() ? nullptr : codes.reports.find(code);
    return report != nullptr && report->page == ownPage ? report : nullptr;
}

bool isPage(std::string_view page, const CodeBook &codes)
{
    return std::ranges::find(pageCodes(), page) != pageCodes().end() || ownReportOn(page, codes) != nullptr;
}

Text pageName(std::string_view page, const CodeBook &codes)
{
    if (const SavedReport *report = ownReportOn(page, codes)) {
        return report->name;
    }
    if (const std::string gone = reportOnPage(page); !gone.empty()) { // deleted, and still in the history of what was looked at
        const Text &said = word("save.gone");
        return {phrase(said.zh, gone), phrase(said.en, gone)};
    }
    for (const SavedReport &report : codes.reports) {
        if (report.page == page && report.slot == "title") {
            return report.name;
        }
    }
    // Where nobody is called a county, nobody's page is.
    const bool isOfOthers =
        page == "counties" && !codes.areas.empty()
        && std::ranges::none_of(codes.areas, [](const Area &area) { return area.level == "county" || area.level == "zone"; });
    return isOfOthers ? word("page.areas") : pageName(page);
}

const std::vector<ReportSpec> &builtInReports()
{
    static const std::vector<ReportSpec> all = {
        allFigures(),
        observations(),
        industryTiers(),
        industryFigures(),
        countyFigures(),
        targets(),
        projects(),
        projectInvestments(),
        spec("events", {"有哪些没有数字的经济事项？", "Which economic facts have no number?"}, View::Events, "events"),
        coverage(),
        spec("gaps", {"还缺哪些数据？", "Which figures are missing?"}, View::Gaps, "list"),
        growth(),
        cumulative(),
        ranking(),
        shares(),
        spec("sources", {"数据出自何处？", "Where do the figures come from?"}, View::Sources, "plan"),
    };
    return all;
}

} // namespace rd
