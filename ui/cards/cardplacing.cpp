#include "ui/cards/cardwidget.h"

#include "core/chart/chartaccepts.h"
#include "ui/cards/cardcorner.h"
#include "ui/cards/cardtable.h"
#include "ui/cards/sceneview.h"
#include "ui/charts/chartkind.h"
#include "ui/charts/livechart.h"

#include <algorithm>
#include <cmath>

// How high a card is, and where its chart, its table and its buttons stand in it.
namespace rd {
namespace {

/// Where chart and table are shown, and there is room, the table stands beside the chart.
qreal chartWidthIn(qreal width, bool both)
{
    constexpr qreal besideFrom = 960, part = 0.6;
    return both && width >= besideFrom ? std::floor(width * part) : width;
}

} // namespace

qreal CardWidget::heightFor(qreal width) const
{
    if (!m_table) {
        return m_failure ? failureScene(width).size.height() : m_look.page().lineHeight(Type::ChartTitle) + 32;
    }
    const qreal chartWidth = chartWidthIn(width, m_showsBoth && !m_showsTable), chart = chartHeightFor(chartWidth);
    const bool below = m_showsBoth && !m_showsTable && chartWidth == width;
    return below                         ? chart + m_tableView->wantedHeight()
           : m_showsTable || m_showsBoth ? std::max<qreal>(chart, m_tableView->wantedHeight())
                                         : chart;
}

qreal CardWidget::chartHeightFor(qreal width) const
{
    constexpr std::size_t mostWidths = 8; // a page asks with and without its scroll bar
    auto height = m_heights.find(width);
    if (height == m_heights.end()) {
        if (m_heights.size() == mostWidths) {
            m_heights.clear();
        }
        const QSizeF room(width, 0);
        height =
            m_heights.emplace(width, layoutCard(m_model, room, m_look.page(), m_look.language, true, corner()).size.height())
                .first;
    }
    return height->second;
}

void CardWidget::place(const QRect &rect)
{
    setGeometry(rect);
    const bool both = m_table && m_showsBoth && !m_showsTable;
    const int chartWidth = int(chartWidthIn(rect.width(), both));
    const bool below = both && chartWidth == rect.width();
    const QSize chart(chartWidth, below ? int(chartHeightFor(chartWidth)) : rect.height());
    m_scene->setGeometry(QRect(QPoint(), chart));
    if (m_tableView) {
        m_tableView->setGeometry(below  ? this->rect().adjusted(0, chart.height(), 0, 0)
                                 : both ? this->rect().adjusted(chartWidth, 0, 0, 0)
                                        : this->rect());
    }
    placeCorner(chartWidth);
    if (m_table) {
        Scene scene = layoutCard(m_model, chart, m_look.page(), m_look.language, true, corner());
        Scene rest = scene;
        const bool live = m_live->take(m_model, rest, m_look.page());
        m_scene->setScene(std::move(scene), m_look.page());
        if (live) {
            m_scene->paintOnly(std::move(rest.items));
        }
        m_scene->setAccessibleDescription(inOneSentence());
        setChoice(m_choice);
    } else if (m_failure) {
        m_scene->setScene(failureScene(rect.width()), m_look.page());
    }
}

void CardWidget::placeCorner(int width)
{
    if (!m_table || m_table->rows.empty()) {
        m_corner->hide();
        return;
    }
    m_corner->place(width, cornerParts());
    if (m_tableView) {
        m_tableView->setCorner(m_showsTable ? m_corner->width() + int(m_look.page().step(4)) : 0);
    }
}

bool CardWidget::isChoosable() const { return m_table && !m_showsTable && !m_table->rows.empty() && hasChartOffers(m_card); }

/// Whether there is something to say of what its numbers count.
bool CardWidget::isDefined() const
{
    return m_table && std::ranges::any_of(m_table->rows, [](const ReportRow &row) { return row.key.has(Dim::Indicator); });
}

CornerParts CardWidget::cornerParts() const { return {isDefined(), hasAreasToTick(), isChoosable()}; }

qreal CardWidget::corner() const
{
    return m_table && !m_table->rows.empty() ? m_corner->widthWith(cornerParts()) + m_look.page().step(3) : 0;
}

} // namespace rd
