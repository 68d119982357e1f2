#pragma once

#include "core/result.h"
#include "ui/state/viewstate.h"
#include "ui/widgets/look.h"

#include <QFutureWatcher>
#include <QScrollArea>
#include <QTimer>

#include <memory>

namespace rd {

class CardWidget;
class EmptyPage;
class PageClock;
class ScreenWait;
struct PageContent;

/// A page: its cards, asked for off the GUI thread and laid out once the answers are there. What was shown stays until the
/// next answers have come, so that nothing jumps.
class PageView final : public QScrollArea {
    Q_OBJECT
public:
    PageView(std::vector<ReportSpec> cards, Desk desk, Look look, QWidget *parent = nullptr);
    ~PageView() override;

    /// Asks whatever has another question under this state, and shows its selection.
    void show(const ViewState &state);
    void setLinked(const Selection &linked); ///< CardWidget::setLinked
    void setLook(const Look &look);
    /// Another question for the first card, asked when the view is shown next.
    void setCard(ReportSpec card);
    /// The store has changed: whatever is shown next is asked for anew.
    void forgetAnswers();

    [[nodiscard]] const std::vector<CardWidget *> &cards() const { return m_cards; }
    /// The card with the focus, else the one that had it last, else the first; null on an empty page.
    [[nodiscard]] CardWidget *currentCard() const;
    [[nodiscard]] std::vector<ReportSpec> askedReports() const; ///< the current card's first
    [[nodiscard]] std::size_t rowCount() const;
    /// The stretch of time that the rows speak of; "period not stated" where none is, nothing where no card is about periods.
    [[nodiscard]] QString periodWords(Language language) const;
    /// The cards that have their answers, for paper and pictures; title and stamp stay empty.
    [[nodiscard]] PageContent content() const;
    /// Outlines the texts and rows in which words can be read (nothing where they are empty); gives how many.
    int find(const QString &words);
    /// Brings the n-th of what was found into sight.
    void showFound(int n);
    /// Scrolls the first mark that is chosen into sight; nothing happens where none is.
    void revealChosen();
    /// Nothing to show: a sentence with the next step stands in place of the cards.
    [[nodiscard]] bool isEmpty() const;
    [[nodiscard]] EmptyPage *emptyPage() const { return m_empty; }
    /// The periods that the page can be set to, earliest first; known some time after it is shown.
    [[nodiscard]] const std::vector<std::string> &periods() const;
    [[nodiscard]] bool isWaiting() const { return m_waiting > 0; }
    /// What is in sight has its answers; further down some may still be missing.
    [[nodiscard]] bool isReadable() const { return m_isReadable || m_waiting == 0; }

Q_SIGNALS:
    void chosen(const rd::Choice &choice, bool smallStep);
    void opened(const rd::ReportSpec &asked, const rd::Key &key);
    void cleared();
    /// Another chart for a card; empty: its own.
    void chartWanted(const std::string &card, const std::string &chart);
    /// Other areas for a card; none: its own.
    void areasWanted(const std::string &card, const std::vector<std::string> &areas);
    void menuWanted(const QPoint &globalPosition);
    void sourceWanted(); ///< a card's line of sources was clicked
    void failed(const rd::Error &error);
    void actionWanted(const QString &action);
    void periodsKnown();
    /// All cards have their answers and are laid out.
    void settled();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    using Watcher = QFutureWatcher<Result<Table>>;
    struct Question {
        ReportSpec spec;
        std::unique_ptr<Watcher> watcher;
        std::shared_ptr<const Table> answer; ///< come, not yet shown
        bool asked = false;
    };

    struct Found {
        CardWidget *card;
        int place; ///< as CardWidget::find() gives it
    };

    void addCard(ReportSpec spec);
    void ask(std::size_t card, ReportSpec spec);
    void take(std::size_t card);
    void showAnswers();
    bool fillsTheView();
    void layOut();
    void layOutAnew(); ///< where the size is another one since
    void rememberFocus();
    void reveal(const CardWidget &card, const QRectF &mark);

    Desk m_desk;
    Look m_look;
    QWidget *m_canvas;
    EmptyPage *m_empty;
    PageClock *m_clock;
    ScreenWait *m_screen; ///< before, the page's size is not settled
    std::vector<CardWidget *> m_cards;
    std::vector<Question> m_questions;
    std::vector<Found> m_found;
    CardWidget *m_lastFocused = nullptr;
    QTimer m_patience; ///< after this what has come is shown without waiting for the rest
    int m_waiting = 0;
    bool m_hasFailed = false;  ///< a card has another height since the last layout
    bool m_isReadable = false; ///< was once; from then on answers change together
    bool m_hasTaken = false;   ///< answers that are not laid out yet
    QSize m_laidOutSize;
};

} // namespace rd
