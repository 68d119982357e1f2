#include "ui/pages/pagehead.h"

#include "ui/charts/balance.h"
#include "ui/pages/pagelayout.h"

#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

#include <algorithm>

namespace rd {
namespace {

constexpr int above = 16, below = 4, between = 12, lineGap = 8;

} // namespace

PageHead::PageHead(QWidget *filters, QWidget *parent)
    : QWidget(parent), m_up(new QToolButton(this)), m_unpin(new QToolButton(this)), m_title(new QLabel(this)),
      m_stamp(new QLabel(this)), m_filters(filters)
{
    filters->setParent(this);
    m_title->setTextFormat(Qt::PlainText);
    m_stamp->setTextFormat(Qt::PlainText);
    m_title->setObjectName(QStringLiteral("pagetitle"));
    m_stamp->setObjectName(QStringLiteral("stamp"));
    m_title->setWordWrap(true);
    for (QLabel *label : {m_title, m_stamp}) { // on the head's ground labels would take another role, not the one set here
        label->setForegroundRole(QPalette::WindowText);
    }
    m_up->setText(QStringLiteral("‹"));
    m_up->setAutoRaise(true);
    m_up->hide();
    m_unpin->setObjectName(QStringLiteral("unpin"));
    m_unpin->setAutoRaise(true);
    m_unpin->hide();
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    connect(m_up, &QToolButton::clicked, this, &PageHead::upWanted);
    connect(m_unpin, &QToolButton::clicked, this, &PageHead::unpinWanted);
}

void PageHead::setLook(const Look &look)
{
    m_look = look;
    const Theme theme = look.page();
    m_title->setFont(theme.font(Type::PageTitle, true));
    m_stamp->setFont(theme.font(Type::Body, true));
    m_up->setFont(theme.font(Type::PageTitle));
    QPalette colors = m_stamp->palette();
    colors.setColor(QPalette::WindowText, theme.color(Token::Warning));
    m_stamp->setPalette(colors);
    m_up->setAccessibleName(saidWord("action.up", look.language));
    m_up->setToolTip(saidWord("action.up", look.language));
    m_unpin->setText(saidWord("action.unpin", look.language) + QStringLiteral(" ×"));
    m_unpin->setAccessibleName(saidWord("action.unpin", look.language));
    sayPlace();
    arrange();
}

void PageHead::setTitle(const QString &title, bool isDrilled)
{
    m_words = title;
    m_title->setAccessibleName(title);
    m_up->setVisible(isDrilled);
    arrange();
}

void PageHead::setStamp(const QString &stamp)
{
    m_stamp->setText(stamp);
    arrange();
}

void PageHead::setPlace(bool isPinned, bool isCompared, bool isActive)
{
    m_unpin->setVisible(isPinned && isCompared);
    m_isCompared = isCompared;
    m_isActive = isActive;
    sayPlace();
    arrange();
    update();
}

// The other view's title is quiet; a bar above the active one, so that colour alone says nothing.
void PageHead::sayPlace()
{
    QPalette colors = m_title->palette();
    colors.setColor(QPalette::WindowText, m_look.page().color(m_isCompared && !m_isActive ? Token::Quiet : Token::Text));
    m_title->setPalette(colors);
    setAccessibleName(m_isCompared ? saidWord(m_isActive ? "compare.active" : "compare.other", m_look.language) : QString());
}

void PageHead::paintEvent(QPaintEvent *event)
{
    QWidget::paintEvent(event);
    if (m_isCompared) {
        QPainter painter(this);
        const Theme theme = m_look.page();
        painter.fillRect(0, 0, width(), m_isActive ? 4 : 1, theme.color(m_isActive ? Token::Text : Token::Rule));
    }
}

QString PageHead::title() const { return m_words; }

QString PageHead::stamp() const { return m_stamp->text(); }

// The title takes what it needs; the filters go beside it, right-aligned, or onto a line of their own.
void PageHead::arrange()
{
    const int margin = int(pageMargin);
    const int unpinWidth = m_unpin->isHidden() ? 0 : m_unpin->sizeHint().width() + between;
    const int inner = std::max(width() - 2 * margin - unpinWidth, 1);
    const bool up = !m_up->isHidden();
    const int upWidth = up ? m_up->sizeHint().width() + 4 : 0;
    const int stampWidth = m_stamp->text().isEmpty() ? 0 : m_stamp->sizeHint().width() + between;
    const QFontMetrics metrics(m_title->font());
    const int titleRoom = std::max(inner - upWidth - stampWidth, 1);
    const int titleWidth = std::min(metrics.horizontalAdvance(m_words) + 4, titleRoom);
    m_title->setText(balanced(m_words, {Type::PageTitle, Token::Text, true}, m_look.page(), titleWidth));
    const int titleHeight = std::max(m_title->heightForWidth(titleWidth), metrics.height());
    const QSize filters = m_filters->isHidden() ? QSize(0, 0) : m_filters->sizeHint();
    const bool oneLine = upWidth + titleWidth + stampWidth + 2 * between + filters.width() <= inner;
    m_up->setGeometry(margin - 4, above, upWidth, metrics.height());
    m_unpin->setGeometry(margin + inner + between, above, std::max(unpinWidth - between, 0), metrics.height());
    m_title->setGeometry(margin + upWidth, above, titleWidth, titleHeight);
    m_stamp->setGeometry(margin + upWidth + titleWidth + between, above, stampWidth, metrics.height());
    m_stamp->setVisible(stampWidth > 0);
    const int filterTop =
        oneLine ? above + std::max((metrics.height() - filters.height()) / 2, 0) : above + titleHeight + lineGap;
    const int filterWidth = std::min(filters.width(), oneLine ? inner : inner + unpinWidth);
    m_filters->setGeometry(oneLine ? margin + inner - filterWidth : margin, filterTop, filterWidth, filters.height());
    const int height = std::max(above + titleHeight, filterTop + filters.height()) + below;
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
