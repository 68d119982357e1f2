#include "core/words/wordlists.h"

namespace rd {
namespace {

constexpr WordEntry intakeEntries[] = {
    // What a column of a foreign table is
    {"field.none", {"不取", "not taken"}},
    {"field.area", {"地区", "Area"}},
    {"field.area_name", {"地区名称（随代码）", "Name of the area"}},
    {"field.indicator", {"指标", "Indicator"}},
    {"field.indicator_name", {"指标名称（随代码）", "Name of the indicator"}},
    {"field.industry", {"行业", "Industry"}},
    {"field.subject", {"主体", "Subject"}},
    {"field.kind", {"类别", "Kind"}},
    {"field.period", {"时期", "Period"}},
    {"field.unit", {"单位", "Unit"}},
    {"field.multiplier", {"倍数", "Multiplier"}},
    {"field.source", {"来源", "Source"}},
    {"field.value", {"数值", "Value"}},
    {"field.value_hi", {"数值上限", "Upper end of the value"}},
    {"field.qualifier", {"限定词", "Qualifier"}},
    {"field.status", {"状态", "Status"}},
    {"field.as_published", {"原文", "As printed"}},
    {"field.figure_id", {"数据编号", "Figure id"}},
    {"field.mark", {"注号", "Mark of a note"}},
    {"field.gap_reason", {"缺数原因", "Why there is no value"}},

    // Rows and heads
    {"row.width",
     {"此行有 {} 列，表头有 {} 列，请补齐或删去多余的列（数中的千分位逗号要加引号）",
      "this row has {} [field|fields] and the header has {}; complete it or take the rest out (quote a number with commas)"}},
    {"doubt.noperiod",
     {"{}：整张表都没有时期，导入后各数不带时期；请在标题、表头或一列中写明，或给整张表指定",
      "{}: no value of the table has a period, and all would stand without one; say it in the title, in the heads, in a column "
      "or for the whole table"}},
    {"column.twice",
     {"表头“{}”在第 {} 列已经有了，请改名或删去一列",
      "the header \"{}\" stands in column {} as well; rename or take out one of them"}},

    // The dialog
    {"action.import.pasted", {"粘贴数据表…", "Paste a table…"}},
    {"import.title", {"导入数据表", "Import a table"}},
    {"import.choose", {"选择要导入的表（CSV、XLSX、ODS、XLS）", "Choose a table to import (CSV, XLSX, ODS, XLS)"}},
    {"import.pasted", {"粘贴的表格", "pasted table"}},
    {"import.nothing.pasted",
     {"剪贴板里没有表格，请先在电子表格中复制", "The clipboard holds no table; copy one in a spreadsheet first"}},
    {"import.sheet", {"工作表", "Sheet"}},
    {"import.source", {"来源", "Source"}},
    {"import.source.hint", {"从列表选择，或写入新来源的代码", "Choose from the list, or write the code of a new source"}},
    {"import.period", {"时期", "Period"}},
    {"import.period.hint", {"各列和表头没有写明时期时填写，如 2025年1-9月", "Where no column or head says one, e.g. 2025-Q1"}},
    {"import.indicator", {"指标", "Indicator"}},
    {"import.indicator.hint", {"表头和标题没有写明时选择或写入", "Where no head or title says one: choose or write it"}},
    {"import.columns", {"各列怎样理解", "How the columns are read"}},
    {"import.head", {"表头", "Head"}},
    {"import.no.head", {"（无表头）", "(no head)"}},
    {"import.begins", {"前几个值", "Begins with"}},
    {"import.taken.for", {"作为", "Taken for"}},
    {"import.findings", {"需要留意", "To look at"}},
    {"import.unknown", {"列表没有", "Unknown"}},
    {"import.unknown.what", {"{}“{}”（第 {} 行起，{} 处）", "{} \"{}\" (from line {} on, {} [time|times])"}},
    {"import.wrong", {"有误", "Wrong"}},
    {"import.doubtful", {"存疑", "Doubtful"}},
    {"import.not.taken", {"未取", "Not taken"}},
    {"import.note", {"说明", "Note"}},
    {"import.remembered", {"沿用上次对同样表头的设定", "Columns are read as corrected for the last table with these heads"}},
    {"import.nothing.found", {"没有发现问题", "Nothing was found"}},
    {"import.create", {"把列表没有的一并新增", "Add what no list has"}},
    {"import.reason", {"存疑数据的核对说明", "Why doubtful values are right"}},
    {"import.reason.hint", {"写明理由后即可导入，理由记入变更历史", "With a reason they are taken; it stands in the history"}},
    {"import.reading", {"正在读取：{} 个值", "Reading: {} [value|values]"}},
    {"import.from.line", {"第 {} 行起为数据", "data from line {}"}},
    {"import.values",
     {"{} 个值（{} 个数据点，{} 个批量值）", "{} [value|values] ({} [figure|figures], {} bulk [value|values])"}},
    {"import.would", {"：新增 {}，变更 {}，相同 {}", ": {} new, {} changed, {} equal"}},
    {"import.mend",
     {"有 {} 处错误：请在原表改正后重新选择，或在上面改正列的用途",
      "{} [problem: mend it|problems: mend them] in the table, or correct the use of a column above"}},
    {"import.add",
     {"有 {} 个名称不在列表里：请改正列的用途，或勾选新增",
      "{} [name is|names are] in no list: correct the use of a column, or have [it|them] added"}},
    {"import.explain",
     {"有 {} 处存疑：核对无误请写明理由", "{} [value looks|values look] wrong: where [it is|they are] right, say why"}},
    {"import.take", {"导入", "Import"}},
    {"import.done", {"已导入：新增 {}，变更 {}，相同 {}", "Imported: {} new, {} changed, {} equal"}},
};

} // namespace

std::span<const WordEntry> intakeWords() { return intakeEntries; }

} // namespace rd
