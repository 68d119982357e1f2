#include "ui/commands/windowcommand.h"

#include "cli/command.h"
#include "ui/commands/picturecommands.h"
#include "ui/mainwindow.h"
#include "ui/pages/pagestack.h"
#include "ui/slides/showlauncher.h"
#include "ui/widgets/messagebar.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QGuiApplication>
#include <QScreen>
#include <QSettings>
#include <QTimer>

#include <fmt/format.h>

namespace rd {
namespace {

// On a screen that has no more room than a page needs the window takes all of it.
void showSized(QWidget &window)
{
    const QScreen *screen = QGuiApplication::primaryScreen();
    const QSize room = screen ? screen->availableSize() : QSize();
    const QSize wanted(1600, 1000);
    if (room.width() < wanted.width() + 80 || room.height() < wanted.height() + 80) {
        window.resize(QSize(1100, 700).boundedTo(room));
        window.showMaximized();
    } else {
        window.resize(wanted);
        window.show();
    }
}

// How the window looked when it was last closed; what the command line says goes before it.
Look lookOf(const QCommandLineParser &values, Language language)
{
    const QSettings settings;
    Look look{ThemeName::Light, language};
    if (!values.isSet(QStringLiteral("lang")) && settings.value(QStringLiteral("language")) == QStringLiteral("en")) {
        look.language = Language::En;
    }
    (void)themeNamed(settings.value(QStringLiteral("theme")).toString().toStdString(), look.theme);
    return look;
}

void remember(const Look &look)
{
    QSettings settings;
    settings.setValue(QStringLiteral("language"), look.language == Language::En ? QStringLiteral("en") : QStringLiteral("zh"));
    settings.setValue(QStringLiteral("theme"), qtext(name(look.theme)));
}

// For the benchmark of the start (tests/bench/start.py): ends when the first page stands painted.
void endAfterFirstPage(MainWindow &window)
{
    QObject::connect(window.pages(), &PageStack::settled, &window, [&window] {
        window.repaint();
        QTimer::singleShot(0, &window, [] { QCoreApplication::quit(); });
    });
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
        return report({ErrorCode::Usage,
                       {fmt::format("命令行有误：{}", reason), fmt::format("The command line is wrong: {}", reason)},
                       {}},
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
    MainWindow window(lookOf(values, *language));
    window.openStore(where); // where it cannot be opened the window says why
    const ShowLauncher launcher(window);
    showSized(window);
    if (qEnvironmentVariableIsSet("RD_EXIT_AFTER_FIRST_PAGE")) {
        endAfterFirstPage(window);
    }
    const int code = QApplication::exec();
    remember(window.look());
    return code;
}

} // namespace rd
