#pragma once

#include "ui/slides/prepared/drawingthread.h"
#include "ui/slides/prepared/preparedimage.h"
#include "ui/slides/slidescene.h"

#include <QObject>

#include <map>
#include <memory>

namespace rd {

using SharedTable = std::shared_ptr<const Table>;

/// The slides of a deck as images at device size. The slide that is shown, the next and the previous are kept ready, made off
/// the GUI thread; small ones of all slides follow.
class SlideImages final : public QObject {
    Q_OBJECT
public:
    SlideImages(std::shared_ptr<const SlideDeck> deck, std::shared_ptr<const CodeBook> codes, QObject *parent = nullptr);
    ~SlideImages() override;

    /// Device pixels of the window; everything is made anew, small pictures and titles staying until then.
    void setScreen(QSize device, ThemeName theme, Language language);
    /// Other reports of as many slides; their pictures stay until the new answers come.
    void setDeck(std::shared_ptr<const SlideDeck> deck) { m_deck = std::move(deck); }
    void setBoundaries(std::shared_ptr<const Boundaries> boundaries) { m_setting.boundaries = std::move(boundaries); }
    void setTables(std::size_t slide, std::vector<SharedTable> tables);
    [[nodiscard]] bool hasTables(std::size_t slide) const { return m_tables.contains(slide); }
    [[nodiscard]] const std::vector<SharedTable> &tables(std::size_t slide) const;

    /// The picture of a slide, made now where it is not ready; null while its answers have not come.
    [[nodiscard]] PreparedImage image(std::size_t slide);
    /// Makes this slide and its neighbours ready, and gives up the others.
    void moveTo(std::size_t slide);
    /// Begins to make it, before all that is only made ready; pictureMade() tells.
    void prepare(std::size_t slide) { request(slide, Urgency::Shown); }
    [[nodiscard]] bool isReady(std::size_t slide) const { return m_images.contains(slide); }
    /// What the image of a slide was painted from; null while that is not ready.
    [[nodiscard]] std::shared_ptr<const SlidePicture> picture(std::size_t slide) const
    {
        return isReady(slide) ? m_images.at(slide).picture : nullptr;
    }
    /// The picture as far as it is there: large, small, or null.
    [[nodiscard]] QImage soFar(std::size_t slide) const
    {
        return isReady(slide) ? m_images.at(slide).full.image() : thumbnail(slide);
    }
    [[nodiscard]] QImage thumbnail(std::size_t slide) const; ///< null until it is made
    /// As a PNG file, which is how they are kept: pixels take many times as much, and a deck may have hundreds. Empty until it is made.
    [[nodiscard]] QByteArray thumbnailFile(std::size_t slide) const;
    [[nodiscard]] QString title(std::size_t slide) const; ///< its own, or what its picture says once that is made
    [[nodiscard]] QString source(std::size_t slide) const;

Q_SIGNALS:
    void pictureMade(std::size_t slide);

private:
    struct Large {
        PreparedImage full;
        std::shared_ptr<const SlidePicture> picture;
    };
    struct Made {
        Large large;
        QByteArray small; ///< a PNG file
        QString title, source;
        bool isOld = false; ///< of another size or look, until it is made anew
    };
    struct Job;
    struct Link;

    void request(std::size_t slide, Urgency urgency);
    void beginRound();
    void requestRest();
    void take(std::size_t slide, const Made &made);
    [[nodiscard]] Job jobFor(std::size_t slide) const;

    std::shared_ptr<const SlideDeck> m_deck;
    std::shared_ptr<const CodeBook> m_codes;
    QSize m_device;
    SlideSetting m_setting;
    std::map<std::size_t, std::vector<SharedTable>> m_tables;
    std::map<std::size_t, Large> m_images;
    std::map<std::size_t, Made> m_known; ///< without the large image
    std::map<std::size_t, bool> m_asked;
    std::size_t m_shown = 0;
    std::shared_ptr<Link> m_link; ///< of this round: pictures of an earlier size or look are thrown away
    std::shared_ptr<QThreadPool> m_pool;
};

/// Where the slide lies on a screen of another shape: as large as fits, in 16:9 or 4:3, in the middle.
/// `aspect`: "16:9" or "4:3" where the deck asks for one.
[[nodiscard]] QRect slideRect(QSize device, std::string_view aspect = {});
/// Where it lies on a screen of so many pixels.
[[nodiscard]] QRectF slidePlace(const SlidePicture &slide, QSize screen);
/// A slide on a whole screen, its ground to the edges.
[[nodiscard]] QImage screenImage(const SlidePicture &slide, QSize device);

} // namespace rd
