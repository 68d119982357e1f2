#include "ui/commands/windowcommand.h"

#include "cli/command.h"
#include "ui/commands/picturecommands.h"
#include "ui/mainwindow.h"
#include "ui/widgets/messagebar.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QGuiApplication>
#include <QScreen>

#include <fmt/format.h>

namespace rd {
namespace {

// As large as the screen has room for, up to what a page needs.
QSize startSize()
{
    const QScreen *screen = QGuiApplication::primaryScreen();
    const QSize room = screen ? screen->availableSize() : QSize(1366, 768);
    return {std::min(room.width(), 1600), std::min(room.height(), 1000)};
}

} // namespace

int runWindow(const QStringList &arguments)
{
    QCommandLineParser values;
    values.addOptions(commonOptions());
    const bool parsed = values.parse(QStringList{QStringLiteral("regional-dashboard")} + arguments);
    const Result<Language> language = languageOf(values);
    if (!language) {
        return report(language.error(), Language::Zh);
    }
    if (!parsed) {
        const std::string reason = values.errorText().toStdString();
        return report({ErrorCode::Usage, {fmt::format("命令行有误：{}", reason), fmt::format("The command line is wrong: {}", reason)}, {}},
                      *language);
    }
    if (auto font = checkFont(); !font) {
        return report(font.error(), *language);
    }
    WorkspaceOptions where;
    where.store = values.value(QStringLiteral("store")).toStdString();
    where.sample = values.isSet(QStringLiteral("sample"));
    where.empty = values.isSet(QStringLiteral("empty"));
    where.makeMissing = true;
    MainWindow window({ThemeName::Light, *language});
    window.resize(startSize());
    window.openStore(where); // where it cannot be opened the window says why
    window.show();
    return QApplication::exec();
}

} // namespace rd
