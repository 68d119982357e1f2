#include "ui/charts/scenepainter.h"

#include "ui/charts/barshape.h"
#include "ui/charts/kindmark.h"

#include <QImage>
#include <QPainter>

#include <gtest/gtest.h>

namespace rd {
namespace {

const Theme lightTheme = Theme::page(ThemeName::Light);

QImage painted(const Scene &scene, const PaintOptions &options = {}, const Theme &theme = lightTheme)
{
    QImage image(100, 60, QImage::Format_RGB32);
    image.fill(theme.color(Token::Ground));
    QPainter painter(&image);
    paint(painter, scene, theme, options);
    return image;
}

/// How many columns and rows of a picture are clearly not ground.
QSize inkSize(const QImage &image, const QColor &ground)
{
    QRect ink;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const bool inked = std::abs(image.pixelColor(x, y).lightness() - ground.lightness()) > 30;
            ink = inked ? ink.united(QRect(x, y, 1, 1)) : ink;
        }
    }
    return ink.size();
}

Scene twoRects(Fill fill = Fill::Solid)
{
    Scene scene;
    scene.size = {100, 60};
    scene.items.emplace_back(RectItem{QRectF(10, 10, 30, 40), Token::Pillar, fill, 0, 0});
    scene.items.emplace_back(RectItem{QRectF(60, 10, 30, 40), Token::Pillar, fill, 0, 1});
    scene.marks.resize(2);
    return scene;
}

TEST(Painting, FillsSayTheKind)
{
    const QColor ground = lightTheme.color(Token::Ground), pillar = lightTheme.color(Token::Pillar);
    EXPECT_EQ(painted(twoRects()).pixelColor(25, 30), pillar);
    const QImage hollow = painted(twoRects(Fill::Hollow));
    EXPECT_EQ(hollow.pixelColor(25, 30), ground);
    EXPECT_EQ(hollow.pixelColor(10, 30), pillar);
    const QImage hatched = painted(twoRects(Fill::Hatched));
    int filled = 0;
    for (int x = 12; x < 38; ++x) {
        filled += hatched.pixelColor(x, 30) == ground ? 0 : 1;
    }
    EXPECT_GT(filled, 4); // stripes
    EXPECT_LT(filled, 22);
    EXPECT_EQ(hatched.pixelColor(45, 30), ground); // and none of them outside
}

TEST(Painting, MarksOfAllKindsAreEquallyLarge)
{
    for (const ThemeName name : {ThemeName::Light, ThemeName::Dark, ThemeName::Projector}) {
        const Theme theme = Theme::page(name);
        const auto size = [&theme](Kind kind) {
            Scene scene;
            scene.size = {100, 60};
            addKindMark(scene, kind, Token::Pillar, Type::Body, {10, 10}, theme, -1);
            return inkSize(painted(scene, {}, theme), theme.color(Token::Ground));
        };
        const QSize actual = size(Kind::Actual);
        EXPECT_GE(actual.width(), 8) << rd::name(name);
        for (const Kind kind : {Kind::Target, Kind::Plan}) {
            EXPECT_NEAR(size(kind).width(), actual.width(), 1) << rd::name(name);
            EXPECT_NEAR(size(kind).height(), actual.height(), 1) << rd::name(name);
        }
    }
}

TEST(Painting, ChosenMarksAreOutlinedAndOthersTurnGrey)
{
    const QImage image = painted(twoRects(), {.lit = {true, false}, .textAsPaths = false});
    EXPECT_EQ(image.pixelColor(25, 30), lightTheme.color(Token::Pillar));
    EXPECT_EQ(image.pixelColor(10, 30), lightTheme.color(Token::Text));
    EXPECT_EQ(image.pixelColor(75, 30), lightTheme.color(Token::NoTier));
}

TEST(Painting, TextOnAMarkThatTurnedGreyCanStillBeRead)
{
    for (const ThemeName name : allThemes) {
        const Theme page = Theme::page(name);
        for (int token = static_cast<int>(Token::Map1); token <= static_cast<int>(Token::Map7); ++token) {
            const auto fill = static_cast<Token>(token);
            Scene scene;
            scene.size = {100, 60};
            scene.items.emplace_back(RectItem{QRectF(0, 0, 100, 60), fill, Fill::Solid, 0, 1});
            // A letter as high as the picture is wide enough to have whole pixels of its colour.
            scene.items.emplace_back(
                TextItem{QRectF(20, 0, 60, 60), {QStringLiteral("I")}, {Type::Numeral, page.inkOn(fill), true}, {}, 1});
            scene.marks.resize(2);
            QImage image(100, 60, QImage::Format_RGB32);
            QPainter painter(&image);
            paint(painter, scene, page, {.lit = {true, false}, .textAsPaths = true});
            painter.end();
            double most = 1;
            for (int y = 0; y < 60; ++y) {
                for (int x = 0; x < 100; ++x) {
                    most = std::max(most, contrast(image.pixelColor(x, y), page.color(Token::NoTier)));
                }
            }
            EXPECT_GE(most, 4.3) << rd::name(name) << ", class " << token;
        }
    }
}

TEST(Painting, EveryPixelIsOpaque)
{
    QImage image(100, 60, QImage::Format_ARGB32);
    image.fill(Qt::white);
    Scene scene = twoRects();
    scene.items.emplace_back(BarItem{QRectF(5, 20, 40, 18), Token::Emerging, Fill::Solid, BarEnd::Torn});
    scene.items.emplace_back(BarItem{QRectF(5, 40, 40, 18), Token::Emerging, Fill::Solid, BarEnd::Steps});
    QPainter painter(&image);
    paint(painter, scene, lightTheme);
    painter.end();
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            ASSERT_EQ(qAlpha(image.pixel(x, y)), 255);
        }
    }
}

TEST(BarShape, TornAndSteppedEndsReachBeyondTheSurePart)
{
    const QRectF sure(10, 10, 40, 18);
    for (const BarEnd end : {BarEnd::Torn, BarEnd::Steps}) {
        const BarShape shape = barShape({sure, Token::Pillar, Fill::Solid, end}, lightTheme);
        const QRectF box = shape.body.boundingRect().united(shape.loose.boundingRect());
        EXPECT_NEAR(box.right(), 50 + barEndLength(end, 18, lightTheme), 0.6);
        EXPECT_NEAR(box.left(), 10, 0.01);
        EXPECT_TRUE(shape.body.contains(QPointF(30, 19)));
    }
    EXPECT_EQ(barEndLength(BarEnd::Plain, 18, lightTheme), 0);
    EXPECT_EQ(barShape({sure, Token::Pillar}, lightTheme).body.boundingRect(), sure);
}

TEST(BarShape, StandingBarsEndUpwards)
{
    BarItem bar{QRectF(10, 20, 18, 30), Token::Pillar, Fill::Solid, BarEnd::Torn};
    bar.upward = true;
    const BarShape shape = barShape(bar, lightTheme);
    const QRectF box = shape.body.boundingRect().united(shape.loose.boundingRect());
    EXPECT_NEAR(box.bottom(), 50, 0.01);
    EXPECT_NEAR(box.top(), 20 - barEndLength(BarEnd::Torn, 18, lightTheme), 0.6);
    EXPECT_NEAR(box.left(), 10, 0.01);
    EXPECT_NEAR(box.right(), 28, 0.01);
}

TEST(Hatch, StaysInsideItsShape)
{
    QPainterPath disc;
    disc.addEllipse(QRectF(0, 0, 50, 50));
    const QPainterPath stripes = hatch(disc, lightTheme);
    EXPECT_FALSE(stripes.isEmpty());
    EXPECT_TRUE(stripes.subtracted(disc).boundingRect().width() < 0.5);
}

TEST(Scene, AppendMovesItemsAndRenumbersMarks)
{
    Scene whole = twoRects();
    whole.append(twoRects(), {0, 100});
    ASSERT_EQ(whole.marks.size(), 4u);
    const auto &rect = std::get<RectItem>(whole.items[3]);
    EXPECT_EQ(rect.mark, 3);
    EXPECT_EQ(rect.rect, QRectF(60, 110, 30, 40));
}

TEST(Scene, MarkAtFindsTheTopmost)
{
    Scene scene;
    scene.marks.push_back({QRectF(0, 0, 100, 100), {}, 0, {}});
    scene.marks.push_back({QRectF(10, 10, 10, 10), {}, 1, {}});
    EXPECT_EQ(scene.markAt({15, 15}), 1);
    EXPECT_EQ(scene.markAt({50, 50}), 0);
    EXPECT_EQ(scene.markAt({150, 50}), -1);
}

} // namespace
} // namespace rd
