#include "app/reports/pacelimits.h"

#include "app/packages.h"
#include "app/reports/savedreports.h"
#include "exchange/json/specjson.h"

#include <fmt/format.h>

#include <algorithm>

namespace rd {
namespace {

constexpr std::string_view amberOption = "amber_behind", redOption = "red_behind";

std::optional<ReportSpec> judgedSpec(const SavedReport &report)
{
    auto spec = specFromJson(report.spec, report.code, report.name, report.code);
    const bool showsTargets = spec && (spec->chart == "bullets" || spec->chart == "ledger");
    return showsTargets ? std::optional(*std::move(spec)) : std::nullopt;
}

/// With a card's own columns the judgement needs columns as well.
void addColumns(ReportSpec &spec)
{
    if (spec.fields.empty()) {
        return;
    }
    for (const char *column : {"TIME_PASSED", "AHEAD", "PACE", "STATE"}) {
        if (std::ranges::find(spec.fields, column) == spec.fields.end()) {
            const auto before = std::ranges::find(spec.fields, "LOCATOR");
            spec.fields.insert(before, column);
        }
    }
}

} // namespace

std::optional<PaceLimits> paceLimitsIn(const CodeBook &codes)
{
    for (const SavedReport &report : codes.reports) {
        const auto spec = judgedSpec(report);
        if (const auto limits = spec ? paceLimits(spec->option(amberOption), spec->option(redOption)) : std::nullopt) {
            return limits;
        }
    }
    return std::nullopt;
}

bool canJudgePace(const CodeBook &codes)
{
    return std::ranges::any_of(codes.reports, [](const SavedReport &report) { return judgedSpec(report).has_value(); });
}

Result<std::int64_t> setPaceLimits(Store &store, const std::optional<PaceLimits> &limits)
{
    std::vector<TableRow> rows;
    for (const SavedReport &report : store.codes().reports) {
        auto spec = judgedSpec(report);
        if (!spec) {
            continue;
        }
        const ReportSpec before = *spec;
        if (limits) {
            spec->options[std::string(amberOption)] = fmt::format("{}", limits->amber);
            spec->options[std::string(redOption)] = fmt::format("{}", limits->red);
            addColumns(*spec);
        } else {
            spec->options.erase(std::string(amberOption));
            spec->options.erase(std::string(redOption));
        }
        if (*spec != before) {
            SavedReport judged = report;
            judged.spec = specToJson(*spec);
            rows.push_back(reportRow(judged));
        }
    }
    if (rows.empty()) {
        return std::int64_t{0};
    }
    return store.record(
        changeByUser(limits ? fmt::format("limits of time passed: {} and {} points behind", limits->amber, limits->red)
                            : "no limits of time passed"),
        rows);
}

} // namespace rd
