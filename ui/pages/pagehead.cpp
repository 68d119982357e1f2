#include "ui/pages/pagehead.h"

#include "ui/pages/pagelayout.h"

#include <QEvent>
#include <QLabel>
#include <QToolButton>

#include <algorithm>

namespace rd {
namespace {

constexpr int above = 16, below = 4, between = 12, lineGap = 8;

} // namespace

PageHead::PageHead(QWidget *filters, QWidget *parent)
    : QWidget(parent), m_up(new QToolButton(this)), m_title(new QLabel(this)), m_stamp(new QLabel(this)), m_filters(filters)
{
    filters->setParent(this);
    m_title->setTextFormat(Qt::PlainText);
    m_stamp->setTextFormat(Qt::PlainText);
    m_title->setObjectName(QStringLiteral("pagetitle"));
    m_stamp->setObjectName(QStringLiteral("stamp"));
    m_title->setWordWrap(true);
    m_up->setText(QStringLiteral("‹"));
    m_up->setAutoRaise(true);
    m_up->hide();
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    connect(m_up, &QToolButton::clicked, this, &PageHead::upWanted);
}

void PageHead::setLook(const Look &look)
{
    const Theme theme = look.page();
    m_title->setFont(theme.font(Type::PageTitle, true));
    m_stamp->setFont(theme.font(Type::Body, true));
    m_up->setFont(theme.font(Type::PageTitle));
    QPalette colors = m_stamp->palette();
    colors.setColor(QPalette::WindowText, theme.color(Token::Warning));
    m_stamp->setPalette(colors);
    m_up->setAccessibleName(saidWord("action.up", look.language));
    m_up->setToolTip(saidWord("action.up", look.language));
    arrange();
}

void PageHead::setTitle(const QString &title, bool isDrilled)
{
    m_title->setText(title);
    m_up->setVisible(isDrilled);
    arrange();
}

void PageHead::setStamp(const QString &stamp)
{
    m_stamp->setText(stamp);
    arrange();
}

QString PageHead::title() const { return m_title->text(); }

QString PageHead::stamp() const { return m_stamp->text(); }

// The title takes what it needs; the filters go beside it, right-aligned, or onto a line of their own.
void PageHead::arrange()
{
    const int margin = int(pageMargin);
    const int inner = std::max(width() - 2 * margin, 1);
    const bool up = !m_up->isHidden();
    const int upWidth = up ? m_up->sizeHint().width() + 4 : 0;
    const int stampWidth = m_stamp->text().isEmpty() ? 0 : m_stamp->sizeHint().width() + between;
    const QFontMetrics metrics(m_title->font());
    const int titleRoom = std::max(inner - upWidth - stampWidth, 1);
    const int titleWidth = std::min(metrics.horizontalAdvance(m_title->text()) + 4, titleRoom);
    const int titleHeight = std::max(m_title->heightForWidth(titleWidth), metrics.height());
    const QSize filters = m_filters->sizeHint();
    const bool oneLine = upWidth + titleWidth + stampWidth + 2 * between + filters.width() <= inner;
    m_up->setGeometry(margin - 4, above, upWidth, metrics.height());
    m_title->setGeometry(margin + upWidth, above, titleWidth, titleHeight);
    m_stamp->setGeometry(margin + upWidth + titleWidth + between, above, stampWidth, metrics.height());
    m_stamp->setVisible(stampWidth > 0);
    const int filterTop = oneLine ? above + (metrics.height() - filters.height()) / 2 : above + titleHeight + lineGap;
    const int filterWidth = std::min(filters.width(), inner);
    m_filters->setGeometry(oneLine ? margin + inner - filterWidth : margin, filterTop, filterWidth, filters.height());
    const int height = std::max(above + titleHeight, oneLine ? 0 : filterTop + filters.height()) + below;
    if (height != minimumHeight() || height != maximumHeight()) {
        setFixedHeight(height);
    }
}

void PageHead::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

bool PageHead::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest) { // a filter came, went or has longer names
        arrange();
    }
    return QWidget::event(event);
}

} // namespace rd
