#include "ui/show/slidemarks.h"

#include "core/chart/chartparts.h"
#include "core/codebook.h"
#include "core/words/words.h"
#include "ui/charts/textlayout.h"

#include <algorithm>
#include <functional>
#include <span>

namespace rd {

const SceneMark *SlideMarks::at(QPointF room) const
{
    if (!picture) {
        return nullptr;
    }
    const QPointF at = place.inverted().map(room);
    for (auto layer = picture->layers.rbegin(); layer != picture->layers.rend(); ++layer) {
        if (const int mark = layer->scene.markAt(at); mark >= 0) {
            return &layer->scene.marks[std::size_t(mark)];
        }
    }
    return nullptr;
}

QPainterPath SlideMarks::outline(const SceneMark &mark) const
{
    QPainterPath path = mark.shape;
    if (path.isEmpty()) {
        path.addRoundedRect(mark.rect.adjusted(-4, -4, 4, 4), 3, 3); // clear of the letters
    }
    return place.map(path);
}

std::vector<std::string> sourcesBehind(const SceneMark &mark, const Table *figures, const std::string &slide,
                                       const CodeBook &codes, Language language)
{
    constexpr std::size_t most = 3;
    std::vector<std::size_t> rows;
    for (std::size_t row = 0; figures != nullptr && row < figures->rows.size(); ++row) {
        const std::string code(figures->rows[row].key.code(Dim::Figure));
        if (std::ranges::find(mark.lineage.figures, code) != mark.lineage.figures.end()) {
            rows.push_back(row);
        }
    }
    std::ranges::stable_sort(rows, std::greater<>(), [&](std::size_t row) { // its own before those that it is compared with
        return std::ranges::count_if(mark.key.parts(),
                                     [&](const auto &part) { return figures->rows[row].key.code(part.first) == part.second; });
    });
    std::vector<std::string> lines;
    for (const std::size_t row : std::span(rows).first(std::min(rows.size(), most))) {
        const Mark fact = factMark(*figures, row, codes, language);
        lines.push_back(joined({figures->rows[row].key.code(Dim::Figure), fact.where, fact.when}));
    }
    if (rows.size() > most) {
        lines.push_back(filled(word("panel.more", language), std::to_string(rows.size() - most)));
    }
    return lines.empty() ? std::vector{slide} : lines;
}

Scene markSheet(const SceneMark &mark, const QRectF &place, const std::vector<std::string> &sources, QSizeF room,
                const Theme &theme)
{
    const TextStyle name{Type::Body, Token::Text, true}, source{Type::Caption, Token::Quiet};
    const qreal pad = theme.step(2), most = room.width() * 0.75;
    qreal width = textWidth(mark.name, name, theme);
    for (const std::string &line : sources) {
        width = std::max(width, textWidth(qs(line), source, theme));
    }
    width = std::min(std::ceil(width), most - 2 * pad);
    Scene text;
    qreal y = addText(text, mark.name, name, theme, {pad, pad}, width);
    for (const std::string &line : sources) {
        y = addText(text, qs(line), source, theme, {pad, y}, width);
    }
    const QSizeF size(width + 2 * pad, y + pad);
    const bool isAbove = place.top() - pad - size.height() >= 0;
    QRectF sheet(
        QPointF(place.center().x() - size.width() / 2,
                isAbove ? place.top() - pad - size.height() : std::min(place.bottom() + pad, room.height() - size.height())),
        size);
    sheet.moveLeft(std::clamp(sheet.left(), 0.0, std::max(0.0, room.width() - size.width())));
    Scene scene;
    scene.size = room;
    scene.items.emplace_back(RectItem{sheet, Token::Card});
    scene.items.emplace_back(
        LineItem{{sheet.topLeft(), sheet.topRight(), sheet.bottomRight(), sheet.bottomLeft(), sheet.topLeft()},
                 Token::Rule,
                 theme.thin()});
    scene.append(text, sheet.topLeft());
    return scene;
}

} // namespace rd
