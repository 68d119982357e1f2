#include "core/wordlists.h"

namespace rd {
namespace {

constexpr WordEntry words[] = {
    // Several chosen: the guard
    {"total.heading", {"{} 项数据合计", "Total of {} figures"}},
    {"total.none", {"不能合计", "No total"}},
    {"total.clash", {"这两项不可相加", "These two cannot be added"}},
    {"total.why", {"原因", "Why"}},
    {"total.instead", {"可以怎么做", "What may be done instead"}},
    {"total.derived.why",
     {"算出来的数（增长、占比、位次等）不能相加", "what was worked out (growth, share, rank …) does not add"}},
    {"total.derived.instead", {"请选择计算所用的数据", "choose the figures that it was worked out from"}},
    {"total.many.why", {"所选超过 {} 项数据", "more than {} figures are chosen"}},
    {"total.many.instead", {"请缩小范围", "narrow the selection"}},
    {"total.unnamed",
     {"有数据没有数值，合计按可能的范围计算", "some have no value; the total allows for all that they may be"}},
    {"total.limits", {"合计的范围", "What that says"}},
    {"total.status", {"合计：{}", "Total: {}"}},
    {"total.status.none", {"不能合计：{}", "No total: {}"}},

    // What a qualifier means for the number; {} are numbers with their units
    {"meaning.more_than", {"真实数大于{}", "the true number lies above {}"}},
    {"meaning.at_least", {"真实数为{}或更大", "the true number is {} or more"}},
    {"meaning.about", {"真实数在{}上下，相差多少没有说明", "the true number is near {}; how near is not stated"}},
    {"meaning.nearly", {"真实数略小于{}", "the true number lies a little below {}"}},
    {"meaning.at_most", {"真实数为{}或更小", "the true number is {} or less"}},
    {"meaning.less_than", {"真实数小于{}", "the true number lies below {}"}},
    {"meaning.between", {"真实数在{}至{}之间", "the true number lies between {} and {}"}},
    {"meaning.order_of", {"只说明量级：{}，不是确数", "only the order of magnitude is stated: {}"}},
    {"meaning.target.more_than", {"超过{}才算完成", "met above {}"}},
    {"meaning.target.at_least", {"达到{}即完成", "met at {} or more"}},
    {"meaning.target.at_most", {"不高于{}即完成", "met at {} or less"}},
    {"meaning.target.less_than", {"低于{}才算完成", "met below {}"}},

    // How sure is it?
    {"panel.meaning", {"限定的含义", "What that says"}},
    {"panel.rounded", {"屏幕上已取整", "Rounded on screen"}},
    {"panel.rounded.from", {"由 {} 取整", "from {}"}},
    {"panel.inputs", {"由这些数据算出", "Worked out from"}},
    {"panel.recorded", {"入库", "Recorded"}},
    {"panel.earlier", {"以前的数", "Earlier values"}},
    {"panel.change", {"第 {} 次变更", "change {}"}},
    {"panel.change.undone", {"已撤销", "undone"}},
    {"panel.removed", {"已删除", "removed"}},
    {"panel.events", {"所选的事项", "What is chosen"}},
    {"panel.values", {"{} 项数据", "{} figures"}},
    {"panel.value.one", {"1 项数据", "1 figure"}},
};

} // namespace

std::span<const WordEntry> panelWords() { return words; }

} // namespace rd
