#pragma once

#include <QWidget>

class QLabel;
class QScreen;
class QToolButton;

namespace rd {

class PresenterHead;
class RunningShow;
class SlideNotes;
class SlideThumb;
class SpokenList;
class StageView;
enum class ShowAct;

/// The presenter's window: this slide and the next, notes, the time, and the slide's figures as they are said with their sources.
class PresenterWindow final : public QWidget {
    Q_OBJECT
public:
    explicit PresenterWindow(RunningShow &show);

    void showOn(QScreen *screen);
    [[nodiscard]] PresenterHead *head() const { return m_head; }
    [[nodiscard]] StageView *stage() const { return m_stage; }
    [[nodiscard]] SpokenList *figures() const { return m_figures; }
    [[nodiscard]] SlideNotes *notes() const { return m_notes; }
    [[nodiscard]] QToolButton *button(ShowAct what) const;

Q_SIGNALS:
    void menuWanted(QPoint global);
    void closed(); ///< from outside

protected:
    void resizeEvent(QResizeEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    [[nodiscard]] QWidget *makeButtons();
    [[nodiscard]] QLabel *addCaption(const char *key);
    void dress();
    void take();
    void showNext();

    RunningShow &m_show;
    PresenterHead *m_head;
    StageView *m_stage;
    SlideThumb *m_next;
    SlideNotes *m_notes;
    std::vector<std::pair<const char *, QLabel *>> m_captions; ///< with the keys of their words
    QLabel *m_nextHead;
    SpokenList *m_figures;
    std::vector<std::pair<ShowAct, QToolButton *>> m_buttons;
};

} // namespace rd
