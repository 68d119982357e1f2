#include "ui/cards/cardcorner.h"

#include "ui/cards/chartchooser.h"
#include "ui/widgets/drawnbutton.h"
#include "ui/widgets/viewswitch.h"

#include <QPainter>

namespace rd {
namespace {

/// An i in a ring.
class AboutButton final : public DrawnButton {
public:
    explicit AboutButton(QWidget *parent) : DrawnButton(parent)
    {
        setObjectName(QStringLiteral("cardAbout"));
        setAutoRaise(true);
        setFocusPolicy(Qt::TabFocus);
        setCursor(Qt::PointingHandCursor);
        setForegroundRole(QPalette::PlaceholderText);
    }

protected:
    void paintSign(QPainter &painter) override
    {
        constexpr qreal radius = 6.5, stroke = 1.2, dot = 0.9;
        const QColor ink = palette().color(underMouse() ? QPalette::WindowText : foregroundRole());
        const QPointF middle = QRectF(rect()).center();
        painter.setPen(QPen(ink, stroke));
        painter.drawEllipse(middle, radius, radius);
        painter.setPen(QPen(ink, stroke * 1.3, Qt::SolidLine, Qt::FlatCap));
        painter.drawLine(middle + QPointF(0, -1.2), middle + QPointF(0, 3.8));
        painter.setPen(Qt::NoPen);
        painter.setBrush(ink);
        painter.drawEllipse(middle + QPointF(0, -3.4), dot, dot);
    }
};

} // namespace

CardCorner::CardCorner(QWidget *card)
    : QWidget(card), m_about(new AboutButton(this)), m_areas(new QToolButton(this)), m_chooser(new ChartChooser(this)),
      m_switch(new ViewSwitch(this))
{
    m_areas->setObjectName(QStringLiteral("cardAreas"));
    m_areas->setAutoRaise(true);
    m_areas->setFocusPolicy(Qt::TabFocus);
    m_areas->setCursor(Qt::PointingHandCursor);
    m_areas->setForegroundRole(QPalette::PlaceholderText);
    connect(m_areas, &QToolButton::clicked, this, &CardCorner::areasWanted);
    connect(m_about, &QToolButton::clicked, this, &CardCorner::aboutWanted);
    connect(m_chooser, &ChartChooser::menuWanted, this, &CardCorner::chartsWanted);
    connect(m_switch, &ViewSwitch::clicked, this, &CardCorner::tableWanted);
    hide();
}

void CardCorner::setLook(const Look &look, const std::string &chart)
{
    m_look = look;
    m_switch->setLook(look);
    m_chooser->setLook(look, chart);
    const QString about = saidWord("action.about.card", look.language);
    m_about->setAccessibleName(about);
    m_about->setToolTip(about + QStringLiteral(" (Ctrl+Shift+D)"));
    m_about->resize(m_chooser->height(), m_chooser->height());
    const QString areas = saidWord("action.areas", look.language);
    m_areas->setFont(look.page().font(Type::Caption));
    m_areas->setText(saidWord("card.areas", look.language));
    m_areas->setAccessibleName(areas);
    m_areas->setToolTip(areas + QStringLiteral(" (Ctrl+Shift+A)"));
    m_areas->resize(m_areas->sizeHint().width(), m_chooser->height());
}

int CardCorner::widthWith(const CornerParts &parts) const
{
    return m_switch->width() + (parts.charts ? m_chooser->width() : 0) + (parts.areas ? m_areas->width() : 0)
           + (parts.about ? m_about->width() : 0);
}

void CardCorner::place(int cardWidth, const CornerParts &parts)
{
    const int margin = int(m_look.page().step(4)), high = std::max(m_switch->height(), m_chooser->height());
    const int width = widthWith(parts);
    setGeometry(cardWidth - margin - width, margin + (m_switch->height() - high) / 2, width, high);
    int x = 0;
    const auto put = [&](QWidget *part, bool shown) {
        part->setVisible(shown);
        part->move(x, (high - part->height()) / 2);
        x += shown ? part->width() : 0;
    };
    put(m_about, parts.about);
    put(m_areas, parts.areas);
    put(m_chooser, parts.charts);
    put(m_switch, true);
    show();
    raise();
}

void CardCorner::showTable(bool table) { m_switch->setChecked(table); }

QPoint CardCorner::chartMenuPlace() const { return m_chooser->mapToGlobal(QPoint(0, m_chooser->height())); }

} // namespace rd
