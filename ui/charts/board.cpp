#include "ui/charts/chartkind.h"

#include "ui/charts/textlayout.h"
#include "ui/charts/textstyles.h"
#include "ui/charts/valuemark.h"

#include <algorithm>
#include <cmath>

namespace rd {
namespace {

const TextStyle countStyle{Type::Heading, Token::Quiet};
const TextStyle entryStyle{Type::Body, Token::Text, true};
const TextStyle amountStyle{Type::Body, Token::Text};

/// A project: name, where and what, its amounts as printed, behind a rule in its tier's colour.
qreal addCard(Scene &scene, const ChartModel &model, const Mark &mark, QPointF at, qreal width, const Theme &theme)
{
    const int index = scene.addMark(mark, {});
    const qreal left = at.x() + theme.step(3);
    const qreal room = width - theme.step(3);
    qreal y = addText(scene, qs(mark.name), entryStyle, theme, {left, at.y()}, room, Qt::AlignLeft, index);
    y = addText(scene, qs(mark.detail), quietStyle, theme, {left, y}, room, Qt::AlignLeft, index);
    for (const std::string &amount : mark.cells) {
        y = addText(scene, qs(amount), amountStyle, theme, {left, y}, room, Qt::AlignLeft, index);
    }
    const qreal x = at.x() + theme.outline() / 2;
    scene.items.emplace_back(LineItem{
        {{x, at.y() + theme.thin() * 2}, {x, y - theme.thin() * 2}}, inkOf(model, mark), theme.outline(), false, index});
    scene.marks[static_cast<std::size_t>(index)].rect = QRectF(at.x(), at.y(), width, y - at.y());
    return y;
}

qreal addStage(Scene &scene, const ChartModel &model, const Panel &panel, QPointF at, qreal width, qreal air,
               const Theme &theme)
{
    const QString count = qs(panel.label); // of all, those included that have no room here
    const qreal number = textWidth(count, countStyle, theme);
    qreal y = addText(scene, qs(panel.title), titleStyle, theme, at, width - number - theme.step(2));
    addText(scene, count, countStyle, theme, {at.x() + width - number, at.y()}, number);
    scene.items.emplace_back(
        LineItem{{{at.x(), y + theme.step(1)}, {at.x() + width, y + theme.step(1)}}, Token::Quiet, theme.thin()});
    y += theme.step(3);
    for (const Mark &mark : panel.marks) {
        y = addCard(scene, model, mark, {at.x(), y}, width, theme) + air;
    }
    return y;
}

/// How many stages stand side by side: about as many in each row.
std::size_t columnsIn(const ChartModel &model, qreal width, const Theme &theme)
{
    const std::size_t count = std::max<std::size_t>(model.panels.size(), 1);
    const qreal gap = theme.step(6);
    const auto most = static_cast<std::size_t>(std::max(1.0, std::floor((width + gap) / (theme.step(40) + gap))));
    const std::size_t rows = (count + std::min(most, count) - 1) / std::min(most, count);
    return (count + rows - 1) / rows;
}

/// How many cards stand below each other, over all rows of stages.
std::size_t cardsDown(const ChartModel &model, std::size_t columns)
{
    std::size_t all = 0;
    for (std::size_t first = 0; first < model.panels.size(); first += columns) {
        std::size_t most = 0;
        for (std::size_t i = first; i < std::min(model.panels.size(), first + columns); ++i) {
            most = std::max(most, model.panels[i].marks.size());
        }
        all += most;
    }
    return std::max<std::size_t>(all, 1);
}

Scene drawBoard(const ChartModel &model, qreal width, qreal air, const Theme &theme, Language language)
{
    Scene scene;
    const qreal gap = theme.step(6);
    const std::size_t columns = columnsIn(model, width, theme);
    const qreal column = (width - gap * static_cast<qreal>(columns - 1)) / static_cast<qreal>(columns);
    qreal y = 0;
    for (std::size_t first = 0; first < model.panels.size(); first += columns) {
        qreal bottom = y;
        for (std::size_t i = first; i < std::min(model.panels.size(), first + columns); ++i) {
            const QPointF at(static_cast<qreal>(i - first) * (column + gap), y);
            bottom = std::max(bottom, addStage(scene, model, model.panels[i], at, column, air, theme));
        }
        y = bottom + theme.step(2);
    }
    if (const auto note = model.texts.find("note"); note != model.texts.end()) {
        y = addText(scene, qs(note->second.in(language)), quietStyle, theme, {0, y}, width);
    }
    scene.size = {width, y};
    return scene;
}

} // namespace

Scene layoutBoard(const ChartModel &model, QSizeF size, const Theme &theme, Language language)
{
    const qreal air = theme.step(3);
    Scene scene = drawBoard(model, size.width(), air, theme, language);
    const auto cards = static_cast<qreal>(cardsDown(model, columnsIn(model, size.width(), theme)));
    const qreal spare = (size.height() - scene.size.height()) / cards;
    return spare > 0 ? drawBoard(model, size.width(), air + std::min(spare, theme.step(6)), theme, language) : scene;
}

} // namespace rd
