// What a change of slides costs, as a ratio to drawing an image of the same size on a window once, measured in turn in one run.
// Ends with 1 where the median of the pairs is more than two.
//   slidebench STORE [WIDTHxHEIGHT]
#include "ui/mainwindow.h"
#include "ui/show/runningshow.h"
#include "ui/show/showwindow.h"
#include "ui/slides/slidedeck.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QPainter>

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace {

constexpr int pairs = 9; // of a change forward and one back
constexpr double limit = 2;

/// The floor: a window that draws one image and nothing else.
class OneImage final : public QWidget {
public:
    explicit OneImage(QSize size) : m_image(size, QImage::Format_RGB32)
    {
        setAttribute(Qt::WA_OpaquePaintEvent);
        m_image.fill(Qt::white);
        resize(size);
    }

protected:
    void paintEvent(QPaintEvent *) override { QPainter(this).drawImage(0, 0, m_image); }

private:
    QImage m_image;
};

template <typename What> double milliseconds(What what)
{
    QElapsedTimer timer;
    timer.start();
    what();
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

double median(std::vector<double> values)
{
    std::ranges::sort(values);
    return values[values.size() / 2];
}

/// Until the slide and its neighbours are made and nothing more is on the way.
void settle(rd::RunningShow &show)
{
    const std::size_t slide = show.state().slide;
    const auto ready = [&] {
        for (std::size_t i = 0; i < show.state().flow.size(); ++i) {
            if (show.images().thumbnail(i).isNull()) {
                return false;
            }
        }
        return show.images().isReady(slide) && (slide + 1 == show.state().flow.size() || show.images().isReady(slide + 1))
               && (slide == 0 || show.images().isReady(slide - 1));
    };
    while (!ready()) {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
    QCoreApplication::processEvents();
}

} // namespace

int main(int argc, char **argv)
{
    QApplication::setStyle(QStringLiteral("Fusion"));
    const QApplication application(argc, argv);
    const QStringList said = QCoreApplication::arguments();
    const QStringList sides = (said.size() > 2 ? said[2] : QStringLiteral("1920x1080")).split(u'x');
    const QSize size(sides.value(0).toInt(), sides.value(1).toInt());
    rd::WorkspaceOptions where;
    where.store = said.value(1).toStdString();
    rd::MainWindow window({rd::ThemeName::Light, rd::Language::Zh});
    auto deck = window.openStore(where) ? rd::deckOf(*window.desk().codes, {}) : rd::Result<rd::SlideDeck>(rd::Error{});
    if (!deck || deck->slides.size() < 3) {
        fmt::print(stderr, "{}: no store with a deck of three slides\n", where.store);
        return 1;
    }
    rd::RunningShow show(*std::move(deck), window.desk(), window.look());
    rd::ShowWindow room(show);
    room.resize(size);
    room.show();
    OneImage floor(size);
    floor.show();
    std::vector<double> changes, blits, ratios;
    for (int i = 0; i < pairs; ++i) {
        settle(show);
        const rd::ShowAct what = i % 2 == 0 ? rd::ShowAct::Next : rd::ShowAct::Previous;
        changes.push_back(milliseconds([&] {
            show.act(what);
            room.repaint();
        }));
        settle(show);
        blits.push_back(milliseconds([&] { floor.repaint(); }));
        ratios.push_back(changes.back() / blits.back());
    }
    fmt::print("slide change at {}x{}: {:.2f} ms, one image drawn {:.2f} ms, ratio {:.2f} (at most {:.1f})\n", size.width(),
               size.height(), median(changes), median(blits), median(ratios), limit);
    return median(ratios) <= limit ? 0 : 1;
}
