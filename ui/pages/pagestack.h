#pragma once

#include "core/result.h"
#include "ui/pages/viewstate.h"
#include "ui/widgets/look.h"

#include <QWidget>

#include <map>
#include <memory>

class QStackedWidget;

namespace rd {

class FilterBar;
class PageHead;
class PageView;

/// The middle of the window: the head of the page, the filters, and the pages, each built when it is first opened. Keeps the
/// history; whatever is looked at is one ViewState.
class PageStack final : public QWidget {
    Q_OBJECT
public:
    explicit PageStack(QWidget *parent = nullptr);

    /// Another store: every page is dropped. Starts at `first`.
    void setDesk(Desk desk, const std::string &first);
    void setLook(const Look &look);

    void openPage(const std::string &page);
    /// Draws a card as another chart, as a step of the history; empty: as its own.
    void chooseChart(const std::string &card, const std::string &chart);
    void choose(const Choice &choice, bool smallStep = false);
    /// Shows a state as the next step of the history, and brings what is chosen in it into sight.
    void goTo(ViewState state);
    void back();
    void forward();
    void up();

    [[nodiscard]] const History &history() const { return *m_history; }
    [[nodiscard]] bool canGoUp() const { return oneLevelUp(m_history->current()).has_value(); }
    [[nodiscard]] PageView *currentView() const;
    [[nodiscard]] QString title() const { return titleOf(m_history->current()); } ///< of what is shown
    /// The reports of the page as they were asked, filters included; the current card's first.
    [[nodiscard]] std::vector<ReportSpec> askedReports() const;
    [[nodiscard]] FilterBar *filterBar() const { return m_filters; }
    [[nodiscard]] PageHead *head() const { return m_head; }

Q_SIGNALS:
    void stateChanged();
    void settled();
    void failed(const rd::Error &error);
    void menuWanted(const QPoint &globalPosition);
    /// A mark that cannot be opened any further was opened: show where it comes from.
    void provenanceWanted();

private:
    void go(ViewState state);
    void show();
    void open(const ReportSpec &asked, const Key &key);
    PageView *makeView(std::vector<ReportSpec> cards);
    PageView *viewOf(const ViewState &state);
    [[nodiscard]] QString titleOf(const ViewState &state) const;

    Desk m_desk;
    Look m_look;
    std::unique_ptr<History> m_history;
    PageHead *m_head;
    FilterBar *m_filters;
    QStackedWidget *m_views;
    std::map<std::string, PageView *> m_pages;
    PageView *m_drillView = nullptr;
    ReportSpec m_drilled;
    bool m_reveals = false; ///< what is chosen is to come into sight once the answers are there
};

} // namespace rd
