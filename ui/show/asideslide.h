#pragma once

#include "ui/slides/prepared/slideimages.h"
#include "ui/widgets/look.h"

namespace rd {

class SlideAnswers;

/// A slide that is shown out of the deck's order: what was found in the middle of a show, or a slide of the deck in a smaller place.
class AsideSlide final : public QObject {
    Q_OBJECT
public:
    /// With its answers where they are known already; else they are asked for. Its foot says its number of `count`.
    AsideSlide(DeckSlide slide, std::vector<SharedTable> tables, std::size_t count, const Desk &desk, const Look &look);
    ~AsideSlide() override;

    [[nodiscard]] bool isReady() const { return m_images->hasTables(0); }
    [[nodiscard]] const DeckSlide &slide() const { return m_deck->slides.front(); }
    [[nodiscard]] const std::vector<SharedTable> &tables() const { return m_images->tables(0); }
    /// Its picture in so many device pixels; null until it is made for the first time, off the GUI thread.
    [[nodiscard]] PreparedImage image(QSize device);
    void setLook(const Look &look);
    [[nodiscard]] std::shared_ptr<const SlidePicture> picture() const { return m_images->picture(0); }
    [[nodiscard]] QString source() const { return m_images->source(0); } ///< once there was a picture

Q_SIGNALS:
    void ready();
    void pictureMade();

private:
    void makeAnew();

    std::shared_ptr<const SlideDeck> m_deck;
    Look m_look;
    QSize m_device;
    std::unique_ptr<SlideImages> m_images;
    std::unique_ptr<SlideAnswers> m_answers;
};

} // namespace rd
