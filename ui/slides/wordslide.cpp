#include "ui/slides/wordslide.h"

#include "ui/charts/balance.h"

#include <algorithm>

namespace rd {
namespace {

/// The largest type in which a text keeps within so many lines.
Type typeWithin(const QString &text, int most, qreal width, const Theme &theme)
{
    for (const Type type : {Type::Numeral, Type::PageTitle}) {
        if (breakText(text, {type, Token::Text, true}, theme, width).size() <= most) {
            return type;
        }
    }
    return Type::ChartTitle;
}

} // namespace

void addSectionSlide(SlidePicture &slide, const FrameWords &words, const SlideSetting &setting)
{
    const QRectF room = addFoot(slide, words, setting);
    const Theme theme = setting.set();
    const qreal width = room.width() * 0.92;
    if (words.title.isEmpty() && words.text.isEmpty()) {
        return; // a rule alone says nothing
    }
    Scene scene;
    scene.items.emplace_back(RectItem{QRectF(0, 0, theme.step(24), theme.step(1)), Token::Text});
    const TextStyle style{typeWithin(words.title, 3, width, theme), Token::Text, true};
    qreal y = addText(scene, balanced(words.title, style, theme, width), style, theme, {0, theme.step(4)}, width);
    y = addText(scene, words.text, {Type::Heading, Token::Quiet}, theme, {0, y + theme.step(4)}, width);
    scene.size = {width, y};
    slide.add(scene, room.topLeft() + QPointF(0, std::max(0.0, (room.height() - y) * 0.42)), theme);
}

void addNumberSlide(SlidePicture &slide, const FrameWords &words, const ChartModel &number, const SlideSetting &setting)
{
    const QRectF room = addFrame(slide, words, setting);
    ChartModel alone = number;
    alone.question.clear();
    const FittedChart chart = fitChart(alone, room.size(), setting);
    const qreal spare = std::max(0.0, room.height() - chart.scene.size.height());
    slide.add(chart.scene, room.topLeft() + QPointF(0, spare * 0.3), chart.theme);
}

Table firstFigure(const Table &table)
{
    Table first = table;
    if (first.spec.view == View::Observations && !first.rows.empty()) {
        first.rows.resize(1);
        first.spec.chart = "tiles";
        first.spec.finding = {};
    }
    return first;
}

} // namespace rd
