#pragma once

#include "core/report/report.h"

namespace rd {

/// What a row of a report says, read from its key and cells.
[[nodiscard]] std::optional<Kind> kindOf(const ReportRow &row);
[[nodiscard]] std::optional<Period> periodOf(const ReportRow &row);
[[nodiscard]] std::string unitOf(const Table &table, const ReportRow &row); ///< unit code; empty where it has none
/// A cell that was counted; 0 where there is none.
[[nodiscard]] std::int64_t countIn(const Table &table, const ReportRow &row, std::string_view column);

/// A cell as a person reads it; empty where the table has no such column.
[[nodiscard]] std::string textIn(const Table &table, const ReportRow &row, std::string_view column, const CodeBook &codes,
                                 Language language);
/// Name of the key's code in a dimension; empty where the key does not speak of it.
[[nodiscard]] std::string nameIn(const Key &key, Dim dim, const CodeBook &codes, Language language);
/// The word for one part of a row's key: a name, a period in words.
[[nodiscard]] std::string partName(const ReportRow &row, Dim dim, const CodeBook &codes, Language language);
/// Tier code of the key: its own, else of its industry; empty: none.
[[nodiscard]] std::string tierIn(const Key &key, const CodeBook &codes);
/// Period in words; "period not stated" where the row has none.
[[nodiscard]] std::string whenOf(const ReportRow &row, Language language);
/// Headline and paragraph of the row's passage; empty where it has none.
[[nodiscard]] std::string whereOf(const ReportRow &row, const CodeBook &codes, Language language);

} // namespace rd
