#include "ui/widgets/chartchooser.h"

#include <QAction>
#include <QMenu>

namespace rd {

ChartChooser::ChartChooser(QWidget *parent) : QToolButton(parent)
{
    setObjectName(QStringLiteral("chartChooser"));
    setAutoRaise(true);
    setFocusPolicy(Qt::TabFocus);
    setArrowType(Qt::DownArrow);
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
    setText(QStringLiteral("▾"));
    setAccessibleName(kind + QStringLiteral(": ") + name);
    setToolTip(kind + QStringLiteral(": ") + name);
    resize(sizeHint());
}

QMenu *ChartChooser::menu(const std::vector<ChartOffer> &offers, const std::string &drawn, Language language, QWidget *parent)
{
    auto *menu = new QMenu(saidWord("chart.kind", language), parent);
    for (const ChartOffer &offer : offers) {
        QString text = said(chartName(offer.chart), language);
        if (offer.refusal) {
            text += QStringLiteral(" — ") + said(*offer.refusal, language);
        }
        QAction *action = menu->addAction(text);
        action->setData(qtext(offer.chart));
        action->setCheckable(true);
        action->setChecked(offer.chart == drawn);
        action->setEnabled(!offer.refusal);
    }
    return menu;
}

} // namespace rd
