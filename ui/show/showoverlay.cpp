#include "ui/show/showoverlay.h"

#include "core/chart/chartparts.h"
#include "core/words/words.h"
#include "ui/charts/kindmark.h"
#include "ui/charts/textlayout.h"
#include "ui/show/runningshow.h"
#include "ui/widgets/look.h"

#include <algorithm>
#include <set>
#include <span>

namespace rd {
namespace {

/// A sheet over the slide, with a rule around it so that it stands out from the same ground.
void addSheet(Scene &scene, const QRectF &rect, const Theme &theme)
{
    scene.items.emplace_back(RectItem{rect, Token::Card});
    const QRectF edge = rect.adjusted(theme.thin() / 2, theme.thin() / 2, -theme.thin() / 2, -theme.thin() / 2);
    scene.items.emplace_back(LineItem{
        {edge.topLeft(), edge.topRight(), edge.bottomRight(), edge.bottomLeft(), edge.topLeft()}, Token::Rule, theme.thin()});
}

/// One figure of the strip; gives the y below.
qreal addFigure(Scene &scene, const Mark &mark, const QString &code, QPointF at, qreal width, const Theme &theme)
{
    const std::string &value = mark.label.empty() ? mark.gap : mark.label;
    const qreal x = addKindMark(scene, mark.kind, Token::Text, Type::Caption, at, theme, -1);
    qreal y = addText(scene, qs(joined({mark.name, value}, " ")), {Type::Caption, Token::Text, true}, theme,
                      {at.x() + x, at.y()}, width - x);
    const std::string where = joined({mark.detail, code.toStdString(), mark.where, mark.when});
    y = addText(scene, qs(where), {Type::Caption, Token::Quiet}, theme, {at.x() + x, y}, width - x);
    return y + theme.step(1);
}

struct Strip {
    Scene scene;
    qreal bottom = 0;
    std::size_t shown = 0;
};

/// Figures in columns, as many as their height allows.
Strip stripOf(const Table &figures, const CodeBook &codes, QSizeF room, const Theme &theme, Language language)
{
    Strip strip;
    const qreal gap = theme.step(5), narrowest = theme.step(70);
    const int columns = std::max(1, static_cast<int>((room.width() + gap) / (narrowest + gap)));
    const qreal width = std::floor((room.width() - gap * (columns - 1)) / columns);
    int column = 0;
    qreal y = 0;
    while (strip.shown < figures.rows.size()) {
        const Mark mark = factMark(figures, strip.shown, codes, language);
        Scene one;
        const qreal height = addFigure(one, mark, qs(mark.key.code(Dim::Figure)), {0, 0}, width, theme);
        if (y > 0 && y + height > room.height()) {
            ++column;
            y = 0;
        }
        if (column == columns) {
            break;
        }
        strip.scene.append(one, {column * (width + gap), y});
        y += height;
        strip.bottom = std::max(strip.bottom, y);
        ++strip.shown;
    }
    return strip;
}

} // namespace

std::vector<KeyLine> showKeyLines(const RunningShow &show)
{
    struct Line {
        ShowAct what;
        const char *keys, *word;
    };
    constexpr Line lines[] = {
        {ShowAct::Next, "→ ↓ PageDown Space Enter N", "show.next"},
        {ShowAct::Previous, "← ↑ PageUp Backspace P", "show.previous"},
        {ShowAct::First, "Home", "show.first"},
        {ShowAct::Last, "End", "show.last"},
        {ShowAct::Confirm, "1 2 3 … Enter", "show.goto"},
        {ShowAct::Overview, "Tab O", "show.overview"},
        {ShowAct::Search, "Ctrl+K", "show.insert"},
        {ShowAct::LastYear, "L", "show.lastyear"},
        {ShowAct::Ranking, "R", "show.ranking"},
        {ShowAct::Sources, "I", "show.sources"},
        {ShowAct::Black, "B .", "show.black"},
        {ShowAct::White, "W ,", "show.white"},
        {ShowAct::Freeze, "F", "show.freeze"},
        {ShowAct::Swap, "X", "show.swap"},
        {ShowAct::Inside, "M", "show.inside"},
        {ShowAct::Pointer, "Ctrl+L", "show.laser"},
        {ShowAct::Spotlight, "Ctrl+Shift+L", "show.spotlight"},
        {ShowAct::LargerPointer, "[ ]", "show.pointer.size"},
        {ShowAct::Pen, "D Ctrl+P", "show.pen"},
        {ShowAct::Erase, "E", "show.erase"},
        {ShowAct::Timer, "S", "show.timer.toggle"},
        {ShowAct::ResetTimer, "Ctrl+Shift+T", "show.timer.reset"},
        {ShowAct::LargerNotes, "+ −", "show.notes"},
        {ShowAct::NotesDown, "Ctrl+↑ Ctrl+↓", "show.notes.turn"},
        {ShowAct::Menu, "Menu Shift+F10", "show.menu"},
        {ShowAct::Keys, "? F1", "action.keys"},
        {ShowAct::Escape, "Esc", "show.exit"},
    };
    std::vector<KeyLine> live;
    for (const Line &line : lines) {
        if (show.can(line.what)) {
            const QString says = saidWord(line.word, show.look().language).replace(QStringLiteral("{}"), QStringLiteral("n"));
            live.emplace_back(QString::fromUtf8(line.keys), says);
        }
    }
    return live;
}

namespace {

/// Keys and what they do in two columns of text; gives its size.
Scene keyColumn(std::span<const KeyLine> lines, const Theme &theme)
{
    const TextStyle keyStyle{Type::Body, Token::Text, true}, whatStyle{Type::Body, Token::Text};
    const qreal gap = theme.step(4);
    qreal keys = 0, what = 0;
    for (const KeyLine &line : lines) {
        keys = std::max(keys, textWidth(line.first, keyStyle, theme));
        what = std::max(what, textWidth(line.second, whatStyle, theme));
    }
    Scene column;
    qreal y = 0;
    for (const KeyLine &line : lines) {
        addText(column, line.first, keyStyle, theme, {0, y}, keys);
        y = addText(column, line.second, whatStyle, theme, {keys + gap, y}, what);
    }
    column.size = {keys + gap + what, y};
    return column;
}

} // namespace

Scene keysOverlay(const std::vector<KeyLine> &lines, QSizeF screen, const Theme &theme, Language language)
{
    const std::size_t half = (lines.size() + 1) / 2;
    const Scene left = keyColumn(std::span(lines).first(half), theme), right = keyColumn(std::span(lines).subspan(half), theme);
    const qreal pad = theme.step(5), width = left.size.width() + pad + right.size.width();
    Scene list;
    const qreal top =
        addText(list, saidWord("action.keys", language), {Type::ChartTitle, Token::Text, true}, theme, {pad, pad}, width)
        + theme.step(2);
    list.append(left, {pad, top});
    list.append(right, {pad + left.size.width() + pad, top});
    const QSizeF size(width + 2 * pad, top + std::max(left.size.height(), right.size.height()) + pad);
    const QPointF at((screen.width() - size.width()) / 2, std::max(0.0, (screen.height() - size.height()) / 2));
    Scene scene;
    scene.size = screen;
    addSheet(scene, QRectF(at, size), theme);
    scene.append(list, at);
    return scene;
}

namespace {

/// A few words on a small sheet near the foot of the screen.
Scene wordsOverlay(const QString &words, QSizeF screen, const Theme &theme)
{
    const TextStyle style{Type::Heading, Token::Text, true};
    const qreal pad = theme.step(3), width = textWidth(words, style, theme);
    const QSizeF size(width + 2 * pad, theme.lineHeight(style.type) + 2 * pad);
    const QPointF at((screen.width() - size.width()) / 2, screen.height() - size.height() - theme.step(12));
    Scene scene;
    scene.size = screen;
    addSheet(scene, QRectF(at, size), theme);
    addText(scene, words, style, theme, at + QPointF(pad, pad), width);
    return scene;
}

} // namespace

Scene digitsOverlay(const QString &digits, QSizeF screen, const Theme &theme, Language language)
{
    return wordsOverlay(saidWord("show.goto", language).replace(QStringLiteral("{}"), digits) + QStringLiteral("  ⏎"), screen,
                        theme);
}

Scene missingOverlay(const QString &number, std::size_t count, QSizeF screen, const Theme &theme, Language language)
{
    return wordsOverlay(qs(filled(word("show.noslide", language), number.toStdString(), std::to_string(count))), screen, theme);
}

Scene sourcesOverlay(const QString &source, const Table *figures, const CodeBook &codes, QSizeF screen, const Theme &theme,
                     Language language)
{
    const qreal pad = theme.step(5), width = screen.width() - 2 * pad;
    Scene sheet;
    qreal y =
        addText(sheet, saidWord("show.sources", language), {Type::ChartTitle, Token::Text, true}, theme, {pad, pad}, width);
    y = addText(sheet, source, {Type::Body, Token::Text}, theme, {pad, y}, width) + theme.step(2);
    if (figures == nullptr) {
        y = addText(sheet, saidWord("card.loading", language), {Type::Body, Token::Quiet}, theme, {pad, y}, width);
    } else {
        const qreal more = theme.lineHeight(Type::Caption);
        const qreal room = screen.height() * 0.62 - y - pad - more;
        const Strip strip = stripOf(*figures, codes, {width, std::max(room, more)}, theme, language);
        sheet.append(strip.scene, {pad, y});
        y += strip.bottom;
        std::size_t left = figures->rows.size() - strip.shown;
        if (left > 0) {
            const QString words = qs(filled(word("panel.more", language), std::to_string(left)));
            y = addText(sheet, words, {Type::Caption, Token::Quiet, true}, theme, {pad, y}, width);
        }
    }
    const QSizeF size(screen.width(), y + pad);
    const QPointF at(0, screen.height() - size.height());
    Scene scene;
    scene.size = screen;
    addSheet(scene, QRectF(at, size), theme);
    scene.append(sheet, at);
    return scene;
}

ReportSpec figuresOnSlide(const std::vector<SharedTable> &tables)
{
    Filter filter{Dim::Figure, {}, false};
    std::set<std::string> seen;
    for (const SharedTable &table : tables) {
        for (const ReportRow &row : table->rows) {
            for (const std::string &figure : row.lineage.figures) {
                if (seen.insert(figure).second) {
                    filter.codes.push_back(figure);
                }
            }
        }
    }
    ReportSpec spec;
    spec.sort = {{"listed", false}};
    spec.filters = {std::move(filter)};
    return spec;
}

} // namespace rd
