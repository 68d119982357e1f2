#pragma once

#include "ui/slides/prepared/slideimages.h"
#include "ui/widgets/look.h"

namespace rd {

class SlideAnswers;

/// Small pictures of a deck's slides as the room will see them, made one after the other off the GUI thread.
class SlideThumbs final : public QObject {
    Q_OBJECT
public:
    explicit SlideThumbs(QObject *parent = nullptr);
    ~SlideThumbs() override;

    /// Begins anew; pictures of before are not told of any more.
    void setDeck(SlideDeck deck, const Desk &desk, const Look &look);

Q_SIGNALS:
    void made(std::size_t slide, const QString &title, const QImage &picture);

private:
    std::unique_ptr<SlideImages> m_images;
    std::unique_ptr<SlideAnswers> m_answers;
};

} // namespace rd
