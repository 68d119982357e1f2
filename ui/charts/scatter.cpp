#include "ui/charts/chartkind.h"

#include "core/chart/chartparts.h"
#include "core/chart/ticks.h"
#include "core/words/phrase.h"
#include "core/words/words.h"
#include "ui/charts/gridline.h"
#include "ui/charts/lineplot.h"
#include "ui/charts/textlayout.h"
#include "ui/charts/textstyles.h"
#include "ui/charts/valuemark.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace rd {
namespace {

const TextStyle scatterNameStyle{Type::Caption, Token::Text};

struct ScatterPlot {
    const Panel &panel;
    const Theme &theme;
    QRectF area = {};

    [[nodiscard]] qreal x(double value) const { return area.left() + positionOn(panel.category, value) * area.width(); }
    [[nodiscard]] qreal y(double value) const { return area.bottom() - positionOn(panel.value, value) * area.height(); }
    [[nodiscard]] QPointF at(const Mark &mark) const { return {x(mark.across->value), y(mark.quantity->value)}; }
    [[nodiscard]] qreal radius() const { return theme.step(1) * 1.25; }
};

void addUprightAxis(Scene &scene, const ScatterPlot &plot, const std::vector<QRectF> &names)
{
    const Axis &axis = plot.panel.value;
    const qreal line = plot.theme.lineHeight(quietStyle.type);
    qreal taken = plot.area.bottom() + line;
    for (std::size_t i = 0; i < axis.ticks.size(); ++i) {
        const qreal y = plot.y(axis.ticks[i] * axis.factor);
        const bool zero = axis.ticks[i] == 0;
        addRuleAround(scene, {plot.area.left(), y}, {plot.area.right(), y}, zero ? Token::Quiet : Token::Rule,
                      gridWidth(plot.theme, zero), names);
        if (y + line / 2 <= taken) {
            const qreal width = plot.area.left() - plot.theme.step(2);
            addText(scene, qs(axis.tickLabels[i]), quietStyle, plot.theme, {0, y - line / 2}, width, Qt::AlignRight);
            taken = y - line / 2;
        }
    }
}

void addUprightRules(Scene &scene, const ScatterPlot &plot, const std::vector<QRectF> &names)
{
    const Axis &axis = plot.panel.category;
    for (const double tick : axis.ticks) {
        const qreal x = plot.x(tick * axis.factor);
        addRuleAround(scene, {x, plot.area.top()}, {x, plot.area.bottom()}, tick == 0 ? Token::Quiet : Token::Rule,
                      gridWidth(plot.theme, tick == 0), names);
    }
}

/// Where the truth may lie along one axis: a bar to the end of a range, a short one around "about", an arrow where it is open.
/// `ahead` points from less to more. Gives the room that it takes.
QRectF addWhisker(Scene &scene, const ScatterPlot &plot, const Quantity &quantity, QPointF at, QPointF ahead, QPointF upper,
                  int index)
{
    const Theme &theme = plot.theme;
    const qreal reach = theme.step(4), head = theme.step(1);
    const QPointF across(ahead.y(), ahead.x());
    std::vector<QPointF> line;
    if (quantity.qualifier == Qualifier::Between) {
        line = {at, upper, upper + across * head, upper - across * head};
    } else if (endOf(quantity) == BarEnd::Torn || hasWall(quantity)) {
        const QPointF away = hasWall(quantity) ? -ahead : ahead;
        const QPointF tip = at + away * reach;
        line = {at, tip, tip - (away - across) * head, tip, tip - (away + across) * head};
    } else if (endOf(quantity) == BarEnd::Steps) {
        line = {at - ahead * (reach * 0.6), at + ahead * (reach * 0.6)};
    } else {
        return {};
    }
    const QRectF box = QPolygonF(QList<QPointF>(line.begin(), line.end())).boundingRect();
    scene.items.emplace_back(LineItem{std::move(line), Token::Map6, theme.thin() * 1.5, false, index});
    return box;
}

/// Gives the boxes that it takes: the dot's and its whiskers'.
std::vector<QRectF> addDot(Scene &scene, const ScatterPlot &plot, const Mark &mark, int index)
{
    const QPointF at = plot.at(mark);
    const qreal reach = plot.radius() + plot.theme.thin();
    std::vector<QRectF> boxes = {QRectF(at - QPointF(reach, reach), QSizeF(2 * reach, 2 * reach))};
    for (const QRectF &box :
         {addWhisker(scene, plot, *mark.across, at, {1, 0}, {plot.x(mark.across->valueHi), at.y()}, index),
          addWhisker(scene, plot, *mark.quantity, at, {0, -1}, {at.x(), plot.y(mark.quantity->valueHi)}, index)}) {
        if (!box.isNull()) {
            boxes.push_back(box.adjusted(-1, -1, 1, 1));
        }
    }
    QPainterPath dot;
    dot.addEllipse(at, plot.radius(), plot.radius());
    scene.items.emplace_back(PathItem{dot, Token::Map6, fillOf(*mark.quantity), index});
    return boxes;
}

qreal distance(const QRectF &box, QPointF at)
{
    return std::hypot(std::max({box.left() - at.x(), 0.0, at.x() - box.right()}),
                      std::max({box.top() - at.y(), 0.0, at.y() - box.bottom()}));
}

/// A name beside its dot where it covers nothing; else the dot is named when it is pointed at. Gives how many those are.
std::size_t addNames(Scene &scene, const ScatterPlot &plot, const std::vector<int> &indexes, std::vector<QRectF> taken)
{
    const std::vector<Mark> &marks = plot.panel.marks;
    const Theme &theme = plot.theme;
    const qreal high = theme.lineHeight(scatterNameStyle.type);
    const QRectF inside(plot.area.left(), plot.area.top(), scene.size.width() - plot.area.left(), plot.area.height());
    std::size_t unnamed = marks.size();
    for (std::size_t i = 0; i < marks.size(); ++i) {
        const QString name = qs(marks[i].name);
        const qreal wide = textWidth(name, scatterNameStyle, theme);
        const QPointF at = plot.at(marks[i]);
        const qreal away = plot.radius() + theme.step(1);
        const qreal beyond = theme.step(5); // past a whisker
        const qreal apart = theme.step(2);  // two names in a line are not read as one
        const std::array places = {at + QPointF(away, -high / 2),
                                   at + QPointF(-away - wide, -high / 2),
                                   at + QPointF(-wide / 2, -away - high),
                                   at + QPointF(-wide / 2, away),
                                   at + QPointF(away, -away - high),
                                   at + QPointF(-away - wide, -away - high),
                                   at + QPointF(away, away),
                                   at + QPointF(-away - wide, away),
                                   at + QPointF(beyond, -high / 2),
                                   at + QPointF(-beyond - wide, -high / 2)};
        const auto nearAnother = [&](const QRectF &box) { // it would be read as the other dot's name
            const qreal own = distance(box, at) + theme.step(2);
            return std::ranges::any_of(
                marks, [&](const Mark &other) { return &other != &marks[i] && distance(box, plot.at(other)) < own; });
        };
        for (const QPointF &place : places) {
            const QRectF box(place, QSizeF(wide, high));
            const bool free = inside.contains(box) && !nearAnother(box)
                              && std::ranges::none_of(taken, [&](const QRectF &other) { return other.intersects(box); });
            if (free) {
                addText(scene, name, scatterNameStyle, theme, place, wide, Qt::AlignLeft, indexes[i]);
                taken.push_back(box.adjusted(-apart, 0, apart, 0));
                --unnamed;
                break;
            }
        }
    }
    return unnamed;
}

/// What the scale and the whiskers mean, where there are any, and how many dots have no name.
QString scatterNotes(const ChartModel &model, const Panel &panel, std::size_t unnamed, Language language)
{
    const bool bounded = std::ranges::any_of(panel.marks, [](const Mark &mark) {
        return mark.across->qualifier != Qualifier::Exact || mark.quantity->qualifier != Qualifier::Exact;
    });
    return qs(joined({model.texts.at("scale").in(language), bounded ? word("chart.whiskers", language) : std::string(),
                      unnamed > 0 ? phrase(word("chart.unnamed", language), unnamed) : std::string()}));
}

/// Says that so many dots are `unnamed`, and sets it to how many are.
Scene drawScatter(const ChartModel &model, QSizeF size, const Theme &theme, Language language, std::size_t &unnamed)
{
    Scene scene;
    scene.size = {size.width(), 0};
    ScatterPlot plot{model.panels.front(), theme};
    const qreal line = theme.lineHeight(quietStyle.type);
    const qreal when = textWidth(qs(plot.panel.title), quietStyle, theme);
    addText(scene, qs(plot.panel.title), quietStyle, theme, {size.width() - when, 0}, when);
    const qreal titleRoom = size.width() - when - (when > 0 ? theme.step(3) : 0);
    qreal y = addText(scene, qs(plot.panel.value.title), quietStyle, theme, {0, 0}, titleRoom);
    const qreal left = valueTicksWidth(plot.panel.value, theme) + theme.step(2);
    const qreal right = theme.step(4);
    const QString notes = scatterNotes(model, plot.panel, unnamed, language);
    const qreal noteLines = static_cast<qreal>(notes.isEmpty() ? 0 : breakText(notes, quietStyle, theme, size.width()).size());
    const qreal below = theme.step(1) + (2 + noteLines) * line;
    const qreal natural = std::clamp(size.width() * 0.5, theme.step(50), theme.step(110));
    const qreal room = size.height() > 0 ? size.height() - y - line / 2 - below : natural;
    plot.area =
        QRectF(left, y + line / 2, std::max(size.width() - left - right, theme.step(20)), std::max(room, theme.step(40)));
    Scene dots; // drawn after the grid, which has to know where the names are
    dots.size = scene.size;
    std::vector<int> indexes;
    std::vector<QRectF> taken;
    for (const Mark &mark : plot.panel.marks) {
        const qreal reach = theme.step(2);
        indexes.push_back(dots.addMark(mark, QRectF(plot.at(mark) - QPointF(reach, reach), QSizeF(2 * reach, 2 * reach))));
        dots.marks.back().second = mark.acrossRow;
        const std::vector<QRectF> boxes = addDot(dots, plot, mark, indexes.back());
        taken.insert(taken.end(), boxes.begin(), boxes.end());
    }
    unnamed = addNames(dots, plot, indexes, std::move(taken));
    const std::vector<QRectF> names = textBoxes(dots, theme);
    addUprightAxis(scene, plot, names);
    addUprightRules(scene, plot, names);
    y = addLyingAxis(scene, plot.panel.category, plot.area.left(), plot.area.right(), plot.area.bottom() + theme.step(1),
                     theme);
    scene.append(dots, {});
    y = addText(scene, notes, quietStyle, theme, {0, y}, size.width());
    scene.size.setHeight(y);
    return scene;
}

} // namespace

Scene layoutScatter(const ChartModel &model, QSizeF size, const Theme &theme, Language language)
{
    if (model.panels.empty()) {
        Scene scene;
        scene.size = {size.width(), 0};
        return scene;
    }
    std::size_t said = 0, unnamed = 0;
    Scene scene = drawScatter(model, size, theme, language, unnamed);
    for (int again = 0; again < 2 && unnamed != said; ++again) { // the line that says so takes room from the dots
        said = unnamed;
        scene = drawScatter(model, size, theme, language, unnamed);
    }
    return scene;
}

} // namespace rd
