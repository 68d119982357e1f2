#include "app/forms/formfill.h"

#include <fmt/format.h>

namespace rd {
namespace {

/// Says in the line why a value cannot stand as a number; nothing is said of one that can.
void judge(FormLine &line, const FormBinding &binding, const Quantity &value, const CodeBook &codes)
{
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
    }
}

Result<FormLine> lineOf(Store &store, const FormBinding &binding, const Period &period)
{
    ObservationFilter filter;
    filter.areas = {binding.area};
    filter.indicators = {binding.indicator};
    filter.industries = {binding.industry};
    filter.subjects = {binding.subject};
    filter.kinds = {binding.kind};
    filter.periods = {formPeriod(binding.period, period)};
    if (!binding.source.empty()) {
        filter.sources = {binding.source};
    }
    std::vector<Observation> found;
    const auto asked = store.observations(filter, [&](const Observation &observation) {
        found.push_back(observation);
        return found.size() < 2;
    });
    if (!asked) {
        return asked.error();
    }
    FormLine line;
    if (found.empty()) {
        const Period &wanted = filter.periods.front();
        line.why = {fmt::format("{}还没有值", wanted.text(Language::Zh)),
                    fmt::format("no value has arrived for {}", wanted.text(Language::En))};
        return line;
    }
    if (found.size() > 1) {
        line.why = {"有不止一个值，请在对应文件中指定来源", "there is more than one value; name a source in the bindings"};
        return line;
    }
    const Observation &value = found.front();
    line.figure = value.figure;
    line.source = value.series.source;
    if (value.quantity) {
        judge(line, binding, *value.quantity, store.codes());
    } else {
        line.why = {fmt::format("没有值：{}", value.gapReason), fmt::format("there is no value: {}", value.gapReason)};
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

} // namespace rd
