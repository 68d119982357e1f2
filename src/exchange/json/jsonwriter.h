#pragma once

#include <string>
#include <string_view>

namespace rd {

/// Writes JSON in the order in which it is told: QJsonDocument would sort the members. Text is UTF-8 and stays readable,
/// only what must be escaped is. `indent` 0 gives one line, else a member a line as Python's json.dumps does.
class JsonWriter {
public:
    explicit JsonWriter(int indent = 0) : m_indent(indent) {}

    JsonWriter &beginObject() { return open('{'); }
    JsonWriter &endObject() { return close('}'); }
    JsonWriter &beginArray() { return open('['); }
    JsonWriter &endArray() { return close(']'); }
    JsonWriter &key(std::string_view name);
    JsonWriter &string(std::string_view text);
    JsonWriter &raw(std::string_view json); ///< a number, true, false, null, or JSON that is written already
    JsonWriter &member(std::string_view name, std::string_view text) { return key(name).string(text); }
    JsonWriter &memberUnlessEmpty(std::string_view name, std::string_view text)
    {
        return text.empty() ? *this : member(name, text);
    }

    [[nodiscard]] const std::string &text() const { return m_text; }
    [[nodiscard]] std::string take();

private:
    JsonWriter &open(char bracket);
    JsonWriter &close(char bracket);
    void separate();
    void newLine();

    std::string m_text;
    int m_indent, m_depth = 0;
    bool m_isFirst = true, m_behindKey = false;
};

/// The text in quotes, escaped. Bytes that are no UTF-8 become U+FFFD.
[[nodiscard]] std::string jsonString(std::string_view text);

} // namespace rd
