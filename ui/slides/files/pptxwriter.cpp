#include "ui/slides/files/pptxwriter.h"

#include "ui/charts/linebreaks.h"
#include "ui/charts/textlayout.h"
#include "ui/slides/files/pptxgeometry.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace rd {
namespace {

/// The names that a presentation's theme has for our colours; the rest is written as it is.
constexpr std::array namedColors = {std::pair(Token::Ground, "bg1"),       std::pair(Token::Text, "tx1"),
                                    std::pair(Token::Quiet, "tx2"),        std::pair(Token::Rule, "bg2"),
                                    std::pair(Token::Pillar, "accent1"),   std::pair(Token::Advantage, "accent2"),
                                    std::pair(Token::Emerging, "accent3"), std::pair(Token::Future, "accent4"),
                                    std::pair(Token::NoTier, "accent5"),   std::pair(Token::Warning, "accent6")};

QString number(qint64 value) { return QString::number(value); }

} // namespace

PptxWriter::PptxWriter(OfficeXml &xml, qreal unit, const Theme &theme, Language language)
    : m_xml(xml), m_unit(unit), m_theme(theme), m_language(language)
{
}

qint64 PptxWriter::emu(qreal pixels) const { return std::llround(pixels * m_unit); }

void PptxWriter::names(const char *element, const QString &name)
{
    m_xml.leaf(element, {{"id", number(++m_id)}, {"name", QString(name).replace(u'\n', u' ')}});
}

void PptxWriter::place(const QRectF &box, const char *element, bool isFlipped)
{
    isFlipped ? m_xml.open(element, {{"flipV", QStringLiteral("1")}}) : m_xml.open(element);
    m_xml.leaf("a:off", {{"x", number(emu(box.left()))}, {"y", number(emu(box.top()))}});
    m_xml.leaf("a:ext", {{"cx", number(emu(box.width()))}, {"cy", number(emu(box.height()))}});
    m_xml.close();
}

void PptxWriter::color(const QColor &color)
{
    m_xml.open("a:solidFill");
    const auto named = std::find_if(namedColors.begin(), namedColors.end(),
                                    [&](const auto &known) { return m_theme.color(known.first) == color; });
    if (named != namedColors.end()) {
        m_xml.leaf("a:schemeClr", {{"val", QLatin1String(named->second)}});
    } else {
        m_xml.leaf("a:srgbClr", {{"val", color.name().mid(1).toUpper()}});
    }
    m_xml.close();
}

void PptxWriter::pen(const PptxPen &pen)
{
    constexpr qreal thousandths = 100'000; // of a percent of the width
    m_xml.open("a:ln", {{"w", number(emu(pen.width))}, {"cap", QStringLiteral("flat")}});
    color(pen.color);
    if (pen.dash > 0) {
        m_xml.open("a:custDash");
        m_xml.leaf("a:ds",
                   {{"d", number(std::llround(pen.dash * thousandths))}, {"sp", number(std::llround(pen.gap * thousandths))}});
        m_xml.close();
    }
    pen.isSharp ? m_xml.leaf("a:miter", {{"lim", QStringLiteral("800000")}}) : m_xml.leaf("a:round");
    m_xml.close();
}

void PptxWriter::line(const PptxShape &shape, const QString &name)
{
    const QPointF from = shape.path.elementAt(0), to = shape.path.elementAt(1);
    m_xml.open("p:cxnSp");
    m_xml.open("p:nvCxnSpPr");
    names("p:cNvPr", name);
    m_xml.leaf("p:cNvCxnSpPr");
    m_xml.leaf("p:nvPr");
    m_xml.close();
    m_xml.open("p:spPr");
    place(shape.box, "a:xfrm", (to.x() - from.x()) * (to.y() - from.y()) < 0);
    m_xml.open("a:prstGeom", {{"prst", QStringLiteral("line")}});
    m_xml.leaf("a:avLst");
    m_xml.close();
    pen(*shape.pen);
    m_xml.close(2);
}

void PptxWriter::write(const PptxShape &shape, const QString &name)
{
    if (shape.words != nullptr) {
        box(shape, name, false);
        return;
    }
    if (isOneLine(shape) && shape.pen) {
        line(shape, name);
        return;
    }
    m_xml.open("p:sp");
    m_xml.open("p:nvSpPr");
    names("p:cNvPr", name);
    m_xml.leaf("p:cNvSpPr");
    m_xml.leaf("p:nvPr");
    m_xml.close();
    m_xml.open("p:spPr");
    place(shape.box);
    writeGeometry(m_xml, shape, m_unit);
    shape.fill ? color(*shape.fill) : m_xml.leaf("a:noFill");
    if (shape.pen) {
        pen(*shape.pen);
    } else {
        m_xml.open("a:ln");
        m_xml.leaf("a:noFill");
        m_xml.close();
    }
    m_xml.close(2);
}

void PptxWriter::title(PptxShape shape, QSizeF slide, const QString &name)
{
    const qreal margin = m_theme.step(2);
    if (shape.words->align & Qt::AlignRight) {
        shape.box.setLeft(margin);
    } else if (shape.words->align & Qt::AlignHCenter) {
        const qreal more = std::min(shape.box.left(), slide.width() - shape.box.right()) - margin;
        shape.box.adjust(-more, 0, more, 0);
    } else {
        shape.box.setRight(slide.width() - margin);
    }
    box(shape, name, true);
}

void PptxWriter::box(const PptxShape &shape, const QString &name, bool isTitle)
{
    m_xml.open("p:sp");
    m_xml.open("p:nvSpPr");
    names("p:cNvPr", name);
    if (isTitle) {
        m_xml.leaf("p:cNvSpPr");
        m_xml.open("p:nvPr");
        m_xml.leaf("p:ph", {{"type", QStringLiteral("title")}});
        m_xml.close();
    } else {
        m_xml.leaf("p:cNvSpPr", {{"txBox", QStringLiteral("1")}});
        m_xml.leaf("p:nvPr");
    }
    m_xml.close();
    m_xml.open("p:spPr");
    place(shape.box);
    m_xml.open("a:prstGeom", {{"prst", QStringLiteral("rect")}});
    m_xml.leaf("a:avLst");
    m_xml.close();
    m_xml.leaf("a:noFill");
    m_xml.close();
    words(shape);
    m_xml.close();
}

/// A box does not wrap anew in a font of other widths: its lines are paragraphs as we broke them.
void PptxWriter::words(const PptxShape &shape)
{
    const TextItem &item = *shape.words;
    const QString none = QStringLiteral("0");
    const bool isOne = item.lines.size() == 1;
    m_xml.open("p:txBody");
    m_xml.open("a:bodyPr", {{"wrap", QStringLiteral("none")},
                            {"lIns", none},
                            {"tIns", none},
                            {"rIns", none},
                            {"bIns", none},
                            {"anchor", QStringLiteral("ctr")}});
    m_xml.leaf("a:noAutofit");
    m_xml.close();
    m_xml.leaf("a:lstStyle");
    const QString align = item.align & Qt::AlignRight     ? QStringLiteral("r")
                          : item.align & Qt::AlignHCenter ? QStringLiteral("ctr")
                                                          : QStringLiteral("l");
    constexpr qreal emuOfPoint = 12'700;
    for (const QString &text : item.lines) {
        m_xml.open("a:p");
        m_xml.open("a:pPr", {{"marL", none}, {"indent", none}, {"algn", align}});
        m_xml.open("a:lnSpc");
        if (isOne) {
            m_xml.leaf("a:spcPct", {{"val", QStringLiteral("100000")}});
        } else {
            const qreal points = static_cast<qreal>(emu(m_theme.lineHeight(item.style.type))) / emuOfPoint;
            m_xml.leaf("a:spcPts", {{"val", number(std::llround(points * 100))}});
        }
        m_xml.close();
        m_xml.open("a:spcBef");
        m_xml.leaf("a:spcPts", {{"val", none}});
        m_xml.close();
        m_xml.leaf("a:buNone");
        m_xml.close();
        run(text, item.style, closer(text, shape));
        m_xml.close();
    }
    m_xml.close();
}

/// Impress sets a space between Chinese and other letters. Where a line has no room for that before what stands right of it, its
/// letters draw nearer, by so many pixels each.
qreal PptxWriter::closer(const QString &line, const PptxShape &shape) const
{
    constexpr qreal spaceOfEm = 0.25, mostOfEm = 0.06;
    qsizetype changes = 0;
    for (qsizetype i = 1; i < line.size(); ++i) {
        const QChar before = line[i - 1], after = line[i];
        changes += !before.isSpace() && !after.isSpace() && isWide(before.unicode()) != isWide(after.unicode()) ? 1 : 0;
    }
    if (changes == 0 || (shape.words->align & (Qt::AlignRight | Qt::AlignHCenter))) {
        return 0;
    }
    const qreal em = m_theme.pixels(shape.words->style.type);
    const qreal width = textWidth(line, shape.words->style, m_theme) + static_cast<qreal>(changes) * em * spaceOfEm;
    const qreal over = shape.box.left() + width - (shape.reach - m_theme.step(2));
    return std::clamp(over / static_cast<qreal>(line.size()), 0.0, em * mostOfEm);
}

void PptxWriter::run(const QString &text, const TextStyle &style, qreal closer)
{
    constexpr qreal hundredths = 127; // EMU of a hundredth of a point
    const bool isChinese = m_language == Language::Zh;
    m_xml.open("a:r");
    m_xml.open("a:rPr", {{"spc", number(-std::llround(closer * m_unit / hundredths))},
                         {"lang", isChinese ? QStringLiteral("zh-CN") : QStringLiteral("en-GB")},
                         {"altLang", isChinese ? QStringLiteral("en-GB") : QStringLiteral("zh-CN")},
                         {"sz", number(std::llround(std::round(m_theme.pixels(style.type)) * m_unit / hundredths))},
                         {"b", style.bold ? QStringLiteral("1") : QStringLiteral("0")}});
    color(m_theme.ink(style));
    m_xml.leaf("a:latin", {{"typeface", QStringLiteral("+mn-lt")}});
    m_xml.leaf("a:ea", {{"typeface", QStringLiteral("+mn-ea")}});
    m_xml.close();
    m_xml.open("a:t");
    m_xml.text(text);
    m_xml.close(2);
}

void PptxWriter::openGroup(const QRectF &box, const QString &name)
{
    m_xml.open("p:grpSp");
    m_xml.open("p:nvGrpSpPr");
    names("p:cNvPr", name);
    m_xml.leaf("p:cNvGrpSpPr");
    m_xml.leaf("p:nvPr");
    m_xml.close();
    m_xml.open("p:grpSpPr");
    m_xml.open("a:xfrm");
    for (const auto &[from, to] : {std::pair("a:off", "a:ext"), std::pair("a:chOff", "a:chExt")}) {
        m_xml.leaf(from, {{"x", number(emu(box.left()))}, {"y", number(emu(box.top()))}});
        m_xml.leaf(to, {{"cx", number(emu(box.width()))}, {"cy", number(emu(box.height()))}});
    }
    m_xml.close(2);
}

void PptxWriter::closeGroup() { m_xml.close(); }

void PptxWriter::picture(const QRectF &box, const QString &name, const QString &relation)
{
    m_xml.open("p:pic");
    m_xml.open("p:nvPicPr");
    names("p:cNvPr", name);
    m_xml.leaf("p:cNvPicPr");
    m_xml.leaf("p:nvPr");
    m_xml.close();
    m_xml.open("p:blipFill");
    m_xml.leaf("a:blip", {{"r:embed", relation}});
    m_xml.open("a:stretch");
    m_xml.leaf("a:fillRect");
    m_xml.close(2);
    m_xml.open("p:spPr");
    place(box);
    m_xml.open("a:prstGeom", {{"prst", QStringLiteral("rect")}});
    m_xml.leaf("a:avLst");
    m_xml.close(3);
}

} // namespace rd
