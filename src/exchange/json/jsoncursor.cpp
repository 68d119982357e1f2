#include "exchange/json/jsoncursor.h"

#include "exchange/encoding.h"
#include "exchange/fault.h"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>

namespace rd {
namespace {

constexpr std::size_t deepest = 200;
constexpr std::string_view blanks = " \t\r\n";

void appendUtf8(std::string &text, unsigned point)
{
    const auto tail = [&](int shift) { text += static_cast<char>(0x80U | ((point >> static_cast<unsigned>(shift)) & 0x3FU)); };
    if (point < 0x80) {
        text += static_cast<char>(point);
    } else if (point < 0x800) {
        text += static_cast<char>(0xC0U | (point >> 6U));
        tail(0);
    } else if (point < 0x10000) {
        text += static_cast<char>(0xE0U | (point >> 12U));
        tail(6);
        tail(0);
    } else {
        text += static_cast<char>(0xF0U | (point >> 18U));
        tail(12);
        tail(6);
        tail(0);
    }
}

} // namespace

JsonCursor::JsonCursor(std::string_view json, const std::string &file) : m_json(json), m_file(&file)
{
    m_at = json.starts_with("\xEF\xBB\xBF") ? 3 : 0;
}

void JsonCursor::skipBlanks()
{
    while (m_at < m_json.size() && blanks.find(m_json[m_at]) != std::string_view::npos) {
        ++m_at;
    }
}

std::size_t JsonCursor::offset()
{
    skipBlanks();
    return m_at;
}

JsonCursor JsonCursor::at(std::size_t offset) const
{
    JsonCursor other(m_json, *m_file);
    other.m_at = offset;
    return other;
}

void JsonCursor::take(const JsonCursor &other)
{
    if (!m_error) {
        m_error = other.m_error;
    }
}

std::string JsonCursor::placeOf(std::size_t offset)
{
    const std::size_t end = std::min(offset, m_json.size());
    if (end < m_counted) {
        m_counted = 0;
        m_line = m_column = 1;
    }
    for (; m_counted < end; ++m_counted) {
        const char c = m_json[m_counted];
        const bool goesOn = (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; // a character's further bytes
        m_line += c == '\n' ? 1 : 0;
        m_column = c == '\n' ? 1 : m_column + (goesOn ? 0 : 1);
    }
    return fmt::format("{}:{}:{}", *m_file, m_line, m_column);
}

void JsonCursor::failAt(std::size_t offset, const std::string &zh, const std::string &en)
{
    if (!m_error) {
        m_error = fault(placeOf(offset), zh, en);
    }
}

void JsonCursor::unexpected()
{
    skipBlanks();
    const std::string_view rest = m_json.substr(std::min(m_at, m_json.size()));
    const bool isNumberWord = rest.starts_with("NaN") || rest.starts_with("nan") || rest.starts_with("Infinity")
                              || rest.starts_with("inf") || rest.starts_with("-I") || rest.starts_with("-i");
    if (rest.empty()) {
        fail("文件到此中断，不完整", "the file ends here: it is cut off");
    } else if (isNumberWord) {
        fail("NaN 和 Infinity 不是数", "NaN and Infinity are no numbers");
    } else {
        fail("不是有效的 JSON", "is not valid JSON");
    }
}

JsonCursor::Kind JsonCursor::kind()
{
    skipBlanks();
    if (m_error || m_at >= m_json.size()) {
        return Kind::Nothing;
    }
    const char c = m_json[m_at];
    return c == '{'                             ? Kind::Object
           : c == '['                           ? Kind::Array
           : c == '"'                           ? Kind::String
           : c == '-' || (c >= '0' && c <= '9') ? Kind::Number
           : c == 't' || c == 'f' || c == 'n'   ? Kind::Other
                                                : Kind::Nothing;
}

bool JsonCursor::take(char wanted)
{
    skipBlanks();
    if (m_error || m_at >= m_json.size() || m_json[m_at] != wanted) {
        return false;
    }
    ++m_at;
    return true;
}

bool JsonCursor::begin(char bracket)
{
    if (!take(bracket)) {
        unexpected();
        return false;
    }
    if (m_levels.size() >= deepest) {
        fail("嵌套太深", "is nested too deeply");
        return false;
    }
    m_levels.emplace_back();
    return true;
}

bool JsonCursor::beginObject() { return begin('{'); }
bool JsonCursor::beginArray() { return begin('['); }

bool JsonCursor::next(char closing)
{
    if (m_error) {
        return false;
    }
    Level &level = m_levels.back();
    if (take(closing)) {
        m_levels.pop_back();
        return false;
    }
    if (level.begun && !take(',')) {
        unexpected();
        return false;
    }
    level.begun = true;
    return true;
}

bool JsonCursor::nextElement() { return next(']'); }

bool JsonCursor::nextMember(std::string &name)
{
    if (!next('}')) {
        return false;
    }
    const std::size_t from = offset();
    name = string();
    if (!m_error && !take(':')) {
        unexpected();
    }
    if (!m_error && !m_levels.back().names.insert(name).second) {
        failAt(from, fmt::format("成员“{}”出现了两次，请删去一个", name),
               fmt::format("the member \"{}\" is given twice; take one out", name));
    }
    return !m_error;
}

double JsonCursor::number()
{
    skipBlanks();
    const char *from = m_json.data() + m_at, *end = m_json.data() + m_json.size();
    double value = 0;
    const bool starts =
        from < end && (*from == '-' ? from + 1 < end && from[1] >= '0' && from[1] <= '9' : *from >= '0' && *from <= '9');
    if (m_error || !starts) {
        unexpected();
        return 0;
    }
    const auto [behind, fault] = std::from_chars(from, end, value);
    if (fault != std::errc()) {
        fail("数太大或太小", "the number is too large or too small");
        return 0;
    }
    m_at += static_cast<std::size_t>(behind - from);
    return value;
}

unsigned JsonCursor::hexadecimal()
{
    if (m_json.size() - m_at < 4) {
        m_at = m_json.size();
    }
    unsigned value = 0;
    const char *from = m_json.data() + m_at;
    const auto [behind, fault] = std::from_chars(from, from + std::min<std::size_t>(4, m_json.size() - m_at), value, 16);
    if (fault != std::errc() || behind != from + 4) {
        unexpected();
        return 0;
    }
    m_at += 4;
    return value;
}

/// What stands behind a backslash.
void JsonCursor::escape(std::string &text)
{
    constexpr std::string_view signs = "\"\\/bfnrt", meant = "\"\\/\b\f\n\r\t";
    const char sign = m_at < m_json.size() ? m_json[m_at++] : '\0';
    if (const auto place = signs.find(sign); sign != '\0' && place != std::string_view::npos) {
        text += meant[place];
        return;
    }
    if (sign != 'u') {
        return unexpected();
    }
    unsigned point = hexadecimal();
    if (point >= 0xD800 && point < 0xDC00 && m_json.substr(m_at).starts_with("\\u")) {
        m_at += 2;
        const unsigned low = hexadecimal();
        point = low >= 0xDC00 && low < 0xE000 ? 0x10000 + ((point - 0xD800) << 10U) + (low - 0xDC00) : 0xD800;
    }
    if (!m_error && point >= 0xD800 && point < 0xE000) {
        return fail("有半个字符", "has half a character");
    }
    appendUtf8(text, point);
}

std::string JsonCursor::string()
{
    std::string text;
    if (!take('"')) {
        unexpected();
        return text;
    }
    while (!m_error) {
        if (m_at >= m_json.size()) {
            unexpected();
            break;
        }
        const char c = m_json[m_at];
        if (c == '"') {
            ++m_at;
            break;
        }
        if (c == '\\') {
            ++m_at;
            escape(text);
            continue;
        }
        const std::size_t length = utf8Length(m_json.substr(m_at));
        if (length == 0 || static_cast<unsigned char>(c) < 0x20) {
            fail("不是 UTF-8 文字；请另存为 UTF-8", "is not UTF-8 text; save the file as UTF-8");
            break;
        }
        text += m_json.substr(m_at, length);
        m_at += length;
    }
    return m_error ? std::string() : text;
}

void JsonCursor::skip()
{
    std::vector<bool> open; // whether the level is an object
    std::string name;
    do {
        const Kind next = kind();
        if (next == Kind::Object || next == Kind::Array) {
            next == Kind::Object ? beginObject() : beginArray();
            open.push_back(next == Kind::Object);
        } else if (next == Kind::String) {
            (void)string();
        } else if (next == Kind::Number) {
            (void)number();
        } else {
            constexpr std::string_view literals[] = {"true", "false", "null"};
            const auto it = std::ranges::find_if(literals, [&](auto word) { return m_json.substr(m_at).starts_with(word); });
            it == std::end(literals) ? unexpected() : void(m_at += it->size());
        }
        while (!m_error && !open.empty() && !(open.back() ? nextMember(name) : nextElement())) {
            open.pop_back();
        }
    } while (!m_error && !open.empty());
}

std::size_t JsonCursor::pass()
{
    const std::size_t from = offset();
    std::size_t depth = 0;
    for (; m_at < m_json.size(); ++m_at) {
        const char c = m_json[m_at];
        if (c == '"') {
            (void)string();
            --m_at;
        } else if (c == '[' || c == '{') {
            ++depth;
        } else if ((c == ']' || c == '}') && --depth == 0) {
            ++m_at;
            return from;
        }
        if (m_error) {
            return from;
        }
    }
    unexpected();
    return from;
}

void JsonCursor::end()
{
    skipBlanks();
    if (!m_error && m_at < m_json.size()) {
        fail("在结尾之后还有内容", "there is more behind its end");
    }
}

} // namespace rd
