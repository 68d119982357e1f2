#include "core/words/wordlists.h"

namespace rd {
namespace {

constexpr WordEntry panelEntries[] = {
    // Several chosen: the guard
    {"total.heading", {"{}项数据合计", "Total of {} [figure|figures]"}},
    {"total.none", {"不能合计", "No total"}},
    {"total.clash", {"这两项不可相加", "These two cannot be added"}},
    {"total.why", {"原因", "Why"}},
    {"total.instead", {"可以怎么做", "What may be done instead"}},
    {"total.derived.why",
     {"算出来的数（增长、占比、位次等）不能相加", "what was worked out (growth, share, rank …) does not add"}},
    {"total.derived.instead", {"请选择计算所用的数据", "choose the figures that it was worked out from"}},
    {"total.many.why", {"所选超过{}项数据", "more than {} [figure is|figures are] chosen"}},
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

    // Several sources of one value
    {"sources.agree", {"其他来源的数相同", "Other sources say the same"}},
    {"sources.shown", {"页面采用", "shown on pages"}},
    {"prevails.why", {"为什么采用", "Why that one is shown"}},
    {"prevails.preferred", {"用户选定的来源", "its source was preferred by choice"}},
    {"prevails.value", {"其他来源没有数值", "the others give no value"}},
    {"prevails.figure", {"人工录入的数据先于成批导入的数据", "a figure that somebody read goes before a bulk value"}},
    {"prevails.rank", {"来源的级别较高", "its source ranks higher"}},
    {"prevails.later", {"发布较晚", "it was published later"}},
    {"prefer.button", {"采用这个来源…", "Prefer this source…"}},
    {"prefer.said", {"采用来源“{}”", "preferred the source \"{}\""}},
    {"prefer.drop", {"撤回这一选定", "Take the preference back"}},
    {"prefer.title", {"采用另一来源", "Prefer another source"}},
    {"prefer.what",
     {"所有页面将采用“{}”的数；其他来源的数仍然保留、可查。",
      "Every page will show what \"{}\" says; what the other sources say is kept and can be seen."}},
    {"prefer.reason", {"理由", "Reason"}},
    {"prefer.every", {"所有报告期都这样，不只是{}", "For every period, not only {}"}},
    {"prefer.ok", {"采用", "Prefer"}},

    // The sentence to paste, the document's text
    {"action.copy.sentence", {"复制成一句话", "Copy as a sentence"}},
    {"sentence.copied", {"已复制：{}", "Copied: {}"}},
    {"sentence.none", {"请先选中数据", "Select figures first"}},
    {"passage.attach", {"附上原文文本…", "Attach its text…"}},
    {"passage.open", {"打开原文", "Open the passage"}},
    {"passage.detach", {"不再附原文", "Detach the text"}},
    {"passage.title", {"原文", "The document's text"}},
    {"passage.text", {"原文文本", "Text of the document"}},
    {"passage.found", {"“{}”在所记的段落中。", "\"{}\" stands in the paragraph that is told."}},
    {"passage.article",
     {"“{}”在这一标题下的另一段中：版面的分段与所记不同。",
      "\"{}\" stands below the headline, in another paragraph than told: the text breaks its paragraphs elsewhere."}},
    {"passage.document",
     {"这一标题下没有找到，“{}”在原文别处。", "Not found below the headline; \"{}\" stands elsewhere in the text."}},
    {"passage.nowhere", {"在这份文本中没有找到“{}”。", "\"{}\" was not found in this text."}},

    // How sure is it?
    {"panel.meaning", {"限定的含义", "What that says"}},
    {"panel.rounded", {"屏幕上已取整", "Rounded on screen"}},
    {"panel.rounded.from", {"由{}取整", "from {}"}},
    {"panel.definition.none", {"数据包没有给出", "not given in the data"}},
    {"panel.unit", {"计量单位", "Unit"}},
    {"panel.licence", {"使用许可", "Licence"}},
    {"panel.measure", {"能否相加", "What may be added"}},
    {"measure.stock", {"时点数，不跨地区、不跨时间相加", "a state at one time; adds neither over areas nor over time"}},
    {"measure.stock.adds", {"时点数，可跨地区相加，不跨时间相加", "a state at one time; adds over areas, not over time"}},
    {"measure.flow", {"时期数，不跨地区相加", "an amount over a period; does not add over areas"}},
    {"measure.flow.adds", {"时期数，可跨地区相加", "an amount over a period; adds over areas"}},
    {"measure.ratio", {"比率，不相加", "a ratio; adds over nothing"}},
    {"measure.index", {"指数，不相加", "an index; adds over nothing"}},
    {"measure.rank", {"位次，不相加", "a rank; adds over nothing"}},
    {"about.sources", {"数据来源", "Sources"}},
    {"about.nothing", {"这张图没有指标：它数的是数据和事项。", "This card has no indicator: it counts figures and facts."}},
    {"panel.besides", {"排位、平均和对照所用的其他数据", "Other figures, used for rank, average or comparison"}},
    {"panel.inputs", {"由这些数据算出", "Worked out from"}},
    {"panel.recorded", {"入库", "Recorded"}},
    {"panel.earlier", {"以前的数", "Earlier values"}},
    {"panel.change", {"第{}次变更", "change {}"}},
    {"panel.change.undone", {"已撤销", "undone"}},
    {"panel.removed", {"已删除", "removed"}},
    {"panel.events", {"所选的事项", "What is chosen"}},
    {"panel.value.one", {"1项数据", "1 figure"}},
};

} // namespace

std::span<const WordEntry> panelWords() { return panelEntries; }

} // namespace rd
