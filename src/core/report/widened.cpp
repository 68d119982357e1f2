#include "core/report/widened.h"

#include "core/report/answers.h"
#include "core/report/columns.h"
#include "core/report/derivedcolumns.h"
#include "core/report/engine.h"
#include "core/report/measureguard.h"
#include "core/words/phrase.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace rd {
namespace {

using Ids = std::vector<std::string>;

constexpr std::array aboutDims = {Dim::Area, Dim::Tier, Dim::Industry, Dim::Subject, Dim::Indicator, Dim::Kind, Dim::Period};
constexpr std::array<std::string_view, 4> companions = {"QUALIFIER", "OBS_VALUE_HI", "OBS_STATUS", "GAP_REASON"};

bool isAmong(const auto &list, const auto &one) { return std::ranges::find(list, one) != std::end(list); }

constexpr std::string_view operationColumn = "OPERATION";

/// What is worked out beside the value and stands in each of its columns, with its own qualifier and upper end.
bool isFurtherValue(std::string_view id)
{
    for (const std::string_view ending : {"_QUALIFIER", "_HI"}) {
        id.remove_suffix(id.ends_with(ending) ? ending.size() : 0);
    }
    return isAmong(derivedColumns(), id)
           || isAmong(std::array<std::string_view, 5>{"ACTUAL_VALUE", "COMPLETION", "TIME_PASSED", "AHEAD", "PACE"}, id);
}

/// The code that a dimension has in a row; a period in its own form.
std::string codeIn(const ReportRow &row, Dim dim) { return std::string(row.key.code(dim)); }

/// Lays one table out.
class Widening {
public:
    Widening(const Table &table, const CodeBook &codes)
        : m_table(table), m_codes(codes), m_across(acrossOf(table.spec)), m_unitAcross(isAmong(m_across, Dim::Indicator))
    {
        chooseColumns();
        collectAcross();
    }

    Result<Table> laidOut()
    {
        if (m_groups.size() * m_values.size() > mostAcross) {
            return Error{
                ErrorCode::Failed,
                {fmt::format("宽表要有 {} 个数值列，上限是 {}：请缩小时期或指标的范围，或改用长表",
                             m_groups.size() * m_values.size(), mostAcross),
                 phrase("laid out wide it has {} [column|columns] of values, and {} are the limit: choose fewer periods or "
                        "indicators, or the long layout",
                        m_groups.size() * m_values.size(), mostAcross)},
                {}};
        }
        place();
        Table wide;
        wide.spec = m_table.spec;
        addColumns(wide);
        for (const Line &line : m_lines) {
            wide.rows.push_back(rowOf(line));
        }
        return wide;
    }

private:
    struct Line {
        std::vector<const ReportRow *> values; ///< by group, null where there is none
        const ReportRow *first = nullptr;
    };
    struct Group {
        std::string id;
        Text name;
        std::vector<bool> has = std::vector<bool>(companions.size());
    };

    /// Which columns of the long table say what a row is about, and which its values.
    void chooseColumns()
    {
        std::set<std::string_view> about;
        for (const Dim dim : aboutDims) {
            if (!isAmong(m_across, dim)) {
                about.insert({columnsFor(dim).code, columnsFor(dim).name});
            }
        }
        for (std::size_t i = 0; i < m_table.columns.size(); ++i) {
            const std::string &id = m_table.columns[i].id;
            if (id == operationColumn && m_unitAcross) {
                continue; // it stands with the indicator
            }
            if (!id.empty() && (about.contains(id) || id == operationColumn)) {
                m_about.push_back(i);
            } else if (id == "OBS_VALUE" || (isFurtherValue(id) && isAmong(m_table.spec.fields, id))) {
                m_values.push_back(i);
            }
        }
    }

    /// What was worked out of the indicator; nothing of a value as it is.
    [[nodiscard]] Text operationOf(const ReportRow &row) const
    {
        const Cell *cell = m_table.cell(row, operationColumn);
        const Text text = cell == nullptr ? Text() : Text{fileText(*cell, Language::Zh), fileText(*cell, Language::En)};
        return text == operationName(Operation::None) ? Text() : text;
    }

    [[nodiscard]] std::string groupOf(const ReportRow &row) const
    {
        std::string id;
        for (const Dim dim : m_across) {
            const std::string code = codeIn(row, dim);
            id += (id.empty() || code.empty() ? "" : " ") + code;
        }
        const Text operation = operationOf(row);
        id += m_unitAcross && !operation.empty() ? " " + operation.en : "";
        return id.empty() ? "undated" : id;
    }

    [[nodiscard]] Text nameOf(const ReportRow &row) const
    {
        Text all;
        for (const Dim dim : m_across) {
            const std::string code = codeIn(row, dim);
            const auto period = dim == Dim::Period ? Period::parse(code) : std::nullopt;
            const Text name = period               ? Text{period->text(Language::Zh), period->text(Language::En)}
                              : dim == Dim::Period ? Text{"未注明时期", "Period not stated"}
                                                   : m_codes.nameOf(dim, code);
            all.zh += (all.zh.empty() ? "" : " ") + name.zh;
            all.en += (all.en.empty() ? "" : " ") + name.en;
        }
        if (const Text operation = operationOf(row); m_unitAcross && !operation.empty()) {
            all.zh += " " + operation.zh;
            all.en += " " + operation.en;
        }
        return all;
    }

    /// Columns in the measures' order, periods from the first to the last, the undated behind them.
    void collectAcross()
    {
        std::map<std::string, const ReportRow *> seen;
        for (const ReportRow &row : m_table.rows) {
            seen.try_emplace(groupOf(row), &row);
        }
        std::vector<const ReportRow *> rows;
        rows.reserve(seen.size());
        for (const auto &[id, row] : seen) {
            rows.push_back(row);
        }
        const auto measureOf = [this](const ReportRow *row) {
            const auto it = std::ranges::find(m_table.spec.measures, codeIn(*row, Dim::Indicator), &Measure::indicator);
            return it - m_table.spec.measures.begin();
        };
        const auto comesBefore = [&](const ReportRow *a, const ReportRow *b) {
            for (const Dim dim : m_across) {
                if (dim == Dim::Indicator && measureOf(a) != measureOf(b)) {
                    return measureOf(a) < measureOf(b);
                }
                const std::string left = codeIn(*a, dim), right = codeIn(*b, dim);
                if (left == right) {
                    continue;
                }
                const auto one = Period::parse(left), other = Period::parse(right);
                if (dim == Dim::Period && one && other) {
                    return std::pair(one->last(), one->first()) < std::pair(other->last(), other->first());
                }
                return dim == Dim::Period ? one.has_value() : left < right;
            }
            return false;
        };
        std::ranges::stable_sort(rows, comesBefore);
        for (const ReportRow *row : rows) {
            m_at.emplace(groupOf(*row), m_groups.size());
            m_groups.push_back({groupOf(*row), nameOf(*row)});
        }
    }

    [[nodiscard]] std::string identityOf(const ReportRow &row) const
    {
        std::string all;
        for (const Dim dim : {Dim::Area, Dim::Industry, Dim::Subject, Dim::Indicator, Dim::Kind, Dim::Period, Dim::Unit}) {
            const bool isAcross = isAmong(m_across, dim) || (dim == Dim::Unit && m_unitAcross);
            all += isAcross ? std::string() : codeIn(row, dim);
            all += '\x1f';
        }
        return m_unitAcross ? all : all + operationOf(row).en;
    }

    /// Puts every row of the long table into its place: the first line of its kind where that is free.
    void place()
    {
        std::map<std::string, std::vector<std::size_t>> lines;
        for (const ReportRow &row : m_table.rows) {
            const std::size_t group = m_at.at(groupOf(row));
            auto &alike = lines[identityOf(row)];
            const auto free = std::ranges::find_if(alike, [&](std::size_t at) { return m_lines[at].values[group] == nullptr; });
            const std::size_t line = free == alike.end() ? m_lines.size() : *free;
            if (line == m_lines.size()) {
                alike.push_back(line);
                m_lines.push_back({std::vector<const ReportRow *>(m_groups.size()), &row});
            }
            m_lines[line].values[group] = &row;
            noteCompanions(m_groups[group], row);
        }
    }

    void noteCompanions(Group &group, const ReportRow &row)
    {
        const Cell *value = m_table.cell(row, "OBS_VALUE");
        const auto *quantity = value == nullptr ? nullptr : std::get_if<Quantity>(value);
        const std::array<bool, companions.size()> has = {quantity != nullptr && quantity->qualifier != Qualifier::Exact,
                                                         quantity != nullptr && quantity->qualifier == Qualifier::Between,
                                                         quantity != nullptr && quantity->status != "A",
                                                         value != nullptr && quantity == nullptr};
        for (std::size_t i = 0; i < has.size(); ++i) {
            group.has[i] = group.has[i] || has[i];
        }
    }

    /// The ids that stand behind a group's: its further values, its unit, what qualifies it.
    [[nodiscard]] Ids behind(const Group &group) const
    {
        Ids ids;
        for (const std::size_t value : m_values) {
            ids.push_back(m_table.columns[value].id);
        }
        if (m_unitAcross) {
            ids.emplace_back("UNIT_MEASURE");
        }
        for (std::size_t i = 0; i < companions.size(); ++i) {
            if (group.has[i] && isAmong(ids, "OBS_VALUE")) {
                ids.emplace_back(companions[i]);
            }
        }
        return ids;
    }

    void addColumns(Table &wide) const
    {
        for (const std::size_t column : m_about) {
            wide.columns.push_back(m_table.columns[column]);
        }
        for (const Group &group : m_groups) {
            for (const std::string &id : behind(group)) {
                const bool isValue = id == "OBS_VALUE";
                const Text more = columnName(id);
                wide.columns.push_back(
                    {isValue ? group.id : group.id + " " + id,
                     isValue ? group.name : Text{group.name.zh + " " + more.zh, group.name.en + " " + more.en}});
            }
        }
        for (const std::string_view id : {"UNIT_MEASURE", "FIGURE_IDS", "SOURCE"}) {
            if (id != "UNIT_MEASURE" || !m_unitAcross) {
                wide.columns.push_back({std::string(id), columnName(id)});
            }
        }
    }

    [[nodiscard]] Cell cellOf(const ReportRow *row, std::string_view id) const
    {
        if (row == nullptr) {
            return std::string();
        }
        if (id == "UNIT_MEASURE") {
            return CodeCell{Dim::Unit, codeIn(*row, Dim::Unit)};
        }
        const Cell *held = m_table.cell(*row, id);
        const Cell *value = m_table.cell(*row, "OBS_VALUE");
        if (held == nullptr && value != nullptr) { // the long table leaves out what qualifies the value
            const auto *quantity = std::get_if<Quantity>(value);
            const auto *gap = std::get_if<Gap>(value);
            return quantity == nullptr  ? Cell(id == "GAP_REASON" && gap != nullptr ? gap->reason : std::string())
                   : id == "QUALIFIER"  ? Cell(CodeCell{Dim::Qualifier, std::string(name(quantity->qualifier))})
                   : id == "OBS_STATUS" ? Cell(quantity->status)
                                        : Cell(std::string());
        }
        return held == nullptr ? Cell(std::string()) : *held;
    }

    [[nodiscard]] ReportRow rowOf(const Line &line) const
    {
        ReportRow row;
        std::set<std::string> sources;
        for (const auto &[dim, code] : line.first->key.parts()) {
            const bool isSame = std::ranges::all_of(line.values, [&, dim = dim, &code = code](const ReportRow *value) {
                return value == nullptr || codeIn(*value, dim) == code;
            });
            if (isSame) {
                row.key.set(dim, code);
            }
        }
        for (const std::size_t column : m_about) {
            row.cells.push_back(line.first->cells[column]);
        }
        for (std::size_t group = 0; group < m_groups.size(); ++group) {
            const ReportRow *value = line.values[group];
            for (const std::string &id : behind(m_groups[group])) {
                row.cells.push_back(cellOf(value, id));
            }
            if (value != nullptr) {
                row.lineage.add(value->lineage);
                if (const Cell *source = m_table.cell(*value, "SOURCE")) {
                    sources.insert(fileText(*source, Language::En));
                }
            }
        }
        if (!m_unitAcross) {
            row.cells.push_back(cellOf(line.first, "UNIT_MEASURE"));
        }
        row.cells.push_back(lineageText(row.lineage));
        row.cells.push_back(sourcesCell(sources));
        return row;
    }

    const Table &m_table;
    const CodeBook &m_codes;
    std::vector<Dim> m_across;
    bool m_unitAcross;
    std::vector<std::size_t> m_about, m_values; ///< columns of the long table
    std::vector<Group> m_groups;
    std::map<std::string, std::size_t> m_at; ///< groups by their id
    std::vector<Line> m_lines;
};

} // namespace

bool isWide(const ReportSpec &spec) { return spec.layout == Layout::Wide && spec.view == View::Observations; }

std::vector<Dim> acrossOf(const ReportSpec &spec)
{
    std::vector<Dim> across;
    for (const Dim dim : {Dim::Indicator, Dim::Period}) {
        if (std::ranges::find(spec.columns, dim) != spec.columns.end()) {
            across.push_back(dim);
        }
    }
    return across.empty() ? std::vector<Dim>{Dim::Period} : across;
}

Result<Table> widened(const Table &table, const CodeBook &codes) { return Widening(table, codes).laidOut(); }

Result<Table> answerLaidOut(const ReportSpec &spec, FactSource &facts)
{
    auto table = answer(spec, facts);
    return table && isWide(spec) ? widened(*table, facts.codes()) : table;
}

} // namespace rd
