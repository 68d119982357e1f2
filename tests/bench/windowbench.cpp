// How long a page takes to answer a click, beside the floor of an empty page's repaint, in one run. Prints a line a page;
// ends with 1 where a page takes longer than 100 ms.
//   windowbench [--sample | STORE]
#include "core/report/catalogue.h"
#include "ui/pages/pagestack.h"
#include "ui/pages/pageview.h"
#include "ui/window/mainwindow.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QTemporaryDir>

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace {

constexpr int runs = 7;
constexpr double limit = 100;

double median(std::vector<double> values)
{
    std::ranges::nth_element(values, values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2));
    return values[values.size() / 2];
}

double milliseconds(const QElapsedTimer &timer) { return static_cast<double>(timer.nsecsElapsed()) / 1e6; }

/// From the click on a page's name until what is in sight is laid out with its answers and painted.
double openPage(rd::MainWindow &window, const std::string &page)
{
    QElapsedTimer timer;
    timer.start();
    window.pages()->openPage(page);
    while (!window.pages()->currentView()->isReadable()) {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
    window.pages()->repaint();
    const double taken = milliseconds(timer);
    while (window.pages()->currentView()->isWaiting()) { // the next page is not to pay for what is further down on this one
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
    QCoreApplication::processEvents();
    return taken;
}

double emptyRepaint(QSize size)
{
    QWidget empty;
    empty.resize(size);
    empty.show();
    QCoreApplication::processEvents();
    std::vector<double> taken;
    for (int i = 0; i < runs; ++i) {
        QElapsedTimer timer;
        timer.start();
        empty.repaint();
        QCoreApplication::processEvents();
        taken.push_back(milliseconds(timer));
    }
    return median(taken);
}

} // namespace

int main(int argc, char **argv)
{
    QApplication::setStyle(QStringLiteral("Fusion"));
    const QApplication application(argc, argv);
    const QTemporaryDir folder;
    rd::WorkspaceOptions where;
    const QString given = QCoreApplication::arguments().value(1);
    where.sample = given == QStringLiteral("--sample");
    const bool named = !given.isEmpty() && !where.sample;
    where.store = (named ? given : folder.filePath(QStringLiteral("bench.store"))).toStdString();
    where.makeMissing = !named;
    rd::MainWindow window({rd::ThemeName::Light, rd::Language::Zh});
    window.resize(1366, 768);
    if (!window.openStore(where)) {
        fmt::print(stderr, "the store cannot be opened\n");
        return 1;
    }
    window.show();
    openPage(window, "overview");
    fmt::print("empty page's repaint: {:.1f} ms\n", emptyRepaint(window.pages()->size()));
    bool ok = true;
    for (const std::string_view page : rd::pageCodes()) {
        const std::string elsewhere = page == "overview" ? "sources" : "overview";
        const double first = openPage(window, std::string(page));
        std::vector<double> again;
        for (int i = 0; i < runs; ++i) {
            openPage(window, elsewhere);
            again.push_back(openPage(window, std::string(page)));
        }
        ok = ok && first <= limit && median(again) <= limit;
        fmt::print("{}: first time {:.1f} ms, then {:.1f} ms (at most {:.0f})\n", page, first, median(again), limit);
    }
    return ok ? 0 : 1;
}
