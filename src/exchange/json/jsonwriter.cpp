#include "exchange/json/jsonwriter.h"

#include "exchange/encoding.h"

#include <fmt/format.h>

#include <utility>

namespace rd {

std::string jsonString(std::string_view text)
{
    std::string result = "\"";
    while (!text.empty()) {
        const std::size_t length = utf8Length(text.substr(0, 4));
        const char c = text.front();
        switch (c) {
        case '"': result += "\\\""; break;
        case '\\': result += "\\\\"; break;
        case '\n': result += "\\n"; break;
        case '\r': result += "\\r"; break;
        case '\t': result += "\\t"; break;
        default:
            if (length == 0) {
                result += "\uFFFD";
            } else if (static_cast<unsigned char>(c) < 0x20) {
                result += fmt::format("\\u{:04x}", static_cast<unsigned>(c));
            } else {
                result += text.substr(0, length);
            }
        }
        text.remove_prefix(length == 0 ? 1 : length);
    }
    result += '"';
    return result;
}

void JsonWriter::newLine()
{
    if (m_indent > 0) {
        m_text += '\n';
        m_text.append(static_cast<std::size_t>(m_indent) * static_cast<std::size_t>(m_depth), ' ');
    }
}

void JsonWriter::separate()
{
    if (m_behindKey) {
        m_behindKey = false;
        return;
    }
    if (!m_isFirst) {
        m_text += ',';
    }
    if (m_depth > 0) {
        newLine();
    }
    m_isFirst = false;
}

JsonWriter &JsonWriter::open(char bracket)
{
    separate();
    m_text += bracket;
    ++m_depth;
    m_isFirst = true;
    return *this;
}

JsonWriter &JsonWriter::close(char bracket)
{
    --m_depth;
    if (!m_isFirst) {
        newLine();
    }
    m_text += bracket;
    m_isFirst = false;
    return *this;
}

JsonWriter &JsonWriter::key(std::string_view name)
{
    separate();
    m_text += jsonString(name);
    m_text += m_indent > 0 ? ": " : ":";
    m_behindKey = true;
    return *this;
}

JsonWriter &JsonWriter::string(std::string_view text) { return raw(jsonString(text)); }

JsonWriter &JsonWriter::raw(std::string_view json)
{
    separate();
    m_text += json;
    return *this;
}

std::string JsonWriter::take()
{
    m_isFirst = true;
    return std::exchange(m_text, {});
}

} // namespace rd
