#include "ui/charts/chartkind.h"

#include "ui/charts/statement.h"
#include "ui/charts/textlayout.h"
#include "ui/charts/textstyles.h"
#include "ui/charts/valuemark.h"

#include <algorithm>
#include <cmath>

namespace rd {
namespace {

struct DotsSheet {
    const ChartModel &model;
    const Theme &theme;
    qreal dot = 0, pitch = 0;
};

/// As many dots as things, twenty a line where there is room, so that they can be counted; gives the y below them.
qreal addDots(Scene &scene, const DotsSheet &sheet, const Mark &mark, QPointF at, qreal width, int index)
{
    const auto fit = std::max<std::int64_t>(
        1, static_cast<std::int64_t>(std::floor((width + sheet.pitch - sheet.dot) / (sheet.pitch * 1.04))));
    const std::int64_t line = fit >= 20 ? fit / 10 * 10 : fit >= 10 ? 10 : fit >= 5 ? 5 : fit;
    const bool open = endOf(*mark.quantity) == BarEnd::Torn;
    const std::int64_t all = mark.count + (open ? 1 : 0);
    const Token ink = inkOf(sheet.model, mark);
    for (std::int64_t i = 0; i < all; ++i) {
        const qreal breath = static_cast<qreal>(i % line / 10) * (sheet.pitch - sheet.dot); // tens are counted at a glance
        const qreal x = at.x() + static_cast<qreal>(i % line) * sheet.pitch + breath;
        const qreal y = at.y() + static_cast<qreal>(i / line) * sheet.pitch;
        QRectF box(x, y, sheet.dot, sheet.dot);
        QPainterPath path;
        // "More than": one more, of which only the outline is sure.
        const bool loose = open && i + 1 == all;
        const Fill fill = loose ? Fill::Dotted : fillOf(*mark.quantity);
        const qreal inset = fill == Fill::Solid ? 0 : sheet.theme.outline() / 2;
        path.addEllipse(box.adjusted(inset, inset, -inset, -inset));
        scene.items.emplace_back(PathItem{path, ink, fill, index});
    }
    const auto lines = static_cast<qreal>((all + line - 1) / line);
    return at.y() + (all == 0 ? 0 : (lines - 1) * sheet.pitch + sheet.dot);
}

qreal addMarkBlock(Scene &scene, const DotsSheet &sheet, const Mark &mark, QPointF at, qreal width)
{
    const Theme &theme = sheet.theme;
    const int index = scene.addMark(mark, {});
    const qreal number = std::min(textWidth(qs(mark.label), labelStyle, theme), width / 2);
    const qreal left =
        addText(scene, qs(mark.name), nameStyle, theme, at, width - number - theme.step(3), Qt::AlignLeft, index);
    const qreal right =
        addText(scene, qs(mark.label), labelStyle, theme, {at.x() + width - number, at.y()}, number, Qt::AlignRight, index);
    const qreal y = addDots(scene, sheet, mark, {at.x(), std::max(left, right) + theme.step(1)}, width, index);
    scene.marks[static_cast<std::size_t>(index)].rect = QRectF(at, QPointF(at.x() + width, y));
    return y;
}

qreal addBlock(Scene &scene, const DotsSheet &sheet, const Panel &panel, QPointF at, qreal width)
{
    qreal y = addText(scene, qs(panel.title), titleStyle, sheet.theme, at, width);
    for (const Mark &mark : panel.marks) {
        y = addMarkBlock(scene, sheet, mark, {at.x(), y + sheet.theme.step(2)}, width) + sheet.theme.step(1);
    }
    return y;
}

Scene draw(const ChartModel &model, qreal width, const Theme &theme, Language language, qreal scale)
{
    Scene scene;
    const DotsSheet sheet{model, theme, theme.step(2) * scale, theme.step(3) * scale};
    const auto count = static_cast<qreal>(std::max<std::size_t>(model.panels.size(), 1));
    const qreal gap = theme.step(8);
    const qreal share = (width - gap * (count - 1)) / count;
    const bool beside = share >= theme.step(55);
    qreal y = 0;
    qreal bottom = 0;
    for (std::size_t i = 0; i < model.panels.size(); ++i) {
        const qreal x = beside ? static_cast<qreal>(i) * (share + gap) : 0;
        const qreal below = addBlock(scene, sheet, model.panels[i], {x, beside ? 0 : y}, beside ? share : width);
        bottom = std::max(bottom, below);
        y = below + theme.step(4);
    }
    if (const auto note = model.texts.find("note"); note != model.texts.end()) {
        bottom = addText(scene, qs(note->second.in(language)), quietStyle, theme, {0, bottom + theme.step(3)}, width);
    }
    scene.size = {width, bottom};
    return scene;
}

} // namespace

Scene layoutDots(const ChartModel &model, QSizeF size, const Theme &theme, Language language)
{
    Scene scene = draw(model, size.width(), theme, language, 1);
    // Where there is height, the dots take it, up to three times their size.
    for (qreal scale = 3; size.height() > 0 && scale > 1.05; scale -= 0.25) {
        Scene larger = draw(model, size.width(), theme, language, scale);
        if (larger.size.height() <= size.height()) {
            scene = std::move(larger);
            break;
        }
    }
    return centred(std::move(scene), size);
}

} // namespace rd
