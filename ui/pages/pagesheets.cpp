#include "ui/pages/pagesheets.h"

#include "ui/charts/chartkind.h"
#include "ui/charts/scenepainter.h"
#include "ui/charts/textlayout.h"
#include "ui/widgets/look.h"

#include <QPainter>

#include <algorithm>

namespace rd {
namespace {

constexpr QSizeF a4{210, 297};
constexpr qreal dotsPerInch = 120, millimetres = 25.4;
constexpr qreal largest = 4; ///< times the paper's size
constexpr qreal foot = 40;

struct SheetRow {
    std::vector<std::size_t> cards;
    qreal height = 0;
};

class Sheets {
public:
    Sheets(const PageContent &content, const SheetHead &head, QSizeF paper, const Theme &theme, Language language)
        : m_content(content), m_head(head), m_paper(paper), m_theme(theme), m_language(language)
    {
        for (const SheetRow &row : rows()) {
            place(row);
        }
        if (m_sheets.empty()) {
            begin(m_paper);
            addText(m_sheets.back(), content.empty, {Type::Body, Token::Quiet}, theme, {pageMargin, m_top},
                    paper.width() - 2 * pageMargin);
        }
        for (std::size_t i = 0; i < m_sheets.size(); ++i) {
            number(m_sheets[i], i + 1);
        }
    }
    [[nodiscard]] std::vector<Scene> take() { return std::move(m_sheets); }

private:
    [[nodiscard]] PageLayout layout(const std::vector<std::size_t> &cards, qreal width) const
    {
        std::vector<CardSlot> slots;
        slots.reserve(cards.size());
        for (const std::size_t card : cards) {
            slots.push_back({spanOf(m_content.cards[card]),
                             [this, card](qreal cardWidth) {
                                 return layoutCard(m_content.models[card], {cardWidth, 0}, m_theme, m_language).size.height();
                             },
                             m_content.models[card].isEmpty()});
        }
        return pageLayout(slots, width);
    }

    [[nodiscard]] std::vector<SheetRow> rows() const
    {
        std::vector<std::size_t> all(m_content.models.size());
        for (std::size_t i = 0; i < all.size(); ++i) {
            all[i] = i;
        }
        std::vector<SheetRow> rows;
        const PageLayout placed = layout(all, m_paper.width());
        for (std::size_t i = 0; i < all.size(); ++i) {
            if (i == 0 || placed.cards[i].top() != placed.cards[i - 1].top()) {
                rows.push_back({{}, placed.cards[i].height()});
            }
            rows.back().cards.push_back(i);
        }
        return rows;
    }

    // Title and stamp, below them what the page was asked for and where it comes from.
    void begin(QSizeF size)
    {
        Scene &sheet = m_sheets.emplace_back();
        sheet.size = size;
        const qreal inner = size.width() - 2 * pageMargin;
        const TextStyle titleStyle{Type::ChartTitle, Token::Text, true}, stampStyle{Type::Body, Token::Warning, true};
        addText(sheet, m_content.stamp, stampStyle, m_theme, {pageMargin, pageMargin}, inner, Qt::AlignRight);
        const qreal stampWidth = m_content.stamp.isEmpty() ? 0 : textWidth(m_content.stamp, stampStyle, m_theme) + cardGap;
        qreal bottom = addText(sheet, m_content.title, titleStyle, m_theme, {pageMargin, pageMargin}, inner - stampWidth);
        QStringList words{m_head.filters, m_head.store};
        words.removeAll(QString());
        bottom = addText(sheet, words.join(QStringLiteral("   ")), {Type::Caption, Token::Quiet}, m_theme, {pageMargin, bottom},
                         inner);
        sheet.items.emplace_back(
            LineItem{{{pageMargin, bottom + 6}, {size.width() - pageMargin, bottom + 6}}, Token::Rule, m_theme.thin()});
        m_top = bottom + cardGap;
    }

    void place(const SheetRow &row)
    {
        const bool fits = !m_sheets.empty() && m_sheets.back().size == m_paper && m_top + row.height <= m_paper.height() - foot;
        if (!fits) {
            begin(m_paper);
        }
        QSizeF size = m_paper;
        PageLayout placed = layout(row.cards, size.width());
        const auto tooHigh = [&] { return m_top + placed.cards.front().height() > size.height() - foot; };
        while (tooHigh() && size.width() < m_paper.width() * largest) { // a card alone is higher than a sheet
            size *= 1.1;
            placed = layout(row.cards, size.width());
        }
        if (size != m_paper) {
            m_sheets.pop_back();
            begin(size);
        }
        for (std::size_t i = 0; i < row.cards.size(); ++i) {
            const QRectF rect = placed.cards[i];
            m_sheets.back().append(layoutCard(m_content.models[row.cards[i]], rect.size(), m_theme, m_language),
                                   {rect.left(), m_top});
        }
        m_top += placed.cards.front().height() + cardGap;
    }

    void number(Scene &sheet, std::size_t which) const
    {
        const QString text = QStringLiteral("%1 / %2").arg(which).arg(m_sheets.size());
        addText(sheet, text, {Type::Caption, Token::Quiet}, m_theme,
                {pageMargin, sheet.size.height() - foot + m_theme.lineHeight(Type::Caption) / 2},
                sheet.size.width() - 2 * pageMargin, Qt::AlignRight);
    }

    const PageContent &m_content;
    const SheetHead &m_head;
    QSizeF m_paper;
    const Theme &m_theme;
    Language m_language;
    std::vector<Scene> m_sheets;
    qreal m_top = 0;
};

} // namespace

std::vector<Scene> pageSheets(const PageContent &content, const SheetHead &head, QSizeF paper, const Theme &theme,
                              Language language)
{
    return Sheets(content, head, paper, theme, language).take();
}

QSizeF sheetSize(PaperSide side)
{
    const QSizeF size = a4 * (dotsPerInch / millimetres);
    return side == PaperSide::Portrait ? size : size.transposed();
}

void paintSheet(QPainter &painter, const Scene &sheet, const QRectF &area, const Theme &theme)
{
    painter.save();
    painter.fillRect(area, theme.color(Token::Ground));
    painter.translate(area.topLeft());
    painter.scale(area.width() / sheet.size.width(), area.height() / sheet.size.height());
    paint(painter, sheet, theme);
    painter.restore();
}

Result<QByteArray> sheetsPdf(const std::vector<Scene> &sheets, PaperSide side, const Theme &theme, const PictureInfo &info)
{
    return sheetsPdf(sheets, sheetSize(side) * (96 / dotsPerInch), theme, info);
}

Result<QByteArray> sheetsPdf(const std::vector<Scene> &sheets, QSizeF paper, const Theme &theme, const PictureInfo &info)
{
    std::vector<PicturePage> pages;
    pages.reserve(sheets.size());
    for (const Scene &sheet : sheets) {
        pages.push_back({paper, [&sheet, &theme, paper](QPainter &painter) {
                             paintSheet(painter, sheet, {QPointF(), paper}, theme);
                         }});
    }
    return pdfBytes(pages, info);
}

} // namespace rd
