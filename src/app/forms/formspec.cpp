#include "app/forms/formbindings.h"

#include "app/forms/formcomputation.h"
#include "app/reports/reports.h"
#include "core/report/keyspec.h"
#include "exchange/json/specjson.h"

#include <algorithm>

namespace rd {
namespace {

Result<ReportSpec> reportOf(const FormBinding &binding, const CodeBook &codes)
{
    if (binding.report.empty()) {
        return ReportSpec();
    }
    return binding.report.starts_with('{') ? specFromJson(binding.report, "form", {}, cellName(binding.cell))
                                           : reportNamed(binding.report, codes);
}

/// A question of values alone says of every dimension what it asks for.
void leaveOut(ReportSpec &spec, const Key &key)
{
    for (const Dim dim : {Dim::Industry, Dim::Subject}) {
        if (!key.has(dim)) {
            spec.filters.push_back({dim, {std::string(notApplicable)}, false});
        }
    }
    if (!key.has(Dim::Kind)) {
        spec.filters.push_back({Dim::Kind, {std::string(name(Kind::Actual))}, false});
    }
}

/// The report's own columns, and what a cell of a form needs to know.
void askFor(ReportSpec &spec, const std::string &column)
{
    std::vector<std::string> fields;
    for (const ReportColumn &own : columnsOf(spec)) {
        fields.push_back(own.id);
    }
    for (const std::string &needed : {column, std::string("GAP_REASON"), std::string("SOURCE")}) {
        if (std::ranges::find(fields, needed) == fields.end()) {
            fields.push_back(needed);
        }
    }
    spec.fields = std::move(fields);
}

} // namespace

std::optional<Period> formPeriod(FormPeriod relation, const Period &period)
{
    if (relation == FormPeriod::Any) {
        return std::nullopt;
    }
    if (relation == FormPeriod::Year) {
        return Period::of(period.start().year() / std::chrono::January / 1, 12).value_or(period);
    }
    const bool cumulates = relation == FormPeriod::Cumulative || relation == FormPeriod::CumulativeYearBefore;
    const bool isBefore = relation == FormPeriod::YearBefore || relation == FormPeriod::CumulativeYearBefore;
    Period stretch = period;
    if (cumulates && period.months() > 0) {
        const int months = static_cast<int>(static_cast<unsigned>(period.start().month())) - 1 + period.months();
        stretch = Period::of(period.start().year() / std::chrono::January / 1, months).value_or(period);
    }
    return isBefore ? stretch.shiftedYears(-1) : stretch;
}

Result<ReportSpec> specOf(const FormBinding &binding, const Period &period, const CodeBook &codes)
{
    auto spec = reportOf(binding, codes);
    if (!spec) {
        return spec;
    }
    Key key = binding.key;
    if (const auto stretch = formPeriod(binding.period, period)) {
        key.set(Dim::Period, stretch->sdmx());
    }
    const ReportSpec narrowed = specAbout(key, false);
    spec->filters.insert(spec->filters.end(), narrowed.filters.begin(), narrowed.filters.end());
    if (narrowed.periods.from) {
        spec->periods = narrowed.periods;
    }
    if (binding.report.empty()) {
        leaveOut(*spec, key);
    }
    if (binding.operation != Operation::None) {
        spec->measures = {{std::string(key.code(Dim::Indicator)), binding.operation, binding.operand}};
    }
    if (const FormComputation *computation = computationOf(binding); computation != nullptr && computation->ofTarget) {
        spec->options["actual_until"] = period.sdmx(); // a form of August knows nothing of September
    }
    askFor(*spec, binding.column);
    if (const auto fault = faultIn(*spec, codes)) {
        return *fault;
    }
    return spec;
}

} // namespace rd
