#pragma once

#include "core/text.h"
#include "ui/slides/files/officexml.h"
#include "ui/slides/files/pptxshape.h"

namespace rd {

/// Writes shapes into a slide's tree, with ids in their order.
class PptxWriter {
public:
    PptxWriter(OfficeXml &xml, qreal unit, const Theme &theme, Language language);
    /// What comes from now on is set in: its sizes of type.
    void setTheme(const Theme &theme) { m_theme = theme; }

    void write(const PptxShape &shape, const QString &name);
    /// Words that are the slide's title. Impress wraps a title whatever its box says: it gets the room beside it.
    void title(PptxShape shape, QSizeF slide, const QString &name);
    void openGroup(const QRectF &box, const QString &name);
    void closeGroup();
    /// `relation` names its part.
    void picture(const QRectF &box, const QString &name, const QString &relation);

private:
    [[nodiscard]] qint64 emu(qreal pixels) const;
    void names(const char *element, const QString &name);
    void place(const QRectF &box, const char *element = "a:xfrm", bool isFlipped = false);
    void color(const QColor &color);
    void pen(const PptxPen &pen);
    void line(const PptxShape &shape, const QString &name);
    void box(const PptxShape &shape, const QString &name, bool isTitle);
    void words(const PptxShape &shape);
    [[nodiscard]] qreal closer(const QString &line, const PptxShape &shape) const;
    void run(const QString &text, const TextStyle &style, qreal closer);

    OfficeXml &m_xml;
    qreal m_unit;
    Theme m_theme;
    Language m_language;
    int m_id = 1; ///< the tree itself
};

} // namespace rd
