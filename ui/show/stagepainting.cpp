// What a running show looks like.
#include "ui/charts/scenepainter.h"
#include "ui/show/asideslide.h"
#include "ui/show/layeredslide.h"
#include "ui/show/runningshow.h"
#include "ui/show/showoverlay.h"

#include <QPainter>

namespace rd {

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

void RunningShow::paintRoom(QPainter &painter)
{
    const QRect room(QPoint(), m_room);
    if (m_state.cover != ShowCover::None) {
        painter.fillRect(room, m_state.cover == ShowCover::Black ? Qt::black : Qt::white);
    } else if (m_state.frozen && !m_frozen.isNull()) {
        drawImage(painter, m_frozen);
    } else {
        paintStage(painter, Fades::Yes);
    }
}

/// Pixel by pixel; an image that is told its ratio is copied first.
void RunningShow::drawImage(QPainter &painter, const QImage &image) const
{
    painter.save();
    painter.scale(1 / m_ratio, 1 / m_ratio);
    painter.drawImage(0, 0, image);
    painter.restore();
}

/// What was found, or the slide of the deck, over the whole room; what is not made yet leaves what it will take the place of.
QImage RunningShow::wholeSlide()
{
    const QSize device = (QSizeF(m_room) * m_ratio).toSize();
    for (std::size_t level = showsFound() ? m_state.inserted : 0; level > 0; --level) {
        if (QImage image = m_asides[level - 1]->image(device); !image.isNull()) {
            return image;
        }
    }
    return m_images->image(m_state.slide);
}

/// With its layers once these are drawn; until then as it is without them.
QImage RunningShow::shownImage()
{
    if (const LayeredSlide *layered = layeredSlide(); layered != nullptr && !layered->image().isNull()) {
        return layered->image();
    }
    return wholeSlide();
}

void RunningShow::paintSlide(QPainter &painter, Fades fades)
{
    const QImage image = shownImage();
    if (image.isNull()) {
        painter.fillRect(QRect(QPoint(), m_room), theme().color(Token::Ground));
    } else if (fades == Fades::Yes && m_fade.isRunning()) {
        m_fade.paint(
            painter, [&](const QImage &one) { drawImage(painter, one); }, image);
    } else {
        drawImage(painter, image);
    }
}

void RunningShow::paintStage(QPainter &painter, Fades fades)
{
    paintSlide(painter, fades);
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
