#include "ui/charts/chartkind.h"

#include "ui/charts/gridline.h"
#include "ui/charts/kindmark.h"
#include "ui/charts/textlayout.h"
#include "ui/charts/textstyles.h"

#include <algorithm>
#include <array>

namespace rd {
namespace {

const TextStyle rowNameStyle{Type::Heading, Token::Text, true};
const TextStyle leadStyle{Type::Heading, Token::Text, true};
const TextStyle bodyStyle{Type::Body, Token::Text};

constexpr std::array posterHeads = {"industry", "chart.lead", "chart.enterprises", "chart.programmes", "chart.count"};
constexpr std::size_t posterColumns = posterHeads.size();

struct TablePoster {
    const Theme &theme;
    const ChartModel &model;
    Language language;
    qreal width, gap;
    std::array<qreal, posterColumns> at{}, room{};
    bool stacked = false; ///< too narrow for columns: each industry's facts below each other
    Scene scene = {};

    [[nodiscard]] QString head(std::size_t column) const
    {
        const auto it = model.texts.find(posterHeads[column]);
        return it == model.texts.end() ? QString() : qs(it->second.in(language));
    }
};

/// True where any industry has something to say in that column.
bool isUsed(const ChartModel &model, std::size_t column)
{
    return column < 1 || std::ranges::any_of(model.panels, [column](const Panel &panel) {
               return std::ranges::any_of(panel.marks, [column](const Mark &mark) {
                   return column == 1 ? !mark.label.empty() : column - 2 < mark.cells.size() && !mark.cells[column - 2].empty();
               });
           });
}

/// No name is broken inside a word in a column as wide as this.
qreal widestNameWord(const TablePoster &poster)
{
    qreal widest = 0;
    for (const Panel &panel : poster.model.panels) {
        for (const Mark &mark : panel.marks) {
            widest = std::max(widest, widestWord(qs(mark.name), rowNameStyle, poster.theme));
        }
    }
    return widest;
}

void placeColumns(TablePoster &poster)
{
    constexpr std::array<double, posterColumns> shares = {0.24, 0.26, 0.22, 0.20, 0.08};
    const qreal indent = poster.theme.step(4);
    double total = 0;
    for (std::size_t i = 0; i < posterColumns; ++i) {
        total += isUsed(poster.model, i) ? shares[i] : 0;
    }
    const qreal last = textWidth(poster.head(posterColumns - 1), quietStyle, poster.theme);
    const qreal usable = poster.width - indent - poster.gap * (posterColumns - 1) - last;
    const qreal names = usable * shares.front() / (total - shares.back());
    poster.stacked = usable < poster.theme.step(140) || names < widestNameWord(poster);
    qreal x = indent;
    for (std::size_t i = 0; i < posterColumns; ++i) {
        const bool isLast = i == posterColumns - 1;
        poster.room[i] = !isUsed(poster.model, i) ? 0 : isLast ? last : usable * shares[i] / (total - shares.back());
        poster.at[i] = isLast ? poster.width - last : x;
        x += poster.room[i] + (poster.room[i] > 0 ? poster.gap : 0);
    }
    if (poster.stacked) {
        poster.at.fill(indent);
        poster.room.fill(poster.width - indent);
    }
}

/// Key figure with its kind mark and what it measures.
qreal addLead(TablePoster &poster, const Mark &mark, int index, QPointF at, qreal width)
{
    if (mark.label.empty()) {
        return at.y();
    }
    const bool says = mark.kind && *mark.kind != Kind::Actual;
    const qreal room =
        says ? addKindMark(poster.scene, mark.kind, tierColor(poster.model, mark.tier), leadStyle.type, at, poster.theme, index)
             : 0;
    const qreal y = addText(poster.scene, qs(mark.label), leadStyle, poster.theme, {at.x() + room, at.y()}, width - room,
                            Qt::AlignLeft, index);
    return addText(poster.scene, qs(mark.detail), quietStyle, poster.theme, {at.x(), y}, width, Qt::AlignLeft, index);
}

qreal addRow(TablePoster &poster, const Mark &mark, qreal top)
{
    const Theme &theme = poster.theme;
    const int index = poster.scene.addMark(mark, QRectF());
    const qreal y = top + theme.step(1);
    const qreal drop = baseLine(rowNameStyle.type, theme) - baseLine(bodyStyle.type, theme);
    TextStyle nameLook = rowNameStyle;
    nameLook.color = mark.count > 0 ? Token::Text : Token::Quiet;
    nameLook.bold = mark.count > 0;
    qreal end = addText(poster.scene, qs(mark.name), nameLook, theme, {poster.at[0], y}, poster.room[0], Qt::AlignLeft, index);
    const qreal lead = addLead(poster, mark, index, {poster.at[1], poster.stacked ? end : y}, poster.room[1]);
    end = mark.label.empty() ? end : std::max(end, lead);
    for (std::size_t i = 2; i < posterColumns; ++i) {
        const std::string &text = i - 2 < mark.cells.size() ? mark.cells[i - 2] : std::string();
        const bool isCount = i == posterColumns - 1;
        const QString nothing = poster.stacked || !isUsed(poster.model, i) ? QString() : QStringLiteral("—");
        const QString shown = text.empty() ? nothing : poster.stacked ? poster.head(i) + qs(": ") + qs(text) : qs(text);
        const qreal from = poster.stacked ? end : y + drop;
        const TextStyle style =
            poster.stacked ? quietStyle : TextStyle{Type::Body, text == "0" || text.empty() ? Token::Quiet : Token::Text};
        end = std::max(end, addText(poster.scene, shown, style, theme, {poster.at[i], from}, poster.room[i],
                                    isCount && !poster.stacked ? Qt::AlignRight : Qt::AlignLeft, index));
    }
    end += theme.step(1);
    poster.scene.marks[static_cast<std::size_t>(index)].rect = QRectF(0, top, poster.width, end - top);
    return end;
}

/// True where nothing is known of an industry but its name.
bool isQuiet(const Mark &mark)
{
    return mark.count == 0 && mark.label.empty()
           && std::all_of(mark.cells.begin(), mark.cells.end(),
                          [](const std::string &cell) { return cell.empty() || cell == "0"; });
}

/// The names of those of which nothing else is known, one after another.
qreal addQuiet(TablePoster &poster, const std::vector<const Mark *> &marks, qreal top)
{
    const Theme &theme = poster.theme;
    const TextStyle style{Type::Body, Token::Quiet};
    const qreal left = poster.at[0], line = theme.lineHeight(style.type);
    const qreal right = poster.stacked ? poster.width : poster.at.back() - poster.gap;
    qreal x = left, y = top + theme.step(1);
    for (const Mark *mark : marks) {
        const qreal width = std::min(textWidth(qs(mark->name), style, theme), right - left);
        if (x > left && x + width > right) {
            x = left;
            y += line;
        }
        const int index = poster.scene.addMark(*mark, QRectF());
        const qreal end = addText(poster.scene, qs(mark->name), style, theme, {x, y}, width, Qt::AlignLeft, index);
        poster.scene.marks[static_cast<std::size_t>(index)].rect = QRectF(x, y, width, end - y);
        if (end > y + line + 1) { // broken: the next begins below
            x = left;
            y = end;
        } else {
            x += width + theme.step(6);
        }
    }
    if (!poster.stacked) {
        addText(poster.scene, qs("0"), style, theme, {poster.at.back(), top + theme.step(1)}, poster.room.back(),
                Qt::AlignRight);
    }
    return (x > left ? y + line : y) + theme.step(1);
}

qreal addTier(TablePoster &poster, const Panel &panel, qreal y)
{
    const Theme &theme = poster.theme;
    const Token color = tierColor(poster.model, panel.group);
    Mark whole;
    whole.key = panel.key;
    whole.name = panel.title;
    whole.row = panel.marks.empty() ? 0 : panel.marks.front().row;
    const qreal top = y;
    const int index = poster.scene.addMark(whole, QRectF());
    y = addText(poster.scene, qs(panel.title), {Type::Body, color, true}, theme, {poster.at[0], y + theme.step(2)},
                poster.width - poster.at[0], Qt::AlignLeft, index);
    poster.scene.marks[static_cast<std::size_t>(index)].rect = QRectF(0, top, poster.width, y - top);
    const auto rule = [&] {
        poster.scene.items.emplace_back(LineItem{{{poster.at[0], y}, {poster.width, y}}, Token::Rule, gridWidth(theme)});
    };
    std::vector<const Mark *> quiet;
    for (const Mark &mark : panel.marks) {
        if (isQuiet(mark)) {
            quiet.push_back(&mark);
        } else {
            rule();
            y = addRow(poster, mark, y);
        }
    }
    if (!quiet.empty()) {
        rule();
        y = addQuiet(poster, quiet, y);
    }
    // The tier's colour runs along its industries.
    poster.scene.items.emplace_back(
        RectItem{QRectF(0, top + theme.step(2), theme.step(1), y - top - theme.step(3)), color, Fill::Solid, 0, index});
    return y;
}

} // namespace

Scene layoutTablePoster(const ChartModel &model, QSizeF size, const Theme &theme, Language language)
{
    TablePoster poster{theme, model, language, size.width(), theme.step(4)};
    placeColumns(poster);
    qreal y = 0;
    if (!poster.stacked) {
        for (std::size_t i = 0; i < posterColumns; ++i) {
            if (poster.room[i] > 0) {
                y = std::max(y, addText(poster.scene, poster.head(i), quietStyle, theme, {poster.at[i], 0}, poster.room[i],
                                        i == posterColumns - 1 ? Qt::AlignRight : Qt::AlignLeft));
            }
        }
    }
    for (const Panel &panel : model.panels) {
        y = addTier(poster, panel, y);
    }
    poster.scene.size = {size.width(), y};
    return poster.scene;
}

} // namespace rd
