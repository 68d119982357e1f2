#pragma once

#include "core/chart/chartmodel.h"
#include "ui/theme/theme.h"

#include <QPainterPath>
#include <QRectF>
#include <QString>

#include <variant>
#include <vector>

namespace rd {

/// What ends a bar's free end: a known value, a torn end ("more than"), three opaque steps ("about").
enum class BarEnd { Plain, Torn, Steps };
/// Actual filled, target hollow with a 2 px outline, plan with a dotted outline, estimate hatched.
enum class Fill { Solid, Hollow, Dotted, Hatched };

/// Everything a chart consists of. Lengths are logical pixels; colours are the theme's tokens, so that one scene is painted in any
/// theme; text is already broken into lines that fit.
struct RectItem {
    QRectF rect;
    Token color;
    Fill fill = Fill::Solid;
    qreal radius = 0;
    int mark = -1; ///< index into Scene::marks; −1: decoration
};
struct BarItem {
    /// The sure part; a torn or stepped end lies beyond it, to the right (or above where `upward`), barEndLength() long.
    /// A torn bar's rect reaches its stated value; a stepped one ends half of that length before it.
    QRectF rect;
    Token color;
    Fill fill = Fill::Solid;
    BarEnd end = BarEnd::Plain;
    bool upward = false;
    int mark = -1;
};
struct LineItem {
    std::vector<QPointF> points;
    Token color;
    qreal width = 1;
    bool dashed = false;
    int mark = -1;
};
struct PathItem {
    QPainterPath path;
    Token color;
    Fill fill = Fill::Solid;
    int mark = -1;
};
struct TextItem {
    QRectF box; ///< the lines are set from its top; nothing is cut at its edges
    QStringList lines;
    TextStyle style;
    Qt::Alignment align = Qt::AlignLeft;
    int mark = -1;
    bool torn = false; ///< a word or a number is broken inside: it is wider than the box
};
using Item = std::variant<RectItem, BarItem, LineItem, PathItem, TextItem>;

/// What can be pointed at: also the accessible children of a chart, in reading order.
struct SceneMark {
    QRectF rect;
    Key key;
    std::size_t row = 0;
    QString name;                            ///< in words, for a screen reader: "Bearing manufacturers: 5,100+"
    Lineage lineage = {};                    ///< the figures behind it
    QString value = {};                      ///< its value or gap alone
    std::optional<Qualifier> qualifier = {}; ///< where it has a value
    QPainterPath shape = {};                 ///< its outline where that is no rectangle; empty: rect
    std::optional<std::size_t> second = {};  ///< a further row that it stands for (the other value of a scatter)

    [[nodiscard]] bool contains(QPointF point) const
    {
        return rect.contains(point) && (shape.isEmpty() || shape.contains(point));
    }
};

/// The rectangle between the ends of both axes of a panel of the model: the value axis and its categories or times.
struct ScenePlot {
    QRectF rect;
    std::size_t panel = 0;
};

struct Scene {
    QSizeF size;
    std::vector<Item> items;
    std::vector<SceneMark> marks;
    std::vector<ScenePlot> plots; ///< of bars and lines, for whatever draws these itself
    QRectF source = {};           ///< of a card: its line of sources, which opens where they are told
    bool keyed = false;           ///< some names stand in a key below, and only their numbers at the marks

    [[nodiscard]] int markAt(QPointF point) const; ///< −1 where there is none; the topmost one otherwise
    /// Puts another scene into this one, its top left corner at `offset`; marks are renumbered.
    void append(const Scene &other, QPointF offset);
    /// Adds what can be pointed at and gives its index for the items drawn for it.
    int addMark(const Mark &mark, const QRectF &rect);
};

} // namespace rd
