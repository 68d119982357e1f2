#include "exchange/json/keptviews.h"

#include "exchange/json/jsonmembers.h"
#include "exchange/json/jsonwriter.h"
#include "exchange/json/specjson.h"

#include <QJsonDocument>

namespace rd {
namespace {

constexpr int viewsVersion = 1;

Result<ReportSpec> viewFrom(JsonMembers &view, const std::string &place)
{
    std::string id = view.string("id");
    Text question = view.text("question");
    const QByteArray spec = QJsonDocument(view.value("spec").toObject()).toJson(QJsonDocument::Compact);
    view.finish();
    return specFromJson(spec.toStdString(), std::move(id), std::move(question), place);
}

} // namespace

std::string keptViewsToJson(std::span<const ReportSpec> views)
{
    if (views.empty()) {
        return {};
    }
    JsonWriter json;
    json.beginObject().key("version").raw(std::to_string(viewsVersion)).key("views").beginArray();
    for (const ReportSpec &view : views) {
        json.beginObject().member("id", view.id).key("question").beginObject();
        json.member("zh", view.question.zh).member("en", view.question.en).endObject();
        json.key("spec").raw(specToJson(view)).endObject();
    }
    json.endArray().endObject();
    return json.take();
}

Result<std::vector<ReportSpec>> keptViewsFromJson(std::string_view json, const std::string &place)
{
    std::vector<ReportSpec> views;
    if (json.empty()) {
        return views;
    }
    const auto object = parseJsonObject(QByteArray(json.data(), qsizetype(json.size())), place, JsonSource::Inside);
    if (!object) {
        return object.error();
    }
    JsonFaults faults{place, {}};
    JsonMembers root(*object, "", faults);
    if (root.count("version") != viewsVersion) {
        root.wrong("version", "应为 1，请更新程序", "must be 1; update the program");
    }
    for (JsonMembers &view : root.objects("views")) {
        auto spec = viewFrom(view, place);
        if (!spec) {
            return spec.error();
        }
        views.push_back(*std::move(spec));
    }
    root.finish();
    return faults.first ? Result<std::vector<ReportSpec>>(*faults.first) : Result<std::vector<ReportSpec>>(std::move(views));
}

} // namespace rd
