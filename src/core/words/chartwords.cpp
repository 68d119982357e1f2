#include "core/words/wordlists.h"

namespace rd {
namespace {

constexpr WordEntry chartEntries[] = {
    // Kinds of charts, as a reader chooses them
    {"chart.kind", {"图种", "Chart"}},
    {"chart.kind.tiles", {"大数字", "Big numbers"}},
    {"chart.kind.poster", {"体系海报", "Poster of the system"}},
    {"chart.kind.tilegrid", {"方格示意", "Tile grid"}},
    {"chart.kind.tilemap:quantile", {"分级方格图 · 分位数", "Tile map, quantiles"}},
    {"chart.kind.tilemap:equal", {"分级方格图 · 等距", "Tile map, equal steps"}},
    {"chart.kind.tilemap:natural", {"分级方格图 · 自然断点", "Tile map, natural breaks"}},
    {"chart.kind.strip", {"计数条", "Line of counts"}},
    {"chart.kind.tableposter", {"产业总表", "Table of industries"}},
    {"chart.kind.bars", {"排名条形图", "Ranked bars"}},
    {"chart.kind.lines", {"折线图", "Lines over time"}},
    {"chart.kind.lines:log", {"折线图 · 对数刻度", "Lines, log scale"}},
    {"chart.kind.multiples", {"分面折线图", "Small multiples"}},
    {"chart.kind.bullets", {"目标完成图", "Targets and actuals"}},
    {"chart.kind.ledger", {"目标台账", "Ledger of targets"}},
    {"chart.kind.columns", {"柱形图", "Columns by period"}},
    {"chart.kind.chain", {"数字链", "Chain of numbers"}},
    {"chart.kind.dots", {"点阵", "Counted dots"}},
    {"chart.kind.nested", {"嵌套条", "Nested bars"}},
    {"chart.kind.squares", {"方块阵", "Counted squares"}},
    {"chart.kind.pairs", {"并列数字", "Numbers side by side"}},
    {"chart.kind.list", {"清单", "List"}},
    {"chart.kind.events", {"事项清单", "List of facts"}},
    {"chart.kind.milestones", {"节点图", "Milestones"}},
    {"chart.kind.board", {"阶段看板", "Stage board"}},
    {"chart.kind.gapmap", {"数据缺口图", "Gap map"}},
    {"chart.kind.plan", {"原文版面", "Plan of the document"}},
    {"chart.kind.sentence", {"一句话", "Sentence"}},
    {"chart.kind.slope", {"两期对比图", "Slope between two periods"}},
    {"chart.kind.diverging", {"双向条形图", "Diverging bars"}},
    {"chart.kind.dotplot", {"点图", "Dot plot"}},
    {"chart.kind.scatter:linear", {"散点图", "Scatter of two indicators"}},
    {"chart.kind.scatter:log", {"散点图 · 对数刻度", "Scatter, log scale"}},
    {"chart.kind.distribution", {"分布图", "Distribution over areas"}},
    {"chart.kind.timeline", {"时间线", "Timeline"}},
    {"chart.kind.ring:equal", {"体系环形图 · 等分", "Ring of the system, equal parts"}},
    {"chart.kind.ring:held", {"体系环形图 · 按数据条数", "Ring of the system, by figures held"}},

    {"chart.cannotsay", {"界限不足以判断高低", "the bounds do not tell which side"}},
    {"stat.pp.short", {"个百分点", " pp"}},
    {"chart.class", {"{}（{}个地区）", "{} ({} areas)"}},
    {"chart.class.one", {"{}（{}个地区）", "{} ({} area)"}},

    {"chart.ring.equal", {"各段等分，大小不表示规模", "All parts are equal: their size says nothing"}},
    {"chart.ring.held",
     {"各段大小为已有数据条数，不是产业规模", "A part’s size is how many figures are held, not how large the industry is"}},

    {"chart.whiskers",
     {"箭头指向真实数所在的一侧，横线和竖线表示范围", "Arrows point to where the true number lies; bars are ranges"}},
    {"chart.logscale", {"对数刻度：等距表示等比", "Log scale: equal steps are equal ratios"}},
    {"chart.distribution",
     {"{}个地区，中位：{}；一线为一个地区，柱高为地区数",
      "{} areas, median: {}; a line is an area, a bar’s height how many areas"}},
    {"chart.place", {"第{}位", "no. {}"}},
    {"chart.lastplace", {"末位", "last"}},
    {"chart.growthpanel", {"同比增速", "Growth on a year before"}},
    {"chart.ghost.key.earlier", {"修订前的数", "value before a revision"}},
    {"chart.ghost.key.other", {"其他来源的数", "value of another source"}},
    {"chart.ghost.earlier", {"截至{}的数", "as known on {}"}},
    {"chart.ranks",
     {"名称前为位次，▲▼为比上期升降的位数", "Before a name: its rank; ▲▼: places gained or lost since the period before"}},

    // Why a chart is not offered
    {"chart.why.three", {"可比数值不足三个", "fewer than three comparable values"}},
    {"chart.why.latest", {"可比的系列不足三个", "fewer than three series can be compared"}},
    {"chart.why.units", {"计量单位或口径不同，不能同图比较", "units or definitions differ, which share no scale"}},
    {"chart.why.undated", {"有数据未注明时期", "a figure without a period has no place on it"}},
    {"chart.why.periods", {"只有一个时期", "there is only one period"}},
    {"chart.why.series", {"只有一个系列", "there is only one series"}},
    {"chart.why.slope", {"没有两个系列在等长的两期都有数", "no two series have values in two periods of equal length"}},
    {"chart.why.sides", {"没有负值，也没有可比的平均数", "no value is below zero and there is no average"}},
    {"chart.why.counted", {"没有数据条数", "no figures are held"}},
    {"chart.why.dated", {"没有注明日期的事项", "no fact has a date"}},
    {"chart.why.crowded", {"跨多个时期，数值过多", "too many values over several periods"}},
    {"chart.why.columns", {"数值超过十二个", "more than twelve values"}},
    {"chart.why.places", {"有数的地区不足三个", "fewer than three areas have a value"}},
    {"chart.why.grid", {"这些地区没有方格位置", "no tile grid is known for these areas"}},
    {"chart.why.fewplaces", {"有数的地区不足三十个", "fewer than thirty areas have a value"}},
    {"chart.why.twoindicators", {"须正好有两个指标", "it takes just two indicators"}},
    {"chart.why.pairs", {"两个指标同期都有数的地区不足五个", "fewer than five areas have both in one period"}},
    {"chart.why.positive", {"有数值不大于零", "a value is not above zero"}},
    {"chart.why.targets", {"目标不足三个", "fewer than three targets"}},
    {"chart.why.notarget", {"没有目标", "there is no target"}},
    {"chart.why.question", {"这类问题不用此图", "this chart is not made for such a question"}},
    {"chart.why.unknown", {"没有这种图", "there is no such chart"}},
};

} // namespace

std::span<const WordEntry> chartWords() { return chartEntries; }

} // namespace rd
