#include "app/forms/formbindings.h"

#include "core/words/numbertext.h"
#include "exchange/fault.h"
#include "exchange/json/jsonmembers.h"

#include <QFile>

#include <fmt/format.h>

#include <array>

namespace rd {
namespace {

constexpr qint64 largestBindings = 1'000'000;
constexpr int mostDecimals = 10;

constexpr std::array<std::pair<FormPeriod, const char *>, 4> periodNames = {
    {{FormPeriod::This, "this"},
     {FormPeriod::Cumulative, "cumulative"},
     {FormPeriod::YearBefore, "year_before"},
     {FormPeriod::CumulativeYearBefore, "cumulative_year_before"}}};
constexpr std::array<std::pair<Kind, const char *>, 3> kindNames = {
    {{Kind::Actual, "actual"}, {Kind::Target, "target"}, {Kind::Plan, "plan"}}};
constexpr std::array<std::pair<Halfway, const char *>, 2> halfwayNames = {
    {{Halfway::Up, "half_up"}, {Halfway::Even, "gbt8170"}}};
constexpr std::array<std::pair<bool, const char *>, 2> qualifiedNames = {{{false, "empty"}, {true, "number"}}};

std::string knownCode(JsonMembers &members, const char *member, Dim dim, const CodeBook &codes, const std::string &otherwise)
{
    std::string code = members.has(member) ? members.string(member) : otherwise;
    if (code != otherwise && !codes.knows(dim, code)) {
        members.wrong(member, fmt::format("的代码“{}”在库中没有", code),
                      fmt::format("has the code \"{}\", which the store does not know", code));
    } else if (code.empty() && dim != Dim::Source) {
        members.wrong(member, "缺少代码", "lacks a code");
    }
    return code;
}

FormBinding bindingOf(JsonMembers &members, const CodeBook &codes)
{
    FormBinding binding;
    binding.sheet = members.string("sheet");
    const std::string cell = members.string("cell"), power = members.string("in");
    if (const auto place = cellPlace(cell)) {
        binding.cell = *place;
    } else {
        members.wrong("cell", fmt::format("“{}”不是单元格，应如 C5", cell),
                      fmt::format("is \"{}\", which is no cell; write C5", cell));
    }
    binding.area = knownCode(members, "area", Dim::Area, codes, {});
    binding.indicator = knownCode(members, "indicator", Dim::Indicator, codes, {});
    binding.industry = knownCode(members, "industry", Dim::Industry, codes, std::string(notApplicable));
    binding.subject = knownCode(members, "subject", Dim::Subject, codes, std::string(notApplicable));
    binding.source = knownCode(members, "source", Dim::Source, codes, {});
    binding.kind = named(members, "kind", kindNames);
    binding.period = named(members, "period", periodNames);
    binding.halfway = named(members, "rounding", halfwayNames);
    binding.takesQualified = named(members, "qualified", qualifiedNames);
    binding.decimals = members.has("decimals") ? members.count("decimals") : 2;
    if (binding.decimals > mostDecimals) {
        members.wrong("decimals", "超过 10 位", "is more than 10");
    }
    const auto exponent = power.empty() ? std::optional(0) : exponentNamed(power);
    if (!exponent) {
        members.wrong("in", fmt::format("“{}”不是倍数，可用 千、万、百万、亿", power),
                      fmt::format("is \"{}\", which is no power; there are thousand, 万, million, 亿, billion", power));
    }
    binding.exponent = exponent.value_or(0);
    members.finish();
    return binding;
}

} // namespace

Period formPeriod(FormPeriod relation, const Period &period)
{
    const bool cumulates = relation == FormPeriod::Cumulative || relation == FormPeriod::CumulativeYearBefore;
    const bool isBefore = relation == FormPeriod::YearBefore || relation == FormPeriod::CumulativeYearBefore;
    Period stretch = period;
    if (cumulates && period.months() > 0) {
        const int months = static_cast<int>(static_cast<unsigned>(period.start().month())) - 1 + period.months();
        stretch = Period::of(period.start().year() / std::chrono::January / 1, months).value_or(period);
    }
    return isBefore ? stretch.shiftedYears(-1) : stretch;
}

Result<std::vector<FormBinding>> readFormBindings(const std::string &path, const CodeBook &codes)
{
    QFile file(QString::fromStdString(path));
    if (!file.open(QIODevice::ReadOnly) || file.size() > largestBindings) {
        return fault(path, "无法打开单元格对应文件，请检查路径和权限",
                     "the bindings cannot be opened; check their path and permissions");
    }
    auto root = parseJsonObject(file.readAll(), path, JsonSource::File);
    if (!root) {
        return root.error();
    }
    JsonFaults faults{path, {}};
    JsonMembers members(*std::move(root), {}, faults);
    if (members.count("version") != 1) {
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

} // namespace rd
