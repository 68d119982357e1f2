#include "ui/slides/slidepicture.h"

#include "ui/charts/picture.h"
#include "ui/charts/scenepainter.h"

#include <QPainter>

#include <set>

namespace rd {

void SlidePicture::add(const Scene &scene, QPointF at, const Theme &set)
{
    Scene placed;
    placed.size = size;
    placed.append(scene, at);
    layers.push_back({std::move(placed), set});
}

std::vector<std::string> SlidePicture::figures() const
{
    std::set<std::string> all;
    for (const SlideLayer &layer : layers) {
        all.merge([&layer] {
            const std::vector<std::string> some = figuresIn(layer.scene);
            return std::set<std::string>(some.begin(), some.end());
        }());
    }
    return {all.begin(), all.end()};
}

void paint(QPainter &painter, const SlidePicture &slide)
{
    painter.fillRect(QRectF(QPointF(), slide.size), Theme::slide(slide.theme, slide.size.height()).color(Token::Ground));
    for (const SlideLayer &layer : slide.layers) {
        paint(painter, layer.scene, layer.theme);
    }
}

} // namespace rd
