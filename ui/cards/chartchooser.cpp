#include "ui/cards/chartchooser.h"

#include <QAction>
#include <QMenu>
#include <QPainter>

#include <algorithm>

namespace rd {
namespace {

constexpr int arrowRoom = 12;

} // namespace

ChartChooser::ChartChooser(QWidget *parent) : DrawnButton(parent)
{
    setObjectName(QStringLiteral("chartChooser"));
    setAutoRaise(true);
    setFocusPolicy(Qt::TabFocus);
    setToolButtonStyle(Qt::ToolButtonTextOnly);
    setForegroundRole(QPalette::PlaceholderText);
    hide();
    connect(this, &QToolButton::clicked, this, &ChartChooser::menuWanted);
}

void ChartChooser::setLook(const Look &look, const std::string &chart)
{
    const QString kind = saidWord("chart.kind", look.language);
    const QString name = said(chartName(chart), look.language);
    setFont(look.page().font(Type::Caption));
    setText(QStringLiteral(" ")); // the arrow is drawn
    setAccessibleName(kind + QStringLiteral(": ") + name);
    setToolTip(kind + QStringLiteral(": ") + name);
    resize(sizeHint());
}

QSize ChartChooser::sizeHint() const { return QToolButton::sizeHint() + QSize(arrowRoom, 0); }

void ChartChooser::paintSign(QPainter &painter)
{
    painter.setBrush(palette().color(foregroundRole()));
    const QPointF tip(width() / 2.0, height() / 2.0 + 3);
    painter.drawPolygon(QPolygonF{tip, tip + QPointF(-4, -5), tip + QPointF(4, -5)});
}

QMenu *ChartChooser::menu(const std::vector<ChartOffer> &offers, const std::string &drawn, Language language, QWidget *parent)
{
    auto *menu = new QMenu(saidWord("chart.kind", language), parent);
    const bool stands = std::ranges::find(offers, drawn, &ChartOffer::chart) != offers.end();
    for (const ChartOffer &offer : offers) {
        QString text = said(chartName(offer.chart), language);
        if (offer.refusal) {
            text += QStringLiteral(" — ") + said(*offer.refusal, language);
        }
        QAction *action = menu->addAction(text);
        action->setData(qtext(offer.chart));
        action->setCheckable(true);
        action->setChecked(offer.chart == (stands ? drawn : offeredAs(drawn)));
        action->setEnabled(!offer.refusal);
    }
    return menu;
}

} // namespace rd
