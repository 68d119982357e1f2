#pragma once

#include "store/rows/changelog.h"

#include <map>
#include <set>

namespace rd {

/// Codes that rows may refer to: what the log knows of the store, and what was added since.
class KnownCodes {
public:
    KnownCodes(Sql &sql, const ChangeLog &log) : m_sql(sql), m_log(log) {}
    [[nodiscard]] Result<bool> knows(std::string_view table, const std::string &code);
    Result<void> add(std::string_view table, const std::string &code);

private:
    [[nodiscard]] Result<std::set<std::string> *> codesOf(std::string_view table);
    Sql &m_sql;
    const ChangeLog &m_log;
    std::map<std::string, std::set<std::string>, std::less<>> m_codes;
};

/// A column that names a code of another table, and the code; "_Z" and empty ones name nothing.
struct Reference {
    std::string_view column, table;
    const std::string *code;
};
[[nodiscard]] std::vector<Reference> referencesOf(const TableDef &table, const Row &row);

/// What the rows that hold refer to and is not there, one sentence each, at most `limit`.
[[nodiscard]] Result<std::vector<Error>> danglingReferences(Sql &sql, const ChangeLog &log, std::size_t limit);
[[nodiscard]] Error dangling(const std::string &place, const Reference &reference);

} // namespace rd
