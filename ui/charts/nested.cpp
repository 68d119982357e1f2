#include "ui/charts/chartkind.h"

#include "core/chart/ticks.h"
#include "ui/charts/statement.h"
#include "ui/charts/textlayout.h"
#include "ui/charts/textstyles.h"
#include "ui/charts/valuemark.h"

#include <algorithm>

namespace rd {
namespace {

const TextStyle partNumberStyle{Type::ChartTitle, Token::Text, true};

struct NestedPlot {
    const ChartModel &model;
    const Panel &panel;
    const Theme &theme;
    qreal width = 0, end = 0, top = 0, height = 0;

    [[nodiscard]] bool framed() const { return !panel.group.empty(); }
    [[nodiscard]] qreal x(double value) const { return positionOn(panel.value, value) * end; }
    [[nodiscard]] QRectF bar(std::size_t i) const
    {
        const auto levels = static_cast<qreal>(panel.marks.size() + (framed() ? 1 : 0));
        const qreal inset = height / (2 * levels + 1) * (static_cast<qreal>(i) + (framed() ? 1 : 0));
        return {0, top + inset, x(panel.marks[i].quantity->value), height - 2 * inset};
    }
};

/// From outside to inside ever stronger, to the colour of what the chart is about: they differ on a weak lamp and in grey, too.
Token level(const NestedPlot &plot, std::size_t i)
{
    const std::size_t last = plot.panel.marks.size() - 1;
    return i == last ? inkOf(plot.model, plot.panel.marks[i]) : i == 0 ? Token::Map1 : Token::Map3;
}

/// Before each label a square in its bar's colour: a leader may be hidden by the words of a shorter bar.
qreal keySide(const Theme &theme) { return theme.step(3); }

/// Where a bar's label stands: to the right of the bar's end as far as the next longer bar's leader, else to the left, where no
/// leader passes, since those of shorter bars begin below. Where neither has room its name stands below its number, and only
/// where not even a word has room does a leader give way to it.
struct LabelPlace {
    qreal x = 0, number = 0, name = 0;
    bool isStacked = false;
};

LabelPlace placeOf(const NestedPlot &plot, std::size_t i)
{
    const Mark &mark = plot.panel.marks[i];
    const qreal gap = plot.theme.step(2);
    const qreal anchor = plot.x(mark.quantity->value);
    const qreal number = keySide(plot.theme) + gap + textWidth(qs(mark.label), partNumberStyle, plot.theme) + gap;
    const qreal name = textWidth(qs(mark.name), nameStyle, plot.theme);
    const qreal limit = i == 0 ? plot.width : plot.x(plot.panel.marks[i - 1].quantity->value) - gap;
    const qreal right = limit - anchor - gap, left = std::min(anchor - gap, plot.width);
    if (number + name <= right) {
        return {anchor + gap, number, name, false};
    }
    if (number + name <= left) {
        return {left - number - name, number, name, false};
    }
    constexpr qreal halfAName = 0.6; // of its width: two lines
    if (number + name * halfAName <= right) {
        return {anchor + gap, number, right - number, false};
    }
    if (std::max(number, widestWord(qs(mark.name), nameStyle, plot.theme)) <= right) {
        return {anchor + gap, number, right, true};
    }
    const qreal wrapped = std::min(name, std::max(plot.width - number - gap, plot.theme.step(20)));
    return {std::max(0.0, left - number - wrapped), number, wrapped, false};
}

/// Name and number at the end of a bar, on lines of their own, with a leader down to the bar.
qreal addLabel(Scene &scene, const NestedPlot &plot, std::size_t i, qreal y, int index)
{
    const Mark &mark = plot.panel.marks[i];
    const Theme &theme = plot.theme;
    const LabelPlace place = placeOf(plot, i);
    const qreal drop = baseLine(partNumberStyle.type, theme) - baseLine(nameStyle.type, theme);
    const qreal side = keySide(theme), behind = side + theme.step(2);
    const QRectF key(place.x, y + baseLine(partNumberStyle.type, theme) - side, side, side);
    scene.items.emplace_back(RectItem{key, level(plot, i), Fill::Solid, 0, index});
    scene.items.emplace_back(LineItem{
        {key.topLeft(), key.topRight(), key.bottomRight(), key.bottomLeft(), key.topLeft()}, Token::Quiet, theme.thin()});
    const qreal below = addText(scene, qs(mark.label), partNumberStyle, theme, {place.x + behind, y}, place.number - behind,
                                Qt::AlignLeft, index);
    const QPointF at = place.isStacked ? QPointF(place.x, below) : QPointF(place.x + place.number, y + drop);
    return std::max(below, addText(scene, qs(mark.name), nameStyle, theme, at, place.name, Qt::AlignLeft, index));
}

/// A pale bar is told from the ground by its edges; where it does not end sharply, that end has its own shape.
void addEdges(Scene &scene, const QRectF &bar, const Quantity &quantity, const Theme &theme)
{
    scene.items.emplace_back(LineItem{{bar.topLeft(), bar.topRight()}, Token::Quiet, theme.thin()});
    scene.items.emplace_back(LineItem{{bar.bottomLeft(), bar.bottomRight()}, Token::Quiet, theme.thin()});
    if (quantity.qualifier == Qualifier::Exact) {
        scene.items.emplace_back(LineItem{{bar.topRight(), bar.bottomRight()}, Token::Quiet, theme.thin()});
    }
}

void addFrame(Scene &scene, const NestedPlot &plot)
{
    const QRectF frame(0, plot.top, plot.end, plot.height);
    scene.items.emplace_back(
        LineItem{{frame.topLeft(), frame.topRight(), frame.bottomRight(), frame.bottomLeft(), frame.topLeft()},
                 Token::Quiet,
                 plot.theme.thin()});
}

qreal addEnds(Scene &scene, const NestedPlot &plot, qreal y)
{
    const Theme &theme = plot.theme;
    const QString whole = qs(tickText(plot.panel.value.to, 1) + " " + plot.panel.value.title);
    const qreal width = textWidth(whole, quietStyle, theme);
    addText(scene, QStringLiteral("0"), quietStyle, theme, {0, y}, textWidth(QStringLiteral("0"), quietStyle, theme));
    return addText(scene, whole, quietStyle, theme, {plot.end - width, y}, width);
}

} // namespace

Scene layoutNested(const ChartModel &model, QSizeF size, const Theme &theme, Language language)
{
    Scene scene;
    if (model.panels.empty() || model.panels.front().marks.empty()) {
        return scene;
    }
    NestedPlot plot{model, model.panels.front(), theme};
    plot.width = size.width();
    plot.height = theme.step(18);
    const std::vector<Mark> &marks = plot.panel.marks;
    plot.end = size.width() - (plot.framed() ? theme.thin() : overhang(*marks.front().quantity, plot.height, theme));
    std::vector<int> indexes;
    indexes.reserve(marks.size());
    for (const Mark &mark : marks) {
        indexes.push_back(scene.addMark(mark, {}));
    }
    // The longest bar's label is the uppermost: its leader runs down beside the others, which end before it.
    std::vector<qreal> tops(marks.size());
    qreal y = 0;
    for (std::size_t i = 0; i < marks.size(); ++i) {
        tops[i] = y;
        y = addLabel(scene, plot, i, y, indexes[i]);
    }
    const std::vector<QRectF> texts = textBoxes(scene, theme);
    plot.top = y + theme.step(2);
    for (std::size_t i = 0; i < marks.size(); ++i) {
        if (i > 0 && fillOf(*marks[i].quantity) != Fill::Solid) {
            scene.items.emplace_back(RectItem{plot.bar(i), Token::Ground}); // an outline is lost on a filled bar
        }
        addValueBar(scene, *marks[i].quantity, plot.bar(i), level(plot, i), false, indexes[i], theme);
        if (i + 1 < marks.size()) {
            addEdges(scene, plot.bar(i), *marks[i].quantity, theme);
        }
        scene.marks[static_cast<std::size_t>(indexes[i])].rect = plot.bar(i);
    }
    for (std::size_t i = 0; i < marks.size(); ++i) {
        const qreal x = std::min(plot.x(marks[i].quantity->value), plot.end) - theme.thin() / 2;
        addRuleAround(scene, {x, tops[i] + theme.step(1)}, {x, plot.bar(i).top()}, Token::Text, theme.thin(), texts);
    }
    y = plot.top + plot.height;
    if (plot.framed()) {
        addFrame(scene, plot);
        y = addEnds(scene, plot, y + theme.step(1));
    }
    if (const auto note = model.texts.find("note"); note != model.texts.end()) {
        y = addText(scene, qs(note->second.in(language)), quietStyle, theme, {0, y + theme.step(2)}, size.width());
    }
    scene.size = {size.width(), y};
    return centred(std::move(scene), size);
}

} // namespace rd
