#pragma once

#include "ui/show/layersheet.h"
#include "ui/slides/prepared/drawingthread.h"
#include "ui/slides/prepared/slideimages.h"
#include "ui/widgets/look.h"

#include <QFutureWatcher>

namespace rd {

class SlideAnswers;

/// The room and which layers stand in it.
struct LayeredRoom {
    QSize size; ///< logical pixels
    qreal ratio = 1;
    bool lastYear = false, ranking = false;
    bool operator==(const LayeredRoom &) const = default;
};

/// A slide with the layers beside it as one image of the room, asked for and drawn off the GUI thread, so that showing it costs
/// what any other slide costs.
class LayeredSlide final : public QObject {
    Q_OBJECT
public:
    /// `slide` with its answers; its foot says its number of `count`.
    LayeredSlide(DeckSlide slide, std::vector<SharedTable> tables, std::size_t count, const Desk &desk, const Look &look);
    ~LayeredSlide() override;

    [[nodiscard]] const std::vector<SharedTable> &tables() const { return m_tables; }
    /// Begins to draw it where this is another room than before.
    void prepare(const LayeredRoom &room, Urgency urgency);
    /// As it is known; null until something of it is drawn.
    [[nodiscard]] const PreparedImage &image() const { return m_made.image; }
    /// What its slide was painted from, within layerPlaces().slide; null until then.
    [[nodiscard]] const std::shared_ptr<const SlidePicture> &picture() const { return m_made.picture; }
    /// Whether it says all that there is to say.
    [[nodiscard]] bool isComplete() const { return m_isDrawn && m_isAnswered; }

Q_SIGNALS:
    void made();

private:
    struct Made {
        PreparedImage image;
        std::shared_ptr<const SlidePicture> picture;
    };
    struct Job;

    void ask();
    void take(const Table *years, const Table *places);
    void draw();
    void drop();

    DeckSlide m_slide;
    std::vector<SharedTable> m_tables;
    std::size_t m_count;
    Desk m_desk;
    Look m_look;
    LayeredRoom m_room;
    Urgency m_urgency = Urgency::Neighbour;
    std::shared_ptr<QThreadPool> m_pool;
    std::unique_ptr<SlideAnswers> m_answers;
    std::vector<YearBefore> m_years;
    std::vector<PlaceList> m_places;
    bool m_isAnswered = false, m_isDrawn = false;
    std::unique_ptr<QFutureWatcher<Made>> m_drawing;
    Made m_made;
};

} // namespace rd
