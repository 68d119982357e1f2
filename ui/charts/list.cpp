#include "ui/charts/chartkind.h"

#include "ui/charts/gridline.h"
#include "ui/charts/kindmark.h"
#include "ui/charts/rowair.h"
#include "ui/charts/textlayout.h"
#include "ui/charts/textstyles.h"

#include <algorithm>
#include <cmath>
#include <span>

namespace rd {
namespace {

const TextStyle listValueStyle{Type::Heading, Token::Text, true};

/// Widths of the columns: what, how much, when, where. Narrow lists set when and where below the name. What more there is to say of a
/// row stands below its name too, unless all of it fits beside.
struct ListColumns {
    qreal mark = 0, name = 0, value = 0, when = 0, where = 0, gap = 0;
    qreal spare = 0;  ///< that no column takes
    qreal beside = 0; ///< how far behind the name's left edge it stands; 0: below
    qreal air = 0;    ///< what each row takes of the height that is left
    [[nodiscard]] bool wide() const { return when > 0 || where > 0; }
    [[nodiscard]] qreal used() const { return mark + name + value + when + where + 3 * gap; }
};

qreal widest(const std::vector<Mark> &marks, const TextStyle &style, const Theme &theme, std::string Mark::*member)
{
    qreal width = 0;
    for (const Mark &mark : marks) {
        width = std::max(width, textWidth(qs(mark.*member), style, theme));
    }
    return width;
}

ListColumns listColumns(const std::vector<Mark> &marks, qreal width, const Theme &theme)
{
    ListColumns columns;
    columns.gap = theme.step(4);
    columns.mark =
        std::ranges::any_of(marks, [](const Mark &m) { return m.kind.has_value(); }) ? kindMarkWidth(Type::Body, theme) : 0;
    const qreal room = width - columns.mark;
    columns.value =
        std::min(std::max(widest(marks, listValueStyle, theme, &Mark::label), widest(marks, quietStyle, theme, &Mark::gap)),
                 room * 0.42);
    const qreal when = std::min(widest(marks, quietStyle, theme, &Mark::when), theme.step(36));
    const qreal where = widest(marks, quietStyle, theme, &Mark::where);
    // Names take what they need: a value belongs close to what it measures.
    const qreal wanted = std::max(
        {widest(marks, nameStyle, theme, &Mark::name), widest(marks, quietStyle, theme, &Mark::detail), theme.step(50)});
    const qreal rest = room - columns.value - when - 3 * columns.gap;                // for name and where
    const qreal leastWhere = std::min(where, theme.step(theme.isSlide() ? 50 : 90)); // a headline is not broken to be a column
    if (rest < theme.step(50) + leastWhere) {
        columns.name = room - columns.value - columns.gap;
        return columns;
    }
    columns.when = when;
    columns.name = std::min(wanted, rest - leastWhere);
    columns.where = std::min(where, rest - columns.name);
    columns.spare = rest - columns.name - columns.where;
    return columns;
}

/// What a row says of itself below or beside its name.
QString moreOf(const Mark &mark, bool wide)
{
    return wide ? qs(mark.detail)
                : qs(mark.detail + (mark.detail.empty() || mark.when.empty() ? "" : " · ") + mark.when
                     + (mark.where.empty() ? "" : " · ") + mark.where);
}

/// Rows of one line are read, and compared, twice as fast.
ListColumns inOneLine(ListColumns columns, const std::vector<Mark> &marks, const Theme &theme)
{
    const qreal names = std::ceil(widest(marks, nameStyle, theme, &Mark::name));
    qreal more = 0;
    for (const Mark &mark : marks) {
        more = std::max(more, std::ceil(textWidth(moreOf(mark, columns.wide()), quietStyle, theme)));
    }
    if (more > 0 && names + columns.gap + more <= columns.name + columns.spare) {
        columns.beside = names + columns.gap;
        columns.name = std::max(columns.name, columns.beside + more);
    }
    return columns;
}

/// One row; gives the y below it.
qreal addRow(Scene &scene, const Mark &mark, const ListColumns &columns, qreal y, qreal width, const Theme &theme,
             const Token tier)
{
    const int index = scene.addMark(mark, QRectF());
    const qreal top = y + theme.step(1) + columns.air / 2;
    // Base lines of the larger value and the smaller name agree.
    const qreal drop = baseLine(listValueStyle.type, theme) - baseLine(nameStyle.type, theme);
    const qreal quietDrop = baseLine(listValueStyle.type, theme) - baseLine(quietStyle.type, theme);
    addKindMark(scene, mark.kind, tier, Type::Body, {0, top + drop}, theme, index);
    qreal x = columns.mark;
    qreal name = addText(scene, qs(mark.name), nameStyle, theme, {x, top + drop}, columns.name, Qt::AlignLeft, index);
    const QString more = moreOf(mark, columns.wide());
    const bool known = !mark.label.empty();
    const qreal valueX = x + columns.name + columns.gap;
    qreal end = addText(scene, qs(known ? mark.label : mark.gap), known ? listValueStyle : quietStyle, theme,
                        {valueX, known ? top : top + quietDrop}, columns.value, Qt::AlignRight, index);
    // Below a value of one line the rest of a narrow row has the whole width.
    const bool under = !columns.wide() && end <= name + theme.step(1);
    if (columns.beside > 0) {
        addText(scene, more, quietStyle, theme, {x + columns.beside, top + quietDrop}, columns.name - columns.beside,
                Qt::AlignLeft, index);
    } else {
        name = addText(scene, more, quietStyle, theme, {x, under ? std::max(name, end - theme.step(1)) : name},
                       under ? width - x : columns.name, Qt::AlignLeft, index);
    }
    x = valueX;
    end = std::max(end, name);
    if (columns.wide()) {
        x += columns.value + columns.gap;
        end = std::max(
            end, addText(scene, qs(mark.when), quietStyle, theme, {x, top + quietDrop}, columns.when, Qt::AlignLeft, index));
        x += columns.when + columns.gap;
        end = std::max(
            end, addText(scene, qs(mark.where), quietStyle, theme, {x, top + quietDrop}, columns.where, Qt::AlignLeft, index));
    }
    end += theme.step(1) + columns.air / 2;
    scene.marks[static_cast<std::size_t>(index)].rect = QRectF(0, y, width, end - y);
    return end;
}

Scene listOf(const ChartModel &model, std::span<const Mark> marks, const ListColumns &columns, qreal width, const Theme &theme)
{
    Scene scene;
    qreal y = 0;
    for (const Mark &mark : marks) {
        if (y > 0) {
            scene.items.emplace_back(LineItem{{{0, y}, {width, y}}, Token::Rule, gridWidth(theme)});
        }
        y = addRow(scene, mark, columns, y, width, theme, tierColor(model, mark.tier));
    }
    scene.size = {width, y};
    return scene;
}

/// A long list on a broad page stands in two or three columns, read from top to bottom.
std::size_t blockCount(std::size_t rows, const ListColumns &columns, qreal width, qreal gap, const Theme &theme)
{
    constexpr std::size_t fewRows = 8, mostColumns = 3;
    if (!columns.wide() || rows < fewRows) {
        return 1;
    }
    const auto fit = static_cast<std::size_t>((width + gap) / (columns.used() + gap));
    // Two columns of narrow rows are read sooner than one whose right half is empty.
    const bool halfEmpty = columns.used() < width * 0.75 && width >= theme.step(280);
    return std::clamp<std::size_t>(fit, halfEmpty ? 2 : 1, mostColumns);
}

Scene drawList(const ChartModel &model, QSizeF size, qreal air, const Theme &theme, Language language)
{
    Scene scene;
    qreal y = 0;
    const qreal gap = theme.step(12);
    for (const Panel &panel : model.panels) {
        const ListColumns whole = listColumns(panel.marks, size.width(), theme);
        y = addText(scene, qs(panel.title), {Type::Body, Token::Quiet, true}, theme, {0, y}, size.width());
        if (y > 0) {
            scene.items.emplace_back(LineItem{{{0, y}, {size.width(), y}}, Token::Rule, theme.thin()});
        }
        const std::size_t count = blockCount(panel.marks.size(), whole, size.width(), gap, theme);
        const std::size_t perColumn = (panel.marks.size() + count - 1) / count;
        const qreal width = (size.width() - gap * static_cast<double>(count - 1)) / static_cast<double>(count);
        ListColumns columns = inOneLine(count > 1 ? listColumns(panel.marks, width, theme) : whole, panel.marks, theme);
        columns.air = air;
        qreal end = y;
        for (std::size_t i = 0; i < count; ++i) {
            const std::size_t from = std::min(i * perColumn, panel.marks.size());
            const auto marks = std::span(panel.marks).subspan(from, std::min(perColumn, panel.marks.size() - from));
            const Scene column = listOf(model, marks, columns, width, theme);
            scene.append(column, {static_cast<double>(i) * (width + gap), y});
            end = std::max(end, y + column.size.height());
        }
        y = end;
    }
    scene.size = {size.width(), addKindKey(scene, model, {0, y}, size.width(), theme, language)};
    return scene;
}

} // namespace

Scene layoutList(const ChartModel &model, QSizeF size, const Theme &theme, Language language)
{
    Scene scene = drawList(model, size, 0, theme, language);
    const qreal air = airOfRows(scene, size.height(), theme);
    return air > 0 ? drawList(model, size, air, theme, language) : scene;
}

} // namespace rd
