#pragma once

#include "app/editing/entry.h"
#include "core/observation.h"

namespace rd {

/// A figure as somebody writes it down from a document: the passage by its headline and paragraph, and a note.
struct FigureEntry {
    TableRow figure; ///< without a code: a new one
    std::string headline;
    std::int64_t paragraph = 0;
    std::string note;
};

/// What a printed figure says: 5100余家 is more than 5100 enterprises.
struct PrintedReading {
    std::optional<double> value;
    Qualifier qualifier = Qualifier::Exact;
    std::string unit; ///< a code of the store; empty where the text names none that it has
};
/// `usualUnit`: of the indicator, which is meant where the text names no unit or one that is called alike. Refused in one sentence.
[[nodiscard]] Result<PrintedReading> readPrinted(std::string_view text, Kind kind, const std::string &usualUnit,
                                                 const CodeBook &codes);

/// Period, frequency and why there is none, from the period as a person writes it (2024年1-9月); empty: not stated.
/// False where it cannot be read.
[[nodiscard]] bool setPeriod(TableRow &row, std::string_view text);
/// The period of a row as it is written for people and read back.
[[nodiscard]] std::string periodTextOf(const TableRow &row, Language language);

/// What a value states as a row to correct; of a bulk value a new figure.
[[nodiscard]] TableRow figureOf(const Observation &value);
/// The actual of a target: the same key, nothing stated yet.
[[nodiscard]] TableRow actualOf(TableRow target);

/// Enters a figure or corrects one, with a new passage and a note where there are any: one change. The same fact of the same
/// source a second time is refused by the number of the first.
[[nodiscard]] Result<std::int64_t> enterFigure(Store &store, FigureEntry entry, const std::string &why);

} // namespace rd
