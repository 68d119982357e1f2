#include "cli/command.h"

#include <QCommandLineParser>
#include <QFile>

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>

namespace rd {
namespace {

Error wrongUsage(std::string zh, std::string en)
{
    return {ErrorCode::Usage, {std::move(zh), std::move(en)}, {}};
}

std::string namesOf(std::span<const Command> commands)
{
    std::string names;
    for (const Command &command : commands) {
        names += (names.empty() ? "" : ", ") + command.name.toStdString();
    }
    return names;
}

WorkspaceOptions whereFrom(const QCommandLineParser &values)
{
    WorkspaceOptions where;
    where.store = values.value(QStringLiteral("store")).toStdString();
    where.sample = values.isSet(QStringLiteral("sample"));
    where.empty = values.isSet(QStringLiteral("empty"));
    return where;
}

void printHelp(const Command *command, std::span<const Command> commands, const QCommandLineParser &values)
{
    if (command != nullptr) {
        say(fmt::format("regional-dashboard {} {}", command->name.toStdString(), command->usage.toStdString()));
    } else {
        say("regional-dashboard [COMMAND] [--store FILE] [--lang zh|en] [--sample]");
        for (const Command &each : commands) {
            say(fmt::format("  {} {}", each.name.toStdString(), each.usage.toStdString()));
        }
    }
    const QString help = values.helpText();
    say(help.mid(help.indexOf(QLatin1Char('\n')) + 1).toStdString());
}

Result<void> checkOperands(const Command &command, const QStringList &operands)
{
    if (operands.size() < command.operands || operands.size() > command.operands + command.optionalOperands) {
        return wrongUsage(fmt::format("用法：regional-dashboard {} {}", command.name.toStdString(), command.usage.toStdString()),
                          fmt::format("Usage: regional-dashboard {} {}", command.name.toStdString(), command.usage.toStdString()));
    }
    return {};
}

} // namespace

std::string Invocation::value(const char *option) const { return values.value(QString::fromLatin1(option)).toStdString(); }

QList<QCommandLineOption> commonOptions()
{
    return {
        {QStringLiteral("store"), QStringLiteral("the store: a file or postgresql://…"), QStringLiteral("FILE")},
        {QStringLiteral("lang"), QStringLiteral("zh or en"), QStringLiteral("LANGUAGE")},
        {QStringLiteral("sample"), QStringLiteral("the sample city instead of your own store")},
        {QStringLiteral("empty"), QStringLiteral("a store that is made here starts with units only")},
        {{QStringLiteral("h"), QStringLiteral("help")}, QStringLiteral("this text")},
        {{QStringLiteral("v"), QStringLiteral("version")}, QStringLiteral("the version")},
    };
}

QString commandWord(const QStringList &arguments)
{
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString &argument = arguments[i];
        if (argument == QLatin1String("--store") || argument == QLatin1String("--lang")) {
            ++i;
        } else if (!argument.startsWith(QLatin1Char('-'))) {
            return argument;
        }
    }
    return {};
}

Result<Language> languageOf(const QCommandLineParser &values)
{
    const QString asked = values.value(QStringLiteral("lang"));
    if (asked == QLatin1String("zh") || asked.isEmpty()) {
        return Language::Zh;
    }
    if (asked == QLatin1String("en")) {
        return Language::En;
    }
    return wrongUsage(fmt::format("--lang 只能是 zh 或 en，不能是“{}”。", asked.toStdString()),
                      fmt::format("--lang is zh or en, not \"{}\".", asked.toStdString()));
}

int report(const Error &error, Language language)
{
    std::string line = error.sentence.in(language) + "\n";
    std::fwrite(line.data(), 1, line.size(), stderr);
    switch (error.code) {
    case ErrorCode::Usage: return 2;
    case ErrorCode::Unsound: return 3;
    case ErrorCode::Failed:
    case ErrorCode::Cancelled: break;
    }
    return 1;
}

void say(const std::string &line)
{
    std::fwrite(line.data(), 1, line.size(), stdout);
    std::fputc('\n', stdout);
}

int runCommand(const QStringList &arguments, std::span<const Command> commands)
{
    const QString word = commandWord(arguments);
    const auto command = std::ranges::find(commands, word, &Command::name);
    const bool found = command != commands.end();

    QCommandLineParser values;
    values.addOptions(commonOptions());
    if (found) {
        values.addOptions(command->options);
    }
    QStringList rest = arguments;
    rest.removeOne(word);
    const bool parsed = values.parse(QStringList{QStringLiteral("regional-dashboard")} + rest);
    const auto language = languageOf(values);
    if (!language) {
        return report(language.error(), Language::Zh);
    }
    if (!word.isEmpty() && !found) {
        return report(wrongUsage(fmt::format("没有“{}”这个命令；可用的有：{}。", word.toStdString(), namesOf(commands)),
                                 fmt::format("There is no command \"{}\"; there are: {}.", word.toStdString(), namesOf(commands))),
                      *language);
    }
    if (!parsed) {
        const std::string reason = values.errorText().toStdString();
        return report(wrongUsage(fmt::format("命令行有误：{}", reason), fmt::format("The command line is wrong: {}", reason)), *language);
    }
    if (values.isSet(QStringLiteral("help")) || !found) {
        printHelp(found ? &*command : nullptr, commands, values);
        return 0;
    }
    const Invocation call{values, values.positionalArguments(), whereFrom(values), *language};
    auto outcome = checkOperands(*command, call.operands);
    if (outcome) {
        outcome = command->run(call);
    }
    if (!outcome) {
        const int code = report(outcome.error(), *language);
        return code == 3 && !command->answersNo ? 1 : code;
    }
    if (std::fflush(stdout) != 0) {
        return report({ErrorCode::Failed, {"无法写到标准输出。", "Standard output cannot be written."}, {}}, *language);
    }
    return 0;
}

} // namespace rd
