#include "ui/charts/picture.h"

#include "exchange/atomicfile.h"
#include "ui/charts/pdffile.h"
#include "ui/charts/scenepainter.h"
#include "ui/charts/textlayout.h"

#include <QBuffer>
#include <QImage>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgGenerator>

#include <algorithm>
#include <cmath>
#include <set>

namespace rd {
namespace {

QString programName() { return QStringLiteral("regional-dashboard"); }

Error tooLarge(QSizeF pixels)
{
    const std::string size = std::to_string(std::lround(pixels.width())) + "×" + std::to_string(std::lround(pixels.height()));
    return {ErrorCode::Failed,
            {"图片太大，无法绘制（" + size + "）。请选小一些的尺寸。",
             "The picture is too large to be drawn (" + size + "). Choose a smaller size."},
            {}};
}

/// A scene with the theme's ground below it, drawn `ratio` times as large.
PicturePage pageOf(const Scene &scene, const Theme &theme, qreal ratio = 1)
{
    return {scene.size * ratio, [&scene, &theme, ratio](QPainter &painter) {
                painter.scale(ratio, ratio);
                painter.fillRect(QRectF(QPointF(), scene.size), theme.color(Token::Ground));
                paint(painter, scene, theme);
            }};
}

Result<QByteArray> svgBytes(const Scene &scene, const Theme &theme, const PictureInfo &info, qreal ratio)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator svg;
    svg.setOutputDevice(&buffer);
    svg.setResolution(96); // else lengths come out in points
    svg.setSize((scene.size * ratio).toSize());
    svg.setViewBox(QRectF(QPointF(), scene.size));
    svg.setTitle(QStringLiteral("title"));
    svg.setDescription(QStringLiteral("description"));
    QPainter painter(&svg);
    painter.fillRect(QRectF(QPointF(), scene.size), theme.color(Token::Ground));
    paint(painter, scene, theme, {.lit = {}, .textAsPaths = true});
    painter.end();
    // Qt 6.4 writes title and description without escaping them: ours take the place of its own.
    const auto fill = [&bytes](const QByteArray &element, const std::string &words) {
        const qsizetype from = bytes.indexOf('<' + element + '>') + element.size() + 2;
        bytes.replace(from, bytes.indexOf("</" + element + '>', from) - from, qs(words).toHtmlEscaped().toUtf8());
    };
    fill("title", info.title);
    fill("desc", info.description());
    // Its own pair stands below whatever it was given.
    bytes.replace("<title>Qt SVG Document</title>\n", "");
    bytes.replace("<desc>Generated with Qt</desc>\n", "");
    return bytes;
}

QPageSize paperOf(const PicturePage &page)
{
    return QPageSize(page.size * 72 / 96, QPageSize::Point, QString(), QPageSize::ExactMatch);
}

} // namespace

std::optional<PictureFormat> pictureFormat(std::string_view path)
{
    const QString name = qs(path).toLower();
    return name.endsWith(QLatin1String(".png"))   ? std::optional(PictureFormat::Png)
           : name.endsWith(QLatin1String(".svg")) ? std::optional(PictureFormat::Svg)
           : name.endsWith(QLatin1String(".pdf")) ? std::optional(PictureFormat::Pdf)
                                                  : std::nullopt;
}

std::string PictureInfo::description() const
{
    std::string text = source;
    for (const std::string &figure : figures) {
        text += (&figure == &figures.front() ? (text.empty() ? "" : " · ") : " ") + figure;
    }
    return text;
}

std::vector<std::string> figuresIn(const Scene &scene)
{
    std::set<std::string> figures;
    for (const SceneMark &mark : scene.marks) {
        figures.insert(mark.lineage.figures.begin(), mark.lineage.figures.end());
        if (mark.key.has(Dim::Figure)) {
            figures.emplace(mark.key.code(Dim::Figure));
        }
    }
    return {figures.begin(), figures.end()};
}

Result<QByteArray> pictureBytes(const Scene &scene, const Theme &theme, const PictureInfo &info, PictureFormat format,
                                qreal ratio)
{
    switch (format) {
    case PictureFormat::Png: return pngBytes(pageOf(scene, theme), info, ratio);
    case PictureFormat::Svg: return svgBytes(scene, theme, info, ratio);
    case PictureFormat::Pdf: return pdfBytes(std::vector{pageOf(scene, theme, ratio)}, info);
    }
    return tooLarge(scene.size);
}

Result<QByteArray> pngBytes(const PicturePage &page, const PictureInfo &info, qreal ratio)
{
    const QSize size = (page.size * ratio).toSize().expandedTo({1, 1});
    QImage image(size, QImage::Format_RGB32);
    if (image.isNull()) {
        return tooLarge(page.size);
    }
    image.setText(QStringLiteral("Title"), qs(info.title));
    image.setText(QStringLiteral("Source"), qs(info.source));
    image.setText(QStringLiteral("Description"), qs(info.description()));
    image.setText(QStringLiteral("Software"), programName());
    QPainter painter(&image);
    painter.scale(size.width() / std::max(page.size.width(), 1.0), size.height() / std::max(page.size.height(), 1.0));
    page.draw(painter);
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (!image.save(&buffer, "PNG")) {
        return tooLarge(page.size);
    }
    return bytes;
}

Result<QByteArray> pdfBytes(std::span<const Scene> pages, const Theme &theme, const PictureInfo &info)
{
    std::vector<PicturePage> drawn;
    std::transform(pages.begin(), pages.end(), std::back_inserter(drawn),
                   [&](const Scene &scene) { return pageOf(scene, theme); });
    return pdfBytes(drawn, info);
}

Result<QByteArray> pdfBytes(std::span<const PicturePage> pages, const PictureInfo &info)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter pdf(&buffer);
    constexpr int dotsPerInch = 1200;
    pdf.setResolution(dotsPerInch);
    pdf.setPageMargins(QMarginsF());
    pdf.setCreator(programName());
    if (!pages.empty()) {
        pdf.setPageSize(paperOf(pages.front()));
    }
    QPainter painter(&pdf);
    painter.scale(dotsPerInch / 96.0, dotsPerInch / 96.0);
    for (std::size_t i = 0; i < pages.size(); ++i) {
        if (i > 0) {
            pdf.setPageSize(paperOf(pages[i]));
            pdf.newPage();
        }
        pages[i].draw(painter);
    }
    painter.end();
    QStringList figures;
    for (const std::string &figure : info.figures) {
        figures << qs(figure);
    }
    finishPdf(bytes, {qs(info.title), qs(info.source), figures.join(u' '), programName()});
    return bytes;
}

Result<void> savePicture(const Scene &scene, const Theme &theme, const PictureInfo &info, const std::string &path, qreal ratio)
{
    const std::optional<PictureFormat> format = pictureFormat(path);
    if (!format) {
        return Error{ErrorCode::Usage,
                     {"图片文件要以 .png、.svg 或 .pdf 结尾：" + path, "A picture file ends in .png, .svg or .pdf: " + path},
                     path};
    }
    const Result<QByteArray> bytes = pictureBytes(scene, theme, info, *format, ratio);
    if (!bytes) {
        return bytes.error();
    }
    return writeFile(path, [&](QIODevice &device) -> Result<void> {
        if (device.write(*bytes) != bytes->size()) {
            return Error{ErrorCode::Failed, {"写入失败：" + path, "Could not be written: " + path}, path};
        }
        return {};
    });
}

} // namespace rd
