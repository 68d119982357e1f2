#include "cli/usage.h"

#include <QCommandLineParser>
#include <QRegularExpression>

#include <fmt/format.h>

namespace rd {

Error wrongUsage(std::string zh, std::string en) { return {ErrorCode::Usage, {std::move(zh), std::move(en)}, {}}; }

Error notOffered(const char *option, const std::string &value, const char *offered)
{
    return {ErrorCode::Usage,
            {fmt::format("--{} 不能是“{}”；可用 {}。", option, value, offered),
             fmt::format("--{} cannot be \"{}\"; there are {}.", option, value, offered)},
            {}};
}

Error wordedWrongly(const QCommandLineParser &values)
{
    const QStringList unknown = values.unknownOptionNames();
    if (!unknown.isEmpty()) {
        const std::string name = (unknown.front().size() == 1 ? "-" : "--") + unknown.front().toStdString();
        return wrongUsage(fmt::format("没有选项 {}；用 --help 查看有哪些选项。", name),
                          fmt::format("There is no option {}; --help shows which there are.", name));
    }
    static const QRegularExpression quoted(QStringLiteral("'(-[^']*)'"));
    const std::string name = quoted.match(values.errorText()).captured(1).toStdString();
    if (values.errorText().startsWith(QLatin1String("Missing value"))) {
        return wrongUsage(fmt::format("选项 {} 后面缺少值。", name), fmt::format("The option {} lacks its value.", name));
    }
    return wrongUsage(fmt::format("选项 {} 不带值。", name), fmt::format("The option {} takes no value.", name));
}

Result<void> checkValues(const QCommandLineParser &values)
{
    for (const QString &option : values.optionNames()) {
        const QStringList given = values.values(option);
        if (given.contains(QString())) {
            return wrongUsage(
                fmt::format("选项 --{} 的值是空的；请写上，或去掉这个选项。", option.toStdString()),
                fmt::format("The value of --{} is empty; give one or leave the option out.", option.toStdString()));
        }
    }
    if (values.isSet(QStringLiteral("store")) && values.isSet(QStringLiteral("sample"))) {
        return wrongUsage("--store 和 --sample 各指一个数据库，只能给一个。",
                          "--store and --sample name two stores; give one of them.");
    }
    return {};
}

} // namespace rd
