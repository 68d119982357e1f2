#include "ui/builder/codepicker.h"
#include "ui/cards/cardwidget.h"

#include <algorithm>

// Which areas a card's lines are of.
namespace rd {

void CardWidget::setTicked(bool ticked, bool tickable)
{
    if (ticked != m_ticked || tickable != m_tickable) {
        m_ticked = ticked;
        m_tickable = tickable;
        m_heights.clear(); // the title has more room or less
    }
}

/// Those that the chart draws, which may be fewer than it was answered of.
std::vector<std::string> CardWidget::areasShown() const
{
    std::vector<std::string> areas;
    for (const Panel &panel : m_model.panels) {
        for (const Mark &mark : panel.marks) {
            std::string area(mark.key.code(Dim::Area));
            if (!area.empty() && std::ranges::find(areas, area) == areas.end()) {
                areas.push_back(std::move(area));
            }
        }
    }
    std::ranges::sort(areas);
    return areas;
}

bool CardWidget::hasAreasToTick() const
{
    const bool isOfLines = m_model.kind == "lines" || m_model.kind == "multiples" || m_model.kind == "slope";
    return m_table && m_tickable && !m_showsTable && (m_ticked || (isOfLines && areasShown().size() > 1));
}

void CardWidget::askForAreas()
{
    if (!hasAreasToTick()) {
        return;
    }
    const std::vector<std::string> before = areasShown();
    auto *dialog = new CodeDialog(Dim::Area, *m_desk.codes, before, true, m_look, window());
    dialog->onlyThese(saidWord("card.areas.own", m_look.language));
    dialog->setWindowTitle(saidWord("action.areas", m_look.language));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, before] {
        const std::vector<std::string> chosen = dialog->chosen();
        std::vector<std::string> sorted = chosen;
        std::ranges::sort(sorted);
        if (sorted != before) {
            Q_EMIT areasWanted(chosen);
        }
    });
    dialog->open();
}

} // namespace rd
