#pragma once

#include "ui/charts/textlayout.h"

#include <QRegularExpression>

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

/// Words that are hard to read on what was painted below them: under 4.5:1, large ones under 3:1.
inline std::string paleIn(const Scene &scene, const Theme &theme)
{
    constexpr double enough = 4.5, enoughForLarge = 3;
    constexpr qreal large = 24, largeBold = 18.66; // WCAG 2.1: 18 and 14 points
    std::string faults;
    for (const PlacedLine &line : linesOf(scene, theme)) {
        Token ground = Token::Ground;
        for (std::size_t i = 0; i < line.item; ++i) {
            const auto *rect = std::get_if<RectItem>(&scene.items[i]);
            const auto *bar = std::get_if<BarItem>(&scene.items[i]);
            if (rect != nullptr && rect->fill == Fill::Solid && rect->rect.contains(line.rect.center())) {
                ground = rect->color;
            } else if (bar != nullptr && bar->fill == Fill::Solid && bar->rect.contains(line.rect.center())) {
                ground = bar->color;
            }
        }
        const TextStyle style = std::get<TextItem>(scene.items[line.item]).style;
        const bool isLarge = theme.pixels(style.type) >= (style.bold ? largeBold : large);
        if (contrast(theme.ink(style), theme.color(ground)) < (isLarge ? enoughForLarge : enough)) {
            faults += "pale: " + line.text.toStdString() + "\n";
        }
    }
    return faults;
}

/// Latin words (abbreviations and short units are none) in a Chinese scene, Chinese characters in an English one.
inline std::string foreignIn(const Scene &scene, bool chinese)
{
    static const QRegularExpression latin(QStringLiteral("[A-Za-z]*[a-z]{3,}")), wide(QStringLiteral("[\\x{3400}-\\x{9FFF}]+"));
    std::string faults;
    for (const Item &item : scene.items) {
        if (const auto *text = std::get_if<TextItem>(&item)) {
            const QString words = text->lines.join(u' ');
            if (words.contains(chinese ? latin : wide)) {
                faults += words.toStdString() + "\n";
            }
        }
    }
    return faults;
}

} // namespace rd::test
