#pragma once

#include "core/result.h"
#include "ui/state/viewstate.h"
#include "ui/widgets/look.h"

#include <QWidget>

#include <memory>

class QSplitter;

namespace rd {

class FilterBar;
class FindBar;
class PageHead;
class PagePane;
class PageView;

/// The middle of the window: the view that moves on, and beside it the one that is pinned to compare, where there is one. Each
/// has filters and a selection of its own, and marks whom the other's selection is about where it has none; menus, keys and the panel speak of the active one. Keeps the one history of both.
class PageStack final : public QWidget {
    Q_OBJECT
public:
    explicit PageStack(QWidget *parent = nullptr);

    /// Another store: every page is dropped. Starts at `first`.
    void setDesk(Desk desk, const WindowState &first);
    void setLook(const Look &look);
    /// Periods that the filters offer, as periodsIn() orders them.
    void setPeriods(const std::vector<Period> &periods);

    /// The store has changed: the visible page asks again, the others when they are shown.
    void askAgain();
    void openPage(const std::string &page);
    /// Opens the report builder at a question; the page stays where it was for whoever goes back.
    void build(ReportSpec spec);
    /// Other code lists of the same store: pages are built anew, what was looked at stays.
    void setCodes(std::shared_ptr<const CodeBook> codes);
    /// Puts areas into another order, as ViewState::order has it, as a step of the history.
    void setOrder(const std::string &order);
    void choose(const Choice &choice, bool smallStep = false);
    /// Shows a state in the active view as the next step of the history, and brings what is chosen in it into sight.
    void goTo(ViewState state);
    void back();
    void forward();
    void up();
    /// Pins the view beside a second one that shows the same at first; or takes the pinned one away.
    void setPinned(bool pinned);

    /// Opens the bar that finds words on the page.
    void openFind();

    [[nodiscard]] const History &history() const { return *m_history; }
    [[nodiscard]] const ViewState &state() const; ///< of the active view
    [[nodiscard]] bool isPinned() const { return m_history->current().pinned.has_value(); }
    [[nodiscard]] bool canGoUp() const { return oneLevelUp(state()).has_value(); }
    [[nodiscard]] PageView *currentView() const; ///< of the active view, as are the following
    [[nodiscard]] QString title() const;
    /// The reports of the page as they were asked, filters included; the current card's first.
    [[nodiscard]] std::vector<ReportSpec> askedReports() const;
    [[nodiscard]] FilterBar *filterBar() const;
    FindBar *findBar(); ///< made when it is first wanted
    [[nodiscard]] PageHead *head() const;
    /// The view that moves on, and the pinned one; the latter is null until something was pinned.
    [[nodiscard]] PagePane *mainPane() const { return m_main; }
    [[nodiscard]] PagePane *pinnedPane() const { return m_pinned; }
    /// Left to right, the pane's filters before its page.
    [[nodiscard]] std::vector<QWidget *> focusPanes() const;

Q_SIGNALS:
    void stateChanged();
    void settled();
    void failed(const rd::Error &error);
    void menuWanted(const QPoint &globalPosition);
    /// An empty page offers an action of the window, by its name.
    void actionWanted(const QString &action);
    /// What is shown is to be kept as a report.
    void saveWanted();
    /// A mark that cannot be opened any further was opened: show where it comes from.
    void provenanceWanted();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    PagePane *makePane();
    void change(PagePane *pane, const ViewState &state, bool smallStep);
    void show(bool reveals = false);
    void activate(PagePane *pane);
    void showPlaces();
    void shareScales();
    void linkViews();
    void find();
    void stepFound(int step);

    Desk m_desk;
    Look m_look;
    std::vector<Period> m_periods;
    std::unique_ptr<History> m_history;
    QSplitter *m_splitter;
    FindBar *m_find = nullptr;
    int m_foundAt = 0, m_foundCount = 0;
    PagePane *m_main = nullptr, *m_pinned = nullptr, *m_active = nullptr;
};

} // namespace rd
