#include "ui/slides/prepared/preparedimage.h"

#include <QHashFunctions>

#include <algorithm>

namespace rd {
namespace {

/// Flat, because lines of text are; small enough to leave out what stands between words, and few enough to be drawn one by one.
constexpr QSize patch(32, 8);

int across(const QImage &image) { return (image.width() + patch.width() - 1) / patch.width(); }
int down(const QImage &image) { return (image.height() + patch.height() - 1) / patch.height(); }

std::size_t hashOf(const QImage &image, const QRect &place)
{
    constexpr qsizetype pixel = 4; // bytes
    std::size_t hash = 1;
    for (int y = place.top(); y <= place.bottom(); ++y) {
        hash = qHashBits(image.constScanLine(y) + place.left() * pixel, static_cast<std::size_t>(place.width()) * pixel, hash);
    }
    return hash;
}

} // namespace

PreparedImage::PreparedImage(QImage image) : m_image(std::move(image))
{
    const QRect whole = m_image.rect();
    m_patches.reserve(qsizetype(across(m_image)) * down(m_image));
    for (int y = 0; y < m_image.height(); y += patch.height()) {
        for (int x = 0; x < m_image.width(); x += patch.width()) {
            m_patches.push_back(hashOf(m_image, QRect(QPoint(x, y), patch) & whole));
        }
    }
}

QRegion PreparedImage::differenceTo(const PreparedImage &other) const
{
    if (m_image.size() != other.m_image.size()) {
        return m_image.rect();
    }
    QRegion all;
    const int columns = across(m_image);
    for (qsizetype at = 0; at < m_patches.size(); ++at) {
        if (m_patches[at] != other.m_patches[at]) {
            const QPoint place(static_cast<int>(at % columns) * patch.width(), static_cast<int>(at / columns) * patch.height());
            all += QRect(place, patch) & m_image.rect();
        }
    }
    return all;
}

} // namespace rd
