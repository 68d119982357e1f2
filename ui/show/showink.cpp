#include "ui/show/showink.h"

#include "ui/show/showstate.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <QPainterPath>

#include <cmath>

namespace rd {
namespace {

QPointF placed(QPointF share, QSizeF room) { return {share.x() * room.width(), share.y() * room.height()}; }

qreal enlarged(qreal radius, int steps) { return radius * std::pow(1.3, steps); }

constexpr std::array inks = {Token::Warning, Token::Pillar, Token::Text};
static_assert(inks.size() == penColors);

/// A line with an edge of the ground, so that it is seen on any mark.
void stroke(QPainter &painter, const QPolygonF &line, Token ink, const Theme &theme)
{
    const qreal width = theme.step(1);
    for (const auto &[token, wide] : {std::pair(Token::Ground, width + 2 * theme.thin()), std::pair(ink, width)}) {
        painter.setPen(QPen(theme.color(token), wide, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        line.size() == 1 ? painter.drawPoint(line.front()) : painter.drawPolyline(line);
    }
}

} // namespace

void ShowInk::beginLine(std::size_t slide, int color, QPointF at)
{
    std::vector<Line> &lines = m_lines[slide];
    lines.push_back({color, {at}});
    m_line = &lines.back();
}

void ShowInk::goOn(QPointF at)
{
    if (m_line != nullptr) {
        m_line->points.push_back(at);
    }
}

void ShowInk::erase(std::size_t slide)
{
    m_line = nullptr;
    m_lines.erase(slide);
}

void ShowInk::paintLines(QPainter &painter, std::size_t slide, QSizeF room, const Theme &theme) const
{
    const auto found = m_lines.find(slide);
    if (found == m_lines.end()) {
        return;
    }
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    for (const Line &line : found->second) {
        QPolygonF points;
        for (const QPointF &point : line.points) {
            points << placed(point, room);
        }
        stroke(painter, points, inks[std::size_t(line.color)], theme);
    }
    painter.restore();
}

void ShowInk::paintPointer(QPainter &painter, int steps, QSizeF room, const Theme &theme) const
{
    const qreal radius = enlarged(theme.step(2), steps);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.color(Token::Ground), 2 * theme.thin()));
    painter.setBrush(theme.color(Token::Warning));
    painter.drawEllipse(placed(m_pointer, room), radius, radius);
    painter.restore();
}

void ShowInk::paintSpotlight(QPainter &painter, int steps, QSizeF room) const
{
    constexpr QColor dimmed(0, 0, 0, 170); // black for every theme: it is light that is taken away
    const qreal radius = enlarged(room.height() / 7, steps);
    QPainterPath path; // odd and even: the circle is left out
    path.addRect(QRectF(QPointF(), room));
    path.addEllipse(placed(m_pointer, room), radius, radius);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipRect(QRectF(QPointF(), room), Qt::IntersectClip); // near an edge the circle is larger than the room
    painter.fillPath(path, dimmed);
    painter.restore();
}

} // namespace rd
