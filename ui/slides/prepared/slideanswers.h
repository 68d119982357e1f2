#pragma once

#include "core/result.h"
#include "ui/slides/prepared/slideimages.h"

#include <QFutureWatcher>

namespace rd {

class ReportRunner;

/// Asks for the tables of all slides of a deck, off the GUI thread, beginning at the slide that is shown first. A question
/// that fails is answered by a table that says so in place of a finding.
class SlideAnswers final : public QObject {
    Q_OBJECT
public:
    SlideAnswers(const SlideDeck &deck, ReportRunner &runner, std::size_t first, QObject *parent = nullptr);
    ~SlideAnswers() override; ///< what has not come by then is not worked out

Q_SIGNALS:
    void answered(std::size_t slide, const std::vector<rd::SharedTable> &tables);

private:
    using Watcher = QFutureWatcher<Result<Table>>;
    struct Waiting {
        std::vector<SharedTable> tables;
        std::size_t missing = 0;
    };

    void ask(std::size_t slide, std::size_t place, const ReportSpec &spec, ReportRunner &runner);
    void take(std::size_t slide, std::size_t place, const ReportSpec &spec, Watcher &watcher);

    std::vector<Waiting> m_waiting;
    std::vector<std::unique_ptr<Watcher>> m_watchers;
};

} // namespace rd
