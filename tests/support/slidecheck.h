#pragma once

#include "support/scenecheck.h"
#include "ui/slides/slidepicture.h"

namespace rd::test {

/// What a room would see at once on a slide: text over text of any layer, or cut at an edge.
inline std::string faultsIn(const SlidePicture &slide)
{
    std::string faults;
    std::vector<PlacedLine> lines;
    for (const SlideLayer &layer : slide.layers) {
        faults += faultsIn(layer.scene, layer.theme);
        const std::vector<PlacedLine> others = linesOf(layer.scene, layer.theme);
        for (const PlacedLine &line : others) {
            for (const PlacedLine &earlier : lines) {
                if (earlier.rect.intersects(line.rect)) {
                    faults += "layers overlap: " + earlier.text.toStdString() + " / " + line.text.toStdString() + "\n";
                }
            }
        }
        lines.insert(lines.end(), others.begin(), others.end());
    }
    return faults;
}

/// All words of a slide, a line each.
inline QStringList wordsOf(const SlidePicture &slide)
{
    QStringList words;
    for (const SlideLayer &layer : slide.layers) {
        for (const Item &item : layer.scene.items) {
            if (const auto *text = std::get_if<TextItem>(&item)) {
                words << text->lines.join(u' ');
            }
        }
    }
    return words;
}

/// Words and numbers that are broken inside.
inline std::string tornIn(const SlidePicture &slide)
{
    std::string torn;
    for (const SlideLayer &layer : slide.layers) {
        for (const Item &item : layer.scene.items) {
            const auto *text = std::get_if<TextItem>(&item);
            torn += text != nullptr && text->torn ? text->lines.join(u'|').toStdString() + "\n" : "";
        }
    }
    return torn;
}

} // namespace rd::test
