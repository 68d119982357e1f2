#include "ui/slides/chartfit.h"

#include "core/chart/chartparts.h"
#include "core/words/words.h"
#include "ui/charts/chartkind.h"
#include "ui/charts/textlayout.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace rd {
namespace {

// From the largest down. Below 0.72 captions stay at the smallest size that a room can read, and the rest draws nearer.
constexpr std::array scales = {1.65, 1.5, 1.38, 1.27, 1.17, 1.08, 1.0, 0.92, 0.85, 0.78, 0.72, 0.6, 0.5};
constexpr qreal legible = 0.72;

/// Words beside curves take the room of the curves.
qreal largestScale(const ChartModel &model)
{
    return model.kind == "lines" ? 1.17 : model.kind == "multiples" ? 0.92 : scales.front();
}

/// Cards of words are read over several lines, labels beside marks are not.
qreal breakCost(const ChartModel &model)
{
    constexpr std::array ofWords = {"board", "tilegrid", "poster", "tableposter"};
    return std::ranges::find(ofWords, model.kind) != ofWords.end() ? 0.3 : 1.5;
}

Scene laidOut(const ChartModel &model, QSizeF room, const Theme &theme, Language language)
{
    const LayoutFunction layout = model.empty.empty() ? layoutOf(model.kind) : nullptr;
    if (layout != nullptr) {
        return layout(model, room, theme, language);
    }
    Scene scene;
    const qreal y = addText(scene, qs(model.empty), {Type::PageTitle, Token::Quiet}, theme, {0, 0}, room.width());
    scene.size = {room.width(), y};
    return scene;
}

struct Extent {
    const Theme &theme;

    QRectF operator()(const RectItem &item) const { return item.rect; }
    QRectF operator()(const BarItem &item) const { return item.rect; }
    QRectF operator()(const PathItem &item) const { return item.path.boundingRect(); }
    QRectF operator()(const LineItem &item) const
    {
        return QPolygonF(QList<QPointF>(item.points.begin(), item.points.end())).boundingRect();
    }
    QRectF operator()(const TextItem &item) const
    {
        qreal width = 0;
        for (const QString &line : item.lines) {
            width = std::max(width, textWidth(line, item.style, theme));
        }
        const qreal spare = item.box.width() - width;
        const qreal left = item.align & Qt::AlignRight ? spare : item.align & Qt::AlignHCenter ? spare / 2 : 0;
        return {item.box.left() + left, item.box.top(), width,
                theme.lineHeight(item.style.type) * static_cast<qreal>(item.lines.size())};
    }
};

/// A little may reach into the space around the room.
bool fitsInto(const Scene &scene, QSizeF room, const SlideSetting &setting, const Theme &theme)
{
    const qreal spare = setting.set().step(1);
    const QRectF allowed = QRectF(QPointF(), room).adjusted(-spare, -spare, spare, spare);
    return scene.size.height() <= room.height() + spare && allowed.contains(extentOf(scene, theme));
}

/// How well it is read: by its largest and its smallest words; labels that are broken over lines are read slowly, and
/// numbers that have to be looked up in a key more so.
qreal meritOf(const Scene &scene, const Theme &theme, qreal breakCost)
{
    qreal largest = 1, texts = 0, breaks = 0;
    for (const Item &item : scene.items) {
        const auto *text = std::get_if<TextItem>(&item);
        if (text == nullptr || text->lines.empty()) {
            continue;
        }
        largest = std::max(largest, theme.pixels(text->style.type));
        texts += 1;
        breaks += text->style.type < Type::PageTitle ? static_cast<qreal>(text->lines.size() - 1) : 0;
    }
    const qreal reading =
        std::pow(largest * theme.pixels(Type::Caption), 0.6) / (1 + breakCost * breaks / std::max(texts, 1.0));
    return scene.keyed ? reading * 0.6 : reading;
}

/// A target and its actual are two marks of one part.
std::size_t marksInPart(const ChartModel &model) { return model.kind == "bullets" || model.kind == "ledger" ? 2 : 1; }

/// The panels, or the marks of the only panel, in two models of about the same length.
std::pair<ChartModel, ChartModel> halves(const ChartModel &model)
{
    std::pair<ChartModel, ChartModel> both{model, model};
    const auto cut = [](auto &first, auto &second, std::size_t at) {
        first.erase(first.begin() + static_cast<std::ptrdiff_t>(at), first.end());
        second.erase(second.begin(), second.begin() + static_cast<std::ptrdiff_t>(at));
    };
    if (model.panels.size() == 1) {
        const std::size_t each = marksInPart(model), parts = model.panels[0].marks.size() / each;
        cut(both.first.panels[0].marks, both.second.panels[0].marks, (parts + 1) / 2 * each);
        return both;
    }
    std::size_t all = 0, first = 0, at = 0; // a panel takes the room of its marks and of an axis or a head
    for (const Panel &panel : model.panels) {
        all += panel.marks.size() + 1;
    }
    const auto longer = [all](std::size_t part) { return std::max(part, all - part); };
    while (at + 1 < model.panels.size() && (at == 0 || longer(first + model.panels[at].marks.size() + 1) <= longer(first))) {
        first += model.panels[at].marks.size() + 1;
        ++at;
    }
    cut(both.first.panels, both.second.panels, at);
    return both;
}

/// Only what is read from top to bottom can go on beside itself.
bool canContinueBeside(const ChartModel &model)
{
    constexpr std::array kinds = {"bars", "list", "events", "bullets", "dots"};
    return std::ranges::find(kinds, model.kind) != kinds.end() && model.empty.empty() && !model.panels.empty()
           && (model.panels.size() > 1 || model.panels.front().marks.size() > 1);
}

Scene beside(const ChartModel &model, QSizeF room, const Theme &theme, Language language)
{
    const auto [first, second] = halves(model);
    const qreal gap = theme.step(8), width = std::floor((room.width() - gap) / 2);
    const Scene left = laidOut(first, {width, room.height()}, theme, language);
    const Scene right = laidOut(second, {width, room.height()}, theme, language);
    Scene scene;
    scene.append(left, {});
    scene.append(right, {width + gap, 0});
    scene.size = {room.width(), std::max(left.size.height(), right.size.height())};
    return scene;
}

FittedChart fitAs(Scene (*make)(const ChartModel &, QSizeF, const Theme &, Language), const ChartModel &model, QSizeF room,
                  const SlideSetting &setting)
{
    FittedChart best;
    for (const qreal scale : scales) {
        if (best.fits && scale < legible) {
            break;
        }
        if (scale > largestScale(model)) {
            continue;
        }
        const Theme theme = setting.set(scale);
        Scene scene = make(model, room, theme, setting.language);
        const bool fits = fitsInto(scene, room, setting, theme);
        const qreal merit = fits ? meritOf(scene, theme, breakCost(model)) : 0;
        if (merit > best.merit || !best.fits) {
            best = {std::move(scene), theme, scale, fits, merit, 0};
        }
    }
    return best;
}

ChartModel withoutDetails(ChartModel model)
{
    for (Panel &panel : model.panels) {
        for (Mark &mark : panel.marks) {
            mark.detail.clear();
        }
    }
    return model;
}

ChartModel withoutAmounts(ChartModel model)
{
    for (Panel &panel : model.panels) {
        for (Mark &mark : panel.marks) {
            mark.cells.clear();
        }
    }
    return model;
}

/// Curves are shortened by no mark: they would end too early.
bool losesPanels(const ChartModel &model) { return model.kind == "multiples" || model.kind == "gapmap"; }

/// A gap map keeps the lines that lack most, for it is asked what is missing; what else loses panels keeps the first.
void keepPanels(ChartModel &model, std::size_t keep)
{
    std::vector<std::size_t> order(model.panels.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    if (model.kind == "gapmap") {
        std::ranges::stable_sort(order, std::greater<>(), [&model](std::size_t panel) {
            return std::ranges::count(model.panels[panel].marks, 0, &Mark::count);
        });
    }
    order.resize(std::min(keep, order.size()));
    std::ranges::sort(order);
    std::vector<Panel> kept;
    kept.reserve(order.size());
    for (const std::size_t panel : order) {
        kept.push_back(std::move(model.panels[panel]));
    }
    model.panels = std::move(kept);
}

/// How many parts there are to leave out: panels, or marks over all panels where these are read one below the other, or marks
/// of the longest panel where they stand side by side.
std::size_t partsOf(const ChartModel &model)
{
    if (model.kind == "lines" || losesPanels(model)) {
        return losesPanels(model) ? model.panels.size() : 0;
    }
    std::size_t all = 0, most = 0;
    for (const Panel &panel : model.panels) {
        all += panel.marks.size() / marksInPart(model);
        most = std::max(most, panel.marks.size() / marksInPart(model));
    }
    return canContinueBeside(model) ? all : most;
}

/// Leaves the first `keep` parts in place and gives how many are gone.
std::size_t shorten(ChartModel &model, std::size_t keep)
{
    if (losesPanels(model)) {
        const std::size_t before = model.panels.size();
        keepPanels(model, keep);
        return before - model.panels.size();
    }
    std::size_t gone = 0;
    const bool inOrder = canContinueBeside(model);
    const std::size_t each = marksInPart(model);
    for (Panel &panel : model.panels) {
        const std::size_t kept = std::min(keep * each, panel.marks.size());
        gone += (panel.marks.size() - kept) / each;
        panel.marks.resize(kept);
        keep -= inOrder ? kept / each : 0;
    }
    if (inOrder) { // an axis without a mark says nothing
        std::erase_if(model.panels, [](const Panel &panel) { return panel.marks.empty(); });
    }
    return gone;
}

/// Keeps the first parts and says how many are left out, those included that the chart itself does not show.
FittedChart fitFirst(ChartModel model, std::size_t keep, QSizeF room, const SlideSetting &setting)
{
    const std::size_t leftOut = model.leftOut + shorten(model, keep);
    model.texts.erase("more");
    const qreal line = setting.set().lineHeight(Type::Caption);
    const QSizeF above(room.width(), room.height() - line);
    FittedChart fitted = fitAs(laidOut, model, above, setting);
    if (!fitted.fits && canContinueBeside(model)) {
        fitted = fitAs(beside, model, above, setting);
    }
    const std::string more =
        filled(word("panel.more", setting.language), countText(static_cast<std::int64_t>(leftOut), setting.language));
    addText(fitted.scene, qs(more), {Type::Caption, Token::Text, true}, fitted.theme, {0, room.height() - line}, room.width());
    fitted.leftOut = leftOut;
    return fitted;
}

/// As many parts as fit, found by halving: one at least.
FittedChart fitMost(const ChartModel &model, QSizeF room, const SlideSetting &setting)
{
    std::size_t fits = 1, tooMany = partsOf(model);
    FittedChart best = fitFirst(model, fits, room, setting);
    while (fits + 1 < tooMany) {
        const std::size_t middle = fits + (tooMany - fits) / 2;
        FittedChart some = fitFirst(model, middle, room, setting);
        if (some.fits) {
            fits = middle;
            best = std::move(some);
        } else {
            tooMany = middle;
        }
    }
    return best;
}

} // namespace

QRectF extentOf(const Scene &scene, const Theme &theme)
{
    QRectF all;
    for (const Item &item : scene.items) {
        const QRectF one = std::visit(Extent{theme}, item);
        // A straight line has no area, and QRectF::united would leave it out.
        all = all.isNull() ? one
                           : QRectF(QPointF(std::min(all.left(), one.left()), std::min(all.top(), one.top())),
                                    QPointF(std::max(all.right(), one.right()), std::max(all.bottom(), one.bottom())));
    }
    return all;
}

FittedChart fitChart(const ChartModel &model, QSizeF room, const SlideSetting &setting)
{
    FittedChart fitted = fitAs(laidOut, model, room, setting);
    if (fitted.fits && fitted.scale >= legible) {
        return fitted;
    }
    const ChartModel brief = withoutDetails(model);
    const auto orElse = [&fitted](FittedChart other, qreal liking) {
        other.merit *= liking;
        if (other.merit > fitted.merit) {
            fitted = std::move(other);
        }
    };
    orElse(fitAs(laidOut, brief, room, setting), 0.9);
    if (canContinueBeside(model)) {
        orElse(fitAs(beside, model, room, setting), 1);
        orElse(fitAs(beside, brief, room, setting), 0.9);
    }
    if (!fitted.fits && model.kind == "board") { // where each project stands matters more than its amounts
        orElse(fitAs(laidOut, withoutAmounts(brief), room, setting), 0.8);
    }
    return fitted.fits || partsOf(brief) < 2 ? fitted : fitMost(brief, room, setting);
}

} // namespace rd
