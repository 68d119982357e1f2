#include "core/wordlists.h"

namespace rd {
namespace {

constexpr WordEntry words[] = {
    // Units of what is computed
    {"unit.pp", {"个百分点", "percentage points"}},
    {"unit.ratio", {"倍", "ratio"}},

    // Changes
    {"change.rose", {"增长{}", "up {}"}},
    {"change.fell", {"下降{}", "down {}"}},
    {"change.raised", {"提高{}", "up {}"}},
    {"change.lowered", {"降低{}", "down {}"}},
    {"change.none", {"持平", "unchanged"}},
    {"change.open", {"变动{}", "a change of {}"}},

    // A sentence to paste: when, whose, which indicator, how much
    {"sentence.actual", {"{when}{who}{what}{is}{value}{status}", "{when}{what} of {who} stood at {value}{status}"}},
    {"sentence.target",
     {"{when}{who}{what}目标{is}{value}{status}", "{when}the target for {what} of {who} is {value}{status}"}},
    {"sentence.plan", {"{when}{who}{what}计划{is}{value}{status}", "{when}the plan for {what} of {who} is {value}{status}"}},
    {"sentence.gap", {"{when}{who}{what}：{value}", "{when}{what} of {who}: {value}"}},
    {"sentence.in", {"{}", "in {}, "}},
    {"sentence.for", {"{}", "for {}, "}},
    {"sentence.is", {"为", "is"}},
    {"sentence.note", {"（{}）", " ({})"}},
    {"sentence.published", {"，公布增速为{}", ", published growth {}"}},
    {"sentence.nominal", {"，按名义计算比{before}{change}", ", nominally {change} on {before}"}},
    {"sentence.points", {"，比{before}{change}", ", {change} on {before}"}},
    {"sentence.more", {"；另有{}项数据", "; {} more not told here"}},
    {"sentence.source", {"（来源：{}）。", " (source: {})."}},
};

} // namespace

std::span<const WordEntry> measureWords() { return words; }

} // namespace rd
