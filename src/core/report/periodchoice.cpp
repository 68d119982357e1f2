#include "core/report/periodchoice.h"

namespace rd {
namespace {

constexpr std::string_view between = "..";

} // namespace

std::optional<PeriodChoice> PeriodChoice::parse(std::string_view text)
{
    const std::size_t middle = text.find(between);
    if (middle == std::string_view::npos) {
        const auto period = Period::parse(text);
        return period ? std::optional(PeriodChoice{*period, *period, !period->isYear()}) : std::nullopt;
    }
    const auto from = Period::parse(text.substr(0, middle)), to = Period::parse(text.substr(middle + between.size()));
    return from && to && from->first() <= to->last() ? std::optional(PeriodChoice{*from, *to, false}) : std::nullopt;
}

std::string PeriodChoice::rangeText(const Period &from, const Period &to)
{
    return from.sdmx() + std::string(between) + to.sdmx();
}

std::string PeriodChoice::words(Language language) const
{
    const std::string first = from.text(language), last = to.text(language);
    return first == last ? first : first + (language == Language::Zh ? "至" : " to ") + last;
}

void PeriodChoice::narrow(ReportSpec &spec) const
{
    if (alone) {
        spec.filters.push_back({Dim::Period, {from.sdmx()}, false});
        return;
    }
    PeriodRange &range = spec.periods;
    range.from = range.from && range.from->first() > from.first() ? range.from : from;
    range.to = range.to && range.to->last() < to.last() ? range.to : to;
}

} // namespace rd
