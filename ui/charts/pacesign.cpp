#include "ui/charts/pacesign.h"

#include "ui/charts/textlayout.h"

namespace rd {
namespace {

constexpr std::size_t wordsAt = 1, codeAt = 2;

bool hasPace(const Mark &actual) { return !paceCode(actual).empty(); }

qreal signRoom(const TextStyle &style, const Theme &theme) { return theme.lineHeight(style.type) * 0.75; }

PathItem signOf(const std::string &code, QPointF middle, qreal radius, int mark)
{
    QPainterPath path;
    if (code == "on_schedule" || code == "reached") {
        path.addEllipse(middle, radius, radius);
        return {path, Token::OnSchedule, Fill::Solid, mark};
    }
    if (code == "behind") {
        path.addPolygon(QPolygonF({middle + QPointF(0, -radius), middle + QPointF(radius * 1.1, radius * 0.9),
                                   middle + QPointF(-radius * 1.1, radius * 0.9), middle + QPointF(0, -radius)}));
        return {path, Token::Behind, Fill::Solid, mark};
    }
    path.addRect(QRectF(middle - QPointF(radius, radius) * 0.9, QSizeF(radius, radius) * 1.8));
    return {path, Token::FarBehind, Fill::Solid, mark};
}

} // namespace

std::string paceCode(const Mark &actual) { return actual.cells.size() > codeAt ? actual.cells[codeAt] : std::string(); }

std::string paceWords(const Mark &actual) { return actual.cells.size() > codeAt ? actual.cells[wordsAt] : std::string(); }

qreal addPace(Scene &scene, const Mark &actual, const TextStyle &style, const Theme &theme, QPointF at, qreal width, int mark)
{
    if (!hasPace(actual)) {
        return at.y();
    }
    const qreal room = signRoom(style, theme);
    const qreal radius = room * 0.36;
    scene.items.emplace_back(
        signOf(actual.cells[codeAt], {at.x() + radius, at.y() + theme.lineHeight(style.type) / 2}, radius, mark));
    return addText(scene, qs(actual.cells[wordsAt]), style, theme, at + QPointF(room, 0), width - room, Qt::AlignLeft, mark);
}

qreal paceWidth(const Mark &actual, const TextStyle &style, const Theme &theme)
{
    return hasPace(actual) ? signRoom(style, theme) + textWidth(qs(actual.cells[wordsAt]), style, theme) : 0;
}

} // namespace rd
