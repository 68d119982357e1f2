#include "core/boundaries.h"
#include "core/chart/outlines.h"
#include "corebuilders.h"

#include <gtest/gtest.h>

#include <cmath>
#include <numbers>

namespace rd {
namespace {

MapPolygon box(double left, double bottom, double width, double height)
{
    return {{{left, bottom}, {left + width, bottom}, {left + width, bottom + height}, {left, bottom + height}, {left, bottom}}};
}

BoundaryFeature feature(const std::string &property, const std::string &code, double left = 0)
{
    return {{{property, code}}, {box(left, 0, 1, 1)}, "f:1:1"};
}

CodeBook outlinedBook()
{
    CodeBook book;
    book.areas.add(test::area("371500", "", "prefecture"));
    for (const char *code : {"371502", "371503", "371581", "371522"}) {
        Area area = test::area(code, "371500", "county");
        area.formerCode = std::string(code) == "371503" ? "371523" : "";
        book.areas.add(area);
    }
    return book;
}

TEST(Boundaries, FindsAreasByEveryWayOfWritingTheirCode)
{
    BoundaryFile file{
        "f", {feature("adcode", "CN371581"), feature("adcode", "371523"), feature("adcode", "371502000000")}, "CC0"};
    const auto boundaries = boundariesOf(file, "adcode", outlinedBook());
    ASSERT_TRUE(boundaries) << boundaries.error().sentence.en;
    EXPECT_TRUE(boundaries->shapes.contains("371581"));
    EXPECT_TRUE(boundaries->shapes.contains("371503"));
    EXPECT_TRUE(boundaries->shapes.contains("371502"));
    EXPECT_EQ(boundaries->without, std::vector<std::string>{"371522"});
    EXPECT_EQ(boundaries->licence, "CC0");
}

TEST(Boundaries, ListsFeaturesOfNoAreaAndGoesOn)
{
    BoundaryFeature nameless = feature("name", "Sea");
    nameless.polygons.clear();
    const auto boundaries =
        boundariesOf({"f", {feature("adcode", "371502"), feature("adcode", "999"), nameless}, ""}, "adcode", outlinedBook());
    ASSERT_TRUE(boundaries);
    EXPECT_EQ(boundaries->unknown, (std::vector<std::string>{"999", "Sea"}));
}

TEST(Boundaries, RefusesWhatCannotBeMatched)
{
    const auto failure = [](const BoundaryFile &file, const char *property) {
        const auto boundaries = boundariesOf(file, property, outlinedBook());
        return boundaries ? std::string("taken") : boundaries.error().sentence.en;
    };
    EXPECT_EQ(failure({"f", {feature("code", "371502")}, ""}, "adcode"),
              "f: no feature has the property \"adcode\"; the file has: code");
    EXPECT_EQ(failure({"f", {feature("code", "a"), feature("code", "b")}, ""}, "code"),
              "f: no \"code\" in it is the code of an area of this store (a, b); choose another property or file");
    BoundaryFile twice{"f", {feature("code", "371523"), feature("code", "371503")}, ""};
    twice.features[1].place = "f:9:1";
    EXPECT_EQ(failure(twice, "code"), "f:9:1: the code \"371503\" is that of the feature at f:1:1 already; keep one");
}

TEST(Boundaries, OffersThePropertyThatHoldsCodesFirst)
{
    BoundaryFeature one = feature("name", "x");
    one.properties["gb"] = "371502";
    EXPECT_EQ(codeProperties({"f", {one}, ""}, outlinedBook()), (std::vector<std::string>{"gb", "name"}));
    one.properties["adcode"] = "1";
    EXPECT_EQ(codeProperties({"f", {one}, ""}, outlinedBook()).front(), "adcode");
}

TEST(Outlines, KeepNorthUpAndTheMiddleParallelTrue)
{
    MapBox bounds;
    bounds.add(MapPoint{116, 35});
    bounds.add(MapPoint{118, 37});
    const MapView view(bounds, 1000, 1000);
    const MapPoint north = view({116, 37}), south = view({116, 35}), east = view({118, 35});
    EXPECT_LT(north.y, south.y);
    EXPECT_NEAR(south.y - north.y, 1000, 1e-9);
    EXPECT_NEAR(east.x - south.x, 1000 * std::cos(36 * std::numbers::pi / 180), 1e-9);
    EXPECT_NEAR((east.x + south.x) / 2, 500, 1e-9); // in the middle
}

TEST(Outlines, AreSimplifiedToWhatCanBeSeen)
{
    MapRing circle;
    for (int i = 0; i <= 5000; ++i) {
        const double turn = 2 * std::numbers::pi * (i % 5000) / 5000;
        circle.push_back({10 + std::cos(turn), std::sin(turn)});
    }
    MapBox bounds;
    for (const MapPoint &point : circle) {
        bounds.add(point);
    }
    const MapView view(bounds, 400, 400);
    const MapRing seen = simplified(circle, view);
    EXPECT_LT(seen.size(), 300U);
    EXPECT_GT(seen.size(), 20U);
    EXPECT_EQ(seen.front(), seen.back());
    for (std::size_t i = 1; i < seen.size(); ++i) { // no edge cuts off more than a pixel of the disc
        const MapPoint middle{(seen[i].x + seen[i - 1].x) / 2, (seen[i].y + seen[i - 1].y) / 2};
        EXPECT_NEAR(std::hypot(middle.x - 200, middle.y - 200), 200, 2.2);
    }
    EXPECT_TRUE(simplified(circle, MapView(bounds, 0.4, 0.4)).empty());
}

TEST(Outlines, ALabelStandsInTheWidestPartAndNeverInAHole)
{
    MapPolygon ring = box(0, 0, 100, 100);
    ring.push_back(box(10, 10, 60, 80).front());
    const LabelPoint label = labelPoint(ring, 1);
    EXPECT_GT(label.at.x, 70);
    EXPECT_NEAR(label.distance, 15, 1.5);
    EXPECT_LT(labelPoint({{{0, 0}, {1, 0}, {0, 0}}}, 1).distance, 0.5);
}

} // namespace
} // namespace rd
