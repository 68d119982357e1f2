#include "ui/charts/textlayout.h"

#include <QFontMetricsF>
#include <QHash>

#include <algorithm>
#include <cmath>
#include <memory>

namespace rd {
namespace {

/// Measuring is the costly part of a layout: widths are kept by font and piece of text.
struct Measured {
    explicit Measured(const QFont &font) : metrics(font) {}
    QFontMetricsF metrics;
    QHash<QString, qreal> widths;
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

qreal width(Measured &font, const QString &piece)
{
    constexpr qsizetype mostPieces = 20'000;
    if (const auto it = font.widths.constFind(piece); it != font.widths.constEnd()) {
        return *it;
    }
    if (font.widths.size() > mostPieces) {
        font.widths.clear();
    }
    const qreal found = font.metrics.horizontalAdvance(piece);
    font.widths.insert(piece, found);
    return found;
}

/// Between the parts of a line that says several things.
const QString dot = QStringLiteral(" · ");

bool isWide(char32_t c)
{
    return (c >= 0x2E80 && c <= 0xA4CF) || (c >= 0xAC00 && c <= 0xD7A3) || (c >= 0xF900 && c <= 0xFAFF)
           || (c >= 0xFE30 && c <= 0xFE4F) || (c >= 0xFF00 && c <= 0xFFEF) || (c >= 0x20000 && c <= 0x3FFFF);
}

bool closes(QChar c)
{
    static const QString marks = QStringLiteral("，。、；：？！）》〉」』】〕…—～·’”％%,.;:?!)]}｜|");
    return marks.contains(c);
}

bool opens(QChar c)
{
    static const QString marks = QStringLiteral("（《〈「『【〔‘“([{");
    return marks.contains(c);
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

/// A number that ends a phrase stays with the word before it: "paragraph 3", "Feb 2025".
bool isLastNumber(const QString &text, qsizetype from)
{
    constexpr qsizetype mostDigits = 4;
    qsizetype end = from;
    while (end < text.size() && text[end].isDigit()) {
        ++end;
    }
    return end > from && end - from <= mostDigits && (end == text.size() || QStringView(text).sliced(end).startsWith(dot));
}

/// The blank before text[i] parts a number from its currency or from the sign before it: "CNY 280M", "≥ 40".
bool partsValue(const QString &text, qsizetype i)
{
    if (i < 2) {
        return false;
    }
    const QStringView before = QStringView(text).first(i - 1);
    if (QStringView(u"≥≤≈<").contains(before.back())) {
        return true;
    }
    if (!text[i].isDigit()) {
        return false;
    }
    constexpr qsizetype codeLength = 3;
    const QStringView code = before.last(std::min(codeLength, before.size()));
    const bool alone = before.size() <= codeLength || !before[before.size() - codeLength - 1].isLetter();
    return alone && code.size() == codeLength && std::ranges::all_of(code, [](QChar c) { return c >= u'A' && c <= u'Z'; });
}

/// Whether text[i − 1] scales or rounds the digits before it, as 万, 亿 and 余 do: 3000万|美元 stays together.
bool scalesNumber(const QString &text, qsizetype i)
{
    static const QString scales = QStringLiteral("万亿余多");
    while (i > 0 && scales.contains(text[i - 1])) {
        --i;
        if (i > 0 && text[i - 1].isDigit()) {
            return true;
        }
    }
    return false;
}

/// Whether a break before text[i] would fall into the name of a unit.
bool insideUnit(const QString &text, qsizetype i)
{
    static const QStringList units = {QStringLiteral("美元"), QStringLiteral("百分点"), QStringLiteral("千瓦时"),
                                      QStringLiteral("平方米"), QStringLiteral("平方公里")};
    return std::ranges::any_of(units, [&](const QString &unit) {
        for (qsizetype before = 1; before < unit.size() && before <= i; ++before) {
            if (QStringView(text).sliced(i - before).startsWith(unit)) {
                return true;
            }
        }
        return false;
    });
}

/// One after another, pieces that a line break may stand between; blanks stay at the end of the piece before.
QStringList pieces(const QString &text)
{
    QStringList result;
    QString piece;
    const auto mayBreak = [&](qsizetype i) { // before text[i]
        const QChar before = text[i - 1], after = text[i];
        if (after.isSpace() || closes(after) || opens(before) || after.isLowSurrogate()) {
            return false;
        }
        if (before.isSpace()) {
            return !isLastNumber(text, i) && !partsValue(text, i);
        }
        if (before == u'第' && after.isDigit()) {
            return false;
        }
        if (before.isDigit() || scalesNumber(text, i) || insideUnit(text, i)) {
            return false; // 5100余家, 3000万美元 and 2024年 stay together
        }
        const bool wide = isWide(before.unicode()) || isWide(after.unicode()) || before.isSurrogate();
        return wide || before == u'/' || ((before == u'-' || before == u'–') && !after.isDigit());
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (i > 0 && mayBreak(i)) {
            result << piece;
            piece.clear();
        }
        piece += text[i];
    }
    if (!piece.isEmpty()) {
        result << piece;
    }
    return result;
}

QString trimmedEnd(QString text)
{
    while (!text.isEmpty() && text.back().isSpace()) {
        text.chop(1);
    }
    return text;
}

/// Puts a piece that is wider than a line onto as many lines as it takes; the rest is the beginning of the next.
void breakInside(const QString &piece, Measured &font, qreal limit, QStringList &lines, QString &line)
{
    for (qsizetype i = 0; i < piece.size(); ++i) {
        QString sign(piece[i]);
        if (piece[i].isHighSurrogate() && i + 1 < piece.size()) {
            sign += piece[++i];
        }
        if (!line.isEmpty() && width(font, trimmedEnd(line + sign)) > limit) {
            lines << line;
            line.clear();
        }
        line += sign;
    }
}

/// What stands between dots, the dot at its end.
QStringList phrases(const QString &text)
{
    QStringList result = text.split(dot);
    for (qsizetype i = 0; i + 1 < result.size(); ++i) {
        result[i] += dot;
    }
    return result;
}

void breakParagraph(const QString &text, Measured &font, qreal limit, QStringList &lines)
{
    QString line;
    const auto fits = [&](const QString &more) { return width(font, trimmedEnd(more)) <= limit; };
    const auto nextLine = [&] {
        line.chop(line.endsWith(dot) ? dot.size() : 0); // the break parts them as well
        lines << trimmedEnd(line);
        line.clear();
    };
    for (const QString &phrase : phrases(text)) {
        // A phrase that a line can hold is not broken only because the one before took a part of the line.
        if (!line.isEmpty() && !fits(line + phrase) && fits(phrase)) {
            nextLine();
        }
        for (const QString &piece : pieces(phrase)) {
            if (!line.isEmpty() && !fits(line + piece)) {
                nextLine();
            }
            if (line.isEmpty() && !fits(piece)) {
                breakInside(piece, font, limit, lines, line);
            } else {
                line += piece;
            }
        }
    }
    nextLine();
}

} // namespace

qreal textWidth(const QString &text, const TextStyle &style, const Theme &theme)
{
    return std::ceil(width(measured(style, theme), printed(text)));
}

qreal baseLine(Type type, const Theme &theme)
{
    const auto &font = measured({type, Token::Text, false}, theme).metrics;
    // The font's own line is far higher than its letters; the letters stand in the middle of ours.
    return (theme.lineHeight(type) + font.capHeight()) / 2;
}

QStringList breakText(const QString &text, const TextStyle &style, const Theme &theme, qreal width)
{
    QStringList lines;
    if (text.isEmpty()) {
        return lines;
    }
    auto &font = measured(style, theme);
    for (const QString &paragraph : printed(text).split(u'\n')) {
        breakParagraph(paragraph, font, width + 0.01, lines);
    }
    return lines;
}

qreal widestWord(const QString &text, const TextStyle &style, const Theme &theme)
{
    qreal widest = 0;
    for (const QString &piece : pieces(printed(text))) {
        widest = std::max(widest, textWidth(trimmedEnd(piece), style, theme));
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
    item.lines = breakText(text, style, theme, width);
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
