#include "ui/pages/pageclock.h"

#include "app/reportrunner.h"

#include <algorithm>
#include <map>

namespace rd {
namespace {

/// Several may end on one day (a month, and all months so far): the shortest names the day.
std::vector<std::string> periodsIn(const Table &table)
{
    std::map<std::chrono::sys_days, Period> ends;
    const int column = table.column("TIME_PERIOD");
    for (std::size_t row = 0; column >= 0 && row < table.rows.size(); ++row) {
        if (const auto *period = std::get_if<Period>(&table.rows[row].cells[std::size_t(column)])) {
            const auto [it, isNew] = ends.emplace(period->last(), *period);
            it->second = !isNew && it->second.first() < period->first() ? *period : it->second;
        }
    }
    std::vector<std::string> codes;
    codes.reserve(ends.size());
    for (const auto &[end, period] : ends) {
        codes.push_back(period.sdmx());
    }
    return codes;
}

} // namespace

PageClock::PageClock(Desk desk, QObject *parent) : QObject(parent), m_desk(std::move(desk)) {}

PageClock::~PageClock() { drop(); }

void PageClock::drop()
{
    if (m_watcher) {
        m_watcher->disconnect(this);
        m_watcher->cancel();
        m_watcher.reset();
    }
}

void PageClock::ask(const std::vector<ReportSpec> &cards, const ViewState &state)
{
    const auto timed = std::ranges::find_if(
        cards, [](const ReportSpec &card) { return card.view == View::Observations && card.periods.latest == 1; });
    std::optional<ReportSpec> asked;
    if (timed != cards.end()) {
        asked = narrowed(*timed, state.filters, {});
        asked->id = "periods";
        asked->periods.latest = 0;
        asked->options = {};
        asked->fields = {"TIME_PERIOD"};
        asked->sort.clear();
        for (Measure &measure : asked->measures) {
            measure.operation = Operation::None;
        }
    }
    if (asked == m_asked) {
        return;
    }
    drop();
    m_asked = asked;
    m_periods.clear();
    if (!asked) {
        return periodsKnown();
    }
    m_watcher = std::make_unique<Watcher>();
    connect(m_watcher.get(), &Watcher::finished, this, &PageClock::take);
    m_watcher->setFuture(m_desk.runner->run(*asked));
}

void PageClock::take()
{
    const auto watcher = std::shared_ptr<Watcher>(m_watcher.release(), [](Watcher *one) { one->deleteLater(); });
    if (!watcher->isCanceled() && watcher->future().resultCount() > 0) {
        if (const Result<Table> result = watcher->result()) {
            m_periods = periodsIn(*result);
        }
    }
    Q_EMIT periodsKnown();
}

} // namespace rd
