#pragma once

#include "ui/show/showstate.h"
#include "ui/show/slideimages.h"
#include "ui/widgets/look.h"

#include <QTimer>
#include <QWidget>

class QScreen;

namespace rd {

class OverviewGrid;
class SlideAnswers;

/// The show: one slide after the other over a whole screen, each painted as a ready image. KEYS.md says what its keys do.
class ShowWindow final : public QWidget {
    Q_OBJECT
public:
    ShowWindow(SlideDeck deck, Desk desk, Look look, std::size_t first = 0);
    ~ShowWindow() override;

    /// Covers that screen.
    void showOn(QScreen *screen);

    [[nodiscard]] const ShowState &state() const { return m_state; }
    [[nodiscard]] SlideImages &images() { return *m_images; }
    void act(ShowAct what);
    void goTo(std::size_t slide);

Q_SIGNALS:
    /// The show is over; whoever began it closes the window.
    void ended();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    void take(const ShowState &before);
    void fillGrid();
    void askForSources();
    [[nodiscard]] Theme theme() const;
    [[nodiscard]] std::optional<Scene> overlay() const;

    std::shared_ptr<const SlideDeck> m_deck;
    Desk m_desk;
    Look m_look;
    ShowState m_state;
    std::unique_ptr<SlideImages> m_images;
    std::unique_ptr<SlideAnswers> m_answers, m_sources;
    bool m_passingOn = false; ///< a key is on its way to the overview's filter
    SharedTable m_figures;    ///< behind the slide, for the strip of sources
    OverviewGrid *m_grid;
    QTimer m_idle;   ///< the pointer hides while it rests
    QTimer m_notice; ///< after it the word on a slide that does not exist goes
};

} // namespace rd
