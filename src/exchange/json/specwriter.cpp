#include "exchange/json/jsonwriter.h"
#include "exchange/json/specjson.h"
#include "exchange/json/specnames.h"

namespace rd {
namespace {

void writeDims(JsonWriter &json, std::string_view member, const std::vector<Dim> &dims)
{
    if (dims.empty()) {
        return;
    }
    json.key(member).beginArray();
    for (const Dim dim : dims) {
        json.string(name(dim));
    }
    json.endArray();
}

void writeStrings(JsonWriter &json, std::string_view member, const std::vector<std::string> &texts)
{
    json.key(member).beginArray();
    for (const std::string &text : texts) {
        json.string(text);
    }
    json.endArray();
}

void writeMeasures(JsonWriter &json, const std::vector<Measure> &measures)
{
    if (measures.empty()) {
        return;
    }
    json.key("measures").beginArray();
    for (const Measure &measure : measures) {
        json.beginObject()
            .member("indicator", measure.indicator)
            .member("operation", nameOf(operationNames, measure.operation));
        json.memberUnlessEmpty("operand", measure.operand);
        json.endObject();
    }
    json.endArray();
}

void writeFilters(JsonWriter &json, const std::vector<Filter> &filters)
{
    if (filters.empty()) {
        return;
    }
    json.key("filters").beginArray();
    for (const Filter &filter : filters) {
        json.beginObject().member("dim", name(filter.dim));
        writeStrings(json, "codes", filter.codes);
        if (!filter.children) {
            json.key("children").raw("false");
        }
        json.endObject();
    }
    json.endArray();
}

void writePeriods(JsonWriter &json, const PeriodRange &periods)
{
    if (!periods.from && !periods.to && periods.latest == 0) {
        return;
    }
    json.key("periods").beginObject();
    json.memberUnlessEmpty("from", periods.from ? periods.from->sdmx() : "");
    json.memberUnlessEmpty("to", periods.to ? periods.to->sdmx() : "");
    if (periods.latest != 0) {
        json.key("latest").raw(std::to_string(periods.latest));
    }
    json.endObject();
}

void writeSort(JsonWriter &json, const std::vector<Sort> &sort)
{
    if (sort.empty()) {
        return;
    }
    json.key("sort").beginArray();
    for (const Sort &entry : sort) {
        json.beginObject().member("by", entry.by);
        if (entry.descending) {
            json.key("descending").raw("true");
        }
        json.endObject();
    }
    json.endArray();
}

void writeRest(JsonWriter &json, const ReportSpec &spec)
{
    json.memberUnlessEmpty("as_known", spec.asKnown);
    json.memberUnlessEmpty("published_until", spec.publishedUntil);
    json.memberUnlessEmpty("chart", spec.chart);
    writeDims(json, "follows", spec.follows);
    writeDims(json, "drill", spec.drill);
    if (!spec.finding.empty()) {
        json.key("finding").beginObject().member("zh", spec.finding.zh).member("en", spec.finding.en).endObject();
    }
    if (!spec.options.empty()) {
        json.key("options").beginObject();
        for (const auto &[option, text] : spec.options) {
            json.member(option, text);
        }
        json.endObject();
    }
}

} // namespace

std::string specToJson(const ReportSpec &spec)
{
    JsonWriter json;
    json.beginObject().key("version").raw(std::to_string(specVersion)).member("view", nameOf(viewNames, spec.view));
    if (!spec.fields.empty()) {
        writeStrings(json, "fields", spec.fields);
    }
    writeDims(json, "rows", spec.rows);
    writeDims(json, "columns", spec.columns);
    writeMeasures(json, spec.measures);
    writeFilters(json, spec.filters);
    writePeriods(json, spec.periods);
    writeSort(json, spec.sort);
    if (spec.limit != 0) {
        json.key("limit").raw(std::to_string(spec.limit));
    }
    if (spec.layout != Layout::Tidy) {
        json.member("layout", nameOf(layoutNames, spec.layout));
    }
    writeRest(json, spec);
    return json.endObject().take();
}

} // namespace rd
