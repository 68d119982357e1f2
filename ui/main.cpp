#include "app/reports/reportexport.h"
#include "cli/command.h"
#include "exchange/atomicfile.h"
#include "ui/charts/reportpainter.h"
#include "ui/commands/picturecommands.h"
#include "ui/commands/presentcommand.h"
#include "ui/commands/windowcommand.h"
#include "ui/widgets/windowstyle.h"

#include <QApplication>
#include <QHashFunctions>

#include <algorithm>
#include <clocale>
#include <vector>

namespace {

bool isOneOf(std::span<const rd::Command> commands, const QString &word)
{
    return std::ranges::find(commands, word, &rd::Command::name) != commands.end();
}

bool hasDisplay()
{
    return qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY")
           || qEnvironmentVariableIsSet("QT_QPA_PLATFORM");
}

rd::Language languageIn(const QStringList &arguments)
{
    return arguments.contains(QStringLiteral("en")) || arguments.contains(QStringLiteral("--lang=en")) ? rd::Language::En
                                                                                                       : rd::Language::Zh;
}

/// A document of a report holds its chart, which is painted.
bool wantsDocument(const QString &word, const QStringList &arguments)
{
    return word == QLatin1String("export") && std::ranges::any_of(arguments, [](const QString &argument) {
               return argument == QLatin1String("docx") || argument.endsWith(QLatin1String("=docx"));
           });
}

/// Qt takes the user's locale over for the C library too, and libraries would write 6.5 as 6,5 into a file.
void writeNumbersAsC() { std::setlocale(LC_NUMERIC, "C"); }

/// `run` with an application that may open windows.
template <typename Run> int withWindows(int &argc, char **argv, const QStringList &arguments, const Run &run)
{
    if (!hasDisplay()) {
        return rd::report(
            {rd::ErrorCode::Failed,
             {"这里没有显示器，打不开窗口；用 render、slides 或 export 把图、幻灯片和表写成文件。",
              "There is no display to open a window on; \"render\", \"slides\" and \"export\" write files instead."},
             {}},
            languageIn(arguments));
    }
    const QApplication application(argc, argv);
    writeNumbersAsC();
    QApplication::setStyle(new rd::WindowStyle);
    return run();
}

} // namespace

int main(int argc, char **argv)
{
    rd::ignoreWriteSignals();
    QCoreApplication::setOrganizationName(QStringLiteral("regional-dashboard"));
    QCoreApplication::setApplicationName(QStringLiteral("regional-dashboard"));
    QCoreApplication::setApplicationVersion(QStringLiteral(RD_VERSION));
    QStringList arguments;
    for (int i = 1; i < argc; ++i) {
        arguments << QString::fromLocal8Bit(argv[i]);
    }
    const QString word = rd::commandWord(arguments);
    const bool asksForText = std::ranges::any_of(arguments, [](const QString &argument) {
        return argument == QLatin1String("--help") || argument == QLatin1String("-h") || argument == QLatin1String("--version")
               || argument == QLatin1String("-v");
    });
    if (word.isEmpty() && !asksForText) {
        if (const auto right = rd::checkWindowOptions(arguments); !right) {
            return rd::report(right.error(), languageIn(arguments));
        }
        return withWindows(argc, argv, arguments, [&arguments] { return rd::runWindow(arguments); });
    }
    rd::quietLibraries();
    std::vector<rd::Command> commands(rd::plainCommands().begin(), rd::plainCommands().end());
    commands.insert(commands.end(), rd::pictureCommands().begin(), rd::pictureCommands().end());
    commands.push_back(rd::presentCommand());
    if (word == commands.back().name && !asksForText) {
        return withWindows(argc, argv, arguments, [&] { return rd::runCommand(arguments, commands); });
    }
    const bool document = wantsDocument(word, arguments);
    if (!isOneOf(rd::pictureCommands(), word) && !document) {
        const QCoreApplication application(argc, argv);
        writeNumbersAsC();
        return rd::runCommand(arguments, commands);
    }
    // Qt writes a PDF's fonts in the order of a hash table: the same picture is to have the same bytes.
    QHashSeed::setDeterministicGlobalSeed();
    // Pictures are painted by ourselves and must not depend on a screen that happens to be there.
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    const QGuiApplication application(argc, argv);
    writeNumbersAsC();
    if (document) {
        if (const auto font = rd::checkFont(); !font) {
            return rd::report(font.error(), languageIn(arguments));
        }
        rd::programPainter() = rd::reportPainter();
    }
    return rd::runCommand(arguments, commands);
}
