#include "intake/labelledhead.h"

#include "core/report/findtext.h"

#include <algorithm>

namespace rd {
namespace {

constexpr std::size_t mostRows = 15;

bool isOneOf(std::initializer_list<std::string_view> words, const SheetRow &row)
{
    const std::string letters = fold(cellOf(row, 0)).letters;
    return std::ranges::any_of(words, [&](std::string_view word) { return letters == fold(word).letters; });
}

bool saysNames(const SheetRow &row)
{
    return isOneOf({"title", "series", "series name", "name", "指标名称", "指标", "序列名称", "名称"}, row);
}

bool saysUnits(const SheetRow &row) { return isOneOf({"unit", "units", "单位", "计量单位"}, row); }

bool saysOther(const SheetRow &row)
{
    return isOneOf({"cdid", "preunit", "source dataset id", "release date", "next release", "important notes", "series id",
                    "frequency", "source", "last updated", "指标ID", "指标代码", "频率", "频度", "来源", "数据来源", "更新时间",
                    "更新日期"},
                   row);
}

} // namespace

LabelledHead::LabelledHead(const TableStart &start, std::size_t dataFrom)
{
    const SheetRow *units = nullptr, *beforeUnits = nullptr;
    bool isLabelled = false; // a row below the names is
    for (std::size_t row = std::min(dataFrom, start.rows.size()); row > 0 && dataFrom - row < mostRows; --row) {
        const SheetRow &here = start.rows[row - 1];
        if (saysNames(here) && isLabelled) {
            m_from = row - 1;
            m_behind = dataFrom; // labels without any text behind them look like lines of one text
            while (m_behind < start.rows.size() && saysOther(start.rows[m_behind])) {
                ++m_behind;
            }
            m_names = &here;
            m_units = units;
            m_beforeUnits = beforeUnits;
            return;
        }
        units = saysUnits(here) ? &here : units;
        beforeUnits = isOneOf({"preunit"}, here) ? &here : beforeUnits;
        isLabelled = isLabelled || saysUnits(here) || saysOther(here);
    }
}

std::string LabelledHead::nameOf(std::size_t column) const
{
    return column == 0 ? std::string() : std::string(cellOf(*m_names, column)); // at the front stand the labels
}

std::optional<FoundUnit> LabelledHead::unitOf(std::size_t column, const CodeFinder &finder) const
{
    std::string said = m_units == nullptr ? std::string() : std::string(cellOf(*m_units, column));
    const std::string before = m_beforeUnits == nullptr ? std::string() : std::string(cellOf(*m_beforeUnits, column));
    for (const auto &[shortly, word] : {std::pair("m", "million "), {"bn", "billion "}, {"000s", "thousand "}}) {
        if (!before.empty() && said == shortly) {
            said = word; // £ and m are million £
        }
    }
    said += before;
    return said.empty() || column == 0 ? std::nullopt : std::optional(finder.unit(said));
}

} // namespace rd
