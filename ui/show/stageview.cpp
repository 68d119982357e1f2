#include "ui/show/stageview.h"

#include "ui/show/runningshow.h"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <utility>

namespace rd {

StageView::StageView(RunningShow &show, Sees sees, QWidget *parent) : QWidget(parent), m_show(show), m_sees(sees)
{
    setAttribute(Qt::WA_OpaquePaintEvent);
    setMouseTracking(true);
    setContextMenuPolicy(Qt::DefaultContextMenu);
    m_idle.setSingleShot(true);
    m_idle.setInterval(3000);
    connect(&m_idle, &QTimer::timeout, this, [this] { setCursor(Qt::BlankCursor); });
    connect(&show, &RunningShow::changed, this, [this] {
        showCursor();
        showAnew();
    });
    connect(&show, &RunningShow::repaintWanted, this, &StageView::showAnew);
    if (sees == Sees::Room) {
        m_idle.start();
    }
}

QRectF StageView::place() const
{
    const QSizeF room = m_show.room().isEmpty() ? QSizeF(16, 9) : QSizeF(m_show.room());
    const QSizeF fitted = room.scaled(QSizeF(size()), Qt::KeepAspectRatio);
    return {QPointF((width() - fitted.width()) / 2, (height() - fitted.height()) / 2), fitted};
}

/// In the room only what differs: of one ready image that follows the other, that is known.
void StageView::showAnew()
{
    const PreparedImage before = std::exchange(m_plain, m_sees == Sees::Room ? m_show.plainImage() : PreparedImage());
    update(before.isNull() || m_plain.isNull() ? QRegion(rect()) : m_plain.differenceTo(before));
}

void StageView::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    if (m_sees == Sees::Room) {
        return m_show.paintRoom(painter, event->region());
    }
    painter.fillRect(rect(), palette().window());
    if (m_show.room().isEmpty()) {
        return;
    }
    const QRectF at = place();
    painter.save();
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.setClipRect(at);
    painter.translate(at.topLeft());
    painter.scale(at.width() / m_show.room().width(), at.height() / m_show.room().height());
    m_show.paintStage(painter);
    painter.restore();
    painter.setPen(QPen(palette().mid(), 1));
    painter.drawRect(at.adjusted(0.5, 0.5, -0.5, -0.5));
}

QPointF StageView::shareAt(QPointF at) const
{
    const QRectF picture = place();
    return {std::clamp((at.x() - picture.left()) / picture.width(), 0.0, 1.0),
            std::clamp((at.y() - picture.top()) / picture.height(), 0.0, 1.0)};
}

void StageView::showCursor()
{
    const ShowTool tool = m_show.state().tool;
    const Qt::CursorShape shape = tool == ShowTool::Pen     ? Qt::CrossCursor
                                  : m_show.state().points() ? Qt::BlankCursor
                                  : m_show.isOverMark()     ? Qt::PointingHandCursor
                                                            : Qt::ArrowCursor;
    if (cursor().shape() != shape && !(m_sees == Sees::Room && tool == ShowTool::None && !underMouse())) {
        setCursor(shape);
    }
    if (m_sees == Sees::Room) {
        m_idle.start();
    }
}

void StageView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && m_show.state().tool == ShowTool::Pen) {
        m_show.drawFrom(shareAt(event->position()));
    }
}

void StageView::mouseMoveEvent(QMouseEvent *event)
{
    m_show.point(shareAt(event->position()));
    showCursor();
}

void StageView::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton) {
        return;
    }
    m_show.endLine();
    if (m_show.state().tool == ShowTool::Inside) {
        m_show.openAt(shareAt(event->position()));
    } else if (m_show.state().tool != ShowTool::Pen) {
        m_show.act(ShowAct::Next);
    }
}

void StageView::leaveEvent(QEvent *) { m_show.leaveSlide(); }

void StageView::contextMenuEvent(QContextMenuEvent *event)
{
    if (event->reason() == QContextMenuEvent::Mouse) { // the key is one of the show's
        Q_EMIT menuWanted(event->globalPos());
    }
}

} // namespace rd
