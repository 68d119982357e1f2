#include "ui/charts/textlayout.h"

#include "ui/charts/linebreaks.h"

#include <QFontMetricsF>
#include <QHash>
#include <QTextLayout>

#include <algorithm>
#include <cmath>
#include <memory>
#include <unordered_map>
#include <vector>

namespace rd {
namespace {

/// Measuring is the costly part of a layout: what was measured is kept by font and text.
struct Measured {
    explicit Measured(const QFont &one) : font(one), metrics(one), square(metrics.horizontalAdvance(QChar(u'\u4e00'))) {}
    QFont font;
    QFontMetricsF metrics;
    qreal square; ///< advance of every ideograph of the font
    std::unordered_map<QString, std::vector<qreal>> edges;
};

Measured &measured(const TextStyle &style, const Theme &theme)
{
    thread_local QHash<int, std::shared_ptr<Measured>> fonts;
    // The font differs by size and weight only; making one costs more than finding it.
    auto &entry = fonts[static_cast<int>(std::lround(theme.pixels(style.type))) * 2 + (style.bold ? 1 : 0)];
    if (!entry) {
        entry = std::make_shared<Measured>(theme.font(style));
    }
    return *entry;
}

/// An ideograph of the block that the font has whole: it neither joins nor kerns, and all are equally wide.
bool isSquare(QChar c) { return c.unicode() >= 0x4E00 && c.unicode() <= 0x9FA5; }

/// Appends where the letters of `text` end that begins at `from`, as the font shapes it.
void addShaped(const Measured &font, const QString &text, qreal from, std::vector<qreal> &ends)
{
    QTextLayout layout(text, font.font);
    QTextOption option;
    option.setWrapMode(QTextOption::NoWrap);
    layout.setTextOption(option);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    if (line.isValid()) {
        line.setLineWidth(1e6);
    }
    layout.endLayout();
    for (int i = 1; i <= int(text.size()); ++i) {
        ends.push_back(from + (line.isValid() ? line.cursorToX(i) : 0));
    }
}

/// Where the letters of a line stand: from its left to the left of each, and at last its width. Only what is between
/// ideographs is shaped: loading a glyph for its width alone costs as much as for its picture.
const std::vector<qreal> &edges(Measured &font, const QString &text)
{
    constexpr std::size_t mostTexts = 20'000;
    if (const auto it = font.edges.find(text); it != font.edges.end()) {
        return it->second;
    }
    if (font.edges.size() > mostTexts) {
        font.edges.clear();
    }
    std::vector<qreal> all{0};
    all.reserve(std::size_t(text.size()) + 1);
    for (qsizetype i = 0; i < text.size();) {
        const auto other = std::find_if_not(text.begin() + i, text.end(), isSquare) - text.begin();
        for (; i < other; ++i) {
            all.push_back(all.back() + font.square);
        }
        const auto next = std::find_if(text.begin() + i, text.end(), isSquare) - text.begin();
        if (next > i) {
            addShaped(font, text.sliced(i, next - i), all.back(), all);
            i = next;
        }
    }
    return font.edges.emplace(text, std::move(all)).first->second;
}

/// The font's curly quotes are as wide as a Chinese character: between Latin words straight ones are set.
QString printed(const QString &text)
{
    const auto isCurly = [](QChar c) { return c.unicode() >= 0x2018 && c.unicode() <= 0x201D; };
    if (std::none_of(text.begin(), text.end(), isCurly)
        || std::any_of(text.begin(), text.end(), [](QChar c) { return isWide(c.unicode()); })) {
        return text;
    }
    QString straight = text;
    for (QChar &c : straight) {
        c = c.unicode() >= 0x201C && c.unicode() <= 0x201D ? QChar(u'"') : isCurly(c) ? QChar(u'\'') : c;
    }
    return straight;
}

using MayBreak = bool (*)(const QString &, qsizetype);

/// Where the piece ends that begins at `from`; pieces are kept together.
qsizetype pieceEnd(const QString &text, qsizetype from, qsizetype limit, MayBreak breaks)
{
    qsizetype end = from + 1;
    while (end < limit && !breaks(text, end)) {
        ++end;
    }
    return std::min(end, limit);
}

/// Where the phrase ends that begins at `from`: behind the next dot, or behind a short name of an enumeration.
qsizetype phraseEnd(const QString &text, qsizetype from)
{
    constexpr qsizetype mostSigns = 12;
    const qsizetype dot = text.indexOf(partDot, from), comma = text.indexOf(u'、', from) + 1;
    const qsizetype end = dot < 0 ? text.size() : dot + partDot.size();
    const bool isName = comma > from && comma < end && comma - from <= mostSigns && mayBreak(text, comma);
    return isName ? comma : end;
}

QString trimmedEnd(QString text)
{
    while (!text.isEmpty() && text.back().isSpace()) {
        text.chop(1);
    }
    return text;
}

/// Breaks one paragraph. Its letters are shaped once; how wide a stretch is follows from where they stand.
class Breaker {
public:
    Breaker(const QString &text, Measured &font, qreal limit, QStringList &lines)
        : m_text(text), m_edges(edges(font, text)), m_limit(limit), m_lines(lines)
    {
    }

    void run()
    {
        if (fits(0, m_text.size())) { // as most do: where it might be broken need not be asked
            m_end = m_text.size();
        }
        for (qsizetype from = m_end; from < m_text.size();) {
            const qsizetype end = phraseEnd(m_text, from);
            // A phrase that a line can hold is not broken only because the one before took a part of the line.
            if (!isEmpty() && !fits(m_begin, end) && fits(from, end)) {
                nextLine();
            }
            while (from < end) {
                const qsizetype whole = pieceEnd(m_text, from, end, mayBreak);
                // What no line can hold is broken where it is done at need only.
                from = addPiece(from, fits(from, whole) ? whole : pieceEnd(m_text, from, whole, mayBreakAtNeed));
            }
        }
        nextLine();
    }
    [[nodiscard]] bool hasTorn() const { return m_torn; }

private:
    [[nodiscard]] bool isEmpty() const { return m_end == m_begin; }
    [[nodiscard]] bool fits(qsizetype from, qsizetype end) const
    {
        while (end > from && m_text[end - 1].isSpace()) {
            --end;
        }
        return m_edges[std::size_t(end)] - m_edges[std::size_t(from)] <= m_limit;
    }
    void nextLine()
    {
        QString line = m_text.sliced(m_begin, m_end - m_begin);
        line.chop(line.endsWith(partDot) ? partDot.size() : 0); // the break parts them as well
        m_lines << trimmedEnd(line);
        m_begin = m_end;
    }
    qsizetype addPiece(qsizetype from, qsizetype end)
    {
        if (!isEmpty() && !fits(m_begin, end)) {
            nextLine();
        }
        if (isEmpty() && !fits(from, end)) {
            breakInside(from, end);
        }
        m_end = end;
        return end;
    }
    /// Puts a piece that is wider than a line onto as many lines as it takes; the rest is the beginning of the next.
    void breakInside(qsizetype from, qsizetype end)
    {
        while (from < end) {
            const qsizetype next = std::min(from + (m_text[from].isHighSurrogate() ? 2 : 1), end);
            if (!isEmpty() && !fits(m_begin, next)) {
                nextLine();
                m_torn = true;
            }
            m_end = from = next;
        }
    }

    const QString &m_text;
    const std::vector<qreal> &m_edges;
    qreal m_limit;
    QStringList &m_lines;
    qsizetype m_begin = 0, m_end = 0; ///< of the line that is filled
    bool m_torn = false;              ///< a piece is on two lines
};

/// A single sign, alone or with a full stop, is no line: another comes down to it.
void keepCompany(QStringList &lines, qsizetype first)
{
    constexpr qsizetype farthest = 4;
    const QString &last = lines.back();
    const bool single = last.size() == 1 || (last.size() == 2 && !mayBreak(last, 1));
    if (lines.size() - first < 2 || !single || !isWide(last.front().unicode())) {
        return;
    }
    QString &before = lines[lines.size() - 2];
    for (qsizetype at = before.size() - 1; at > 1 && at >= before.size() - farthest; --at) {
        if (mayBreak(before, at)) {
            lines.back().prepend(before.sliced(at));
            before = trimmedEnd(before.first(at));
            return;
        }
    }
}

struct BrokenText {
    QStringList lines;
    bool torn = false;
};

BrokenText brokenText(const QString &text, const TextStyle &style, const Theme &theme, qreal width)
{
    BrokenText broken;
    if (text.isEmpty()) {
        return broken;
    }
    auto &font = measured(style, theme);
    for (const QString &paragraph : printed(text).split(u'\n')) {
        const qsizetype first = broken.lines.size();
        Breaker breaker(paragraph, font, width + 0.01, broken.lines);
        breaker.run();
        broken.torn = broken.torn || breaker.hasTorn();
        keepCompany(broken.lines, first);
    }
    return broken;
}

} // namespace

qreal textWidth(const QString &text, const TextStyle &style, const Theme &theme)
{
    return std::ceil(edges(measured(style, theme), printed(text)).back());
}

qreal baseLine(Type type, const Theme &theme)
{
    // Capitals grow with the size: asking the body's font saves making one of every size for this alone.
    const qreal capitals = measured({}, theme).metrics.capHeight() * theme.pixels(type) / theme.pixels(Type::Body);
    // The font's own line is far higher than its letters; the letters stand in the middle of ours.
    return (theme.lineHeight(type) + capitals) / 2;
}

QStringList breakText(const QString &text, const TextStyle &style, const Theme &theme, qreal width)
{
    return brokenText(text, style, theme, width).lines;
}

qreal widestWord(const QString &text, const TextStyle &style, const Theme &theme)
{
    const QString set = printed(text);
    const std::vector<qreal> &at = edges(measured(style, theme), set);
    qreal widest = 0;
    for (qsizetype from = 0; from < set.size();) {
        const qsizetype end = pieceEnd(set, from, set.size(), mayBreakAtNeed);
        const qsizetype letters = trimmedEnd(set.sliced(from, end - from)).size();
        widest = std::max(widest, std::ceil(at[std::size_t(from + letters)] - at[std::size_t(from)]));
        from = end;
    }
    return widest;
}

QRectF inkOf(const TextItem &item, const Theme &theme)
{
    qreal widest = 0;
    for (const QString &line : item.lines) {
        widest = std::max(widest, textWidth(line, item.style, theme));
    }
    const qreal room = item.box.width() - widest;
    const qreal left = item.align.testFlag(Qt::AlignRight) ? room : item.align.testFlag(Qt::AlignHCenter) ? room / 2 : 0;
    return {item.box.left() + left, item.box.top(), widest, item.box.height()};
}

TextItem textItem(const QString &text, const TextStyle &style, const Theme &theme, QPointF at, qreal width, Qt::Alignment align,
                  int mark)
{
    TextItem item;
    BrokenText broken = brokenText(text, style, theme, width);
    item.lines = std::move(broken.lines);
    item.torn = broken.torn;
    item.box = QRectF(at, QSizeF(width, theme.lineHeight(style.type) * static_cast<qreal>(item.lines.size())));
    item.style = style;
    item.align = align;
    item.mark = mark;
    return item;
}

TextItem labelItem(const QString &text, const TextStyle &style, const Theme &theme, QPointF at, int mark)
{
    return textItem(text, style, theme, at, textWidth(text, style, theme), Qt::AlignLeft, mark);
}

qreal addText(Scene &scene, const QString &text, const TextStyle &style, const Theme &theme, QPointF at, qreal width,
              Qt::Alignment align, int mark)
{
    if (text.isEmpty()) {
        return at.y();
    }
    TextItem item = textItem(text, style, theme, at, width, align, mark);
    const qreal below = item.box.bottom();
    scene.items.emplace_back(std::move(item));
    return below;
}

} // namespace rd
