#include "app/editing/figureentry.h"

#include "core/decimal.h"
#include "intake/codefinder.h"
#include "intake/printedperiod.h"
#include "intake/printedvalue.h"

#include <algorithm>
#include <fmt/format.h>

namespace rd {
namespace {

constexpr std::string_view keyColumns[] = {"area", "indicator", "industry",     "subject",      "kind",
                                           "unit", "source",    "period_start", "period_length"};

std::optional<Period> periodOf(const TableRow &row)
{
    return Period::fromStored(textIn(row, "period_start"), textIn(row, "period_length"));
}

/// An indicator whose values the store keeps as stretches from January on stays so.
Result<void> settleFrequency(Store &store, TableRow &figure)
{
    const auto period = periodOf(figure);
    setIn(figure, "freq", std::string(period ? period->frequency() : "_Z"));
    if (!period || period->months() <= 0 || period->start().month() != std::chrono::January) {
        return {};
    }
    const auto series = store.seriesOf(textIn(figure, "indicator"));
    if (!series) {
        return series.error();
    }
    if (std::ranges::any_of(*series, [](const SeriesKey &key) { return key.freq == "C"; })) {
        setIn(figure, "freq", std::string("C"));
    }
    return {};
}

/// The passage that the headline and paragraph name: one that the store has, or a new row.
std::optional<TableRow> passageFor(Store &store, FigureEntry &entry)
{
    if (entry.headline.empty()) {
        setIn(entry.figure, "passage", std::string());
        return std::nullopt;
    }
    const std::string source = textIn(entry.figure, "source");
    int lastHeadline = 0, headline = 0;
    Text words{entry.headline, entry.headline};
    for (const Passage &passage : store.codes().passages) {
        if (passage.source != source) {
            continue;
        }
        lastHeadline = std::max(lastHeadline, passage.headlineOrd);
        if (passage.headline.zh == entry.headline || passage.headline.en == entry.headline) {
            headline = passage.headlineOrd;
            words = passage.headline;
            if (passage.paragraph == entry.paragraph) {
                setIn(entry.figure, "passage", passage.code);
                return std::nullopt;
            }
        }
    }
    TableRow row = emptyRow(*packageTable("passage"));
    setIn(row, "source", source);
    setIn(row, "headline_zh", words.zh);
    setIn(row, "headline_en", words.en);
    setIn(row, "headline_ord", std::int64_t{headline != 0 ? headline : lastHeadline + 1});
    setIn(row, "paragraph", entry.paragraph);
    return row;
}

Error alreadyHeld(const std::string &code)
{
    return {ErrorCode::Failed,
            {fmt::format("同一来源的这项数据库中已有（{}），请改为更正它", code),
             fmt::format("the store has this figure of this source already ({}); correct that one instead", code)},
            {}};
}

Result<void> refuseTwice(Store &store, const TableRow &figure)
{
    if (!periodOf(figure)) {
        return {}; // two without a period may speak of different times
    }
    const auto rows = store.rowsOf("figure");
    if (!rows) {
        return rows.error();
    }
    for (const Row &held : *rows) {
        const TableRow other{figure.table, held, {}};
        const bool isSame = std::ranges::all_of(
            keyColumns, [&](std::string_view column) { return valueIn(other, column) == valueIn(figure, column); });
        if (isSame && held.front() != figure.row.front()) {
            return alreadyHeld(std::get<std::string>(held.front()));
        }
    }
    return {};
}

TableRow noteOn(const std::string &figure, const FigureEntry &entry)
{
    TableRow note = emptyRow(*packageTable("note"));
    setIn(note, "type", std::string("comparability"));
    setIn(note, "dim", std::string("figure"));
    setIn(note, "about", figure);
    setIn(note, "text_zh", entry.note);
    setIn(note, "text_en", entry.note);
    setIn(note, "passage", valueIn(entry.figure, "passage"));
    return note;
}

} // namespace

Result<PrintedReading> readPrinted(std::string_view text, Kind kind, const std::string &usualUnit, const CodeBook &codes)
{
    const auto printed = parsePrinted(text);
    if (!printed) {
        return printed.error();
    }
    PrintedReading reading;
    if (printed->missing()) {
        return reading;
    }
    reading.qualifier = printed->reached && kind == Kind::Target ? Qualifier::AtLeast : printed->qualifier;
    const Unit *usual = codes.units.find(usualUnit);
    const bool isUsual = printed->unit.empty() || (usual != nullptr && usual->symbol.zh == printed->unit);
    reading.unit = isUsual ? usualUnit : CodeFinder(codes).unit(printed->unit).code;
    const auto value = parseNumber(printed->digits, printed->shift);
    if (!value) {
        return value.error();
    }
    reading.value = *value;
    return reading;
}

bool setPeriod(TableRow &row, std::string_view text)
{
    const std::string_view clean = trimmed(text);
    const auto period = clean.empty() ? std::nullopt : printedPeriod(clean);
    if (!clean.empty() && !period) {
        return false;
    }
    setIn(row, "period_start", period ? period->storedStart() : std::string());
    setIn(row, "period_length", period ? period->storedLength() : std::string());
    if (row.table->columnIndex("no_period") >= 0) {
        setIn(row, "no_period", std::string(period ? "" : "undated"));
    }
    if (row.table->columnIndex("freq") >= 0) {
        const bool staysCumulative = period && period->months() > 0 && textIn(row, "freq") == "C";
        setIn(row, "freq", std::string(staysCumulative ? "C" : period ? period->frequency() : "_Z"));
    }
    return true;
}

std::string periodTextOf(const TableRow &row, Language language)
{
    const auto period = periodOf(row);
    return period ? period->text(language) : std::string();
}

TableRow figureOf(const Observation &value)
{
    TableRow row = emptyRow(*packageTable("figure"));
    const SeriesKey &key = value.series;
    for (const auto &[column, text] : {std::pair<std::string_view, std::string>{"code", value.figure},
                                       {"area", key.area},
                                       {"indicator", key.indicator},
                                       {"industry", key.industry},
                                       {"subject", key.subject},
                                       {"kind", std::string(name(key.kind))},
                                       {"unit", key.unit},
                                       {"freq", key.freq},
                                       {"source", key.source},
                                       {"period_start", value.period ? value.period->storedStart() : std::string()},
                                       {"period_length", value.period ? value.period->storedLength() : std::string()},
                                       {"no_period", value.noPeriod},
                                       {"gap_reason", value.gapReason},
                                       {"passage", value.passage}}) {
        setIn(row, column, text);
    }
    if (value.quantity) {
        const Quantity &quantity = *value.quantity;
        setIn(row, "value", quantity.value);
        setIn(row, "value_hi", quantity.qualifier == Qualifier::Between ? Value(quantity.valueHi) : Value());
        setIn(row, "qualifier", std::string(name(quantity.qualifier)));
        setIn(row, "status", quantity.status);
        setIn(row, "as_published", quantity.asPublished);
    }
    return row;
}

TableRow actualOf(TableRow target)
{
    TableRow actual = std::move(target);
    const TableRow fresh = emptyRow(*actual.table);
    for (const std::string_view column :
         {"code", "value", "value_hi", "qualifier", "status", "gap_reason", "as_published", "passage", "change", "removed"}) {
        setIn(actual, column, valueIn(fresh, column));
    }
    setIn(actual, "kind", std::string(name(Kind::Actual)));
    return actual;
}

Result<std::int64_t> enterFigure(Store &store, FigureEntry entry, const std::string &why)
{
    const bool isNew = textIn(entry.figure, "code").empty();
    if (auto settled = isNew ? settleFrequency(store, entry.figure) : Result<void>(); !settled) {
        return settled.error();
    }
    if (auto once = refuseTwice(store, entry.figure); !once) {
        return once.error();
    }
    std::vector<TableRow> rows;
    if (auto passage = passageFor(store, entry)) {
        const auto code = newCode(store, *passage);
        if (!code) {
            return code.error();
        }
        setIn(*passage, "code", *code);
        setIn(entry.figure, "passage", *code);
        rows.push_back(*std::move(passage));
    }
    if (isNew) {
        const auto code = newCode(store, entry.figure);
        if (!code) {
            return code.error();
        }
        setIn(entry.figure, "code", *code);
    }
    if (!entry.note.empty()) {
        rows.push_back(noteOn(textIn(entry.figure, "code"), entry));
    }
    rows.push_back(std::move(entry.figure));
    return enterRows(store, std::move(rows), why);
}

} // namespace rd
