#include "ui/show/foundslide.h"

#include "app/reportrunner.h"
#include "app/reports/reports.h"
#include "core/report/building.h"
#include "core/report/catalogue.h"

#include <algorithm>

namespace rd {
namespace {

using Found = std::optional<DeckSlide>;

Found slideWith(ReportSpec spec)
{
    DeckSlide slide;
    slide.reports.push_back(std::move(spec));
    return slide;
}

ReportSpec builtIn(std::string_view id)
{
    const auto &all = builtInReports();
    const auto found = std::ranges::find(all, id, &ReportSpec::id);
    return found == all.end() ? ReportSpec{} : *found;
}

/// One number, large, with its words and its source.
Found figureSlide(const FindEntry &entry)
{
    ReportSpec spec = builtIn("all-figures");
    spec.filters.push_back({Dim::Figure, {entry.code}, false});
    spec.question = entry.name;
    spec.chart = "tiles";
    return slideWith(std::move(spec));
}

/// All values that are held of one thing.
Found listSlide(const FindEntry &entry, Dim dim)
{
    ReportSpec spec = builtIn("observations");
    if (dim == Dim::Subject && !entry.figures.empty()) {
        spec.filters.push_back({Dim::Figure, entry.figures, false});
    } else {
        spec.filters.push_back({dim, {entry.code}, true});
    }
    spec.question = entry.name;
    return slideWith(std::move(spec));
}

Found pageSlide(const std::string &page, const CodeBook &codes)
{
    const std::vector<ReportSpec> cards = cardsOf(page, codes);
    const auto chart = std::ranges::find_if(cards, [](const ReportSpec &card) { return card.chart != "sentence"; });
    return chart == cards.end() ? Found() : slideWith(*chart);
}

/// What the report builder would show of it: the areas, industries or subjects that it is told of, over time where there is any.
QFuture<Found> indicatorSlide(const FindEntry &entry, const Desk &desk)
{
    return desk.runner->run(holdingsQuestion(entry.code))
        .then(QtFuture::Launch::Async, [entry, codes = desk.codes](const Result<Table> &held) -> Found {
            if (!held) {
                return listSlide(entry, Dim::Indicator);
            }
            ReportSpec spec = newReport();
            spec.measures = {{entry.code, Operation::None, {}}};
            spec = fitted(std::move(spec), *held, *codes);
            const Breakdown by = breakdownOf(spec, *codes);
            if (spec.periods.latest > 0 && (by == Breakdown::Parts || by == Breakdown::Counties)) {
                spec.periods.latest = 1; // which of them is first, and which last
                spec.sort = {{"OBS_VALUE", true}};
            }
            spec.chart = usualChart(spec);
            spec.question = entry.name;
            return slideWith(sayable(std::move(spec), *codes));
        });
}

} // namespace

QFuture<Found> slideFound(const FindEntry &entry, const Desk &desk)
{
    const auto ready = [](Found slide) { return QtFuture::makeReadyFuture(std::move(slide)); };
    switch (entry.sort) {
    case FindSort::Deck: return ready({});
    case FindSort::Page: return ready(pageSlide(entry.code, *desk.codes));
    case FindSort::Indicator: return indicatorSlide(entry, desk);
    case FindSort::Figure: return ready(figureSlide(entry));
    case FindSort::Report: {
        auto spec = reportNamed(entry.code, *desk.codes);
        return ready(spec ? slideWith(*std::move(spec)) : Found());
    }
    default: return ready(listSlide(entry, *dimOf(entry.sort)));
    }
}

} // namespace rd
