#include "ui/charts/chartkind.h"

#include "core/chart/chartparts.h"
#include "core/words/words.h"
#include "ui/charts/kindmark.h"
#include "ui/charts/textlayout.h"

#include <algorithm>
#include <cmath>

namespace rd {
namespace {

constexpr std::int64_t mostDots = 24;

struct Poster {
    const Theme &theme;
    const ChartModel &model;
    Language language;
    std::int64_t perDot = 1; ///< figures that one dot stands for
    int columns = 1;
    qreal column = 0;
    std::int64_t perRow = 10; ///< dots, alike for all industries: what has more dots is never the shorter row
    qreal air = 0;            ///< between industries, where there is room
    Scene scene = {};
};

/// Figures a dot, 1, 2, 5, 10, 20 …: so that no industry has more dots than can be counted.
std::int64_t figuresPerDot(const ChartModel &model)
{
    std::int64_t most = 0;
    for (const Panel &panel : model.panels) {
        for (const Mark &mark : panel.marks) {
            most = std::max(most, mark.count);
        }
    }
    for (std::int64_t power = 1;; power *= 10) {
        for (const std::int64_t perDot : {power, 2 * power, 5 * power}) {
            if (most <= perDot * mostDots) {
                return perDot;
            }
        }
    }
}

qreal dotSize(const Theme &theme) { return theme.step(2); }
qreal dotPitch(const Theme &theme) { return theme.step(3); }

/// What belongs to two tiers has its dots in the one that it is counted in.
bool isCountedElsewhere(const Mark &mark) { return mark.group == "also"; }

std::int64_t dotsOf(const Mark &mark, std::int64_t perDot)
{
    return mark.count > 0 && !isCountedElsewhere(mark) ? std::max<std::int64_t>(1, (mark.count + perDot / 2) / perDot) : 0;
}

/// All of an industry's dots where every industry has room for its own, else tens, which are counted at a glance.
std::int64_t dotsPerRow(const Poster &poster)
{
    std::int64_t most = 1;
    for (const Panel &panel : poster.model.panels) {
        for (const Mark &mark : panel.marks) {
            most = std::max(most, dotsOf(mark, poster.perDot));
        }
    }
    const qreal fits = std::floor((poster.column - dotSize(poster.theme)) / dotPitch(poster.theme)) + 1;
    const auto room = std::max<std::int64_t>(1, static_cast<std::int64_t>(fits));
    return most <= room ? most : std::min<std::int64_t>(room, 10);
}

/// The dots of an industry in rows below its name; gives the y below them.
qreal addDots(Poster &poster, const Mark &mark, int index, QPointF at, Token color)
{
    const Theme &theme = poster.theme;
    const std::int64_t dots = dotsOf(mark, poster.perDot), perRow = poster.perRow;
    const qreal size = dotSize(theme), apart = dotPitch(theme);
    for (std::int64_t i = 0; i < dots; ++i) {
        QPainterPath dot;
        dot.addEllipse(QRectF(at.x() + static_cast<double>(i % perRow) * apart,
                              at.y() + static_cast<double>(i / perRow) * apart, size, size));
        poster.scene.items.emplace_back(PathItem{dot, color, Fill::Solid, index});
    }
    return dots == 0 ? at.y() : at.y() + static_cast<double>((dots + perRow - 1) / perRow) * apart;
}

qreal addIndustry(Poster &poster, const Mark &mark, QPointF at, Token color)
{
    Scene &scene = poster.scene;
    const int index = scene.addMark(mark, QRectF());
    const bool primary = !isCountedElsewhere(mark);
    const TextStyle style{primary ? Type::Heading : Type::Body, mark.count > 0 && primary ? Token::Text : Token::Quiet,
                          mark.count > 0 && primary};
    const QString shown =
        primary ? qs(mark.name) : qs(filled(word("chart.aside", poster.language), mark.name)); // counted in another tier
    qreal y = addText(scene, shown, style, poster.theme, at, poster.column, Qt::AlignLeft, index);
    y = addDots(poster, mark, index, {at.x(), y + poster.theme.step(1) / 2}, color);
    scene.marks[static_cast<std::size_t>(index)].rect = QRectF(at, QPointF(at.x() + poster.column, y));
    return y + poster.theme.step(1) + poster.air;
}

/// A tier: its numeral, its name, its industries. Gives the y below.
qreal addTier(Poster &poster, const Panel &panel, QPointF at)
{
    const Theme &theme = poster.theme;
    const Token color = tierColor(poster.model, std::string(panel.key.code(Dim::Tier)));
    Mark whole;
    whole.key = panel.key;
    whole.name = panel.title;
    whole.label = panel.label;
    whole.row = panel.marks.empty() ? 0 : panel.marks.front().row;
    const int index = poster.scene.addMark(whole, QRectF());
    qreal y =
        addText(poster.scene, qs(panel.label), {Type::Poster, color, true}, theme, at, poster.column, Qt::AlignLeft, index);
    y = addText(poster.scene, qs(panel.title), {Type::Body, color, true}, theme, {at.x(), y}, poster.column, Qt::AlignLeft,
                index);
    poster.scene.marks[static_cast<std::size_t>(index)].rect = QRectF(at, QPointF(at.x() + poster.column, y));
    y += theme.step(2);
    for (const Mark &mark : panel.marks) {
        y = addIndustry(poster, mark, {at.x(), y}, color);
    }
    return y;
}

int columnsFor(const ChartModel &model, qreal width, const Theme &theme)
{
    qreal narrowest = theme.step(30);
    for (const Panel &panel : model.panels) {
        narrowest = std::max(narrowest, widestWord(qs(panel.title), {Type::Body, Token::Text, true}, theme));
        for (const Mark &mark : panel.marks) {
            narrowest = std::max(narrowest, widestWord(qs(mark.name), {Type::Heading, Token::Text, true}, theme));
        }
    }
    const int count = static_cast<int>(model.panels.size());
    const int fits = std::clamp(static_cast<int>((width + theme.step(6)) / (narrowest + theme.step(6))), 1, std::max(count, 1));
    const int rows = (count + fits - 1) / std::max(fits, 1);
    return rows == 0 ? 1 : (count + rows - 1) / rows;
}

Poster posterOf(const ChartModel &model, qreal width, const Theme &theme, Language language)
{
    Poster poster{theme, model, language, figuresPerDot(model), columnsFor(model, width, theme)};
    poster.column = std::floor((width - theme.step(6) * (poster.columns - 1)) / poster.columns);
    poster.perRow = dotsPerRow(poster);
    return poster;
}

/// The tiers that stand in one row are as high as the one with the most industries.
std::size_t industriesBelowEachOther(const Poster &poster)
{
    std::size_t all = 0, most = 0;
    for (std::size_t i = 0; i < poster.model.panels.size(); ++i) {
        most = i % static_cast<std::size_t>(poster.columns) == 0 ? 0 : most;
        const std::size_t before = most;
        most = std::max(most, poster.model.panels[i].marks.size());
        all += most - before;
    }
    return all;
}

std::string posterNote(const Poster &poster)
{
    const Language language = poster.language;
    std::string note = poster.perDot == 1 ? word("card.onedot.one", language)
                                          : filled(word("card.onedot", language), std::to_string(poster.perDot));
    const bool hasAlso = std::ranges::any_of(
        poster.model.panels, [](const Panel &panel) { return std::ranges::any_of(panel.marks, isCountedElsewhere); });
    return hasAlso ? note + word("join.dot", language) + word("card.also", language) : note;
}

Scene drawPoster(Poster poster, qreal width)
{
    const Theme &theme = poster.theme;
    qreal y = 0, below = 0;
    for (std::size_t i = 0; i < poster.model.panels.size(); ++i) {
        const int column = static_cast<int>(i) % poster.columns;
        if (i > 0 && column == 0) {
            y = below + theme.step(4);
        }
        below = std::max(below, addTier(poster, poster.model.panels[i], {column * (poster.column + theme.step(6)), y}));
    }
    below =
        addText(poster.scene, qs(posterNote(poster)), {Type::Caption, Token::Quiet}, theme, {0, below + theme.step(2)}, width);
    poster.scene.size = {width, below};
    return poster.scene;
}

} // namespace

Scene layoutPoster(const ChartModel &model, QSizeF size, const Theme &theme, Language language)
{
    const Poster poster = posterOf(model, size.width(), theme, language);
    Scene scene = drawPoster(poster, size.width());
    const qreal room = size.height() - scene.size.height();
    if (const std::size_t most = industriesBelowEachOther(poster); room > 0 && most > 0) {
        Poster airy = poster;
        airy.air = std::min(room / static_cast<qreal>(most), theme.step(8));
        scene = drawPoster(airy, size.width());
    }
    return scene;
}

} // namespace rd
