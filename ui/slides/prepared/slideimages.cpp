#include "ui/slides/prepared/slideimages.h"

#include "ui/charts/textlayout.h"

#include <QBuffer>
#include <QMutex>
#include <QPainter>

#include <cmath>

namespace rd {
namespace {

constexpr int thumbnailWidth = 480;

QRect shaped(QSize device, double shape)
{
    const double width = std::min<double>(device.width(), device.height() * shape);
    QSize size(static_cast<int>(std::lround(width)), static_cast<int>(std::lround(width / shape)));
    // 1366×768 is 16:9 but for a pixel.
    size = QSize(device.width() - size.width() <= 4 ? device.width() : size.width(),
                 device.height() - size.height() <= 4 ? device.height() : size.height());
    return {QPoint((device.width() - size.width()) / 2, (device.height() - size.height()) / 2), size};
}

QByteArray pngOf(const QImage &image)
{
    QByteArray file;
    QBuffer buffer(&file);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return file;
}

} // namespace

QRect slideRect(QSize device, std::string_view aspect)
{
    const QRect wide = shaped(device, 16.0 / 9), narrow = shaped(device, 4.0 / 3);
    if (!aspect.empty()) {
        return aspect == "4:3" ? narrow : wide;
    }
    const auto area = [](const QRect &rect) { return std::int64_t(rect.width()) * rect.height(); };
    return area(wide) >= area(narrow) ? wide : narrow;
}

QRectF slidePlace(const SlidePicture &slide, QSize screen) { return shaped(screen, slide.size.width() / slide.size.height()); }

QImage screenImage(const SlidePicture &slide, QSize device)
{
    QImage image(device, QImage::Format_RGB32);
    image.fill(Theme::slide(slide.theme, slide.size.height()).color(Token::Ground));
    const QRectF place = slidePlace(slide, device);
    QPainter painter(&image);
    painter.translate(place.topLeft());
    painter.scale(place.width() / slide.size.width(), place.height() / slide.size.height());
    paint(painter, slide);
    return image;
}

/// All that a picture is made from, by value, so that it can be made on another thread.
struct SlideImages::Job {
    std::shared_ptr<const SlideDeck> deck;
    std::shared_ptr<const CodeBook> codes;
    std::vector<SharedTable> tables;
    SlideSetting setting;
    QSize device;
    std::size_t slide = 0;

    [[nodiscard]] Made make() const
    {
        SlideContent content{deck->slides[slide], {}, deck->slides[slide].number, deck->count};
        for (const SharedTable &table : tables) {
            content.tables.push_back(table.get());
        }
        auto painted = std::make_shared<const SlidePicture>(slideScene(content, *codes, setting));
        const SlidePicture &picture = *painted;
        Made made;
        made.large = {PreparedImage(screenImage(picture, device)), std::move(painted)};
        const QImage whole = made.large.full.image().copy(slideRect(device, deck->aspect));
        made.small = pngOf(whole.scaledToWidth(thumbnailWidth, Qt::SmoothTransformation));
        made.title = qs(picture.title);
        made.source = qs(picture.source);
        return made;
    }
};

/// From the drawing thread to whoever waits for the picture, as long as anybody does.
struct SlideImages::Link {
    QMutex mutex;
    SlideImages *images = nullptr; ///< null: nobody waits any more

    [[nodiscard]] bool isWanted()
    {
        const QMutexLocker lock(&mutex);
        return images != nullptr;
    }
    void cut()
    {
        const QMutexLocker lock(&mutex);
        images = nullptr;
    }
};

SlideImages::SlideImages(std::shared_ptr<const SlideDeck> deck, std::shared_ptr<const CodeBook> codes, QObject *parent)
    : QObject(parent), m_deck(std::move(deck)), m_codes(std::move(codes)), m_pool(drawingThread())
{
    beginRound();
}

SlideImages::~SlideImages() { m_link->cut(); }

void SlideImages::beginRound()
{
    if (m_link) {
        m_link->cut();
    }
    m_link = std::make_shared<Link>();
    m_link->images = this;
    m_asked.clear();
}

void SlideImages::setScreen(QSize device, ThemeName theme, Language language)
{
    m_device = device;
    m_setting = {theme, layoutSize(QSizeF(slideRect(device, m_deck->aspect).size())), language, m_setting.boundaries};
    beginRound();
    m_images.clear();
    for (auto &[slide, made] : m_known) {
        made.isOld = true;
    }
}

void SlideImages::setTables(std::size_t slide, std::vector<SharedTable> tables)
{
    if (hasTables(slide)) { // other answers: what is made of the old ones is thrown away
        beginRound();
        m_images.erase(slide);
        m_known.erase(slide);
    }
    m_tables[slide] = std::move(tables);
    if (slide + 1 >= m_shown && slide <= m_shown + 1) {
        request(slide, Urgency::Neighbour);
    }
    requestRest();
}

const std::vector<SharedTable> &SlideImages::tables(std::size_t slide) const
{
    static const std::vector<SharedTable> none;
    const auto it = m_tables.find(slide);
    return it == m_tables.end() ? none : it->second;
}

SlideImages::Job SlideImages::jobFor(std::size_t slide) const
{
    return {m_deck, m_codes, m_tables.at(slide), m_setting, m_device, slide};
}

void SlideImages::request(std::size_t slide, Urgency urgency)
{
    if (slide >= m_deck->slides.size() || !hasTables(slide) || isReady(slide) || m_asked[slide] || m_device.isEmpty()) {
        return;
    }
    m_asked[slide] = true;
    const auto draw = [job = jobFor(slide), link = m_link] {
        if (!link->isWanted()) {
            return;
        }
        Made made = job.make();
        const QMutexLocker lock(&link->mutex); // whoever waits lives until it is unlocked
        if (link->images != nullptr) {
            QMetaObject::invokeMethod(
                link->images,
                [link, slide = job.slide, result = std::move(made)] {
                    if (link->isWanted()) {
                        link->images->take(slide, result);
                    }
                },
                Qt::QueuedConnection);
        }
    };
    m_pool->start(draw, static_cast<int>(urgency));
}

void SlideImages::take(std::size_t slide, const Made &made)
{
    m_asked[slide] = false;
    if (slide + 1 >= m_shown && slide <= m_shown + 1) {
        m_images[slide] = made.large;
    }
    m_known[slide] = made;
    m_known[slide].large = {};
    requestRest();
    Q_EMIT pictureMade(slide);
}

/// Small pictures of the other slides, one after the other while nothing else is to be made.
void SlideImages::requestRest()
{
    for (std::size_t slide = 0; slide < m_deck->slides.size(); ++slide) {
        if (m_asked[slide]) {
            return;
        }
    }
    for (std::size_t slide = 0; slide < m_deck->slides.size(); ++slide) {
        const auto known = m_known.find(slide);
        if ((known == m_known.end() || known->second.isOld) && hasTables(slide)) {
            return request(slide, Urgency::Small);
        }
    }
}

PreparedImage SlideImages::image(std::size_t slide)
{
    m_shown = slide;
    if (!hasTables(slide) || m_device.isEmpty()) {
        return {};
    }
    if (!isReady(slide)) {
        take(slide, jobFor(slide).make());
    }
    return m_images.at(slide).full;
}

void SlideImages::moveTo(std::size_t slide)
{
    m_shown = slide;
    std::erase_if(m_images, [slide](const auto &entry) { return entry.first + 1 < slide || entry.first > slide + 1; });
    request(slide, Urgency::Shown);
    request(slide + 1, Urgency::Neighbour);
    request(slide - 1, Urgency::Neighbour); // the one before the first does not exist
}

QImage SlideImages::thumbnail(std::size_t slide) const
{
    const QByteArray file = thumbnailFile(slide);
    return file.isEmpty() ? QImage() : QImage::fromData(file, "PNG");
}

QByteArray SlideImages::thumbnailFile(std::size_t slide) const
{
    const auto it = m_known.find(slide);
    return it == m_known.end() ? QByteArray() : it->second.small;
}

QString SlideImages::title(std::size_t slide) const
{
    const auto it = m_known.find(slide);
    return it == m_known.end() ? qs(m_deck->slides[slide].title.in(m_setting.language)) : it->second.title;
}

QString SlideImages::source(std::size_t slide) const
{
    const auto it = m_known.find(slide);
    return it == m_known.end() ? QString() : it->second.source;
}

} // namespace rd
