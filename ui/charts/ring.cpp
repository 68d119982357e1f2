#include "ui/charts/chartkind.h"

#include "core/words/words.h"
#include "ui/charts/kindmark.h"
#include "ui/charts/spread.h"
#include "ui/charts/textlayout.h"
#include "ui/charts/textstyles.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace rd {
namespace {

/// An industry on the ring and the label beside it.
struct Part {
    const Mark *mark = nullptr;
    double from = 0, to = 0; ///< parts of the round, clockwise from the top
    Token ink = Token::NoTier;
    int index = -1;
    qreal wanted = 0, height = 0, y = 0; ///< of the label

    [[nodiscard]] double middle() const { return (from + to) / 2; }
    [[nodiscard]] bool hasSize() const { return to > from; }
};

struct Ring {
    const ChartModel &model;
    const Theme &theme;
    QPointF centre;
    qreal radius = 0;

    [[nodiscard]] qreal hole() const { return radius * 0.42; }
    [[nodiscard]] qreal middle() const { return radius * 0.68; } ///< between tiers and industries
    [[nodiscard]] QPointF at(double part, qreal r) const
    {
        const double angle = part * 2 * std::numbers::pi;
        return centre + QPointF(std::sin(angle), -std::cos(angle)) * r;
    }
    [[nodiscard]] QRectF box(qreal r) const { return {centre.x() - r, centre.y() - r, 2 * r, 2 * r}; }
};

QPainterPath sector(const Ring &ring, double from, double to, qreal inner, qreal outer)
{
    const double start = 90 - from * 360, span = -(to - from) * 360;
    QPainterPath path;
    path.arcMoveTo(ring.box(outer), start);
    path.arcTo(ring.box(outer), start, span);
    path.arcTo(ring.box(inner), start + span, -span);
    path.closeSubpath();
    return path;
}

/// A thin seam in the ground's colour between the parts.
void addSector(Scene &scene, const Ring &ring, double from, double to, qreal inner, qreal outer, Token ink, Fill fill,
               int index)
{
    const double seam = std::min((to - from) / 4, ring.theme.thin() * 1.5 / (2 * std::numbers::pi * outer));
    scene.items.emplace_back(PathItem{sector(ring, from + seam, to - seam, inner, outer), ink, fill, index});
}

QString labelOf(const Part &part) { return qs(part.mark->name + " · " + part.mark->label); }

std::vector<Part> partsOf(const ChartModel &model)
{
    std::vector<Part> parts;
    double at = 0;
    for (const Panel &panel : model.panels) {
        for (const Mark &mark : panel.marks) {
            Part part;
            part.mark = &mark;
            part.from = at;
            part.to = at += mark.y;
            part.ink = tierColor(model, mark.tier);
            parts.push_back(part);
        }
    }
    return parts;
}

void addTiers(Scene &scene, const Ring &ring, const std::vector<Part> &parts)
{
    std::size_t next = 0;
    for (const Panel &panel : ring.model.panels) {
        const double from = parts[next].from;
        next += panel.marks.size();
        const double to = parts[next - 1].to;
        const Token ink = tierColor(ring.model, panel.marks.front().tier);
        if (to <= from) {
            continue;
        }
        addSector(scene, ring, from, to, ring.hole(), ring.middle() - ring.theme.thin(), ink, Fill::Solid, -1);
        const TextStyle style{Type::Heading, ring.theme.inkOn(ink), true};
        const qreal width = textWidth(qs(panel.label), style, ring.theme), height = ring.theme.lineHeight(style.type);
        const qreal radius = (ring.hole() + ring.middle()) / 2;
        const bool fits = (to - from) * 2 * std::numbers::pi * radius > width && ring.middle() - ring.hole() > height;
        if (fits) {
            addText(scene, qs(panel.label), style, ring.theme,
                    ring.at((from + to) / 2, radius) - QPointF(width / 2, height / 2), width);
        }
    }
}

void addIndustries(Scene &scene, const Ring &ring, std::vector<Part> &parts)
{
    for (Part &part : parts) {
        part.index = scene.addMark(*part.mark, QRectF());
        if (part.hasSize()) { // nothing held is no part of the ring; what is quiet is hollow
            const Fill fill = part.mark->count > 0 ? Fill::Solid : Fill::Hollow;
            addSector(scene, ring, part.from, part.to, ring.middle(), ring.radius, part.ink, fill, part.index);
        }
    }
}

/// Labels of one half of the round, spread over the height that there is, each with a line from its part.
void addLabels(Scene &scene, const Ring &ring, std::vector<Part> &parts, bool right, qreal width, qreal height)
{
    const Theme &theme = ring.theme;
    std::vector<Part> side;
    std::ranges::copy_if(parts, std::back_inserter(side),
                         [right](const Part &part) { return part.hasSize() && (part.middle() < 0.5) == right; });
    const qreal reach = ring.radius + theme.step(4);
    const qreal edge = right ? ring.centre.x() + reach + theme.step(2) : ring.centre.x() - reach - theme.step(2);
    const qreal room = right ? width - edge : edge;
    for (Part &part : side) {
        part.wanted = ring.at(part.middle(), reach).y();
        part.height =
            theme.lineHeight(nameStyle.type) * static_cast<qreal>(breakText(labelOf(part), nameStyle, theme, room).size());
    }
    spread(side, 0, height);
    for (const Part &part : side) {
        const qreal x = right ? edge : 0, top = part.y - part.height / 2;
        addText(scene, labelOf(part), nameStyle, theme, {x, top}, room, right ? Qt::AlignLeft : Qt::AlignRight, part.index);
        const qreal towards = right ? -theme.step(1) : theme.step(1);
        scene.items.emplace_back(LineItem{
            {ring.at(part.middle(), ring.radius), {edge + towards, part.y}}, Token::Rule, theme.thin(), false, part.index});
        scene.marks[static_cast<std::size_t>(part.index)].rect = QRectF(x, top, room, part.height);
    }
}

/// Where there is no room beside the ring its industries are named below it, tier by tier.
qreal addNames(Scene &scene, const Ring &ring, const std::vector<Part> &parts, qreal y, qreal width)
{
    const Theme &theme = ring.theme;
    std::size_t next = 0;
    for (const Panel &panel : ring.model.panels) {
        y = addText(scene, qs(panel.label + " " + panel.title), {Type::Body, Token::Text, true}, theme, {0, y}, width);
        for (std::size_t i = 0; i < panel.marks.size(); ++i, ++next) {
            const qreal line = theme.lineHeight(nameStyle.type), size = theme.step(3), from = y;
            scene.items.emplace_back(RectItem{QRectF(0, y + (line - size) / 2, size, size), parts[next].ink,
                                              panel.marks[i].count > 0 ? Fill::Solid : Fill::Hollow, 0, parts[next].index});
            y = addText(scene, labelOf(parts[next]), nameStyle, theme, {theme.step(5), y}, width - theme.step(5), Qt::AlignLeft,
                        parts[next].index);
            scene.marks[static_cast<std::size_t>(parts[next].index)].rect = QRectF(0, from, width, y - from);
        }
        y += theme.step(1);
    }
    return y;
}

qreal labelsHeight(const std::vector<Part> &parts, bool right, qreal room, const Theme &theme)
{
    qreal height = 0;
    for (const Part &part : parts) {
        if (part.hasSize() && (part.middle() < 0.5) == right) {
            height +=
                theme.lineHeight(nameStyle.type) * static_cast<qreal>(breakText(labelOf(part), nameStyle, theme, room).size());
        }
    }
    return height;
}

/// What is no part of the ring is named below it, word after word.
qreal addEmptyParts(Scene &scene, const Ring &ring, const std::vector<Part> &parts, qreal y, Language language)
{
    if (std::ranges::all_of(parts, &Part::hasSize)) {
        return y;
    }
    const Theme &theme = ring.theme;
    const qreal line = theme.lineHeight(nameStyle.type), full = scene.size.width();
    y += theme.step(3);
    const QString head = qs(word("chart.nothingheld", language));
    const TextStyle headStyle{nameStyle.type, Token::Text, true};
    qreal x = textWidth(head, headStyle, theme) + theme.step(4);
    addText(scene, head, headStyle, theme, {0, y}, full);
    for (const Part &part : parts) {
        const QString name = qs(part.mark->name);
        const qreal wide = std::min(textWidth(name, nameStyle, theme), full);
        if (part.hasSize()) {
            continue;
        }
        if (x + wide > full) {
            x = 0;
            y += line;
        }
        const qreal below = addText(scene, name, nameStyle, theme, {x, y}, wide, Qt::AlignLeft, part.index);
        scene.marks[static_cast<std::size_t>(part.index)].rect = QRectF(x, y, wide, below - y);
        x += wide + theme.step(4);
    }
    return y + line;
}

qreal addNote(Scene &scene, const ChartModel &model, qreal y, qreal width, const Theme &theme, Language language)
{
    const auto size = model.texts.find("size");
    return size == model.texts.end()
               ? y
               : addText(scene, qs(size->second.in(language)), quietStyle, theme, {0, y + theme.step(3)}, width);
}

} // namespace

Scene layoutRing(const ChartModel &model, QSizeF size, const Theme &theme, Language language)
{
    Scene scene;
    std::vector<Part> parts = partsOf(model);
    if (parts.empty()) {
        return scene;
    }
    const qreal least = theme.step(24), most = theme.step(size.height() > 0 ? 60 : 40);
    const qreal beside = theme.step(44); // room for a label on each side
    Ring ring{model, theme, {}, std::clamp((size.width() - 2 * beside) / 2 - theme.step(6), 0.0, most)};
    qreal y = 0;
    if (ring.radius >= least) {
        Scene trial; // how high what stands below the ring is
        trial.size.setWidth(size.width());
        trial.marks.resize(parts.size());
        std::vector<Part> named = parts;
        std::ranges::for_each(named, [](Part &part) { part.index = 0; });
        const qreal note = theme.lineHeight(quietStyle.type) + theme.step(4) + addEmptyParts(trial, ring, named, 0, language);
        if (size.height() > 0) {
            ring.radius = std::max(least, std::min(ring.radius, (size.height() - note) / 2 - theme.step(5)));
        }
        const qreal room = size.width() / 2 - ring.radius - theme.step(6);
        const qreal labels = std::max(labelsHeight(parts, true, room, theme), labelsHeight(parts, false, room, theme));
        const qreal height = std::max(2 * (ring.radius + theme.step(5)), labels);
        ring.centre = {size.width() / 2, height / 2};
        addIndustries(scene, ring, parts);
        addTiers(scene, ring, parts);
        addLabels(scene, ring, parts, true, size.width(), height);
        addLabels(scene, ring, parts, false, size.width(), height);
        scene.size.setWidth(size.width());
        y = addEmptyParts(scene, ring, parts, height, language);
    } else {
        ring.radius = std::min(size.width() / 2, most);
        ring.centre = {size.width() / 2, ring.radius};
        addIndustries(scene, ring, parts);
        addTiers(scene, ring, parts);
        y = addNames(scene, ring, parts, 2 * ring.radius + theme.step(4), size.width());
    }
    y = addNote(scene, model, y, size.width(), theme, language);
    scene.size = {size.width(), y};
    return scene;
}

} // namespace rd
