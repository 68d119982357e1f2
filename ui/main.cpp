#include "cli/command.h"
#include "exchange/atomicfile.h"
#include "ui/commands/picturecommands.h"
#include "ui/commands/windowcommand.h"

#include <QApplication>

#include <algorithm>
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

int openWindow(int &argc, char **argv, const QStringList &arguments)
{
    if (!hasDisplay()) {
        return rd::report({rd::ErrorCode::Failed,
                           {"这里没有显示器，打不开窗口；用 render 或 export 把图和表写成文件。",
                            "There is no display to open a window on; \"render\" and \"export\" write files instead."},
                           {}},
                          arguments.contains(QStringLiteral("en")) ? rd::Language::En : rd::Language::Zh);
    }
    QApplication::setStyle(QStringLiteral("Fusion"));
    const QApplication application(argc, argv);
    return rd::runWindow(arguments);
}

} // namespace

int main(int argc, char **argv)
{
    rd::ignoreWriteSignals();
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
        return openWindow(argc, argv, arguments);
    }
    std::vector<rd::Command> commands(rd::plainCommands().begin(), rd::plainCommands().end());
    commands.insert(commands.end(), rd::pictureCommands().begin(), rd::pictureCommands().end());
    if (!isOneOf(rd::pictureCommands(), word)) {
        const QCoreApplication application(argc, argv);
        return rd::runCommand(arguments, commands);
    }
    // Pictures are painted by ourselves and must not depend on a screen that happens to be there.
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    const QGuiApplication application(argc, argv);
    return rd::runCommand(arguments, commands);
}
