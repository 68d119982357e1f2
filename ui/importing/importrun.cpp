#include "ui/importing/importrun.h"

#include "app/reportrunner.h"

#include <QPointer>

namespace rd {

/// What a run brings back; filled on the store's thread, read when it has finished.
struct ImportRun::Work {
    std::optional<Result<TablePreview>> preview;
    std::optional<Result<Loaded>> loaded;
};

ImportRun::ImportRun(ReportRunner &runner, QObject *parent) : QObject(parent), m_runner(runner) {}

ImportRun::~ImportRun() { stop(); }

void ImportRun::stop()
{
    if (m_stop) {
        *m_stop = true;
    }
    m_watcher.reset();
}

template <typename Answer> void ImportRun::start(const TableImport &table, bool takes, Answer answer)
{
    stop();
    m_stop = std::make_shared<std::atomic_bool>(false);
    auto work = std::make_shared<Work>();
    const Progress progress = [stop = m_stop, self = QPointer<ImportRun>(this)](std::int64_t values) {
        QMetaObject::invokeMethod(
            self, [self, values] { Q_EMIT self->progressed(values); }, Qt::QueuedConnection);
        return !*stop;
    };
    m_watcher = std::make_unique<QFutureWatcher<Result<std::int64_t>>>();
    connect(m_watcher.get(), &QFutureWatcherBase::finished, this, [this, work, answer] {
        const auto watcher = std::move(m_watcher);
        const auto future = watcher->future();
        answer(*work, future.isResultReadyAt(0) ? future.resultAt(0) : Result<std::int64_t>(0));
        watcher.get()->disconnect();
    });
    m_watcher->setFuture(m_runner.change([work, table, takes, progress](Store &store) -> Result<std::int64_t> {
        if (takes) {
            const auto taken = importTable(store, table, progress); // what is left in the file the preview has told
            work->loaded = taken ? Result<Loaded>(taken->loaded) : Result<Loaded>(taken.error());
            return taken ? Result<std::int64_t>(taken->loaded.change) : taken.error();
        }
        work->preview = previewTable(store, table, progress);
        return *work->preview ? Result<std::int64_t>(0) : work->preview->error();
    }));
}

void ImportRun::preview(const TableImport &table)
{
    start(table, false, [this](Work &work, const Result<std::int64_t> &outcome) {
        Q_EMIT previewed(work.preview ? *work.preview : Result<TablePreview>(outcome.error()));
    });
}

void ImportRun::take(const TableImport &table)
{
    start(table, true, [this](Work &work, const Result<std::int64_t> &outcome) {
        Q_EMIT taken(work.loaded ? *work.loaded : Result<Loaded>(outcome.error()));
    });
}

} // namespace rd
