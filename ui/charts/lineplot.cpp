#include "ui/charts/lineplot.h"

#include "core/chart/ticks.h"
#include "core/words/numbertext.h"
#include "ui/charts/gridline.h"
#include "ui/charts/textlayout.h"
#include "ui/charts/textstyles.h"
#include "ui/charts/valuemark.h"

#include <algorithm>
#include <cmath>

namespace rd {
namespace {

std::optional<Period> periodOf(const Mark &mark) { return Period::parse(mark.key.code(Dim::Period)); }
qreal lineWidth(const Theme &theme) { return theme.thin() * 2; }

QPainterPath disc(QPointF at, qreal radius)
{
    QPainterPath path;
    path.addEllipse(at, radius, radius);
    return path;
}

/// A point, and an arrow towards the side on which the truth may lie.
void addPoint(Scene &scene, QPointF at, const Quantity &quantity, Token ink, int mark, const Theme &theme)
{
    const qreal radius = theme.thin() * 3;
    if (quantity.kind == Kind::Actual) {
        scene.items.emplace_back(PathItem{disc(at, radius), ink, Fill::Solid, mark});
    } else {
        scene.items.emplace_back(PathItem{disc(at, radius + theme.outline() / 2), ink, fillOf(quantity), mark});
    }
    const bool above = endOf(quantity) == BarEnd::Torn;
    if (above || hasWall(quantity)) {
        const qreal away = (above ? -1 : 1) * radius * 3;
        const qreal back = (above ? 1 : -1) * radius * 1.2;
        const QPointF tip = at + QPointF(0, away);
        scene.items.emplace_back(LineItem{{at, tip}, ink, theme.thin(), false, mark});
        scene.items.emplace_back(
            LineItem{{tip + QPointF(-radius, back), tip, tip + QPointF(radius, back)}, ink, theme.thin(), false, mark});
    }
}

/// Every how many ticks there is room for a label.
std::size_t labelledTicks(const LinePlot &plot, const Theme &theme)
{
    const qreal apart = plot.area.height() / std::max<qreal>(1, static_cast<qreal>(plot.value.ticks.size()) - 1);
    const auto every =
        static_cast<std::size_t>(std::max(1.0, std::ceil(theme.lineHeight(Type::Caption) / std::max(apart, 1.0))));
    // 1, 2, 5, 10, 20, 50 …: else only powers of ten, every one or every second.
    return plot.value.logarithmic && every > 1 ? (every + 2) / 3 * 3 : every;
}

} // namespace

QPointF LinePlot::at(double month, double number) const
{
    const qreal x = area.left() + (month - time.from) / (time.to - time.from) * area.width();
    return {x, area.bottom() - positionOn(value, number) * area.height()};
}

std::vector<Series> seriesOf(const Panel &panel)
{
    std::vector<Series> all;
    for (const Mark &mark : panel.marks) {
        if (mark.x < panel.category.from || mark.x > panel.category.to) {
            continue; // a part of the time is looked at
        }
        auto it = std::ranges::find_if(all, [&](const Series &series) { return series.front()->group == mark.group; });
        if (it == all.end()) {
            it = all.insert(it, Series{});
        }
        it->push_back(&mark);
    }
    return all;
}

Rhythm rhythmOf(const Series &series)
{
    Rhythm rhythm;
    for (std::size_t i = 1; i < series.size(); ++i) {
        const double apart = series[i]->x - series[i - 1]->x;
        rhythm.step = apart > 1e-6 && (rhythm.step == 0 || apart < rhythm.step) ? apart : rhythm.step;
        const auto before = periodOf(*series[i - 1]);
        const auto now = periodOf(*series[i]);
        rhythm.cumulative =
            rhythm.cumulative || (before && now && before->first() == now->first() && before->last() < now->last());
    }
    return rhythm;
}

bool runsOn(const Mark &a, const Mark &b, const Rhythm &rhythm)
{
    if (!a.quantity || !b.quantity || a.quantity->kind != b.quantity->kind || b.quantity->status == "B") {
        return false;
    }
    const bool near = b.x - a.x <= rhythm.step * 1.6;
    const auto before = periodOf(a);
    const auto now = periodOf(b);
    if (!before || !now) {
        return near;
    }
    if (rhythm.cumulative) {
        return near && before->first() == now->first();
    }
    const bool adjacent = before->last() + std::chrono::days(1) == now->first(); // December, then January and February as one
    return adjacent || (near && before->months() == now->months());
}

std::vector<int> addPointMarks(Scene &scene, const LinePlot &plot, const Series &series, const Theme &theme)
{
    std::vector<int> indexes;
    const qreal reach = theme.step(2);
    for (const Mark *mark : series) {
        const QPointF at = mark->quantity ? plot.at(*mark) : QPointF(plot.at(mark->x, 0).x(), plot.area.bottom());
        Mark said = *mark;
        said.name += (said.name.empty() ? "" : " ") + mark->when;
        for (const Ghost &ghost : mark->ghosts) { // heard and shown where the mark is pointed at
            (said.label.empty() ? said.gap : said.label) += "; " + ghost.label;
        }
        const qreal left = std::max(at.x() - reach, 0.0);
        const qreal right = std::min(at.x() + reach, std::max(scene.size.width(), plot.area.right()));
        indexes.push_back(scene.addMark(said, QRectF(left, at.y() - reach, right - left, 2 * reach)));
    }
    return indexes;
}

void addLine(Scene &scene, const LinePlot &plot, const Series &series, Token ink, const std::vector<int> &marks,
             const Theme &theme)
{
    const Rhythm rhythm = rhythmOf(series);
    LineItem line{{}, ink, lineWidth(theme), false, -1};
    const auto finish = [&] {
        if (line.points.size() > 1) {
            line.mark = marks.front();
            scene.items.emplace_back(line);
        }
        line.points.clear();
    };
    for (std::size_t i = 0; i < series.size(); ++i) {
        const bool runs = i > 0 && runsOn(*series[i - 1], *series[i], rhythm);
        const bool dashed = runs && isEstimate(*series[i]->quantity);
        if (!runs || dashed != line.dashed) {
            finish();
            line.dashed = dashed;
            if (runs) {
                line.points.push_back(plot.at(*series[i - 1]));
            }
        }
        if (series[i]->quantity) {
            line.points.push_back(plot.at(*series[i]));
        }
    }
    finish();
    // Points where they can be told apart, and where a point is all there is of a stretch.
    const bool roomy =
        plot.area.width() / static_cast<qreal>(std::max<std::size_t>({series.size(), plot.points, 1})) >= theme.step(3);
    for (std::size_t i = 0; i < series.size(); ++i) {
        if (!series[i]->quantity) {
            continue;
        }
        const bool lone = !(i > 0 && runsOn(*series[i - 1], *series[i], rhythm))
                          && !(i + 1 < series.size() && runsOn(*series[i], *series[i + 1], rhythm));
        const bool plain = series[i]->quantity->kind == Kind::Actual && series[i]->quantity->qualifier == Qualifier::Exact;
        if (roomy || lone || !plain || i + 1 == series.size()) {
            addPoint(scene, plot.at(*series[i]), *series[i]->quantity, ink, marks[i], theme);
        }
    }
}

void addBreakSign(Scene &scene, QPointF at, const Theme &theme, int mark)
{
    const qreal half = theme.step(1);
    for (const qreal shift : {-half * 0.5, half * 0.5}) {
        scene.items.emplace_back(LineItem{{at + QPointF(shift - half * 0.5, half), at + QPointF(shift + half * 0.5, -half)},
                                          Token::Text,
                                          theme.thin() * 1.5,
                                          false,
                                          mark});
    }
}

void addGhostSign(Scene &scene, QPointF at, bool isEarlier, int mark, const Theme &theme)
{
    const qreal radius = theme.thin() * 4;
    QPainterPath path;
    if (isEarlier) {
        path.addPolygon(QPolygonF({at + QPointF(0, -radius), at + QPointF(radius, 0), at + QPointF(0, radius),
                                   at + QPointF(-radius, 0), at + QPointF(0, -radius)}));
    } else {
        path.addEllipse(at, radius, radius);
    }
    scene.items.emplace_back(PathItem{path, theme.isSlide() ? Token::Ground : Token::Card, Fill::Solid, mark});
    scene.items.emplace_back(PathItem{path, Token::Quiet, Fill::Hollow, mark});
}

void addGhosts(Scene &scene, const LinePlot &plot, const Series &series, const std::vector<int> &marks, const Theme &theme)
{
    for (std::size_t i = 0; i < series.size(); ++i) {
        for (const Ghost &ghost : series[i]->ghosts) {
            const QPointF at = plot.at(series[i]->x, ghost.quantity.value);
            if (series[i]->quantity) {
                scene.items.emplace_back(LineItem{{plot.at(*series[i]), at}, Token::Quiet, theme.thin(), false, marks[i]});
            }
            addGhostSign(scene, at, ghost.isEarlier, marks[i], theme);
        }
    }
}

bool isDataLine(const LineItem &line, const Theme &theme)
{
    return line.width == lineWidth(theme) && line.color != Token::Quiet && line.points.size() > 1
           && line.points.front().x() < line.points.back().x();
}

bool hasInterruptions(const std::vector<Series> &all)
{
    return std::ranges::any_of(all, [](const Series &series) {
        return std::ranges::any_of(series, [](const Mark *m) { return !m->quantity || m->quantity->status == "B"; });
    });
}

qreal addInterruptions(Scene &scene, const LinePlot &plot, const std::vector<Series> &all,
                       const std::vector<std::vector<int>> &marks, const Theme &theme, Language language)
{
    struct Sign {
        qreal x;
        QString reason;
        bool isBreak;
        int mark;
    };
    std::vector<Sign> signs;
    for (std::size_t s = 0; s < all.size(); ++s) {
        for (std::size_t i = 0; i < all[s].size(); ++i) {
            const Mark &mark = *all[s][i];
            if (!mark.quantity) {
                signs.push_back({plot.at(mark.x, 0).x(), qs(mark.gap), false, marks[s][i]});
            } else if (mark.quantity->status == "B") {
                const qreal half = i > 0 ? (mark.x - all[s][i - 1]->x) / 2 : 0;
                signs.push_back({plot.at(mark.x - half, 0).x(), qs(statusWords("B").in(language)), true, marks[s][i]});
            }
        }
    }
    std::ranges::stable_sort(signs, {}, &Sign::x);
    const qreal y = plot.area.bottom() + theme.step(1);
    const qreal middle = y + theme.lineHeight(Type::Caption) / 2;
    qreal taken = plot.area.left() - theme.step(2);
    for (const Sign &sign : signs) {
        const qreal glyph = theme.step(3);
        if (sign.isBreak) {
            addBreakSign(scene, {sign.x, middle}, theme, sign.mark);
            addRuleAround(scene, {sign.x, plot.area.top()}, {sign.x, plot.area.bottom()}, Token::Rule, theme.thin(), {});
        } else {
            addMissing(scene, {sign.x - glyph / 2, middle}, sign.mark, theme);
        }
        const qreal width = textWidth(sign.reason, quietStyle, theme);
        const qreal left = sign.x + glyph / 2 + theme.step(1);
        const auto next = std::ranges::find_if(signs, [&](const Sign &other) { return other.x > sign.x + 0.5; });
        const qreal free = next == signs.end() ? plot.area.right() : next->x - glyph / 2;
        if (left > taken && left + width <= std::min(free, plot.area.right())) {
            addText(scene, sign.reason, quietStyle, theme, {left, y}, width, Qt::AlignLeft, sign.mark);
            taken = left + width;
        }
    }
    return y + theme.lineHeight(Type::Caption);
}

void addGrid(Scene &scene, const LinePlot &plot, const Theme &theme)
{
    const std::size_t stride = labelledTicks(plot, theme);
    for (std::size_t i = 0; i < plot.value.ticks.size(); ++i) {
        const double tick = plot.value.ticks[i];
        if (i % stride != 0 && tick != 0) {
            continue; // a line without its number is noise
        }
        const qreal y = plot.at(plot.time.from, tick * plot.value.factor).y();
        scene.items.emplace_back(LineItem{{{plot.area.left(), y}, {plot.area.right(), y}},
                                          tick == 0 ? Token::Quiet : Token::Rule,
                                          gridWidth(theme, tick == 0)});
    }
}

void addMoment(Scene &scene, const LinePlot &plot, const Theme &theme)
{
    if (plot.time.moment && *plot.time.moment >= plot.time.from && *plot.time.moment <= plot.time.to) {
        const qreal x = plot.at(*plot.time.moment, 0).x();
        scene.items.emplace_back(
            LineItem{{{x, plot.area.top()}, {x, plot.area.bottom() + theme.step(1)}}, Token::Text, theme.thin(), true});
    }
}

qreal valueTicksWidth(const Axis &axis, const Theme &theme)
{
    qreal width = 0;
    for (const std::string &text : axis.tickLabels) {
        width = std::max(width, textWidth(qs(text), quietStyle, theme));
    }
    return width;
}

void addValueTicks(Scene &scene, const LinePlot &plot, const Theme &theme)
{
    const qreal width = valueTicksWidth(plot.value, theme);
    const qreal height = theme.lineHeight(Type::Caption);
    const std::size_t stride = labelledTicks(plot, theme);
    for (std::size_t i = 0; i < plot.value.ticks.size(); i += stride) {
        const qreal y = plot.at(plot.time.from, plot.value.ticks[i] * plot.value.factor).y();
        addText(scene, qs(plot.value.tickLabels[i]), quietStyle, theme,
                {plot.area.left() - theme.step(2) - width, y - height / 2}, width, Qt::AlignRight);
    }
}

qreal addTimeTicks(Scene &scene, const LinePlot &plot, qreal y, const Theme &theme)
{
    const Axis &time = plot.time;
    struct Label {
        QRectF box;
        QString text;
    };
    const auto labels = [&](long every, bool byMonth) {
        std::vector<Label> found;
        for (std::size_t i = 0; i < time.ticks.size(); ++i) {
            if (time.ticks[i] < time.from || time.ticks[i] > time.to) {
                continue;
            }
            const long place = byMonth ? std::lround(time.ticks[i]) + 1 : static_cast<long>(time.ticks.size() - 1 - i);
            if (place % every == 0) {
                const qreal width = textWidth(qs(time.tickLabels[i]), quietStyle, theme);
                const qreal x = plot.at(time.ticks[i], 0).x() - width / 2;
                found.push_back({QRectF(std::clamp(x, 0.0, std::max(0.0, scene.size.width() - width)), y, width,
                                        theme.lineHeight(Type::Caption)),
                                 qs(time.tickLabels[i])});
            }
        }
        return found;
    };
    const auto fits = [&](const std::vector<Label> &found) {
        for (std::size_t i = 1; i < found.size(); ++i) {
            if (found[i].box.left() < found[i - 1].box.right() + theme.step(2)) {
                return false;
            }
        }
        return !found.empty();
    };
    std::vector<Label> chosen;
    for (const long every : {1L, 2L, 3L, 6L, 12L, 24L, 60L, 120L}) {
        chosen = labels(every, true);
        if (fits(chosen) && (chosen.size() > 1 || time.ticks.size() < 2)) {
            break;
        }
    }
    for (long every = 1; !fits(chosen) || (chosen.size() < 2 && time.ticks.size() > 1); ++every) {
        chosen = labels(every, false);
        if (every > static_cast<long>(time.ticks.size())) {
            break;
        }
    }
    for (const Label &label : chosen) {
        addText(scene, label.text, quietStyle, theme, label.box.topLeft(), label.box.width());
    }
    return y + theme.lineHeight(Type::Caption);
}

} // namespace rd
