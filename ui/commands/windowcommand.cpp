#include "ui/commands/windowcommand.h"

#include "app/reportrunner.h"
#include "app/reports/reports.h"
#include "cli/command.h"
#include "ui/commands/picturecommands.h"
#include "ui/pages/pagestack.h"
#include "ui/pages/pageview.h"
#include "ui/show/showlauncher.h"
#include "ui/state/statejson.h"
#include "ui/widgets/messagebar.h"
#include "ui/window/mainwindow.h"
#include "ui/window/windowmemory.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QGuiApplication>
#include <QScreen>
#include <QSettings>
#include <QTimer>

#include <fmt/format.h>

#include <cstdlib>
#include <functional>

namespace rd {
namespace {

// The first page's questions are answered while the window is built.
void askEarly(ReportRunner &runner, const QByteArray &view)
{
    if (const auto &store = runner.opened()) {
        const WindowState state = firstState(view, *store->codes);
        const std::string own = ownOrder(reportsWith("own_order", *store->codes));
        for (const ReportSpec &card : cardsOf(state.page, *store->codes)) {
            runner.prepare(
                ordered(narrowed(onAreas(card, state, *store->codes), state.filters, state.choice), state.order, own));
        }
    }
}

// What is painted before the first page is there would be painted again with it; slow answers do not hold the window back.
void whenFirstPageIsThere(MainWindow &window, const std::function<void()> &show)
{
    constexpr int patienceMs = 150;
    const PageView *view = window.pages()->currentView();
    if (!view || !view->isWaiting()) {
        return show();
    }
    auto *patience = new QTimer(&window);
    const auto once = [patience, show] {
        if (patience->isActive()) {
            patience->stop();
            show();
        }
    };
    QObject::connect(window.pages(), &PageStack::settled, patience, once);
    QObject::connect(patience, &QTimer::timeout, patience, [patience, show] {
        patience->stop();
        show();
    });
    patience->start(patienceMs);
}

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
void openFirst(MainWindow &window, WindowMemory &start, bool storeSaid, std::unique_ptr<ReportRunner> runner)
{
    if (window.openStore(start.where, start.view, std::move(runner)) || storeSaid || start.where.store.empty()) {
        return; // where it cannot be opened the window says why
    }
    const std::string lost = start.where.store;
    start.where = {};
    start.where.makeMissing = true;
    if (window.openStore(start.where)) {
        window.messages()->showError(word("message.laststore"), lost);
    }
}

// For the benchmark of the start (tests/bench/start.py): ends when the first page has been painted with all its answers.
class EndAfterFirstPage final : public QObject {
public:
    explicit EndAfterFirstPage(PageView &view) : QObject(&view), m_view(view) { view.widget()->installEventFilter(this); }

protected:
    bool eventFilter(QObject *page, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && !m_view.isWaiting()) {
            // The cards are painted after the page that they lie on, all before the next event. What ending takes is no part of it.
            QTimer::singleShot(0, qApp, [] { std::_Exit(0); });
        }
        return QObject::eventFilter(page, event);
    }

private:
    PageView &m_view;
};

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
    const bool storeSaid = values.isSet(QStringLiteral("store")) || values.isSet(QStringLiteral("sample"))
                           || values.isSet(QStringLiteral("empty"));
    QSettings settings;
    WindowMemory kept = WindowMemory::read(settings);
    WindowMemory start = startOf(kept, values, *language, storeSaid);
    auto runner = std::make_unique<ReportRunner>(start.where); // opens the store while fonts are found and the window is built
    if (auto font = checkFont(); !font) {
        return report(font.error(), *language);
    }
    askEarly(*runner, start.view);
    MainWindow window(start.look);
    openFirst(window, start, storeSaid, std::move(runner));
    const ShowLauncher launcher(window);
    window.restoreSides(start.sides);
    const bool hasGeometry = window.restoreGeometry(start.geometry);
    whenFirstPageIsThere(window, [&window, hasGeometry] { hasGeometry ? window.show() : showSized(window); });
    if (PageView *view = window.pages()->currentView(); view && qEnvironmentVariableIsSet("RD_EXIT_AFTER_FIRST_PAGE")) {
        new EndAfterFirstPage(*view);
    }
    const int code = QApplication::exec();
    kept.take(window, start, values.isSet(QStringLiteral("lang")), storeSaid);
    kept.write(settings);
    return code;
}

} // namespace rd
