#include "core/chart/classlegend.h"

#include "core/chart/chartparts.h"
#include "core/chart/ownlimits.h"
#include "core/words/numbertext.h"
#include "core/words/words.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace rd {
namespace {

constexpr std::array<std::string_view, 6> boxParts = {"chart.class.box0", "chart.class.box1", "chart.class.box2",
                                                      "chart.class.box3", "chart.class.box4", "chart.class.box5"};

std::size_t decimalsOf(const std::string &text)
{
    const std::size_t point = text.find('.');
    return point == std::string::npos ? 0 : text.size() - point - 1;
}

/// How limits are written: those that somebody chose as they were chosen, others with four digits.
struct LimitStyle {
    const Axis &axis;
    int digits = 4;
    std::size_t decimals = 0;

    [[nodiscard]] std::string bare(double value) const { return plainNumber(value / axis.factor, false, Language::En, digits); }
    [[nodiscard]] std::string text(double value) const
    {
        std::string limit = bare(value);
        const std::size_t held = decimalsOf(limit);
        return held >= decimals ? limit : limit + (held == 0 ? "." : "") + std::string(decimals - held, '0');
    }
};

/// Decimals of a legend: as many as the limit with the most has, so that 4.9–6.0 stands above 3.1–4.8; none are added where that
/// would fill a column with zeros.
std::size_t legendDecimals(const std::vector<ValueClass> &classes, const LimitStyle &style)
{
    constexpr std::size_t most = 2;
    std::size_t decimals = 0;
    for (const ValueClass &one : classes) {
        for (const double limit : {one.lo, one.hi}) {
            decimals = std::max(decimals, std::isfinite(limit) ? decimalsOf(style.bare(limit)) : 0);
        }
    }
    return decimals <= most ? decimals : 0;
}

std::string rangeText(const ValueClass &one, const LimitStyle &style, Language language)
{
    if (std::isinf(one.lo)) {
        return "<" + style.text(one.hi);
    }
    if (std::isinf(one.hi)) {
        return (one.openLo ? ">" : "≥") + style.text(one.lo);
    }
    if (one.lo == one.hi) {
        return style.text(one.lo);
    }
    const std::string_view between = language == Language::Zh ? "~" : one.lo < 0 || one.openHi || one.openLo ? " to " : "–";
    return (one.openLo ? ">" : "") + style.text(one.lo) + std::string(between) + (one.openHi ? "<" : "") + style.text(one.hi);
}

} // namespace

std::vector<std::string> classLegend(const std::vector<ValueClass> &classes, std::string_view cut, const Axis &axis,
                                     Language language)
{
    constexpr int asChosen = 15;
    LimitStyle style{axis, limitsIn(cut) ? asChosen : 4};
    style.decimals = legendDecimals(classes, style);
    std::vector<std::string> legend;
    for (const ValueClass &one : classes) {
        std::string range = rangeText(one, style, language);
        if (cut == "box") {
            range = filled(word(boxParts.at(legend.size()), language), range);
        }
        legend.push_back(filled(word("chart.class", language), range, std::to_string(one.count)));
    }
    return legend;
}

} // namespace rd
