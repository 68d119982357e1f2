#pragma once

#include "ui/charts/textlayout.h"

#include <algorithm>
#include <string>

namespace rd::test {

struct PlacedLine {
    QRectF rect;
    QString text;
    std::size_t item;
};

/// Where each line of text really stands.
inline std::vector<PlacedLine> linesOf(const Scene &scene, const Theme &theme)
{
    std::vector<PlacedLine> lines;
    for (std::size_t i = 0; i < scene.items.size(); ++i) {
        const auto *text = std::get_if<TextItem>(&scene.items[i]);
        if (text == nullptr) {
            continue;
        }
        qreal y = text->box.top();
        for (const QString &line : text->lines) {
            const qreal width = textWidth(line, text->style, theme), height = theme.lineHeight(text->style.type);
            const qreal x = text->align & Qt::AlignRight     ? text->box.right() - width
                            : text->align & Qt::AlignHCenter ? text->box.center().x() - width / 2
                                                             : text->box.left();
            // Lines of letters fill about the middle three quarters of their height.
            lines.push_back({QRectF(x, y + height * 0.12, width, height * 0.76), line, i});
            y += height;
        }
    }
    return lines;
}

/// What a stranger would see at once: text over text, text cut at an edge. Empty where all is well.
inline std::string faultsIn(const Scene &scene, const Theme &theme)
{
    std::string faults;
    const QRectF whole = QRectF(QPointF(), scene.size).adjusted(-1, -1, 1, 1);
    std::vector<PlacedLine> lines = linesOf(scene, theme);
    for (const PlacedLine &line : lines) {
        if (!whole.contains(line.rect)) {
            faults += "outside: " + line.text.toStdString() + "\n";
        }
    }
    std::ranges::sort(lines, {}, [](const PlacedLine &line) { return line.rect.top(); });
    for (std::size_t i = 0; i < lines.size(); ++i) {
        for (std::size_t k = i + 1; k < lines.size() && lines[k].rect.top() < lines[i].rect.bottom(); ++k) {
            if (lines[i].rect.adjusted(1, 1, -1, -1).intersects(lines[k].rect)) {
                faults += "overlap: " + lines[i].text.toStdString() + " / " + lines[k].text.toStdString() + "\n";
            }
        }
    }
    for (const SceneMark &mark : scene.marks) {
        if (!whole.contains(mark.rect)) {
            faults += "mark outside: " + mark.name.toStdString() + "\n";
        }
    }
    return faults;
}

} // namespace rd::test
