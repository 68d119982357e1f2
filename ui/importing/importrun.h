#pragma once

#include "app/tables/tableimport.h"

#include <QFutureWatcher>
#include <QObject>

#include <atomic>
#include <memory>

namespace rd {

class ReportRunner;

/// Reads and takes a table off the window's thread; a newer wish drops the one at hand.
class ImportRun final : public QObject {
    Q_OBJECT
public:
    explicit ImportRun(ReportRunner &runner, QObject *parent = nullptr);
    ~ImportRun() override; ///< stops what is running

    void preview(const TableImport &table);
    void take(const TableImport &table);
    void stop();
    [[nodiscard]] bool isRunning() const { return m_watcher != nullptr; }

Q_SIGNALS:
    void progressed(qint64 values);
    void previewed(const rd::Result<rd::TablePreview> &preview);
    void taken(const rd::Result<rd::Loaded> &loaded);

private:
    struct Work;
    template <typename Answer> void start(const TableImport &table, bool takes, Answer answer);

    ReportRunner &m_runner;
    std::unique_ptr<QFutureWatcher<Result<std::int64_t>>> m_watcher;
    std::shared_ptr<std::atomic_bool> m_stop;
};

} // namespace rd
