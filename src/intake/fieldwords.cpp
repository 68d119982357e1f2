#include "core/report/findtext.h"
#include "intake/bilingual.h"
#include "intake/headwords.h"

#include <algorithm>
#include <unordered_map>

namespace rd {
namespace {

/// Heads by field, as statistical tables of China and of Europe and the program's own files have them; those of
/// Germany, Spain, France and Italy too.
constexpr std::pair<Field, std::string_view> fieldWords[] = {
    {Field::Area,
     "地区|所属地区|所属县区|所在地区|所在县区|区域|县域编码|县域代码|县代码|县级代码|区县代码|县市区|县区|区县|地市|市县|"
     "行政区|行政区划|行政区划代码|"
     "区划代码|地区代码|行政代码|代码|地方|单位地区|"
     "area|region|county|district|country|entity|geo|ref_area|area code|area code m49|country code|code|area_code|iso|iso "
     "code|iso3"},
    {Field::AreaName,
     "地区名称|县域|地域|区划名称|县名|区县名称|县市区名称|名称|area_name|geo name|reference area|county name|country "
     "name|entity name|name"},
    {Field::Indicator, "指标|表章項目|工作任务|重点任务|主要任务|目标任务|任务名称|任务内容|考核指标|指标任务|指标代码|"
                       "统计指标|主要指标|指标编码|项目|indicator|measure|indicator code|series|series "
                       "code|variable|statistic|item|element|"
                       "weo subject code|merkmal|indikator|indicador|indicateur|indicatore"},
    {Field::IndicatorName,
     "指标名称|indicator_name|indicator name|series name|variable name|statistic label|subject descriptor"},
    {Field::Industry, "行业|产业|行业代码|产业代码|所属行业|activity|industry|industry code|行业名称|产业名称"},
    {Field::Subject, "企业|企业名称|项目名称|主体|主体代码|园区|subject|subject code"},
    {Field::Kind, "类别|数据类别|数据性质|kind"},
    {Field::Period, "时间|时期|年月|月度|期别|期间|所属期|报告期别|年份|年度|年|月份|季度|报告期|统计时间|数据时间|日期|time_"
                    "period|time|year|period|date|month|quarter|"
                    "jahr|zeit|quartal|monat|periodo|año|mes|trimestre|période|année|mois|anno|mese"},
    {Field::ObsValue, "数值|值|数据|指标值|统计值|obs_value|value|observation value|wert|valor|valeur|valore"},
    {Field::ObsValueHi, "上限|数值上限|obs_value_hi|value_hi|upper value"},
    {Field::Unit, "单位|计量单位|数据单位|unit_measure|unit|units|unit of measure|uom|einheit|maßeinheit|unidad|"
                  "unidades|unité|unità"},
    {Field::UnitName, "unit_name|unit name|单位名称|计量单位名称"},
    {Field::Multiplier, "unit_mult|倍数|scale|scalar_factor|unit multiplier|multiplier"},
    {Field::Source, "来源|数据来源|资料来源|出处|source"},
    {Field::Qualifier, "限定|限定词|数值限定|qualifier"},
    {Field::Status, "状态|数据状态|obs_status|obs_flag|status"},
    {Field::AsPublished, "原文|原文数字|原始表述|as_published|as published"},
    {Field::FigureId, "数据编号|figure_id"},
    {Field::Mark, "注号|脚注|annotation|annotations|footnote|footnotes|symbol|symbols"},
    {Field::Headline, "标题|文章标题|篇目|headline"},
    {Field::Paragraph, "段落|自然段|段|paragraph"},
    {Field::GapReason, "缺数原因|gap_reason|reason for the gap"},
    {Field::None, "责任单位|牵头单位|配合单位|责任部门|牵头部门|责任人|责任领导|牵头领导|分管领导|联系人|完成时限|完成时间|"
                  "完成日期|开工时间|开工日期|竣工时间|竣工日期|形象进度|工程进度|工程进展|进展情况|建设内容|建设地点|建设地址|"
                  "建设单位|项目单位|建设性质|"
                  "建设年限|联系电话|电话|手机|邮编|邮箱|地址|网址|法定代表人|统一社会信用代码|时限|截止时间|行次|行号|栏次|"
                  "省份编码|省份代码|省代码|城市编码|城市代码|市代码|序号|编号|备注|说明|注|排名|位次|"
                  "freq|tier|activity_name|locator|figure_ids|no|no.|rank|note|notes|decimals|"
                  "dataflow|checked|structure|structure_id|action|last update|省|省份|市|城市|地级市|所属地市|province|city"},
};

} // namespace

std::optional<Field> fieldCalled(std::string_view head)
{
    static const std::unordered_map<std::string, Field> called = [] {
        std::unordered_map<std::string, Field> map;
        for (const auto &[field, words] : fieldWords) {
            for (std::size_t from = 0; from <= words.size();) {
                const std::size_t end = std::min(words.find('|', from), words.size());
                map.emplace(fold(words.substr(from, end - from)).letters, field);
                from = end + 1;
            }
        }
        return map;
    }();
    if (const auto it = called.find(fold(head).letters); it != called.end()) {
        return it->second;
    }
    if (constexpr std::string_view label = ".label"; head.ends_with(label)) { // of the labour organisation's tables
        const auto field = fieldCalled(head.substr(0, head.size() - label.size()));
        return field == Field::Status ? Field::Mark : field;
    }
    const auto both = bilingual(head);
    const auto it = both ? called.find(fold(both->zh).letters) : called.end();
    return it == called.end() ? std::nullopt : std::optional(it->second);
}

} // namespace rd
