#include "exchange/json/document.h"

#include "exchange/textdecoder.h"

#include <QFile>

#include <algorithm>
#include <cstdlib>
#include <fmt/format.h>

namespace rd {
namespace {

constexpr std::int64_t largest = 20'000'000;

/// A text without what files differ in, and where each of its letters came from.
struct Folded {
    QString text;
    std::vector<qsizetype> origin;

    explicit Folded(QStringView from)
    {
        for (qsizetype i = 0; i < from.size(); ++i) {
            const QChar one = from[i];
            if (one.isSpace() || one.category() == QChar::Other_Format) {
                continue;
            }
            for (const QChar c : QString(one).normalized(QString::NormalizationForm_KC).toCaseFolded()) {
                const bool quotes = QStringView(u"“”„‟«»「」『』").contains(c);
                text += quotes ? QChar(u'"') : c == u'‘' || c == u'’' ? QChar(u'\'') : c;
                origin.push_back(i);
            }
        }
    }
    /// The places of `part` in [from, to), numbers only whole.
    [[nodiscard]] std::vector<qsizetype> placesOf(const QString &part, qsizetype from, qsizetype to) const
    {
        std::vector<qsizetype> places;
        for (qsizetype at = text.indexOf(part, from); at >= 0 && at + part.size() <= to && !part.isEmpty();
             at = text.indexOf(part, at + 1)) {
            if (!continuesNumber(at, part.front(), -1) && !continuesNumber(at + part.size() - 1, part.back(), 1)) {
                places.push_back(at);
            }
        }
        return places;
    }

private:
    [[nodiscard]] bool continuesNumber(qsizetype edge, QChar letter, int step) const
    {
        const qsizetype next = edge + step;
        if (!letter.isDigit() || next < 0 || next >= text.size()) {
            return false;
        }
        const QChar beside = text[next],
                    beyond = next + step >= 0 && next + step < text.size() ? text[next + step] : QChar(u' ');
        return beside.isDigit() || ((beside == u'.' || beside == u',') && beyond.isDigit());
    }
};

/// The number of the paragraph that holds a place of the original text. Every line is one, but for what papers set between
/// headline and text: a second headline after dashes, the reporters after a square.
int paragraphAt(const QString &text, qsizetype headline, qsizetype place)
{
    int paragraph = 0;
    bool inLine = true; // the headline's own
    for (qsizetype i = headline; i < place; ++i) {
        if (text[i] == u'\n') {
            inLine = false;
        } else if (!inLine && !text[i].isSpace()) {
            inLine = true;
            paragraph += text[i] == u'—' || text[i] == u'■' ? 0 : 1;
        }
    }
    return paragraph;
}

/// The stretch of the folded text from a headline to the next; without the headline the whole text.
struct Article {
    qsizetype from = 0, to = 0;
    bool found = false;
};

/// The headline as a line of its own where there is one: its words may stand in a text as well.
qsizetype headlineIn(const Folded &folded, const QString &text, const QString &headline)
{
    const QString wanted = Folded(headline).text;
    const std::vector<qsizetype> places = folded.placesOf(wanted, 0, folded.text.size());
    const auto alone = std::ranges::find_if(places, [&](qsizetype at) {
        const qsizetype first = folded.origin[std::size_t(at)];
        const qsizetype line = first == 0 ? 0 : text.lastIndexOf(u'\n', first - 1) + 1;
        return QStringView(text).mid(line, first - line).trimmed().isEmpty();
    });
    return alone != places.end() ? *alone : places.empty() ? -1 : places.front();
}

Article articleOf(const Folded &folded, const QString &text, const PrintedFigure &figure)
{
    const qsizetype at = headlineIn(folded, text, figure.headline);
    if (at < 0) {
        return {0, folded.text.size(), false};
    }
    qsizetype end = folded.text.size();
    for (const QString &other : figure.headlines) {
        const qsizetype next = other == figure.headline ? -1 : headlineIn(folded, text, other);
        end = next > at ? std::min(end, next) : end;
    }
    return {at, end, true};
}

} // namespace

Result<QString> readDocument(const std::string &path)
{
    QFile file(QString::fromStdString(path));
    if (!file.open(QIODevice::ReadOnly) || file.isSequential()) {
        return Error{ErrorCode::Failed,
                     {fmt::format("{}：无法读取；请检查文件是否还在。", path),
                      fmt::format("{}: cannot be read; check that the file is still there.", path)},
                     path};
    }
    TextDecoder decoder(file, Encoding::Unknown, largest);
    std::string text;
    while (true) {
        const auto more = decoder.read(text);
        if (!more) {
            return more.error();
        }
        if (!*more) {
            // One sign for a line end: a place in the text is one in what is shown.
            return QString::fromStdString(text).replace(QStringLiteral("\r\n"), QStringLiteral("\n")).replace(u'\r', u'\n');
        }
    }
}

PrintedPlace findPrinted(const QString &text, const PrintedFigure &figure)
{
    const Folded folded(text);
    const QString printed = Folded(figure.printed).text;
    const Article article = articleOf(folded, text, figure);
    PrintedPlace place;
    place.headlineFound = article.found;
    place.headlineFrom = article.found ? folded.origin[std::size_t(article.from)] : 0;
    std::vector<qsizetype> places = folded.placesOf(printed, article.from, article.to);
    const bool inArticle = article.found && !places.empty();
    if (places.empty()) {
        places = folded.placesOf(printed, 0, folded.text.size());
    }
    if (places.empty()) {
        return place;
    }
    const auto paragraph = [&](qsizetype at) { return paragraphAt(text, place.headlineFrom, folded.origin[std::size_t(at)]); };
    qsizetype best = places.front();
    for (const qsizetype at : places) {
        const int was = std::abs(paragraph(best) - figure.paragraph), now = std::abs(paragraph(at) - figure.paragraph);
        // Where paragraphs were run together, a later one is told by standing later.
        const bool runTogether = now == was && paragraph(at) < figure.paragraph;
        best = inArticle && (now < was || runTogether) ? at : best;
    }
    place.in = !inArticle ? FoundIn::Document : paragraph(best) == figure.paragraph ? FoundIn::Paragraph : FoundIn::Article;
    place.from = folded.origin[std::size_t(best)];
    place.length = folded.origin[std::size_t(best + printed.size() - 1)] + 1 - place.from;
    return place;
}

} // namespace rd
