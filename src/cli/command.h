#pragma once

#include "app/workspace.h"

#include <QCommandLineOption>
#include <QList>
#include <QStringList>

#include <span>

class QCommandLineParser;

namespace rd {

/// A command as it was called.
struct Invocation {
    const QCommandLineParser &values;
    QStringList operands;
    WorkspaceOptions where;
    Language language = Language::Zh;

    [[nodiscard]] std::string value(const char *option) const; ///< empty where it was not given
};

/// One word of the command line. `run` gives an error or nothing; what it says on success it prints itself.
struct Command {
    QString name;
    QString usage;    ///< "REPORT --output FILE"
    int operands = 0; ///< how many it takes
    int optionalOperands = 0;
    QList<QCommandLineOption> options;
    Result<void> (*run)(const Invocation &);
    bool answersNo = false; ///< a damaged store is its answer (exit 3), not its failure
};

/// The commands that need no picture: list, export, import, package, check, backup, releases, form, roll.
[[nodiscard]] std::span<const Command> plainCommands();

/// The word among the arguments that names a command: the first that is no option nor an option's value. Empty where
/// there is none.
[[nodiscard]] QString commandWord(const QStringList &arguments);

/// Runs the command that `arguments` (without the program's name) ask for; prints an error's sentence on standard
/// error. Gives the exit code: 0 done, 1 failed, 2 wrong usage, 3 the answer is no.
[[nodiscard]] int runCommand(const QStringList &arguments, std::span<const Command> commands);

/// Checks the options of a call without a command, which opens the window; an error is wrong usage.
[[nodiscard]] Result<void> checkWindowOptions(const QStringList &arguments);

/// --store, --lang, --sample, --empty, --help, --version: they go before or after the command.
[[nodiscard]] QList<QCommandLineOption> commonOptions();

/// The language of `--lang`, Chinese without it; an error for any other word.
[[nodiscard]] Result<Language> languageOf(const QCommandLineParser &values);

/// Prints the sentence of an error on standard error and gives its exit code.
int report(const Error &error, Language language);

/// What the libraries mutter (no XDG_RUNTIME_DIR, no UTF-8 locale) is not said on standard error, where a command's one
/// sentence stands.
void quietLibraries();

/// A line on standard output, UTF-8.
void say(const std::string &line);
/// The same for whoever reads lines: what a file says has no breaks in it; tabs stay.
void sayLine(std::string line);

} // namespace rd
