#include "core/report/columnchoice.h"

#include "core/report/columns.h"
#include "core/report/derivedcolumns.h"
#include "core/report/engine.h"

#include <algorithm>

namespace rd {
namespace {

constexpr std::string_view valueColumn = "OBS_VALUE", upperColumn = "OBS_VALUE_HI";

bool isDerived(std::string_view id) { return std::ranges::find(derivedColumns(), id) != derivedColumns().end(); }

bool comesWithAnother(std::string_view id)
{
    const auto tail = tailColumns();
    return std::ranges::find(tail, id) != tail.end() || id == upperColumn || id == "ACTUAL_SOURCE" || id.ends_with("_QUALIFIER")
           || id.ends_with("_HI");
}

void addOnce(std::vector<std::string> &ids, std::string_view id)
{
    if (std::ranges::find(ids, id) == ids.end()) {
        ids.emplace_back(id);
    }
}

/// What is worked out of one value and may be left open by its bounds.
bool hasEnds(std::string_view id)
{
    return isDerived(id)
           && std::ranges::none_of(std::initializer_list<std::string_view>{"_PERIOD", "_NAME", "_ORIGIN", "_SINCE", "_PERIODS",
                                                                           "_KNOWN", "_SOURCE", "SCOPE", "RANKED"},
                                   [&](std::string_view ending) { return id.ends_with(ending); });
}

} // namespace

std::vector<std::string> offeredColumns(const ReportSpec &spec)
{
    ReportSpec usual = spec;
    usual.fields.clear();
    std::vector<std::string> ids;
    for (const std::string &id : standardColumns(usual)) {
        if (!comesWithAnother(id)) {
            addOnce(ids, id);
        }
    }
    for (const std::string_view id : derivedColumns()) {
        addOnce(ids, id);
    }
    for (const std::string_view id : {"ACTUAL_VALUE", "ACTUAL_PERIOD", "COMPLETION", "TIME_PASSED", "AHEAD", "PACE"}) {
        addOnce(ids, id);
    }
    for (const std::string &id : chosenColumns(spec)) {
        addOnce(ids, id);
    }
    return ids;
}

std::vector<std::string> chosenColumns(const ReportSpec &spec)
{
    std::vector<std::string> ids;
    for (const ReportColumn &column : columnsOf(spec)) {
        if (!comesWithAnother(column.id)) {
            ids.push_back(column.id);
        }
    }
    return ids;
}

ReportSpec withColumns(ReportSpec spec, const std::vector<std::string> &chosen)
{
    std::vector<std::string> ids;
    for (const std::string &id : chosen) {
        addOnce(ids, id);
        if (id == valueColumn) {
            addOnce(ids, upperColumn);
        } else if (hasEnds(id)) {
            addOnce(ids, id + "_QUALIFIER");
            addOnce(ids, id + "_HI");
        }
    }
    addOnce(ids, valueColumn);
    addOnce(ids, upperColumn);
    const auto tail = tailColumns();
    ids.insert(ids.end(), tail.begin(), tail.end());
    spec.fields = ids == standardColumns(spec) ? std::vector<std::string>() : std::move(ids);
    return spec;
}

} // namespace rd
