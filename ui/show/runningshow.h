#pragma once

#include "core/report/quickfind.h"
#include "ui/show/showclock.h"
#include "ui/show/showink.h"
#include "ui/show/showstate.h"
#include "ui/show/slidefade.h"
#include "ui/show/slidemarks.h"
#include "ui/slides/prepared/slideimages.h"
#include "ui/widgets/look.h"

#include <QFutureWatcher>
#include <QTimer>

namespace rd {

class AsideSlide;
class LayeredSlide;
class SlideAnswers;

/// A show that is running: its one state, its pictures and answers, whatever windows show it.
class RunningShow final : public QObject {
    Q_OBJECT
public:
    RunningShow(SlideDeck deck, Desk desk, Look look, std::size_t first = 0);
    ~RunningShow() override; ///< waits for the picture at hand

    [[nodiscard]] const ShowState &state() const { return m_state; }
    [[nodiscard]] const SlideDeck &deck() const { return *m_deck; }
    [[nodiscard]] const Desk &desk() const { return m_desk; }
    [[nodiscard]] const Look &look() const { return m_look; }
    /// All of it in another language, in other colours, with other boundaries; a frozen room keeps what it sees. Notes that are
    /// being written are kept in the language in which they were begun.
    void setLook(const Look &look);
    [[nodiscard]] SlideImages &images() { return *m_images; }
    [[nodiscard]] ShowClock &clock() { return m_clock; }

    /// Timer, erasing and the state itself are done here; what concerns the windows (Swap, Menu) is told by wanted().
    void act(ShowAct what);
    void type(QChar digit);
    void goTo(std::size_t slide);
    void end();
    void closeOverlay(); ///< whichever is open
    /// Lets the presenter be asked who makes a change, where that has a window and nothing else is open.
    void openName();
    /// Whether this can be done now: some things the room would see where its window is the only one.
    [[nodiscard]] bool can(ShowAct what) const;
    /// The same deck after a change of the store; one with other slides changes nothing.
    void setDeck(SlideDeck deck);
    /// Whether values of a locked deck are no longer what they were.
    void setOutdated(bool isOutdated) { m_isOutdated = isOutdated; }
    /// Puts what was found on the room's screen as soon as its answer is there.
    void insert(const FindEntry &entry);
    /// Goes on by itself; 0: it does not. After the last slide comes the first one where it loops.
    void setPace(int seconds, bool loops);
    [[nodiscard]] std::pair<int, bool> pace() const { return {m_pace.isActive() ? m_pace.interval() / 1000 : 0, m_loops}; }

    /// The room's window, in logical pixels.
    void setRoom(QSize size, qreal ratio);
    [[nodiscard]] QSize room() const { return m_room; }
    /// Whether the room's window is the only one, so that the presenter sees what the room sees.
    void setAlone(bool isAlone) { m_isAlone = isAlone; }
    [[nodiscard]] Theme theme() const; ///< of the slides in the room
    /// What the room sees, `where` being all of it that will be seen; and what stands there once nothing covers or freezes it.
    void paintRoom(QPainter &painter, const QRegion &where);
    void paintStage(QPainter &painter);
    /// What the room sees where that is a ready image and nothing else, a pixel of it one of the room's; else null.
    [[nodiscard]] PreparedImage plainImage();
    [[nodiscard]] SlideFade &fade() { return m_fade; }
    /// The slide that is shown with its layers; null where none stand beside it.
    [[nodiscard]] const LayeredSlide *layeredSlide() const;
    /// Whether what is shown with its layers and what may come next is drawn.
    [[nodiscard]] bool areLayersReady() const;

    /// The tables of what is shown, and the figures behind them; null until they have come.
    [[nodiscard]] const std::vector<SharedTable> &shownTables() const;
    [[nodiscard]] const Table *figures() const { return m_figures.get(); }

    /// The pointer or the pen at a place given in shares of the room's width and height.
    void point(QPointF at);
    void drawFrom(QPointF at);
    void leaveSlide(); ///< the mouse is elsewhere
    /// Opens what stands there, one level deeper; nothing where that leads nowhere.
    void openAt(QPointF at);
    /// Whether the mouse is over something that says more of itself.
    [[nodiscard]] bool isOverMark() const;
    void setPen(int color); ///< takes the pen in one of its colours
    void endLine() { m_ink.endLine(); }

Q_SIGNALS:
    void changed(const rd::ShowState &before);
    void repaintWanted(); ///< something else in the picture is new
    void figuresCame();
    void pictureMade(std::size_t slide);
    void wanted(rd::ShowAct what);
    void lookChanged();
    void ended();

private:
    [[nodiscard]] bool showsFound() const;
    [[nodiscard]] bool isBringing() const;
    [[nodiscard]] AsideSlide &found() const { return *m_asides[m_state.inserted - 1]; }
    [[nodiscard]] SlideMarks marks() const;
    [[nodiscard]] QPointF inRoom(QPointF share) const;
    void showAside(DeckSlide slide, std::size_t level);
    [[nodiscard]] std::size_t inkSlide() const { return showsFound() ? m_state.flow.size() : m_state.slide; }
    [[nodiscard]] QString source() const;
    void take(const ShowState &before);
    void askForAnswers();
    void showTables();
    void askForFigures();
    void prepareLayers();
    void followUp();
    void prepareLayersNearby();
    void prepareLayer(std::size_t key, const DeckSlide &slide, const std::vector<SharedTable> &tables, Urgency urgency);
    void freeze();
    void goOn();
    void paintOver(QPainter &painter);
    void paintInside(QPainter &painter);
    [[nodiscard]] PreparedImage wholeSlide();
    [[nodiscard]] PreparedImage shownImage();
    /// Where a slide with its layers is kept: by its place, what was found behind all of these.
    [[nodiscard]] std::size_t layerKey() const { return showsFound() ? m_state.flow.size() + m_state.inserted : m_state.slide; }
    void drawImage(QPainter &painter, const QImage &image) const;

    std::shared_ptr<const SlideDeck> m_deck;
    Desk m_desk;
    Look m_look;
    ShowState m_state;
    ShowClock m_clock;
    ShowInk m_ink;
    QSize m_room;
    qreal m_ratio = 1;
    QImage m_frozen; ///< what the room saw when it was frozen
    std::unique_ptr<SlideImages> m_images;
    std::unique_ptr<SlideAnswers> m_answers, m_sources;
    std::unique_ptr<QFutureWatcher<std::optional<DeckSlide>>> m_finding;
    std::vector<std::unique_ptr<AsideSlide>> m_asides;              ///< over the deck's slide, one opened inside the other
    std::unique_ptr<AsideSlide> m_coming;                           ///< the next of them
    std::optional<QPointF> m_over;                                  ///< where the mouse is
    std::map<std::size_t, std::unique_ptr<LayeredSlide>> m_layered; ///< what is shown and its neighbours while layers stand
    SlideFade m_fade;
    SharedTable m_figures;
    QTimer m_notice; ///< after it the word on a slide that does not exist goes
    QTimer m_pace;
    QTimer m_later; ///< until what is shown is seen: the rest follows
    bool m_loops = false, m_isAlone = true, m_isOutdated = false;
};

} // namespace rd
