#include "ui/slides/slideframe.h"

#include "ui/charts/balance.h"

#include <algorithm>

namespace rd {
namespace {

const TextStyle footStyle{Type::Caption, Token::Quiet};

/// Two lines of a title are read at a glance; a longer one is set smaller.
TextStyle titleStyle(const QString &title, qreal width, const Theme &theme)
{
    const TextStyle large{Type::PageTitle, Token::Text, true};
    return breakText(title, large, theme, width).size() <= 2 ? large : TextStyle{Type::ChartTitle, Token::Text, true};
}

/// The foot in its own coordinates: source left, number and stamp right.
Scene foot(const FrameWords &words, qreal width, const Theme &theme)
{
    Scene scene;
    scene.items.emplace_back(LineItem{{{0, 0}, {width, 0}}, Token::Rule, theme.thin()});
    const qreal top = theme.step(2);
    const QString number = QStringLiteral("%1 / %2").arg(words.number).arg(words.count);
    const TextStyle stampStyle{Type::Caption, Token::Warning, true};
    const qreal numberWidth = textWidth(number, footStyle, theme);
    const qreal stampWidth = words.stamp.isEmpty() ? 0 : textWidth(words.stamp, stampStyle, theme) + theme.step(3);
    qreal below = addText(scene, number, footStyle, theme, {width - numberWidth, top}, numberWidth);
    addText(scene, words.stamp, stampStyle, theme, {width - numberWidth - stampWidth, top}, stampWidth);
    const qreal room = width - numberWidth - stampWidth - theme.step(4);
    if (words.sources.size() == 1) {
        below = std::max(below, addText(scene, words.sources.front(), footStyle, theme, {0, top}, room));
    }
    scene.size = {width, below};
    return scene;
}

} // namespace

qreal slideMargin(const Theme &theme) { return theme.step(7); }
qreal chartGap(const Theme &theme) { return theme.step(8); }

QRectF addFrame(SlidePicture &slide, const FrameWords &words, const SlideSetting &setting)
{
    const Theme theme = setting.set();
    const qreal margin = slideMargin(theme), width = slide.size.width() - 2 * margin;
    Scene head;
    qreal top = theme.step(5);
    if (!words.title.isEmpty()) {
        const TextStyle style = titleStyle(words.title, width, theme);
        top = addText(head, balanced(words.title, style, theme, width), style, theme, {margin, top}, width);
    }
    if (!words.question.isEmpty()) {
        top = addText(head, words.question, {Type::Body, Token::Quiet}, theme, {margin, top + theme.step(1)}, width);
    }
    slide.add(head, {}, theme);
    const Scene below = foot(words, width, theme);
    const qreal footTop = slide.size.height() - theme.step(3) - below.size.height();
    slide.add(below, {margin, footTop}, theme);
    return {margin, top + theme.step(4), width, footTop - theme.step(3) - top - theme.step(4)};
}

} // namespace rd
