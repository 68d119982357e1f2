#pragma once

#include "core/result.h"
#include "ui/charts/scene.h"

#include <QByteArray>

#include <functional>
#include <optional>
#include <span>

class QPainter;

namespace rd {

enum class PictureFormat { Png, Svg, Pdf };
/// From a file's suffix; nothing for any other.
[[nodiscard]] std::optional<PictureFormat> pictureFormat(std::string_view path);

/// What a file says about itself: PNG text chunks, SVG title and desc, PDF title, subject and keywords.
struct PictureInfo {
    std::string title;
    std::string source;               ///< the card's source line
    std::vector<std::string> figures; ///< FIGURE_IDs of what is drawn

    [[nodiscard]] std::string description() const; ///< source and figures in one line
};

/// The figures that a scene's marks speak of or rest on (up to sixteen a mark), sorted, without repeats.
[[nodiscard]] std::vector<std::string> figuresIn(const Scene &scene);

/// A scene on the theme's ground as the bytes of a file; the same scene gives the same bytes. `ratio`: pixels of the picture for
/// each logical pixel of the scene.
[[nodiscard]] Result<QByteArray> pictureBytes(const Scene &scene, const Theme &theme, const PictureInfo &info,
                                              PictureFormat format, qreal ratio = 1);
/// One page for each scene, as large as the scene; fonts embedded, text can be searched.
[[nodiscard]] Result<QByteArray> pdfBytes(std::span<const Scene> pages, const Theme &theme, const PictureInfo &info);

/// A page that something else than a scene paints, its ground included, in logical pixels.
struct PicturePage {
    QSizeF size;
    std::function<void(QPainter &)> draw;
};
[[nodiscard]] Result<QByteArray> pdfBytes(std::span<const PicturePage> pages, const PictureInfo &info);
[[nodiscard]] Result<QByteArray> pngBytes(const PicturePage &page, const PictureInfo &info, qreal ratio = 1);

/// Writes a picture as its suffix says, whole or not at all. Errors: a suffix that is none of .png .svg .pdf, and those of
/// writeFile.
Result<void> savePicture(const Scene &scene, const Theme &theme, const PictureInfo &info, const std::string &path,
                         qreal ratio = 1);

} // namespace rd
