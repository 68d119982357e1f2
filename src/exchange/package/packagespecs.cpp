#include "exchange/package/packagespecs.h"

#include "core/chart/chartbuilder.h"
#include "exchange/fault.h"
#include "exchange/json/keptviews.h"
#include "exchange/json/specjson.h"

#include <fmt/format.h>

namespace rd {
namespace {

std::optional<Error> faultInChart(const ReportSpec &spec, const std::string &place)
{
    const std::string kind = spec.chart.substr(0, spec.chart.find(':')); // behind it stands how: tilemap:quantile
    if (spec.chart.empty() || builderOf(kind) != nullptr) {
        return std::nullopt;
    }
    return fault(place, fmt::format("没有“{}”这种图形（chart），请改用数据包说明中列出的一种", spec.chart),
                 fmt::format("\"chart\" is \"{}\", which is no kind of chart; take one that the package's description lists",
                             spec.chart));
}

} // namespace

std::optional<Error> faultInSpecs(const TableRow &row)
{
    const std::string_view column = row.table->name == "report" ? "spec" : row.table->name == "slide" ? "views" : "";
    if (column.empty() || row.row[std::size_t(row.table->columnIndex("removed"))] == Value(std::int64_t(1))) {
        return std::nullopt;
    }
    const auto &json = std::get<std::string>(row.row[std::size_t(row.table->columnIndex(column))]);
    std::vector<ReportSpec> specs;
    if (column == "spec") {
        auto spec = specFromJson(json, {}, {}, row.place);
        if (!spec) {
            return spec.error();
        }
        specs.push_back(*std::move(spec));
    } else {
        auto views = keptViewsFromJson(json, row.place);
        if (!views) {
            return views.error();
        }
        specs = *std::move(views);
    }
    for (const ReportSpec &spec : specs) {
        if (auto wrong = faultInChart(spec, row.place)) {
            return wrong;
        }
    }
    return std::nullopt;
}

} // namespace rd
