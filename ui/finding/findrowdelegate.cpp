#include "ui/finding/findrowdelegate.h"

#include <QPainter>

namespace rd {
namespace {

constexpr int sortWidth = 96, margin = 16, above = 6, beforePrinted = 12;

} // namespace

void FindRowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QRect rect = option.rect;
    const bool current = option.state.testFlag(QStyle::State_Selected);
    const QString sort = index.data(Sort).toString();
    painter->fillRect(rect, m_theme.color(current ? Token::Card : Token::Ground));
    if (!sort.isEmpty() && index.row() > 0) {
        painter->fillRect(QRect(rect.left() + margin, rect.top(), rect.width() - 2 * margin, 1), m_theme.color(Token::Rule));
    }
    if (current) { // a bar, so that colour alone says nothing
        painter->fillRect(QRect(rect.left(), rect.top(), 4, rect.height()), m_theme.color(Token::Text));
    }
    const auto write = [&](const QRect &where, const QString &text, Type type, Token color, bool bold) {
        const QFont font = m_theme.font(type, bold);
        const QFontMetrics metrics(font);
        painter->setFont(font);
        painter->setPen(m_theme.color(color));
        painter->drawText(where, Qt::AlignLeft | Qt::AlignTop | Qt::TextSingleLine,
                          metrics.elidedText(text, Qt::ElideRight, where.width()));
        return std::min(metrics.horizontalAdvance(text), where.width());
    };
    const int line = int(m_theme.lineHeight(Type::Body));
    const QRect body(rect.left() + margin + sortWidth, rect.top() + above, rect.width() - sortWidth - 2 * margin, line);
    write({rect.left() + margin, body.top(), sortWidth - 8, line}, sort, Type::Caption, Token::Quiet, false);
    const QString printed = index.data(Printed).toString();
    const int used = printed.isEmpty() ? 0 : write(body, printed, Type::Body, Token::Text, true) + beforePrinted;
    write(body.adjusted(used, 0, 0, 0), index.data().toString(), Type::Body, Token::Text, current);
    write(body.translated(0, line), index.data(Detail).toString(), Type::Caption, Token::Quiet, false);
}

QSize FindRowDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const bool two = !index.data(Detail).toString().isEmpty();
    return {200, int(m_theme.lineHeight(Type::Body) + (two ? m_theme.lineHeight(Type::Caption) : 0)) + 2 * above};
}

} // namespace rd
