#include "ui/charts/chartkind.h"

#include "core/chart/chartparts.h"
#include "core/words/words.h"
#include "ui/charts/textlayout.h"
#include "ui/charts/textstyles.h"
#include "ui/charts/valuemark.h"

#include <algorithm>

namespace rd {
namespace {

const TextStyle headStyle{Type::Caption, Token::Text};
constexpr std::size_t labelled = 5; ///< of tight columns one in so many

/// One block of lines; a tall map stands in several blocks side by side.
struct GapGrid {
    const ChartModel &model;
    const Theme &theme;
    std::size_t columns = 0;
    qreal names = 0, cell = 0, line = 0, heads = 0;
    bool numbered = false; ///< columns by number, with a key below, where their names do not fit
    bool tight = false;    ///< too narrow even for the numbers: every fifth column has one
    bool counts = true;    ///< a cell has room for its count; its shade alone says it otherwise

    [[nodiscard]] qreal width() const { return names + theme.step(2) + cell * static_cast<qreal>(columns); }
    [[nodiscard]] QString headText(std::size_t column) const
    {
        return numbered ? QString::number(column + 1) : qs(model.panels.front().marks[column].name);
    }
    /// What the name of a column has of its cell: names that nearly touch are read as one, but neither a long word nor a name
    /// without blanks is broken for that.
    [[nodiscard]] qreal headRoom(std::size_t column) const
    {
        const QString text = headText(column);
        const qreal usual = cell - theme.step(3), most = cell - theme.step(2);
        const bool isOne = !text.contains(u' ') && textWidth(text, headStyle, theme) <= most;
        qreal word = 0; // with its hyphens
        for (const QString &part : text.split(u' ')) {
            word = std::max(word, textWidth(part, headStyle, theme));
        }
        return isOne ? most : std::min(cell - theme.step(1), std::max(usual, word));
    }
};

bool roomForCounts(const ChartModel &model, qreal room, const Theme &theme)
{
    return std::ranges::all_of(model.panels, [&](const Panel &panel) {
        return std::ranges::all_of(panel.marks, [&](const Mark &mark) {
            return textWidth(qs(mark.label), {Type::Caption, Token::Text, true}, theme) <= room;
        });
    });
}

GapGrid gridOf(const ChartModel &model, qreal width, const Theme &theme)
{
    GapGrid grid{model, theme};
    grid.columns = model.panels.front().marks.size();
    qreal widest = 0;
    for (const Panel &panel : model.panels) {
        widest = std::max(widest, textWidth(qs(panel.title), nameStyle, theme));
    }
    const auto count = static_cast<qreal>(grid.columns);
    qreal word = 0;
    for (const Mark &mark : model.panels.front().marks) {
        word = std::max(word, std::min(widestWord(qs(mark.name), headStyle, theme), textWidth(qs(mark.name), headStyle, theme))
                                  + theme.step(1));
    }
    // The names of lines give way to those of columns, but not for so few words a line that a map becomes tall.
    const qreal left = std::floor(width - theme.step(2) - count * std::max(word, theme.step(6)));
    grid.names = std::min(widest, left >= width * 0.2 ? left : width * 0.3);
    grid.cell = (width - grid.names - theme.step(2)) / count;
    // Two signs a line is the least that a Chinese name may be broken into.
    const qreal twoSigns = textWidth(QStringLiteral("县区"), headStyle, theme) + theme.step(1);
    grid.numbered = grid.cell < std::max(word, twoSigns);
    grid.tight = grid.numbered && textWidth(QString::number(grid.columns), headStyle, theme) > grid.cell - theme.step(1);
    grid.counts = roomForCounts(model, grid.cell - theme.thin() * 2, theme);
    for (std::size_t i = 0; i < (grid.tight ? 1 : grid.columns); ++i) {
        const auto lines = breakText(grid.headText(i), headStyle, theme, grid.headRoom(i)).size();
        grid.heads = std::max(grid.heads, theme.lineHeight(headStyle.type) * static_cast<qreal>(lines));
    }
    grid.line = theme.lineHeight(nameStyle.type) + theme.step(1);
    return grid;
}

/// Numbers wider than their columns, centred on them within the map.
void addTightHeads(Scene &scene, const GapGrid &grid, QPointF at)
{
    for (std::size_t i = 0; i < grid.columns; ++i) {
        if (i > 0 && (i + 1) % labelled != 0) {
            continue;
        }
        const qreal wide = textWidth(grid.headText(i), headStyle, grid.theme);
        const qreal middle = grid.names + grid.theme.step(2) + (static_cast<qreal>(i) + 0.5) * grid.cell;
        const qreal x = at.x() + std::min(middle - wide / 2, grid.width() - wide);
        addText(scene, grid.headText(i), headStyle, grid.theme, {x, at.y()}, wide);
    }
}

void addHeads(Scene &scene, const GapGrid &grid, QPointF at)
{
    if (grid.tight) {
        addTightHeads(scene, grid, at);
        return;
    }
    for (std::size_t i = 0; i < grid.columns; ++i) {
        const QString text = grid.headText(i);
        const qreal room = grid.headRoom(i);
        const qreal height =
            grid.theme.lineHeight(headStyle.type) * static_cast<qreal>(breakText(text, headStyle, grid.theme, room).size());
        const qreal x = at.x() + grid.names + grid.theme.step(2) + static_cast<qreal>(i) * grid.cell
                        + (grid.cell - grid.theme.step(1) - room) / 2;
        addText(scene, text, headStyle, grid.theme, {x, at.y() + grid.heads - height}, room, Qt::AlignHCenter);
    }
}

/// The strong end of the hue: what is held stands out from the hatch beside it.
Token shade(std::int64_t count) { return count >= 10 ? Token::Map7 : count >= 2 ? Token::Map6 : Token::Map5; }

constexpr Token emptyInk = Token::NoTier; ///< the hatch of what is not held: no hue that a count could have

void addCell(Scene &scene, const GapGrid &grid, const Panel &panel, const Mark &mark, const QRectF &box)
{
    Mark said = mark;
    said.name = panel.title + " · " + mark.name;
    const int index = scene.addMark(said, box);
    const QRectF inner = box.adjusted(0, grid.theme.thin(), -grid.theme.thin() * 2, -grid.theme.thin());
    if (mark.count == 0) {
        scene.items.emplace_back(RectItem{inner, emptyInk, Fill::Hatched, 0, index});
        return;
    }
    const Token fill = shade(mark.count);
    scene.items.emplace_back(RectItem{inner, fill, Fill::Solid, 0, index});
    if (!grid.counts) {
        return;
    }
    const qreal height = grid.theme.lineHeight(headStyle.type);
    addText(scene, qs(mark.label), {Type::Caption, grid.theme.inkOn(fill), true}, grid.theme,
            {inner.left(), box.center().y() - height / 2}, inner.width(), Qt::AlignHCenter, index);
}

qreal addLine(Scene &scene, const GapGrid &grid, const Panel &panel, QPointF at)
{
    const auto lines = static_cast<qreal>(breakText(qs(panel.title), nameStyle, grid.theme, grid.names).size());
    const qreal text = grid.theme.lineHeight(nameStyle.type) * lines;
    const qreal height = std::max(grid.line, text + grid.theme.step(1));
    addText(scene, qs(panel.title), nameStyle, grid.theme, {at.x(), at.y() + (height - text) / 2}, grid.names, Qt::AlignRight);
    for (std::size_t i = 0; i < panel.marks.size(); ++i) {
        const qreal x = at.x() + grid.names + grid.theme.step(2) + static_cast<qreal>(i) * grid.cell;
        addCell(scene, grid, panel, panel.marks[i], QRectF(x, at.y(), grid.cell, height));
    }
    return at.y() + height;
}

/// What each shade says, where there was no room for the counts.
qreal addShades(Scene &scene, const Theme &theme, QPointF at, qreal width, Language language)
{
    const qreal height = theme.lineHeight(Type::Caption);
    for (const auto &[count, range] : {std::pair(1, "1"), std::pair(2, "2–9"), std::pair(10, "≥ 10")}) {
        const QString words = qs(filled(word("chart.heldrange", language), range));
        const qreal wide = textWidth(words, quietStyle, theme);
        if (at.x() > 0 && at.x() + theme.step(8) + wide > width) {
            at = {0, at.y() + height};
        }
        scene.items.emplace_back(RectItem{QRectF(at.x(), at.y() + height * 0.15, theme.step(6), height * 0.7), shade(count)});
        addText(scene, words, quietStyle, theme, at + QPointF(theme.step(8), 0), wide);
        at.rx() += theme.step(8) + wide + theme.step(4);
    }
    return at.y() + height;
}

/// What numbers and hatch mean, and the names behind numbered columns.
qreal addKey(Scene &scene, const GapGrid &grid, qreal y, qreal width, Language language)
{
    const Theme &theme = grid.theme;
    const qreal height = theme.lineHeight(Type::Caption);
    scene.items.emplace_back(RectItem{QRectF(0, y + height * 0.15, theme.step(6), height * 0.7), emptyInk, Fill::Hatched});
    const QString nothing = qs(word("chart.nothingheld", language));
    const qreal first = textWidth(nothing, quietStyle, theme);
    addText(scene, nothing, quietStyle, theme, {theme.step(8), y}, first);
    const qreal x = theme.step(8) + first + theme.step(6);
    const auto subset = grid.model.texts.find("subset");
    const QString chosen = subset == grid.model.texts.end() ? QString() : qs(subset->second.in(language));
    if (grid.counts) {
        const QString held = qs(word("chart.figuresheld", language)) + (chosen.isEmpty() ? chosen : qs(" · ") + chosen);
        const bool fits = x + textWidth(held, quietStyle, theme) <= width;
        y = addText(scene, held, quietStyle, theme, {fits ? x : 0, fits ? y : y + height}, fits ? width - x : width);
    } else {
        y = addText(scene, chosen, quietStyle, theme, {0, addShades(scene, theme, {x, y}, width, language)}, width);
    }
    if (!grid.numbered) {
        return y;
    }
    QStringList names;
    for (std::size_t i = 0; i < grid.columns; ++i) {
        names << QString::number(i + 1) + QLatin1Char(' ') + qs(grid.model.panels.front().marks[i].name);
    }
    return addText(scene, names.join(QStringLiteral(" · ")), quietStyle, theme, {0, y}, width);
}

Scene draw(const ChartModel &model, qreal width, std::size_t blocks, const Theme &theme, Language language, qreal more = 0)
{
    Scene scene;
    const qreal gap = theme.step(8);
    const auto count = static_cast<qreal>(blocks);
    GapGrid grid = gridOf(model, (width - gap * (count - 1)) / count, theme);
    grid.line += more;
    const std::size_t each = (model.panels.size() + blocks - 1) / blocks;
    qreal bottom = 0;
    for (std::size_t block = 0; block < blocks; ++block) {
        scene.keyed = grid.numbered;
        const qreal x = static_cast<qreal>(block) * ((width - gap * (count - 1)) / count + gap);
        if (block * each >= model.panels.size()) {
            break;
        }
        addHeads(scene, grid, {x, 0});
        qreal y = grid.heads + theme.step(1);
        for (std::size_t i = block * each; i < std::min(model.panels.size(), (block + 1) * each); ++i) {
            y = addLine(scene, grid, model.panels[i], {x, y});
        }
        bottom = std::max(bottom, y);
    }
    scene.size = {width, addKey(scene, grid, bottom + theme.step(2), width, language)};
    return scene;
}

} // namespace

Scene layoutGapMap(const ChartModel &model, QSizeF size, const Theme &theme, Language language)
{
    if (model.panels.empty() || model.panels.front().marks.empty()) {
        return {};
    }
    Scene scene = draw(model, size.width(), 1, theme, language);
    const qreal least = theme.step(36) + theme.step(6) * static_cast<qreal>(model.panels.front().marks.size());
    for (std::size_t blocks = 2; blocks <= 4; ++blocks) {
        const bool tooHigh = size.height() > 0 && scene.size.height() > size.height();
        if (!tooHigh || size.width() / static_cast<qreal>(blocks) < least + theme.step(8)) {
            break;
        }
        scene = draw(model, size.width(), blocks, theme, language);
    }
    // Higher lines take what is left below, up to twice their height.
    const qreal spare = (size.height() - scene.size.height()) / static_cast<qreal>(model.panels.size());
    if (spare > 0 && theme.isSlide()) {
        scene = draw(model, size.width(), 1, theme, language, std::min(spare, theme.lineHeight(nameStyle.type)));
    }
    return scene;
}

} // namespace rd
