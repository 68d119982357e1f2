#include "cli/command.h"

#include "cli/usage.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>

namespace rd {
namespace {

std::string namesOf(std::span<const Command> commands)
{
    std::string names;
    for (const Command &command : commands) {
        names += (names.empty() ? "" : ", ") + command.name.toStdString();
    }
    return names;
}

/// The place of the command among the arguments: the first that is no option nor an option's value; −1 where there is none.
qsizetype commandAt(const QStringList &arguments)
{
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        if (arguments[i] == QLatin1String("--store") || arguments[i] == QLatin1String("--lang")) {
            ++i;
        } else if (!arguments[i].startsWith(QLatin1Char('-'))) {
            return i;
        }
    }
    return -1;
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
        const std::string usage =
            command.name.toStdString() + (command.usage.isEmpty() ? "" : " ") + command.usage.toStdString();
        return wrongUsage(fmt::format("用法：regional-dashboard {}", usage),
                          fmt::format("Usage: regional-dashboard {}", usage));
    }
    return {};
}

/// What was asked for: help, the version, or the work of the command.
Result<void> obey(const QCommandLineParser &values, const Command *command, std::span<const Command> commands,
                  Language language)
{
    if (values.isSet(QStringLiteral("version"))) {
        say("regional-dashboard " + QCoreApplication::applicationVersion().toStdString());
        return {};
    }
    if (values.isSet(QStringLiteral("help")) || command == nullptr) {
        printHelp(command, commands, values);
        return {};
    }
    if (auto checked = checkValues(values); !checked) {
        return checked;
    }
    const Invocation call{values, values.positionalArguments(), whereFrom(values), language};
    if (auto checked = checkOperands(*command, call.operands); !checked) {
        return checked;
    }
    return command->run(call);
}

/// Lines that were said and did not arrive are a failure of the command.
Result<void> flushSaid()
{
    const bool failed = std::fflush(stdout) != 0 || std::ferror(stdout) != 0;
    return failed ? Result<void>(Error{ErrorCode::Failed, {"无法写到标准输出。", "Standard output cannot be written."}, {}})
                  : Result<void>();
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
    const qsizetype at = commandAt(arguments);
    return at < 0 ? QString() : arguments[at];
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
    // One line whatever a file is called: a line break or an escape in its name is not the terminal's.
    std::string line = error.sentence.in(language);
    std::ranges::replace_if(
        line, [](unsigned char letter) { return letter < 0x20 || letter == 0x7f; }, '?');
    line += '\n';
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

void sayLine(std::string line)
{
    std::ranges::replace_if(
        line, [](unsigned char letter) { return letter < 0x20 && letter != '\t'; }, ' ');
    say(line);
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
    if (const qsizetype at = commandAt(arguments); at >= 0) {
        rest.removeAt(at);
    }
    const bool parsed = values.parse(QStringList{QStringLiteral("regional-dashboard")} + rest);
    const auto language = languageOf(values);
    if (!language) {
        return report(language.error(), Language::Zh);
    }
    if (!word.isEmpty() && !found) {
        return report(
            wrongUsage(fmt::format("没有“{}”这个命令；可用的有：{}。", word.toStdString(), namesOf(commands)),
                       fmt::format("There is no command \"{}\"; there are: {}.", word.toStdString(), namesOf(commands))),
            *language);
    }
    if (!parsed) {
        return report(wordedWrongly(values), *language);
    }
    auto outcome = obey(values, found ? &*command : nullptr, commands, *language);
    if (outcome) {
        outcome = flushSaid();
    }
    if (!outcome) {
        const int code = report(outcome.error(), *language);
        return code == 3 && (!found || !command->answersNo) ? 1 : code;
    }
    return 0;
}

Result<void> checkWindowOptions(const QStringList &arguments)
{
    QCommandLineParser values;
    values.addOptions(commonOptions());
    if (!values.parse(QStringList{QStringLiteral("regional-dashboard")} + arguments)) {
        return wordedWrongly(values);
    }
    if (const QStringList words = values.positionalArguments(); !words.isEmpty()) {
        const std::string word = words.front().toStdString();
        return wrongUsage(fmt::format("没有“{}”这个命令；用 --help 查看有哪些命令。", word),
                          fmt::format("There is no command \"{}\"; --help lists the commands.", word));
    }
    const auto language = languageOf(values);
    return language ? checkValues(values) : Result<void>(language.error());
}

void quietLibraries()
{
    qInstallMessageHandler([](QtMsgType type, const QMessageLogContext &, const QString &message) {
        if (type == QtCriticalMsg || type == QtFatalMsg) {
            const std::string line = message.toStdString() + "\n";
            std::fwrite(line.data(), 1, line.size(), stderr);
        }
    });
}

} // namespace rd
