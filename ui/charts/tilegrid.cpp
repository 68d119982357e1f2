#include "ui/charts/chartkind.h"

#include "ui/charts/kindmark.h"
#include "ui/charts/textlayout.h"
#include "ui/charts/textstyles.h"

#include <algorithm>
#include <cmath>

namespace rd {
namespace {

struct Types {
    TextStyle name;
    Type lead = Type::Body;
};

/// What stands in one tile, from its top left corner on; gives the y below.
qreal addContent(Scene &scene, const Mark &mark, int index, QPointF at, qreal width, const Theme &theme, Types types,
                 Token color)
{
    TextStyle heading = types.name;
    heading.color = mark.count > 0 ? Token::Text : Token::Quiet;
    const Type lead = types.lead;
    qreal y = addText(scene, qs(mark.name), heading, theme, at, width, Qt::AlignLeft, index);
    if (!mark.label.empty()) {
        const bool says = mark.kind && *mark.kind != Kind::Actual;
        const qreal drop = (theme.lineHeight(lead) - theme.lineHeight(Type::Body)) / 2; // it does not grow with the number
        const qreal room = says ? addKindMark(scene, mark.kind, color, Type::Body, {at.x(), y + drop}, theme, index) : 0;
        y = addText(scene, qs(mark.label), {lead, Token::Text, true}, theme, {at.x() + room, y}, width - room, Qt::AlignLeft,
                    index);
    }
    y = addText(scene, qs(mark.detail), quietStyle, theme, {at.x(), y}, width, Qt::AlignLeft, index);
    return addText(scene, qs(mark.where), quietStyle, theme, {at.x(), y}, width, Qt::AlignLeft, index);
}

struct TileGrid {
    const Theme &theme;
    const ChartModel &model;
    qreal tile = 0, pad = 0;
    Types types = {};
    qreal more = 0; ///< what each row takes of the height that is left
    Scene scene = {};

    [[nodiscard]] qreal heightOf(const Mark &mark) const
    {
        Scene trial;
        return addContent(trial, mark, -1, {0, 0}, tile - 2 * pad, theme, types, Token::NoTier) + 2 * pad + more;
    }
    void add(const Mark &mark, QPointF at, qreal height)
    {
        const QRectF box(at, QSizeF(tile, height));
        const int index = scene.addMark(mark, box);
        const Token color = tierColor(model, mark.tier, Token::NoTier);
        scene.items.emplace_back(RectItem{box, Token::Ground, Fill::Solid, 0, -1});
        const qreal edge = theme.thin();
        // Two thin rules, on the left and above: a tile, not a box.
        scene.items.emplace_back(RectItem{QRectF(at, QSizeF(tile, edge)), Token::Rule, Fill::Solid, 0, index});
        const Token side = mark.count > 0 ? Token::Text : Token::Rule;
        scene.items.emplace_back(RectItem{QRectF(at, QSizeF(2 * edge, height)), side, Fill::Solid, 0, index});
        // The rule on the left takes its part of the air.
        addContent(scene, mark, index, at + QPointF(pad + edge, pad), tile - 2 * pad, theme, types, color);
    }
};

/// The largest type in which every lead figure stands on one line.
Type leadType(const ChartModel &model, qreal width, const Theme &theme)
{
    for (const Type type : {Type::PageTitle, Type::ChartTitle, Type::Heading}) {
        const bool fits = std::ranges::all_of(model.panels, [&](const Panel &panel) {
            return std::ranges::all_of(panel.marks, [&](const Mark &mark) {
                const bool says = mark.kind && *mark.kind != Kind::Actual;
                const qreal room = width - (says ? kindMarkWidth(Type::Body, theme) : 0);
                return textWidth(qs(mark.label), {type, Token::Text, true}, theme) <= room;
            });
        });
        if (fits) {
            return type;
        }
    }
    return Type::Body;
}

/// The largest type below that of the lead figures in which each name stands on one line where it has no blanks, else one in which no
/// word is broken.
TextStyle tileNameStyle(const ChartModel &model, qreal width, Type lead, const Theme &theme)
{
    const auto fits = [&](const TextStyle &style, bool whole) {
        return std::ranges::all_of(model.panels, [&](const Panel &panel) {
            return std::ranges::all_of(panel.marks, [&](const Mark &mark) {
                const QString name = qs(mark.name);
                const bool isOne = whole && !name.contains(u' ');
                return (isOne ? textWidth(name, style, theme) : widestWord(name, style, theme)) <= width;
            });
        });
    };
    for (const bool whole : {true, false}) {
        for (const Type type : {Type::Heading, Type::Body, Type::Caption}) {
            if (const TextStyle style{type, Token::Text, true}; type < lead && fits(style, whole)) {
                return style;
            }
        }
    }
    return {Type::Caption, Token::Text, false};
}

/// Rows of tiles in their true relative position; gives the y below.
qreal addPlaced(TileGrid &grid, const std::vector<Mark> &marks, qreal gap)
{
    const auto row = [](const Mark &mark) { return static_cast<int>(mark.y); };
    const double left = std::ranges::min(marks, {}, &Mark::x).x;
    const int first = row(std::ranges::min(marks, {}, &Mark::y)), last = row(std::ranges::max(marks, {}, &Mark::y));
    qreal y = 0;
    for (int r = first; r <= last; ++r) {
        qreal height = 0;
        for (const Mark &mark : marks) {
            height = row(mark) == r ? std::max(height, grid.heightOf(mark)) : height;
        }
        for (const Mark &mark : marks) {
            if (row(mark) == r) {
                grid.add(mark, {(mark.x - left) * (grid.tile + gap), y}, height);
            }
        }
        y += height > 0 ? height + gap : 0;
    }
    return y;
}

/// Areas whose place is not known, in rows below.
qreal addElsewhere(TileGrid &grid, const std::vector<Mark> &marks, qreal y, int columns, qreal gap)
{
    for (std::size_t i = 0; i < marks.size(); i += static_cast<std::size_t>(columns)) {
        const std::size_t end = std::min(marks.size(), i + static_cast<std::size_t>(columns));
        qreal height = 0;
        for (std::size_t k = i; k < end; ++k) {
            height = std::max(height, grid.heightOf(marks[k]));
        }
        for (std::size_t k = i; k < end; ++k) {
            grid.add(marks[k], {static_cast<double>(k - i) * (grid.tile + gap), y}, height);
        }
        y += height + gap;
    }
    return y;
}

int rowCount(const ChartModel &model, int columns)
{
    const auto [top, bottom] = std::ranges::minmax(model.panels.front().marks, {}, &Mark::y);
    const auto elsewhere = model.panels.size() > 1 ? static_cast<int>(model.panels[1].marks.size()) : 0;
    return static_cast<int>(bottom.y - top.y) + 1 + (elsewhere + columns - 1) / columns;
}

} // namespace

Scene layoutTileGrid(const ChartModel &model, QSizeF size, const Theme &theme, Language language)
{
    if (model.panels.empty() || model.panels.front().group != "placed") {
        return layoutList(model, size, theme, language);
    }
    const std::vector<Mark> &placed = model.panels.front().marks;
    const double left = std::ranges::min(placed, {}, &Mark::x).x, right = std::ranges::max(placed, {}, &Mark::x).x;
    const int columns = static_cast<int>(right - left) + 1;
    const qreal gap = 1.5 * theme.step(1);
    const int across = std::max(columns, 3); // one area alone is a tile as well, no poster
    TileGrid grid{theme, model, std::floor((size.width() - gap * (across - 1)) / across), theme.step(1)};
    const qreal inside = grid.tile - 2 * grid.pad;
    const Type lead = leadType(model, inside, theme);
    grid.types = {tileNameStyle(model, inside, lead, theme), lead};
    const auto draw = [&] {
        qreal y = addPlaced(grid, placed, gap);
        if (model.panels.size() > 1) {
            y = addElsewhere(grid, model.panels[1].marks, y, columns, gap);
        }
        if (const auto note = model.texts.find("note"); note != model.texts.end()) {
            y = addText(grid.scene, qs(note->second.in(language)), quietStyle, theme, {0, y}, size.width());
        }
        grid.scene.size = {size.width(), y};
    };
    draw();
    const qreal spare = size.height() - grid.scene.size.height();
    if (spare > 0) {
        // Air under few words, beside a longer card: but a tile that is much taller than wide is a column.
        const qreal tallest = theme.isSlide() ? 1 : 1.6; // of its width
        const qreal row = grid.scene.size.height() / rowCount(model, columns);
        grid.more = std::min(spare / rowCount(model, columns), std::max(grid.tile * tallest - row, 0.0));
        grid.scene = {};
        draw();
    }
    return grid.scene;
}

} // namespace rd
