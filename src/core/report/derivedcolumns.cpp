#include "core/report/derivedcolumns.h"

#include "core/relations.h"
#include "core/report/measures.h"
#include "core/words/numbertext.h"
#include "core/words/words.h"

#include <algorithm>
#include <array>

namespace rd {
namespace {

constexpr std::array<std::string_view, 29> columns = {"PUBLISHED_GROWTH",
                                                      "NOMINAL_GROWTH",
                                                      "BASE_PERIOD",
                                                      "BASE_VALUE",
                                                      "PREVIOUS_GROWTH",
                                                      "PREVIOUS_PERIOD",
                                                      "CHANGE",
                                                      "MONTH_VALUE",
                                                      "MONTH_PERIOD",
                                                      "MONTH_ORIGIN",
                                                      "SHARE",
                                                      "WHOLE",
                                                      "SHARE_CHANGE",
                                                      "RANK",
                                                      "RANKED",
                                                      "SCOPE",
                                                      "BEFORE_PERIOD",
                                                      "RANK_BEFORE",
                                                      "RANK_CHANGE",
                                                      "RANK_SINCE",
                                                      "RANK_PERIODS",
                                                      "AVERAGE",
                                                      "AVERAGE_NAME",
                                                      "DIFFERENCE",
                                                      "EARLIER_VALUE",
                                                      "EARLIER_KNOWN",
                                                      "OTHER_VALUE",
                                                      "OTHER_SOURCE",
                                                      "PUBLISHED_GROWTH_NAME"};

const Indicator *indicatorOf(const Observation &observation, const CodeBook &codes)
{
    return codes.indicators.find(observation.series.indicator);
}

bool pilesUp(const Indicator *indicator)
{
    return indicator == nullptr || indicator->measure == MeasureType::Flow || indicator->measure == MeasureType::Stock;
}

/// The growth that a source published of this value, never one of ours: of several indicators (nominal, in real terms) the first in the
/// order of the list that has a value of the period. The column beside it names which.
const Observation *publishedGrowth(const Observation &observation, const DerivedFrom &from)
{
    if (const Indicator *own = indicatorOf(observation, from.codes); own != nullptr && !own->growthOf.empty()) {
        return &observation;
    }
    for (const Indicator &indicator : from.codes.indicators) {
        if (indicator.growthOf == observation.series.indicator) {
            SeriesKey series = observation.series;
            series.indicator = indicator.code;
            if (const Observation *growth = from.held.inAnyUnit(series, *observation.period)) {
                return growth;
            }
        }
    }
    return nullptr;
}

/// Value and period of what a growth is reckoned from; the growth itself.
void setChangeOver(RowBuilder &row, const Observation &observation, const DerivedFrom &from, const std::optional<Period> &base,
                   std::string_view column)
{
    const Observation *before = base ? from.held.at(observation.series, *base) : nullptr;
    if (!pilesUp(indicatorOf(observation, from.codes))) {
        setDerived(row, column, std::nullopt, "na");
    } else if (before == nullptr) {
        setDerived(row, column, std::nullopt, "nobase");
    } else if (from.held.breaksBetween(observation.series, *observation.period, *base)) {
        setDerived(row, column, std::nullopt, "break");
    } else {
        setDerived(row, column, nominalGrowth(*observation.quantity, *before->quantity),
                   whyNoRate(*observation.quantity, *before->quantity));
    }
}

} // namespace

bool derives(const ReportSpec &spec)
{
    const bool operates =
        std::ranges::any_of(spec.measures, [](const Measure &measure) { return measure.operation != Operation::None; });
    return spec.view == View::Observations
           && (operates || std::ranges::any_of(columns, [&](std::string_view id) { return asksFor(spec.fields, id); }));
}

std::span<const std::string_view> derivedColumns() { return columns; }

bool asksFor(const std::vector<std::string> &ids, std::string_view column)
{
    return std::ranges::any_of(ids, [column](std::string_view id) {
        return id.starts_with(column)
               && (id.size() == column.size() || id.substr(column.size()) == "_HI" || id.substr(column.size()) == "_QUALIFIER");
    });
}

void setDerived(RowBuilder &row, std::string_view id, const std::optional<Quantity> &quantity, std::string_view reason)
{
    if (!quantity) {
        row.set(id, Gap{std::string(reason)});
        return;
    }
    row.set(std::string(id) + "_QUALIFIER", CodeCell{Dim::Qualifier, std::string(name(quantity->qualifier))});
    if (quantity->qualifier == Qualifier::Between) {
        Quantity upper = *quantity;
        upper.value = quantity->valueHi;
        upper.qualifier = Qualifier::Exact;
        row.set(std::string(id) + "_HI", upper);
    }
    row.addLineage(quantity->lineage);
    row.set(id, *quantity);
}

void setGrowth(RowBuilder &row, const Observation &observation, const DerivedFrom &from)
{
    const Period year = observation.period->shiftedYears(-1);
    const Observation *before = from.held.at(observation.series, year);
    row.set("BASE_PERIOD", before != nullptr ? Cell(year) : Cell(Gap{"nobase"}));
    row.set("BASE_VALUE", before != nullptr ? Cell(*before->quantity) : Cell(Gap{"nobase"}));
    const Observation *published = publishedGrowth(observation, from);
    setDerived(row, "PUBLISHED_GROWTH", published != nullptr ? published->quantity : std::nullopt, "unpublished");
    if (published != nullptr) {
        row.set("PUBLISHED_GROWTH_NAME", from.codes.nameOf(Dim::Indicator, published->series.indicator));
    }
    setChangeOver(row, observation, from, year, "NOMINAL_GROWTH");
    const Period previous = observation.period->previous();
    const bool held = from.held.at(observation.series, previous) != nullptr;
    row.set("PREVIOUS_PERIOD", held ? Cell(previous) : Cell(Gap{"nobase"}));
    setChangeOver(row, observation, from, previous, "PREVIOUS_GROWTH");
    const bool percentage = isPercent(observation.series.unit, from.codes);
    const bool breaks = from.held.breaksBetween(observation.series, *observation.period, year);
    setDerived(row, "CHANGE",
               percentage && before != nullptr && !breaks ? pointsBetween(*observation.quantity, *before->quantity)
                                                          : std::nullopt,
               !percentage         ? "na"
               : before == nullptr ? "nobase"
               : breaks            ? "break"
                                   : "unsayable");
}

void setMonth(RowBuilder &row, const Observation &observation, const DerivedFrom &from)
{
    const Indicator *indicator = indicatorOf(observation, from.codes);
    const Period &period = *observation.period;
    const int months = period.months();
    const bool fromJanuary = period.start().month() == std::chrono::January && period.start().day() == std::chrono::day(1);
    if (indicator == nullptr || indicator->cumulativeOf.empty() || !fromJanuary || months < 1 || months > 12) {
        row.set("MONTH_PERIOD", Gap{"na"});
        setDerived(row, "MONTH_VALUE", std::nullopt, "na");
        return;
    }
    SeriesKey monthly = observation.series;
    monthly.indicator = indicator->cumulativeOf;
    // January and February are one period where they are published as one, and are never parted here.
    const auto last = Period::of(period.start() + std::chrono::months(months - 1), 1);
    const Observation *published = from.held.at(monthly, *last);
    const bool asOne = months <= 2 && published == nullptr;
    const Period shown = asOne ? period : *last;
    published = asOne ? from.held.at(monthly, period) : published;
    row.set("MONTH_PERIOD", shown);
    row.set("MONTH_ORIGIN", word(published != nullptr ? "origin.published" : "origin.derived"));
    if (published != nullptr || asOne) {
        setDerived(row, "MONTH_VALUE", published != nullptr ? published->quantity : observation.quantity, {});
        return;
    }
    const Period until = *Period::of(period.start(), months - 1);
    const Observation *before = from.held.at(observation.series, until);
    const bool breaks = from.held.breaksBetween(observation.series, period, until);
    setDerived(row, "MONTH_VALUE",
               before != nullptr && !breaks ? addedSince(*observation.quantity, *before->quantity, indicator->isSigned)
                                            : std::nullopt,
               before == nullptr ? "nobase"
               : breaks          ? "break"
                                 : "unsayable");
}

Whole wholeOf(const Observation &observation, const DerivedFrom &from, const std::string &operand)
{
    const CodeBook &codes = from.codes;
    const Indicator *indicator = indicatorOf(observation, codes);
    if (indicator == nullptr || !pilesUp(indicator)) {
        return {nullptr, {}, "na"};
    }
    Whole whole;
    SeriesKey series = observation.series;
    if (codes.indicators.find(operand) != nullptr) {
        series.indicator = operand;
        whole.name = codes.nameOf(Dim::Indicator, operand);
        whole.reason =
            standing(Dim::Indicator, observation.series.indicator, operand, codes) == Standing::PartOf ? "" : "nopart";
    } else {
        const Area *area = codes.areas.find(series.area);
        series.area = operand.empty() ? (area == nullptr ? std::string() : area->parent) : operand;
        whole.name = codes.nameOf(Dim::Area, series.area);
        const bool inside = standing(Dim::Area, observation.series.area, series.area, codes) == Standing::PartOf;
        whole.reason = !inside || series.area.empty() ? "na" : indicator->addsArea ? "" : "nopart";
        const Area *above = codes.areas.find(series.area);
        const bool zones = above != nullptr && std::ranges::any_of(codes.areas, [above](const Area &part) {
                               return part.parent == above->code && part.scheme != above->scheme;
                           });
        if (whole.reason.empty() && zones) {
            whole.name.zh += word("scope.including", Language::Zh);
            whole.name.en += word("scope.including", Language::En);
        }
    }
    if (whole.reason.empty()) {
        whole.value = from.held.at(series, *observation.period);
        whole.reason = whole.value == nullptr ? "nowhole" : "";
    }
    return whole;
}

void setShare(RowBuilder &row, const Observation &observation, const DerivedFrom &from, const std::string &operand)
{
    const Whole whole = wholeOf(observation, from, operand);
    row.set("WHOLE", whole.value != nullptr ? Cell(whole.name) : Cell(Gap{whole.reason}));
    const auto share = whole.value != nullptr ? shareOf(*observation.quantity, *whole.value->quantity) : std::nullopt;
    setDerived(row, "SHARE", share, whole.value != nullptr ? "unsayable" : whole.reason);
    const Period year = observation.period->shiftedYears(-1);
    const Observation *before = from.held.at(observation.series, year);
    const Whole wholeBefore = before != nullptr ? wholeOf(*before, from, operand) : Whole{nullptr, {}, "nobase"};
    const auto shareBefore =
        wholeBefore.value != nullptr ? shareOf(*before->quantity, *wholeBefore.value->quantity) : std::nullopt;
    const bool breaks = from.held.breaksBetween(observation.series, *observation.period, year)
                        || (whole.value != nullptr && from.held.breaksBetween(whole.value->series, *observation.period, year));
    setDerived(row, "SHARE_CHANGE", share && shareBefore && !breaks ? pointsBetween(*share, *shareBefore) : std::nullopt,
               wholeBefore.value == nullptr ? "nobase"
               : breaks                     ? "break"
                                            : "unsayable");
}

} // namespace rd
