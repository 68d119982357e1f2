#include "cli/filters.h"

#include "core/report/engine.h"
#include "core/report/periodchoice.h"
#include "core/report/zones.h"

#include <QCommandLineParser>

#include <fmt/format.h>

namespace rd {
namespace {

struct FilterOption {
    const char *name;
    Dim dim;
    const char *help = "only this code and what lies below it", *value = "CODE";
};
constexpr FilterOption dimOptions[] = {
    {"area", Dim::Area},
    {"tier", Dim::Tier},
    {"industry", Dim::Industry},
    {"indicator", Dim::Indicator},
    {"subject", Dim::Subject},
    {"source", Dim::Source},
    {"kind", Dim::Kind, "only actual, target or plan", "KIND"},
};

Error wrongValue(const char *option, const std::string &value, const char *expected)
{
    return {ErrorCode::Usage,
            {fmt::format("--{} 的值“{}”无法识别；应为 {}。", option, value, expected),
             fmt::format("--{} cannot be \"{}\"; expected {}.", option, value, expected)},
            {}};
}

} // namespace

QList<QCommandLineOption> filterOptions()
{
    QList<QCommandLineOption> options;
    for (const FilterOption &option : dimOptions) {
        options.append({QString::fromLatin1(option.name), QString::fromUtf8(option.help), QString::fromLatin1(option.value)});
    }
    options.append(
        {QStringLiteral("period"),
         QStringLiteral("2024 with all that lies in it; 2024-Q3, 2024-09, 2025-01-01/P9M alone; 2023..2024-09 from, to"),
         QStringLiteral("PERIOD")});
    options.append({QStringLiteral("zones"), QStringLiteral("development zones beside counties: with, without"),
                    QStringLiteral("WHETHER")});
    options.append({QStringLiteral("as-known"), QStringLiteral("as the store knew it on that day"), QStringLiteral("DATE")});
    options.append(
        {QStringLiteral("published-until"), QStringLiteral("sources published until that day"), QStringLiteral("DATE")});
    return options;
}

Result<void> narrow(ReportSpec &spec, const Invocation &call, const CodeBook &codes)
{
    ReportSpec asked;
    for (const FilterOption &option : dimOptions) {
        // An option that is given twice widens: figures of either area.
        Filter filter{option.dim, {}, true};
        for (const QString &code : call.values.values(QString::fromLatin1(option.name))) {
            filter.codes.push_back(code.toStdString());
        }
        if (!filter.codes.empty()) {
            asked.filters.push_back(std::move(filter));
        }
    }
    if (const auto fault = faultIn(asked, codes)) {
        return *fault;
    }
    spec.filters.insert(spec.filters.end(), asked.filters.begin(), asked.filters.end());
    if (const std::string text = call.value("period"); !text.empty()) {
        const auto periods = PeriodChoice::parse(text);
        if (!periods) {
            return wrongValue("period", text, "2024, 2024-Q3, 2024-09, 2024-07-31, 2025-01-01/P9M, 2023..2024-09");
        }
        periods->narrow(spec);
    }
    const std::string zones = call.value("zones");
    if (!zones.empty() && zones != "with" && zones != "without") {
        return wrongValue("zones", zones, "with, without");
    }
    spec = withZones(std::move(spec), zones, codes);
    for (const auto &[option, target] :
         {std::pair{"as-known", &spec.asKnown}, std::pair{"published-until", &spec.publishedUntil}}) {
        const std::string day = call.value(option);
        if (!day.empty() && !parseDay(day)) {
            return wrongValue(option, day, "2025-02-28");
        }
        if (!day.empty()) {
            *target = day;
        }
    }
    return {};
}

} // namespace rd
