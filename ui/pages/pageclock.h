#pragma once

#include "core/result.h"
#include "ui/state/viewstate.h"
#include "ui/widgets/look.h"

#include <QFutureWatcher>
#include <QObject>

#include <memory>

namespace rd {

/// Which periods a page can be set to: those of the first of its cards that shows the latest period only, asked for off the GUI
/// thread.
class PageClock final : public QObject {
    Q_OBJECT
public:
    explicit PageClock(Desk desk, QObject *parent = nullptr);
    ~PageClock() override;

    /// Asks where the question has changed; a page without such a card has no periods.
    void ask(const std::vector<ReportSpec> &cards, const ViewState &state);
    void forget() { m_asked.reset(); }
    /// SDMX codes, earliest first.
    [[nodiscard]] const std::vector<std::string> &periods() const { return m_periods; }

Q_SIGNALS:
    void periodsKnown();

private:
    using Watcher = QFutureWatcher<Result<Table>>;
    void take();
    void drop();

    Desk m_desk;
    std::optional<ReportSpec> m_asked;
    std::unique_ptr<Watcher> m_watcher;
    std::vector<std::string> m_periods;
};

} // namespace rd
