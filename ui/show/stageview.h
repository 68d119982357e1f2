#pragma once

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

    Sees m_sees;
    QTimer m_idle; ///< the mouse pointer hides while it rests
};

} // namespace rd
