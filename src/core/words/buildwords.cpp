#include "core/words/wordlists.h"

namespace rd {
namespace {

constexpr WordEntry buildEntries[] = {
    // Menu and actions
    {"menu.reports", {"分析表", "Reports"}},
    {"action.report.new", {"新建分析表…", "New report…"}},
    {"action.report.edit", {"改成自己的分析表…", "Edit as a report…"}},
    {"action.report.rename", {"重命名…", "Rename…"}},
    {"action.report.duplicate", {"复制一份…", "Duplicate…"}},
    {"action.report.delete", {"删除", "Delete"}},
    {"nav.own", {"我的分析表", "My reports"}},

    // The builder
    {"build.new", {"新建分析表", "New report"}},
    {"build.form", {"分析表设置", "What the report shows"}},
    {"build.indicators", {"指标", "Indicators"}},
    {"build.search", {"名称、首字母或代码", "Name, initials or code"}},
    {"build.add", {"再加一个指标", "Add an indicator"}},
    {"build.nothing", {"没有这样的指标", "No such indicator"}},
    {"build.start", {"在左边选一个指标，表和图随即出现。", "Choose an indicator on the left: table and chart appear at once."}},
    {"build.misled",
     {"这样计算会误导，没有可显示的；原因见左边。",
      "Computed like this it would mislead, so nothing is shown: the reason stands on the left."}},
    {"build.none",
     {"没有这样的数据：请在左边放宽条件，或另选一种“每行一个”。",
      "Nothing is held of this: widen the choices on the left, or take another kind of row."}},
    {"build.operation", {"怎样计算", "Computed as"}},
    {"build.operand", {"对照", "Against"}},
    {"build.misleads", {"{} — 不宜这样算", "{} — would mislead"}},
    {"build.remove", {"去掉这个指标", "Take this indicator away"}},
    {"build.refused", {"没有计算：{}", "Not computed: {}"}},
    {"build.rows", {"每行一个", "A row for each"}},
    {"build.filters", {"筛选", "Filters"}},
    {"build.periods", {"报告期", "Periods"}},
    {"build.count", {"期数", "How many"}},
    {"build.sort", {"排序", "Order"}},
    {"build.limit", {"最多行数", "Rows at most"}},
    {"build.chart", {"图种", "Chart"}},
    {"build.table", {"表格", "Table"}},
    {"build.layout.tidy", {"每行一个数值", "A row for each value"}},
    {"build.layout.period", {"报告期横排", "Periods across"}},
    {"build.layout.indicator", {"指标横排", "Indicators across"}},
    {"build.layout.both", {"指标和报告期横排", "Indicators and periods across"}},
    {"build.columns", {"选列…", "Columns…"}},
    {"build.columns.title", {"表格的列", "Columns of the table"}},
    {"build.columns.hint",
     {"勾选要显示的列，拖动或用按钮排列。计量单位、数值限定、状态、所依据的数据和来源总在表末。",
      "Tick what the table shows; drag, or use the buttons, to order it. Unit, qualifier, status, figures and source always "
      "stand at its "
      "end."}},
    {"build.columns.up", {"上移", "Up"}},
    {"build.columns.down", {"下移", "Down"}},
    {"build.columns.usual", {"恢复常用列", "As usual"}},
    {"build.save", {"保存…", "Save…"}},
    {"build.children", {"含其下各级", "Including what lies below"}},
    {"build.chosen", {"已选{}项", "{} chosen"}},
    {"build.searchcodes", {"查找", "Search"}},

    // What a row stands for
    {"build.by.everything", {"所有数据", "All that is held"}},
    {"build.by.region", {"本地区合计", "The region as a whole"}},
    {"build.by.parts", {"各地区", "By area"}},
    {"build.by.counties", {"各地区（不含开发区）", "By area, without zones"}},
    {"build.by.industries", {"各产业", "By industry"}},
    {"build.by.subjects", {"各企业、项目", "By enterprise and project"}},

    // Periods
    {"build.all", {"全部", "All"}},
    {"build.latest", {"最近一期", "Latest period"}},
    {"build.last", {"最近{}期", "Last {} [period|periods]"}},
    {"build.lastn", {"最近几期", "Last periods"}},
    {"build.range", {"从……到……", "From … to …"}},

    // What is computed against
    {"build.year", {"比上年同期", "On a year before"}},
    {"build.previous", {"比上期", "On the period before"}},
    {"build.above", {"占上级地区", "Of the area above"}},
    {"build.first", {"以最早一期为基期", "Base: the first period"}},

    // Order
    {"build.sort.own", {"原顺序", "As they are held"}},
    {"build.sort.largest", {"数值从大到小", "Largest first"}},
    {"build.sort.smallest", {"数值从小到大", "Smallest first"}},
    {"build.sort.areas", {"地区顺序", "Order of areas"}},
    {"build.sort.latest", {"报告期从新到旧", "Latest period first"}},

    // Names that are proposed
    {"build.computed", {"{}：{}", "{}: {}"}},
    {"build.join", {"，", ", "}},

    // What was sent out
    {"action.releases", {"发布台账…", "Release log…"}},
    {"release.title", {"发布台账", "Release log"}},
    {"release.log", {"记入发布台账", "Note it in the release log"}},
    {"release.logged", {"；已记入发布台账", "; noted in the release log"}},
    {"release.notlogged", {"文件已写好，但没有记入发布台账：{}", "The file is written but not noted in the release log: {}"}},
    {"release.code", {"编号", "No."}},
    {"release.when", {"发布时间", "Sent on"}},
    {"release.who", {"发布人", "By"}},
    {"release.name", {"分析表", "Report"}},
    {"release.file", {"文件", "File"}},
    {"release.rows", {"行数", "Rows"}},
    {"release.changed", {"发布以来的变化", "What has changed since"}},
    {"release.which", {"查一个文件…", "Look up a file…"}},
    {"release.none",
     {"还没有发布记录：导出时勾选“记入发布台账”。",
      "Nothing was released yet: tick \"Note it in the release log\" when you export."}},
    {"release.hint",
     {"选中一条，看发布以来有什么变化；或查一个文件是不是已发布的。",
      "Choose one to see what has changed since, or look up whether a file is one of them."}},
    {"release.is", {"{} 就是 {}，一字未动。", "{} is {}, unaltered."}},
    {"release.isnone", {"{} 不在发布台账中，或者发布之后改动过。", "{} is not in the release log, or was altered since."}},
    {"release.unchanged", {"{} 发布以来没有变化，共{}行。", "Nothing has changed since {}: {} [row|rows]."}},
    {"release.differs",
     {"{} 发布以来：新增{}行，删去{}行，变更{}行，相同{}行。",
      "Since {}: {} [row|rows] added, {} removed, {} changed, {} the same."}},

    // Keeping a report
    {"save.title", {"存为分析表", "Save as a report"}},
    {"save.rename", {"重命名分析表", "Rename the report"}},
    {"save.which", {"哪一张", "Which"}},
    {"save.zh", {"中文名称", "Name in Chinese"}},
    {"save.en", {"英文名称", "Name in English"}},
    {"save.code", {"代码", "Code"}},
    {"save.code.hint", {"命令行和幻灯片用代码指称它", "What the command line and slides call it"}},
    {"save.replaces",
     {"这会替换已保存的分析表“{}”（旧版本留在历史中）。",
      "This replaces the saved report \"{}\"; the earlier version stays in the history."}},
    {"save.done", {"已保存：{}", "Saved: {}"}},
    {"save.renamed", {"已重命名：{}", "Renamed: {}"}},
    {"save.deleted", {"已删除：{}。历史中仍有它。", "Deleted: {}. The history keeps it."}},
    {"save.delete.ask",
     {"删除分析表“{}”？引用它的幻灯片会注明它已不在。",
      "Delete the report \"{}\"? Slides that show it will say that it is gone."}},
    {"save.gone", {"分析表“{}”已不在这个数据库中", "The report \"{}\" is no longer in this store"}},
};

} // namespace

std::span<const WordEntry> buildWords() { return buildEntries; }

} // namespace rd
