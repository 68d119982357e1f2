#include "intake/flaggedperiod.h"

#include "core/decimal.h"
#include "intake/notemarks.h"
#include "intake/printedperiod.h"
#include "intake/printedvalue.h"

namespace rd {
namespace {

constexpr int mostFlags = 3;

} // namespace

FlaggedPeriod flaggedPeriod(std::string_view text, int year)
{
    FlaggedPeriod said;
    std::string_view rest = trimmed(text);
    for (int flags = 0;; ++flags) {
        said.period = printedPeriod(rest, year);
        const PeriodFlag flag = said.period || flags == mostFlags ? PeriodFlag() : flagBehind(rest);
        if (flag.written.empty()) {
            return said.period ? said : FlaggedPeriod();
        }
        said.marks.insert(0, said.status != '\0' && flag.status != '\0' ? std::string(flag.written) : flag.mark);
        said.status = said.status == '\0' ? flag.status : said.status;
        rest = trimmed(rest.substr(0, rest.size() - flag.written.size()));
    }
}

TrailingPeriod trailingPeriod(std::string_view text, int year)
{
    constexpr std::size_t longest = 60;
    const std::string_view shown = trimmed(text), bare = withoutFlags(shown);
    for (std::size_t at = shown.size() > longest ? shown.size() - longest : 1; at < bare.size(); ++at) {
        const bool isBare = bare.find_first_not_of("0123456789", at) == std::string_view::npos;
        const bool mayBegin = isDigit(shown[at]) && !isDigit(shown[at - 1]) && shown[at - 1] != '-' && shown[at - 1] != '.'
                              && (!isBare || shown[at - 1] == ' ');
        if (auto said = mayBegin ? flaggedPeriod(shown.substr(at), year) : FlaggedPeriod(); said.period) {
            return {std::move(said), std::string(trimmed(shown.substr(0, at)))};
        }
    }
    return {{}, std::string(shown)};
}

std::string_view withoutFlags(std::string_view text)
{
    std::string_view rest = trimmed(text);
    for (int flags = 0; flags < mostFlags; ++flags) {
        rest = trimmed(rest.substr(0, rest.size() - flagBehind(rest).written.size()));
    }
    return rest;
}

} // namespace rd
