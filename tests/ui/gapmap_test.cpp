#include "support/scenecheck.h"
#include "ui/charts/chartkind.h"
#include "ui/charts/scenepainter.h"
#include "ui/charts/textlayout.h"

#include <QImage>
#include <QPainter>

#include <gtest/gtest.h>

#include <set>

namespace rd {
namespace {

ChartModel holdings(std::size_t columns)
{
    ChartModel model;
    model.kind = "gapmap";
    for (const char *area : {"North County", "South County"}) {
        Panel panel;
        panel.title = area;
        for (std::size_t i = 0; i < columns; ++i) {
            Mark mark;
            mark.name = "Indicator with a long name " + std::to_string(i + 1);
            mark.count = i % 4 == 0 ? 0 : 28;
            mark.label = mark.count == 0 ? "" : "28";
            panel.marks.push_back(mark);
        }
        model.panels.push_back(panel);
    }
    return model;
}

std::multiset<QString> textsIn(const Scene &scene)
{
    std::multiset<QString> texts;
    for (const Item &item : scene.items) {
        if (const auto *text = std::get_if<TextItem>(&item)) {
            texts.insert(text->lines.join(u'|'));
        }
    }
    return texts;
}

TEST(GapMap, NumbersEveryFifthColumnWhereAllWouldNotFit)
{
    const Theme theme = Theme::page(ThemeName::Light);
    for (const qreal width : {800.0, 1366.0}) {
        const Scene scene = layoutOf("gapmap")(holdings(102), {width, 0}, theme, Language::En);
        EXPECT_EQ(test::faultsIn(scene, theme), "") << width;
        const std::multiset<QString> texts = textsIn(scene);
        for (const char *number : {"1", "5", "10", "100"}) {
            EXPECT_EQ(texts.count(QString::fromLatin1(number)), 1u) << number << " at " << width;
        }
        EXPECT_EQ(texts.count(QStringLiteral("2")), 0u);
        EXPECT_EQ(texts.count(QStringLiteral("28")), 0u) << "no count is squeezed into a cell";
        EXPECT_EQ(texts.count(QStringLiteral("≥ 10 held")), 1u) << "but the shades are explained";
    }
}

/// How much of a cell is seen: its colour's contrast to the card, over all of its pixels.
double weightOf(const RectItem &cell, const Theme &theme)
{
    Scene alone;
    alone.items.emplace_back(RectItem{QRectF(QPointF(), cell.rect.size()), cell.color, cell.fill});
    QImage image(cell.rect.size().toSize(), QImage::Format_RGB32);
    image.fill(theme.color(Token::Card));
    QPainter painter(&image);
    paint(painter, alone, theme);
    painter.end();
    double sum = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            sum += contrast(image.pixelColor(x, y), theme.color(Token::Card)) - 1;
        }
    }
    return sum / image.width() / image.height();
}

class GapMapThemes : public testing::TestWithParam<ThemeName> {};
INSTANTIATE_TEST_SUITE_P(All, GapMapThemes, testing::ValuesIn(allThemes),
                         [](const auto &theme) { return std::string(name(theme.param)); });

TEST_P(GapMapThemes, WhatIsHeldStandsOutFromAHatchThatIsSeen)
{
    const Theme theme = Theme::page(GetParam());
    const double least = theme.hasWeakLamp() ? 4.5 : 3;
    ChartModel model = holdings(4);
    model.panels.front().marks[1].count = 1;
    double held = 100, empty = 0;
    for (const Item &item : layoutOf("gapmap")(model, {1000, 0}, theme, Language::En).items) {
        const auto *cell = std::get_if<RectItem>(&item);
        if (cell == nullptr || cell->mark < 0) {
            continue;
        }
        EXPECT_GE(contrast(theme.color(cell->color), theme.color(Token::Card)), least);
        const bool isEmpty = cell->fill == Fill::Hatched;
        const double colourful = theme.color(cell->color).hsvSaturationF();
        EXPECT_EQ(colourful < 0.2, isEmpty) << "a count is of the map's hue, its lack grey";
        (isEmpty ? empty : held) = isEmpty ? std::max(empty, weightOf(*cell, theme)) : std::min(held, weightOf(*cell, theme));
    }
    EXPECT_GT(empty, 0);
    EXPECT_GT(held, empty * 1.3);
}

TEST(GapMap, SaysThatItsIndicatorsWereChosen)
{
    const Theme theme = Theme::page(ThemeName::Light);
    ChartModel model = holdings(4);
    model.texts["subset"] = {"选", "Some"};
    const std::multiset<QString> texts = textsIn(layoutOf("gapmap")(model, {1000, 0}, theme, Language::En));
    EXPECT_TRUE(std::ranges::any_of(texts, [](const QString &text) { return text.endsWith(QStringLiteral(" · Some")); }));
}

TEST(GapMap, TellsCountsWhereTheyFit)
{
    const Theme theme = Theme::page(ThemeName::Light);
    const std::multiset<QString> texts = textsIn(layoutOf("gapmap")(holdings(12), {1366, 0}, theme, Language::En));
    EXPECT_EQ(texts.count(QStringLiteral("28")), 18u);
    EXPECT_EQ(texts.count(QStringLiteral("≥ 10 held")), 0u);
}

TEST(GapMap, LongNamesOfLinesGiveWayToThoseOfColumns)
{
    const Theme theme = Theme::page(ThemeName::Light);
    ChartModel model = holdings(11);
    model.panels.front().title = "Revenue of industry above designated size";
    for (Panel &panel : model.panels) {
        for (Mark &mark : panel.marks) {
            mark.name = "Fengchuan County";
        }
    }
    for (Panel &panel : model.panels) {
        panel.marks.back().name = "Qiming High-tech Zone";
    }
    const Scene scene = layoutOf("gapmap")(model, {944, 0}, theme, Language::En);
    EXPECT_EQ(test::faultsIn(scene, theme), "");
    EXPECT_EQ(textsIn(scene).count(QStringLiteral("Fengchuan|County")), 10u);
    EXPECT_EQ(textsIn(scene).count(QStringLiteral("Qiming|High-tech|Zone")), 1u);
}

TEST(GapMap, NamesOfColumnsDoNotTouch)
{
    const Theme theme = Theme::page(ThemeName::Light);
    for (const qreal width : {1000.0, 1366.0, 1872.0}) {
        const Scene scene = layoutOf("gapmap")(holdings(14), {width, 0}, theme, Language::En);
        std::vector<QRectF> names;
        for (const Item &item : scene.items) {
            const auto *text = std::get_if<TextItem>(&item);
            if (text != nullptr && text->lines.join(u' ').startsWith(QStringLiteral("Indicator"))) {
                names.push_back(inkOf(*text, theme));
            }
        }
        ASSERT_EQ(names.size(), 14u) << width;
        for (std::size_t i = 1; i < names.size(); ++i) {
            EXPECT_GE(names[i].left() - names[i - 1].right(), theme.step(2)) << i << " at " << width;
        }
    }
}

} // namespace
} // namespace rd
