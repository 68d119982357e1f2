#include "exchange/package/packagedescriptor.h"

#include "exchange/fault.h"
#include "exchange/json/jsonmembers.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <fmt/format.h>

namespace rd {
namespace {

constexpr qint64 largestDescriptor = 64'000'000;

bool isResource(const QString &path) { return path.startsWith(u':'); }

/// The one value of a member that we can read, where it is given at all. A dialect that means another thing is refused
/// and never guessed at.
struct Expected {
    const char *member;
    QJsonValue value;
};

void expect(JsonMembers &members, std::initializer_list<Expected> all)
{
    for (const auto &[member, value] : all) {
        const QJsonValue found = members.value(member);
        if (found.isUndefined() || found.isNull() || found == value) {
            continue;
        }
        members.wrong(member, "的这种写法不支持，请去掉它并按标准 CSV 另存数据",
                      "has a value that is not supported; take it out and save the data as plain CSV");
    }
}

char delimiterIn(JsonMembers &dialect)
{
    const std::string delimiter = dialect.has("delimiter") ? dialect.string("delimiter") : ",";
    if (delimiter != "," && delimiter != ";" && delimiter != "\t") {
        dialect.wrong("delimiter", "应为逗号、分号或制表符", "must be a comma, a semicolon or a TAB");
        return ',';
    }
    return delimiter.front();
}

void readDialect(JsonMembers dialect, PackageResource &resource)
{
    expect(dialect, {{"quoteChar", QStringLiteral("\"")},
                     {"doubleQuote", true},
                     {"header", true},
                     {"skipInitialSpace", false},
                     {"headerRows", QJsonArray{1}},
                     {"escapeChar", {}},
                     {"commentChar", {}},
                     {"commentRows", QJsonArray()},
                     {"nullSequence", QString()}});
    resource.delimiter = delimiterIn(dialect);
}

void readSchema(JsonMembers schema)
{
    expect(schema, {{"missingValues", QJsonArray{QString()}}});
    for (JsonMembers &field : schema.objects("fields")) {
        expect(field, {{"decimalChar", QStringLiteral(".")},
                       {"groupChar", {}},
                       {"bareNumber", true},
                       {"missingValues", QJsonArray{QString()}}});
    }
}

Encoding encodingOf(JsonMembers &members)
{
    const QString encoding = QString::fromStdString(members.string("encoding")).toLower();
    if (encoding.isEmpty()) {
        return Encoding::Unknown;
    }
    if (encoding == QStringLiteral("gb18030") || encoding == QStringLiteral("gbk") || encoding == QStringLiteral("gb2312")) {
        return Encoding::Gb18030;
    }
    if (encoding != QStringLiteral("utf-8") && encoding != QStringLiteral("utf8")) {
        members.wrong("encoding", "应为 utf-8 或 gb18030", "must be utf-8 or gb18030");
    }
    return Encoding::Utf8;
}

std::string pathIn(JsonMembers &members)
{
    const QJsonValue path = members.value("path");
    const QJsonArray parts = path.toArray();
    const bool isSingle = parts.size() == 1 && parts.at(0).isString();
    if (!path.isString() && !isSingle) {
        members.wrong("path", "应为一个 CSV 文件的路径", "must be the path of one CSV file");
    }
    return (isSingle ? parts.at(0) : path).toString().toStdString();
}

/// Nothing where the path is relative and stays in the folder by its words alone.
bool leadsOut(const QString &path)
{
    const auto parts = path.split(u'/');
    return path.isEmpty() || path.startsWith(u'/') || path.startsWith(u'~') || path.startsWith(u':') || path.contains(u'\\')
           || path.contains(QStringLiteral("://")) || path.contains(QChar(0)) || parts.contains(QStringLiteral(".."));
}

/// The file that a member names: a regular one inside the folder.
void findFile(JsonMembers &members, const QString &folder, const char *member, const QString &path, PackageResource &resource)
{
    resource.place = path.toStdString();
    if (leadsOut(path)) {
        members.wrong(member, fmt::format("“{}”应为数据包文件夹内的相对路径", resource.place),
                      fmt::format("is \"{}\"; it must be a relative path inside the package's folder", resource.place));
        return;
    }
    resource.file = folder + u'/' + path;
    const QFileInfo info(resource.file);
    if (!info.isFile()) {
        members.wrong(member, fmt::format("“{}”不是文件夹内的普通文件，请补上该文件", resource.place),
                      fmt::format("is \"{}\", which is no regular file in the folder; put the file there", resource.place));
        return;
    }
    if (!isResource(folder) && !info.canonicalFilePath().startsWith(QFileInfo(folder).canonicalFilePath() + u'/')) {
        members.wrong(member, fmt::format("“{}”是指向文件夹之外的链接，请放入文件本身", resource.place),
                      fmt::format("is \"{}\", a link out of the folder; put the file itself there", resource.place));
    }
}

void readSums(JsonMembers &members, PackageResource &resource)
{
    if (const QJsonValue bytes = members.value("bytes"); bytes.isDouble()) {
        resource.bytes = bytes.toInteger(-1);
    } else if (!bytes.isUndefined() && !bytes.isNull()) {
        members.wrong("bytes", "应为文件的字节数", "must be the number of the file's bytes");
    }
    resource.hash = members.string("hash");
}

PackageResource readResource(JsonMembers &members, const QString &folder)
{
    PackageResource resource;
    const std::string name = members.string("name");
    resource.table = packageTable(name);
    if (!resource.table) {
        members.wrong(
            "name", fmt::format("“{}”不是本程序的表，请检查名称或去掉这个资源", name),
            fmt::format("is \"{}\", which is no table of this program; check the name or take the resource out", name));
        return resource;
    }
    if (members.has("data") || members.has("compression")) {
        members.wrong("data", "与 compression 不支持，请把数据放在 CSV 文件中",
                      "and \"compression\" are not supported; put the data into a CSV file");
    }
    expect(members, {{"format", QStringLiteral("csv")}});
    resource.encoding = encodingOf(members);
    readSums(members, resource);
    readDialect(members.object("dialect"), resource);
    readSchema(members.object("schema"));
    findFile(members, folder, "path", QString::fromStdString(pathIn(members)), resource);
    return resource;
}

Result<QJsonObject> readJson(const QString &path, const std::string &place)
{
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly)) {
        return fault(place, "找不到或无法打开数据包的描述文件 datapackage.json，请给出数据包所在的文件夹",
                     "the package's datapackage.json is not there or cannot be opened; name the folder of a data package");
    }
    const QByteArray json = file.read(largestDescriptor + 1);
    if (json.size() > largestDescriptor || file.error() != QFile::NoError) {
        return fault(place, "无法读取，或超过 64 MB 的上限", "cannot be read, or is larger than the limit of 64 MB");
    }
    return parseJsonObject(json, place, JsonSource::File);
}

QString descriptorFile(const std::string &path)
{
    const QString file = QString::fromStdString(path);
    return QFileInfo(file).isDir() ? file + QStringLiteral("/datapackage.json") : file;
}

/// A title may be in several languages in v2 ({"": …}); only a plain text is kept.
std::string plainText(JsonMembers &members, const char *name) { return members.value(name).toString().toStdString(); }

PackageInfo readInfo(JsonMembers &root)
{
    PackageInfo info{plainText(root, "name"), plainText(root, "title"), plainText(root, "description"), {}, {}};
    for (JsonMembers &licence : root.objects("licenses")) {
        info.licences.push_back({plainText(licence, "name"), plainText(licence, "path"), plainText(licence, "title")});
    }
    for (JsonMembers &source : root.objects("sources")) {
        info.sources.push_back(plainText(source, "title"));
    }
    return info;
}

std::vector<std::string> missingIn(JsonMembers &members, std::vector<std::string> otherwise)
{
    if (!members.has("missingValues")) {
        return otherwise;
    }
    std::vector<std::string> texts;
    for (const QJsonValue value : members.value("missingValues").toArray()) {
        // In v2 with a label for each.
        texts.push_back((value.isObject() ? value.toObject().value(QStringLiteral("value")) : value).toString().toStdString());
    }
    return texts;
}

std::vector<ForeignField> foreignFields(JsonMembers schema, const std::vector<std::string> &nullSequence)
{
    std::vector<std::string> missing = missingIn(schema, {""});
    missing.insert(missing.end(), nullSequence.begin(), nullSequence.end());
    std::vector<ForeignField> fields;
    for (JsonMembers &members : schema.objects("fields")) {
        ForeignField field{members.string("name"), plainText(members, "title"), plainText(members, "type"),
                           plainText(members, "format"), missingIn(members, missing)};
        field.decimal = members.has("decimalChar") ? members.string("decimalChar") : field.decimal;
        field.group = members.string("groupChar");
        field.isBare = members.boolean("bareNumber", true);
        fields.push_back(std::move(field));
    }
    return fields;
}

/// A schema of its own or in a file beside the descriptor.
Result<QJsonObject> schemaOf(JsonMembers &members, const QString &folder)
{
    const QJsonValue schema = members.value("schema");
    if (!schema.isString()) {
        return schema.toObject();
    }
    PackageResource file;
    findFile(members, folder, "schema", schema.toString(), file);
    return file.file.isEmpty() ? Result<QJsonObject>(QJsonObject()) : readJson(file.file, file.place);
}

ForeignResource foreignResource(JsonMembers &members, const QString &folder, JsonFaults &faults)
{
    ForeignResource resource;
    resource.name = members.string("name");
    resource.file.encoding = encodingOf(members);
    readSums(members, resource.file);
    JsonMembers dialect = members.object("dialect");
    resource.hasHeader = dialect.boolean("header", true);
    std::vector<std::string> nullSequence;
    if (dialect.has("nullSequence")) {
        nullSequence.push_back(dialect.string("nullSequence"));
    }
    expect(dialect, {{"quoteChar", QStringLiteral("\"")},
                     {"doubleQuote", true},
                     {"headerRows", QJsonArray{1}},
                     {"escapeChar", {}},
                     {"commentChar", {}},
                     {"commentRows", QJsonArray()}});
    resource.file.delimiter = delimiterIn(dialect);
    findFile(members, folder, "path", QString::fromStdString(pathIn(members)), resource.file);
    const auto schema = schemaOf(members, folder);
    if (!schema && !faults.first) {
        faults.first = schema.error();
    }
    if (schema) {
        resource.fields = foreignFields(JsonMembers(*schema, members.pathOf("schema"), faults), nullSequence);
    }
    return resource;
}

/// A CSV that lies beside the descriptor, by what is said of it.
bool isTable(JsonMembers &members)
{
    const std::string format = QString::fromStdString(plainText(members, "format")).toLower().toStdString();
    const QJsonValue path = members.value("path");
    const QString first = path.isArray() ? path.toArray().at(0).toString() : path.toString();
    const bool isNamedSo = first.endsWith(QStringLiteral(".csv"), Qt::CaseInsensitive)
                           || first.endsWith(QStringLiteral(".tsv"), Qt::CaseInsensitive);
    return !members.has("data") && !members.has("compression")
           && (format == "csv" || format == "tsv" || (format.empty() && isNamedSo));
}

/// A descriptor's text, where it lies, and what is found wrong in it.
struct Descriptor {
    QString folder;
    QJsonObject json;
    JsonFaults faults;
};

Result<Descriptor> openDescriptor(const std::string &path)
{
    const QString file = descriptorFile(path);
    const std::string place = file.toStdString();
    auto json = readJson(file, place);
    return json ? Result<Descriptor>(Descriptor{QFileInfo(file).path(), *std::move(json), JsonFaults{place, {}}})
                : Result<Descriptor>(json.error());
}

/// Whether it has the one member that makes it a data package; that it has not is a fault.
bool hasResources(JsonMembers &root)
{
    if (!root.has("resources")) {
        root.wrong("resources", "缺失，不是数据包", "is missing; this is no data package");
        return false;
    }
    return true;
}

} // namespace

Result<std::vector<ForeignResource>> readForeignPackage(const std::string &path)
{
    auto opened = openDescriptor(path);
    if (!opened) {
        return opened.error();
    }
    JsonFaults &faults = opened->faults;
    JsonMembers root(opened->json, "", faults);
    std::vector<ForeignResource> resources;
    for (JsonMembers &members : root.objects("resources")) {
        if (packageTable(plainText(members, "name")) != nullptr) {
            return std::vector<ForeignResource>();
        }
        if (isTable(members)) {
            resources.push_back(foreignResource(members, opened->folder, faults));
        }
    }
    if (hasResources(root) && resources.empty()) {
        root.wrong("resources", "里没有 CSV 表，没有可以导入的内容", "hold no CSV table, nothing that can be taken");
    }
    return faults.first ? Result<std::vector<ForeignResource>>(*faults.first)
                        : Result<std::vector<ForeignResource>>(std::move(resources));
}

Result<PackageDescriptor> readDescriptor(const std::string &path)
{
    auto opened = openDescriptor(path);
    if (!opened) {
        return opened.error();
    }
    JsonFaults &faults = opened->faults;
    JsonMembers root(opened->json, "", faults);
    PackageDescriptor descriptor;
    descriptor.info = readInfo(root);
    hasResources(root);
    for (JsonMembers &members : root.objects("resources")) {
        PackageResource resource = readResource(members, opened->folder);
        if (resource.table
            && std::ranges::find(descriptor.resources, resource.table, &PackageResource::table) != descriptor.resources.end()) {
            members.wrong("name", fmt::format("“{}”出现了两次，请删去一个", resource.table->name),
                          fmt::format("is \"{}\" a second time; take one of them out", resource.table->name));
        }
        descriptor.resources.push_back(std::move(resource));
    }
    if (faults.first) {
        return *faults.first;
    }
    // The tables lie in one array in the order in which they can be loaded.
    std::ranges::sort(descriptor.resources, {}, &PackageResource::table);
    return descriptor;
}

} // namespace rd
