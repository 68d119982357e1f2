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
    Arrangement{true, 0.5, 1.0},   Arrangement{true, 0.6, 0.95},  Arrangement{true, 0.4, 0.95}, Arrangement{false, 0.5, 0.8},
    Arrangement{true, 0.68, 0.85}, Arrangement{true, 0.32, 0.85}, Arrangement{false, 0.6, 0.8}, Arrangement{false, 0.4, 0.8},
    Arrangement{false, 0.7, 0.7},  Arrangement{false, 0.3, 0.7},
};
constexpr std::size_t usualArrangements = 8; ///< the others only where no usual one shows all of both charts

/// What stands above a chart: its finding and its question, the finding, in small letters in the end, with what is measured alone,
/// without it, or nothing. A finding never goes, it may say what is not to be added; a question alone may.
enum class PartHead { Whole, Measured, SmallMeasured, Finding, Small, Nothing };

/// A chart below its finding and question, its source below it.
struct Part {
    Scene head, source;
    Theme headTheme;
    PartHead says = PartHead::Whole;
    FittedChart chart;
    QRectF room;
    bool isSentence = false;
    bool saysMeasured = true; ///< or has nothing to say of it

    [[nodiscard]] qreal chartRoom() const { return room.height() - head.size.height() - source.size.height(); }
};

bool isSmall(PartHead says) { return says == PartHead::Small || says == PartHead::SmallMeasured; }

bool isMeasured(PartHead says) { return says == PartHead::Measured || says == PartHead::SmallMeasured; }

/// What all values of a chart share: indicator, area, period.
QString measured(const ChartModel &model, Language language)
{
    const auto shared = model.texts.find("shared");
    return shared == model.texts.end() ? QString() : qs(shared->second.in(language));
}

Part partOf(const ChartModel &model, const QRectF &room, const FrameWords &words, std::size_t place,
            const SlideSetting &setting, PartHead says)
{
    Part part;
    part.room = room;
    part.says = says;
    part.isSentence = model.kind == "sentence" && !model.isEmpty();
    part.headTheme = words.title.isEmpty() ? setting.set(1.25) : setting.set(); // findings without a title above them
    const Theme theme = setting.set();
    qreal y = 0;
    if (!part.isSentence && says != PartHead::Nothing) {
        const TextStyle style{isSmall(says) ? Type::Caption : Type::ChartTitle, Token::Text, true};
        y = addText(part.head, balanced(qs(model.title), style, part.headTheme, room.width()), style, part.headTheme, {0, 0},
                    room.width());
    }
    const QString shared = measured(model, setting.language);
    const QString question = says == PartHead::Whole ? qs(model.question) : isMeasured(says) ? shared : QString();
    part.saysMeasured = shared.isEmpty() || !question.isEmpty();
    y = addText(part.head, question, {Type::Caption, Token::Quiet}, part.headTheme, {0, y}, room.width());
    part.head.size = {room.width(), y > 0 ? y + theme.step(isSmall(says) ? 2 : 3) : 0};
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

/// Whole, where the room allows; without its question, and below a title of the slide's own its finding in small letters or, where
/// nothing was found, nothing above it, where that shows more of the chart. What is measured goes after all of these.
Part bestPart(const ChartModel &model, const QRectF &room, const FrameWords &words, std::size_t place,
              const SlideSetting &setting)
{
    Part best = partOf(model, room, words, place, setting, PartHead::Whole);
    const bool hasFinding = !model.question.empty(); // else the question is the title
    const QString shared = measured(model, setting.language);
    for (const PartHead says :
         {PartHead::Measured, PartHead::SmallMeasured, PartHead::Finding, PartHead::Small, PartHead::Nothing}) {
        if (best.chart.kept >= 1 || model.title.empty()) {
            break;
        }
        const bool isTold = says == PartHead::Measured || says == PartHead::Finding || !words.title.isEmpty();
        if (!isTold || (says == PartHead::Nothing && hasFinding) || (isMeasured(says) && shared.isEmpty())) {
            continue;
        }
        Part brief = partOf(model, room, words, place, setting, says);
        if (brief.chart.kept > best.chart.kept) {
            best = std::move(brief);
        }
    }
    return best;
}

/// One chart in much larger type than the other says that it matters more.
void calmBeside(Part &part, const Part &other, const ChartModel &model, const FrameWords &words, std::size_t place,
                SlideSetting setting)
{
    constexpr qreal mostApart = 1.5;
    setting.largest = other.chart.scale * mostApart;
    if (part.chart.scale <= setting.largest) {
        return;
    }
    Part calm = partOf(model, part.room, words, place, setting, part.says);
    if (calm.chart.fits && calm.chart.kept >= part.chart.kept && (!calm.chart.torn || part.chart.torn)) {
        part = std::move(calm);
    }
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
    bool isWhole = false;
    for (std::size_t i = 0; i < (isWhole ? usualArrangements : arrangements.size()); ++i) {
        const Arrangement &arrangement = arrangements[i];
        const auto [first, second] = split(room, arrangement, chartGap(setting.set()));
        Part one = bestPart(models[0], first, words, 0, setting);
        Part other = bestPart(models[1], second, words, 1, setting);
        const qreal kept = std::min(one.chart.kept, other.chart.kept);
        isWhole = isWhole || kept >= 1;
        const qreal completeness = kept < 1 ? 0.02 + 0.6 * kept : 1;
        const qreal worse = std::min(one.chart.merit, other.chart.merit), better = std::max(one.chart.merit, other.chart.merit);
        const qreal clearness = one.saysMeasured && other.saysMeasured ? 1 : 0.5;
        const qreal merit = (worse + better / 100) * arrangement.merit * completeness * clearness;
        if (merit > bestMerit) {
            best = {std::move(one), std::move(other)};
            bestMerit = merit;
        }
    }
    calmBeside(best.first, best.second, models[0], words, 0, setting);
    calmBeside(best.second, best.first, models[1], words, 1, setting);
    addPart(slide, best.first, setting);
    addPart(slide, best.second, setting);
}

} // namespace rd
