#include "ui/charts/chartkind.h"

#include "core/chart/chartparts.h"
#include "core/chart/ticks.h"
#include "core/words/words.h"
#include "ui/charts/barshape.h"
#include "ui/charts/scenepainter.h"
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
    Language language;
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
    return i == last ? inkOf(plot.model, plot.panel.marks[i]) : i == 0 ? Token::Map2 : Token::Map3;
}

/// The value as printed, and that it is a target or a plan where it is.
QString numberOf(const NestedPlot &plot, const Mark &mark)
{
    const Kind kind = mark.quantity->kind;
    return kind == Kind::Actual
               ? qs(mark.label)
               : qs(filled(word(kind == Kind::Plan ? "amount.plan" : "amount.target", plot.language), mark.label));
}

/// Before each label a square that looks like its bar: a leader may be hidden by the words of a shorter bar.
/// As much of its fill is seen inside a wide edge as inside a thin one.
qreal keySide(const Theme &theme) { return theme.step(3) + 2 * (theme.edge() - theme.thin()); }

void addKey(Scene &scene, const NestedPlot &plot, std::size_t i, const QRectF &key, int index)
{
    const Fill fill = fillOf(*plot.panel.marks[i].quantity);
    if (fill == Fill::Solid) {
        scene.items.emplace_back(RectItem{key, level(plot, i), fill, 0, index});
        addEdge(scene, key, Token::Quiet, plot.theme.edge());
        return;
    }
    QPainterPath shape;
    shape.addRect(key);
    const qreal inset = outlineWidth(shape, plot.theme) / 2; // an outline lies on the edge
    scene.items.emplace_back(RectItem{key, Token::Ground});
    scene.items.emplace_back(RectItem{key.adjusted(inset, inset, -inset, -inset), level(plot, i), fill, 0, index});
}

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
    const qreal number = keySide(plot.theme) + gap + textWidth(numberOf(plot, mark), partNumberStyle, plot.theme) + gap;
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
    const qreal beside = plot.width - number - gap;
    if (beside < plot.theme.step(20)) {
        return {0, number, std::min(name, plot.width), true};
    }
    const qreal wrapped = std::min(name, beside);
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
    addKey(scene, plot, i, key, index);
    const qreal below = addText(scene, numberOf(plot, mark), partNumberStyle, theme, {place.x + behind, y},
                                place.number - behind, Qt::AlignLeft, index);
    const QPointF at = place.isStacked ? QPointF(place.x, below) : QPointF(place.x + place.number, y + drop);
    return std::max(below, addText(scene, qs(mark.name), nameStyle, theme, at, place.name, Qt::AlignLeft, index));
}

/// A pale bar is told from the ground by its outline, a torn end by its own.
void addOutline(Scene &scene, const BarItem &bar, const Theme &theme)
{
    BarItem inside = bar;
    const qreal half = theme.edge() / 2;
    inside.rect.adjust(half, half, -half, -half);
    const BarShape shape = barShape(inside, theme);
    for (const QPainterPath &path : {shape.body, shape.loose}) {
        if (!path.isEmpty()) {
            const QPolygonF around = path.toFillPolygon();
            scene.items.emplace_back(LineItem{{around.begin(), around.end()}, Token::Quiet, theme.edge()});
        }
    }
}

/// A bar; what is under it would hide an outline.
void addPart(Scene &scene, const NestedPlot &plot, std::size_t i, int index)
{
    const Quantity &quantity = *plot.panel.marks[i].quantity;
    const QRectF rect = plot.bar(i);
    const bool isSolid = fillOf(quantity) == Fill::Solid;
    if (i > 0 && !isSolid) {
        scene.items.emplace_back(RectItem{rect, Token::Ground});
    }
    const std::size_t at = scene.items.size();
    addValueBar(scene, quantity, rect, level(plot, i), false, index, plot.theme);
    if (i + 1 < plot.panel.marks.size() && isSolid) {
        addOutline(scene, std::get<BarItem>(scene.items[at]), plot.theme);
    }
    scene.marks[static_cast<std::size_t>(index)].rect = rect;
}

qreal leaderAt(const NestedPlot &plot, std::size_t i)
{
    return std::min(plot.x(plot.panel.marks[i].quantity->value), plot.end) - plot.theme.thin() / 2;
}

/// A leader that another bar's words cut off would end under those.
bool isCutOff(const Scene &scene, const NestedPlot &plot, std::size_t i, qreal top, int index)
{
    const qreal x = leaderAt(plot, i);
    return std::ranges::any_of(scene.items, [&](const Item &item) {
        const auto *text = std::get_if<TextItem>(&item);
        return text != nullptr && text->mark != index && text->box.left() < x && text->box.right() > x
               && text->box.bottom() > top;
    });
}

/// All of them or none: without them the squares before the labels say which bar is whose.
void addLeaders(Scene &scene, const NestedPlot &plot, const std::vector<qreal> &tops, const std::vector<int> &indexes)
{
    for (std::size_t i = 0; i < tops.size(); ++i) {
        if (isCutOff(scene, plot, i, tops[i], indexes[i])) {
            return;
        }
    }
    const std::vector<QRectF> texts = textBoxes(scene, plot.theme);
    for (std::size_t i = 0; i < tops.size(); ++i) {
        const qreal x = leaderAt(plot, i);
        addRuleAround(scene, {x, tops[i] + plot.theme.step(1)}, {x, plot.bar(i).top()}, Token::Text, plot.theme.thin(), texts);
    }
}

void addFrame(Scene &scene, const NestedPlot &plot)
{
    addEdge(scene, QRectF(0, plot.top, plot.end, plot.height), Token::Quiet, plot.theme.edge());
}

qreal addEnds(Scene &scene, const NestedPlot &plot, qreal y)
{
    const Theme &theme = plot.theme;
    const std::string &unit = plot.panel.value.title;
    const QString whole = qs(tickText(plot.panel.value.to, 1) + (unit == "%" ? "" : " ") + unit);
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
    NestedPlot plot{model, model.panels.front(), theme, language};
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
    plot.top = y + theme.step(2);
    for (std::size_t i = 0; i < marks.size(); ++i) {
        addPart(scene, plot, i, indexes[i]);
    }
    addLeaders(scene, plot, tops, indexes);
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
