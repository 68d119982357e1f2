#include "ui/charts/chartkind.h"

#include "core/words/words.h"
#include "ui/charts/kindmark.h"
#include "ui/charts/textlayout.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace rd {
namespace {

struct TilesPlan {
    Type type = Type::ChartTitle; ///< of the numbers
    int columns = 1;
    qreal width = 0, gap = 0;
    bool isTiered = false; ///< a tile without a tier among those of tiers looks forgotten under a pale rule
};

QString big(const Mark &mark) { return qs(mark.cells.empty() ? mark.label : mark.cells.front()); }

qreal widestNumber(const std::vector<Mark> &marks, Type type, const Theme &theme)
{
    qreal widest = theme.step(30);
    for (const Mark &mark : marks) {
        widest = std::max(widest, textWidth(big(mark), {type, Token::Text, true}, theme));
    }
    return widest;
}

bool fitsOneRow(const std::vector<Mark> &marks, Type type, qreal width, qreal gap, const Theme &theme)
{
    return (widestNumber(marks, type, theme) + gap) * static_cast<qreal>(marks.size()) <= width + gap;
}

/// The largest type in which every number stands on one line, with at most two rows of tiles. A step smaller where that sets all
/// tiles in one row and the numbers would leave half of each tile empty.
TilesPlan gridFor(const std::vector<Mark> &marks, qreal width, const Theme &theme)
{
    TilesPlan grid;
    grid.gap = theme.step(6);
    grid.isTiered = std::ranges::any_of(marks, [](const Mark &mark) { return !mark.tier.empty(); });
    const int count = static_cast<int>(marks.size());
    const auto columnsOf = [&](qreal tile) {
        return std::clamp(static_cast<int>((width + grid.gap) / (tile + grid.gap)), 1, count);
    };
    const std::array types = {Type::Numeral, Type::PageTitle};
    for (const Type type : types) {
        const qreal widest = widestNumber(marks, type, theme);
        const int columns = columnsOf(widest);
        const int rows = (count + columns - 1) / columns;
        const qreal tile = (width + grid.gap) * rows / count - grid.gap;
        if (rows == 2 && type != types.back() && widest < tile / 2 && fitsOneRow(marks, types.back(), width, grid.gap, theme)) {
            continue;
        }
        if (widest <= width && (rows <= 2 || (type == types.back() && columns > 1))) {
            grid.type = type;
            grid.columns = (count + rows - 1) / rows;
            break;
        }
        grid.columns = columnsOf(theme.step(40));
    }
    grid.width = std::floor((width - grid.gap * (grid.columns - 1)) / grid.columns);
    return grid;
}

/// The number, and its unit behind it where there is room, else below.
qreal addNumber(Scene &scene, const Mark &mark, const TilesPlan &grid, QPointF at, const Theme &theme, int index)
{
    const TextStyle large{grid.type, Token::Text, true}, small{Type::Body, Token::Text, true};
    const QString unit = qs(mark.cells.size() > 1 ? mark.cells[1] : std::string());
    const qreal x = at.x() + textWidth(big(mark), large, theme) + theme.step(2);
    const qreal room = at.x() + grid.width - x;
    if (unit.isEmpty() || textWidth(unit, small, theme) > room) {
        const qreal y = addText(scene, big(mark), large, theme, at, grid.width, Qt::AlignLeft, index);
        return addText(scene, unit, small, theme, {at.x(), y}, grid.width, Qt::AlignLeft, index);
    }
    const qreal drop = baseLine(large.type, theme) - baseLine(small.type, theme);
    addText(scene, unit, small, theme, {x, at.y() + drop}, room, Qt::AlignLeft, index);
    return addText(scene, big(mark), large, theme, at, x - at.x(), Qt::AlignLeft, index);
}

/// One tile with its top left corner at `at`; gives the y below it.
qreal addTile(Scene &scene, const Mark &mark, const TilesPlan &grid, QPointF at, const Theme &theme, const ChartModel &model,
              Language language)
{
    const int index = scene.addMark(mark, QRectF());
    const Token color = tierColor(model, mark.tier, grid.isTiered ? Token::NoTier : Token::Rule);
    scene.items.emplace_back(RectItem{QRectF(at, QSizeF(grid.width, theme.thin() * 2)), color, Fill::Solid, 0, index});
    qreal y = at.y() + theme.step(2);
    y = addNumber(scene, mark, grid, {at.x(), y}, theme, index);
    y = addText(scene, qs(mark.name), {Type::Body}, theme, {at.x(), y}, grid.width, Qt::AlignLeft, index);
    const TextStyle quiet{Type::Caption, Token::Quiet};
    y = addText(scene, qs(mark.detail), quiet, theme, {at.x(), y}, grid.width, Qt::AlignLeft, index);
    // A target or a plan says so; an actual figure is what a reader expects.
    const bool says = mark.kind && *mark.kind != Kind::Actual;
    QString when = qs(mark.when);
    qreal x = at.x();
    if (says) {
        x += addKindMark(scene, mark.kind, tierColor(model, mark.tier), Type::Caption, {x, y}, theme, index);
        when = qs(word("kind." + std::string(name(*mark.kind)), language)) + (when.isEmpty() ? QString() : qs(" · ") + when);
    }
    y = addText(scene, when, quiet, theme, {x, y}, at.x() + grid.width - x, Qt::AlignLeft, index);
    scene.marks[static_cast<std::size_t>(index)].rect = QRectF(at, QPointF(at.x() + grid.width, y));
    return y;
}

Scene draw(const ChartModel &model, qreal width, qreal between, const Theme &theme, Language language)
{
    Scene scene;
    qreal y = 0;
    for (const Panel &panel : model.panels) {
        if (panel.marks.empty()) {
            continue;
        }
        const TilesPlan grid = gridFor(panel.marks, width, theme);
        qreal below = y;
        for (std::size_t i = 0; i < panel.marks.size(); ++i) {
            const int column = static_cast<int>(i) % grid.columns;
            if (i > 0 && column == 0) {
                y = below + between;
            }
            const QPointF at(column * (grid.width + grid.gap), y);
            below = std::max(below, addTile(scene, panel.marks[i], grid, at, theme, model, language));
        }
        y = below;
    }
    scene.size = {width, y};
    return scene;
}

} // namespace

Scene layoutTiles(const ChartModel &model, QSizeF size, const Theme &theme, Language language)
{
    const qreal between = theme.step(5);
    Scene scene = draw(model, size.width(), between, theme, language);
    // A slide's room is shared between the rows, so that two of them do not hang under its title.
    const qreal spare = size.height() - scene.size.height();
    return spare > 0 ? draw(model, size.width(), between + std::min(spare / 2, theme.step(20)), theme, language) : scene;
}

} // namespace rd
