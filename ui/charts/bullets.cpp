#include "ui/charts/chartkind.h"

#include "core/chart/ticks.h"
#include "core/words/words.h"
#include "ui/charts/gridline.h"
#include "ui/charts/pacesign.h"
#include "ui/charts/textlayout.h"
#include "ui/charts/textstyles.h"
#include "ui/charts/valuemark.h"

#include <algorithm>
#include <cmath>

namespace rd {
namespace {

/// A target and what was done of it.
struct Bullet {
    const Mark &target;
    const Mark &actual;
};

struct BulletsPlot {
    const ChartModel &model;
    const Panel &panel;
    const Theme &theme;
    Language language;
    qreal width = 0, names = 0, zero = 0, end = 0;

    [[nodiscard]] qreal x(double value) const { return zero + positionOn(panel.value, value) * (end - zero); }
    /// On the bullet's own scale where the panel has no axis for all.
    [[nodiscard]] qreal x(const Bullet &bullet, double value) const
    {
        return x(hasAxis() ? value : value / bullet.target.quantity->value);
    }
    [[nodiscard]] bool hasAxis() const { return !panel.value.ticks.empty(); }
    [[nodiscard]] qreal thickness() const { return theme.step(5) + 2 * theme.outline(); }
};

std::vector<Bullet> bulletsOf(const Panel &panel)
{
    std::vector<Bullet> bullets;
    for (std::size_t i = 0; i + 1 < panel.marks.size(); i += 2) {
        bullets.push_back({panel.marks[i], panel.marks[i + 1]});
    }
    return bullets;
}

QString doneText(const Bullet &bullet)
{
    if (!bullet.actual.quantity) {
        return qs(bullet.actual.gap);
    }
    const std::string completion = bullet.actual.cells.empty() ? std::string() : bullet.actual.cells.front();
    return qs(bullet.actual.label + (completion.empty() ? "" : " · " + completion));
}

QString goalText(const Bullet &bullet, Language language)
{
    return qs(word("chart.target", language)) + QLatin1Char(' ') + qs(bullet.target.label);
}

QString detailText(const Bullet &bullet)
{
    return qs(bullet.target.detail.empty() ? bullet.target.when : bullet.target.detail + " · " + bullet.target.when);
}

/// Names and labels have the same room in every panel and column, so that the scales begin and end below each other.
BulletsPlot plotOf(const ChartModel &model, const Panel &panel, qreal width, const Theme &theme, Language language)
{
    BulletsPlot plot{model, panel, theme, language};
    plot.width = width;
    qreal names = 0;
    qreal labels = 0;
    const auto makeRoom = [&](const Panel &any) {
        for (const Bullet &bullet : bulletsOf(any)) {
            names = std::max(
                {names, textWidth(qs(bullet.target.name), nameStyle, theme), textWidth(detailText(bullet), quietStyle, theme)});
            labels =
                std::max({labels, textWidth(doneText(bullet), labelStyle, theme), paceWidth(bullet.actual, labelStyle, theme),
                          textWidth(goalText(bullet, language), quietStyle, theme)});
        }
    };
    std::ranges::for_each(model.panels, makeRoom);
    std::ranges::for_each(model.beside, makeRoom);
    plot.names = std::min(names, width * 0.32);
    const qreal overhangs = theme.step(5); // a torn target's end
    plot.zero = plot.names + theme.step(3);
    plot.end = std::max(width - std::min(labels, width * 0.34) - overhangs - theme.step(2), plot.zero + theme.step(20));
    return plot;
}

/// Where the words of a target stand of which nothing was published: in its track, right of the calendar's tick. Left of zero where
/// they have no room there.
qreal wordsInTrack(const BulletsPlot &plot, const Bullet &bullet)
{
    if (bullet.actual.quantity || !bullet.target.quantity) {
        return -1;
    }
    const qreal from = plot.x(0), to = plot.x(bullet, bullet.target.quantity->value);
    const qreal tick = bullet.target.x >= 0 ? from + (to - from) * bullet.target.x : from;
    const qreal words = textWidth(doneText(bullet), quietStyle, plot.theme) + plot.theme.step(4);
    return tick + words < to ? tick + plot.theme.step(2) : from + words < tick ? from + plot.theme.step(2) : -1;
}

bool saysInTrack(const BulletsPlot &plot, const Bullet &bullet) { return wordsInTrack(plot, bullet) >= 0; }

/// Both texts of one bullet right of the scale; gives the y below them.
qreal addLabels(Scene &scene, const BulletsPlot &plot, const Bullet &bullet, qreal y, int target, int actual)
{
    const qreal x = plot.end + plot.theme.step(7);
    const bool done = bullet.actual.quantity.has_value();
    QString said = saysInTrack(plot, bullet) ? QString() : doneText(bullet);
    if (textWidth(said, labelStyle, plot.theme) > plot.width - x) {
        said.replace(QStringLiteral(" · "), QStringLiteral("\n")); // rather than break between a sign and its number
    }
    y = addText(scene, said, done ? labelStyle : TextStyle{Type::Body, Token::Quiet}, plot.theme, {x, y}, plot.width - x,
                Qt::AlignLeft, actual);
    y = addPace(scene, bullet.actual, labelStyle, plot.theme, {x, y}, plot.width - x, actual);
    return addText(scene, goalText(bullet, plot.language), quietStyle, plot.theme, {x, y}, plot.width - x, Qt::AlignLeft,
                   target);
}

void addBars(Scene &scene, const BulletsPlot &plot, const Bullet &bullet, qreal middle, int target, int actual)
{
    const Theme &theme = plot.theme;
    const qreal thick = plot.thickness();
    const qreal from = plot.x(0);
    const Token ink = inkOf(plot.model, bullet.target);
    if (bullet.actual.quantity) {
        const qreal to = plot.x(bullet, bullet.actual.quantity->value);
        const qreal inner = thick - 4 * theme.outline();
        addValueBar(scene, *bullet.actual.quantity, QRectF(std::min(from, to), middle - inner / 2, std::abs(to - from), inner),
                    ink, false, actual, theme);
    } else if (!saysInTrack(plot, bullet)) {
        addMissing(scene, {from + theme.step(1), middle}, actual, theme);
    }
    if (!bullet.target.quantity) {
        return;
    }
    const qreal to = plot.x(bullet, bullet.target.quantity->value);
    addValueBar(scene, *bullet.target.quantity, QRectF(from, middle - thick / 2, to - from, thick), ink, false, target, theme);
    if (bullet.target.x >= 0) {
        const qreal tick = from + (to - from) * bullet.target.x;
        scene.items.emplace_back(LineItem{
            {{tick, middle - thick * 0.8}, {tick, middle + thick * 0.8}}, Token::Text, theme.outline(), false, target});
    }
}

qreal addBullet(Scene &scene, const BulletsPlot &plot, const Bullet &bullet, qreal y)
{
    const Theme &theme = plot.theme;
    Scene texts;
    const int target = scene.addMark(bullet.target, {});
    const int actual = scene.addMark(bullet.actual, {});
    qreal left = addText(texts, qs(bullet.target.name), nameStyle, theme, {0, 0}, plot.names, Qt::AlignRight, target);
    left = addText(texts, detailText(bullet), quietStyle, theme, {0, left}, plot.names, Qt::AlignRight, target);
    Scene right;
    const qreal labels = addLabels(right, plot, bullet, 0, target, actual);
    const qreal height = std::max({left, labels, plot.thickness() * 1.6});
    const auto place = [&](const Scene &part, qreal partHeight) {
        for (Item item : part.items) {
            const qreal down = y + (height - partHeight) / 2;
            if (auto *text = std::get_if<TextItem>(&item)) {
                text->box.translate(0, down);
            } else if (auto *sign = std::get_if<PathItem>(&item)) {
                sign->path.translate(0, down);
            }
            scene.items.push_back(std::move(item));
        }
    };
    place(texts, left);
    place(right, labels);
    if (saysInTrack(plot, bullet)) { // on a ground of their own: grid lines end beside them
        const qreal line = theme.lineHeight(quietStyle.type);
        const QRectF box(wordsInTrack(plot, bullet), y + (height - line) / 2, textWidth(doneText(bullet), quietStyle, theme),
                         line);
        scene.items.emplace_back(RectItem{box, theme.isSlide() ? Token::Ground : Token::Card});
        addText(scene, doneText(bullet), quietStyle, theme, box.topLeft(), box.width(), Qt::AlignLeft, actual);
    }
    addBars(scene, plot, bullet, y + height / 2, target, actual);
    scene.marks[static_cast<std::size_t>(target)].rect = QRectF(0, y, plot.width, height);
    // The inner bar lies on top of its target and is pointed at first.
    const qreal done = bullet.actual.quantity ? plot.x(bullet, bullet.actual.quantity->value) - plot.x(0) : theme.step(4);
    scene.marks[static_cast<std::size_t>(actual)].rect =
        QRectF(plot.x(0), y + height / 2 - plot.thickness() / 2, std::max(done, theme.step(2)), plot.thickness());
    return y + height;
}

/// What a closed end means, where a target has one.
qreal addLimitKey(Scene &scene, const ChartModel &model, qreal y, const Theme &theme, Language language)
{
    for (const Panel &panel : model.panels) {
        for (const Bullet &bullet : bulletsOf(panel)) {
            if (bullet.target.quantity && hasWall(*bullet.target.quantity)) {
                const qreal height = theme.lineHeight(Type::Caption);
                const QRectF sign(theme.outline() / 2, y + theme.step(2) + height * 0.25, theme.step(6), height * 0.5);
                addValueBar(scene, *bullet.target.quantity, sign, inkOf(model, bullet.target), false, -1, theme);
                return addText(scene, qs(word("chart.limit", language)), quietStyle, theme, {theme.step(8), y + theme.step(2)},
                               scene.size.width() - theme.step(8));
            }
        }
    }
    return y;
}

/// What lengths, closed ends and the upright line mean, said once.
qreal addKey(Scene &scene, const ChartModel &model, qreal y, const Theme &theme, Language language)
{
    if (model.keyless) {
        return y;
    }
    const bool ownScales = std::ranges::any_of(model.panels, [](const Panel &panel) { return panel.value.ticks.empty(); });
    if (ownScales) {
        y = addText(scene, qs(word("chart.ownscale", language)), quietStyle, theme, {0, y + theme.step(2)}, scene.size.width());
    }
    y = addLimitKey(scene, model, y, theme, language);
    const auto asOf = model.texts.find("asof");
    const bool any = std::ranges::any_of(model.panels, [](const Panel &panel) {
        return std::ranges::any_of(panel.marks, [](const Mark &mark) { return mark.x >= 0; });
    });
    if (!any) {
        return y;
    }
    y += theme.step(2);
    const qreal height = theme.lineHeight(Type::Caption);
    scene.items.emplace_back(
        LineItem{{{theme.step(1), y + height * 0.15}, {theme.step(1), y + height * 0.85}}, Token::Text, theme.outline()});
    std::string text = word("chart.pace", language);
    if (asOf != model.texts.end() && !asOf->second.empty()) {
        text += " · " + asOf->second.in(language);
    }
    return addText(scene, qs(text), quietStyle, theme, {theme.step(4), y}, scene.size.width() - theme.step(4));
}

/// Every n-th tick has its label, so that labels keep apart and equal steps look equal.
std::size_t labelledTicks(const BulletsPlot &plot)
{
    const Axis &axis = plot.panel.value;
    const auto half = [&](std::size_t i) { return textWidth(qs(axis.tickLabels[i]), quietStyle, plot.theme) / 2; };
    const auto fits = [&](std::size_t every) {
        for (std::size_t i = every; i < axis.ticks.size(); i += every) {
            const qreal apart = (axis.ticks[i] - axis.ticks[i - every]) * axis.factor;
            if (plot.x(apart) - plot.x(0) < half(i - every) + half(i) + plot.theme.step(1)) {
                return false;
            }
        }
        return true;
    };
    std::size_t every = 1;
    while (!fits(every)) {
        ++every;
    }
    return every;
}

qreal addAxis(Scene &scene, const BulletsPlot &plot, qreal top, qreal bottom)
{
    const Axis &axis = plot.panel.value;
    if (!plot.hasAxis()) {
        scene.items.insert(scene.items.begin(),
                           LineItem{{{plot.x(0), top}, {plot.x(0), bottom}}, Token::Quiet, plot.theme.thin()});
        return bottom;
    }
    const qreal y = bottom + plot.theme.step(1);
    const std::size_t every = labelledTicks(plot);
    for (std::size_t i = 0; i < axis.ticks.size(); ++i) {
        const qreal x = plot.x(axis.ticks[i] * axis.factor);
        const qreal half = textWidth(qs(axis.tickLabels[i]), quietStyle, plot.theme) / 2;
        const bool isZero = axis.ticks[i] == 0;
        scene.items.insert(
            scene.items.begin(),
            LineItem{{{x, top}, {x, bottom}}, isZero ? Token::Quiet : Token::Rule, gridWidth(plot.theme, isZero)});
        if (i % every == 0 && x + half <= plot.width) {
            addText(scene, qs(axis.tickLabels[i]), quietStyle, plot.theme, {x - half, y}, half * 2);
        }
    }
    return std::max(addAxisTitle(scene, axis, plot.zero, y, plot.names, plot.width, plot.theme),
                    y + plot.theme.lineHeight(Type::Caption));
}

} // namespace

Scene layoutBullets(const ChartModel &model, QSizeF size, const Theme &theme, Language language)
{
    std::size_t rows = 0;
    for (const Panel &panel : model.panels) {
        rows += panel.marks.size() / 2;
    }
    const auto draw = [&](qreal gap) {
        Scene scene;
        scene.size = {size.width(), 0};
        qreal y = 0;
        for (const Panel &panel : model.panels) {
            const BulletsPlot plot = plotOf(model, panel, size.width(), theme, language);
            Scene part;
            part.size = scene.size;
            qreal at = addText(part, qs(panel.title), {Type::Heading, Token::Text, true}, theme, {0, 0}, size.width());
            const qreal top = at;
            for (const Bullet &bullet : bulletsOf(panel)) {
                at = addBullet(part, plot, bullet, at + gap / 2) + gap / 2;
            }
            at = addAxis(part, plot, top, at);
            scene.append(part, {0, y});
            y += at + theme.step(4);
        }
        scene.size.setHeight(addKey(scene, model, y - (model.panels.empty() ? 0 : theme.step(4)), theme, language));
        return scene;
    };
    Scene scene = draw(theme.step(2));
    if (size.height() > scene.size.height() && rows > 0) {
        const qreal more = (size.height() - scene.size.height()) / static_cast<qreal>(rows);
        scene = draw(theme.step(2) + std::min(more, theme.step(8)));
    }
    return scene;
}

} // namespace rd
