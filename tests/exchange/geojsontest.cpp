#include "exchange/json/geojson.h"

#include "support.h"

#include <rapidcheck/gtest.h>

namespace rd {
namespace {

const std::string square = "[[[116,36],[117,36],[117,37],[116,37],[116,36]]]";

std::string feature(const std::string &properties, const std::string &coordinates = square, const std::string &type = "Polygon")
{
    return R"({"type":"Feature","properties":{)" + properties + R"(},"geometry":{"coordinates":)" + coordinates + R"(,"type":")"
           + type + "\"}}";
}

std::string collection(const std::string &features, const std::string &more = {})
{
    return R"({"type":"FeatureCollection",)" + more + "\n\"features\":[\n" + features + "\n]}";
}

class GeoJson : public testing::Test {
protected:
    [[nodiscard]] Result<BoundaryFile> read(const std::string &json, const GeoJsonLimits &limits = {}) const
    {
        folder.put("m.geojson", json);
        return readGeoJson(folder.path("m.geojson"), limits);
    }
    /// The sentence without the folder; "taken" where there is none.
    [[nodiscard]] std::string failure(const std::string &json, const GeoJsonLimits &limits = {}) const
    {
        const auto file = read(json, limits);
        return file ? "taken" : file.error().sentence.en.substr(folder.path().size() + 1);
    }
    test::Folder folder;
};

TEST_F(GeoJson, ReadsPolygonsHolesAndMultipolygons)
{
    const std::string holed = "[[[0,0],[9,0],[9,9],[0,9],[0,0]],[[3,3],[3,6],[6,6],[6,3],[3,3]]]";
    const auto file = read(collection(feature(R"("adcode":371581,"name":"临清","x":null)") + ","
                                      + feature(R"("adcode":"CN371502")", "[" + holed + "," + square + "]", "MultiPolygon")));
    ASSERT_TRUE(file) << file.error().sentence.en;
    ASSERT_EQ(file->features.size(), 2U);
    EXPECT_EQ(file->features[0].properties, (std::map<std::string, std::string>{{"adcode", "371581"}, {"name", "临清"}}));
    EXPECT_EQ(file->features[0].polygons, (std::vector<MapPolygon>{{{{116, 36}, {117, 36}, {117, 37}, {116, 37}, {116, 36}}}}));
    ASSERT_EQ(file->features[1].polygons.size(), 2U);
    EXPECT_EQ(file->features[1].polygons[0].size(), 2U);
    const std::string first = feature(R"("adcode":371581,"name":"xx","x":null)"); // two characters for a name of two
    EXPECT_TRUE(file->features[1].place.ends_with(":3:" + std::to_string(first.size() + 2))) << file->features[1].place;
}

TEST_F(GeoJson, TakesHeightsByteOrderMarksAndNoGeometry)
{
    EXPECT_EQ(failure("\xEF\xBB\xBF" + collection(feature(R"("a":1)", "[[[1,1,5],[2,1,5],[2,2,5],[1,1,5]]]"))), "taken");
    const auto file = read(collection(R"({"type":"Feature","id":7,"properties":null,"geometry":null})"));
    ASSERT_TRUE(file);
    EXPECT_TRUE(file->features[0].polygons.empty());
    EXPECT_EQ(file->features[0].properties.at("id"), "7");
}

TEST_F(GeoJson, TellsTheTermsOfTheFile)
{
    EXPECT_EQ(read(collection(feature(R"("a":1)")))->licence, "");
    EXPECT_EQ(read(collection(feature(R"("a":1)"), R"("license":"CC BY 4.0","copyright":"© Office\n of maps",)"))->licence,
              "CC BY 4.0 · © Office of maps");
    EXPECT_EQ(
        read(collection(feature(R"("a":1)"), R"("metadata":{"licence":{"name":"ODbL","url":"x"},"source":"Survey","n":[1]},)"))
            ->licence,
        "ODbL · Survey");
}

TEST_F(GeoJson, SaysWhatIsBrokenAndWhere)
{
    const auto withRing = [&](const std::string &ring) { return failure(collection(feature(R"("a":1)", "[" + ring + "]"))); };
    EXPECT_EQ(failure(""), "m.geojson:1:1: is no GeoJSON file");
    EXPECT_EQ(failure("<html>"), "m.geojson:1:1: is no GeoJSON file");
    EXPECT_EQ(failure("{}"), "m.geojson:1:1: is of the type \"\"; a FeatureCollection is needed");
    EXPECT_EQ(failure(R"({"type":"Topology","arcs":[]})"), "m.geojson:1:1: is TopoJSON; convert it to GeoJSON first");
    EXPECT_EQ(failure(R"({"type":"FeatureCollection"})"), "m.geojson:1:1: has no features");
    EXPECT_EQ(failure(collection("")), "m.geojson:1:1: has no features");
    EXPECT_EQ(failure(collection(feature("", "[1,2]", "Point"))),
              "m.geojson:3:46: the geometry is of the type \"Point\"; a Polygon or a MultiPolygon is needed");
    EXPECT_EQ(failure(collection("{}")), "m.geojson:3:1: is of the type \"\"; a Feature is needed");
    EXPECT_EQ(failure(R"({"type":"FeatureCollection","type":"x"})"),
              "m.geojson:1:29: the member \"type\" is given twice; take one out");
    EXPECT_NE(withRing("[[1,1],[2,1],[2,2],[1,2]]").find(": the ring is open: its last point must be its first"),
              std::string::npos);
    EXPECT_NE(withRing("[[1,1],[2,1],[1,1]]").find("fewer than 4 points"), std::string::npos);
    EXPECT_NE(withRing("[[1,NaN],[2,1],[2,2],[1,1]]").find("NaN and Infinity are no numbers"), std::string::npos);
    EXPECT_NE(withRing("[[1,-Infinity],[2,1],[2,2],[1,1]]").find("NaN and Infinity are no numbers"), std::string::npos);
    EXPECT_NE(withRing("[[1,1e999],[2,1],[2,2],[1,1]]").find("too large"), std::string::npos);
    EXPECT_NE(withRing(R"([[1,"1"],[2,1],[2,2],[1,1]])").find("is not valid JSON"), std::string::npos);
    EXPECT_NE(withRing("[[1],[2,1],[2,2],[1]]").find("a point is written [longitude, latitude]"), std::string::npos);
    EXPECT_NE(withRing("[[36,116],[37,116],[37,117],[36,116]]").find("the longitude comes first"), std::string::npos);
    EXPECT_NE(withRing("[[500000,4000000],[500001,4000000],[500001,4000001],[500000,4000000]]").find("are not degrees"),
              std::string::npos);
    EXPECT_NE(withRing("[[181,0],[182,0],[182,1],[181,0]]").find("are not degrees"), std::string::npos);
    EXPECT_NE(failure(collection(feature(R"("a":1)", "[]"))).find("the polygon has no ring"), std::string::npos);
    EXPECT_NE(failure(collection(feature("\"a\":\"\xD6\xD0\""))).find("is not UTF-8"), std::string::npos);
    EXPECT_NE(failure(collection(feature(R"("a":1)")) + "x").find("there is more behind its end"), std::string::npos);
    EXPECT_EQ(readGeoJson(folder.path()).error().sentence.en, folder.path() + ": the file cannot be read");
}

TEST_F(GeoJson, SaysWhichLimitIsMet)
{
    const std::string two = collection(feature(R"("a":1)") + "," + feature(R"("a":2)"));
    EXPECT_EQ(failure(two, {.bytes = 1'000'000, .points = 10, .features = 2}), "taken");
    EXPECT_EQ(failure(two, {.bytes = 100}), "m.geojson: the file is larger than 0 MB");
    EXPECT_NE(failure(two, {.points = 9}).find("more than 9 points"), std::string::npos);
    EXPECT_NE(failure(two, {.features = 1}).find("more than 1 features"), std::string::npos);
    EXPECT_NE(failure(collection(std::string(100000, '['))), "taken");
}

TEST_F(GeoJson, RefusesEveryTruncatedFile)
{
    const std::string whole = collection(feature(R"("adcode":371581,"name":"临清é\u4e34")"), R"("license":"CC BY 4.0",)");
    ASSERT_EQ(failure(whole), "taken");
    for (std::size_t size = 1; size < whole.size(); ++size) {
        const std::string said = failure(whole.substr(0, size));
        ASSERT_TRUE(said.ends_with("the file ends here: it is cut off") || said.ends_with("save the file as UTF-8"))
            << size << said;
    }
}

RC_GTEST_FIXTURE_PROP(GeoJson, SurvivesChangedBytes, ())
{
    std::string json = collection(feature(R"("adcode":371581)") + "," + feature(R"("b":"x")"), R"("metadata":{"source":"s"},)");
    for (int i = *rc::gen::inRange(1, 6); i > 0; --i) {
        json[*rc::gen::inRange<std::size_t>(0, json.size())] =
            *rc::gen::element('{', '}', '[', ']', ',', '"', '\\', '1', 'N', '\xFF');
    }
    const auto file = read(json);
    if (file) {
        for (const BoundaryFeature &one : file->features) {
            for (const MapPolygon &polygon : one.polygons) {
                RC_ASSERT(!polygon.empty() && polygon.front().front() == polygon.front().back());
            }
        }
    } else {
        RC_ASSERT(!file.error().sentence.zh.empty());
    }
}

} // namespace
} // namespace rd
