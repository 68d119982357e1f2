#include "ui/slides/prepared/slideanswers.h"

#include "app/reportrunner.h"

namespace rd {
namespace {

Table failed(const ReportSpec &spec, const Error &error)
{
    Table table;
    table.spec = inPlaceOf(spec.id, error);
    return table;
}

} // namespace

SlideAnswers::SlideAnswers(const SlideDeck &deck, ReportRunner &runner, std::size_t first, QObject *parent)
    : QObject(parent), m_waiting(deck.slides.size())
{
    for (std::size_t turn = 0; turn < deck.slides.size(); ++turn) {
        const std::size_t slide = (first + turn) % deck.slides.size();
        const std::vector<ReportSpec> &reports = deck.slides[slide].reports;
        m_waiting[slide] = {std::vector<SharedTable>(reports.size()), reports.size()};
        for (std::size_t place = 0; place < reports.size(); ++place) {
            ask(slide, place, reports[place], runner);
        }
        if (reports.empty()) {
            // Nobody listens yet while this is being made.
            QMetaObject::invokeMethod(
                this, [this, slide] { Q_EMIT answered(slide, {}); }, Qt::QueuedConnection);
        }
    }
}

SlideAnswers::~SlideAnswers()
{
    for (const auto &watcher : m_watchers) {
        watcher->disconnect();
        watcher->future().cancel();
    }
}

void SlideAnswers::ask(std::size_t slide, std::size_t place, const ReportSpec &spec, ReportRunner &runner)
{
    m_watchers.push_back(std::make_unique<Watcher>());
    Watcher *watcher = m_watchers.back().get();
    connect(watcher, &QFutureWatcherBase::finished, this,
            [this, slide, place, spec, watcher] { take(slide, place, spec, *watcher); });
    watcher->setFuture(runner.run(spec));
}

void SlideAnswers::take(std::size_t slide, std::size_t place, const ReportSpec &spec, Watcher &watcher)
{
    if (watcher.future().resultCount() == 0) {
        return; // dropped
    }
    Result<Table> table = watcher.future().takeResult();
    Waiting &waiting = m_waiting[slide];
    waiting.tables[place] = std::make_shared<const Table>(table ? *std::move(table) : failed(spec, table.error()));
    if (--waiting.missing == 0) {
        Q_EMIT answered(slide, waiting.tables);
    }
}

} // namespace rd
