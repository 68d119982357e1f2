#include "store/values/figureobservation.h"

#include "store/rows/tablestore.h"
#include "store/sql/sentences.h"
#include "store/values/unchecked.h"

namespace rd {
namespace {

/// What is not there is not normal: it is missing where its source says no more.
std::string gapStatusOf(const std::string &status) { return status == "A" ? std::string("O") : status; }

} // namespace

Result<Observation> observationOf(const Row &row, const CodeBook &codes)
{
    static const TableDef &table = *packageTable("figure");
    const auto text = [&](std::string_view column) { return std::get<std::string>(row[columnAt(table, column)]); };
    const auto number = [&](std::string_view column) {
        const auto *held = std::get_if<double>(&row[columnAt(table, column)]);
        return held ? std::optional(*held) : std::nullopt;
    };
    Observation seen;
    seen.series = seriesOf(table, row);
    seen.figure = codeOf(row);
    seen.passage = text("passage");
    seen.noPeriod = text("no_period");
    seen.gapReason = text("gap_reason");
    seen.change = changeIn(table, row);
    seen.period = Period::fromStored(text("period_start"), text("period_length"));
    const auto qualifier = qualifierNamed(text("qualifier"));
    if (!qualifier || seen.period.has_value() == !seen.noPeriod.empty()) {
        return damaged("figure " + seen.figure, "内容不合规则，数据已损坏，请用备份恢复",
                       "makes no sense; the store is damaged, restore it from a backup");
    }
    if (isRemoved(table, row)) {
        seen.gapReason = "removed";
    } else if (const auto value = number("value")) {
        const Indicator *indicator = codes.indicators.find(seen.series.indicator);
        seen.quantity = Quantity::stated(*qualifier, *value, number("value_hi").value_or(0), seen.series.unit,
                                         indicator && indicator->isSigned);
        seen.quantity->kind = seen.series.kind;
        seen.quantity->status = text("status");
        seen.quantity->asPublished = text("as_published");
        seen.quantity->lineage.figures = {seen.figure};
    } else {
        seen.gapStatus = gapStatusOf(text("status"));
    }
    return seen;
}

BulkObservation::BulkObservation(const SeriesKey &key) { m_observation.series = key; }

const Observation &BulkObservation::with(const BulkValue &value, bool unchecked)
{
    m_observation.period = value.period;
    m_observation.change = value.change;
    m_observation.unchecked = unchecked;
    if (value.value) {
        if (!m_observation.quantity) {
            m_observation.quantity = Quantity::stated(Qualifier::Exact, *value.value, 0, m_observation.series.unit, true);
            m_observation.quantity->kind = m_observation.series.kind;
            m_observation.gapReason.clear();
        }
        Quantity &quantity = *m_observation.quantity;
        quantity.value = quantity.bounds.lo = quantity.bounds.hi = *value.value;
        quantity.status.assign(1, value.status);
        quantity.unchecked = unchecked;
    } else {
        m_observation.quantity.reset();
        m_observation.gapReason = value.status == 'M' ? "na" : "unpublished"; // SDMX: M cannot exist
        m_observation.gapStatus = gapStatusOf(std::string(1, value.status));
    }
    return m_observation;
}

void markUnchecked(Observation &figure, const Unchecked &unchecked)
{
    figure.unchecked = unchecked(figure.change, figure.figure);
    if (figure.quantity) {
        figure.quantity->unchecked = figure.unchecked;
    }
}

} // namespace rd
