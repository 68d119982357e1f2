#include "ui/charts/reportpainter.h"

#include "ui/charts/chartkind.h"
#include "ui/charts/picture.h"

#include <cmath>

namespace rd {
namespace {

constexpr QSizeF paper(960, 540);
constexpr qreal highest = 1300; ///< a page of paper; a longer list is the document's table
constexpr qreal sharpness = 2;

} // namespace

ReportPainter reportPainter()
{
    return [](const Table &table, const CodeBook &codes, Language language) -> Result<PaintedReport> {
        ChartModel model = chartModel(table, codes, language);
        const Theme theme = Theme::page(ThemeName::Light);
        model.question = model.texts["shared"].in(language); // the document's heading asks the question
        const Scene scene = layoutCard(model, paper, theme, language, false);
        PaintedReport painted;
        painted.title = model.title;
        if (scene.size.height() > highest || model.kind == "list") {
            return painted;
        }
        auto png = pictureBytes(scene, theme, {model.title, model.source, figuresIn(scene)}, PictureFormat::Png, sharpness);
        if (!png) {
            return png.error();
        }
        painted.png = *std::move(png);
        painted.width = int(std::ceil(scene.size.width()));
        painted.height = int(std::ceil(scene.size.height()));
        return painted;
    };
}

Result<void> saveReportPicture(const Table &table, const CodeBook &codes, const Theme &theme, Language language,
                               const std::string &path)
{
    const ChartModel model = chartModel(table, codes, language);
    const Scene scene = layoutCard(model, QSizeF(1280, 720), theme, language);
    return savePicture(scene, theme, {model.title, model.source, figuresIn(scene)}, path, sharpness);
}

} // namespace rd
