#include "ui/show/showink.h"

#include "ui/theme/theme.h"

#include <QPainter>

namespace rd {
namespace {

QPointF placed(QPointF share, QSizeF room) { return {share.x() * room.width(), share.y() * room.height()}; }

/// A line in the warning colour with an edge of the ground, so that it is seen on any mark.
void stroke(QPainter &painter, const QPolygonF &line, const Theme &theme, qreal width)
{
    for (const auto &[token, wide] : {std::pair(Token::Ground, width + 2 * theme.thin()), std::pair(Token::Warning, width)}) {
        painter.setPen(QPen(theme.color(token), wide, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        line.size() == 1 ? painter.drawPoint(line.front()) : painter.drawPolyline(line);
    }
}

} // namespace

void ShowInk::beginLine(std::size_t slide, QPointF at)
{
    std::vector<Line> &lines = m_lines[slide];
    lines.push_back({at});
    m_line = &lines.back();
}

void ShowInk::goOn(QPointF at)
{
    if (m_line != nullptr) {
        m_line->push_back(at);
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
        for (const QPointF &point : line) {
            points << placed(point, room);
        }
        stroke(painter, points, theme, theme.step(1));
    }
    painter.restore();
}

void ShowInk::paintPointer(QPainter &painter, QSizeF room, const Theme &theme) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.color(Token::Ground), 2 * theme.thin()));
    painter.setBrush(theme.color(Token::Warning));
    painter.drawEllipse(placed(m_pointer, room), theme.step(2), theme.step(2));
    painter.restore();
}

} // namespace rd
