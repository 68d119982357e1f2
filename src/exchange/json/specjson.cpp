#include "exchange/json/specjson.h"

#include "exchange/json/jsonmembers.h"
#include "exchange/json/specnames.h"

#include <fmt/format.h>

namespace rd {
namespace {

Dim dimOf(JsonMembers &members, const char *member, const std::string &text)
{
    const auto dim = dimNamed(text);
    if (!dim) {
        members.wrong(member, fmt::format("中的维度“{}”未知，请检查拼写", text),
                      fmt::format("names the unknown dimension \"{}\"; check its spelling", text));
    }
    return dim.value_or(Dim::Area);
}

std::vector<Dim> dims(JsonMembers &members, const char *member)
{
    std::vector<Dim> all;
    for (const std::string &text : members.strings(member)) {
        all.push_back(dimOf(members, member, text));
    }
    return all;
}

std::optional<Period> period(JsonMembers &members, const char *member)
{
    const std::string text = members.string(member);
    auto parsed = Period::parse(text);
    if (!parsed && !text.empty()) {
        members.wrong(member, fmt::format("“{}”不是时期，应如 2024、2024-Q3、2024-09", text),
                      fmt::format("is \"{}\", which is no period; write 2024, 2024-Q3 or 2024-09", text));
    }
    return parsed;
}

std::string day(JsonMembers &members, const char *member)
{
    std::string text = members.string(member);
    if (!text.empty() && !parseDay(text)) {
        members.wrong(member, fmt::format("“{}”不是日期，应如 2025-02-28", text),
                      fmt::format("is \"{}\", which is no day; write 2025-02-28", text));
    }
    return text;
}

void readLists(JsonMembers &root, ReportSpec &spec)
{
    for (JsonMembers &measure : root.objects("measures")) {
        const auto operation = named(measure, "operation", operationNames);
        spec.measures.push_back({measure.string("indicator"), operation, measure.string("operand")});
        measure.finish();
    }
    for (JsonMembers &filter : root.objects("filters")) {
        const Dim dim = dimOf(filter, "dim", filter.string("dim"));
        spec.filters.push_back({dim, filter.strings("codes"), filter.boolean("children", true)});
        filter.finish();
    }
    for (JsonMembers &sort : root.objects("sort")) {
        spec.sort.push_back({sort.string("by"), sort.boolean("descending", false)});
        sort.finish();
    }
    JsonMembers periods = root.object("periods");
    spec.periods = {period(periods, "from"), period(periods, "to"), periods.count("latest")};
    periods.finish();
    JsonMembers options = root.object("options");
    for (auto &[name, text] : options.texts()) {
        spec.options.emplace(std::move(name), std::move(text));
    }
}

void readVersion(JsonMembers &root)
{
    const int version = root.count("version");
    if (version > specVersion) {
        root.wrong("version", fmt::format("为 {}，本程序只认识到 {}，请更新程序", version, specVersion),
                   fmt::format("is {} and this program knows up to {}; update the program", version, specVersion));
    } else if (version < specVersion) {
        root.wrong("version", "缺失，应为 1", "is missing; it must be 1");
    }
}

} // namespace

Result<ReportSpec> specFromJson(std::string_view json, std::string id, Text question, const std::string &place)
{
    const QByteArray bytes(json.data(), static_cast<qsizetype>(json.size()));
    const auto object = parseJsonObject(bytes, place, JsonSource::Inside);
    if (!object) {
        return object.error();
    }
    JsonFaults faults{place, {}};
    JsonMembers root(*object, "", faults);
    readVersion(root);
    ReportSpec spec;
    spec.id = std::move(id);
    spec.question = std::move(question);
    spec.view = named(root, "view", viewNames);
    spec.fields = root.strings("fields");
    spec.rows = dims(root, "rows");
    spec.columns = dims(root, "columns");
    readLists(root, spec);
    spec.limit = root.count("limit");
    spec.layout = named(root, "layout", layoutNames);
    spec.asKnown = day(root, "as_known");
    spec.publishedUntil = day(root, "published_until");
    spec.chart = root.string("chart");
    spec.follows = dims(root, "follows");
    spec.drill = dims(root, "drill");
    spec.finding = root.text("finding");
    root.finish();
    return faults.first ? Result<ReportSpec>(*faults.first) : Result<ReportSpec>(std::move(spec));
}

} // namespace rd
