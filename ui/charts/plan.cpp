#include "ui/charts/chartkind.h"

#include "core/chart/chartparts.h"
#include "core/words/words.h"
#include "ui/charts/kindmark.h"
#include "ui/charts/textlayout.h"
#include "ui/charts/textstyles.h"

#include <algorithm>
#include <cmath>

namespace rd {
namespace {

const TextStyle planHeadStyle{Type::Heading, Token::Text, true};
const TextStyle figureStyle{Type::Body, Token::Text};

struct Plan {
    const Theme &theme;
    qreal width;      ///< of an article
    qreal margin = 0; ///< of its margin for notes, on the right; 0: notes stand below their paragraph
    qreal gap = 0;
    Scene scene = {};
    qreal noteEnd = 0; ///< where the last note in the margin ended
};

struct Cursor {
    qreal x = 0, y = 0;
};

/// A printed figure with its kind mark, in line with those before it.
void addFigure(Plan &plan, const Mark &mark, Cursor &at, qreal left, qreal right)
{
    const Theme &theme = plan.theme;
    const qreal line = theme.lineHeight(figureStyle.type);
    const QString text = qs(mark.name);
    const qreal room = mark.kind ? kindMarkWidth(figureStyle.type, theme) : 0;
    const qreal width = std::min(textWidth(text, figureStyle, theme), right - left - room);
    if (at.x > left && at.x + room + width > right) {
        at = {left, at.y + line};
    }
    const int index = plan.scene.addMark(mark, QRectF());
    addKindMark(plan.scene, mark.kind, Token::Map6, figureStyle.type, {at.x, at.y}, theme, index);
    const qreal end = addText(plan.scene, text, figureStyle, theme, {at.x + room, at.y}, width, Qt::AlignLeft, index);
    plan.scene.marks[static_cast<std::size_t>(index)].rect = QRectF(at.x, at.y, room + width, end - at.y);
    if (end > at.y + line + 1) { // a long one, broken: the next begins below it
        at = {left, end};
    } else {
        at.x += room + width + theme.step(5);
    }
}

/// An oddity, in the margin beside its paragraph or below it; gives the y below.
qreal addNote(Plan &plan, const Mark &mark, qreal left, qreal y)
{
    const Theme &theme = plan.theme;
    const bool aside = plan.margin > 0;
    const qreal x = aside ? plan.width - plan.margin : left;
    const qreal top = aside ? std::max(y, plan.noteEnd) : y;
    const int index = plan.scene.addMark(mark, QRectF());
    const qreal end = addText(plan.scene, qs(mark.name), quietStyle, theme, {x + theme.step(2), top},
                              plan.width - x - theme.step(2), Qt::AlignLeft, index);
    plan.scene.items.emplace_back(
        RectItem{QRectF(x, top + 1, 2 * theme.thin(), end - top - 2), Token::Warning, Fill::Solid, 0, index});
    plan.scene.marks[static_cast<std::size_t>(index)].rect = QRectF(x, top, plan.width - x, end - top);
    plan.noteEnd = end + theme.thin();
    return aside ? y : end;
}

bool isNote(const Mark &mark) { return mark.group == "note"; }

/// Where a paragraph's marks begin and end in an article.
std::size_t paragraphEnd(const std::vector<Mark> &marks, std::size_t from)
{
    std::size_t end = from + 1;
    while (end < marks.size() && marks[end].group != "paragraph") {
        ++end;
    }
    return end;
}

qreal addParagraph(Plan &plan, const std::vector<Mark> &marks, std::size_t from, qreal top, qreal left, qreal right)
{
    const Theme &theme = plan.theme;
    const std::size_t end = paragraphEnd(marks, from);
    const int index = plan.scene.addMark(marks[from], QRectF());
    const qreal drop = baseLine(figureStyle.type, theme) - baseLine(quietStyle.type, theme);
    qreal below = addText(plan.scene, qs(marks[from].name), quietStyle, theme, {0, top + drop}, left - theme.step(2),
                          Qt::AlignLeft, index);
    Cursor at{left, top};
    for (std::size_t i = from + 1; i < end; ++i) {
        if (marks[i].group == "figure") {
            addFigure(plan, marks[i], at, left, right);
        }
    }
    if (!marks[from].detail.empty()) {
        const qreal width = textWidth(qs(marks[from].detail), quietStyle, theme);
        at = at.x > left && at.x + width > right ? Cursor{left, at.y + theme.lineHeight(figureStyle.type)} : at;
        addText(plan.scene, qs(marks[from].detail), quietStyle, theme, {at.x, at.y + drop}, right - at.x, Qt::AlignLeft, index);
        at.x += width;
    }
    const bool printed = at.x > left || at.y > top;
    below = std::max(below, at.x > left ? at.y + theme.lineHeight(figureStyle.type) : at.y);
    qreal under = printed ? below : top + drop;
    for (std::size_t i = from + 1; i < end; ++i) {
        if (isNote(marks[i])) {
            if (plan.margin > 0) {
                addNote(plan, marks[i], left, top + drop);
            } else { // below what is printed, or in its place
                under = addNote(plan, marks[i], left, under);
                below = std::max(below, under);
            }
        }
    }
    const qreal last = std::max(below, end > from + 1 ? plan.noteEnd - theme.thin() : below);
    plan.scene.marks[static_cast<std::size_t>(index)].rect = QRectF(0, top, right, last - top);
    return below;
}

/// One article: headline, then its paragraphs. Paragraphs that hold nothing are left out, as they say nothing here.
Scene articleOf(const Panel &panel, qreal width, const Theme &theme)
{
    Plan plan{theme, width};
    const bool hasNotes = std::ranges::any_of(panel.marks, isNote);
    plan.margin = hasNotes && width >= theme.step(110) ? std::floor(width * 0.44) : 0;
    const qreal right = width - (plan.margin > 0 ? plan.margin + theme.step(4) : 0);
    plan.scene.items.emplace_back(RectItem{QRectF(0, 0, width, 2 * theme.thin()), Token::Text});
    qreal y = addText(plan.scene, qs(panel.title), planHeadStyle, theme, {0, theme.step(2)}, width);
    y = addText(plan.scene, qs(panel.label), quietStyle, theme, {0, y}, right) + theme.step(1);
    qreal left = 0;
    for (const Mark &mark : panel.marks) {
        left = std::max(left, mark.group == "paragraph" ? textWidth(qs(mark.name), quietStyle, theme) : 0);
    }
    left = left > 0 ? std::min(left, width * 0.3) + theme.step(3) : 0;
    plan.noteEnd = theme.step(2);
    for (std::size_t i = 0; i < panel.marks.size(); i = paragraphEnd(panel.marks, i)) {
        const std::size_t end = paragraphEnd(panel.marks, i);
        const bool speaks = end > i + 1 || !panel.marks[i].detail.empty();
        if (panel.marks[i].group == "paragraph" && speaks) {
            const auto first = panel.marks.begin() + static_cast<std::ptrdiff_t>(i);
            const bool noted = std::any_of(first, panel.marks.begin() + static_cast<std::ptrdiff_t>(end), isNote);
            // The next paragraph waits for the notes of this one: a note stands beside what it speaks of. One without notes has
            // their margin too.
            y = std::max(addParagraph(plan, panel.marks, i, y, left, noted ? right : width), plan.noteEnd) + theme.step(1);
        }
    }
    plan.scene.size = {width, std::max(y, plan.noteEnd)};
    return plan.scene;
}

constexpr char16_t firstNumber = u'①';
constexpr std::size_t mostNumbers = 20; ///< that have a sign of their own

bool isNumbered(const Panel &panel)
{
    const QString title = qs(panel.title);
    return !title.isEmpty() && title[0] >= firstNumber && title[0] < QChar(char16_t(firstNumber + mostNumbers));
}

/// The headlines with a number before each, by which a block without room for its headline is found below.
std::vector<Panel> numbered(std::vector<Panel> panels)
{
    for (std::size_t i = 0; i < panels.size() && panels.size() <= mostNumbers; ++i) {
        const QString number(QChar(static_cast<char16_t>(firstNumber + i)));
        panels[i].title = (number + QLatin1Char(' ') + qs(panels[i].title)).toStdString();
    }
    return panels;
}

/// The page at a glance: a block for each headline, as wide as it holds figures.
class Blocks {
public:
    Blocks(const std::vector<Panel> &panels, qreal width, const Theme &theme) : m_panels(panels), m_theme(theme)
    {
        double total = 0;
        for (const Panel &panel : panels) {
            total += panel.value.to;
        }
        const auto count = static_cast<double>(panels.size());
        const qreal usable = width - gapOf(theme) * (count - 1);
        m_least = std::min(theme.step(2), usable / std::max(count, 1.0));
        m_perFigure = total > 0 ? (usable - m_least * count) / total : 0;
    }
    qreal add(Scene &scene) const;
    /// Whether a block that holds figures has no room for its headline.
    [[nodiscard]] bool leavesNames() const
    {
        return std::ranges::any_of(m_panels,
                                   [this](const Panel &panel) { return panel.value.to > 0 && !hasRoomForName(panel); });
    }

private:
    static qreal gapOf(const Theme &theme) { return theme.step(1); }
    [[nodiscard]] qreal widthOf(const Panel &panel) const { return m_least + m_perFigure * panel.value.to; }
    [[nodiscard]] bool hasRoomForName(const Panel &panel) const
    {
        const qreal room = widthOf(panel) - m_theme.step(3);
        const QString title = qs(panel.title);
        return breakText(title, quietStyle, m_theme, room).size() <= 3 && widestWord(title, quietStyle, m_theme) <= room;
    }
    /// Count and headline where the block is wide enough for them, else the headline's number, if it has one, else the count, else
    /// nothing.
    [[nodiscard]] QStringList textOf(const Panel &panel) const;
    void addBlock(Scene &scene, const Panel &panel, const QRectF &rect) const;

    const std::vector<Panel> &m_panels;
    const Theme &m_theme;
    qreal m_least = 0, m_perFigure = 0;
};

QStringList Blocks::textOf(const Panel &panel) const
{
    const qreal room = widthOf(panel) - m_theme.step(3);
    const QString count = QString::number(static_cast<qint64>(panel.value.to));
    if (panel.value.to <= 0 || textWidth(count, planHeadStyle, m_theme) > room) {
        return {};
    }
    QStringList lines{count};
    if (hasRoomForName(panel)) {
        lines << qs(panel.title);
    } else if (isNumbered(panel) && textWidth(qs(panel.title).first(1), quietStyle, m_theme) <= room + m_theme.step(1)) {
        lines << qs(panel.title).first(1);
    }
    return lines;
}

void Blocks::addBlock(Scene &scene, const Panel &panel, const QRectF &rect) const
{
    Mark mark;
    mark.key = panel.key;
    mark.name = panel.title;
    mark.label = panel.label;
    mark.row = panel.marks.empty() ? 0 : panel.marks.front().row;
    const int index = scene.addMark(mark, rect);
    const bool held = panel.value.to > 0;
    const qreal inset = held ? 0 : m_theme.thin() / 2;
    scene.items.emplace_back(RectItem{rect.adjusted(inset, inset, -inset, -inset), held ? Token::Map6 : Token::NoTier,
                                      held ? Fill::Solid : Fill::Hatched, 0, index});
    const Token ink = m_theme.inkOn(Token::Map6);
    qreal y = rect.top() + m_theme.step(1);
    bool first = true;
    for (const QString &text : textOf(panel)) {
        const TextStyle style{first ? planHeadStyle.type : quietStyle.type, ink, first};
        y = addText(scene, text, style, m_theme, {rect.left() + 1.5 * m_theme.step(1), y}, rect.width() - m_theme.step(3),
                    Qt::AlignLeft, index);
        first = false;
    }
}

qreal Blocks::add(Scene &scene) const
{
    if (m_perFigure <= 0) {
        return 0;
    }
    qreal lines = 0;
    for (const Panel &panel : m_panels) {
        const QStringList text = textOf(panel);
        const auto broken =
            text.size() < 2 ? 0 : breakText(text[1], quietStyle, m_theme, widthOf(panel) - m_theme.step(3)).size();
        lines = std::max(lines, static_cast<double>(broken));
    }
    const qreal height = m_theme.lineHeight(planHeadStyle.type) + lines * m_theme.lineHeight(quietStyle.type) + m_theme.step(3);
    qreal x = 0;
    for (const Panel &panel : m_panels) {
        addBlock(scene, panel, {x, 0, widthOf(panel), height});
        x += widthOf(panel) + gapOf(m_theme);
    }
    return height + m_theme.step(4);
}

/// How many articles stand in the first of two columns so that the longer one is as short as can be: they are read in the order
/// of the page, down one column and then the next.
std::size_t columnBreak(const std::vector<Scene> &articles, qreal gap)
{
    qreal first = 0, second = 0;
    for (const Scene &article : articles) {
        second += article.size.height() + gap;
    }
    qreal shortest = second;
    std::size_t best = articles.size();
    for (std::size_t i = 0; i < articles.size(); ++i) {
        first += articles[i].size.height() + gap;
        second -= articles[i].size.height() + gap;
        if (std::max(first, second) < shortest) {
            shortest = std::max(first, second);
            best = i + 1;
        }
    }
    return best;
}

/// What is hatched at a glance, with the numbers by which it is found below; gives the y below.
qreal addEmptyKey(Scene &scene, const std::vector<Panel> &panels, qreal y, const Theme &theme, Language language)
{
    QStringList names;
    for (const Panel &panel : panels) {
        if (panel.value.to <= 0) {
            names << (isNumbered(panel) ? qs(panel.title).first(1) : qs(panel.title));
        }
    }
    if (names.isEmpty() || names.size() == static_cast<qsizetype>(panels.size())) {
        return y + theme.step(2);
    }
    const qreal height = theme.lineHeight(quietStyle.type);
    scene.items.emplace_back(RectItem{QRectF(0, y + height * 0.15, theme.step(6), height * 0.7), Token::NoTier, Fill::Hatched});
    const std::string all = names.join(isNumbered(panels.front()) ? QStringLiteral(" ") : QStringLiteral(" · ")).toStdString();
    return addText(scene, qs(filled(word("chart.without", language), all)), quietStyle, theme, {theme.step(8), y},
                   scene.size.width() - theme.step(8))
           + theme.step(3);
}

} // namespace

Scene layoutPlan(const ChartModel &model, QSizeF size, const Theme &theme, Language language)
{
    Scene scene;
    const bool leavesNames = Blocks(model.panels, size.width(), theme).leavesNames();
    const std::vector<Panel> panels = leavesNames ? numbered(model.panels) : model.panels;
    scene.size = size;
    const qreal blocks = Blocks(panels, size.width(), theme).add(scene);
    const qreal top = blocks > 0 ? addEmptyKey(scene, panels, blocks - theme.step(2), theme, language) : 0;
    const qreal gap = theme.step(8), below = theme.step(6);
    const std::size_t columns = size.width() >= theme.step(230) ? 2 : 1;
    const qreal width = std::floor((size.width() - gap * static_cast<double>(columns - 1)) / static_cast<double>(columns));
    std::vector<Scene> articles;
    articles.reserve(panels.size());
    for (const Panel &panel : panels) {
        articles.push_back(articleOf(panel, width, theme));
    }
    const std::size_t first = columns == 1 ? articles.size() : columnBreak(articles, below);
    std::vector<qreal> ends(columns, top);
    for (std::size_t i = 0; i < articles.size(); ++i) {
        const std::size_t column = i < first ? 0 : 1;
        scene.append(articles[i], {static_cast<double>(column) * (width + gap), ends[column]});
        ends[column] += articles[i].size.height() + below;
    }
    const qreal end = std::max(top, *std::ranges::max_element(ends) - below);
    scene.size = {size.width(), addKindKey(scene, model, {0, end}, size.width(), theme, language)};
    return scene;
}

} // namespace rd
