#include "exchange/json/deckjson.h"

#include "exchange/json/jsonmembers.h"
#include "exchange/json/jsonwriter.h"
#include "exchange/json/keptviews.h"

#include <QJsonDocument>

namespace rd {
namespace {

constexpr int deckVersion = 1;
constexpr std::size_t mostSlides = 2000; ///< no room sits through more; a file that has them is no deck

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

/// A member that holds views as they stand in a store; empty where it is absent.
std::string viewsMember(JsonMembers &members, const char *name)
{
    const QJsonValue value = members.value(name);
    if (!value.isUndefined() && !value.isNull() && !value.isObject()) {
        members.wrong(name, "应为对象 {…}", "must be an object {…}");
    }
    const QJsonObject object = value.toObject();
    return object.isEmpty() ? std::string() : QJsonDocument(object).toJson(QJsonDocument::Compact).toStdString();
}

/// The codes of a slide's reports; they have no blanks, for the store parts them with blanks.
std::vector<std::string> reportCodes(JsonMembers &members)
{
    std::vector<std::string> codes = members.strings("reports");
    for (const std::string &code : codes) {
        if (code.empty() || code.find_first_of(" \t\r\n") != std::string::npos) {
            members.wrong("reports", "里有空的代码或带空格的代码", "holds an empty code or one with blanks");
        }
    }
    return codes;
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
    slide.reports = reportCodes(members);
    const auto views = keptViewsFromJson(viewsMember(members, "views"), place);
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
    std::vector<JsonMembers> slides = root.objects("slides");
    if (!root.has("slides") || slides.size() > mostSlides) {
        root.wrong("slides", "缺少或超过 2000 页", "are missing or are more than 2,000");
    }
    for (JsonMembers &members : faults.first ? std::vector<JsonMembers>() : slides) {
        auto slide = slideFrom(members, place);
        if (!slide) {
            return slide.error();
        }
        file.slides.push_back(*std::move(slide));
    }
    auto reports = keptViewsFromJson(viewsMember(root, "reports"), place);
    if (!reports) {
        return reports.error();
    }
    file.reports = *std::move(reports);
    root.finish();
    return faults.first ? Result<DeckFile>(*faults.first) : Result<DeckFile>(std::move(file));
}

} // namespace rd
