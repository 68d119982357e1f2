#include "ui/commands/windowcommand.h"

#include "cli/command.h"
#include "ui/commands/picturecommands.h"
#include "ui/mainwindow.h"
#include "ui/pages/pagestack.h"
#include "ui/slides/showlauncher.h"
#include "ui/widgets/messagebar.h"
#include "ui/windowmemory.h"

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

// What the command line says goes before what was kept, and is not kept.
WindowMemory startOf(const WindowMemory &kept, const QCommandLineParser &values, Language language, bool storeSaid)
{
    WindowMemory start = kept;
    if (values.isSet(QStringLiteral("lang"))) {
        start.look.language = language;
    }
    if (storeSaid) {
        start.where = {};
        start.where.store = values.value(QStringLiteral("store")).toStdString();
        start.where.sample = values.isSet(QStringLiteral("sample"));
        start.where.empty = values.isSet(QStringLiteral("empty"));
        start.view.clear();
    }
    start.where.makeMissing = storeSaid || start.where.store.empty();
    return start;
}

// A store of the last time that is gone or broken must not stop the start: the user's own one is shown in its place.
void openFirst(MainWindow &window, WindowMemory &start, bool storeSaid)
{
    if (window.openStore(start.where, start.view) || storeSaid || start.where.store.empty()) {
        return; // where it cannot be opened the window says why
    }
    const std::string lost = start.where.store;
    start.where = {};
    start.where.makeMissing = true;
    if (window.openStore(start.where)) {
        window.messages()->showError(word("message.laststore"), lost);
    }
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
    const bool storeSaid = values.isSet(QStringLiteral("store")) || values.isSet(QStringLiteral("sample"))
                           || values.isSet(QStringLiteral("empty"));
    QSettings settings;
    WindowMemory kept = WindowMemory::read(settings);
    WindowMemory start = startOf(kept, values, *language, storeSaid);
    MainWindow window(start.look);
    openFirst(window, start, storeSaid);
    const ShowLauncher launcher(window);
    window.restoreSides(start.sides);
    if (window.restoreGeometry(start.geometry)) {
        window.show();
    } else {
        showSized(window);
    }
    if (qEnvironmentVariableIsSet("RD_EXIT_AFTER_FIRST_PAGE")) {
        endAfterFirstPage(window);
    }
    const int code = QApplication::exec();
    kept.take(window, start, values.isSet(QStringLiteral("lang")), storeSaid);
    kept.write(settings);
    return code;
}

} // namespace rd
