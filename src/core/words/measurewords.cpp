#include "core/words/wordlists.h"

namespace rd {
namespace {

constexpr WordEntry measureEntries[] = {
    // Units of what is computed
    {"unit.pp", {"个百分点", "percentage points"}},
    {"unit.pp.one", {"个百分点", "percentage point"}},
    {"unit.ratio", {"倍", "ratio"}},

    {"unit.rank", {"位次", "rank"}},
    {"unit.index", {"指数（基期=100）", "index (base = 100)"}},

    // Operations, as a table names them
    {"operation.none", {"原值", "as published"}},
    {"operation.growth", {"名义增速", "nominal growth"}},
    {"operation.points", {"变化（百分点）", "change in points"}},
    {"operation.share", {"占比", "share"}},
    {"operation.rank", {"位次", "rank"}},
    {"operation.compound_growth", {"名义年均增速", "nominal compound growth"}},
    {"operation.index", {"指数（基期=100）", "index (base = 100)"}},
    {"operation.ratio", {"比值", "ratio"}},
    {"operation.count", {"数据条数", "number of values"}},

    // What was ranked, averaged, taken as a whole
    {"scope.without", {"不含开发区", "without zones"}},
    {"scope.with", {"含开发区", "with zones"}},
    {"scope.including", {"（含开发区）", " (zones included)"}},
    {"average.published", {"公布数", ", as published"}},
    {"average.mean", {"{}个地区的算术平均", "mean of {} [area|areas]"}},
    {"origin.published", {"公布", "published"}},
    {"origin.derived", {"由累计数推算", "from cumulative values"}},

    // Completion beside the time passed
    {"pace.on", {"达到序时进度", "on schedule"}},
    {"pace.about", {"基本达到序时进度", "about on schedule"}},
    {"pace.behind", {"略慢于序时进度", "behind schedule"}},
    {"pace.far", {"明显慢于序时进度", "far behind schedule"}},
    {"pace.none", {"未作评价", "not judged"}},
    {"pace.noactual", {"未公布完成数", "no actual yet"}},
    {"pace.reached", {"已完成目标", "reached"}},
    {"pace.missed", {"未完成目标", "not reached"}},

    // Changes
    {"change.rose", {"增长{}", "up {}"}},
    {"change.fell", {"下降{}", "down {}"}},
    {"change.raised", {"提高{}", "up {}"}},
    {"change.lowered", {"降低{}", "down {}"}},
    {"change.none", {"持平", "unchanged"}},
    {"change.open", {"变动{}", "a change of {}"}},

    // What a list says of a row that was computed
    {"list.rank", {"第{}位", "rank {}"}},
    {"list.difference", {"与平均之差{}", "{} against the average"}},
    {"list.share", {"占比{}", "{} of the whole"}},
    {"list.published", {"公布增速{}", "published growth {}"}},
    {"list.nominal", {"名义同比{}", "nominally {} on a year before"}},
    {"list.previous", {"名义环比{}", "nominally {} on the period before"}},
    {"list.broken", {"{}：口径变动，不可比", "{}: break in series"}},
    {"list.month", {"当月{}", "{} in the month alone"}},
    {"list.earlier", {"修订前{}", "revised from {}"}},
    {"list.used", {"采用{}", "used: {}"}},
    {"list.other", {"{}作{}", "{}: {}"}},

    // A sentence to paste: when, whose, which indicator, how much
    {"sentence.actual", {"{when}{who}{what}{is}{value}{status}", "{who}: {what} {is} {value}{when}{status}"}},
    {"sentence.target", {"{when}{who}{what}目标{is}{value}{status}", "{who}: the {when}target for {what} is {value}{status}"}},
    {"sentence.plan", {"{when}{who}{what}计划{is}{value}{status}", "{who}: the {when}plan for {what} is {value}{status}"}},
    {"sentence.named", {"{when}{who}{what}{is}{value}{status}", "{who}: the {when}{what} is {value}{status}"}},
    {"sentence.gap", {"{when}{who}{what}：{value}", "{who}: {what}{when}: {value}"}},
    // Where the one who is spoken of and the indicator have the same name
    {"sentence.one.actual", {"{when}{who}{is}{value}{status}", "{who}: {value}{when}{status}"}},
    {"sentence.one.target", {"{when}{who}目标{is}{value}{status}", "{who}: the {when}target is {value}{status}"}},
    {"sentence.one.plan", {"{when}{who}计划{is}{value}{status}", "{who}: the {when}plan is {value}{status}"}},
    {"sentence.one.gap", {"{when}{who}：{value}", "{who}{when}: {value}"}},
    {"sentence.in", {"{}", " in {}"}},
    {"sentence.on", {"{}", " on {}"}},
    {"sentence.for", {"{}", "{} "}},
    {"sentence.is", {"为", "stood at"}},
    {"sentence.comes", {"为", "came to"}},
    {"sentence.was", {"为", "was"}},
    {"sentence.note", {"（{}）", " ({})"}},
    {"sentence.published", {"，公布增速为{}", ", published growth {}"}},
    {"sentence.nominal", {"，按名义计算比{before}{change}", ", nominally {change} on {before}"}},
    {"sentence.computed", {"，按两期数值计算比{before}{change}", ", {change} on {before} by the two figures"}},
    {"sentence.points", {"，比{before}{change}", ", {change} on {before}"}},
    {"sentence.more", {"；另有{}项数据", "; {} more not told here"}},
    {"sentence.source", {"（来源：{}）。", " (source: {})."}},
    {"sentence.source.on", {"；来源：{}）。", "; source: {})."}},
};

} // namespace

std::span<const WordEntry> measureWords() { return measureEntries; }

} // namespace rd
