#pragma once

#include "core/chart/chartmodel.h"
#include "core/report/report.h"
#include "ui/charts/scene.h"
#include "ui/pages/pagelayout.h"

namespace rd {

/// How many of the page's twelve columns a card takes; 12 where its spec does not say.
[[nodiscard]] int spanOf(const ReportSpec &card);

struct PageContent {
    QString title, stamp;
    std::vector<ReportSpec> cards;
    std::vector<ChartModel> models; ///< as many as cards
    QString empty;                  ///< the sentence where there is no card
};

/// A whole page as one picture: title and stamp on top, the cards as the window lays them out. As wide as asked; at least as
/// high as asked, and higher where the content is. Logical pixels.
[[nodiscard]] Scene pageScene(const PageContent &content, QSizeF size, const Theme &theme, Language language);

} // namespace rd
