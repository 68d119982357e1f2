// What a change of slides costs, as a ratio to drawing an image of the same size on a window once, measured in turn in one run.
// Ends with 1 where the median of the pairs is more than two. And what twenty slides cost as a PDF, as a ratio to the same pages
// drawn by a bare QPdfWriter; ends with 1 where that is more than 1.2.
//   slidebench STORE [WIDTHxHEIGHT]
#include "ui/mainwindow.h"
#include "ui/show/runningshow.h"
#include "ui/show/showwindow.h"
#include "ui/slides/files/deckpaper.h"
#include "ui/slides/files/drawdeck.h"
#include "ui/slides/slidescene.h"

#include <QApplication>
#include <QBuffer>
#include <QElapsedTimer>
#include <QPainter>
#include <QPdfWriter>

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace {

constexpr int pairs = 9; // of a change forward and one back
constexpr double limit = 2;
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
    return median(ratios) <= limit && isPdfFast ? 0 : 1;
}
