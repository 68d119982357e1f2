#pragma once

#include <QPointF>
#include <QSizeF>

#include <map>
#include <vector>

class QPainter;

namespace rd {

class Theme;

/// What the presenter draws on the slides, and where the pointer is: kept by the slide while the show runs. Places are shares of
/// the room's width and height, so that both windows draw the same.
class ShowInk {
public:
    void beginLine(std::size_t slide, int color, QPointF at);
    void goOn(QPointF at);
    void endLine() { m_line = nullptr; }
    [[nodiscard]] bool isDrawing() const { return m_line != nullptr; }
    void erase(std::size_t slide);
    [[nodiscard]] bool isDrawn(std::size_t slide) const { return m_lines.contains(slide); }
    void point(QPointF at) { m_pointer = at; }

    /// The lines of a slide; the pointer; all but a circle around it dimmed: on a room of this size. `steps`: how much larger the
    /// circles are than usual.
    void paintLines(QPainter &painter, std::size_t slide, QSizeF room, const Theme &theme) const;
    void paintPointer(QPainter &painter, int steps, QSizeF room, const Theme &theme) const;
    void paintSpotlight(QPainter &painter, int steps, QSizeF room) const;

private:
    struct Line {
        int color; ///< of the pen's
        std::vector<QPointF> points;
    };

    std::map<std::size_t, std::vector<Line>> m_lines;
    Line *m_line = nullptr; ///< the one that is being drawn
    QPointF m_pointer{0.5, 0.5};
};

} // namespace rd
