#pragma once

#include "ui/finding/quickfindbox.h"
#include "ui/show/overviewgrid.h"
#include "ui/show/runningshow.h"

#include <QPointer>

namespace rd {

class ShowKeyboard;

/// Keys of the show, what has been typed of a number: painted over a window.
class ShowPane final : public QWidget {
    Q_OBJECT
public:
    ShowPane(RunningShow &show, QWidget *host);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    RunningShow &m_show;
};

/// What lies over the presenter's window for a while, or over the room's where that is the only one: overview, search line, keys.
class ShowSheets final : public QObject {
    Q_OBJECT
public:
    ShowSheets(RunningShow &show, ShowKeyboard &keyboard);

    void setHost(QWidget *host);
    [[nodiscard]] QWidget *host() const { return m_host; }
    [[nodiscard]] OverviewGrid *grid() const { return m_grid; }
    [[nodiscard]] QuickFindBox *search() const { return m_search; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void make();
    void place();
    void take(const ShowState &before);
    void fillGrid();

    RunningShow &m_show;
    ShowKeyboard &m_keyboard;
    QPointer<QWidget> m_host;
    QPointer<OverviewGrid> m_grid;
    QPointer<QuickFindBox> m_search;
    QPointer<ShowPane> m_pane;
};

} // namespace rd
