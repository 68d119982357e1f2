#include "ui/charts/chartkind.h"

#include "core/chart/outlines.h"
#include "core/words/words.h"
#include "ui/charts/areashapes.h"
#include "ui/charts/textlayout.h"
#include "ui/charts/textstyles.h"
#include "ui/charts/valuemark.h"

#include <algorithm>
#include <cmath>

namespace rd {
namespace {

const TextStyle rangeStyle{Type::Body, Token::Text};

/// Classes spread over the whole of the hue, so that few classes are still told apart.
Token shade(std::int64_t place, std::size_t classes)
{
    constexpr std::array tokens = {Token::Map1, Token::Map2, Token::Map3, Token::Map4, Token::Map5, Token::Map6, Token::Map7};
    const double step = classes > 1 ? 6.0 / static_cast<double>(classes - 1) : 0;
    return tokens.at(static_cast<std::size_t>(std::lround(static_cast<double>(place - 1) * step)));
}

struct TileSheet {
    const ChartModel &model;
    const Panel &panel;
    const Theme &theme;
    qreal width = 0, height = 0; ///< of a tile
    qreal gap = 0;

    [[nodiscard]] std::size_t classes() const { return panel.value.categories.size(); }
};

qreal textHeight(const Mark &mark, qreal width, const Theme &theme)
{
    const auto lines = [&](const std::string &text, bool bold) {
        return static_cast<qreal>(breakText(qs(text), {Type::Body, Token::Text, bold}, theme, width).size());
    };
    return theme.lineHeight(Type::Body) * (lines(mark.name, true) + lines(mark.quantity ? mark.label : mark.gap, false));
}

void addTile(Scene &scene, const TileSheet &sheet, const Mark &mark, QPointF at)
{
    const Theme &theme = sheet.theme;
    const QRectF box(at, QSizeF(sheet.width, sheet.height));
    const int index = scene.addMark(mark, box);
    Token ink = Token::Text;
    if (mark.quantity) {
        const Token fill = shade(std::max<std::int64_t>(mark.count, 1), sheet.classes());
        scene.items.emplace_back(RectItem{box, fill, Fill::Solid, 0, index});
        if (theme.hasWeakLamp()) {
            addEdge(scene, box, Token::Quiet, theme.edge(), index);
        }
        ink = theme.inkOn(fill);
    } else {
        // The hatch keeps to a margin: text on stripes is hard to read.
        scene.items.emplace_back(
            RectItem{QRectF(box.left(), box.top(), box.width(), theme.step(3)), Token::Quiet, Fill::Hatched, 0, index});
        addEdge(scene, box, Token::Rule, theme.edge(), index);
    }
    const qreal room = sheet.width - theme.step(4);
    qreal y = at.y() + (sheet.height - textHeight(mark, room, theme)) / 2 + (mark.quantity ? 0 : theme.step(1));
    y = addText(scene, qs(mark.name), {Type::Body, ink, true}, theme, {at.x() + theme.step(2), y}, room, Qt::AlignHCenter,
                index);
    addText(scene, qs(mark.quantity ? mark.label : mark.gap), {Type::Body, mark.quantity ? ink : Token::Quiet}, theme,
            {at.x() + theme.step(2), y}, room, Qt::AlignHCenter, index);
}

/// The classes with their ranges as they are in the data, and the hatch; gives the y below.
qreal addLegend(Scene &scene, const TileSheet &sheet, QPointF at, qreal width, bool hatched, Language language)
{
    const Theme &theme = sheet.theme;
    const qreal line = theme.lineHeight(rangeStyle.type);
    qreal y = addText(scene, qs(sheet.panel.value.title), quietStyle, theme, at, width);
    const auto swatch = [&](Token token, Fill fill, const QString &text, const TextStyle &style) {
        const QRectF box(at.x(), y + line * 0.15, theme.step(6), line * 0.7);
        scene.items.emplace_back(RectItem{box, token, fill});
        if (theme.hasWeakLamp()) {
            addEdge(scene, box, Token::Quiet, theme.edge());
        }
        y = std::max(addText(scene, text, style, theme, {at.x() + theme.step(8), y}, width - theme.step(8)), y + line);
    };
    for (std::size_t i = sheet.classes(); i-- > 0;) {
        swatch(shade(static_cast<std::int64_t>(i) + 1, sheet.classes()), Fill::Solid, qs(sheet.panel.value.categories[i]),
               rangeStyle);
    }
    if (hatched) {
        swatch(Token::Quiet, Fill::Hatched, qs(word("gap.unpublished", language)), rangeStyle);
    }
    return y;
}

qreal legendWidth(const TileSheet &sheet, Language language)
{
    qreal width = textWidth(qs(word("gap.unpublished", language)), rangeStyle, sheet.theme);
    for (const std::string &range : sheet.panel.value.categories) {
        width = std::max(width, textWidth(qs(range), rangeStyle, sheet.theme));
    }
    return std::max(width + sheet.theme.step(8), textWidth(qs(sheet.panel.value.title), quietStyle, sheet.theme));
}

struct Extent {
    int columns = 0, rows = 0;
};

Extent extentOf(const Panel &panel)
{
    Extent extent;
    for (const Mark &mark : panel.marks) {
        extent.columns = std::max(extent.columns, static_cast<int>(mark.x) + 1);
        extent.rows = std::max(extent.rows, static_cast<int>(mark.y) + 1);
    }
    return extent;
}

bool hasPlace(const Mark &mark) { return mark.x >= 0 && mark.y >= 0; }

void fitTiles(TileSheet &sheet, qreal width, qreal height, Extent extent)
{
    const Theme &theme = sheet.theme;
    const auto columns = static_cast<qreal>(std::max(extent.columns, 1));
    sheet.gap = theme.thin() * 2;
    sheet.width = std::min((width + sheet.gap) / columns - sheet.gap, theme.step(height > 0 ? 60 : 36));
    sheet.height = theme.step(16);
    for (const Mark &mark : sheet.panel.marks) {
        sheet.height =
            std::max(sheet.height, textHeight(mark, sheet.width - theme.step(4), theme) + theme.step(mark.quantity ? 3 : 6));
    }
    if (height > 0 && extent.rows > 0) {
        sheet.height = std::max(sheet.height, std::min(height / extent.rows - sheet.gap, theme.step(30)));
    }
}

qreal addTiles(Scene &scene, const TileSheet &sheet, qreal width, Extent extent)
{
    const auto place = [&](int column, int row) {
        return QPointF(column * (sheet.width + sheet.gap), row * (sheet.height + sheet.gap));
    };
    for (const Mark &mark : sheet.panel.marks) {
        if (hasPlace(mark)) {
            addTile(scene, sheet, mark, place(static_cast<int>(mark.x), static_cast<int>(mark.y)));
        }
    }
    // Zones have no place of their own on the grid: they stand below it, apart.
    const int line = std::max(1, static_cast<int>((width + sheet.gap) / (sheet.width + sheet.gap)));
    const qreal below = extent.rows > 0 ? place(0, extent.rows).y() + sheet.theme.step(2) : 0;
    int loose = 0;
    for (const Mark &mark : sheet.panel.marks) {
        if (!hasPlace(mark)) {
            addTile(scene, sheet, mark, place(loose % line, loose / line) + QPointF(0, below));
            ++loose;
        }
    }
    return loose == 0 ? below - (extent.rows > 0 ? sheet.theme.step(2) : 0) : below + place(0, (loose + line - 1) / line).y();
}

/// Where the boundaries come from, and that not every area has room for its name.
std::string boundaryNote(const ChartModel &model, std::size_t unlabelled, Language language)
{
    std::string note = word(model.boundaries->licence.empty() ? "boundaries.unlicensed" : "boundaries.licence", language);
    if (const auto place = note.find("{}"); place != std::string::npos) {
        note.replace(place, 2, model.boundaries->licence);
    }
    if (unlabelled > 0) {
        std::string small = word("boundaries.small", language);
        note += small.replace(small.find("{}"), 2, std::to_string(unlabelled));
    }
    return note;
}

/// How the classes were cut, where that needs saying; gives the y below.
qreal addCut(Scene &scene, const ChartModel &model, const Theme &theme, qreal y, qreal width, Language language)
{
    const auto cut = model.texts.find("classes");
    return cut == model.texts.end() ? y : addText(scene, qs(cut->second.in(language)), quietStyle, theme, {0, y}, width);
}

/// The same classes on the user's own boundaries; areas that the file has no shape for stand below as tiles.
Scene layoutOnShapes(const ChartModel &model, QSizeF size, const Theme &theme, Language language)
{
    Scene scene;
    const std::vector<Mark> &marks = model.panels.front().marks;
    Panel loose = model.panels.front();
    std::erase_if(loose.marks, [&model](const Mark &mark) { return shapeOf(model, mark) != nullptr; });
    std::ranges::for_each(loose.marks, [](Mark &mark) { mark.x = mark.y = -1; });
    TileSheet sheet{model, loose, theme};
    const bool hatched = std::ranges::any_of(marks, [](const Mark &mark) { return !mark.quantity; });
    const qreal legend = legendWidth(sheet, language), gap = theme.step(6);
    const bool beside = size.width() - legend - gap >= theme.step(75);
    const qreal width = beside ? size.width() - legend - gap : size.width();
    fitTiles(sheet, width, 0, {});
    Scene trial;
    const qreal tiles = loose.marks.empty() ? 0 : addTiles(trial, sheet, width, {}) + theme.step(3);
    const qreal below = beside ? 0 : addLegend(trial, sheet, {}, width, hatched, language) + theme.step(3);
    const qreal note = (model.texts.contains("classes") ? 3 : 2) * theme.lineHeight(Type::Caption) + theme.step(2);
    const qreal high = width * MapView::heightPerWidth(boundsOf(model, marks));
    const qreal height = size.height() > 0 ? std::max(size.height() - tiles - below - note, theme.step(60))
                                           : std::clamp(high, theme.step(60), theme.step(130));
    const qreal across = std::min(width, height * width / high);
    const std::size_t unlabelled = addShapes(scene, model, marks, {across, height}, theme, [&](const Mark &mark) {
        return mark.quantity ? std::optional(shade(std::max<std::int64_t>(mark.count, 1), sheet.classes())) : std::nullopt;
    });
    if (tiles > 0) {
        Scene apart;
        addTiles(apart, sheet, width, {});
        scene.append(apart, {0, height + theme.step(3)});
    }
    qreal y = height + tiles;
    const QPointF at = beside ? QPointF(across + gap, 0) : QPointF(0, y + theme.step(3));
    y = std::max(y, addLegend(scene, sheet, at, size.width() - at.x(), hatched, language));
    y = addText(scene, qs(boundaryNote(model, unlabelled, language)), quietStyle, theme, {0, y + theme.step(2)}, size.width());
    y = addCut(scene, model, theme, y, size.width(), language);
    scene.size = {size.width(), y};
    return scene;
}

} // namespace

Scene layoutTileMap(const ChartModel &model, QSizeF size, const Theme &theme, Language language)
{
    Scene scene;
    if (model.panels.empty() || model.panels.front().marks.empty()) {
        return scene;
    }
    if (!boundsOf(model, model.panels.front().marks).isEmpty()) {
        return layoutOnShapes(model, size, theme, language);
    }
    TileSheet sheet{model, model.panels.front(), theme};
    const Extent extent = extentOf(sheet.panel);
    const bool hatched = std::ranges::any_of(sheet.panel.marks, [](const Mark &mark) { return !mark.quantity; });
    const qreal legend = legendWidth(sheet, language);
    const qreal gap = theme.step(6);
    const bool beside = size.width() - legend - gap >= theme.step(24) * std::max(extent.columns, 1);
    const qreal room = beside ? size.width() - legend - gap : size.width();
    const qreal note = theme.lineHeight(Type::Caption) * (model.texts.contains("classes") ? 2 : 1) + theme.step(2);
    fitTiles(sheet, room, size.height() > 0 && beside ? size.height() - note : 0, extent);
    qreal y = addTiles(scene, sheet, room, extent);
    const auto loose = std::ranges::count_if(sheet.panel.marks, [](const Mark &mark) { return !hasPlace(mark); });
    const qreal used =
        std::min(room, static_cast<qreal>(std::max<std::ptrdiff_t>(extent.columns, loose)) * (sheet.width + sheet.gap));
    const QPointF at = beside ? QPointF(used + gap, 0) : QPointF(0, y + theme.step(3));
    y = std::max(y, addLegend(scene, sheet, at, size.width() - at.x(), hatched, language));
    y = addText(scene, qs(word("tilemap", language)), quietStyle, theme, {0, y + theme.step(2)}, size.width());
    y = addCut(scene, model, theme, y, size.width(), language);
    scene.size = {size.width(), y};
    return scene;
}

} // namespace rd
