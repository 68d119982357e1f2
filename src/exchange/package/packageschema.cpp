#include "exchange/json/jsonwriter.h"
#include "exchange/package/packagedescriptor.h"

#include <fmt/format.h>

namespace rd {
namespace {

constexpr std::string_view profile = "https://datapackage.org/profiles/2.0/datapackage.json";

std::string_view typeName(ColumnType type)
{
    switch (type) {
    case ColumnType::Integer: return "integer";
    case ColumnType::Number: return "number";
    case ColumnType::Text: break;
    }
    return "string";
}

void writeNames(JsonWriter &json, std::string_view member, std::initializer_list<std::string_view> names)
{
    json.key(member).beginArray();
    for (const std::string_view name : names) {
        json.string(name);
    }
    json.endArray();
}

void writeField(JsonWriter &json, const ColumnDef &column)
{
    json.beginObject().member("name", column.name).member("type", typeName(column.type));
    if (!column.description.empty()) {
        json.member("description", column.description);
    }
    if (column.required) {
        json.key("constraints").beginObject().key("required").raw("true").endObject();
    }
    json.endObject();
}

/// "_Z" stands for "does not apply" and is no row of the list referred to: such a column is no foreign key.
bool isForeignKey(const ColumnDef &column)
{
    return !column.refers.empty() && column.description.find("_Z") == std::string_view::npos;
}

void writeForeignKeys(JsonWriter &json, const TableDef &table)
{
    bool isFirst = true;
    for (const ColumnDef &column : table.columns) {
        if (!isForeignKey(column)) {
            continue;
        }
        if (isFirst) {
            json.key("foreignKeys").beginArray();
            isFirst = false;
        }
        json.beginObject();
        writeNames(json, "fields", {column.name});
        json.key("reference").beginObject().member("resource", column.refers == table.name ? "" : column.refers);
        writeNames(json, "fields", {column.refers == "change" ? "id" : "code"});
        json.endObject().endObject();
    }
    if (!isFirst) {
        json.endArray();
    }
}

void writeSchema(JsonWriter &json, const TableDef &table)
{
    json.key("schema").beginObject().key("fields").beginArray();
    for (const ColumnDef &column : table.columns) {
        writeField(json, column);
    }
    json.endArray().key("primaryKey").beginArray();
    for (const std::string_view column : table.key) {
        json.string(column);
    }
    // History travels: two versions of one thing differ in the change that brought them.
    if (table.columnIndex("change") >= 0) {
        json.string("change");
    }
    json.endArray();
    writeForeignKeys(json, table);
    json.endObject();
}

void writeOrigin(JsonWriter &json, const PackageInfo &info)
{
    if (!info.licences.empty()) {
        json.key("licenses").beginArray();
        for (const auto &[name, path, title] : info.licences) {
            json.beginObject();
            json.memberUnlessEmpty("name", name);
            json.memberUnlessEmpty("path", path);
            json.memberUnlessEmpty("title", title);
            json.endObject();
        }
        json.endArray();
    }
    if (!info.sources.empty()) {
        json.key("sources").beginArray();
        for (const std::string &title : info.sources) {
            json.beginObject().member("title", title).endObject();
        }
        json.endArray();
    }
}

/// The standard's alphabet for names; a code of the user's own may have other letters.
std::string packageName(std::string name)
{
    for (char &c : name) {
        const bool isUpper = c >= 'A' && c <= 'Z';
        const bool isRight = isUpper || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '_';
        c = isUpper ? static_cast<char>(c - 'A' + 'a') : isRight ? c : '-';
    }
    return name.empty() ? "package" : name;
}

} // namespace

std::string descriptorJson(const PackageInfo &info)
{
    JsonWriter json(2);
    json.beginObject().member("$schema", profile).member("name", packageName(info.name));
    json.memberUnlessEmpty("title", info.title);
    json.memberUnlessEmpty("description", info.description);
    writeOrigin(json, info);
    json.key("resources").beginArray();
    for (const TableDef &table : packageTables()) {
        json.beginObject().member("name", table.name).member("title", table.title);
        json.member("path", fmt::format("{}.csv", table.name)).member("type", "table").member("format", "csv");
        json.member("mediatype", "text/csv").member("encoding", "utf-8");
        json.key("dialect").beginObject().member("lineTerminator", "\n").endObject();
        writeSchema(json, table);
        json.endObject();
    }
    return json.endArray().endObject().take() + '\n';
}

} // namespace rd
