#include "ui/charts/scenepainter.h"

#include "ui/charts/barshape.h"
#include "ui/charts/textlayout.h"

#include <QFontMetricsF>
#include <QHash>
#include <QMutex>
#include <QPaintEngine>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <map>

namespace rd {
namespace {

/// A text as one shape. FreeType gives outlines a little differently after other sizes:
/// they are taken once for all threads, so that what is drawn anew is the same at its edges.
QPainterPath outlineOf(const QString &text, const QFont &font)
{
    constexpr qsizetype mostTexts = 1000;
    static QMutex mutex;
    static QHash<std::pair<QString, QFont>, QPainterPath> outlines;
    const QMutexLocker lock(&mutex);
    if (outlines.size() > mostTexts) {
        outlines.clear();
    }
    const std::pair key(text, font);
    auto it = outlines.constFind(key);
    if (it == outlines.constEnd()) {
        QPainterPath path;
        path.setFillRule(Qt::WindingFill);
        path.addText(0, 0, font, text);
        it = outlines.insert(key, path);
    }
    return *it;
}

/// One painting: the theme and what is chosen, in one place for all items.
class ScenePainter {
public:
    ScenePainter(QPainter &painter, const Theme &theme, const PaintOptions &options)
        : m_painter(painter), m_theme(theme), m_options(options)
    {
    }

    void operator()(const RectItem &item)
    {
        QPainterPath path;
        item.radius > 0 ? path.addRoundedRect(item.rect, item.radius, item.radius) : path.addRect(item.rect);
        fill(path, item.fill, item.color, item.mark);
    }
    void operator()(const BarItem &item)
    {
        const BarShape shape = barShape(item, m_theme);
        fill(shape.body, item.fill, item.color, item.mark);
        if (!shape.loose.isEmpty()) {
            m_painter.fillPath(shape.loose, color(item.color, item.mark));
        }
    }
    void operator()(const PathItem &item) { fill(item.path, item.fill, item.color, item.mark); }
    void operator()(const LineItem &item)
    {
        QPen pen(color(item.color, item.mark), item.width * (chosen(item.mark) ? 2 : 1), Qt::SolidLine, Qt::FlatCap,
                 Qt::RoundJoin);
        if (item.dashed) {
            pen.setDashPattern({4, 3});
        }
        m_painter.setPen(pen);
        m_painter.setBrush(Qt::NoBrush);
        m_painter.drawPolyline(item.points.data(), static_cast<int>(item.points.size()));
    }
    void operator()(const TextItem &item);
    /// The outlines of chosen shapes again: their neighbours lie over half of them.
    void outlineChosen(const std::vector<SceneMark> &marks)
    {
        for (std::size_t i = 0; i < marks.size(); ++i) {
            if (!marks[i].shape.isEmpty() && chosen(static_cast<int>(i))) {
                outline(marks[i].shape, m_theme.color(Token::Text), m_theme.outline(), false);
            }
        }
    }

private:
    [[nodiscard]] bool chosen(int mark) const
    {
        return mark >= 0 && static_cast<std::size_t>(mark) < m_options.lit.size()
               && m_options.lit[static_cast<std::size_t>(mark)];
    }
    /// Whether a colour is no mark's or its mark's own: where others are chosen, all else turns grey.
    [[nodiscard]] bool stays(Token token, int mark) const
    {
        return mark < 0 || m_options.lit.empty() || chosen(mark) || token == Token::Ground || token == Token::Card
               || token == Token::Rule;
    }
    [[nodiscard]] QColor color(Token token, int mark) const
    {
        return m_theme.color(stays(token, mark) ? token : Token::NoTier);
    }
    /// Text on a shape that turned grey is read on that grey, whatever the shape's colour was.
    [[nodiscard]] QColor inkOf(const TextItem &item) const
    {
        const auto under = m_greyed.find(item.mark);
        const bool covered = under != m_greyed.end() && under->second.contains(item.box.center());
        return covered                              ? m_theme.color(m_theme.inkOn(Token::NoTier))
               : stays(item.style.color, item.mark) ? m_theme.ink(item.style)
                                                    : m_theme.color(Token::NoTier);
    }
    void fill(const QPainterPath &path, Fill fill, Token token, int mark);
    void outline(const QPainterPath &path, const QColor &color, qreal width, bool dotted);
    void line(const QString &text, const TextItem &item, const TextStyle &style, qreal baseline);
    [[nodiscard]] bool isOutlined(const QFont &font) const;
    [[nodiscard]] std::vector<std::pair<QString, qreal>> pieces(const QString &text, const TextStyle &style) const;

    QPainter &m_painter;
    const Theme &m_theme;
    const PaintOptions &m_options;
    std::map<int, QPainterPath> m_greyed; ///< by mark that is not chosen, what is filled for it
};

void ScenePainter::outline(const QPainterPath &path, const QColor &color, qreal width, bool dotted)
{
    QPen pen(color, width, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin);
    if (dotted) {
        const qreal period = dotPeriod(path, width);
        pen.setDashPattern({period * dotShare, period * (1 - dotShare)});
    }
    m_painter.strokePath(path, pen);
}

void ScenePainter::fill(const QPainterPath &path, Fill fill, Token token, int mark)
{
    const QColor paint = color(token, mark);
    switch (fill) {
    case Fill::Solid:
        m_painter.fillPath(path, paint);
        if (paint != m_theme.color(token)) {
            m_greyed[mark] = path;
        }
        break;
    case Fill::Hatched:
        m_painter.fillPath(hatch(path, m_theme), paint);
        outline(path, paint, m_theme.thin(), false);
        break;
    case Fill::Hollow:
    case Fill::Dotted: outline(path, paint, outlineWidth(path, m_theme), fill == Fill::Dotted); break;
    }
    if (chosen(mark)) {
        outline(path, m_theme.color(Token::Text), m_theme.outline(), false);
    }
}

/// A line whole, and for a PDF its digits by themselves, each piece with its place: beside Latin letters the font puts other
/// digits in their place, which no search and no copy of a PDF knows as such.
std::vector<std::pair<QString, qreal>> ScenePainter::pieces(const QString &text, const TextStyle &style) const
{
    const bool isPdf = m_painter.paintEngine() != nullptr && m_painter.paintEngine()->type() == QPaintEngine::Pdf;
    std::vector<std::pair<QString, qreal>> pieces = {{text, 0}};
    if (!isPdf || std::ranges::none_of(text, [](QChar c) { return c.isDigit(); })
        || std::ranges::none_of(text, [](QChar c) { return c.script() == QChar::Script_Latin; })) {
        return pieces;
    }
    pieces.clear();
    const QFontMetricsF metrics(m_theme.font(style), m_painter.device()); // its own widths differ a little
    qreal at = 0;
    for (qsizetype from = 0, to = 0; from < text.size(); from = to) {
        const bool isNumber = text[from].isDigit();
        for (to = from; to < text.size() && text[to].isDigit() == isNumber; ++to) {
        }
        pieces.emplace_back(text.mid(from, to - from), at);
        at += metrics.horizontalAdvance(pieces.back().first);
    }
    return pieces;
}

/// Where pixels are painted Qt keeps pictures of letters of up to 64 of them, and fills the outlines of larger ones.
bool ScenePainter::isOutlined(const QFont &font) const
{
    constexpr qreal largestKept = 64;
    const qreal pixels = font.pixelSize();
    return m_painter.paintEngine() != nullptr && m_painter.paintEngine()->type() == QPaintEngine::Raster
           && pixels * pixels * std::abs(m_painter.deviceTransform().determinant()) >= largestKept * largestKept;
}

void ScenePainter::line(const QString &text, const TextItem &item, const TextStyle &style, qreal baseline)
{
    const qreal width = textWidth(text, style, m_theme);
    const qreal room = std::max(item.box.width(), textWidth(text, item.style, m_theme));
    const qreal squeeze = width > room ? room / width : 1; // a bold label keeps to the room of the plain one
    qreal x = item.box.left() - hanging(text, style, m_theme);
    if (item.align & Qt::AlignRight) {
        x = item.box.right() - width * squeeze;
    } else if (item.align & Qt::AlignHCenter) {
        x = item.box.center().x() - width * squeeze / 2;
    }
    const QFont font = m_theme.font(style);
    m_painter.save();
    m_painter.translate(x, baseline);
    m_painter.scale(squeeze, 1);
    if (m_options.textAsPaths || isOutlined(font)) {
        m_painter.fillPath(outlineOf(text, font), inkOf(item));
    } else {
        m_painter.setFont(font);
        m_painter.setPen(inkOf(item));
        for (const auto &[piece, at] : pieces(text, style)) {
            m_painter.drawText(QPointF(at, 0), piece);
        }
    }
    m_painter.restore();
}

void ScenePainter::operator()(const TextItem &item)
{
    TextStyle style = item.style;
    style.bold = style.bold || chosen(item.mark);
    qreal y = item.box.top() + baseLine(style.type, m_theme);
    for (const QString &text : item.lines) {
        line(text, item, style, y);
        y += m_theme.lineHeight(style.type);
    }
}

} // namespace

qreal outlineWidth(const QPainterPath &path, const Theme &theme)
{
    const QRectF box = path.boundingRect();
    return std::min(theme.outline(), std::min(box.width(), box.height()) / 5);
}

qreal dotPeriod(const QPainterPath &path, qreal width)
{
    const qreal around = path.length() / width;
    return around / std::max(6.0, std::round(around / 2.6));
}

qreal hanging(const QString &text, const TextStyle &style, const Theme &theme)
{
    static const QString openings = QStringLiteral("“《（「『【");
    return !text.isEmpty() && openings.contains(text.front()) ? theme.pixels(style.type) * 0.4 : 0;
}

void paint(QPainter &painter, const Scene &scene, const Theme &theme, const PaintOptions &options)
{
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    ScenePainter one(painter, theme, options);
    for (const Item &item : scene.items) {
        std::visit(one, item);
    }
    one.outlineChosen(scene.marks);
    painter.restore();
}

} // namespace rd
