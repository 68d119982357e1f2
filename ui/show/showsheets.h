#pragma once

#include "ui/deck/lockcheck.h"
#include "ui/finding/quickfindbox.h"
#include "ui/show/nameline.h"
#include "ui/show/overviewgrid.h"
#include "ui/show/runningshow.h"

#include <QPointer>

namespace rd {

class ShowKeyboard;
class SlideNotes;

/// Keys of the show, what has been typed of a number: painted over a window.
class ShowPane final : public QWidget {
    Q_OBJECT
public:
    ShowPane(RunningShow &show, QWidget *host);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void take();

    RunningShow &m_show;
};

/// What lies over the presenter's window for a while, or over the room's where that is the only one: overview, search line, keys,
/// the values that have changed since the deck was locked, the question who changes something. Gives the keys to it, and to the
/// notes while they are written.
class ShowSheets final : public QObject {
    Q_OBJECT
public:
    ShowSheets(RunningShow &show, ShowKeyboard &keyboard, SlideNotes &notes);

    /// What is open goes along to another host with what was typed; what is of the presenter's window only closes.
    void setHost(QWidget *host);
    /// To what is open, else to the host.
    void giveFocus();
    [[nodiscard]] QWidget *host() const { return m_host; }
    [[nodiscard]] OverviewGrid *grid() const { return m_grid; }
    [[nodiscard]] QuickFindBox *search() const { return m_search; }
    [[nodiscard]] NameLine *name() const { return m_name; }      ///< while it is open
    [[nodiscard]] QWidget *changes() const { return m_changes; } ///< while it is open
    /// What has changed since the deck was locked; the first time it is shown where the room does not see it.
    void setDifferences(const std::vector<SlideDifference> &slides);

Q_SIGNALS:
    void accepted(const std::vector<std::string> &slides);
    void named(const QString &name); ///< who makes the changes

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void make();
    void place();
    void take(const ShowState &before);
    void fillGrid();
    void openChanges();
    void openName();

    RunningShow &m_show;
    ShowKeyboard &m_keyboard;
    SlideNotes &m_notes;
    QPointer<QWidget> m_host;
    QPointer<OverviewGrid> m_grid;
    QPointer<QuickFindBox> m_search;
    QPointer<ShowPane> m_pane;
    QPointer<QWidget> m_changes;
    QPointer<NameLine> m_name;
    std::vector<SlideDifference> m_differences;
    bool m_wasCompared = false;
};

} // namespace rd
