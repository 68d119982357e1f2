#include "core/words/wordlists.h"

namespace rd {
namespace {

constexpr WordEntry fileEntries[] = {
    {"file.data", {"数据", "Data"}},
    {"file.about", {"说明", "About"}},
    {"file.question", {"问题", "Question"}},
    {"file.report", {"分析表", "Report"}},
    {"file.rows", {"行数", "Rows"}},
    {"file.known", {"所知截至", "As known on"}},
    {"file.updated", {"数据更新至", "Data last changed on"}},
    {"file.published", {"来源发布截至", "Sources published until"}},
    {"file.scale", {"数值单位", "Values in"}},
    {"file.scale.how", {"数值为计量单位的 10 的 UNIT_MULT 次方倍", "a value counts 10 to the power of UNIT_MULT of its unit"}},
    {"file.unchecked", {"未复核的行", "Rows not checked yet"}},
    {"file.stamp", {"注意", "Note"}},
    {"file.filters", {"筛选", "Filters"}},
    {"file.columns", {"列", "Columns"}},
    {"file.sources", {"数据来源", "Sources"}},
    {"file.from", {"自{}", "from {}"}},
    {"file.to", {"至{}", "to {}"}},
    {"file.latest", {"最近{}期", "the latest {} [period|periods]"}},
};

} // namespace

std::span<const WordEntry> fileWords() { return fileEntries; }

} // namespace rd
