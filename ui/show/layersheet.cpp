#include "ui/show/layersheet.h"

#include "core/chart/chartparts.h"
#include "ui/charts/textlayout.h"
#include "ui/widgets/look.h"

#include <algorithm>

namespace rd {
namespace {

const TextStyle plainStyle{Type::Caption, Token::Text}, boldStyle{Type::Caption, Token::Text, true},
    softStyle{Type::Caption, Token::Quiet};

/// One layer on the sheet, from `top` down to `bottom`.
struct LayerColumn {
    Scene &scene;
    const Theme &theme;
    Language language;
    qreal left = 0, width = 0, top = 0, bottom = 0;

    void add(const QString &text, const TextStyle &style) { top = addText(scene, text, style, theme, {left, top}, width); }
    void head(const char *key)
    {
        add(saidWord(key, language), {Type::Heading, Token::Text, true});
        top += theme.step(1);
    }
    [[nodiscard]] bool hasRoom(qreal height) const { return top + height <= bottom; }
    void more(std::size_t left_)
    {
        if (left_ > 0) {
            add(qs(filled(word("panel.more", language), std::to_string(left_))), softStyle);
        }
    }
};

/// One value and, below it, the one of a year before; gives the y below.
void addYear(LayerColumn &column, const YearBefore &year)
{
    column.add(qs(year.name), softStyle);
    column.add(qs(year.now), boldStyle);
    const std::string then = year.isKnown ? filled(word("layer.then", column.language), year.then) : year.then;
    column.add(qs(joined({then, year.change})), year.isKnown ? plainStyle : TextStyle{Type::Caption, Token::Warning, true});
    column.top += column.theme.step(2);
}

void addYears(LayerColumn &column, const std::vector<YearBefore> *years)
{
    column.head("show.lastyear");
    if (years == nullptr) {
        return column.add(saidWord("card.loading", column.language), softStyle);
    }
    if (years->empty()) {
        return column.add(saidWord("layer.unpublished", column.language), boldStyle);
    }
    const qreal rest = column.theme.lineHeight(Type::Caption);
    for (std::size_t i = 0; i < years->size(); ++i) {
        Scene trial;
        LayerColumn measured{trial, column.theme, column.language, 0, column.width, 0, 0};
        addYear(measured, (*years)[i]);
        if (i > 0 && !column.hasRoom(measured.top + rest)) {
            return column.more(years->size() - i);
        }
        addYear(column, (*years)[i]);
    }
}

/// Place, area and value, on one line where they fit; the last place says so.
void addPlace(LayerColumn &column, const AreaPlace &place)
{
    const TextStyle style = place.isShown || place.isLast ? boldStyle : plainStyle;
    const qreal narrow = column.theme.step(8);
    const std::string last = place.isLast ? word("layer.last", column.language) : std::string();
    addText(column.scene, qs(place.place), style, column.theme, {column.left, column.top}, narrow);
    const qreal left = column.left + narrow, width = column.width - narrow;
    const QString name = qs(joined({place.name, place.value}, " "));
    const qreal below = addText(column.scene, name, style, column.theme, {left, column.top}, width);
    const TextStyle mark{Type::Caption, Token::Warning, true};
    const qreal wide = textWidth(qs(last), mark, column.theme);
    const bool beside = textWidth(name, style, column.theme) + wide + column.theme.step(2) <= width;
    const QPointF at = beside ? QPointF(column.left + column.width - wide, column.top) : QPointF(left, below);
    const qreal after = addText(column.scene, qs(last), mark, column.theme, at, width);
    column.top = std::max(below, after);
}

qreal heightOf(const LayerColumn &column, const AreaPlace &place)
{
    Scene trial;
    LayerColumn measured{trial, column.theme, column.language, 0, column.width};
    addPlace(measured, place);
    return measured.top;
}

/// How many of the first places have room above the count of those between and the last place; all where all have.
std::size_t firstPlaces(const LayerColumn &column, const std::vector<AreaPlace> &places)
{
    const qreal ends = column.theme.lineHeight(Type::Caption) + heightOf(column, places.back());
    qreal height = 0;
    std::size_t first = 0;
    for (const AreaPlace &place : places) {
        height += heightOf(column, place);
        first += column.hasRoom(height + ends) ? 1 : 0;
    }
    return column.hasRoom(height) ? places.size() : std::max<std::size_t>(first, 1);
}

/// The first places and the last; what lies between is counted where it has no room.
void addPlaces(LayerColumn &column, const PlaceList &list)
{
    column.add(qs(list.title), boldStyle);
    const std::size_t all = list.places.size(), first = firstPlaces(column, list.places);
    for (std::size_t i = 0; i < first; ++i) {
        addPlace(column, list.places[i]);
    }
    if (first + 1 < all) {
        column.more(all - first - 1);
    }
    if (first < all) {
        addPlace(column, list.places.back());
    }
    column.top += column.theme.step(2);
}

void addRanking(LayerColumn &column, const std::vector<PlaceList> *lists)
{
    column.head("show.ranking");
    if (lists == nullptr) {
        return column.add(saidWord("card.loading", column.language), softStyle);
    }
    if (lists->empty()) {
        return column.add(saidWord("layer.norank", column.language), boldStyle);
    }
    const qreal line = column.theme.lineHeight(Type::Caption), bottom = column.bottom;
    for (std::size_t i = 0; i < lists->size(); ++i) {
        if (i > 0 && !column.hasRoom(5 * line)) {
            column.bottom = bottom;
            return column.more(lists->size() - i);
        }
        column.bottom = i + 1 < lists->size() ? bottom - line - column.theme.step(2) : bottom; // for how many are left
        addPlaces(column, (*lists)[i]);
    }
}

/// How much the ranking would like to have below the years, with the space above it.
qreal rankingHeight(const LayerContent &content, const LayerColumn &column)
{
    Scene trial;
    LayerColumn measured{trial, column.theme, column.language, 0, column.width, 0, column.bottom};
    addRanking(measured, content.places);
    return measured.top + column.left;
}

} // namespace

LayerPlaces layerPlaces(QSize room)
{
    if (room.width() * 10 > room.height() * 15) {
        const int width = room.width() * 3 / 10;
        return {{room.width() - width, room.height()}, {room.width() - width, 0, width, room.height()}};
    }
    const int height = room.height() * 36 / 100;
    return {{room.width(), room.height() - height}, {0, room.height() - height, room.width(), height}};
}

Scene layerSheet(const LayerContent &content, QSizeF size, const Theme &theme, Language language)
{
    Scene scene;
    scene.size = size;
    scene.items.emplace_back(RectItem{QRectF(QPointF(), size), Token::Card});
    const bool tall = size.height() > size.width();
    scene.items.emplace_back(
        LineItem{{{0, 0}, tall ? QPointF(0, size.height()) : QPointF(size.width(), 0)}, Token::Rule, theme.thin()});
    const qreal pad = theme.step(4);
    const bool both = content.lastYear && content.ranking;
    LayerColumn column{scene, theme, language, pad, size.width() - 2 * pad, pad, size.height() - pad};
    if (both && tall) {
        column.bottom -= std::min(rankingHeight(content, column), (size.height() - 2 * pad) / 2);
    } else if (both) {
        column.width = (size.width() - 3 * pad) / 2;
    }
    if (content.lastYear) {
        addYears(column, content.years);
    }
    if (both && tall) {
        column.top = std::max(column.top, column.bottom) + pad;
    } else if (both) {
        column.left += column.width + pad;
        column.top = pad;
    }
    column.bottom = size.height() - pad;
    if (content.ranking) {
        addRanking(column, content.places);
    }
    return scene;
}

} // namespace rd
