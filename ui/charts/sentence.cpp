#include "ui/charts/chartkind.h"

#include "ui/charts/balance.h"

namespace rd {

Scene layoutSentence(const ChartModel &model, QSizeF size, const Theme &theme, Language)
{
    Scene scene;
    const TextStyle style{Type::PageTitle, Token::Text, true};
    const QString title = qs(model.title);
    qreal y = addText(scene, balanced(title, style, theme, size.width()), style, theme, {0, 0}, size.width());
    for (const Panel &panel : model.panels) {
        for (const Mark &mark : panel.marks) {
            scene.addMark(mark, QRectF(0, 0, size.width(), y));
        }
    }
    if (!model.question.empty()) {
        y = addText(scene, qs(model.question), {Type::Body, Token::Quiet}, theme, {0, y + theme.step(2)}, size.width());
    }
    scene.size = {size.width(), y};
    return scene;
}

} // namespace rd
