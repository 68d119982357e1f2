#include "ui/slides/twocharts.h"

#include "ui/charts/balance.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace rd {
namespace {

struct Arrangement {
    bool beside;
    qreal share; ///< of the first chart
    qreal merit; ///< how much it is liked, all else being equal
};
constexpr std::array arrangements = {
    Arrangement{true, 0.5, 1.0},   Arrangement{true, 0.6, 0.95},  Arrangement{true, 0.4, 0.95},  Arrangement{false, 0.5, 0.8},
    Arrangement{true, 0.68, 0.85}, Arrangement{true, 0.32, 0.85}, Arrangement{false, 0.66, 0.8}, Arrangement{false, 0.34, 0.8},
};

/// A chart below its finding and question, its source below it.
struct Part {
    Scene head, source;
    Theme headTheme;
    FittedChart chart;
    QRectF room;
    bool isSentence = false;

    [[nodiscard]] qreal chartRoom() const { return room.height() - head.size.height() - source.size.height(); }
};

Part partOf(const ChartModel &model, const QRectF &room, const FrameWords &words, std::size_t place,
            const SlideSetting &setting, bool asks)
{
    Part part;
    part.room = room;
    part.isSentence = model.kind == "sentence" && model.empty.empty();
    part.headTheme = words.title.isEmpty() ? setting.set(1.25) : setting.set(); // findings without a title above them
    const Theme theme = setting.set();
    qreal y = 0;
    if (!part.isSentence) {
        const TextStyle style{Type::ChartTitle, Token::Text, true};
        y = addText(part.head, balanced(qs(model.title), style, part.headTheme, room.width()), style, part.headTheme, {0, 0},
                    room.width());
    }
    const QString question = asks ? qs(model.question) : QString();
    y = addText(part.head, question, {Type::Caption, Token::Quiet}, part.headTheme, {0, y}, room.width());
    part.head.size = {room.width(), y > 0 ? y + theme.step(3) : 0};
    if (words.sources.size() > 1) {
        const qreal below =
            addText(part.source, words.sources[place], {Type::Caption, Token::Quiet}, theme, {0, theme.step(2)}, room.width());
        part.source.size = {room.width(), below};
    }
    ChartModel alone = model;
    alone.question.clear();
    part.chart = fitChart(alone, {room.width(), part.chartRoom()}, setting);
    return part;
}

std::pair<QRectF, QRectF> split(const QRectF &room, const Arrangement &arrangement, qreal gap)
{
    if (arrangement.beside) {
        const qreal first = std::floor((room.width() - gap) * arrangement.share);
        return {QRectF(room.topLeft(), QSizeF(first, room.height())), room.adjusted(first + gap, 0, 0, 0)};
    }
    const qreal first = std::floor((room.height() - gap) * arrangement.share);
    return {QRectF(room.topLeft(), QSizeF(room.width(), first)), room.adjusted(0, first + gap, 0, 0)};
}

/// Whole, where the room allows; without its question where that makes more of the chart fit.
Part bestPart(const ChartModel &model, const QRectF &room, const FrameWords &words, std::size_t place,
              const SlideSetting &setting)
{
    Part part = partOf(model, room, words, place, setting, true);
    if (model.title.empty() || model.question.empty() || (part.chart.fits && part.chart.leftOut == 0)) {
        return part;
    }
    Part brief = partOf(model, room, words, place, setting, false);
    return brief.chart.fits && (!part.chart.fits || brief.chart.leftOut < part.chart.leftOut) ? brief : part;
}

void addPart(SlidePicture &slide, const Part &part, const SlideSetting &setting)
{
    const qreal spare = part.chartRoom() - part.chart.scene.size.height();
    slide.add(part.head, part.room.topLeft(), part.headTheme);
    const qreal down = part.head.size.height() + (part.isSentence ? std::max(0.0, spare * 0.4) : 0);
    slide.add(part.chart.scene, part.room.topLeft() + QPointF(0, down), part.chart.theme);
    slide.add(part.source, part.room.bottomLeft() - QPointF(0, part.source.size.height()), setting.set());
}

} // namespace

void addTwoCharts(SlidePicture &slide, const QRectF &room, std::span<const ChartModel> models, const FrameWords &words,
                  const SlideSetting &setting)
{
    std::pair<Part, Part> best;
    qreal bestMerit = -1;
    for (const Arrangement &arrangement : arrangements) {
        const auto [first, second] = split(room, arrangement, chartGap(setting.set()));
        Part one = bestPart(models[0], first, words, 0, setting);
        Part other = bestPart(models[1], second, words, 1, setting);
        const bool whole = one.chart.fits && other.chart.fits && one.chart.leftOut + other.chart.leftOut == 0;
        const qreal merit = std::min(one.chart.merit, other.chart.merit) * arrangement.merit * (whole ? 1 : 0.5);
        if (merit > bestMerit) {
            best = {std::move(one), std::move(other)};
            bestMerit = merit;
        }
    }
    addPart(slide, best.first, setting);
    addPart(slide, best.second, setting);
}

} // namespace rd
