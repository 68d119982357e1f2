#pragma once

#include <QImage>
#include <QList>
#include <QRegion>

namespace rd {

/// A slide over a whole screen, ready to be shown, with a hash of each of its patches: slides share most of their ground, and what
/// differs between two is known without going through their pixels again.
class PreparedImage {
public:
    PreparedImage() = default;
    explicit PreparedImage(QImage image); ///< of four bytes a pixel

    [[nodiscard]] bool isNull() const { return m_image.isNull(); }
    [[nodiscard]] const QImage &image() const { return m_image; }
    /// Where it is not like `other`, in whole patches, in its pixels; all of it where the two are not of one size.
    [[nodiscard]] QRegion differenceTo(const PreparedImage &other) const;

private:
    QImage m_image;
    QList<std::size_t> m_patches; ///< row by row
};

} // namespace rd
