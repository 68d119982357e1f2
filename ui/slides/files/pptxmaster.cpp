#include "ui/slides/files/pptxmaster.h"

#include "ui/slides/files/officexml.h"
#include "ui/slides/files/pptxslide.h"
#include "ui/slides/files/pptxwriter.h"

#include <cmath>

namespace rd {
namespace {

// Faces that offices have, or others of the same widths, and about as wide as ours.
const QString latinFace = QStringLiteral("Arial"), chineseFace = QStringLiteral("Microsoft YaHei");

QString rounded(qreal value) { return QString::number(std::llround(value)); }

void fonts(OfficeXml &xml, const char *element)
{
    xml.open(element);
    xml.leaf("a:latin", {{"typeface", latinFace}});
    xml.leaf("a:ea", {{"typeface", chineseFace}});
    xml.leaf("a:cs", {{"typeface", QString()}});
    xml.leaf("a:font", {{"script", QStringLiteral("Hans")}, {"typeface", QStringLiteral("微软雅黑")}});
    xml.close();
}

void schemeFill(OfficeXml &xml, const char *color)
{
    xml.open("a:solidFill");
    xml.leaf("a:schemeClr", {{"val", QLatin1String(color)}});
    xml.close();
}

/// The format wants three of each kind; shapes here say their own.
void formats(OfficeXml &xml)
{
    xml.open("a:fmtScheme", {{"name", QStringLiteral("Plain")}});
    xml.open("a:fillStyleLst");
    for (int i = 0; i < 3; ++i) {
        schemeFill(xml, "phClr");
    }
    xml.close();
    xml.open("a:lnStyleLst");
    for (int i = 1; i <= 3; ++i) {
        xml.open("a:ln", {{"w", QString::number(6350 * i)}});
        schemeFill(xml, "phClr");
        xml.close();
    }
    xml.close();
    xml.open("a:effectStyleLst");
    for (int i = 0; i < 3; ++i) {
        xml.open("a:effectStyle");
        xml.leaf("a:effectLst");
        xml.close();
    }
    xml.close();
    xml.open("a:bgFillStyleLst");
    for (int i = 0; i < 3; ++i) {
        schemeFill(xml, "phClr");
    }
    xml.close(2);
}

void openMaster(OfficeXml &xml, const char *name)
{
    xml.root(name);
    xml.open("p:cSld");
    xml.open("p:bg");
    xml.open("p:bgPr");
    schemeFill(xml, "bg1");
    xml.leaf("a:effectLst");
    xml.close(2);
    xml.openTree();
}

struct MasterPlace {
    int id;
    const char *name, *type, *index; ///< index: empty for none
    QRectF box;                      ///< null: that of the master
};

void place(OfficeXml &xml, const MasterPlace &what)
{
    xml.open("p:sp");
    xml.open("p:nvSpPr");
    xml.leaf("p:cNvPr", {{"id", QString::number(what.id)}, {"name", QLatin1String(what.name)}});
    xml.open("p:cNvSpPr");
    xml.leaf("a:spLocks", {{"noGrp", QStringLiteral("1")}});
    xml.close();
    xml.open("p:nvPr");
    *what.index == '\0' ? xml.leaf("p:ph", {{"type", QLatin1String(what.type)}})
                        : xml.leaf("p:ph", {{"type", QLatin1String(what.type)}, {"idx", QLatin1String(what.index)}});
    xml.close(2);
    xml.open("p:spPr");
    if (!what.box.isNull()) {
        xml.open("a:xfrm");
        xml.leaf("a:off", {{"x", rounded(what.box.left())}, {"y", rounded(what.box.top())}});
        xml.leaf("a:ext", {{"cx", rounded(what.box.width())}, {"cy", rounded(what.box.height())}});
        xml.close();
        xml.open("a:prstGeom", {{"prst", QStringLiteral("rect")}});
        xml.leaf("a:avLst");
        xml.close();
    }
    xml.close();
    if (QLatin1String(what.type) != QLatin1String("sldImg")) {
        xml.open("p:txBody");
        xml.leaf("a:bodyPr");
        xml.leaf("a:lstStyle");
        xml.open("a:p");
        xml.leaf("a:endParaRPr", {{"lang", QStringLiteral("zh-CN")}});
        xml.close(2);
    }
    xml.close();
}

void colorMap(OfficeXml &xml)
{
    OfficeXml::Attributes same = {{"bg1", QStringLiteral("lt1")},         {"tx1", QStringLiteral("dk1")},
                                  {"bg2", QStringLiteral("lt2")},         {"tx2", QStringLiteral("dk2")},
                                  {"accent1", QStringLiteral("accent1")}, {"accent2", QStringLiteral("accent2")},
                                  {"accent3", QStringLiteral("accent3")}, {"accent4", QStringLiteral("accent4")},
                                  {"accent5", QStringLiteral("accent5")}, {"accent6", QStringLiteral("accent6")},
                                  {"hlink", QStringLiteral("hlink")},     {"folHlink", QStringLiteral("folHlink")}};
    xml.leaf("p:clrMap", same);
}

/// How a text is set that says nothing itself.
void plainStyle(OfficeXml &xml, const char *element, int size, bool isBold)
{
    if (element != nullptr) {
        xml.open(element);
    }
    xml.open("a:lvl1pPr", {{"marL", QStringLiteral("0")}, {"indent", QStringLiteral("0")}, {"algn", QStringLiteral("l")}});
    xml.leaf("a:buNone");
    xml.open("a:defRPr", {{"sz", QString::number(size)}, {"b", isBold ? QStringLiteral("1") : QStringLiteral("0")}});
    schemeFill(xml, "tx1");
    xml.leaf("a:latin", {{"typeface", QStringLiteral("+mn-lt")}});
    xml.leaf("a:ea", {{"typeface", QStringLiteral("+mn-ea")}});
    xml.close(element != nullptr ? 3 : 2);
}

} // namespace

QByteArray pptxTheme(ThemeName name)
{
    const Theme theme = Theme::slide(name, 1080);
    OfficeXml xml;
    xml.root("a:theme", {{"name", QLatin1String(rd::name(name).data())}});
    xml.open("a:themeElements");
    xml.open("a:clrScheme", {{"name", QStringLiteral("Tiers")}});
    constexpr std::pair<const char *, Token> colors[] = {
        {"a:dk1", Token::Text},         {"a:lt1", Token::Ground},     {"a:dk2", Token::Quiet},
        {"a:lt2", Token::Rule},         {"a:accent1", Token::Pillar}, {"a:accent2", Token::Advantage},
        {"a:accent3", Token::Emerging}, {"a:accent4", Token::Future}, {"a:accent5", Token::NoTier},
        {"a:accent6", Token::Warning},  {"a:hlink", Token::Pillar},   {"a:folHlink", Token::Quiet}};
    for (const auto &[element, token] : colors) {
        xml.open(element);
        xml.leaf("a:srgbClr", {{"val", theme.color(token).name().mid(1).toUpper()}});
        xml.close();
    }
    xml.close();
    xml.open("a:fontScheme", {{"name", QStringLiteral("Office")}});
    fonts(xml, "a:majorFont");
    fonts(xml, "a:minorFont");
    xml.close();
    formats(xml);
    return xml.take();
}

QByteArray pptxSlideMaster(QSizeF slide)
{
    const qreal unit = pptxUnit(slide);
    OfficeXml xml;
    openMaster(xml, "p:sldMaster");
    const Theme theme = Theme::slide(ThemeName::Light, slide.height());
    const qreal margin = theme.step(7);
    place(xml, {2, "Title", "title", "",
                QRectF(margin * unit, theme.step(5) * unit, (slide.width() - 2 * margin) * unit,
                       theme.lineHeight(Type::PageTitle) * unit)});
    xml.close(2);
    colorMap(xml);
    xml.open("p:sldLayoutIdLst");
    xml.leaf("p:sldLayoutId", {{"id", QStringLiteral("2147483649")}, {"r:id", QStringLiteral("layout")}});
    xml.close();
    xml.open("p:txStyles");
    plainStyle(xml, "p:titleStyle", 2800, true);
    plainStyle(xml, "p:bodyStyle", 1400, false);
    plainStyle(xml, "p:otherStyle", 1400, false);
    return xml.take();
}

QByteArray pptxSlideLayout()
{
    OfficeXml xml;
    xml.root("p:sldLayout", {{"type", QStringLiteral("titleOnly")}, {"preserve", QStringLiteral("1")}});
    xml.open("p:cSld", {{"name", QStringLiteral("Title only")}});
    xml.openTree();
    place(xml, {2, "Title", "title", "", {}});
    xml.close(2);
    xml.open("p:clrMapOvr");
    xml.leaf("a:masterClrMapping");
    return xml.take();
}

QByteArray pptxNotesMaster()
{
    constexpr qreal margin = 685'800;
    const qreal width = pptxNotesSize.width() - 2 * margin;
    OfficeXml xml;
    openMaster(xml, "p:notesMaster");
    place(xml, {2, "Slide", "sldImg", "2", QRectF(margin, margin, width, width * 9 / 16)});
    place(xml, {3, "Notes", "body", "1", QRectF(margin, 4'343'400, width, 4'114'800)});
    xml.close(2);
    colorMap(xml);
    xml.open("p:notesStyle");
    plainStyle(xml, nullptr, 1200, false);
    return xml.take();
}

} // namespace rd
