#include "exchange/json/geojson.h"

#include "core/decimal.h"
#include "exchange/fault.h"
#include "exchange/json/jsoncursor.h"

#include <QFileInfo>
#include <QString>

#include <array>
#include <cmath>
#include <fmt/format.h>

namespace rd {
namespace {

using JsonKind = JsonCursor::Kind;

constexpr std::array licenceMembers = {"license", "licence", "attribution", "copyright", "source"};
constexpr std::size_t mostLicence = 400; ///< bytes that a line below a map may take

class GeoJsonReader {
public:
    GeoJsonReader(std::string_view json, std::string file, const GeoJsonLimits &limits)
        : m_limits(limits), m_name(std::move(file)), m_json(json, m_name)
    {
    }
    Result<BoundaryFile> read();

private:
    void features();
    void feature();
    void properties(BoundaryFeature &feature);
    void geometry(BoundaryFeature &feature);
    void shape(JsonCursor &json, const std::string &type, BoundaryFeature &feature);
    MapPolygon polygon(JsonCursor &json);
    MapRing ring(JsonCursor &json);
    MapPoint position(JsonCursor &json);
    void terms(const std::string &name);
    void metadata();
    void checkType(const std::string &type);

    GeoJsonLimits m_limits;
    std::string m_name;
    JsonCursor m_json;
    BoundaryFile m_file;
    std::map<std::string, std::string> m_terms;
    std::int64_t m_points = 0;
    bool m_hasFeatures = false;
};

Result<BoundaryFile> GeoJsonReader::read()
{
    m_file.name = m_name;
    std::string name, type;
    if (m_json.kind() != JsonKind::Object) {
        m_json.fail("不是 GeoJSON 文件", "is no GeoJSON file");
    }
    m_json.beginObject();
    while (!m_json.error() && m_json.nextMember(name)) {
        if (name == "type" && m_json.kind() == JsonKind::String) {
            type = m_json.string();
        } else if (name == "features") {
            features();
        } else if (name == "metadata" && m_json.kind() == JsonKind::Object) {
            metadata();
        } else {
            terms(name);
        }
    }
    m_json.end();
    checkType(type);
    if (m_json.error()) {
        return *m_json.error();
    }
    for (const char *member : licenceMembers) {
        const std::string &text = m_terms[member];
        if (!text.empty() && m_file.licence.find(text) == std::string::npos) {
            m_file.licence += (m_file.licence.empty() ? "" : " · ") + text;
        }
    }
    return std::move(m_file);
}

void GeoJsonReader::checkType(const std::string &type)
{
    if (type == "Topology") {
        m_json.failAt(0, "是 TopoJSON，请先转换为 GeoJSON", "is TopoJSON; convert it to GeoJSON first");
    } else if (type != "FeatureCollection") {
        m_json.failAt(0, fmt::format("类型是“{}”，应为 FeatureCollection", type),
                      fmt::format("is of the type \"{}\"; a FeatureCollection is needed", type));
    } else if (!m_hasFeatures || m_file.features.empty()) {
        m_json.failAt(0, "没有要素", "has no features");
    }
}

/// A member of terms is a text, or an object with a name or a title.
void GeoJsonReader::terms(const std::string &name)
{
    const bool wanted = std::ranges::find(licenceMembers, name) != licenceMembers.end();
    if (!wanted || (m_json.kind() != JsonKind::String && m_json.kind() != JsonKind::Object)) {
        return m_json.skip();
    }
    std::string text, member;
    if (m_json.kind() == JsonKind::String) {
        text = m_json.string();
    } else {
        m_json.beginObject();
        while (m_json.nextMember(member)) {
            const bool says = (member == "name" || member == "title") && m_json.kind() == JsonKind::String && text.empty();
            says ? void(text = m_json.string()) : m_json.skip();
        }
    }
    QString line = QString::fromStdString(text).simplified();
    if (line.size() > static_cast<qsizetype>(mostLicence)) {
        line = line.left(mostLicence) + QStringLiteral("…");
    }
    m_terms.emplace(name, line.toStdString());
}

void GeoJsonReader::metadata()
{
    std::string name;
    m_json.beginObject();
    while (m_json.nextMember(name)) {
        terms(name);
    }
}

void GeoJsonReader::features()
{
    m_hasFeatures = true;
    if (m_json.kind() != JsonKind::Array && m_json.kind() != JsonKind::Nothing) {
        return m_json.fail("“features”应为列表 [ ]", "\"features\" must be a list [ ]");
    }
    m_json.beginArray();
    while (m_json.nextElement()) {
        if (static_cast<std::int64_t>(m_file.features.size()) >= m_limits.features) {
            return m_json.fail(fmt::format("要素超过 {} 个", m_limits.features),
                               fmt::format("has more than {} features", m_limits.features));
        }
        feature();
    }
}

void GeoJsonReader::feature()
{
    const std::size_t from = m_json.offset();
    if (m_json.kind() != JsonKind::Object && m_json.kind() != JsonKind::Nothing) {
        return m_json.fail("要素应为对象 { }", "a feature must be an object { }");
    }
    BoundaryFeature feature;
    std::string name, type, id;
    m_json.beginObject();
    while (m_json.nextMember(name)) {
        if (name == "type" && m_json.kind() == JsonKind::String) {
            type = m_json.string();
        } else if (name == "properties" && m_json.kind() == JsonKind::Object) {
            properties(feature);
        } else if (name == "geometry" && m_json.kind() == JsonKind::Object) {
            geometry(feature);
        } else if (name == "id" && m_json.kind() == JsonKind::String) {
            id = m_json.string();
        } else if (name == "id" && m_json.kind() == JsonKind::Number) {
            id = numberText(m_json.number());
        } else {
            m_json.skip();
        }
    }
    if (type != "Feature") {
        m_json.failAt(from, fmt::format("类型是“{}”，应为 Feature", type),
                      fmt::format("is of the type \"{}\"; a Feature is needed", type));
    }
    if (!id.empty()) {
        feature.properties.emplace("id", id); // a property of that name goes before it
    }
    feature.place = m_json.error() ? std::string() : m_json.placeOf(from);
    m_file.features.push_back(std::move(feature));
}

void GeoJsonReader::properties(BoundaryFeature &feature)
{
    std::string name;
    m_json.beginObject();
    while (m_json.nextMember(name)) {
        if (m_json.kind() == JsonKind::String) {
            feature.properties[name] = m_json.string();
        } else if (m_json.kind() == JsonKind::Number) {
            feature.properties[name] = numberText(m_json.number());
        } else {
            m_json.skip();
        }
    }
}

void GeoJsonReader::geometry(BoundaryFeature &feature)
{
    const std::size_t from = m_json.offset();
    std::string name, type;
    std::optional<std::size_t> coordinates;
    m_json.beginObject();
    while (m_json.nextMember(name)) {
        if (name == "type" && m_json.kind() == JsonKind::String) {
            type = m_json.string();
        } else if (name == "coordinates" && m_json.kind() == JsonKind::Array) {
            coordinates = m_json.pass(); // its shape depends on the type, which may stand behind it
        } else {
            m_json.skip();
        }
    }
    if (m_json.error()) {
        return;
    }
    if (type != "Polygon" && type != "MultiPolygon") {
        return m_json.failAt(from, fmt::format("几何类型是“{}”，应为 Polygon 或 MultiPolygon", type),
                             fmt::format("the geometry is of the type \"{}\"; a Polygon or a MultiPolygon is needed", type));
    }
    if (!coordinates) {
        return m_json.failAt(from, "几何没有坐标", "the geometry has no coordinates");
    }
    JsonCursor inner = m_json.at(*coordinates);
    shape(inner, type, feature);
    m_json.take(inner);
}

void GeoJsonReader::shape(JsonCursor &json, const std::string &type, BoundaryFeature &feature)
{
    if (type == "Polygon") {
        feature.polygons.push_back(polygon(json));
        return;
    }
    json.beginArray();
    while (json.nextElement()) {
        feature.polygons.push_back(polygon(json));
    }
}

MapPolygon GeoJsonReader::polygon(JsonCursor &json)
{
    const std::size_t from = json.offset();
    MapPolygon polygon;
    if (json.kind() == JsonKind::Array) {
        json.beginArray();
        while (json.nextElement()) {
            polygon.push_back(ring(json));
        }
    }
    if (polygon.empty()) {
        json.failAt(from, "多边形没有环", "the polygon has no ring");
    }
    return polygon;
}

MapRing GeoJsonReader::ring(JsonCursor &json)
{
    const std::size_t from = json.offset();
    MapRing ring;
    if (json.kind() != JsonKind::Array) {
        json.fail("环应为点的列表", "a ring must be a list of points");
        return ring;
    }
    json.beginArray();
    while (json.nextElement()) {
        ring.push_back(position(json));
        if (++m_points > m_limits.points) {
            json.fail(fmt::format("边界点超过 {} 个；请先简化", m_limits.points),
                      fmt::format("has more than {} points; simplify it first", m_limits.points));
        }
    }
    if (ring.size() < 4) {
        json.failAt(from, "环少于 4 个点", "the ring has fewer than 4 points");
    } else if (!(ring.front() == ring.back())) {
        json.failAt(from, "环没有闭合：最后一点应与第一点相同", "the ring is open: its last point must be its first");
    }
    return ring;
}

MapPoint GeoJsonReader::position(JsonCursor &json)
{
    const std::size_t from = json.offset();
    if (json.kind() != JsonKind::Array) {
        json.fail("点应写成 [经度, 纬度]", "a point is written [longitude, latitude]");
        return {};
    }
    std::array<double, 2> numbers{};
    std::size_t count = 0;
    json.beginArray();
    while (json.nextElement()) {
        const double number = json.number();
        count < 2 ? void(numbers.at(count) = number) : void();
        ++count;
    }
    const auto [x, y] = numbers;
    if (count < 2) {
        json.failAt(from, "点应写成 [经度, 纬度]", "a point is written [longitude, latitude]");
    } else if (std::abs(x) <= 90 && std::abs(y) > 90 && std::abs(y) <= 180) {
        json.failAt(from, fmt::format("纬度 {} 超出 ±90：经度应在前", numberText(y)),
                    fmt::format("the latitude {} is past ±90: the longitude comes first", numberText(y)));
    } else if (std::abs(x) > 180 || std::abs(y) > 90) {
        json.failAt(from, fmt::format("坐标 [{}, {}] 不是经纬度；请先转换为 WGS 84 经纬度", numberText(x), numberText(y)),
                    fmt::format("the coordinates [{}, {}] are not degrees; convert them to WGS 84 degrees", numberText(x),
                                numberText(y)));
    }
    return {x, y};
}

} // namespace

Result<BoundaryFile> readGeoJson(const std::string &path, const GeoJsonLimits &limits)
{
    QFile file(QString::fromStdString(path));
    if (!QFileInfo(file).isFile() || !file.open(QIODevice::ReadOnly)) {
        return fault(path, "无法读取这个文件", "the file cannot be read");
    }
    if (file.size() > limits.bytes) {
        return fault(path, fmt::format("文件大于 {} MB", limits.bytes / 1'000'000),
                     fmt::format("the file is larger than {} MB", limits.bytes / 1'000'000));
    }
    const QByteArray bytes = file.readAll();
    if (file.error() != QFileDevice::NoError) {
        return fault(path, "读取中断", "reading was interrupted");
    }
    return GeoJsonReader({bytes.data(), static_cast<std::size_t>(bytes.size())}, path, limits).read();
}

} // namespace rd
