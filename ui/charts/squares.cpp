#include "ui/charts/chartkind.h"

#include "ui/charts/statement.h"
#include "ui/charts/textlayout.h"
#include "ui/charts/valuemark.h"

#include <algorithm>
#include <cmath>

namespace rd {
namespace {

struct Squares {
    std::int64_t count = 0, filled = 0, line = 10;
    bool open = false; ///< "more than": one more, of which only the outline is sure

    [[nodiscard]] std::int64_t all() const { return count + (open ? 1 : 0); }
    [[nodiscard]] qreal lines() const { return static_cast<qreal>((all() + line - 1) / line); }
};

void addSquares(Scene &scene, const ChartModel &model, const Mark &mark, const Squares &squares, qreal pitch, int index,
                const Theme &theme)
{
    const qreal side = pitch * 0.8;
    for (std::int64_t i = 0; i < squares.all(); ++i) {
        const QRectF box(static_cast<qreal>(i % squares.line) * pitch, static_cast<qreal>(i / squares.line) * pitch, side,
                         side);
        if (i < squares.filled) {
            scene.items.emplace_back(RectItem{box, inkOf(model, mark), Fill::Solid, 0, index});
            continue;
        }
        const bool loose = squares.open && i + 1 == squares.all();
        addEdge(scene, box, Token::Quiet, theme.edge(), index, loose);
    }
}

qreal addWords(Scene &scene, const ChartModel &model, const Panel &panel, QPointF at, qreal width, const Theme &theme,
               Language language)
{
    qreal y = addStatement(scene, model, panel.marks.front(), statementType(panel, width, theme), at, width, theme);
    if (const auto note = model.texts.find("note"); note != model.texts.end()) {
        y = addText(scene, qs(note->second.in(language)), {Type::Body, Token::Text}, theme, {at.x(), y + theme.step(2)}, width);
    }
    return y;
}

} // namespace

Scene layoutSquares(const ChartModel &model, QSizeF size, const Theme &theme, Language language)
{
    Scene scene;
    if (model.panels.empty() || model.panels.front().marks.empty()) {
        return scene;
    }
    const Panel &panel = model.panels.front();
    const Mark &mark = panel.marks.front();
    Squares squares{mark.count, static_cast<std::int64_t>(mark.x)};
    squares.open = mark.quantity && endOf(*mark.quantity) == BarEnd::Torn;
    squares.line = mark.count > 100 ? 20 : 10;
    const qreal words = theme.step(50);
    const qreal gap = theme.step(6);
    const bool beside = size.width() >= words + gap + static_cast<qreal>(squares.line) * theme.step(4);
    const qreal room = beside ? size.width() - words - gap : size.width();
    qreal pitch = std::min(room / static_cast<qreal>(squares.line), theme.step(7));
    if (size.height() > 0) {
        const qreal most = beside ? size.height() / squares.lines() : pitch;
        pitch = std::clamp(most, pitch, std::max(pitch, std::min(room / static_cast<qreal>(squares.line), theme.step(14))));
    }
    const int index = scene.addMark(mark, {});
    addSquares(scene, model, mark, squares, pitch, index, theme);
    const qreal grid = squares.lines() * pitch;
    const QPointF at = beside ? QPointF(static_cast<qreal>(squares.line) * pitch + gap, 0) : QPointF(0, grid + theme.step(2));
    Scene text;
    const qreal below = addWords(text, model, panel, {0, 0}, size.width() - at.x(), theme, language);
    text.marks.clear(); // the squares and their words are one mark
    for (Item &item : text.items) {
        std::visit([](auto &i) { i.mark = -1; }, item);
    }
    scene.append(text, at);
    scene.size = {size.width(), std::max(grid, at.y() + below)};
    scene.marks.front().rect = QRectF(QPointF(), scene.size);
    return centred(std::move(scene), size);
}

} // namespace rd
