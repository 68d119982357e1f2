#pragma once

#include "ui/slides/prepared/preparedimage.h"

#include <QTimer>
#include <QWidget>

namespace rd {

class RunningShow;

/// What the show's stage looks like, as large as fits; the mouse points, draws, or turns the page.
class StageView : public QWidget {
    Q_OBJECT
public:
    /// What the room sees, black and frozen included; or what the presenter is at.
    enum class Sees { Room, Stage };
    StageView(RunningShow &show, Sees sees, QWidget *parent = nullptr);

    /// Where the picture lies in the widget.
    [[nodiscard]] QRectF place() const;

Q_SIGNALS:
    void menuWanted(QPoint global);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

    RunningShow &m_show;

private:
    [[nodiscard]] QPointF shareAt(QPointF at) const;
    void showCursor();
    void showAnew();

    Sees m_sees;
    PreparedImage m_plain; ///< all that the window shows, or will once it is painted; null where it is not known
    QTimer m_idle;         ///< the mouse pointer hides while it rests
};

} // namespace rd
