#include "ui/slides/chartfit.h"

#include "core/chart/chartparts.h"
#include "core/words/words.h"
#include "ui/charts/chartkind.h"
#include "ui/charts/textlayout.h"
#include "ui/slides/modelcut.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace rd {
namespace {

// From the largest down. Below 0.85 captions stay at the smallest size that a room can read, and the rest draws nearer.
constexpr std::array scales = {2.6, 2.3, 2.05, 1.84, 1.65, 1.5, 1.38, 1.27, 1.17, 1.08, 1.0, 0.92, 0.85, 0.72, 0.6, 0.5};
constexpr qreal legible = 0.85;

/// A chart that is set larger than this shouts its title down.
constexpr qreal largestUsual = 1.65;

/// Words beside curves take the room of the curves; a number and a strip of a few are all that their slide has to say.
qreal largestScale(const ChartModel &model)
{
    if (model.isEmpty()) {
        return 1;
    }
    if (model.kind == "strip" || (model.kind == "tiles" && model.panels.size() == 1 && model.panels[0].marks.size() == 1)) {
        return scales.front();
    }
    return model.kind == "lines" ? 1.17 : model.kind == "multiples" ? 0.92 : largestUsual;
}

/// Cards of words are read over several lines, labels beside marks are not. A sentence is set somewhat smaller where that takes a
/// line less.
qreal breakCost(const ChartModel &model)
{
    constexpr std::array ofWords = {"board", "tilegrid", "poster", "tableposter", "sentence"};
    return std::ranges::find(ofWords, model.kind) != ofWords.end() ? 0.3 : 1.5;
}

Scene laidOut(const ChartModel &model, QSizeF room, const Theme &theme, Language language)
{
    const LayoutFunction layout = !model.isEmpty() ? layoutOf(model.kind) : nullptr;
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

bool hasTornWord(const Scene &scene)
{
    return std::ranges::any_of(scene.items, [](const Item &item) {
        const auto *text = std::get_if<TextItem>(&item);
        return text != nullptr && text->torn;
    });
}

/// How well it is read: by its largest and its smallest words; labels that are broken over lines are read slowly, numbers that
/// have to be looked up in a key more so, and torn words stop the reader.
qreal meritOf(const Scene &scene, const Theme &theme, const ChartModel &model)
{
    const Type largestBroken = model.kind == "sentence" ? Type::PageTitle : Type::ChartTitle; // numerals stand by themselves
    qreal largest = 1, texts = 0, breaks = 0;
    for (const Item &item : scene.items) {
        const auto *text = std::get_if<TextItem>(&item);
        if (text == nullptr || text->lines.empty()) {
            continue;
        }
        largest = std::max(largest, theme.pixels(text->style.type));
        texts += 1;
        breaks += text->style.type <= largestBroken ? static_cast<qreal>(text->lines.size() - 1) : 0;
    }
    const qreal reading =
        std::pow(largest * theme.pixels(Type::Caption), 0.6) / (1 + breakCost(model) * breaks / std::max(texts, 1.0));
    return reading * (scene.keyed ? 0.6 : 1) * (hasTornWord(scene) ? 0.15 : 1);
}

Scene beside(const ChartModel &model, QSizeF room, const Theme &theme, Language language)
{
    const auto [first, second] = halvesOf(model);
    const qreal gap = theme.step(8), width = std::floor((room.width() - gap) / 2);
    const Scene left = laidOut(first, {width, room.height()}, theme, language);
    const Scene right = laidOut(second, {width, room.height()}, theme, language);
    Scene scene;
    scene.append(left, {});
    scene.append(right, {width + gap, 0});
    scene.size = {room.width(), std::max(left.size.height(), right.size.height())};
    return scene;
}

using MakeScene = Scene (*)(const ChartModel &, QSizeF, const Theme &, Language);

FittedChart fitAt(qreal scale, MakeScene make, const ChartModel &model, QSizeF room, const SlideSetting &setting)
{
    const Theme theme = setting.set(scale);
    Scene scene = make(model, room, theme, setting.language);
    const bool fits = fitsInto(scene, room, setting, theme), torn = hasTornWord(scene);
    const qreal merit = fits ? meritOf(scene, theme, model) : 0;
    return {std::move(scene), theme, scale, fits, torn, merit};
}

FittedChart fitAs(MakeScene make, const ChartModel &model, QSizeF room, const SlideSetting &setting)
{
    // What fits in none of the smallest types fits in none: most that is tried does not.
    FittedChart smallest = fitAt(scales.back(), make, model, room, setting);
    if (!smallest.fits && !fitAt(legible, make, model, room, setting).fits) {
        return smallest;
    }
    FittedChart best;
    for (const qreal scale : scales) {
        if (best.fits && !best.torn && scale < legible) {
            break;
        }
        if (scale > std::min(largestScale(model), setting.largest)) {
            continue;
        }
        FittedChart tried = fitAt(scale, make, model, room, setting);
        if (tried.merit > best.merit || !best.fits) {
            best = std::move(tried);
        }
    }
    return best;
}

/// All its parts, with as many of its words as there is room for.
FittedChart fitWhole(const ChartModel &model, QSizeF room, const SlideSetting &setting)
{
    FittedChart fitted = fitAs(laidOut, model, room, setting);
    const auto isGood = [&fitted] { return fitted.fits && !fitted.torn && fitted.scale >= legible; };
    if (isGood()) {
        return fitted;
    }
    const auto orElse = [&fitted](FittedChart other, qreal liking, qreal kept = 1) {
        other.merit *= liking;
        other.kept = kept;
        if (other.merit > fitted.merit) {
            fitted = std::move(other);
        }
    };
    if (canContinueBeside(model)) {
        orElse(fitAs(beside, model, room, setting), 1);
    }
    qreal liking = 0.9;
    for (const ChartModel &brief : brieferModels(model)) {
        const qreal kept = namesValues(model) && !namesValues(brief) ? 0.5 : 1; // numbers of nothing are no whole chart
        orElse(fitAs(laidOut, brief, room, setting), liking, kept);
        if (canContinueBeside(brief)) {
            orElse(fitAs(beside, brief, room, setting), liking);
        }
        if (fitted.fits) {
            break;
        }
        liking -= 0.05;
    }
    return fitted;
}

constexpr TextStyle moreStyle{Type::Caption, Token::Text, true};

/// How many are left out, and what is said of them.
std::string moreText(std::size_t leftOut, const std::string &ofThem, Language language)
{
    return joined({filled(word("slide.more", language), countText(static_cast<std::int64_t>(leftOut), language)), ofThem});
}

QSizeF aboveMore(const std::string &more, QSizeF room, const SlideSetting &setting)
{
    Scene scratch;
    return {room.width(), room.height() - addText(scratch, qs(more), moreStyle, setting.set(), {0, 0}, room.width())};
}

/// Says below the chart how many are left out, those included that it does not show anywhere.
void addMore(FittedChart &fitted, std::size_t leftOut, const std::string &more, QSizeF room, const SlideSetting &setting)
{
    const qreal lowest = aboveMore(more, room, setting).height();
    const qreal y = std::min(lowest, fitted.scene.size.height() + fitted.theme.step(1));
    const qreal below = addText(fitted.scene, qs(more), moreStyle, fitted.theme, {0, y}, room.width());
    fitted.scene.size.setHeight(std::max(fitted.scene.size.height(), below));
    fitted.leftOut = leftOut;
}

enum class Columns { One, Two };
constexpr qreal worth = 1.5; ///< so many times the parts have two narrow columns to show in place of one

/// The first `keep` parts.
FittedChart fitFirst(ChartModel model, std::size_t keep, QSizeF room, const SlideSetting &setting, Columns columns)
{
    const ChartModel all = model;
    const std::size_t parts = partsIn(all), leftOut = all.leftOut + shortenTo(model, keep, setting.language);
    const std::string more = moreText(leftOut, pacesGone(all, model, setting.language), setting.language);
    const QSizeF above = aboveMore(more, room, setting);
    FittedChart fitted = fitAs(laidOut, model, above, setting);
    if (!fitted.fits && columns == Columns::Two && canContinueBeside(model)) {
        fitted = fitAs(beside, model, above, setting);
    }
    addMore(fitted, leftOut, more, room, setting);
    fitted.kept = static_cast<qreal>(keep) / static_cast<qreal>(std::max<std::size_t>(parts, 1));
    return fitted;
}

/// As many parts as fit without a torn word, found by halving: one at least, torn or not.
FittedChart fitMost(const ChartModel &model, QSizeF room, const SlideSetting &setting, Columns columns)
{
    std::size_t fits = 1, tooMany = partsIn(model);
    FittedChart best = fitFirst(model, fits, room, setting, columns);
    while (fits + 1 < tooMany && best.fits) {
        const std::size_t middle = fits + (tooMany - fits) / 2;
        FittedChart some = fitFirst(model, middle, room, setting, columns);
        if (some.fits && (!some.torn || best.torn)) {
            fits = middle;
            best = std::move(some);
        } else {
            tooMany = middle;
        }
    }
    return best;
}

/// Said in place of a chart of which not even one part has room: nothing is ever drawn over something else.
FittedChart withoutRoom(const ChartModel &model, QSizeF room, const SlideSetting &setting)
{
    ChartModel said;
    said.empty = word("slide.noroom", setting.language);
    FittedChart fitted = fitAs(laidOut, said, room, setting);
    fitted.merit = 0.001; // any other arrangement is better
    fitted.kept = 0;
    fitted.leftOut = std::max<std::size_t>(partsIn(model), 1);
    return fitted;
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

FittedChart fitChart(const ChartModel &asked, QSizeF room, const SlideSetting &setting)
{
    ChartModel model = asked;
    model.texts.erase("more"); // a slide says it in its own words, and has no table beside it
    const std::string said = moreText(model.leftOut, pacesGone(model, model, setting.language), setting.language);
    FittedChart fitted = fitWhole(model, model.leftOut > 0 ? aboveMore(said, room, setting) : room, setting);
    if (fitted.fits && model.leftOut > 0) {
        addMore(fitted, model.leftOut, said, room, setting);
    }
    if (fitted.fits && !fitted.torn) {
        return fitted;
    }
    const ChartModel briefest = brieferModels(model).back();
    if (partsIn(briefest) > 1) {
        FittedChart most = fitMost(briefest, room, setting, Columns::One);
        if (canContinueBeside(briefest) && worth * most.kept <= 1) {
            FittedChart more = fitMost(briefest, room, setting, Columns::Two);
            if (more.fits && (more.kept >= worth * most.kept || !most.fits || (most.torn && !more.torn))) {
                most = std::move(more);
            }
        }
        if (most.fits && (!most.torn || !fitted.fits)) {
            fitted = std::move(most);
        }
    }
    return fitted.fits ? fitted : withoutRoom(model, room, setting);
}

} // namespace rd
