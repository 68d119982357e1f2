#include "exchange/fault.h"
#include "exchange/json/jsonmembers.h"

#include <QJsonDocument>

#include <algorithm>
#include <fmt/format.h>

namespace rd {
namespace {

struct Duplicate {
    QString name;
    qsizetype offset;
};

/// The raw text of a string that begins at `at`, its quotes included.
QByteArray stringAt(const QByteArray &json, qsizetype at)
{
    qsizetype end = at + 1;
    while (end < json.size() && json[end] != '"') {
        end += json[end] == '\\' ? 2 : 1;
    }
    return json.mid(at, end - at + 1);
}

/// The first member that an object of valid JSON has twice. Iterative, so that depth costs no stack.
std::optional<Duplicate> firstDuplicate(const QByteArray &json)
{
    std::vector<std::set<QString>> open;
    for (qsizetype at = 0; at < json.size(); ++at) {
        const char c = json[at];
        if (c == '{' || c == '[') {
            open.emplace_back();
        } else if ((c == '}' || c == ']') && !open.empty()) {
            open.pop_back();
        }
        if (c != '"') {
            continue;
        }
        const QByteArray raw = stringAt(json, at);
        qsizetype behind = at + raw.size();
        while (behind < json.size() && std::string_view(" \t\r\n").find(json[behind]) != std::string_view::npos) {
            ++behind;
        }
        if (behind < json.size() && json[behind] == ':' && !open.empty()) {
            // Escapes are undone by the parser itself: "a" and "\u0061" are one name.
            const QString name = QJsonDocument::fromJson('[' + raw + ']').array().at(0).toString();
            if (!open.back().insert(name).second) {
                return Duplicate{name, at};
            }
        }
        at += raw.size() - 1;
    }
    return {};
}

Error at(const QByteArray &json, qsizetype offset, const std::string &place, JsonSource source, const std::string &zh,
         const std::string &en)
{
    const QByteArray before = json.left(std::clamp<qsizetype>(offset, 0, json.size()));
    const qsizetype column = QString::fromUtf8(before.mid(before.lastIndexOf('\n') + 1)).size() + 1;
    if (source == JsonSource::File) {
        return fault(fmt::format("{}:{}:{}", place, before.count('\n') + 1, column), zh, en);
    }
    const qsizetype character = QString::fromUtf8(before).size() + 1;
    return fault(place, fmt::format("{}（JSON 第 {} 个字符）", zh, character),
                 fmt::format("{} (character {} of the JSON)", en, character));
}

} // namespace

Result<QJsonObject> parseJsonObject(const QByteArray &json, const std::string &place, JsonSource source)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError) {
        const std::string why = error.errorString().toStdString();
        return at(json, error.offset, place, source, fmt::format("不是有效的 JSON（{}），请改正", why),
                  fmt::format("is not valid JSON ({}); correct it", why));
    }
    if (!document.isObject()) {
        return at(json, 0, place, source, "应为一个 JSON 对象 {…}", "a JSON object {…} is expected");
    }
    if (const auto twice = firstDuplicate(json)) {
        const std::string name = twice->name.toStdString();
        return at(json, twice->offset, place, source, fmt::format("成员“{}”出现了两次，请删去一个", name),
                  fmt::format("the member \"{}\" is given twice; take one out", name));
    }
    return document.object();
}

} // namespace rd
