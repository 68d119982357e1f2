#include "ui/charts/linebreaks.h"

#include <QStringList>

#include <algorithm>

namespace rd {
namespace {

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

/// A number that ends a phrase stays with the word before it: "paragraph 3", "Feb 2025", "(periods: 8)".
bool isLastNumber(const QString &text, qsizetype from)
{
    constexpr qsizetype mostDigits = 4;
    qsizetype end = from;
    while (end < text.size() && text[end].isDigit()) {
        ++end;
    }
    const QStringView rest = QStringView(text).sliced(end);
    return end > from && end - from <= mostDigits
           && (rest.isEmpty() || rest.startsWith(partDot) || QStringView(u")）").contains(rest.front()));
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

/// A short unit that ends a phrase stays with its number: "217.16M kWh", "200 mu".
bool isLastUnit(const QString &text, qsizetype i)
{
    constexpr qsizetype mostLetters = 4;
    if (i < 2 || !(text[i - 2].isDigit() || (i > 2 && text[i - 3].isDigit() && QStringView(u"KMBT+").contains(text[i - 2])))) {
        return false;
    }
    qsizetype end = i;
    while (end < text.size() && text[end].isLetter() && text[end].unicode() < 0x250) {
        ++end;
    }
    return end > i && end - i <= mostLetters && (end == text.size() || QStringView(text).sliced(end).startsWith(partDot));
}

/// What a short bracket says belongs together: "（累计）", "(8 in all)".
bool insideShortBracket(const QString &text, qsizetype i)
{
    const qsizetype most = isWide(text[i].unicode()) ? 6 : 10;
    for (qsizetype open = i - 1; open >= 0 && i - open <= most; --open) {
        if (QStringView(u"）)").contains(text[open])) {
            return false;
        }
        if (QStringView(u"（(").contains(text[open])) {
            const qsizetype close = text.indexOf(text[open] == u'（' ? u'）' : u')', i);
            return close > open && close - open - 1 <= most;
        }
    }
    return false;
}

/// The blank before text[i] parts a number from a short bracket on it: "CNY 4.2B (plan)".
bool partsBracket(const QString &text, qsizetype i)
{
    return i > 1 && text[i] == u'(' && (text[i - 2].isDigit() || QStringView(u"KMBT+%").contains(text[i - 2]))
           && i + 1 < text.size() && insideShortBracket(text, i + 1);
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

/// Whether a break before text[i] would fall into the name of a unit or into what a zone is called for short.
bool insideUnit(const QString &text, qsizetype i)
{
    static const QStringList units = {QStringLiteral("美元"),   QStringLiteral("百分点"),   QStringLiteral("千瓦时"),
                                      QStringLiteral("平方米"), QStringLiteral("平方公里"), QStringLiteral("高新区"),
                                      QStringLiteral("经开区"), QStringLiteral("开发区"),   QStringLiteral("度假区")};
    static const QString later =
        QStringLiteral("元分点瓦时方米公里新区开发假"); // asked first: it is asked before every letter of a page
    if (!later.contains(text[i])) {
        return false;
    }
    return std::ranges::any_of(units, [&](const QString &unit) {
        for (qsizetype before = 1; before < unit.size() && before <= i; ++before) {
            if (QStringView(text).sliced(i - before).startsWith(unit)) {
                return true;
            }
        }
        return false;
    });
}

/// Whether text[end − 1] is the 年 or 月 of a date.
bool endsDatePart(const QString &text, qsizetype end)
{
    return end > 1 && (text[end - 1] == u'年' || text[end - 1] == u'月') && text[end - 2].isDigit();
}

/// Whether a break before text[i] would fall into a date: 2024年|6月, 2024年|上|半年, 6月|30日, Jun |2024.
bool insideDate(const QString &text, qsizetype i)
{
    static const QStringList parts = QStringLiteral("上半年 下半年 一季度 二季度 三季度 四季度 第 末 底").split(u' ');
    static const QStringList months = QStringLiteral("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec").split(u' ');
    constexpr qsizetype month = 3, longest = 3;
    if (text[i].isDigit() && endsDatePart(text, i)) {
        return true;
    }
    for (qsizetype start = i; start > 1 && i - start < longest; --start) {
        const QStringView rest = QStringView(text).sliced(start);
        if (endsDatePart(text, start) && std::ranges::any_of(parts, [&](const QString &part) {
                return i - start < part.size() && rest.startsWith(part);
            })) {
            return true;
        }
    }
    if (text[i - 1] != u' ' || !text[i].isDigit() || i <= month || (i > month + 1 && text[i - month - 2].isLetter())) {
        return false;
    }
    const QStringView name = QStringView(text).sliced(i - 1 - month, month);
    return std::ranges::any_of(months, [&](const QString &one) { return name == one; });
}

/// The blank before text[i] parts a number from its unit, "8.8 |points below", or the unit: "percentage |points".
bool partsUnit(const QString &text, qsizetype i)
{
    static const QStringList units = {QStringLiteral("percentage"), QStringLiteral("percent"), QStringLiteral("point"),
                                      QStringLiteral("times")};
    if (i < 2 || text[i - 1] != u' ') {
        return false;
    }
    const QStringView rest = QStringView(text).sliced(i);
    if (!text[i - 2].isDigit()) {
        return rest.startsWith(u"point") && QStringView(text).first(i - 1).endsWith(u"percentage");
    }
    return std::ranges::any_of(units, [&](const QString &unit) { return rest.startsWith(unit); });
}

/// What a bracket explains stays whole: no line begins with the last sign before it, as in "末｜位（共8期）".
bool endsBeforeBracket(const QString &text, qsizetype i)
{
    return i + 1 < text.size() && text[i + 1] == u'（' && isWide(text[i - 1].unicode()) && isWide(text[i].unicode());
}

} // namespace

bool isWide(char32_t c)
{
    return (c >= 0x2E80 && c <= 0xA4CF) || (c >= 0xAC00 && c <= 0xD7A3) || (c >= 0xF900 && c <= 0xFAFF)
           || (c >= 0xFE30 && c <= 0xFE4F) || (c >= 0xFF00 && c <= 0xFFEF) || (c >= 0x20000 && c <= 0x3FFFF);
}

bool mayBreakAtNeed(const QString &text, qsizetype i)
{
    const QChar before = text[i - 1], after = text[i];
    if (after.isSpace() || closes(after) || opens(before) || after.isLowSurrogate()) {
        return false;
    }
    if (before.isSpace()) {
        return !isLastNumber(text, i) && !isLastUnit(text, i) && !partsValue(text, i) && !partsBracket(text, i)
               && !insideShortBracket(text, i);
    }
    if ((before == u'第' && after.isDigit()) || endsBeforeBracket(text, i)) {
        return false;
    }
    if (before.isDigit() || scalesNumber(text, i) || insideUnit(text, i)) {
        return false; // 5100余家, 3000万美元 and 2024年 stay together
    }
    const bool wide = isWide(before.unicode()) || isWide(after.unicode()) || before.isSurrogate();
    const bool parts = wide || before == u'/' || ((before == u'-' || before == u'–') && !after.isDigit());
    return parts && !insideShortBracket(text, i);
}

/// Whether text[end] begins a number.
bool beginsNumber(const QString &text, qsizetype end)
{
    const QStringView rest = QStringView(text).sliced(std::min(end, text.size()));
    return !rest.isEmpty() && (rest.front().isDigit() || rest.startsWith(u"CNY ") || rest.startsWith(u"USD "));
}

/// A number stays with the words that limit it, and these stay whole: 超过|3000万美元, 不|少于3000万美元, at least |6%.
bool partsQualifier(const QString &text, qsizetype i)
{
    static const QStringList limits =
        QStringLiteral("超过 突破 不少于 不低于 不超过 不高于 至少 达到 将近 接近 大约 约 近 逾 超").split(u' ');
    static const QString letters = limits.join(QString()); // asked first: it is asked before every letter of a page
    static const QStringList words = {QStringLiteral("more than"), QStringLiteral("less than"), QStringLiteral("at least"),
                                      QStringLiteral("at most"),   QStringLiteral("about"),     QStringLiteral("nearly"),
                                      QStringLiteral("over"),      QStringLiteral("up to")};
    if (text[i - 1] == u' ') {
        const QStringView head = QStringView(text).first(i - 1);
        return beginsNumber(text, i) && std::ranges::any_of(words, [&](const QString &word) { return head.endsWith(word); });
    }
    return letters.contains(text[i - 1]) && std::ranges::any_of(limits, [&](const QString &limit) {
               for (qsizetype before = 1; before <= std::min(i, limit.size()); ++before) {
                   if (QStringView(text).sliced(i - before).startsWith(limit)) {
                       return beginsNumber(text, i - before + limit.size());
                   }
               }
               return false;
           });
}

bool mayBreak(const QString &text, qsizetype i)
{
    const bool dash = text[i - 1] == u'-' || text[i - 1] == u'–';
    return !dash && mayBreakAtNeed(text, i) && !insideDate(text, i) && !partsUnit(text, i) && !partsQualifier(text, i);
}

} // namespace rd
