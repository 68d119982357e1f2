#include "exchange/json/deckjson.h"

#include "exchange/json/jsonmembers.h"
#include "exchange/json/jsonwriter.h"
#include "exchange/json/keptviews.h"

#include <QJsonDocument>

namespace rd {
namespace {

constexpr int deckVersion = 1;

void writeBoth(JsonWriter &json, std::string_view name, const Text &text)
{
    if (!text.zh.empty() || !text.en.empty()) {
        json.key(name).beginObject().member("zh", text.zh).member("en", text.en).endObject();
    }
}

void writeSlide(JsonWriter &json, const Slide &slide)
{
    json.beginObject().member("layout", slide.layout);
    writeBoth(json, "title", slide.title);
    writeBoth(json, "text", slide.text);
    writeBoth(json, "notes", slide.notes);
    writeBoth(json, "group", slide.group);
    json.memberUnlessEmpty("placing", slide.placing);
    for (const auto &[name, flag] :
         {std::pair("build", slide.build), std::pair("hidden", slide.hidden), std::pair("backup", slide.backup)}) {
        if (flag) {
            json.key(name).raw("true");
        }
    }
    json.key("reports").beginArray();
    for (const std::string &report : slide.reports) {
        json.string(report);
    }
    json.endArray();
    if (!slide.views.empty()) {
        json.key("views").raw(slide.views);
    }
    json.endObject();
}

std::string compact(const QJsonValue &value)
{
    const QJsonObject object = value.toObject();
    return object.isEmpty() ? std::string() : QJsonDocument(object).toJson(QJsonDocument::Compact).toStdString();
}

Result<Slide> slideFrom(JsonMembers &members, const std::string &place)
{
    Slide slide;
    slide.layout = members.string("layout");
    slide.title = members.text("title");
    slide.text = members.text("text");
    slide.notes = members.text("notes");
    slide.group = members.text("group");
    slide.placing = members.string("placing");
    slide.build = members.boolean("build", false);
    slide.hidden = members.boolean("hidden", false);
    slide.backup = members.boolean("backup", false);
    slide.reports = members.strings("reports");
    const auto views = keptViewsFromJson(compact(members.value("views")), place);
    if (!views) {
        return views.error();
    }
    slide.views = keptViewsToJson(*views); // as this program writes them
    members.finish();
    return slide;
}

} // namespace

std::string deckToJson(const DeckFile &file)
{
    JsonWriter json(1);
    json.beginObject().key("version").raw(std::to_string(deckVersion)).key("deck").beginObject();
    json.member("code", file.deck.code);
    writeBoth(json, "name", file.deck.name);
    json.memberUnlessEmpty("theme", file.deck.theme).memberUnlessEmpty("aspect", file.deck.aspect).endObject();
    json.key("slides").beginArray();
    for (const Slide &slide : file.slides) {
        writeSlide(json, slide);
    }
    json.endArray();
    if (!file.reports.empty()) {
        json.key("reports").raw(keptViewsToJson(file.reports));
    }
    json.endObject();
    return json.take() + '\n';
}

Result<DeckFile> deckFromJson(std::string_view json, const std::string &place)
{
    const auto object = parseJsonObject(QByteArray(json.data(), qsizetype(json.size())), place, JsonSource::File);
    if (!object) {
        return object.error();
    }
    JsonFaults faults{place, {}};
    JsonMembers root(*object, "", faults);
    if (root.count("version") != deckVersion) {
        root.wrong("version", "应为 1，请更新程序", "must be 1; update the program");
    }
    DeckFile file;
    JsonMembers deck = root.object("deck");
    file.deck.code = deck.string("code");
    file.deck.name = deck.text("name");
    file.deck.theme = deck.string("theme");
    file.deck.aspect = deck.string("aspect");
    deck.finish();
    for (JsonMembers &members : root.objects("slides")) {
        auto slide = slideFrom(members, place);
        if (!slide) {
            return slide.error();
        }
        file.slides.push_back(*std::move(slide));
    }
    auto reports = keptViewsFromJson(compact(root.value("reports")), place);
    if (!reports) {
        return reports.error();
    }
    file.reports = *std::move(reports);
    root.finish();
    return faults.first ? Result<DeckFile>(*faults.first) : Result<DeckFile>(std::move(file));
}

} // namespace rd
