#include "core/chart/sharedscale.h"

#include "core/chart/chartparts.h"
#include "core/chart/chartrows.h"
#include "core/chart/scalelabels.h"
#include "core/words/words.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

namespace rd {
namespace {

/// What a value axis measures: the indicators and the unit of its marks.
using Measured = std::pair<std::set<std::string>, std::string>;
Measured measured(const Panel &panel)
{
    Measured found;
    for (const Mark &mark : panel.marks) {
        if (mark.quantity) {
            found.first.emplace(mark.key.code(Dim::Indicator));
            found.second = mark.quantity->unit;
        }
    }
    return found;
}

/// The panels of both that measure this, and the average where it is in their unit.
struct Likes {
    std::vector<Panel *> panels;
    std::vector<Mark> marks;
    bool fromZero = false;
    std::size_t charts = 0;
};

Likes likesOf(const Measured &what, std::array<ChartModel *, 2> models)
{
    Likes likes;
    for (ChartModel *model : models) {
        const std::size_t before = likes.panels.size();
        for (Panel &panel : model->panels) {
            if (!panel.value.ticks.empty() && measured(panel) == what) {
                likes.panels.push_back(&panel);
                likes.marks.insert(likes.marks.end(), panel.marks.begin(), panel.marks.end());
                likes.fromZero = likes.fromZero || (panel.value.from <= 0 && panel.value.to >= 0);
            }
        }
        likes.charts += likes.panels.size() > before ? 1 : 0;
        if (model->average && model->average->unit == what.second) {
            likes.marks.emplace_back().quantity = model->average;
        }
    }
    return likes;
}

} // namespace

bool shareScale(ChartModel &a, ChartModel &b, const CodeBook &codes, Language language)
{
    constexpr std::array kinds = {"bars", "dotplot", "lines", "multiples", "columns", "bullets"};
    if (a.kind != b.kind || std::ranges::find(kinds, a.kind) == kinds.end()) {
        return false;
    }
    bool shared = false;
    for (const Panel &panel : a.panels) {
        const Measured what = measured(panel);
        const Likes likes = likesOf(what, {&a, &b});
        if (panel.value.ticks.empty() || likes.charts < 2) {
            continue;
        }
        const Axis axis = axisOver(likes.marks, what.second, codes, likes.fromZero, language);
        for (Panel *like : likes.panels) {
            const Axis before = std::exchange(like->value, axis);
            labelOnNewScale(*like, before, codes, language);
        }
        shared = true;
    }
    for (ChartModel *model : {&a, &b}) {
        model->question = shared ? joined({model->question, word("compare.samescale", language)}) : model->question;
    }
    return shared;
}

} // namespace rd
