// A slide as a presentation's shapes: what stands in the XML, read as another program would.
#include "ui/charts/textlayout.h"
#include "ui/slides/files/pptxslide.h"

#include <gtest/gtest.h>

#include <QXmlStreamReader>

#include <map>

namespace rd {
namespace {

/// How often each element stands in the part, and the names of its shapes and groups.
struct SlideXml {
    explicit SlideXml(const QByteArray &part)
    {
        QXmlStreamReader xml(part);
        while (!xml.atEnd()) {
            xml.readNext();
            if (xml.isStartElement()) {
                ++elements[xml.qualifiedName().toString().toStdString()];
                if (xml.name() == QLatin1String("cNvPr")) {
                    names << xml.attributes().value(QLatin1String("name")).toString();
                }
                if (xml.name() == QLatin1String("prstGeom")) {
                    ++shapes[xml.attributes().value(QLatin1String("prst")).toString().toStdString()];
                }
            }
        }
        EXPECT_FALSE(xml.hasError()) << xml.errorString().toStdString();
    }
    std::map<std::string, int> elements, shapes;
    QStringList names;
};

SlidePicture slideOf(const Scene &scene)
{
    SlidePicture slide{QSizeF(1920, 1080), ThemeName::Light, {}, "title", {}};
    slide.add(scene, {}, Theme::slide(ThemeName::Light, 1080));
    return slide;
}

TEST(PptxSlide, ShapesThatOfficesKnowStayWhatTheyAre)
{
    Scene scene;
    QPainterPath dot;
    dot.addEllipse(QRectF(300, 100, 40, 40));
    scene.items.emplace_back(RectItem{{0, 0, 100, 50}, Token::Pillar});
    scene.items.emplace_back(RectItem{{0, 100, 100, 50}, Token::Pillar, Fill::Hollow, 8});
    scene.items.emplace_back(PathItem{dot, Token::Future});
    scene.items.emplace_back(LineItem{{{0, 200}, {100, 150}}, Token::Rule, 2, true});
    scene.items.emplace_back(BarItem{{0, 300, 200, 40}, Token::Pillar, Fill::Solid, BarEnd::Plain});
    const SlideXml xml(pptxSlide(slideOf(scene), Language::En).xml);
    EXPECT_EQ(xml.shapes.at("rect"), 2);
    EXPECT_EQ(xml.shapes.at("roundRect"), 1);
    EXPECT_EQ(xml.shapes.at("ellipse"), 1);
    EXPECT_EQ(xml.shapes.at("line"), 1);
    EXPECT_EQ(xml.elements.at("a:custDash"), 1);
    EXPECT_EQ(xml.elements.count("a:custGeom"), 0u);
}

TEST(PptxSlide, AnOpenEndedBarIsAGroupWithItsMarksName)
{
    Scene scene;
    scene.marks.push_back({{0, 0, 220, 40}, {}, 0, QStringLiteral("Revenue: 260+")});
    scene.items.emplace_back(BarItem{{0, 0, 200, 40}, Token::Pillar, Fill::Solid, BarEnd::Torn, false, 0});
    scene.items.emplace_back(labelItem(QStringLiteral("260+"), {}, Theme::slide(ThemeName::Light, 1080), {230, 0}, 0));
    const SlideXml xml(pptxSlide(slideOf(scene), Language::En).xml);
    EXPECT_EQ(xml.elements.at("p:grpSp"), 1);
    EXPECT_EQ(xml.elements.at("a:custGeom"), 2) << "the bar and the strip that is torn off";
    EXPECT_EQ(xml.names.count(QStringLiteral("Revenue: 260+")), 1);
    EXPECT_EQ(xml.elements.count("p:pic"), 0u);
}

TEST(PptxSlide, TheTitleIsThePlaceOfATitle)
{
    Scene scene;
    const Theme theme = Theme::slide(ThemeName::Light, 1080);
    addText(scene, QStringLiteral("another"), {Type::Body}, theme, {0, 0}, 400);
    addText(scene, QStringLiteral("What it\nsays"), {Type::PageTitle}, theme, {0, 100}, 400);
    addText(scene, QStringLiteral("What it\nsays"), {Type::PageTitle}, theme, {0, 400}, 400);
    SlidePicture slide = slideOf(scene);
    slide.title = "What it says";
    const SlideXml xml(pptxSlide(slide, Language::En).xml);
    EXPECT_EQ(xml.elements.at("p:ph"), 1) << "one only, whatever else says the same";
    EXPECT_EQ(xml.elements.at("a:t"), 5);
}

TEST(PptxSlide, ALineDrawsNearerWhereTheSpacesOfImpressHaveNoRoom)
{
    const Theme theme = Theme::slide(ThemeName::Light, 1080);
    const TextStyle style{Type::Caption, Token::Quiet};
    const TextItem source = labelItem(QStringLiteral("2024年1月、2025年2月、2025年3月"), style, theme, {60, 1000});
    const auto written = [&](const QString &line, qreal gap) {
        Scene scene;
        scene.items.emplace_back(labelItem(line, style, theme, {60, 1000}));
        scene.items.emplace_back(labelItem(QStringLiteral("示例"), style, theme, {source.box.right() + gap, 1000}));
        return pptxSlide(slideOf(scene), Language::Zh).xml.contains("spc=\"-");
    };
    EXPECT_TRUE(written(source.lines.front(), 24));
    EXPECT_FALSE(written(source.lines.front(), 400)) << "there is room";
    EXPECT_FALSE(written(QStringLiteral("来源"), 24)) << "nothing to set a space between";
}

TEST(PptxSlide, ADrawingOfVeryManyPointsIsAPictureBelowItsWords)
{
    Scene scene;
    QPainterPath coast;
    for (int i = 0; i < 10'000; ++i) {
        coast.addRect(10 * (i % 150), 10 * (i / 150), 6, 6);
    }
    scene.items.emplace_back(PathItem{coast, Token::Map3});
    addText(scene, QStringLiteral("a name"), {}, Theme::slide(ThemeName::Light, 1080), {10, 10}, 400);
    const PptxSlide slide = pptxSlide(slideOf(scene), Language::En);
    ASSERT_EQ(slide.pictures.size(), 1u);
    EXPECT_TRUE(slide.pictures.front().startsWith("\x89PNG"));
    const SlideXml xml(slide.xml);
    EXPECT_EQ(xml.elements.at("p:pic"), 1);
    EXPECT_EQ(xml.elements.count("a:custGeom"), 0u);
    EXPECT_EQ(xml.elements.at("a:t"), 1);
}

TEST(PptxSlide, WordsThatXmlCannotHoldAreMarkedNotLost)
{
    Scene scene;
    addText(scene, QStringLiteral("a\u0001<b>&\"c"), {}, Theme::slide(ThemeName::Light, 1080), {0, 0}, 400);
    QXmlStreamReader xml(pptxSlide(slideOf(scene), Language::En).xml);
    QString said;
    while (!xml.atEnd()) {
        xml.readNext();
        said += xml.isCharacters() ? xml.text().toString() : QString();
    }
    EXPECT_FALSE(xml.hasError());
    EXPECT_EQ(said, QStringLiteral("a\uFFFD<b>&\"c"));
}

} // namespace
} // namespace rd
