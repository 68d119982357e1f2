#pragma once

#include "core/result.h"

#include <set>
#include <string>
#include <vector>

namespace rd {

/// Walks through JSON text from front to back and keeps nothing: for files too large for a tree. After the first fault every
/// call gives false, 0 or nothing, and error() says what and where ("file:line:column").
class JsonCursor {
public:
    /// Both texts outlive this.
    JsonCursor(std::string_view json, const std::string &file);

    enum class Kind { Object, Array, String, Number, Other, Nothing };
    [[nodiscard]] Kind kind(); ///< of the value that comes next

    /// Steps into the object that comes next; nextMember() then gives its names until it steps out and gives false. The value
    /// of each is to be read or skipped. A name given twice is a fault.
    bool beginObject();
    bool nextMember(std::string &name);
    bool beginArray();
    bool nextElement();
    [[nodiscard]] double number();
    [[nodiscard]] std::string string();
    void skip();
    /// Passes over an array or object by its brackets alone and gives where it began, for a cursor that reads it later.
    std::size_t pass();
    [[nodiscard]] JsonCursor at(std::size_t offset) const;
    /// Nothing but blanks is left; else a fault.
    void end();

    void fail(const std::string &zh, const std::string &en) { failAt(m_at, zh, en); }
    void failAt(std::size_t offset, const std::string &zh, const std::string &en);
    [[nodiscard]] std::size_t offset(); ///< where the next value begins
    [[nodiscard]] std::string placeOf(std::size_t offset);
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }
    void take(const JsonCursor &other); ///< its fault becomes this one's

private:
    void skipBlanks();
    bool begin(char bracket);
    bool next(char closing);
    bool take(char wanted);
    void unexpected();
    void escape(std::string &text);
    unsigned hexadecimal();

    struct Level {
        bool begun = false;
        std::set<std::string> names;
    };
    std::string_view m_json;
    const std::string *m_file;
    std::size_t m_at = 0;
    std::size_t m_counted = 0, m_line = 1, m_column = 1; ///< a place known already: the next is counted from there
    std::vector<Level> m_levels;
    std::optional<Error> m_error;
};

} // namespace rd
