#include "ui/slides/files/pptxshape.h"

#include "ui/charts/barshape.h"
#include "ui/charts/scenepainter.h"
#include "ui/charts/textlayout.h"

#include <algorithm>

namespace rd {
namespace {

/// What one item becomes.
class PptxShaper {
public:
    explicit PptxShaper(const Theme &theme) : m_theme(theme) {}

    void operator()(const RectItem &item)
    {
        QPainterPath path;
        path.addRect(item.rect);
        add(path, item.fill, item.color, item.radius);
    }
    void operator()(const BarItem &item)
    {
        const BarShape shape = barShape(item, m_theme);
        add(shape.body, item.fill, item.color);
        if (!shape.loose.isEmpty()) {
            add(shape.loose, Fill::Solid, item.color);
        }
    }
    void operator()(const PathItem &item) { add(item.path, item.fill, item.color); }
    void operator()(const LineItem &item)
    {
        QPainterPath path;
        for (std::size_t i = 0; i < item.points.size(); ++i) {
            i == 0 ? path.moveTo(item.points[i]) : path.lineTo(item.points[i]);
        }
        PptxShape shape{path.boundingRect(), path};
        shape.pen = PptxPen{m_theme.color(item.color), item.width, item.dashed ? 4.0 : 0.0, item.dashed ? 3.0 : 0.0, false};
        shapes.push_back(std::move(shape));
    }
    void operator()(const TextItem &item)
    {
        if (item.lines.isEmpty()) {
            return;
        }
        qreal width = 0;
        for (const QString &line : item.lines) {
            width = std::max(width, textWidth(line, item.style, m_theme));
        }
        const qreal left = item.align & Qt::AlignRight     ? item.box.right() - width
                           : item.align & Qt::AlignHCenter ? item.box.center().x() - width / 2
                                                           : item.box.left() - hanging(item.lines.front(), item.style, m_theme);
        // Letters stand in the middle of our lines by their capitals, in a text box by ascent and descent of the font,
        // whose middle lies higher in all fonts with Chinese letters.
        const qreal higher = m_theme.pixels(item.style.type) * 0.07;
        const qreal height = static_cast<qreal>(item.lines.size()) * m_theme.lineHeight(item.style.type);
        PptxShape shape{QRectF(left, item.box.top() - higher, width, height)};
        shape.words = &item;
        shapes.push_back(std::move(shape));
    }

    std::vector<PptxShape> shapes;

private:
    void add(const QPainterPath &path, Fill fill, Token token, qreal radius = 0)
    {
        const QColor color = m_theme.color(token);
        PptxShape shape{path.boundingRect(), path, radius};
        switch (fill) {
        case Fill::Solid: shape.fill = color; break;
        case Fill::Hatched: {
            // A pattern of an office program has a size of its own on every screen: these stripes are the chart's.
            const QPainterPath stripes = hatch(path, m_theme);
            PptxShape inner{stripes.boundingRect(), stripes};
            inner.fill = color;
            shapes.push_back(std::move(inner));
            shape.pen = PptxPen{color, m_theme.thin()};
            break;
        }
        case Fill::Hollow:
        case Fill::Dotted: {
            shape.pen = PptxPen{color, outlineWidth(path, m_theme)};
            if (fill == Fill::Dotted) {
                const qreal period = dotPeriod(path, shape.pen->width);
                shape.pen->dash = period * dotShare;
                shape.pen->gap = period * (1 - dotShare);
            }
            break;
        }
        }
        shapes.push_back(std::move(shape));
    }

    const Theme &m_theme;
};

} // namespace

std::vector<PptxShape> pptxShapes(const Item &item, const Theme &theme)
{
    PptxShaper shaper(theme);
    std::visit(shaper, item);
    return std::move(shaper.shapes);
}

} // namespace rd
