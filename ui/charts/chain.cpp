#include "ui/charts/chartkind.h"

#include "ui/charts/statement.h"
#include "ui/charts/textlayout.h"

#include <algorithm>
#include <optional>

namespace rd {
namespace {

const TextStyle joinStyle{Type::Body, Token::Quiet};

QString joinWord(const Panel &panel, std::size_t i)
{
    return i < panel.category.categories.size() ? qs(panel.category.categories[i]) : QString();
}

/// On one line each, or with `tight` a word a line.
qreal joinWidth(const Panel &panel, const Theme &theme, bool tight)
{
    qreal widest = theme.step(8);
    for (const std::string &text : panel.category.categories) {
        const qreal width = tight ? widestWord(qs(text), joinStyle, theme) : textWidth(qs(text), joinStyle, theme);
        widest = std::max(widest, std::min(width, theme.step(36)));
    }
    return widest;
}

/// What each number has to itself where they stand side by side with `join` between.
qreal numberRoom(const Panel &panel, qreal width, qreal join, const Theme &theme)
{
    const auto count = static_cast<qreal>(panel.marks.size());
    return (width - (join + 2 * theme.step(4)) * (count - 1)) / count;
}

void addArrow(Scene &scene, QPointF from, QPointF to, const Theme &theme)
{
    const qreal head = theme.step(1);
    const bool right = from.y() == to.y();
    const QPointF back = right ? QPointF(-head, 0) : QPointF(0, -head);
    const QPointF side = right ? QPointF(0, head) : QPointF(head, 0);
    scene.items.emplace_back(LineItem{{from, to}, Token::Quiet, theme.thin()});
    scene.items.emplace_back(LineItem{{to + back - side, to, to + back + side}, Token::Quiet, theme.thin()});
}

/// Side by side, an arrow with its word between two numbers.
Scene across(const ChartModel &model, const Panel &panel, qreal width, qreal join, const Theme &theme)
{
    Scene scene;
    const qreal number = numberRoom(panel, width, join, theme);
    const qreal gap = theme.step(4);
    const Type type = statementType(panel, number, theme);
    const qreal middle = theme.lineHeight(type) / 2;
    qreal x = 0;
    qreal bottom = 0;
    for (std::size_t i = 0; i < panel.marks.size(); ++i) {
        if (i > 0) {
            const QString word = joinWord(panel, i - 1);
            const qreal height =
                theme.lineHeight(joinStyle.type) * static_cast<qreal>(breakText(word, joinStyle, theme, join).size());
            const qreal line = std::max(middle, height + theme.step(1));
            addText(scene, word, joinStyle, theme, {x, line - theme.step(1) - height}, join, Qt::AlignHCenter);
            addArrow(scene, {x, line}, {x + join, line}, theme);
            bottom = std::max(bottom, line + theme.step(1));
            x += join + gap;
        }
        bottom = std::max(bottom, addStatement(scene, model, panel.marks[i], type, {x, 0}, number, theme));
        x += number + gap;
    }
    scene.size = {width, bottom};
    return scene;
}

/// Too narrow for that: one below the other.
Scene down(const ChartModel &model, const Panel &panel, qreal width, const Theme &theme)
{
    Scene scene;
    const Type type = statementType(panel, width, theme);
    qreal y = 0;
    for (std::size_t i = 0; i < panel.marks.size(); ++i) {
        if (i > 0) {
            const QString word = joinWord(panel, i - 1);
            const qreal below =
                addText(scene, word, joinStyle, theme, {theme.step(5), y + theme.step(2)}, width - theme.step(5));
            const qreal end = std::max(below, y + theme.step(8));
            addArrow(scene, {theme.step(2), y + theme.step(2)}, {theme.step(2), end}, theme);
            y = end + theme.step(2);
        }
        y = addStatement(scene, model, panel.marks[i], type, {0, y}, width, theme);
    }
    scene.size = {width, y};
    return scene;
}

/// One below the other as large as a room can read, each with its words beside it: a slide.
Scene ladder(const ChartModel &model, const Panel &panel, qreal width, Type type, const Theme &theme)
{
    Scene scene;
    const qreal number = std::min(statementWidth(panel, type, theme), width), gap = theme.step(6);
    qreal y = 0;
    for (std::size_t i = 0; i < panel.marks.size(); ++i) {
        if (i > 0) {
            const qreal end = y + theme.lineHeight(Type::Heading) + theme.step(2);
            addArrow(scene, {theme.step(2), y}, {theme.step(2), end}, theme);
            addText(scene, joinWord(panel, i - 1), {Type::Heading, Token::Quiet}, theme, {theme.step(6), y + theme.step(1)},
                    width - theme.step(6));
            y = end + theme.step(1);
        }
        y = addWideStatement(scene, model, panel.marks[i], type, {0, y}, {number, gap, width - number - gap}, theme);
    }
    scene.size = {width, y};
    return scene;
}

/// The largest type of number that leaves its words room beside it.
std::optional<Type> ladderType(const Panel &panel, qreal width, const Theme &theme)
{
    for (const Type type : {Type::Poster, Type::Numeral}) {
        if (statementWidth(panel, type, theme) + theme.step(70) <= width) {
            return type;
        }
    }
    return std::nullopt;
}

} // namespace

Scene layoutChain(const ChartModel &model, QSizeF size, const Theme &theme, Language)
{
    if (model.panels.empty() || model.panels.front().marks.empty()) {
        return {};
    }
    const Panel &panel = model.panels.front();
    if (const auto type = ladderType(panel, size.width(), theme); theme.isSlide() && type) {
        Scene scene = ladder(model, panel, size.width(), *type, theme);
        if (scene.size.height() <= size.height()) {
            return centred(std::move(scene), size);
        }
    }
    const qreal loose = joinWidth(panel, theme, false), tight = joinWidth(panel, theme, true);
    const auto typeWith = [&](qreal join) { return statementType(panel, numberRoom(panel, size.width(), join, theme), theme); };
    const qreal join = typeWith(tight) > typeWith(loose) ? tight : loose;
    const qreal room = numberRoom(panel, size.width(), join, theme);
    const bool fits = room >= theme.step(28) && statementFits(panel, room, theme);
    return centred(fits ? across(model, panel, size.width(), join, theme) : down(model, panel, size.width(), theme), size);
}

} // namespace rd
