#include "app/forms/formbindings.h"

#include "core/words/numbertext.h"
#include "exchange/fault.h"
#include "exchange/json/jsonmembers.h"
#include "exchange/json/jsonwriter.h"
#include "exchange/json/specjson.h"
#include "exchange/json/specnames.h"

#include <QFile>
#include <QJsonDocument>

#include <fmt/format.h>

#include <array>

namespace rd {
namespace {

constexpr qint64 largestBindings = 1'000'000;
constexpr int mostDecimals = 10, bindingsVersion = 1, usualDecimals = 2;

constexpr std::array<Names<FormPeriod>, 6> periodNames = {{{FormPeriod::This, "this"},
                                                           {FormPeriod::Cumulative, "cumulative"},
                                                           {FormPeriod::YearBefore, "year_before"},
                                                           {FormPeriod::CumulativeYearBefore, "cumulative_year_before"},
                                                           {FormPeriod::Year, "year"},
                                                           {FormPeriod::Any, "any"}}};
constexpr std::array<Names<Halfway>, 2> halfwayNames = {{{Halfway::Up, "half_up"}, {Halfway::Even, "gbt8170"}}};
constexpr std::array<Names<bool>, 2> qualifiedNames = {{{false, "empty"}, {true, "number"}}};
constexpr std::array<Names<bool>, 2> severalNames = {{{false, "empty"}, {true, "sum"}}};
constexpr std::array keyDims = {Dim::Area, Dim::Indicator, Dim::Industry, Dim::Subject, Dim::Source, Dim::Kind};

void unknownCode(JsonMembers &members, const char *member, const std::string &code)
{
    members.wrong(member, fmt::format("的代码“{}”在库中没有", code),
                  fmt::format("has the code \"{}\", which the store does not know", code));
}

Key keyOf(JsonMembers &members, const CodeBook &codes)
{
    Key key;
    for (const Dim dim : keyDims) {
        const std::string member(name(dim)), code = members.string(member.c_str());
        if (!code.empty() && code != notApplicable && !codes.knows(dim, code)) {
            unknownCode(members, member.c_str(), code);
        }
        key.set(dim, code);
    }
    return key;
}

/// A report is named, or stands there itself.
std::string reportOf(JsonMembers &members)
{
    const QJsonValue value = members.value("report");
    return value.isObject() ? QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact).toStdString()
                            : members.string("report");
}

void readForm(JsonMembers &members, FormBinding &binding, const CodeBook &codes)
{
    const std::string power = members.string("in");
    binding.period = named(members, "period", periodNames);
    binding.halfway = named(members, "rounding", halfwayNames);
    binding.takesQualified = named(members, "qualified", qualifiedNames);
    binding.unit = members.string("unit");
    if (!binding.unit.empty() && !codes.knows(Dim::Unit, binding.unit)) {
        unknownCode(members, "unit", binding.unit);
    }
    binding.decimals = members.has("decimals") ? members.count("decimals") : usualDecimals;
    if (binding.decimals > mostDecimals) {
        members.wrong("decimals", "超过 10 位", "is more than 10");
    }
    const auto exponent = power.empty() ? std::optional(0) : exponentNamed(power);
    if (!exponent) {
        members.wrong("in", fmt::format("“{}”不是倍数，可用 千、万、百万、亿", power),
                      fmt::format("is \"{}\", which is no power; there are thousand, 万, million, 亿, billion", power));
    }
    binding.exponent = exponent.value_or(0);
}

FormBinding bindingOf(JsonMembers &members, const CodeBook &codes)
{
    FormBinding binding;
    binding.sheet = members.string("sheet");
    const std::string cell = members.string("cell");
    if (const auto place = cellPlace(cell)) {
        binding.cell = *place;
    } else {
        members.wrong("cell", fmt::format("“{}”不是单元格，应如 C5", cell),
                      fmt::format("is \"{}\", which is no cell; write C5", cell));
    }
    binding.report = reportOf(members);
    binding.key = keyOf(members, codes);
    binding.operation = named(members, "operation", operationNames);
    binding.operand = members.string("operand");
    binding.column = members.has("column") ? members.string("column") : binding.column;
    binding.adds = named(members, "several", severalNames);
    for (const Dim dim : {Dim::Area, Dim::Indicator}) {
        const bool isNeeded = binding.report.empty() || (dim == Dim::Indicator && binding.operation != Operation::None);
        if (isNeeded && !binding.key.has(dim)) {
            members.wrong(std::string(name(dim)).c_str(), "缺少代码", "lacks a code");
        }
    }
    readForm(members, binding, codes);
    members.finish();
    return binding;
}

void writeUnless(JsonWriter &json, std::string_view member, std::string_view value, std::string_view usual)
{
    if (value != usual) {
        json.member(member, value);
    }
}

void writeBinding(JsonWriter &json, const FormBinding &binding)
{
    json.beginObject().memberUnlessEmpty("sheet", binding.sheet).member("cell", cellName(binding.cell));
    if (binding.report.starts_with('{')) {
        json.key("report").raw(binding.report);
    } else {
        json.memberUnlessEmpty("report", binding.report);
    }
    for (const auto &[dim, code] : binding.key.parts()) {
        json.member(name(dim), code);
    }
    writeUnless(json, "operation", nameOf(operationNames, binding.operation), "none");
    json.memberUnlessEmpty("operand", binding.operand);
    writeUnless(json, "column", binding.column, "OBS_VALUE");
    writeUnless(json, "several", nameOf(severalNames, binding.adds), "empty");
    writeUnless(json, "period", nameOf(periodNames, binding.period), "this");
    json.memberUnlessEmpty("unit", binding.unit);
    json.memberUnlessEmpty("in", binding.exponent == 0 ? std::string() : exponentName(binding.exponent, Language::Zh));
    if (binding.decimals != usualDecimals) {
        json.key("decimals").raw(std::to_string(binding.decimals));
    }
    writeUnless(json, "rounding", nameOf(halfwayNames, binding.halfway), "half_up");
    writeUnless(json, "qualified", nameOf(qualifiedNames, binding.takesQualified), "empty");
    json.endObject();
}

Result<std::vector<FormBinding>> bindingsOf(const QByteArray &json, const std::string &place, JsonSource source,
                                            const CodeBook &codes)
{
    auto root = parseJsonObject(json, place, source);
    if (!root) {
        return root.error();
    }
    JsonFaults faults{place, {}};
    JsonMembers members(*std::move(root), {}, faults);
    if (members.count("version") != bindingsVersion) {
        members.wrong("version", "应为 1", "should be 1");
    }
    std::vector<FormBinding> bindings;
    for (JsonMembers &cell : members.objects("cells")) {
        bindings.push_back(bindingOf(cell, codes));
    }
    members.finish();
    return faults.first ? Result<std::vector<FormBinding>>(*faults.first)
                        : Result<std::vector<FormBinding>>(std::move(bindings));
}

} // namespace

Result<std::vector<FormBinding>> formBindings(std::string_view json, const std::string &place, const CodeBook &codes)
{
    return bindingsOf(QByteArray(json.data(), static_cast<qsizetype>(json.size())), place, JsonSource::Inside, codes);
}

Result<std::vector<FormBinding>> readFormBindings(const std::string &path, const CodeBook &codes)
{
    QFile file(QString::fromStdString(path));
    if (!file.open(QIODevice::ReadOnly) || file.size() > largestBindings) {
        return fault(path, "无法打开单元格对应文件，请检查路径和权限",
                     "the bindings cannot be opened; check their path and permissions");
    }
    return bindingsOf(file.readAll(), path, JsonSource::File, codes);
}

std::string formBindingsJson(const std::vector<FormBinding> &bindings)
{
    JsonWriter json;
    json.beginObject().key("version").raw(std::to_string(bindingsVersion)).key("cells").beginArray();
    for (const FormBinding &binding : bindings) {
        writeBinding(json, binding);
    }
    json.endArray().endObject();
    return json.take();
}

} // namespace rd
