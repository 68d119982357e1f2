#include "ui/slides/slidefile.h"

#include "exchange/atomicfile.h"
#include "exchange/package/newfolder.h"
#include "ui/charts/picture.h"

#include <QIODevice>

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace rd {
namespace {

PicturePage pageOf(const SlidePicture &slide)
{
    return {slide.size, [&slide](QPainter &painter) { paint(painter, slide); }};
}

Result<void> writeBytes(const std::string &path, const QByteArray &bytes)
{
    return writeFile(path, [&](QIODevice &device) -> Result<void> {
        if (device.write(bytes) != bytes.size()) {
            return Error{ErrorCode::Failed,
                         {fmt::format("无法写入 {}；请检查磁盘空间。", path),
                          fmt::format("{} cannot be written; check the space on the disk.", path)},
                         path};
        }
        return {};
    });
}

PictureInfo infoOf(std::span<const SlidePicture> slides, const std::string &title)
{
    PictureInfo info{title, {}, {}};
    std::set<std::string> sources, figures;
    for (const SlidePicture &slide : slides) {
        if (!slide.source.empty() && sources.insert(slide.source).second) {
            info.source += (info.source.empty() ? "" : "\n") + slide.source;
        }
        const std::vector<std::string> some = slide.figures();
        figures.insert(some.begin(), some.end());
    }
    info.figures.assign(figures.begin(), figures.end());
    return info;
}

} // namespace

Result<void> saveSlidesPdf(std::span<const SlidePicture> slides, const std::string &title, const std::string &path)
{
    std::vector<PicturePage> pages;
    pages.reserve(slides.size());
    for (const SlidePicture &slide : slides) {
        pages.push_back(pageOf(slide));
    }
    const Result<QByteArray> bytes = pdfBytes(pages, infoOf(slides, title));
    return bytes ? writeBytes(path, *bytes) : Result<void>(bytes.error());
}

Result<void> saveSlidePngs(std::span<const SlidePicture> slides, QSize pixels, const std::string &folder)
{
    auto target = NewFolder::prepare(folder);
    if (!target) {
        return target.error();
    }
    const std::size_t digits = std::max<std::size_t>(2, std::to_string(slides.size()).size());
    std::string name;
    for (std::size_t i = 0; i < slides.size(); ++i) {
        const SlidePicture &slide = slides[i];
        name = fmt::format("{:0{}}.png", i + 1, digits);
        const Result<QByteArray> bytes =
            pngBytes(pageOf(slide), {slide.title, slide.source, slide.figures()}, pixels.height() / slide.size.height());
        if (!bytes) {
            return bytes.error();
        }
        if (auto written = writeBytes(target->stage().toStdString() + "/" + name, *bytes); !written) {
            return written;
        }
    }
    return target->publish(QString::fromStdString(name));
}

} // namespace rd
