#include "ui/charts/chartkind.h"

#include "ui/charts/gridline.h"
#include "ui/charts/pacesign.h"
#include "ui/charts/textlayout.h"
#include "ui/charts/textstyles.h"
#include "ui/charts/valuemark.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace rd {
namespace {

enum Column : std::size_t { Name, Goal, Year, Sort, Done, Completion, Pace, Source, ColumnCount };

constexpr std::array<TextStyle, ColumnCount> styles = {
    TextStyle{Type::Body, Token::Text},  TextStyle{Type::Heading, Token::Text, true}, TextStyle{Type::Body, Token::Quiet},
    TextStyle{Type::Body, Token::Quiet}, TextStyle{Type::Body, Token::Text},          TextStyle{Type::Body, Token::Text, true},
    TextStyle{Type::Body, Token::Quiet}, TextStyle{Type::Caption, Token::Quiet}};

struct LedgerPlan {
    const ChartModel &model;
    const Panel &panel;
    const Theme &theme;
    qreal width = 0;
    std::array<qreal, ColumnCount> widths{};
    bool wide = false;
    std::size_t columns = ColumnCount; ///< without the source where that has a line of its own or there is none

    [[nodiscard]] qreal gap() const { return theme.step(4); }
    [[nodiscard]] QString cell(const Mark &target, std::size_t column) const
    {
        return column < target.cells.size() ? qs(target.cells[column]) : QString();
    }
};

const std::vector<std::string> &heads(const LedgerPlan &plan) { return plan.panel.category.categories; }

qreal total(const LedgerPlan &plan)
{
    const auto end = plan.widths.begin() + static_cast<std::ptrdiff_t>(plan.columns);
    return std::accumulate(plan.widths.begin(), end, 0.0) + plan.gap() * static_cast<qreal>(plan.columns - 1);
}

/// Columns as wide as their texts; the source goes below, then names and what is done give way, but no word is broken.
LedgerPlan planOf(const ChartModel &model, const Panel &panel, qreal width, const Theme &theme)
{
    LedgerPlan plan{model, panel, theme};
    plan.width = width;
    std::array<qreal, ColumnCount> least{};
    for (std::size_t column = 0; column < ColumnCount; ++column) {
        const QString head = column < heads(plan).size() ? qs(heads(plan)[column]) : QString();
        plan.widths[column] = least[column] = textWidth(head, quietStyle, theme);
        for (std::size_t i = 0; i < panel.marks.size(); i += 2) {
            const QString text = plan.cell(panel.marks[i], column);
            plan.widths[column] = std::max(plan.widths[column], textWidth(text, styles[column], theme));
            if (column == Name) {
                plan.widths[Name] = std::max(plan.widths[Name], textWidth(qs(panel.marks[i].detail), quietStyle, theme));
            }
            if (column == Pace && i + 1 < panel.marks.size()) {
                const qreal both =
                    textWidth(text, styles[Pace], theme) + theme.step(2) + paceWidth(panel.marks[i + 1], styles[Pace], theme);
                plan.widths[Pace] = std::max(plan.widths[Pace], both);
                least[Pace] = plan.widths[Pace];
            }
            least[column] = std::max(least[column], widestWord(text, styles[column], theme));
        }
    }
    const bool hasSources =
        std::ranges::any_of(panel.marks, [&](const Mark &mark) { return !plan.cell(mark, Source).isEmpty(); });
    if (!hasSources || total(plan) > width) {
        plan.columns = Source;
    }
    for (const std::size_t column : {Name, Done, Goal}) {
        const qreal over = total(plan) - width;
        const qreal floor = std::max(least[column], column == Name ? theme.step(40) : theme.step(20));
        plan.widths[column] =
            over > 0 ? std::max(plan.widths[column] - over, std::min(plan.widths[column], floor)) : plan.widths[column];
    }
    plan.wide = total(plan) <= width + 0.5;
    if (plan.wide) { // every column gets its part, or an eye would lose its row between a name and its number
        const qreal spare = (width - total(plan)) / static_cast<qreal>(plan.columns);
        std::for_each_n(plan.widths.begin(), plan.columns, [spare](qreal &column) { column += spare; });
    }
    return plan;
}

/// A thin track that fills with what is done; the calendar's tick stands on it. Empty it is only a rule: on a projector a grey
/// bar would look like a full one.
void addTrack(Scene &scene, const LedgerPlan &plan, const Mark &target, const Mark &actual, QRectF track, int mark)
{
    const Theme &theme = plan.theme;
    const qreal middle = track.center().y();
    scene.items.emplace_back(
        LineItem{{{track.left(), middle}, {track.right(), middle}}, Token::Rule, gridWidth(theme), false, mark});
    if (actual.quantity && actual.y > 0) {
        QRectF done = track;
        done.setWidth(track.width() * std::min(actual.y, 1.0));
        scene.items.emplace_back(RectItem{done, inkOf(plan.model, target), Fill::Solid, 0, mark});
    }
    if (target.x >= 0) {
        const qreal x = std::clamp(track.left() + track.width() * target.x, track.left() + theme.outline() / 2,
                                   track.right() - theme.outline() / 2);
        const qreal beyond = theme.step(1);
        scene.items.emplace_back(
            LineItem{{{x, track.top() - beyond}, {x, track.bottom() + beyond}}, Token::Text, theme.outline(), false, mark});
    }
}

/// Whose target it is and where it is printed, on a line of their own.
QString whoseAndWhere(const LedgerPlan &plan, const Mark &target)
{
    QStringList parts{qs(target.detail), plan.cell(target, Source)};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

qreal addWideRow(Scene &scene, const LedgerPlan &plan, const Mark &target, const Mark &actual, qreal y, int index)
{
    const qreal base = baseLine(styles[Goal].type, plan.theme);
    qreal x = 0;
    qreal bottom = y;
    for (std::size_t column = 0; column < plan.columns; ++column) {
        const TextStyle &style = styles[column];
        const qreal top = y + base - baseLine(style.type, plan.theme);
        const bool isOpen = plan.cell(target, Completion) == QStringLiteral("—");
        const bool quiet = ((column == Done || column == Completion) && isOpen) || (column == Goal && !target.quantity);
        qreal end = addText(scene, plan.cell(target, column), quiet ? TextStyle{style.type, Token::Quiet} : style, plan.theme,
                            {x, top}, plan.widths[column], Qt::AlignLeft, index);
        if (column == Name && plan.columns > Source) {
            end =
                addText(scene, qs(target.detail), quietStyle, plan.theme, {x, end}, plan.widths[column], Qt::AlignLeft, index);
        }
        if (column == Pace) {
            const qreal said = textWidth(plan.cell(target, Pace), style, plan.theme) + plan.theme.step(2);
            end = std::max(end, addPace(scene, actual, style, plan.theme, {x + said, top}, plan.widths[column] - said, index));
        }
        bottom = std::max(bottom, end);
        x += plan.widths[column] + plan.gap();
    }
    if (plan.columns == Source) {
        bottom = addText(scene, whoseAndWhere(plan, target), styles[Source], plan.theme, {0, bottom}, plan.width, Qt::AlignLeft,
                         index);
    }
    return bottom;
}

/// Narrow: the target and its number on a line, everything else below with its head before it.
qreal addNarrowRow(Scene &scene, const LedgerPlan &plan, const Mark &target, const Mark &actual, qreal y, int index)
{
    const qreal goal = std::min(textWidth(plan.cell(target, Goal), styles[Goal], plan.theme), plan.width * 0.45);
    const qreal name = plan.width - goal - plan.gap();
    const qreal drop = baseLine(styles[Goal].type, plan.theme) - baseLine(styles[Name].type, plan.theme);
    const qreal left =
        addText(scene, plan.cell(target, Name), styles[Name], plan.theme, {0, y + drop}, name, Qt::AlignLeft, index);
    const qreal right =
        addText(scene, plan.cell(target, Goal), styles[Goal], plan.theme, {name + plan.gap(), y}, goal, Qt::AlignRight, index);
    QStringList rest;
    if (!target.detail.empty()) {
        rest << qs(target.detail);
    }
    for (const std::size_t column : {Year, Sort, Done, Completion, Pace, Source}) {
        const QString text = plan.cell(target, column);
        if (text.isEmpty() || text == QStringLiteral("—")) {
            continue;
        }
        const bool needsHead =
            column == Completion || column == Pace || (column == Done && plan.cell(target, Completion) != QStringLiteral("—"));
        rest << (needsHead ? qs(heads(plan)[column]) + QLatin1Char(' ') + text : text);
    }
    const qreal below = addText(scene, rest.join(QStringLiteral(" · ")), quietStyle, plan.theme, {0, std::max(left, right)},
                                plan.width, Qt::AlignLeft, index);
    return addPace(scene, actual, quietStyle, plan.theme, {0, below}, plan.width, index);
}

qreal addRow(Scene &scene, const LedgerPlan &plan, std::size_t row, qreal y, qreal air)
{
    const Mark &target = plan.panel.marks[row];
    const Mark &actual = plan.panel.marks[row + 1];
    const qreal top = y;
    const int index = scene.addMark(target, {});
    y += air;
    y = plan.wide ? addWideRow(scene, plan, target, actual, y, index) : addNarrowRow(scene, plan, target, actual, y, index);
    y += plan.theme.step(2);
    addTrack(scene, plan, target, actual, QRectF(0, y, plan.width, plan.theme.step(1)), index);
    y += plan.theme.step(1) + air + plan.theme.step(1);
    scene.marks[static_cast<std::size_t>(index)].rect = QRectF(0, top, plan.width, y - top);
    return y;
}

qreal addHeads(Scene &scene, const LedgerPlan &plan)
{
    qreal x = 0;
    qreal bottom = 0;
    for (std::size_t column = 0; column < plan.columns && plan.wide; ++column) {
        bottom = std::max(bottom, addText(scene, qs(heads(plan)[column]), quietStyle, plan.theme, {x, 0}, plan.widths[column]));
        x += plan.widths[column] + plan.gap();
    }
    return bottom;
}

/// What the upright line means, drawn once.
qreal addKey(Scene &scene, const LedgerPlan &plan, qreal y, Language language)
{
    const auto asOf = plan.model.texts.find("asof");
    const bool any = std::ranges::any_of(plan.panel.marks, [](const Mark &mark) { return mark.x >= 0; });
    if (!any || asOf == plan.model.texts.end() || heads(plan).size() <= Pace) {
        return y;
    }
    const Theme &theme = plan.theme;
    const qreal height = theme.lineHeight(Type::Caption);
    y += theme.step(1);
    scene.items.emplace_back(
        LineItem{{{theme.step(1), y + height * 0.15}, {theme.step(1), y + height * 0.85}}, Token::Text, theme.outline()});
    const QString text = qs(heads(plan)[Pace] + " · " + asOf->second.in(language));
    return addText(scene, text, quietStyle, theme, {theme.step(4), y}, plan.width - theme.step(4));
}

} // namespace

Scene layoutLedger(const ChartModel &model, QSizeF size, const Theme &theme, Language language)
{
    Scene scene;
    if (model.panels.empty()) {
        return scene;
    }
    const LedgerPlan plan = planOf(model, model.panels.front(), size.width(), theme);
    const auto draw = [&](qreal air) {
        Scene drawn;
        qreal y = addHeads(drawn, plan);
        for (std::size_t row = 0; row + 1 < plan.panel.marks.size(); row += 2) {
            y = addRow(drawn, plan, row, y, air);
        }
        drawn.size = {size.width(), addKey(drawn, plan, y, language)};
        return drawn;
    };
    scene = draw(theme.step(1));
    const auto rows = static_cast<qreal>(plan.panel.marks.size() / 2);
    if (size.height() > scene.size.height() && rows > 0) {
        const qreal more = (size.height() - scene.size.height()) / rows / 2;
        scene = draw(theme.step(1) + std::min(more, theme.step(4)));
    }
    return scene;
}

} // namespace rd
