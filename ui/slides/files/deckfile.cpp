#include "ui/slides/files/deckfile.h"

#include "exchange/atomicfile.h"
#include "exchange/fault.h"
#include "exchange/newfolder.h"
#include "ui/slides/files/pptxfile.h"

#include <QIODevice>

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace rd {
namespace {

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

PictureInfo infoOf(const DeckPicture &deck)
{
    PictureInfo info{deck.name.toStdString(), {}, {}};
    std::set<std::string> sources, figures;
    for (const SlidePicture &slide : deck.slides) {
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

Result<void> saveDeckPdf(const DeckPicture &deck, DeckPaper paper, const std::string &path)
{
    const Result<QByteArray> bytes = pdfBytes(deckPages(deck, paper), infoOf(deck));
    return bytes ? writeBytes(path, *bytes) : Result<void>(bytes.error());
}

Result<void> saveDeckPngs(const DeckPicture &deck, QSize pixels, const std::string &folder)
{
    auto target = NewFolder::prepare(folder);
    if (!target) {
        return target.error();
    }
    const std::vector<PicturePage> pages = deckPages(deck, DeckPaper::Slides);
    const std::size_t digits = std::max<std::size_t>(2, std::to_string(pages.size()).size());
    std::string name;
    for (std::size_t i = 0; i < pages.size(); ++i) {
        const SlidePicture &slide = deck.slides[i];
        name = fmt::format("{:0{}}.png", i + 1, digits);
        const Result<QByteArray> bytes =
            pngBytes(pages[i], {slide.title, slide.source, slide.figures()}, pixels.height() / slide.size.height());
        if (!bytes) {
            return bytes.error();
        }
        if (auto written = writeBytes(target->stage().toStdString() + "/" + name, *bytes); !written) {
            return toldOf(written.error(), fmt::format("{}{}{}", folder, folder.ends_with('/') ? "" : "/", name));
        }
    }
    return target->publish(QString::fromStdString(name));
}

Result<void> saveDeckPptx(const DeckPicture &deck, const std::string &path)
{
    return writeFile(path, [&deck](QIODevice &device) { return writePptx(deck, device); });
}

} // namespace rd
