#include "ui/slides/files/deckpaper.h"

#include "ui/charts/scenepainter.h"
#include "ui/charts/textlayout.h"

#include <QPainter>

#include <algorithm>

namespace rd {
namespace {

constexpr QSizeF a4{210 / 25.4 * 96, 297 / 25.4 * 96}; // logical pixels
constexpr qreal edge = 56, gutter = 28, footRoom = 64;
constexpr qreal writingStep = 28; ///< from one line to write on to the next
constexpr int sixAcross = 2, sixDown = 3;
constexpr QRectF printed{edge, edge, a4.width() - 2 * edge, a4.height() - edge - footRoom};

/// A sheet: words and rules as a scene, and where which slide lies under them.
struct Sheet {
    Scene words;
    std::vector<std::pair<const SlidePicture *, QRectF>> slides;
};

/// Lays sheets out. Paper is white whatever the slides are.
class DeckSheets {
public:
    explicit DeckSheets(const DeckPicture &deck) : m_deck(deck), m_theme(Theme::page(ThemeName::Light)) {}

    std::vector<Sheet> notes()
    {
        for (std::size_t i = 0; i < m_deck.slides.size(); ++i) {
            addNotes(i);
        }
        return finished();
    }

    std::vector<Sheet> handout()
    {
        constexpr auto onOne = std::size_t{sixAcross} * sixDown;
        const QSizeF cell((printed.width() - gutter) / sixAcross, (printed.height() - (sixDown - 1) * gutter) / sixDown);
        for (std::size_t i = 0; i < m_deck.slides.size(); ++i) {
            if (i % onOne == 0) {
                begin();
            }
            const auto across = static_cast<qreal>(i % sixAcross), down = static_cast<qreal>(i % onOne / sixAcross);
            const QPointF at(across * (cell.width() + gutter), down * (cell.height() + gutter));
            addCell(i, {printed.topLeft() + at, cell});
        }
        return finished();
    }

private:
    void begin()
    {
        m_sheets.emplace_back();
        m_sheets.back().words.size = a4;
    }
    Scene &words() { return m_sheets.back().words; }

    /// As large as the room allows, from its top left, with a thin frame; gives the y below it.
    qreal addSlide(std::size_t which, const QRectF &room)
    {
        const SlidePicture &slide = m_deck.slides[which];
        const QRectF place(room.topLeft(), slide.size.scaled(room.size(), Qt::KeepAspectRatio));
        m_sheets.back().slides.emplace_back(&slide, place);
        words().items.emplace_back(LineItem{
            {place.topLeft(), place.topRight(), place.bottomRight(), place.bottomLeft(), place.topLeft()}, Token::Rule, 1});
        return place.bottom();
    }

    /// "3  What the slide says"; gives the y below it.
    qreal addTitle(std::size_t which, QPointF at, qreal width, Type type, int mostLines)
    {
        const QString number = QString::number(m_deck.numbers[which]);
        const TextStyle style{type, Token::Text, true};
        const qreal indent = textWidth(QStringLiteral("00"), style, m_theme) + m_theme.step(2);
        addText(words(), number, style, m_theme, at, indent);
        QStringList lines = breakText(qs(m_deck.slides[which].title), style, m_theme, width - indent);
        if (lines.size() > mostLines) { // the slide above it says the rest
            lines = lines.mid(0, mostLines);
            lines.back() += u'…';
        }
        addText(words(), lines.join(u'\n'), style, m_theme, at + QPointF(indent, 0), width - indent + m_theme.step(4));
        return at.y() + static_cast<qreal>(std::max<qsizetype>(1, lines.size())) * m_theme.lineHeight(type);
    }

    /// Lines to write on down to the bottom of the room.
    void addLines(const QRectF &room)
    {
        const int lines = static_cast<int>((room.height() + 0.5) / writingStep);
        for (int line = 1; line <= lines; ++line) {
            const qreal y = room.top() + line * writingStep;
            words().items.emplace_back(LineItem{{{room.left(), y}, {room.right(), y}}, Token::Rule, 1});
        }
    }

    void addCell(std::size_t which, const QRectF &cell)
    {
        constexpr qreal widest = 16.0 / 9;
        const qreal below = addSlide(which, {cell.topLeft(), QSizeF(cell.width(), cell.width() / widest)});
        const qreal y = addTitle(which, {cell.left(), below + m_theme.step(2)}, cell.width(), Type::Caption, 3);
        addLines({cell.left(), y, cell.width(), cell.bottom() - y});
    }

    void addNotes(std::size_t which)
    {
        begin();
        const qreal below = addSlide(which, {printed.topLeft(), QSizeF(printed.width(), printed.height() / 2)});
        qreal y =
            addTitle(which, {printed.left(), below + m_theme.step(4)}, printed.width(), Type::Heading, 4) + m_theme.step(2);
        if (m_deck.notes[which].isEmpty()) {
            addLines({printed.left(), y, printed.width(), printed.bottom() - y});
            return;
        }
        const TextStyle style{Type::Heading, Token::Text};
        for (const QString &line : breakText(m_deck.notes[which], style, m_theme, printed.width())) {
            if (y + m_theme.lineHeight(style.type) > printed.bottom()) {
                begin();
                y = addTitle(which, printed.topLeft(), printed.width(), Type::Caption, 1) + m_theme.step(2);
            }
            y = std::max(y + m_theme.lineHeight(style.type),
                         addText(words(), line, style, m_theme, {printed.left(), y}, printed.width()));
        }
    }

    std::vector<Sheet> finished()
    {
        for (std::size_t i = 0; i < m_sheets.size(); ++i) {
            Scene &sheet = m_sheets[i].words;
            const qreal y = a4.height() - footRoom + m_theme.step(4);
            const TextStyle style{Type::Caption, Token::Quiet};
            const QString number = QStringLiteral("%1 / %2").arg(i + 1).arg(m_sheets.size());
            const QString foot = m_deck.date.isEmpty() ? m_deck.name : m_deck.name + QStringLiteral(" · ") + m_deck.date;
            sheet.items.emplace_back(LineItem{{{edge, y}, {a4.width() - edge, y}}, Token::Rule, 1});
            addText(sheet, foot, style, m_theme, {edge, y + m_theme.step(1)}, printed.width() - 80);
            addText(sheet, number, style, m_theme, {edge, y + m_theme.step(1)}, printed.width(), Qt::AlignRight);
        }
        return std::move(m_sheets);
    }

    const DeckPicture &m_deck;
    Theme m_theme;
    std::vector<Sheet> m_sheets;
};

void paintSheetOf(QPainter &painter, const Sheet &sheet)
{
    const Theme theme = Theme::page(ThemeName::Light);
    painter.fillRect(QRectF(QPointF(), a4), theme.color(Token::Ground));
    for (const auto &[slide, place] : sheet.slides) {
        painter.save();
        painter.translate(place.topLeft());
        painter.scale(place.width() / slide->size.width(), place.height() / slide->size.height());
        paint(painter, *slide);
        painter.restore();
    }
    paint(painter, sheet.words, theme);
}

} // namespace

std::vector<PicturePage> deckPages(const DeckPicture &deck, DeckPaper paper)
{
    std::vector<PicturePage> pages;
    if (paper == DeckPaper::Slides) {
        for (const SlidePicture &slide : deck.slides) {
            pages.push_back({slide.size, [&slide](QPainter &painter) { paint(painter, slide); }});
        }
        return pages;
    }
    DeckSheets sheets(deck);
    for (Sheet &sheet : paper == DeckPaper::Notes ? sheets.notes() : sheets.handout()) {
        pages.push_back({a4, [sheet = std::move(sheet)](QPainter &painter) { paintSheetOf(painter, sheet); }});
    }
    return pages;
}

} // namespace rd
