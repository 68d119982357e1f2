#include "ui/show/layeredslide.h"

#include "ui/charts/scenepainter.h"
#include "ui/slides/prepared/slideanswers.h"

#include <QPainter>
#include <QPromise>

namespace rd {
namespace {

std::vector<const Table *> bare(const std::vector<SharedTable> &tables)
{
    std::vector<const Table *> all;
    all.reserve(tables.size());
    for (const SharedTable &table : tables) {
        all.push_back(table.get());
    }
    return all;
}

} // namespace

/// All that it is drawn from, by value.
struct LayeredSlide::Job {
    DeckSlide slide;
    std::vector<SharedTable> tables;
    std::size_t count = 0;
    std::shared_ptr<const CodeBook> codes;
    Look look;
    LayeredRoom room;
    std::vector<YearBefore> years;
    std::vector<PlaceList> places;
    bool isAnswered = false;
    std::shared_ptr<const SlidePicture> known; ///< laid out before for this room; may be null

    [[nodiscard]] std::shared_ptr<const SlidePicture> laidOut(QSize device) const
    {
        const SlideSetting setting{look.theme, layoutSize(QSizeF(slideRect(device).size())), look.language, look.boundaries};
        const SlideContent content{slide, bare(tables), slide.number, count};
        return std::make_shared<const SlidePicture>(slideScene(content, *codes, setting));
    }
    [[nodiscard]] Made make() const
    {
        const Theme theme = Theme::slide(look.theme, room.size.height());
        const LayerPlaces at = layerPlaces(room.size);
        const QSize device = (QSizeF(at.slide) * room.ratio).toSize();
        std::shared_ptr<const SlidePicture> picture = known ? known : laidOut(device);
        QImage image((QSizeF(room.size) * room.ratio).toSize(), QImage::Format_RGB32);
        image.fill(theme.color(Token::Ground));
        QPainter painter(&image);
        painter.drawImage(0, 0, screenImage(*picture, device));
        painter.scale(room.ratio, room.ratio);
        painter.translate(at.sheet.topLeft());
        const LayerContent content{room.lastYear, room.ranking, isAnswered ? &years : nullptr, isAnswered ? &places : nullptr};
        paint(painter, layerSheet(content, at.sheet.size(), theme, look.language), theme);
        painter.end();
        return {PreparedImage(image), std::move(picture)};
    }
};

LayeredSlide::LayeredSlide(DeckSlide slide, std::vector<SharedTable> tables, std::size_t count, const Desk &desk,
                           const Look &look)
    : m_slide(std::move(slide)), m_tables(std::move(tables)), m_count(count), m_desk(desk), m_look(look),
      m_pool(drawingThread())
{
    ask();
}

LayeredSlide::~LayeredSlide() { drop(); }

void LayeredSlide::ask()
{
    const auto years = yearBeforeQuestion(bare(m_tables)), places = placesQuestion(bare(m_tables));
    SlideDeck questions;
    questions.slides.emplace_back();
    for (const auto *question : {&years, &places}) {
        if (*question) {
            questions.slides.front().reports.push_back(**question);
        }
    }
    if (!years && !places) {
        return take(nullptr, nullptr);
    }
    m_answers = std::make_unique<SlideAnswers>(questions, *m_desk.runner, 0);
    connect(m_answers.get(), &SlideAnswers::answered, this,
            [this, hasYears = years.has_value(), hasPlaces = places.has_value()](std::size_t,
                                                                                 const std::vector<SharedTable> &answers) {
                take(hasYears ? answers.front().get() : nullptr, hasPlaces ? answers.back().get() : nullptr);
                draw();
            });
}

void LayeredSlide::take(const Table *years, const Table *places)
{
    m_years = yearsBefore(bare(m_tables), years, *m_desk.codes, m_look.language);
    if (places != nullptr) {
        m_places = areaPlaces(bare(m_tables), *places, *m_desk.codes, m_look.language);
    }
    m_isAnswered = true;
}

void LayeredSlide::prepare(const LayeredRoom &room, Urgency urgency)
{
    m_urgency = urgency;
    if (room == m_room) {
        return;
    }
    if (room.size != m_room.size || room.ratio != m_room.ratio) {
        m_made = {};
    }
    m_room = room;
    draw();
}

/// What is not shown yet waits for its answers; what is shown says meanwhile that they are on their way.
void LayeredSlide::draw()
{
    if (m_room.size.isEmpty() || (!m_isAnswered && m_urgency != Urgency::Shown)) {
        return;
    }
    drop();
    m_isDrawn = false;
    Job job{m_slide, m_tables, m_count, m_desk.codes, m_look, m_room, m_years, m_places, m_isAnswered, m_made.picture};
    auto promise = std::make_shared<QPromise<Made>>();
    m_drawing = std::make_unique<QFutureWatcher<Made>>();
    connect(m_drawing.get(), &QFutureWatcherBase::finished, this, [this] {
        m_made = m_drawing->result();
        m_isDrawn = true;
        Q_EMIT made();
    });
    promise->start();
    m_drawing->setFuture(promise->future());
    const auto work = [promise, made = std::move(job)] {
        if (!promise->isCanceled()) {
            promise->addResult(made.make());
        }
        promise->finish();
    };
    m_pool->start(work, static_cast<int>(m_urgency));
}

/// Nobody waits any more for what is being drawn.
void LayeredSlide::drop()
{
    if (m_drawing) {
        m_drawing->disconnect();
        m_drawing->future().cancel();
        m_drawing.reset();
    }
}

} // namespace rd
