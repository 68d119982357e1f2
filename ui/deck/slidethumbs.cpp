#include "ui/deck/slidethumbs.h"

#include "ui/slides/prepared/slideanswers.h"

namespace rd {

SlideThumbs::SlideThumbs(QObject *parent) : QObject(parent) {}
SlideThumbs::~SlideThumbs() = default;

void SlideThumbs::setDeck(SlideDeck deck, const Desk &desk, const Look &look)
{
    ThemeName theme = look.theme;
    (void)themeNamed(deck.theme, theme);
    const QSize size = slideSize(deck.aspect != "4:3").toSize();
    const auto shared = std::make_shared<const SlideDeck>(std::move(deck));
    m_answers.reset();
    m_images = std::make_unique<SlideImages>(shared, desk.codes);
    m_images->setBoundaries(look.boundaries);
    m_images->setScreen(size, theme, look.language);
    connect(m_images.get(), &SlideImages::pictureMade, this,
            [this](std::size_t slide) { Q_EMIT made(slide, m_images->title(slide), m_images->thumbnail(slide)); });
    m_answers = std::make_unique<SlideAnswers>(*shared, *desk.runner, 0);
    connect(m_answers.get(), &SlideAnswers::answered, m_images.get(), &SlideImages::setTables);
}

} // namespace rd
