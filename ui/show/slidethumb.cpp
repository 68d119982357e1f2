#include "ui/show/slidethumb.h"

#include <QPainter>

namespace rd {

void SlideThumb::setPicture(const QImage &picture, const QString &words)
{
    m_picture = picture;
    m_words = words;
    setAccessibleName(words);
    update();
}

void SlideThumb::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QSizeF shape = m_picture.isNull() ? QSizeF(16, 9) : QSizeF(m_picture.size());
    const QSizeF fitted = shape.scaled(QSizeF(size()), Qt::KeepAspectRatio);
    const QRectF place(QPointF((width() - fitted.width()) / 2, 0), fitted);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    if (m_picture.isNull()) {
        painter.drawText(place, Qt::AlignCenter | Qt::TextWordWrap, m_words);
    } else {
        painter.drawImage(place, m_picture);
    }
    painter.setPen(QPen(palette().mid(), 1));
    painter.drawRect(place.adjusted(0.5, 0.5, -0.5, -0.5));
}

} // namespace rd
