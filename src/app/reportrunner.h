#pragma once

#include "app/evidence.h"
#include "core/report.h"

#include <QFuture>

#include <memory>
#include <string>

namespace rd {

/// Answers questions off the caller's thread, on a connection of its own, one after the other. An answer that nobody waits for
/// any more (its future was cancelled) is not worked out, or stopped midway.
class ReportRunner {
public:
    explicit ReportRunner(std::string storeAddress);
    ~ReportRunner(); ///< waits for the question at hand
    ReportRunner(const ReportRunner &) = delete;
    ReportRunner &operator=(const ReportRunner &) = delete;

    [[nodiscard]] QFuture<Result<Table>> run(ReportSpec spec);
    /// What lies behind a choice, as known today.
    [[nodiscard]] QFuture<Result<Evidence>> lookBehind(EvidenceQuestion question);
    /// The store has changed: questions asked from now on see it.
    void refresh();

private:
    struct Worker;
    std::unique_ptr<Worker> m_worker;
};

} // namespace rd
