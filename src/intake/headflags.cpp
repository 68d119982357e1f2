#include "intake/headflags.h"

#include "intake/headwords.h"
#include "intake/notemarks.h"
#include "intake/printedvalue.h"

namespace rd {
namespace {

void fixFlag(const PeriodFlag &flag, Fixed &fixed)
{
    if (flag.status != '\0') {
        fixed[Field::Status] = std::string(1, flag.status);
    } else if (!flag.mark.empty()) {
        fixed[Field::Mark] += flag.mark;
    }
}

} // namespace

void takePeriod(Fixed &fixed, const FlaggedPeriod &said)
{
    if (!said.period) {
        return;
    }
    fixed[Field::Period] = said.period->sdmx();
    if (said.status != '\0') {
        fixed[Field::Status] = std::string(1, said.status);
    }
    if (!said.marks.empty()) {
        fixed[Field::Mark] += said.marks;
    }
}

bool takeFlag(std::string_view text, Fixed &fixed)
{
    const PeriodFlag flag = flagNamed(text);
    fixFlag(flag, fixed);
    return !flag.written.empty();
}

void takeHeadMarks(std::string &text, Fixed &fixed)
{
    for (std::string_view mark = markBehind(text); !mark.empty() && mark.size() < text.size(); mark = markBehind(text)) {
        const bool isBracket = mark.ends_with(')') || mark.ends_with(']');
        const std::string_view inside = isBracket ? mark.substr(1, mark.size() - 2) : std::string_view();
        const bool isCount = mark.ends_with(']') && inside.find_first_not_of("0123456789") == std::string_view::npos;
        if (isBracket && !isCount && !inside.starts_with("注")) {
            return;
        }
        fixed[Field::Mark].insert(0, mark);
        text = std::string(trimmed(std::string_view(text).substr(0, text.size() - mark.size())));
    }
}

void takeFlagBefore(std::string &text, Fixed &fixed, const CodeFinder &finder)
{
    const PeriodFlag flag = flagBefore(text);
    const std::string_view rest = std::string_view(text).substr(flag.written.size());
    if (!flag.written.empty() && !finder.find(Dim::Indicator, nameAndUnit(rest, finder).name).empty()) {
        fixFlag(flag, fixed);
        text = std::string(rest);
    }
}

} // namespace rd
