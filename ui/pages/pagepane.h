#pragma once

#include "core/result.h"
#include "ui/state/viewstate.h"
#include "ui/widgets/look.h"

#include <QWidget>

#include <map>

class QHBoxLayout;
class QStackedWidget;

namespace rd {

class FilterBar;
class PageHead;
class PageView;
class ReportForm;
class TimeStep;

/// One view: the head of the page with the filters, and the pages, each built when it is first opened. Shows a ViewState and
/// says which one is wanted next.
class PagePane final : public QWidget {
    Q_OBJECT
public:
    explicit PagePane(QWidget *parent = nullptr);

    /// Another store: every page is dropped.
    void setDesk(Desk desk);
    void setLook(const Look &look);
    /// Periods that the filters offer, as periodsIn() orders them.
    void setPeriods(const std::vector<Period> &periods);
    void show(const ViewState &state, bool reveals = false);
    void forgetAnswers() const; ///< the store has changed: what is shown next is asked for anew
    /// One of two: whether it is the pinned one, and whether it is the one that menus and keys speak of.
    void setPlace(bool isPinned, bool isCompared, bool isActive);

    [[nodiscard]] const ViewState &state() const { return m_state; }
    [[nodiscard]] PageView *currentView() const;
    [[nodiscard]] FilterBar *filterBar() const { return m_filters; }
    [[nodiscard]] PageHead *head() const { return m_head; }
    [[nodiscard]] TimeStep *timeStep() const { return m_time; }
    [[nodiscard]] QString title() const;                      ///< of what is shown
    [[nodiscard]] ReportForm *form() const { return m_form; } ///< null until a report is built

Q_SIGNALS:
    /// `smallStep`: one of a row of steps, by arrow keys, which are one step in the history.
    void stateWanted(const rd::ViewState &state, bool smallStep);
    void unpinWanted();
    /// What is shown is to be kept as a report.
    void saveWanted();
    /// It has the focus now, or was clicked.
    void entered();
    void settled();
    void failed(const rd::Error &error);
    void menuWanted(const QPoint &globalPosition);
    /// An empty page offers an action of the window, by its name.
    void actionWanted(const QString &action);
    /// A mark that cannot be opened any further was opened: show where it comes from.
    void provenanceWanted();

protected:
    void mousePressEvent(QMouseEvent *event) override;

private:
    void refreshHead();
    void open(const ReportSpec &asked, const Key &key);
    PageView *makeView(std::vector<ReportSpec> cards);
    PageView *viewOf(const ViewState &state);
    PageView *builtView(const ReportSpec &spec);
    void showForm(const ViewState &state);
    void want(const ReportSpec &built);
    void showOffers();

    Desk m_desk;
    Look m_look;
    ViewState m_state;
    PageHead *m_head;
    FilterBar *m_filters;
    QStackedWidget *m_views;
    TimeStep *m_time;
    std::map<std::string, PageView *> m_pages;
    PageView *m_drillView = nullptr;
    PageView *m_builtView = nullptr, *m_blankView = nullptr; ///< with the report that is built; before it asks for anything
    ReportForm *m_form = nullptr;                            ///< made when it is first wanted
    QHBoxLayout *m_row;
    std::vector<Period> m_periods;
    ReportSpec m_drilled;
    bool m_reveals = false; ///< what is chosen is to come into sight once the answers are there
};

} // namespace rd
