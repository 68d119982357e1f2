#include "app/forms/formfill.h"

#include "app/reports/reports.h"
#include "core/addition.h"
#include "core/report/measureguard.h"
#include "core/words/numbertext.h"
#include "exchange/atomicfile.h"
#include "exchange/checkeddevice.h"

#include <QIODevice>

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <set>

namespace rd {
namespace {

constexpr std::string_view finalStatus = "A";

/// Why a number cannot stand in the unit that the form gives it; nothing where it can.
std::optional<Text> unfit(const FormBinding &binding, const Quantity &value, const CodeBook &codes)
{
    const Text unit = codes.nameOf(Dim::Unit, value.unit);
    if (!binding.unit.empty() && binding.unit != value.unit) {
        const Text wanted = codes.nameOf(Dim::Unit, binding.unit);
        return Text{fmt::format("值的单位是“{}”，表中要“{}”", unit.zh, wanted.zh),
                    fmt::format("the value is in {}, the form wants {}", unit.en, wanted.en)};
    }
    const Unit *known = codes.units.find(value.unit);
    if (binding.exponent != 0 && (known == nullptr || !known->scales)) {
        return Text{fmt::format("以“{}”计的值不换算成{}", unit.zh, exponentName(binding.exponent, Language::Zh)),
                    fmt::format("values in {} are not scaled to {}", unit.en, exponentName(binding.exponent, Language::En))};
    }
    return std::nullopt;
}

/// Says in the line why a value cannot stand as a number; nothing is said of one that can.
void judge(FormLine &line, const FormBinding &binding, const Quantity &value, const CodeBook &codes)
{
    if (auto why = unfit(binding, value, codes)) {
        line.why = *std::move(why);
        return;
    }
    line.written = fixedDecimals(value.value, binding.exponent, binding.decimals, binding.halfway);
    if (value.qualifier != Qualifier::Exact) {
        const Text said = codes.nameOf(Dim::Qualifier, name(value.qualifier));
        const bool isTaken = binding.takesQualified && value.qualifier != Qualifier::Between;
        line.why = isTaken
                       ? Text{fmt::format("数字没有写出“{}”", said.zh), fmt::format("the number does not say \"{}\"", said.en)}
                       : Text{fmt::format("值带有“{}”，单元格只能写数字", said.zh),
                              fmt::format("the value says \"{}\", a cell holds a bare number", said.en)};
        line.written = isTaken ? line.written : std::string();
    } else if (value.unchecked) {
        line.why = {"尚未复核", "not confirmed yet"};
    } else if (value.status != finalStatus) {
        line.why = statusWords(value.status);
    }
}

void sayGap(FormLine &line, std::string_view reason)
{
    const Text why = gapWords(reason);
    line.why = {fmt::format("没有值：{}", why.zh), fmt::format("there is no value: {}", why.en)};
}

void sayMissing(FormLine &line, const FormBinding &binding, const Period &period)
{
    const auto wanted = formPeriod(binding.period, period);
    line.why = wanted ? Text{fmt::format("{}还没有值", wanted->text(Language::Zh)),
                             fmt::format("no value has arrived for {}", wanted->text(Language::En))}
                      : Text{"还没有值", "no value has arrived"};
}

/// The cell of a table that answered with one row.
void takeCell(FormLine &line, const FormBinding &binding, const Table &table, const CodeBook &codes)
{
    const ReportRow &row = table.rows.front();
    line.lineage = row.lineage;
    if (const Cell *source = table.cell(row, "SOURCE")) {
        line.source = fileText(*source, Language::En);
    }
    const Cell *cell = table.cell(row, binding.column);
    const Cell *reason = table.cell(row, "GAP_REASON");
    if (const auto *quantity = cell == nullptr ? nullptr : std::get_if<Quantity>(cell)) {
        judge(line, binding, *quantity, codes);
    } else if (const auto *count = cell == nullptr ? nullptr : std::get_if<std::int64_t>(cell)) {
        line.written = std::to_string(*count);
    } else if (const auto *gap = cell == nullptr ? nullptr : std::get_if<Gap>(cell)) {
        const std::string told = reason == nullptr ? std::string() : fileText(*reason, Language::En);
        sayGap(line, gap->reason.empty() ? told : gap->reason);
    } else {
        line.why = {fmt::format("{} 列不是数值", binding.column), fmt::format("the column {} holds no number", binding.column)};
    }
}

void takeSum(FormLine &line, const FormBinding &binding, const std::vector<Observation> &parts, const CodeBook &codes)
{
    std::set<std::string> sources;
    for (const Observation &part : parts) {
        sources.insert(part.series.source);
    }
    for (const std::string &source : sources) {
        line.source += (line.source.empty() ? "" : " ") + source;
    }
    const Sum total = sum(parts, codes);
    if (const auto *refused = std::get_if<Refusal>(&total)) {
        line.why = refused->sentence;
        return;
    }
    line.lineage = std::get<Quantity>(total).lineage;
    judge(line, binding, std::get<Quantity>(total), codes);
}

Result<FormLine> summedLine(Store &store, const FormBinding &binding, const ReportSpec &spec, const Period &period)
{
    FormLine line;
    std::vector<Observation> parts;
    auto read = observationsOf(spec, store, [&](const Observation &part) {
        parts.push_back(part);
        return true;
    });
    if (!read) {
        return read.error();
    }
    if (parts.empty()) {
        sayMissing(line, binding, period);
    } else {
        takeSum(line, binding, parts, store.codes());
    }
    return line;
}

Result<FormLine> lineOf(Store &store, const FormBinding &binding, const Period &period)
{
    const auto spec = specOf(binding, period, store.codes());
    if (!spec) {
        return spec.error();
    }
    if (binding.adds) {
        return summedLine(store, binding, *spec, period);
    }
    const auto refusals = refusalsIn(*spec, store);
    const auto table = refusals ? runReport(store, *spec) : Result<Table>(refusals.error());
    if (!table) {
        return table.error();
    }
    FormLine line;
    const auto refused = std::ranges::find_if(*refusals, [](const auto &one) { return one.has_value(); });
    if (refused != refusals->end()) {
        line.why = (*refused)->sentence;
    } else if (table->rows.empty()) {
        sayMissing(line, binding, period);
    } else if (table->rows.size() > 1) {
        line.why = {"有不止一个值，请缩小对应的范围，如指定来源",
                    "there is more than one value; narrow the binding, as by a source"};
    } else {
        takeCell(line, binding, *table, store.codes());
    }
    return line;
}

} // namespace

Result<FormFilling> fillForm(Store &store, const FormFile &form, const std::vector<FormBinding> &bindings, const Period &period)
{
    FormFilling filling;
    for (const FormBinding &binding : bindings) {
        auto line = lineOf(store, binding, period);
        if (!line) {
            return line.error();
        }
        const std::string &sheet = binding.sheet.empty() ? form.firstSheet() : binding.sheet;
        line->cell = sheet + "!" + cellName(binding.cell);
        if (!filling.content[sheet].emplace(binding.cell, CellContent{line->written, true}).second) {
            return Error{ErrorCode::Failed,
                         {fmt::format("{}：对应了两次。", line->cell), fmt::format("{}: is bound twice.", line->cell)},
                         line->cell};
        }
        filling.lines.push_back(*std::move(line));
    }
    return filling;
}

Result<void> writeFilled(const FormFile &form, const FormFilling &filling, const std::string &output)
{
    const auto bytes = form.filled(filling.content);
    if (!bytes) {
        return bytes.error();
    }
    return writeFile(output, [&](QIODevice &device) -> Result<void> {
        errno = 0;
        return device.write(*bytes) == bytes->size() ? Result<void>() : Result<void>(writeError("XLSX", errno));
    });
}

Text sentenceOf(const FormFilling &filling, const FormFile &form)
{
    const auto empty = std::ranges::count_if(filling.lines, [](const FormLine &line) { return line.written.empty(); });
    const auto filled = std::ssize(filling.lines) - empty;
    Text said{
        fmt::format("已填 {} 格，{} 格空着", filled, empty),
        fmt::format("{} {} filled, {} {} empty", filled, filled == 1 ? "cell" : "cells", empty, empty == 1 ? "stays" : "stay")};
    if (form.hasFormulas()) {
        said.zh += "；表中公式原有的结果已去掉，打开文件时重新计算";
        said.en += "; earlier results of its formulas were taken out, they are worked out anew when it is opened";
    }
    return said;
}

} // namespace rd
