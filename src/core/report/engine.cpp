#include "core/report/engine.h"

#include "core/report/answers.h"
#include "core/report/columns.h"
#include "core/report/derivedcolumns.h"
#include "core/report/seriesbreaks.h"
#include "core/report/sorting.h"
#include "core/report/valuespan.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <set>

namespace rd {
namespace {

constexpr std::size_t chunkRows = 1024;

Result<void> rowsOf(const ReportSpec &spec, FactSource &facts, const TakeRow &take)
{
    switch (spec.view) {
    case View::Observations: return derives(spec) ? answerMeasures(spec, facts, take) : answerObservations(spec, facts, take);
    case View::Events: return answerEvents(spec, facts, take);
    case View::Codes: return answerCodes(spec, facts, take);
    case View::Coverage: return answerCoverage(spec, facts, take);
    case View::Gaps: return answerGaps(spec, facts, take);
    case View::Sources: return answerSources(spec, facts, take);
    }
    return {};
}

bool needsAllRows(const ReportSpec &spec)
{
    return !spec.sort.empty() || spec.periods.latest > 0 || !spec.option("each").empty();
}

/// Keeps the first row of each code in the dimension that the option "each" names.
void keepFirstOfEach(std::vector<ReportRow> &rows, const ReportSpec &spec)
{
    const std::optional<Dim> dim = dimNamed(spec.option("each"));
    std::set<std::string, std::less<>> seen;
    std::erase_if(rows, [&](const ReportRow &row) { return dim && !seen.emplace(row.key.code(*dim)).second; });
}

/// Keeps the rows of the last n periods that occur among dated rows of one indicator.
void keepLatest(std::vector<ReportRow> &rows, const ReportSpec &spec)
{
    const std::vector<std::string> ids = columnIds(spec);
    const auto column = std::ranges::find(ids, "TIME_PERIOD");
    if (column == ids.end()) {
        return;
    }
    const auto periodOf = [index = static_cast<std::size_t>(column - ids.begin())](const ReportRow &row) {
        return std::get_if<Period>(&row.cells[index]);
    };
    std::map<std::string, std::vector<Period>> periods;
    for (const ReportRow &row : rows) {
        if (const Period *period = periodOf(row)) {
            auto &held = periods[std::string(row.key.code(Dim::Indicator))];
            if (std::ranges::find(held, *period) == held.end()) {
                held.push_back(*period);
            }
        }
    }
    for (auto &[indicator, held] : periods) {
        std::ranges::sort(held, [](const Period &a, const Period &b) { return a.last() > b.last(); });
        held.resize(std::min(held.size(), static_cast<std::size_t>(spec.periods.latest)));
    }
    std::erase_if(rows, [&](const ReportRow &row) {
        const Period *period = periodOf(row);
        const auto &held = periods[std::string(row.key.code(Dim::Indicator))];
        return period == nullptr || std::ranges::find(held, *period) == held.end();
    });
}

Result<void> passOn(std::vector<ReportRow> &&rows, std::size_t uncut, const std::function<bool(Chunk &&)> &take)
{
    for (std::size_t from = 0; from < rows.size(); from += chunkRows) {
        Chunk chunk{{}, uncut};
        const std::size_t to = std::min(rows.size(), from + chunkRows);
        std::move(rows.begin() + static_cast<std::ptrdiff_t>(from), rows.begin() + static_cast<std::ptrdiff_t>(to),
                  std::back_inserter(chunk.rows));
        if (!take(std::move(chunk))) {
            break;
        }
    }
    return {};
}

Error unknown(const char *whatZh, const char *whatEn, std::string_view code)
{
    return {ErrorCode::Failed,
            {fmt::format("数据库中没有{}“{}”；用 list 命令查看已有代码。", whatZh, code),
             fmt::format("The store has no {} \"{}\"; the command \"list\" shows the codes that it has.", whatEn, code)},
            {}};
}

} // namespace

std::vector<ReportColumn> columnsOf(const ReportSpec &spec)
{
    std::vector<ReportColumn> columns;
    for (std::string &id : columnIds(spec)) {
        columns.push_back({id, columnName(id)});
    }
    return columns;
}

namespace {

/// Whether an operand means something to the operation.
bool fits(const Measure &measure, const CodeBook &codes)
{
    const std::string &operand = measure.operand;
    switch (measure.operation) {
    case Operation::Growth: return operand.empty() || operand == "year" || operand == "previous";
    case Operation::CompoundGrowth:
    case Operation::Index: return operand.empty() || Period::parse(operand);
    case Operation::Ratio: return codes.knows(Dim::Indicator, operand);
    case Operation::Share: return operand.empty() || codes.knows(Dim::Area, operand) || codes.knows(Dim::Indicator, operand);
    case Operation::None:
    case Operation::Rank:
    case Operation::Count: break;
    }
    return operand.empty();
}

} // namespace

std::optional<Error> faultIn(const ReportSpec &spec, const CodeBook &codes)
{
    static const std::map<Dim, std::pair<const char *, const char *>> nouns = {
        {Dim::Area, {"地区", "area"}},
        {Dim::Tier, {"产业类别", "tier"}},
        {Dim::Industry, {"产业", "industry"}},
        {Dim::Indicator, {"指标", "indicator"}},
        {Dim::Subject, {"主体", "subject"}},
        {Dim::Source, {"数据来源", "source"}},
        {Dim::Unit, {"计量单位", "unit"}},
        {Dim::Kind, {"性质", "kind"}},
        {Dim::Qualifier, {"数值限定", "qualifier"}},
    };
    for (const Filter &filter : spec.filters) {
        const auto noun = nouns.find(filter.dim);
        const bool mayNotApply = filter.dim == Dim::Industry || filter.dim == Dim::Subject;
        for (const std::string &code : filter.codes) {
            const bool isKnown = codes.knows(filter.dim, code) || (mayNotApply && code == notApplicable);
            if (noun != nouns.end() && !isKnown) {
                return unknown(noun->second.first, noun->second.second, code);
            }
        }
    }
    for (const Measure &measure : spec.measures) {
        if (!codes.knows(Dim::Indicator, measure.indicator)) {
            return unknown("指标", "indicator", measure.indicator);
        }
        if (!fits(measure, codes)) {
            return unknown("可用于该计算的对象", "operand for this operation called", measure.operand);
        }
    }
    return std::nullopt;
}

Result<void> answer(const ReportSpec &spec, FactSource &facts, const std::function<bool(Chunk &&)> &take)
{
    std::vector<ReportRow> rows;
    std::size_t passed = 0;
    const std::size_t limit = spec.limit > 0 ? static_cast<std::size_t>(spec.limit) : SIZE_MAX;
    bool wanted = true;
    const bool collect = needsAllRows(spec);
    auto read = rowsOf(spec, facts, [&](ReportRow &&row) {
        rows.push_back(std::move(row));
        if (collect) {
            return true;
        }
        if (rows.size() == chunkRows || passed + rows.size() == limit) {
            passed += rows.size();
            wanted = take(Chunk{std::exchange(rows, {})}) && passed < limit;
        }
        return wanted;
    });
    if (!read) {
        return read;
    }
    if (!collect) {
        if (wanted && !rows.empty()) {
            take(Chunk{std::move(rows)});
        }
        return {};
    }
    if (spec.periods.latest > 0) {
        keepLatest(rows, spec);
    }
    sortRows(rows, spec, facts.codes());
    keepFirstOfEach(rows, spec);
    const std::size_t uncut = rows.size();
    rows.resize(std::min(uncut, limit));
    return passOn(std::move(rows), uncut, take);
}

Result<void> answerRows(const ReportSpec &spec, FactSource &facts, const std::function<bool(const ReportRow &)> &take)
{
    if (needsAllRows(spec)) {
        return answer(spec, facts, [&take](Chunk &&chunk) { return std::ranges::all_of(chunk.rows, take); });
    }
    const std::int64_t limit = spec.limit > 0 ? spec.limit : std::numeric_limits<std::int64_t>::max();
    std::int64_t passed = 0;
    return rowsOf(spec, facts, [&](ReportRow &&row) { return take(row) && ++passed < limit; });
}

Result<Table> answer(const ReportSpec &spec, FactSource &facts, const std::function<bool()> &isWanted)
{
    Table table{spec, columnsOf(spec), {}};
    auto read = answer(spec, facts, [&](Chunk &&chunk) {
        std::ranges::move(chunk.rows, std::back_inserter(table.rows));
        table.uncut = std::max(table.uncut, chunk.uncut);
        return isWanted();
    });
    if (read && keepsClasses(spec) && isWanted()) {
        read = addSpan(table, facts);
    }
    if (read && isWanted()) {
        read = addBreaks(table, facts);
    }
    if (!read) {
        return read.error();
    }
    return table;
}

std::optional<ReportSpec> drill(const ReportSpec &spec, const Key &key)
{
    const auto next = std::ranges::find_if(spec.drill, [&key](Dim dim) { return !key.has(dim); });
    if (key.empty() || (next == spec.drill.end() && key.has(Dim::Figure))) {
        return std::nullopt;
    }
    ReportSpec deeper = spec;
    deeper.id = "drill";
    deeper.view = View::Observations;
    deeper.fields.clear();
    deeper.rows.clear();
    deeper.columns.clear();
    deeper.filters.clear();
    deeper.measures.clear();
    deeper.sort.clear();
    deeper.finding = {};
    deeper.options.clear();
    deeper.chart = "list";
    for (const Dim dim :
         {Dim::Area, Dim::Tier, Dim::Industry, Dim::Indicator, Dim::Subject, Dim::Kind, Dim::Passage, Dim::Figure}) {
        if (key.has(dim)) {
            deeper.filters.push_back({dim, {std::string(key.code(dim))}, true});
        }
    }
    return deeper.filters.empty() ? std::nullopt : std::optional(deeper);
}

} // namespace rd
