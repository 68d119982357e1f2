#include "ui/slides/files/pptxgeometry.h"

#include <algorithm>
#include <cmath>

namespace rd {
namespace {

bool isLike(const QPainterPath &a, const QPainterPath &b)
{
    constexpr qreal near = 0.05;
    bool same = a.elementCount() == b.elementCount();
    for (int i = 0; same && i < a.elementCount(); ++i) {
        const QPainterPath::Element one = a.elementAt(i), other = b.elementAt(i);
        same = one.type == other.type && std::abs(one.x - other.x) < near && std::abs(one.y - other.y) < near;
    }
    return same;
}

bool isRectangle(const PptxShape &shape)
{
    QPainterPath rectangle;
    rectangle.addRect(shape.box);
    return isLike(shape.path, rectangle);
}

bool isEllipse(const PptxShape &shape)
{
    QPainterPath ellipse;
    ellipse.addEllipse(shape.box);
    return isLike(shape.path, ellipse);
}

/// Writes a path by its points, which count from its box.
class PptxOutline {
public:
    PptxOutline(OfficeXml &xml, const QRectF &box, qreal unit) : m_xml(xml), m_box(box), m_unit(unit) {}

    void write(const QPainterPath &path, bool isFilled)
    {
        m_xml.open("a:custGeom");
        for (const char *list : {"a:avLst", "a:gdLst", "a:ahLst", "a:cxnLst"}) {
            m_xml.leaf(list);
        }
        const QString none = QStringLiteral("0");
        m_xml.leaf("a:rect", {{"l", none}, {"t", none}, {"r", QStringLiteral("r")}, {"b", QStringLiteral("b")}});
        m_xml.open("a:pathLst");
        m_xml.open("a:path", {{"w", length(m_box.width())},
                              {"h", length(m_box.height())},
                              {"fill", isFilled ? QStringLiteral("norm") : QStringLiteral("none")}});
        for (int i = 0; i < path.elementCount(); ++i) {
            const QPainterPath::Element one = path.elementAt(i);
            if (one.isMoveTo()) {
                finish();
                m_start = m_end = one;
                points("a:moveTo", {one});
            } else if (one.isLineTo()) {
                points("a:lnTo", {one});
            } else { // a curve is three elements
                points("a:cubicBezTo", {one, path.elementAt(i + 1), path.elementAt(i + 2)});
                i += 2;
            }
        }
        finish();
        m_xml.close(3);
    }

private:
    [[nodiscard]] qint64 emu(qreal pixels) const { return std::llround(pixels * m_unit); }
    [[nodiscard]] QString length(qreal pixels) const { return QString::number(std::max<qint64>(1, emu(pixels))); }

    void points(const char *element, std::initializer_list<QPointF> points)
    {
        m_xml.open(element);
        for (const QPointF &point : points) {
            m_xml.leaf("a:pt", {{"x", QString::number(emu(point.x()) - emu(m_box.left()))},
                                {"y", QString::number(emu(point.y()) - emu(m_box.top()))}});
            m_isMoved = m_isMoved || point != m_start;
            m_end = point;
        }
        m_xml.close();
    }
    /// What comes back to its start is closed; here that is said.
    void finish()
    {
        if (m_isMoved && QLineF(m_start, m_end).length() < 0.01) {
            m_xml.leaf("a:close");
        }
        m_isMoved = false;
    }

    OfficeXml &m_xml;
    QRectF m_box;
    qreal m_unit;
    QPointF m_start, m_end;
    bool m_isMoved = false;
};

} // namespace

bool isOneLine(const PptxShape &shape) { return !shape.fill && shape.path.elementCount() == 2; }

void writeGeometry(OfficeXml &xml, const PptxShape &shape, qreal unit)
{
    const bool isRound = shape.radius > 0;
    if (!isRectangle(shape) && !isEllipse(shape)) {
        PptxOutline(xml, shape.box, unit).write(shape.path, shape.fill.has_value());
        return;
    }
    xml.open("a:prstGeom", {{"prst", isRound              ? QStringLiteral("roundRect")
                                     : isRectangle(shape) ? QStringLiteral("rect")
                                                          : QStringLiteral("ellipse")}});
    xml.open("a:avLst");
    if (isRound) {
        const qreal side = std::min(shape.box.width(), shape.box.height());
        const qreal share = side > 0 ? std::min(0.5, shape.radius / side) : 0;
        xml.leaf("a:gd",
                 {{"name", QStringLiteral("adj")}, {"fmla", QStringLiteral("val %1").arg(std::llround(share * 100'000))}});
    }
    xml.close(2);
}

} // namespace rd
