#include "ui/show/asideslide.h"

#include "ui/slides/prepared/slideanswers.h"

namespace rd {
namespace {

std::shared_ptr<const SlideDeck> deckWith(DeckSlide slide, std::size_t count)
{
    SlideDeck deck;
    deck.count = count;
    deck.slides.push_back(std::move(slide));
    return std::make_shared<const SlideDeck>(std::move(deck));
}

} // namespace

AsideSlide::AsideSlide(DeckSlide slide, std::vector<SharedTable> tables, std::size_t count, const Desk &desk, const Look &look)
    : m_deck(deckWith(std::move(slide), count)), m_look(look), m_images(std::make_unique<SlideImages>(m_deck, desk.codes))
{
    m_images->setBoundaries(look.boundaries);
    connect(m_images.get(), &SlideImages::pictureMade, this, &AsideSlide::pictureMade);
    if (!tables.empty()) {
        m_images->setTables(0, std::move(tables));
        return;
    }
    m_answers = std::make_unique<SlideAnswers>(*m_deck, *desk.runner, 0);
    connect(m_answers.get(), &SlideAnswers::answered, this, [this](std::size_t, const std::vector<SharedTable> &answers) {
        m_images->setTables(0, answers);
        Q_EMIT ready();
    });
}

AsideSlide::~AsideSlide() = default;

PreparedImage AsideSlide::image(QSize device)
{
    if (device != m_device) {
        m_device = device;
        makeAnew();
    }
    if (!m_images->isReady(0)) {
        m_images->prepare(0);
        return {};
    }
    return m_images->image(0);
}

void AsideSlide::setLook(const Look &look)
{
    m_look = look;
    m_images->setBoundaries(look.boundaries);
    makeAnew();
}

/// At once where it was seen before: else the room would see for a moment what lies below.
void AsideSlide::makeAnew()
{
    const bool wasSeen = m_images->isReady(0);
    m_images->setScreen(m_device, m_look.theme, m_look.language);
    if (wasSeen) {
        (void)m_images->image(0);
    }
}

} // namespace rd
