#include "store/rows/figurecheck.h"

#include "core/period.h"
#include "core/quantity.h"
#include "store/rows/rowcheck.h"
#include "store/rows/tablestore.h"
#include "store/sql/sentences.h"

#include <fmt/format.h>

namespace rd {
namespace {

/// A row by column names.
struct Named {
    const TableRow &row;
    const Row &values;

    [[nodiscard]] const std::string &text(std::string_view column) const
    {
        return std::get<std::string>(values[columnAt(*row.table, column)]);
    }
    [[nodiscard]] std::optional<double> number(std::string_view column) const
    {
        const auto *held = std::get_if<double>(&values[columnAt(*row.table, column)]);
        return held ? std::optional(*held) : std::nullopt;
    }
    [[nodiscard]] Error wrong(const std::string &zh, const std::string &en) const { return refused(placeOf(row), zh, en); }
};

std::optional<Error> faultInStatus(const Named &named)
{
    if (const std::string &status = named.text("status"); !isObsStatus(status)) {
        return named.wrong(fmt::format("状态“{}”不是 OBS_STATUS 的字母", status),
                           fmt::format("status '{}' is no letter of OBS_STATUS", status));
    }
    return std::nullopt;
}

/// FREQ is what the period says, or C for a stretch of a cumulative series, of whatever length it is now.
std::optional<Error> faultInFrequency(const Named &named)
{
    const std::string &freq = named.text("freq"), &start = named.text("period_start");
    const auto period = Period::fromStored(start, named.text("period_length"));
    const std::string_view expected = period ? period->frequency() : "_Z";
    if (freq == expected || (period && period->months() > 0 && freq == "C")) {
        return std::nullopt;
    }
    return named.wrong(fmt::format("频率 freq “{}”与时期不符，应为 {}", freq, expected),
                       fmt::format("freq '{}' does not fit the period; it must be {}", freq, expected));
}

std::optional<Error> faultInValue(const Named &named)
{
    const auto qualifier = qualifierNamed(named.text("qualifier"));
    if (!qualifier) {
        return named.wrong(fmt::format("限定词“{}”不认识", named.text("qualifier")),
                           fmt::format("qualifier '{}' is not known", named.text("qualifier")));
    }
    const auto value = named.number("value"), upper = named.number("value_hi");
    if (value.has_value() == !named.text("gap_reason").empty()) {
        return named.wrong("须有数值，或有缺数原因 gap_reason，且只有其一",
                           "there must be either a value or a gap_reason, not both");
    }
    if (upper.has_value() != (value && *qualifier == Qualifier::Between) || (upper && *upper < *value)) {
        return named.wrong("value_hi 仅用于 between，且不小于 value",
                           "value_hi goes with between only, and is not below value");
    }
    return std::nullopt;
}

} // namespace

std::optional<Error> canonicalPeriod(const TableRow &row, Row &values)
{
    const int at = row.table->columnIndex("period_start");
    if (at < 0) {
        return std::nullopt;
    }
    auto &start = std::get<std::string>(values[static_cast<std::size_t>(at)]);
    auto &length = std::get<std::string>(values[static_cast<std::size_t>(at) + 1]);
    if (start.empty() && length.empty()) {
        return std::nullopt;
    }
    const auto period = Period::fromStored(start, length);
    if (!period) {
        return refused(
            placeOf(row), fmt::format("时期“{} {}”不对，应写作 2024-01-01 和 P1Y、P3M、P1M、P1D 等", start, length),
            fmt::format("period '{} {}' is not right; write 2024-01-01 and P1Y, P3M, P1M, P1D or the like", start, length));
    }
    start = period->storedStart();
    length = period->storedLength();
    return std::nullopt;
}

std::optional<Error> faultInFigure(const TableRow &row, const Row &values)
{
    const Named named{row, values};
    if (named.text("period_start").empty() == named.text("no_period").empty()) {
        return named.wrong("须有时期，或有无时期原因 no_period，且只有其一",
                           "there must be either a period or a no_period, not both");
    }
    for (auto *check : {faultInFrequency, faultInStatus, faultInValue}) {
        if (auto fault = check(named)) {
            return fault;
        }
    }
    return std::nullopt;
}

std::optional<Error> faultInObservation(const TableRow &row, const Row &values)
{
    const Named named{row, values};
    if (named.text("period_start").empty()) {
        return named.wrong("批量数据须有时期", "a bulk value must have a period");
    }
    if (auto fault = faultInFrequency(named)) {
        return fault;
    }
    return faultInStatus(named);
}

} // namespace rd
