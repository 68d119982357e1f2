#include "ui/charts/chartkind.h"

#include "ui/charts/balance.h"
#include "ui/charts/valuemark.h"

#include <algorithm>

namespace rd {
namespace {

/// A card from top to bottom; y is where the next part begins.
struct CardSheet {
    const Theme &theme;
    qreal left, width;
    qreal y;
    Scene scene = {};

    void text(const QString &words, const TextStyle &style, qreal below, qreal room)
    {
        if (!words.isEmpty()) {
            y = addText(scene, words, style, theme, {left, y}, room) + below;
        }
    }
};

/// These leave it to the card to say how many lines or panels are left out; others say so themselves.
bool leavesOutQuietly(std::string_view kind)
{
    return kind == "lines" || kind == "multiples" || kind == "gapmap" || kind == "ledger" || kind == "bullets"
           || kind == "board";
}

Scene foot(const ChartModel &model, const Theme &theme, qreal width, Language language)
{
    Scene scene;
    const auto more = model.texts.find("more");
    const bool saysMore = more != model.texts.end() && leavesOutQuietly(model.kind);
    qreal y = !saysMore ? 0 : addText(scene, qs(more->second.in(language)), {Type::Body, Token::Quiet}, theme, {0, 0}, width);
    y = addText(scene, qs(model.stamp), {Type::Caption, Token::Warning, true}, theme, {0, y}, width);
    y = addText(scene, qs(model.source), {Type::Caption, Token::Quiet}, theme, {0, y}, width);
    scene.size = {width, y};
    return scene;
}

Scene chart(const ChartModel &model, QSizeF size, const Theme &theme, Language language)
{
    Scene scene;
    const LayoutFunction layout = !model.isEmpty() ? layoutOf(model.kind) : nullptr;
    if (layout != nullptr) {
        return layout(model, size, theme, language);
    }
    const qreal y = addText(scene, qs(model.empty), {Type::Body, Token::Quiet}, theme, {0, 0}, size.width());
    scene.size = {size.width(), y};
    return scene;
}

} // namespace

Scene layoutCard(const ChartModel &model, QSizeF size, const Theme &theme, Language language, bool withTitle, qreal corner)
{
    const qreal margin = theme.isSlide() ? 0 : theme.step(4);
    CardSheet sheet{theme, margin, std::max(size.width() - 2 * margin, theme.step(10)), margin};
    const bool saysItself = model.kind == "sentence" && !model.isEmpty();
    if (withTitle && !saysItself) {
        const TextStyle style{model.isEmpty() ? Type::Heading : Type::ChartTitle, Token::Text, true};
        const qreal room = sheet.width - corner;
        sheet.text(balanced(qs(model.title), style, theme, room), style, theme.step(1), room);
    }
    sheet.text(saysItself ? QString() : qs(model.question), {Type::Body, Token::Quiet}, 0, sheet.width);
    sheet.y += model.isEmpty() ? 0 : theme.step(3);

    const Scene below = foot(model, theme, sheet.width, language);
    const qreal belowHeight = below.size.height() > 0 ? below.size.height() + theme.step(3) : 0;
    const qreal room = size.height() > 0 ? size.height() - sheet.y - belowHeight - margin : 0;
    const qreal bodyWidth = sheet.width - (saysItself ? corner : 0);
    const Scene body = chart(model, {bodyWidth, std::max(room, 0.0)}, theme, language);
    const qreal bodyHeight = std::max(body.size.height(), room);
    Scene scene;
    scene.size = {size.width(), sheet.y + bodyHeight + belowHeight + margin};
    if (!theme.isSlide()) {
        const QRectF card(QPointF(), scene.size);
        scene.items.emplace_back(RectItem{card, Token::Card});
        if (theme.color(Token::Card) == theme.color(Token::Ground)) { // or cards side by side would run together
            addEdge(scene, card, Token::Rule, theme.thin());
        }
    }
    scene.append(sheet.scene, {});
    scene.append(body, {margin, sheet.y});
    scene.append(below, {margin, scene.size.height() - margin - below.size.height()});
    scene.source = QRectF(margin, scene.size.height() - margin - below.size.height(), sheet.width, below.size.height());
    return scene;
}

} // namespace rd
