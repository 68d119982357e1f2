#include "ui/show/showwindow.h"

#include "app/reportrunner.h"
#include "ui/charts/scenepainter.h"
#include "ui/show/overviewgrid.h"
#include "ui/show/showoverlay.h"
#include "ui/show/slideanswers.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QScreen>

#include <utility>

namespace rd {

ShowWindow::ShowWindow(SlideDeck deck, Desk desk, Look look, std::size_t first)
    : m_deck(std::make_shared<const SlideDeck>(std::move(deck))), m_desk(std::move(desk)), m_look(std::move(look)),
      m_images(std::make_unique<SlideImages>(m_deck, m_desk.codes)), m_grid(new OverviewGrid(this))
{
    setAttribute(Qt::WA_OpaquePaintEvent);
    setAttribute(Qt::WA_InputMethodEnabled, false); // letters are keys here
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setWindowTitle(saidWord("menu.show", m_look.language) + QStringLiteral(" · ") + said(m_deck->name, m_look.language));
    m_state.count = m_deck->slides.size();
    m_state.slide = first < m_state.count ? first : 0;
    m_grid->hide();
    m_notice.setSingleShot(true);
    m_notice.setInterval(2500);
    connect(&m_notice, &QTimer::timeout, this, [this] {
        m_state.missing.clear();
        update();
    });
    m_idle.setSingleShot(true);
    m_idle.setInterval(3000);
    connect(&m_idle, &QTimer::timeout, this, [this] { setCursor(Qt::BlankCursor); });
    connect(m_grid, &OverviewGrid::chosen, this, &ShowWindow::goTo);
    connect(m_grid, &OverviewGrid::left, this, [this] { act(ShowAct::Overview); });
    m_images->setBoundaries(m_look.boundaries);
    connect(m_images.get(), &SlideImages::pictureMade, this,
            [this](std::size_t slide) { m_grid->setSlide(slide, m_images->title(slide), m_images->thumbnail(slide)); });
    m_answers = std::make_unique<SlideAnswers>(*m_deck, *m_desk.runner, m_state.slide);
    connect(m_answers.get(), &SlideAnswers::answered, this, [this](std::size_t slide, const std::vector<SharedTable> &tables) {
        m_images->setTables(slide, tables);
        if (slide == m_state.slide) {
            update();
            askForSources();
        }
    });
}

ShowWindow::~ShowWindow() = default;

void ShowWindow::showOn(QScreen *screen)
{
    if (screen != nullptr) {
        setScreen(screen);
        setGeometry(screen->geometry()); // without it the window lands on the first screen
    }
    showFullScreen();
    activateWindow();
    setFocus();
    m_idle.start();
}

Theme ShowWindow::theme() const { return Theme::slide(m_look.theme, height()); }

void ShowWindow::act(ShowAct what)
{
    const ShowState before = m_state;
    m_state.act(what);
    take(before);
}

void ShowWindow::goTo(std::size_t slide)
{
    const ShowState before = m_state;
    m_state.goTo(slide);
    take(before);
}

/// Brings the window to the new state; nothing is painted again where nothing changed.
void ShowWindow::take(const ShowState &before)
{
    if (m_state == before) {
        return;
    }
    const bool grid = m_state.overlay == ShowOverlay::Overview;
    if (grid != m_grid->isVisible()) {
        if (grid) {
            fillGrid();
        }
        m_grid->setVisible(grid);
        grid ? m_grid->filter()->setFocus() : setFocus();
    }
    if (m_state.slide != before.slide || m_state.overlay != before.overlay) {
        askForSources();
    }
    if (!m_state.missing.isEmpty()) {
        m_notice.start();
    }
    update();
    if (m_state.ended) {
        Q_EMIT ended();
    }
}

void ShowWindow::fillGrid()
{
    m_grid->setGeometry(rect());
    m_grid->setTheme(theme(), m_look.language);
    m_grid->open(m_state.count, m_state.slide);
    for (std::size_t slide = 0; slide < m_state.count; ++slide) {
        m_grid->setSlide(slide, m_images->title(slide), m_images->thumbnail(slide));
    }
}

void ShowWindow::askForSources()
{
    m_figures.reset();
    m_sources.reset();
    if (m_state.overlay != ShowOverlay::Sources || !m_images->hasTables(m_state.slide)) {
        return;
    }
    ReportSpec question = figuresOnSlide(m_images->tables(m_state.slide));
    if (question.filters.front().codes.empty()) {
        m_figures = std::make_shared<const Table>(); // bulk values only: the source line says all
        return;
    }
    SlideDeck one;
    one.slides.push_back({SlideLayout::One, {}, {}, {std::move(question)}});
    m_sources = std::make_unique<SlideAnswers>(one, *m_desk.runner, 0);
    connect(m_sources.get(), &SlideAnswers::answered, this, [this](std::size_t, const std::vector<SharedTable> &tables) {
        m_figures = tables.front();
        update();
    });
}

std::optional<Scene> ShowWindow::overlay() const
{
    const QSizeF screen = size();
    if (m_state.overlay == ShowOverlay::Keys) {
        return keysOverlay(screen, theme(), m_look.language);
    }
    if (m_state.overlay == ShowOverlay::Sources) {
        return sourcesOverlay(m_images->source(m_state.slide), m_figures.get(), *m_desk.codes, screen, theme(),
                              m_look.language);
    }
    return std::nullopt;
}

void ShowWindow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (m_state.cover != ShowCover::None) {
        painter.fillRect(rect(), m_state.cover == ShowCover::Black ? Qt::black : Qt::white);
    } else if (const QImage image = m_images->image(m_state.slide); !image.isNull()) {
        // Pixel by pixel; an image that is told its ratio is copied first.
        const qreal pixel = 1 / devicePixelRatioF();
        painter.save();
        painter.scale(pixel, pixel);
        painter.drawImage(0, 0, image);
        painter.restore();
    } else {
        painter.fillRect(rect(), theme().color(Token::Ground));
    }
    if (const std::optional<Scene> scene = overlay()) {
        rd::paint(painter, *scene, theme());
    }
    if (!m_state.digits.isEmpty()) {
        rd::paint(painter, digitsOverlay(m_state.digits, size(), theme(), m_look.language), theme());
    } else if (!m_state.missing.isEmpty()) {
        rd::paint(painter, missingOverlay(m_state.missing, m_state.count, size(), theme(), m_look.language), theme());
    }
}

void ShowWindow::resizeEvent(QResizeEvent *)
{
    m_images->setScreen(size() * devicePixelRatioF(), m_look.theme, m_look.language);
    m_grid->setGeometry(rect());
}

void ShowWindow::keyPressEvent(QKeyEvent *event)
{
    event->accept(); // nothing of the show's keys may reach anybody else
    if (event->isAutoRepeat() && m_state.overlay != ShowOverlay::Overview) {
        return; // a key held down must not race through the slides
    }
    if (m_state.overlay == ShowOverlay::Overview) {
        if (!std::exchange(m_passingOn, true)) { // what the filter does not want comes back here
            QApplication::sendEvent(m_grid->filter(), event);
            m_passingOn = false;
        }
        return;
    }
    const QString text = event->text();
    const bool plain = !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    if (plain && text.size() == 1 && text[0] >= u'0' && text[0] <= u'9') {
        const ShowState before = m_state;
        m_state.type(text[0]);
        take(before);
    } else if (const auto what = showAct(event->key(), event->modifiers(), text)) {
        act(*what);
    }
}

void ShowWindow::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton) {
        act(ShowAct::Next);
    }
}

void ShowWindow::mouseMoveEvent(QMouseEvent *)
{
    unsetCursor();
    m_idle.start();
}

void ShowWindow::contextMenuEvent(QContextMenuEvent *event)
{
    struct Entry {
        const char *word;
        ShowAct what;
    };
    constexpr Entry entries[] = {
        {"show.next", ShowAct::Next},   {"show.previous", ShowAct::Previous}, {"show.first", ShowAct::First},
        {"show.last", ShowAct::Last},   {"show.overview", ShowAct::Overview}, {"show.sources", ShowAct::Sources},
        {"show.black", ShowAct::Black}, {"show.white", ShowAct::White},       {"action.keys", ShowAct::Keys},
    };
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const Entry &entry : entries) {
        menu->addAction(saidWord(entry.word, m_look.language), this, [this, what = entry.what] { act(what); });
    }
    menu->addSeparator();
    menu->addAction(saidWord("show.exit", m_look.language), this, [this] {
        m_state.ended = true;
        Q_EMIT ended();
    });
    unsetCursor();
    menu->popup(event->globalPos());
}

/// Closed from outside: the show is over all the same.
void ShowWindow::closeEvent(QCloseEvent *event)
{
    event->accept();
    if (!m_state.ended) {
        m_state.ended = true;
        Q_EMIT ended();
    }
}

bool ShowWindow::focusNextPrevChild(bool) { return false; } // Tab is a key of the show

} // namespace rd
