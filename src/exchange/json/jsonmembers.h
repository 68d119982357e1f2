#pragma once

#include "core/result.h"

#include <QJsonArray>
#include <QJsonObject>

#include <array>
#include <fmt/format.h>
#include <set>
#include <vector>

namespace rd {

/// Whether messages count lines of a file or characters of a text inside one.
enum class JsonSource { File, Inside };

/// An object from JSON text. Other than QJsonDocument, a member given twice is refused by name. Places are
/// "file:line:column" of a file; inside another file, the place that is given and the character in words.
Result<QJsonObject> parseJsonObject(const QByteArray &json, const std::string &place, JsonSource source);

/// The first thing that was wrong while members were read.
struct JsonFaults {
    std::string place;
    std::optional<Error> first;

    void add(const std::string &zh, const std::string &en);
};

/// Reads the members of one object by name and type. A member that is absent has its empty value; one of another type
/// is a fault. finish() makes a fault of every member that was not asked for.
class JsonMembers {
public:
    JsonMembers(QJsonObject object, std::string path, JsonFaults &faults);

    [[nodiscard]] bool has(const char *name);
    [[nodiscard]] std::string string(const char *name);
    [[nodiscard]] bool boolean(const char *name, bool otherwise);
    /// A whole number from 0 on; 0 where it is absent.
    [[nodiscard]] int count(const char *name);
    [[nodiscard]] std::vector<std::string> strings(const char *name);
    [[nodiscard]] Text text(const char *name); ///< {zh, en}
    [[nodiscard]] JsonMembers object(const char *name);
    [[nodiscard]] std::vector<JsonMembers> objects(const char *name);
    /// Every member left, as text; numbers are taken, too.
    [[nodiscard]] std::vector<std::pair<std::string, std::string>> texts();
    [[nodiscard]] QJsonValue value(const char *name);
    void finish();

    [[nodiscard]] const std::string &path() const { return m_path; }
    [[nodiscard]] std::string pathOf(const std::string &name) const { return m_path.empty() ? name : m_path + "." + name; }
    void wrong(const char *name, const std::string &zh, const std::string &en);

private:
    QJsonObject m_object;
    std::string m_path;
    JsonFaults *m_faults;
    std::set<QString> m_asked;
};

/// The value named in a member; the first of the list where the member is absent or names none, which is told.
template <typename T, std::size_t n>
T named(JsonMembers &members, const char *member, const std::array<std::pair<T, const char *>, n> &names)
{
    const std::string wanted = members.has(member) ? members.string(member) : names.front().second;
    std::string known;
    for (const auto &[value, name] : names) {
        if (wanted == name) {
            return value;
        }
        known += known.empty() ? name : fmt::format(", {}", name);
    }
    members.wrong(member, fmt::format("的值“{}”未知，可用：{}", wanted, known),
                  fmt::format("has the unknown value \"{}\"; known are: {}", wanted, known));
    return names.front().first;
}

} // namespace rd
