#include "ui/pages/pagescene.h"

#include "core/decimal.h"
#include "ui/charts/chartkind.h"
#include "ui/charts/textlayout.h"

#include <algorithm>

namespace rd {
namespace {

// Title to the left, stamp to the right of it or below where both do not fit; gives the height with the margin above.
qreal addHead(Scene &scene, const PageContent &content, qreal width, const Theme &theme)
{
    const TextStyle titleStyle{Type::PageTitle, Token::Text, true};
    const TextStyle stampStyle{Type::Body, Token::Warning, true};
    const qreal inner = width - 2 * pageMargin;
    qreal bottom = addText(scene, content.title, titleStyle, theme, {pageMargin, pageMargin}, inner);
    if (content.stamp.isEmpty()) {
        return bottom;
    }
    const qreal stampWidth = textWidth(content.stamp, stampStyle, theme);
    const bool beside = textWidth(content.title, titleStyle, theme) + cardGap + stampWidth <= inner;
    if (beside) {
        addText(scene, content.stamp, stampStyle, theme, {pageMargin, pageMargin + theme.step(3)}, inner, Qt::AlignRight);
        return bottom;
    }
    return addText(scene, content.stamp, stampStyle, theme, {pageMargin, bottom}, inner);
}

} // namespace

int spanOf(const ReportSpec &card)
{
    const Result<std::int64_t> span = parseInteger(card.option("span"));
    return span ? int(std::clamp<std::int64_t>(*span, 1, 12)) : 12;
}

Scene pageScene(const PageContent &content, QSizeF size, const Theme &theme, Language language)
{
    Scene scene;
    const qreal head = addHead(scene, content, size.width(), theme);
    std::vector<CardSlot> slots;
    for (std::size_t i = 0; i < content.models.size(); ++i) {
        slots.push_back({spanOf(content.cards[i]),
                         [&content, &theme, language, i](qreal width) {
                             return layoutCard(content.models[i], {width, 0}, theme, language).size.height();
                         },
                         content.models[i].isEmpty()});
    }
    const PageLayout layout = pageLayout(slots, size.width());
    const qreal top = head + cardGap - pageMargin; // the layout brings its own margin
    for (std::size_t i = 0; i < layout.cards.size(); ++i) {
        const QRectF rect = layout.cards[i];
        scene.append(layoutCard(content.models[i], rect.size(), theme, language), rect.topLeft() + QPointF(0, top));
    }
    qreal bottom = top + layout.height;
    if (content.models.empty()) {
        bottom = pageMargin
                 + addText(scene, content.empty, {Type::Body, Token::Quiet}, theme, {pageMargin, head + cardGap},
                           size.width() - 2 * pageMargin);
    }
    scene.size = {size.width(), std::max(size.height(), bottom)};
    return scene;
}

} // namespace rd
