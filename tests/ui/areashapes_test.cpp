#include "core/boundaries.h"
#include "core/charttable.h"
#include "support/scenecheck.h"
#include "ui/charts/chartkind.h"

#include <gtest/gtest.h>

#include <chrono>
#include <cmath>
#include <numbers>

namespace rd {
namespace {

using test::chartTable;
using test::gap;
using test::observed;

MapRing box(double left, double bottom, double width, double height)
{
    return {{left, bottom}, {left + width, bottom}, {left + width, bottom + height}, {left, bottom + height}, {left, bottom}};
}

/// Areas of which three have a place on the tile grid, too.
CodeBook book()
{
    CodeBook gridded;
    CodeBook made = test::chartBook();
    int column = 0;
    for (Area area : made.areas) {
        if (area.level == "county") {
            area.tileRow = 0;
            area.tileColumn = column++;
        }
        gridded.areas.add(area);
    }
    made.areas = gridded.areas;
    return made;
}

/// North with a hole in which the zone lies; south of it south; east has an island; nothing of the town.
Boundaries shapes(const std::string &licence = "CC BY 4.0")
{
    const auto feature = [](const char *code, std::vector<MapPolygon> polygons) {
        return BoundaryFeature{{{"adcode", code}}, std::move(polygons), "f:1:1"};
    };
    return *boundariesOf(
        {"f",
         {feature("north", {{box(116, 36.5, 1, 0.5), box(116.4, 36.65, 0.2, 0.2)}}), feature("south", {{box(116, 36, 1, 0.5)}}),
          feature("east", {{box(117, 36, 0.4, 1)}, {box(117.6, 36.9, 0.05, 0.05)}}),
          feature("zone", {{box(116.4, 36.65, 0.2, 0.2)}})},
         licence},
        "adcode", book());
}

Table rates()
{
    return chartTable("tilemap",
                      {observed("rate", "north", "2024", 10), observed("rate", "south", "2024", 12, Qualifier::MoreThan),
                       observed("rate", "east", "2024", 30), gap("rate", "zone", "2024")},
                      test::chartBook());
}

Scene laid(const Boundaries *boundaries, QSizeF size = {900, 0}, Language language = Language::En)
{
    const auto shared = boundaries ? std::make_shared<const Boundaries>(*boundaries) : nullptr;
    const ChartModel model = chartModel(rates(), book(), language, shared);
    EXPECT_EQ(model.kind, "tilemap");
    return layoutOf(model.kind)(model, size, Theme::page(ThemeName::Light), language);
}

int markOf(const Scene &scene, std::string_view area)
{
    const auto it = std::ranges::find_if(scene.marks, [&](const SceneMark &m) { return m.key.code(Dim::Area) == area; });
    return it == scene.marks.end() ? -1 : static_cast<int>(it - scene.marks.begin());
}

template <typename T> std::optional<Token> fillOf(const Scene &scene, std::string_view area)
{
    for (const Item &item : scene.items) {
        const T *one = std::get_if<T>(&item);
        if (one != nullptr && one->mark >= 0 && one->mark == markOf(scene, area)) {
            return one->color;
        }
    }
    return {};
}

bool says(const Scene &scene, const QString &words)
{
    return std::ranges::any_of(scene.items, [&](const Item &item) {
        const auto *text = std::get_if<TextItem>(&item);
        return text != nullptr && text->lines.join(u' ').contains(words);
    });
}

TEST(AreaShapes, HaveTheClassesOfTheTiles)
{
    const Boundaries boundaries = shapes();
    const Scene tiles = laid(nullptr), map = laid(&boundaries);
    for (const char *area : {"north", "south", "east"}) {
        ASSERT_TRUE(fillOf<PathItem>(map, area)) << area;
        EXPECT_EQ(fillOf<PathItem>(map, area), fillOf<RectItem>(tiles, area)) << area;
    }
    ASSERT_EQ(map.marks.size(), tiles.marks.size());
    for (const char *area : {"north", "south", "east", "zone"}) {
        EXPECT_EQ(map.marks[static_cast<std::size_t>(markOf(map, area))].name,
                  tiles.marks[static_cast<std::size_t>(markOf(tiles, area))].name);
    }
}

TEST(AreaShapes, ArePointedAtByTheirShapeAndNotByTheirBox)
{
    const Boundaries boundaries = shapes();
    const Scene map = laid(&boundaries);
    const auto rectOf = [&](const char *area) { return map.marks[static_cast<std::size_t>(markOf(map, area))].rect; };
    EXPECT_EQ(map.markAt(rectOf("zone").center()), markOf(map, "zone")) << "in the hole";
    EXPECT_EQ(map.markAt(rectOf("north").topLeft() + QPointF(9, 9)), markOf(map, "north"));
    EXPECT_LT(rectOf("north").center().y(), rectOf("south").center().y()) << "north is up";
    EXPECT_LT(rectOf("north").center().x(), rectOf("east").center().x());
    const QRectF east = rectOf("east");
    EXPECT_EQ(map.markAt(east.bottomRight() - QPointF(4, 4)), -1) << "the sea before the island";
}

TEST(AreaShapes, TellTheTermsOfTheFile)
{
    const Boundaries licensed = shapes(), bare = shapes("");
    EXPECT_TRUE(says(laid(&licensed), QStringLiteral("Boundaries: CC BY 4.0")));
    EXPECT_TRUE(says(laid(&bare), QStringLiteral("no licence stated")));
    EXPECT_TRUE(says(laid(&bare, {900, 0}, Language::Zh), QStringLiteral("边界文件未注明使用条款")));
    EXPECT_FALSE(says(laid(&bare), QStringLiteral("tile grid")));
}

TEST(AreaShapes, AnAreaWithoutAShapeStandsBelow)
{
    Boundaries boundaries = shapes();
    boundaries.shapes.erase("east");
    const Scene map = laid(&boundaries);
    const SceneMark &east = map.marks[static_cast<std::size_t>(markOf(map, "east"))];
    EXPECT_TRUE(east.shape.isEmpty());
    EXPECT_TRUE(says(map, QStringLiteral("Area east")));
    for (const SceneMark &mark : map.marks) {
        EXPECT_TRUE(mark.key == east.key || mark.rect.bottom() <= east.rect.top()) << mark.name.toStdString();
    }
}

TEST(AreaShapes, LabelsLieInTheirShapesAndNeverOverlap)
{
    const Boundaries boundaries = shapes();
    for (const ThemeName name : allThemes) {
        for (const QSizeF size : {QSizeF(220, 0), QSizeF(420, 300), QSizeF(900, 0), QSizeF(1700, 900)}) {
            for (const Language language : {Language::Zh, Language::En}) {
                const ChartModel model = chartModel(rates(), book(), language, std::make_shared<const Boundaries>(boundaries));
                const Theme theme = Theme::page(name);
                const Scene map = layoutCard(model, size, theme, language);
                EXPECT_EQ(test::faultsIn(map, theme), "") << size.width();
                for (const test::PlacedLine &line : test::linesOf(map, theme)) {
                    const int mark = std::get<TextItem>(map.items[line.item]).mark;
                    const QPainterPath shape = mark < 0 ? QPainterPath() : map.marks[static_cast<std::size_t>(mark)].shape;
                    EXPECT_TRUE(shape.isEmpty() || shape.contains(line.rect)) << line.text.toStdString();
                }
            }
        }
    }
}

/// Hundreds of counties of 500 points each.
TEST(AreaShapes, TakesACountryOfCounties)
{
    constexpr int columns = 70, rows = 10, points = 500;
    CodeBook country = test::chartBook();
    BoundaryFile file{"f", {}, ""};
    std::vector<Observation> observations;
    for (int i = 0; i < columns * rows; ++i) {
        const std::string code = "a" + std::to_string(i);
        country.areas.add(test::area(code, "city", "county", 10 + i));
        observations.push_back(observed("rate", code, "2024", i % 97));
        MapRing ring;
        for (int k = 0; k <= points; ++k) {
            const double turn = 2 * std::numbers::pi * (k % points) / points;
            const double far = 0.45 + 0.04 * std::sin(37 * turn);
            ring.push_back({80 + i % columns + far * std::cos(turn), 10 + i / columns + far * std::sin(turn)});
        }
        file.features.push_back({{{"adcode", code}}, {{ring}}, "f:1:1"});
    }
    const ChartModel model = chartModel(chartTable("tilemap", observations, country), country, Language::En,
                                        std::make_shared<const Boundaries>(*boundariesOf(std::move(file), "adcode", country)));
    ASSERT_EQ(model.kind, "tilemap") << "shapes do where there is no tile grid";
    const Theme theme = Theme::page(ThemeName::Light);
    const auto began = std::chrono::steady_clock::now();
    const Scene map = layoutOf(model.kind)(model, {1600, 900}, theme, Language::En);
    RecordProperty(
        "layout_ms",
        static_cast<int>(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - began).count()));
    std::size_t drawn = 0, shapesDrawn = 0;
    for (const Item &item : map.items) {
        if (const auto *path = std::get_if<PathItem>(&item); path != nullptr && path->mark >= 0) {
            drawn += static_cast<std::size_t>(path->path.elementCount());
            ++shapesDrawn;
        }
    }
    EXPECT_GE(shapesDrawn, static_cast<std::size_t>(columns * rows));
    EXPECT_LT(drawn, shapesDrawn * 100) << "points that nobody can see are not painted";
    EXPECT_EQ(test::faultsIn(map, theme), "");
}

} // namespace
} // namespace rd
