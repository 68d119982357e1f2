#include "exchange/reports/sidecar.h"

#include "exchange/checkeddevice.h"
#include "exchange/json/jsonwriter.h"
#include "exchange/json/specjson.h"

#include <QIODevice>

#include <cerrno>

namespace rd {
namespace {

/// JSON-LD's way to say a wording in both languages.
void writeText(JsonWriter &json, std::string_view member, const Text &text)
{
    json.key(member).beginArray();
    for (const auto &[language, words] : {std::pair<const char *, const std::string &>("zh", text.zh), {"en", text.en}}) {
        if (!words.empty()) {
            json.beginObject().member("@value", words).member("@language", language).endObject();
        }
    }
    json.endArray();
}

void writeColumns(JsonWriter &json, std::span<const ReportColumn> columns)
{
    json.key("tableSchema").beginObject().key("columns").beginArray();
    for (const ReportColumn &column : columns) {
        // `titles` is what stands in the file's header; the names on screen are annotations.
        json.beginObject().member("name", column.id).member("titles", column.id);
        if (column.id.starts_with("OBS_VALUE")) {
            json.member("datatype", "number");
        }
        writeText(json, "dc:title", column.name);
        json.endObject();
    }
    json.endArray().endObject();
}

void writeNotes(JsonWriter &json, const ReportSpec &spec, const SidecarFacts &facts)
{
    json.key("notes").beginArray();
    json.beginObject().member("report", spec.id).key("spec").raw(specToJson(spec)).endObject();
    json.beginObject().key("rows").raw(std::to_string(facts.rows)).endObject();
    if (!facts.unchecked.empty()) {
        json.beginObject().key("unchecked rows").beginArray();
        for (const std::int64_t row : facts.unchecked) {
            json.raw(std::to_string(row));
        }
        json.endArray().endObject();
    }
    for (const auto &[row, figures] : facts.figures) {
        json.beginObject().key("row").raw(std::to_string(row)).key("FIGURE_IDS").beginArray();
        for (const std::string &figure : figures) {
            json.string(figure);
        }
        json.endArray().endObject();
    }
    json.endArray();
}

} // namespace

Result<void> writeSidecar(const ReportSpec &spec, std::span<const ReportColumn> columns, const SidecarFacts &facts,
                          QIODevice &device)
{
    JsonWriter json(2);
    json.beginObject().member("@context", "http://www.w3.org/ns/csvw").member("url", facts.file);
    json.key("dialect").beginObject().member("encoding", "utf-8").key("header").raw("true").endObject();
    writeText(json, "dc:title", spec.question);
    json.key("dc:source").beginArray();
    for (const auto &[code, name] : facts.sources) {
        json.beginObject().member("dc:identifier", code);
        writeText(json, "dc:title", name);
        json.endObject();
    }
    json.endArray();
    writeColumns(json, columns);
    writeNotes(json, spec, facts);
    const std::string text = json.endObject().take() + '\n';
    errno = 0;
    const auto size = static_cast<qint64>(text.size());
    return device.write(text.data(), size) == size ? Result<void>()
                                                   : Result<void>(writeError(facts.file + "-metadata.json", errno));
}

} // namespace rd
