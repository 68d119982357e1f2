// What a change of slides costs, with and without layers, through the whole deck and back, as a ratio to drawing an image of the same
// size on a window once, and to the same slide live: its answers there, laid out and drawn. Measured in turn in one run; and a
// frame of a cross-fade. Ends with 1 where the median of the pairs is more than two images, four images for a frame. And what twenty slides cost as a PDF, as a ratio to the same pages
// drawn by a bare QPdfWriter; ends with 1 where that is more than 1.2.
//   slidebench STORE [WIDTHxHEIGHT]
#include "ui/show/layeredslide.h"
#include "ui/show/runningshow.h"
#include "ui/show/showwindow.h"
#include "ui/slides/files/deckpaper.h"
#include "ui/slides/files/drawdeck.h"
#include "ui/slides/slidescene.h"
#include "ui/window/mainwindow.h"

#include <QApplication>
#include <QBuffer>
#include <QElapsedTimer>
#include <QPainter>
#include <QPdfWriter>

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace {

constexpr int pairs = 9;
constexpr double limit = 2, fadeLimit = 4; // images drawn
constexpr double liveWish = 0.15;
constexpr std::size_t pdfSlides = 20;
constexpr double pdfLimit = 1.2;

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
            if (show.images().thumbnailFile(i).isEmpty()) {
                return false;
            }
        }
        return show.images().isReady(slide) && (slide + 1 == show.state().flow.size() || show.images().isReady(slide + 1))
               && (slide == 0 || show.images().isReady(slide - 1)) && show.areLayersReady();
    };
    while (!ready()) {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
    QCoreApplication::processEvents();
}

bool isKept(const char *what, const std::vector<double> &taken, const std::vector<double> &floor, const char *floorName,
            double most)
{
    std::vector<double> ratios;
    for (std::size_t i = 0; i < taken.size(); ++i) {
        ratios.push_back(taken[i] / floor[i]);
    }
    fmt::print("{}: {:.2f} ms, {} {:.2f} ms, ratio {:.2f} (at most {:.2f})\n", what, median(taken), floorName, median(floor),
               median(ratios), most);
    return median(ratios) <= most;
}

/// What a page would cost that is not prepared: the slide laid out and drawn, its answers being there.
void drawLive(const rd::RunningShow &show, QSize size)
{
    const rd::DeckSlide &slide = show.deck().slides[show.state().slide];
    rd::SlideContent content{slide, {}, slide.number, show.deck().count};
    for (const rd::SharedTable &table : show.shownTables()) {
        content.tables.push_back(table.get());
    }
    const rd::SlideSetting setting{show.look().theme, rd::layoutSize(QSizeF(size)), show.look().language};
    (void)rd::screenImage(rd::slideScene(content, *show.desk().codes, setting), size);
}

/// From slide to slide to the last and back to the first, three times, drawn in the room; against an image of that size, and
/// against the slide drawn anew.
bool measureChanges(const char *what, rd::RunningShow &show, rd::ShowWindow &room, QWidget &floor)
{
    std::vector<double> changes, blits, repaints;
    const std::size_t steps = show.state().flow.last() - show.state().slide;
    constexpr std::size_t rounds = 3; // one alone gave medians a quarter apart
    for (std::size_t i = 0; i < rounds * 2 * steps; ++i) {
        settle(show);
        changes.push_back(milliseconds([&] {
            show.act(i / steps % 2 == 0 ? rd::ShowAct::Next : rd::ShowAct::Previous);
            QCoreApplication::sendPostedEvents(&room, QEvent::UpdateRequest); // what the window would draw as soon as it can
        }));
        settle(show);
        blits.push_back(milliseconds([&] { floor.repaint(); }));
        repaints.push_back(milliseconds([&] { drawLive(show, room.size()); }));
    }
    // Told, no limit that ends with 1: what differs between two slides takes about two thirds of the time of a whole image, which is
    // about a fifth of a slide that is laid out and drawn.
    (void)isKept(what, changes, repaints, "the slide live", liveWish);
    return isKept(what, changes, blits, "one image drawn", limit);
}

/// One frame between two slides, both to be seen.
bool measureFade(rd::RunningShow &show, rd::ShowWindow &room, QWidget &floor)
{
    std::vector<double> frames, blits;
    show.fade().setWanted(true);
    for (int i = 0; i < pairs; ++i) {
        settle(show);
        show.act(i % 2 == 0 ? rd::ShowAct::Next : rd::ShowAct::Previous);
        QElapsedTimer begun;
        begun.start();
        while (begun.elapsed() < 80) { // at first nothing is seen of the next one
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        }
        if (show.fade().isRunning()) {
            frames.push_back(milliseconds([&] { room.repaint(); }));
            blits.push_back(milliseconds([&] { floor.repaint(); }));
        }
        while (show.fade().isRunning()) {
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        }
    }
    show.fade().setWanted(false);
    return !frames.empty() && isKept("frame of a cross-fade", frames, blits, "one image drawn", fadeLimit);
}

/// The same pages as Qt alone writes them.
QByteArray barePdf(const std::vector<rd::PicturePage> &pages)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter pdf(&buffer);
    pdf.setPageMargins(QMarginsF());
    pdf.setPageSize(QPageSize(pages.front().size * 72 / 96, QPageSize::Point, QString(), QPageSize::ExactMatch));
    QPainter painter(&pdf);
    painter.scale(pdf.resolution() / 96.0, pdf.resolution() / 96.0);
    for (const rd::PicturePage &page : pages) {
        if (&page != &pages.front()) {
            pdf.newPage();
        }
        page.draw(painter);
    }
    painter.end();
    return bytes;
}

/// Gives whether the limit is kept.
bool measurePdf(const rd::SlideDeck &deck, const std::string &store)
{
    auto opened = rd::Store::open(store, rd::Store::Access::Read);
    auto picture = opened ? rd::drawDeck(deck, **opened, {rd::ThemeName::Light, rd::slideSize(true), rd::Language::Zh})
                          : rd::Result<rd::DeckPicture>(opened.error());
    if (!picture || picture->slides.empty()) {
        fmt::print(stderr, "{}: the deck cannot be drawn\n", store);
        return false;
    }
    const std::size_t count = picture->slides.size();
    for (std::size_t i = count; i < pdfSlides; ++i) {
        picture->slides.push_back(picture->slides[i % count]);
    }
    picture->slides.resize(pdfSlides);
    const std::vector<rd::PicturePage> pages = rd::deckPages(*picture, rd::DeckPaper::Slides);
    (void)barePdf(pages); // the fonts are read
    std::vector<double> ours, bare, ratios;
    for (int i = 0; i < pairs; ++i) {
        ours.push_back(milliseconds([&] { (void)rd::pdfBytes(pages, {"deck", "source", {"LC-0001"}}); }));
        bare.push_back(milliseconds([&] { (void)barePdf(pages); }));
        ratios.push_back(ours.back() / bare.back());
    }
    fmt::print("{} slides as PDF: {:.0f} ms, by a bare QPdfWriter {:.0f} ms, ratio {:.2f} (at most {:.1f})\n", pages.size(),
               median(ours), median(bare), median(ratios), pdfLimit);
    return median(ratios) <= pdfLimit;
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
    const bool isPdfFast = measurePdf(*deck, where.store);
    rd::DeckSlide step = deck->slides[1]; // a slide in two steps is in the measure
    deck->slides[1].steps = step.steps = 2;
    step.step = 1;
    deck->slides.insert(deck->slides.begin() + 1, step);
    rd::RunningShow show(*std::move(deck), window.desk(), window.look());
    rd::ShowWindow room(show);
    room.resize(size);
    room.show();
    OneImage floor(size);
    floor.show();
    const bool isPlainFast = measureChanges("slide change", show, room, floor);
    const bool isFadeFast = measureFade(show, room, floor);
    show.goTo(1); // a title has no layers
    show.act(rd::ShowAct::LastYear);
    show.act(rd::ShowAct::Ranking);
    const bool isLayeredFast = measureChanges("change with both layers", show, room, floor);
    return isPlainFast && isFadeFast && isLayeredFast && isPdfFast ? 0 : 1;
}
