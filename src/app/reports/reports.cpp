#include "app/reports/reports.h"

#include "app/reports/asknown.h"
#include "app/reports/pacelimits.h"
#include "core/completion.h"
#include "core/report/catalogue.h"
#include "core/report/plaincards.h"
#include "core/words/words.h"
#include "exchange/json/specjson.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <set>

namespace rd {
namespace {

Result<ReportSpec> specOf(const SavedReport &report)
{
    return specFromJson(report.spec, report.code, report.name, fmt::format("report {}", report.code));
}

/// What stands on a page in place of a card that cannot be read.
ReportSpec unreadable(const SavedReport &report, const Error &error)
{
    ReportSpec spec;
    spec.id = report.code;
    spec.question = error.sentence;
    spec.chart = "sentence";
    return spec;
}

} // namespace

namespace {

bool judgesPace(const ReportSpec &spec) { return std::ranges::find(spec.fields, "STATE") != spec.fields.end(); }

/// Every indicator that a report of the store names, with all below it.
std::set<std::string> indicatorsShown(const CodeBook &codes)
{
    std::set<std::string> shown;
    const auto add = [&](const std::string &indicator) {
        std::ranges::move(codes.withChildren(Dim::Indicator, indicator), std::inserter(shown, shown.end()));
    };
    for (const SavedReport &report : codes.reports) {
        const auto spec = specOf(report);
        const Filter *filter = spec ? spec->filter(Dim::Indicator) : nullptr;
        if (spec) {
            std::ranges::for_each(spec->measures, [&](const Measure &measure) { add(measure.indicator); });
        }
        if (filter != nullptr) {
            std::ranges::for_each(filter->codes, add);
        }
    }
    return shown;
}

} // namespace

std::vector<ReportSpec> reportsOf(const CodeBook &codes)
{
    std::vector<ReportSpec> all = builtInReports();
    for (const SavedReport &report : codes.reports) {
        auto spec = specOf(report);
        const bool shadows =
            std::ranges::any_of(builtInReports(), [&report](const ReportSpec &own) { return own.id == report.code; });
        if (!shadows) {
            all.push_back(spec ? *std::move(spec) : unreadable(report, spec.error()));
        }
    }
    return withPaceLimits(std::move(all), codes);
}

std::vector<ReportSpec> withPaceLimits(std::vector<ReportSpec> reports, const CodeBook &codes)
{
    const std::optional<PaceLimits> office = paceLimitsIn(codes);
    for (ReportSpec &spec : reports) {
        if (office && judgesPace(spec) && !paceLimits(spec.option("amber_behind"), spec.option("red_behind"))) {
            spec.options["amber_behind"] = fmt::format("{}", office->amber);
            spec.options["red_behind"] = fmt::format("{}", office->red);
        }
    }
    return reports;
}

std::vector<ReportSpec> reportsWith(std::string_view option, const CodeBook &codes)
{
    std::vector<ReportSpec> found;
    for (const SavedReport &report : codes.reports) {
        auto spec = report.spec.find(option) == std::string::npos ? Result<ReportSpec>(Error{}) : specOf(report);
        if (spec && !spec->option(option).empty()) {
            found.push_back(*std::move(spec));
        }
    }
    return found;
}

Result<ReportSpec> reportNamed(const std::string &code, const CodeBook &codes)
{
    const auto own = std::ranges::find(builtInReports(), code, &ReportSpec::id);
    if (own != builtInReports().end()) {
        const std::vector<ReportSpec> all = judgesPace(*own) ? reportsOf(codes) : builtInReports();
        return *std::ranges::find(all, code, &ReportSpec::id);
    }
    if (const SavedReport *report = codes.reports.find(code)) {
        return specOf(*report);
    }
    return Error{ErrorCode::Failed,
                 {fmt::format("没有名为“{}”的分析表；用 list reports 查看全部分析表。", code),
                  fmt::format("There is no report \"{}\"; \"list reports\" shows all of them.", code)},
                 {}};
}

bool holdsNothing(const CodeBook &codes)
{
    return codes.reports.empty() && codes.areas.empty() && codes.indicators.empty() && codes.sources.empty();
}

std::string emptyPageSentence(const CodeBook &codes, Language language)
{
    return word(holdsNothing(codes) ? "empty.store.next" : "empty.page", language);
}

std::vector<ReportSpec> cardsOf(std::string_view page, const CodeBook &codes)
{
    if (const SavedReport *own = ownReportOn(page, codes)) {
        auto spec = specOf(*own);
        return {spec ? *std::move(spec) : unreadable(*own, spec.error())};
    }
    std::vector<const SavedReport *> rows;
    for (const SavedReport &report : codes.reports) {
        if (report.page == page && !report.slot.empty() && report.slot != "title") {
            rows.push_back(&report);
        }
    }
    if (rows.empty()) {
        return holdsNothing(codes) ? std::vector<ReportSpec>() : withPaceLimits(plainCards(page, codes), codes);
    }
    std::ranges::stable_sort(rows, {}, &SavedReport::ord);
    std::vector<ReportSpec> cards;
    for (const SavedReport *row : rows) {
        auto spec = specOf(*row);
        cards.push_back(spec ? *std::move(spec) : unreadable(*row, spec.error()));
        cards.back().options["span"] = row->slot;
    }
    if (page == "counties") {
        std::ranges::move(cardsOfTheRest(codes, indicatorsShown(codes)), std::back_inserter(cards));
    }
    return cards;
}

Result<Table> runReport(Store &store, const ReportSpec &spec)
{
    AsKnown known(store, spec.asKnown);
    if (auto begun = known.begin(); !begun) {
        return begun.error();
    }
    return answer(spec, store);
}

} // namespace rd
