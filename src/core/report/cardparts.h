#pragma once

#include "core/codebook.h"
#include "core/report/report.h"

/// What the cards that nobody made are put together from.
namespace rd {

[[nodiscard]] ReportSpec card(std::string id, Text question, View view, std::string chart, const char *span);
/// One of the built-in reports as a card.
[[nodiscard]] ReportSpec builtIn(std::string id, std::string_view report, const char *span);
/// A question of pagewords about something that has a name.
[[nodiscard]] Text about(std::string_view key, const Text &name);

/// A list of values that the choice in one dimension narrows.
[[nodiscard]] ReportSpec listed(std::string id, const char *question, Dim follows);
/// How much is held of each code of a dimension.
[[nodiscard]] ReportSpec counted(std::string id, const char *question, Dim by, const char *chart, const char *span);

/// Whether there is any value to show; true where nobody counted.
[[nodiscard]] bool holdsValues(const CodeBook &codes);
[[nodiscard]] bool hasProjects(const CodeBook &codes);

} // namespace rd
