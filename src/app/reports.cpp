#include "app/reports.h"

#include "app/asknown.h"
#include "core/catalogue.h"
#include "core/words.h"
#include "exchange/specjson.h"

#include <fmt/format.h>

#include <algorithm>

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
    return all;
}

Result<ReportSpec> reportNamed(const std::string &code, const CodeBook &codes)
{
    const auto own = std::ranges::find(builtInReports(), code, &ReportSpec::id);
    if (own != builtInReports().end()) {
        return *own;
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
    std::vector<const SavedReport *> rows;
    for (const SavedReport &report : codes.reports) {
        if (report.page == page && !report.slot.empty() && report.slot != "title") {
            rows.push_back(&report);
        }
    }
    if (rows.empty()) {
        return holdsNothing(codes) ? std::vector<ReportSpec>() : defaultCards(page);
    }
    std::ranges::stable_sort(rows, {}, &SavedReport::ord);
    std::vector<ReportSpec> cards;
    for (const SavedReport *row : rows) {
        auto spec = specOf(*row);
        cards.push_back(spec ? *std::move(spec) : unreadable(*row, spec.error()));
        cards.back().options["span"] = row->slot;
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
