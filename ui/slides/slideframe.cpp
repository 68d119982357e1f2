#include "ui/slides/slideframe.h"

#include "ui/charts/balance.h"

#include <algorithm>
#include <cmath>

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
    const TextStyle stampStyle{Type::Caption, Token::Warning, true};
    const qreal numberWidth = textWidth(words.place, footStyle, theme);
    const qreal stampWidth = words.stamp.isEmpty() ? 0 : textWidth(words.stamp, stampStyle, theme) + theme.step(3);
    // At the right even where another program sets it in another font.
    qreal below = addText(scene, words.place, footStyle, theme, {width - numberWidth, top}, numberWidth, Qt::AlignRight);
    addText(scene, words.stamp, stampStyle, theme, {width - numberWidth - stampWidth, top}, stampWidth);
    const qreal room = width - numberWidth - stampWidth - theme.step(8);
    if (words.sources.size() == 1) {
        below = std::max(below, addText(scene, words.sources.front(), footStyle, theme, {0, top}, room));
    }
    scene.size = {width, below};
    return scene;
}

/// Title, question and text below each other. Where the charts stand alone their title is a line above them, and what they found
/// another.
Scene head(const FrameWords &words, qreal width, const Theme &theme)
{
    Scene scene;
    qreal y = 0;
    if (words.placing == SlidePlacing::Alone) {
        y = addText(scene, words.title, {Type::Caption, Token::Quiet, true}, theme, {0, 0}, width);
        y = addText(scene, words.finding, {Type::Caption, Token::Quiet}, theme, {0, y}, width);
    } else {
        const TextStyle style = titleStyle(words.title, width, theme);
        y = addText(scene, balanced(words.title, style, theme, width), style, theme, {0, 0}, width);
        const auto addBelow = [&](const QString &text, const TextStyle &small, qreal gap) {
            y = text.isEmpty() ? y : addText(scene, text, small, theme, {0, y > 0 ? y + gap : 0}, width);
        };
        addBelow(words.question, {Type::Body, Token::Quiet}, theme.step(1));
        addBelow(words.text, {Type::Heading, Token::Text}, theme.step(3));
    }
    scene.size = {width, y};
    return scene;
}

} // namespace

qreal slideMargin(const Theme &theme) { return theme.step(7); }
qreal chartGap(const Theme &theme) { return theme.step(8); }

QRectF addFrame(SlidePicture &slide, const FrameWords &words, const SlideSetting &setting)
{
    const Theme theme = setting.set();
    const qreal margin = slideMargin(theme), width = slide.size.width() - 2 * margin;
    const Scene below = foot(words, width, theme);
    const qreal footTop = slide.size.height() - theme.step(3) - below.size.height();
    slide.add(below, {margin, footTop}, theme);
    const bool beside = words.placing == SlidePlacing::Beside;
    const qreal wordsWidth = beside ? std::floor(width * words.besideShare) : width;
    const Scene above = head(words, wordsWidth, theme);
    const bool hasWords = !above.items.empty();
    slide.add(above, {margin, theme.step(5)}, theme);
    const qreal left = beside && hasWords ? wordsWidth + chartGap(theme) : 0;
    const qreal top = theme.step(5) + (beside || !hasWords ? 0 : above.size.height() + theme.step(4));
    return {margin + left, top, width - left, footTop - theme.step(3) - top};
}

QRectF addFoot(SlidePicture &slide, FrameWords words, const SlideSetting &setting)
{
    words.title.clear();
    words.question.clear();
    words.text.clear();
    words.placing = SlidePlacing::Above;
    return addFrame(slide, words, setting);
}

} // namespace rd
