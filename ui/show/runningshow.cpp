#include "ui/show/runningshow.h"

#include "app/reportrunner.h"
#include "ui/show/asideslide.h"
#include "ui/show/foundslide.h"
#include "ui/show/layeredslide.h"
#include "ui/show/showoverlay.h"
#include "ui/slides/prepared/slideanswers.h"

#include <QPainter>
#include <QSettings>

#include <algorithm>
#include <utility>

namespace rd {

RunningShow::RunningShow(SlideDeck deck, Desk desk, Look look, std::size_t first)
    : m_deck(std::make_shared<const SlideDeck>(std::move(deck))), m_desk(std::move(desk)), m_look(std::move(look)),
      m_images(std::make_unique<SlideImages>(m_deck, m_desk.codes))
{
    m_state.flow = DeckFlow(*m_deck);
    m_state.slide = first < m_state.flow.size() ? first : 0;
    (void)themeNamed(m_deck->theme, m_look.theme);
    m_clock.length = std::chrono::minutes(QSettings().value(QStringLiteral("show/minutes")).toInt());
    m_notice.setSingleShot(true);
    m_notice.setInterval(2500);
    connect(&m_notice, &QTimer::timeout, this, [this] {
        const ShowState before = m_state;
        m_state.missing.clear();
        take(before);
    });
    connect(&m_pace, &QTimer::timeout, this, &RunningShow::goOn);
    m_later.setSingleShot(true);
    connect(&m_later, &QTimer::timeout, this, &RunningShow::followUp);
    m_images->setBoundaries(m_look.boundaries);
    connect(m_images.get(), &SlideImages::pictureMade, this, &RunningShow::pictureMade);
    connect(&m_fade, &SlideFade::moved, this, &RunningShow::repaintWanted);
    askForAnswers();
}

RunningShow::~RunningShow() = default;

void RunningShow::askForAnswers()
{
    m_answers = std::make_unique<SlideAnswers>(*m_deck, *m_desk.runner, m_state.slide);
    connect(m_answers.get(), &SlideAnswers::answered, this, [this](std::size_t slide, const std::vector<SharedTable> &tables) {
        m_images->setTables(slide, tables);
        if (slide == m_state.slide) {
            showTables();
        } else {
            prepareLayers();
        }
    });
}

void RunningShow::setDeck(SlideDeck deck)
{
    if (DeckFlow(deck) != m_state.flow) {
        return;
    }
    const bool asksAnew = !std::ranges::equal(deck.slides, m_deck->slides, {}, &DeckSlide::reports, &DeckSlide::reports);
    m_deck = std::make_shared<const SlideDeck>(std::move(deck));
    if (asksAnew) {
        m_images->setDeck(m_deck);
        askForAnswers();
    }
    Q_EMIT changed(m_state);
}

void RunningShow::setLook(const Look &look)
{
    if (look == m_look) {
        return;
    }
    if (m_state.overlay == ShowOverlay::Notes || m_state.overlay == ShowOverlay::Changes) {
        closeOverlay();
    }
    m_look = look;
    m_images->setBoundaries(look.boundaries);
    for (const auto &aside : m_asides) {
        aside->setLook(look);
    }
    if (m_coming) {
        m_coming->setLook(look);
    }
    m_layered.clear();
    setRoom(m_room, m_ratio);
    Q_EMIT lookChanged();
}

bool RunningShow::can(ShowAct what) const
{
    switch (what) {
    case ShowAct::Freeze: return !m_isAlone || m_state.frozen; // with one screen the presenter would be frozen, too
    case ShowAct::LargerNotes:
    case ShowAct::SmallerNotes:
    case ShowAct::NotesUp:
    case ShowAct::NotesDown:
    case ShowAct::Swap: return !m_isAlone;
    case ShowAct::LargerPointer:
    case ShowAct::SmallerPointer: return m_state.points();
    case ShowAct::Changes: return !m_isAlone && m_isOutdated;
    case ShowAct::Notes: return !m_isAlone && !m_deck->slides[m_state.slide].code.empty();
    default: return true;
    }
}

void RunningShow::act(ShowAct what)
{
    if (!can(what)) {
        return;
    }
    if (what == ShowAct::Escape && isBringing()) {
        m_finding.reset();
        m_coming.reset();
        return; // taken back before it was seen: the show does not end
    }
    const auto now = ShowClock::Moment::clock::now();
    const ShowState before = m_state;
    const QImage seen = m_fade.isWanted() ? shownImage().image() : QImage();
    switch (what) {
    case ShowAct::Timer: m_clock.startOrStop(now); break;
    case ShowAct::ResetTimer: m_clock.reset(now); break;
    case ShowAct::Erase: m_ink.erase(inkSlide()); break;
    default: break;
    }
    m_state.act(what);
    if (m_pace.isActive() && m_state.slide != before.slide) {
        m_pace.start(); // a slide that was turned by hand gets its time, too
    }
    if (m_state.slide != before.slide || m_state.inserted != before.inserted) {
        m_fade.beginFrom(before.cover == ShowCover::None ? seen : QImage());
    }
    take(before);
    if (what >= ShowAct::Timer) {
        Q_EMIT repaintWanted();
        Q_EMIT wanted(what);
    }
}

void RunningShow::type(QChar digit)
{
    const ShowState before = m_state;
    m_state.type(digit);
    take(before);
}

void RunningShow::goTo(std::size_t slide)
{
    const ShowState before = m_state;
    m_state.goTo(slide);
    take(before);
}

void RunningShow::closeOverlay()
{
    const ShowState before = m_state;
    m_state.overlay = ShowOverlay::None;
    take(before);
}

void RunningShow::openName()
{
    const ShowState before = m_state;
    m_state.overlay = !m_isAlone && m_state.overlay == ShowOverlay::None ? ShowOverlay::Name : m_state.overlay;
    take(before);
}

void RunningShow::end()
{
    const ShowState before = m_state;
    m_state.ended = true;
    take(before);
}

/// Brings everything to the new state; nothing is told where nothing changed.
void RunningShow::take(const ShowState &before)
{
    if (m_state == before) {
        return;
    }
    if (m_state.frozen && !before.frozen) {
        const ShowState now = std::exchange(m_state, before);
        freeze();
        m_state = now;
    }
    if (m_state.slide != before.slide || m_state.inserted != before.inserted || m_state.hasLayers() != before.hasLayers()) {
        m_ink.endLine();
        showTables();
    } else if (m_state.lastYear != before.lastYear || m_state.ranking != before.ranking) {
        prepareLayers();
    }
    if (m_state.slide != before.slide && m_clock.isUntouched()) {
        m_clock.startOrStop(ShowClock::Moment::clock::now()); // with the first turn of a page
    }
    if (!m_state.missing.isEmpty()) {
        m_notice.start();
    }
    Q_EMIT changed(before);
    if (m_state.ended && !before.ended) {
        Q_EMIT ended();
    }
}

/// Black over what the room sees is no part of it: it stays when the black goes.
void RunningShow::freeze()
{
    m_frozen = QImage((QSizeF(m_room) * m_ratio).toSize(), QImage::Format_RGB32);
    if (!m_frozen.isNull()) {
        QPainter painter(&m_frozen);
        painter.scale(m_ratio, m_ratio);
        paintStage(painter);
    }
}

void RunningShow::insert(const FindEntry &entry)
{
    m_finding = std::make_unique<QFutureWatcher<std::optional<DeckSlide>>>();
    connect(m_finding.get(), &QFutureWatcherBase::finished, this, [this] {
        auto *finding = m_finding.release();
        finding->deleteLater(); // its own answer brought us here
        if (finding->future().resultCount() == 0 || !finding->result()) {
            return;
        }
        DeckSlide slide = *finding->result();
        for (ReportSpec &report : slide.reports) { // the same day's knowledge as the deck's
            for (const ReportSpec &shown : m_deck->slides[m_state.slide].reports) {
                report.asKnown = shown.asKnown;
                report.publishedUntil = shown.publishedUntil;
            }
        }
        showAside(std::move(slide), 0);
    });
    m_finding->setFuture(slideFound(entry, m_desk));
}

/// Shows a slide over that of the deck and over `level` others as soon as its answer is there.
void RunningShow::showAside(DeckSlide slide, std::size_t level)
{
    const DeckSlide &interrupted = m_deck->slides[m_state.slide];
    slide.number = interrupted.number;
    slide.backup = interrupted.backup;
    m_coming = std::make_unique<AsideSlide>(std::move(slide), std::vector<SharedTable>(), m_deck->count, m_desk, m_look);
    connect(m_coming.get(), &AsideSlide::pictureMade, this, &RunningShow::repaintWanted);
    connect(m_coming.get(), &AsideSlide::ready, this, [this, level] {
        if (m_state.inserted < level || !m_coming) {
            return; // what it was to lie over is gone
        }
        const ShowState before = m_state;
        m_asides.resize(level);
        m_asides.push_back(std::move(m_coming));
        m_ink.erase(m_state.flow.size());
        m_state.inserted = level + 1;
        m_state.cover = ShowCover::None;
        take(before);
        showTables(); // one found after the other
    });
}

/// Whether something is on its way to the screen, and nothing lies over the slide that Esc would close first.
bool RunningShow::isBringing() const
{
    return (m_finding || m_coming) && m_state.overlay == ShowOverlay::None && m_state.digits.isEmpty();
}

void RunningShow::setPen(int color)
{
    const ShowState before = m_state;
    m_state.pen = color;
    m_state.tool = ShowTool::Pen;
    take(before);
}

void RunningShow::setPace(int seconds, bool loops)
{
    m_loops = loops;
    m_pace.setInterval(seconds * 1000);
    seconds > 0 ? m_pace.start() : m_pace.stop();
}

void RunningShow::goOn()
{
    const bool isLast = nextOf(m_state) == m_state;
    isLast &&m_loops ? act(ShowAct::First) : act(ShowAct::Next);
}

bool RunningShow::showsFound() const { return m_state.inserted > 0 && m_asides.size() >= m_state.inserted; }

const std::vector<SharedTable> &RunningShow::shownTables() const
{
    return showsFound() ? found().tables() : std::as_const(*m_images).tables(m_state.slide);
}

/// What is asked of the answers that are shown: the figures behind them, the layers beside them.
void RunningShow::showTables()
{
    m_figures.reset();
    m_sources.reset();
    prepareLayers();
    Q_EMIT repaintWanted();
}

const LayeredSlide *RunningShow::layeredSlide() const
{
    const auto it = m_state.hasLayers() ? m_layered.find(layerKey()) : m_layered.end();
    return it == m_layered.end() ? nullptr : it->second.get();
}

bool RunningShow::areLayersReady() const
{
    return !m_later.isActive() && std::ranges::all_of(m_layered, [](const auto &entry) { return entry.second->isComplete(); });
}

/// What is shown with its layers; none while no layer stands. All else waits until it is seen.
void RunningShow::prepareLayers()
{
    m_later.start(0);
    if (!m_state.hasLayers()) {
        m_layered.clear();
    } else if (showsFound()) {
        prepareLayer(layerKey(), found().slide(), found().tables(), Urgency::Shown);
    } else if (m_images->hasTables(m_state.slide)) {
        prepareLayer(m_state.slide, m_deck->slides[m_state.slide], shownTables(), Urgency::Shown);
    }
}

/// The figures of what is shown and the slides that may come next.
void RunningShow::followUp()
{
    if (m_state.ended) {
        return; // the store may be closed before the show is gone
    }
    if (m_figures == nullptr && m_sources == nullptr) {
        askForFigures();
    }
    m_images->moveTo(m_state.slide);
    if (m_state.hasLayers()) {
        prepareLayersNearby();
    }
}

void RunningShow::prepareLayersNearby()
{
    const std::size_t slide = m_state.slide, shown = layerKey();
    std::erase_if(m_layered, [&](const auto &entry) {
        const bool isNear = entry.first + 1 >= slide && entry.first <= slide + 1;
        return entry.first != shown && (!isNear || entry.first >= m_deck->slides.size());
    });
    for (const std::size_t near : {slide, slide + 1, slide - 1}) { // the one before the first does not exist
        if (near != shown && near < m_deck->slides.size() && m_images->hasTables(near)) {
            prepareLayer(near, m_deck->slides[near], std::as_const(*m_images).tables(near), Urgency::Neighbour);
        }
    }
}

void RunningShow::prepareLayer(std::size_t key, const DeckSlide &slide, const std::vector<SharedTable> &tables, Urgency urgency)
{
    if (slide.layout == SlideLayout::Title || tables.empty()) { // says nothing that could be compared
        return;
    }
    std::unique_ptr<LayeredSlide> &layered = m_layered[key];
    if (!layered || layered->tables() != tables) {
        layered = std::make_unique<LayeredSlide>(slide, tables, m_deck->count, m_desk, m_look);
        connect(layered.get(), &LayeredSlide::made, this, &RunningShow::repaintWanted);
    }
    layered->prepare({m_room, m_ratio, m_state.lastYear, m_state.ranking}, urgency);
}

void RunningShow::askForFigures()
{
    if (!showsFound() && !m_images->hasTables(m_state.slide)) {
        return;
    }
    ReportSpec question = figuresOnSlide(shownTables());
    if (question.filters.front().codes.empty()) {
        m_figures = std::make_shared<const Table>(); // bulk values only: the source line says all
        Q_EMIT figuresCame();
        return;
    }
    SlideDeck one;
    one.slides.push_back({SlideLayout::One, {}, {}, {std::move(question)}});
    m_sources = std::make_unique<SlideAnswers>(one, *m_desk.runner, 0);
    connect(m_sources.get(), &SlideAnswers::answered, this, [this](std::size_t, const std::vector<SharedTable> &tables) {
        m_figures = tables.front();
        Q_EMIT figuresCame();
        Q_EMIT repaintWanted();
    });
}

} // namespace rd
