#include "ui/cards/cardwidget.h"

#include "core/chart/chartaccepts.h"
#include "core/chart/ownlimits.h"
#include "ui/cards/cardcorner.h"
#include "ui/cards/chartchooser.h"
#include "ui/dialogs/limitsdialog.h"

#include <QMenu>

// Which chart a card draws, and which others it offers.
namespace rd {

void CardWidget::setChart(const std::string &chart)
{
    if (chart != m_wantedChart) {
        m_wantedChart = chart;
        rebuild();
        Q_EMIT heightChanged();
    }
}

std::vector<ChartOffer> CardWidget::offers() const
{
    return m_table ? chartOffers(*m_table, *m_desk.codes, m_ownKind, m_look.boundaries.get()) : std::vector<ChartOffer>();
}

std::string CardWidget::shownChart() const
{
    if (!m_table || !m_drawnChart.empty()) {
        return m_drawnChart;
    }
    const std::string own = ownChart(m_table->spec);
    return own.starts_with(m_ownKind) ? own : m_ownKind;
}

QMenu *CardWidget::chartMenu(QWidget *parent)
{
    if (!isChoosable()) {
        return nullptr;
    }
    const std::string own = ownChart(m_table->spec);
    QMenu *menu = ChartChooser::menu(offers(), shownChart(), m_look.language, parent);
    connect(menu, &QMenu::triggered, this, [this, own](const QAction *action) {
        const std::string chart = action->data().toString().toStdString();
        if (chart == ownClasses) {
            return askForLimits();
        }
        Q_EMIT chartWanted(chart == own ? std::string() : chart);
    });
    return menu;
}

void CardWidget::askForLimits()
{
    const ChartModel map = modelOf("tilemap:quantile");
    if (map.kind != "tilemap") {
        return;
    }
    const ReportSpec drawn = drawnAs(m_table->spec, m_drawnChart);
    auto *dialog = new LimitsDialog(map.panels.front(), limitsIn(drawn.option("classes")), m_look, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        const std::string chart = "tilemap:" + dialog->limits();
        Q_EMIT chartWanted(m_table && chart == ownChart(m_table->spec) ? std::string() : chart);
    });
    dialog->open();
}

void CardWidget::openChartMenu()
{
    if (QMenu *menu = chartMenu(this)) {
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->popup(m_corner->chartMenuPlace());
    }
}

} // namespace rd
