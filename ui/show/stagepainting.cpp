// What a running show looks like.
#include "ui/charts/scenepainter.h"
#include "ui/show/asideslide.h"
#include "ui/show/layeredslide.h"
#include "ui/show/runningshow.h"
#include "ui/show/showoverlay.h"

#include <QImage>
#include <QPaintEngine>
#include <QPainter>

#include <cstring>

namespace rd {
namespace {

/// Copies rows of pixels, since Qt goes through a clip of many parts span by span. False where the two are not made alike.
bool copyParts(QPaintDevice *device, const QImage &image, const QRegion &where)
{
    auto *pixels = device->devType() == QInternal::Image ? static_cast<QImage *>(device) : nullptr;
    if (pixels == nullptr || pixels->size() != image.size() || pixels->format() != image.format()) {
        return false;
    }
    const qsizetype pixel = image.depth() / 8; // bytes
    uchar *to = pixels->bits();
    for (const QRect &part : where &image.rect()) {
        for (int y = part.top(); y <= part.bottom(); ++y) {
            std::memcpy(to + y * pixels->bytesPerLine() + part.left() * pixel, image.constScanLine(y) + part.left() * pixel,
                        static_cast<std::size_t>(pixel) * static_cast<std::size_t>(part.width()));
        }
    }
    return true;
}

} // namespace

void RunningShow::setRoom(QSize size, qreal ratio)
{
    m_room = size;
    m_ratio = ratio;
    m_images->setScreen((QSizeF(size) * ratio).toSize(), m_look.theme, m_look.language);
    prepareLayers();
    Q_EMIT repaintWanted();
}

Theme RunningShow::theme() const { return Theme::slide(m_look.theme, m_room.height()); }

QString RunningShow::source() const { return showsFound() ? found().source() : m_images->source(m_state.slide); }

void RunningShow::paintRoom(QPainter &painter, const QRegion &where)
{
    if (m_state.cover != ShowCover::None) {
        return painter.fillRect(QRect(QPoint(), m_room), m_state.cover == ShowCover::Black ? Qt::black : Qt::white);
    }
    if (m_state.frozen && !m_frozen.isNull()) {
        return drawImage(painter, m_frozen);
    }
    const QImage image = shownImage().image();
    if (m_fade.isRunning() && !image.isNull()) {
        m_fade.paint(
            painter, [&](const QImage &one) { drawImage(painter, one); }, image);
    } else if (where.rectCount() == 1 || m_ratio != 1 || !copyParts(painter.paintEngine()->paintDevice(), image, where)) {
        drawImage(painter, image);
    }
    paintOver(painter);
}

void RunningShow::paintStage(QPainter &painter)
{
    drawImage(painter, shownImage().image());
    paintOver(painter);
}

/// Pixel by pixel; an image that is told its ratio is copied first.
void RunningShow::drawImage(QPainter &painter, const QImage &image) const
{
    if (image.isNull()) {
        return painter.fillRect(QRect(QPoint(), m_room), theme().color(Token::Ground));
    }
    painter.save();
    painter.scale(1 / m_ratio, 1 / m_ratio);
    painter.drawImage(0, 0, image);
    painter.restore();
}

/// What was found, or the slide of the deck, over the whole room; what is not made yet leaves what it will take the place of.
PreparedImage RunningShow::wholeSlide()
{
    const QSize device = (QSizeF(m_room) * m_ratio).toSize();
    for (std::size_t level = showsFound() ? m_state.inserted : 0; level > 0; --level) {
        if (PreparedImage image = m_asides[level - 1]->image(device); !image.isNull()) {
            return image;
        }
    }
    return m_images->image(m_state.slide);
}

/// With its layers once these are drawn; until then as it is without them.
PreparedImage RunningShow::shownImage()
{
    if (const LayeredSlide *layered = layeredSlide(); layered != nullptr && !layered->image().isNull()) {
        return layered->image();
    }
    return wholeSlide();
}

PreparedImage RunningShow::plainImage()
{
    const bool isPlain = m_state.cover == ShowCover::None && !m_state.frozen && !m_state.sources && !m_state.points()
                         && m_state.tool != ShowTool::Inside && !m_ink.isDrawn(inkSlide()) && !m_fade.isRunning();
    return isPlain && m_ratio == 1 && m_images->isReady(m_state.slide) ? shownImage() : PreparedImage();
}

/// What lies over the slide.
void RunningShow::paintOver(QPainter &painter)
{
    if (m_state.tool == ShowTool::Inside) {
        paintInside(painter);
    }
    m_ink.paintLines(painter, inkSlide(), m_room, theme());
    if (m_state.sources) {
        paint(painter, sourcesOverlay(source(), m_figures.get(), *m_desk.codes, m_room, theme(), m_look.language), theme());
    }
    if (m_state.tool == ShowTool::Pointer) {
        m_ink.paintPointer(painter, m_state.pointer, m_room, theme());
    } else if (m_state.tool == ShowTool::Spotlight) {
        m_ink.paintSpotlight(painter, m_state.pointer, m_room);
    }
}

void RunningShow::point(QPointF at)
{
    m_ink.point(at);
    m_over = at;
    if (m_state.tool == ShowTool::Inside) {
        Q_EMIT repaintWanted();
    }
    if (m_state.points() || m_ink.isDrawing()) {
        m_ink.goOn(at);
        Q_EMIT repaintWanted();
    }
}

void RunningShow::drawFrom(QPointF at)
{
    m_ink.beginLine(inkSlide(), m_state.pen, at);
    Q_EMIT repaintWanted();
}

} // namespace rd
