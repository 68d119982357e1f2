#include "exchange/json/jsonmembers.h"

#include "core/decimal.h"
#include "exchange/fault.h"

#include <cmath>
#include <fmt/format.h>

namespace rd {

void JsonFaults::add(const std::string &zh, const std::string &en)
{
    if (!first) {
        first = fault(place, zh, en);
    }
}

JsonMembers::JsonMembers(QJsonObject object, std::string path, JsonFaults &faults)
    : m_object(std::move(object)), m_path(std::move(path)), m_faults(&faults)
{
}

QJsonValue JsonMembers::value(const char *name)
{
    const QString key = QString::fromUtf8(name);
    m_asked.insert(key);
    return m_object.value(key);
}

bool JsonMembers::has(const char *name) { return !value(name).isUndefined(); }

void JsonMembers::wrong(const char *name, const std::string &zh, const std::string &en)
{
    const std::string path = pathOf(name);
    m_faults->add(fmt::format("“{}”{}", path, zh), fmt::format("\"{}\" {}", path, en));
}

std::string JsonMembers::string(const char *name)
{
    const QJsonValue found = value(name);
    if (!found.isUndefined() && !found.isString()) {
        wrong(name, "应为文字", "must be a text");
    }
    return found.toString().toStdString();
}

bool JsonMembers::boolean(const char *name, bool otherwise)
{
    const QJsonValue found = value(name);
    if (!found.isUndefined() && !found.isBool()) {
        wrong(name, "应为 true 或 false", "must be true or false");
    }
    return found.toBool(otherwise);
}

int JsonMembers::count(const char *name)
{
    const QJsonValue found = value(name);
    const double number = found.toDouble(-1);
    if (found.isUndefined()) {
        return 0;
    }
    if (!(number >= 0 && number <= 1e9) || number != std::floor(number)) {
        wrong(name, "应为不小于 0 的整数", "must be a whole number from 0 on");
        return 0;
    }
    return static_cast<int>(number);
}

std::vector<std::string> JsonMembers::strings(const char *name)
{
    const QJsonValue found = value(name);
    std::vector<std::string> texts;
    bool isRight = found.isUndefined() || found.isArray();
    for (const QJsonValue entry : found.toArray()) {
        isRight = isRight && entry.isString();
        texts.push_back(entry.toString().toStdString());
    }
    if (!isRight) {
        wrong(name, "应为文字列表", "must be a list of texts");
    }
    return texts;
}

Text JsonMembers::text(const char *name)
{
    JsonMembers both = object(name);
    Text text{both.string("zh"), both.string("en")};
    both.finish();
    return text;
}

JsonMembers JsonMembers::object(const char *name)
{
    const QJsonValue found = value(name);
    if (!found.isUndefined() && !found.isObject()) {
        wrong(name, "应为对象 {…}", "must be an object {…}");
    }
    return {found.toObject(), pathOf(name), *m_faults};
}

std::vector<JsonMembers> JsonMembers::objects(const char *name)
{
    const QJsonValue found = value(name);
    const QJsonArray array = found.toArray();
    std::vector<JsonMembers> all;
    bool isRight = found.isUndefined() || found.isArray();
    for (qsizetype i = 0; i < array.size(); ++i) {
        isRight = isRight && array.at(i).isObject();
        all.emplace_back(array.at(i).toObject(), fmt::format("{}[{}]", pathOf(name), i), *m_faults);
    }
    if (!isRight) {
        wrong(name, "应为对象列表 [{…}]", "must be a list of objects [{…}]");
    }
    return all;
}

std::vector<std::pair<std::string, std::string>> JsonMembers::texts()
{
    std::vector<std::pair<std::string, std::string>> all;
    for (auto it = m_object.begin(); it != m_object.end(); ++it) {
        m_asked.insert(it.key());
        const std::string name = it.key().toStdString();
        if (it->isDouble()) {
            all.emplace_back(name, numberText(it->toDouble()));
        } else if (it->isString()) {
            all.emplace_back(name, it->toString().toStdString());
        } else {
            wrong(name.c_str(), "应为文字", "must be a text");
        }
    }
    return all;
}

void JsonMembers::finish()
{
    for (auto it = m_object.begin(); it != m_object.end(); ++it) {
        if (!m_asked.contains(it.key())) {
            wrong(it.key().toUtf8().constData(), "是未知的成员，请检查拼写或删去",
                  "is not known here; check its spelling or take it out");
        }
    }
}

} // namespace rd
