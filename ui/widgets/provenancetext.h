#pragma once

#include "core/report.h"

#include <QString>

#include <vector>

namespace rd {

struct Choice;

/// The question that gives the figures behind a selection, at most `limit`.
[[nodiscard]] ReportSpec figuresBehind(const Choice &choice, int limit);

/// What is known of something, from its heading down to the notes on its source.
struct ProvenanceText {
    struct Line {
        QString name, text;
    };
    QString heading, numeral;
    std::vector<Line> lines;
};

/// Of a row that figuresBehind() gave. Qualifiers, kinds, status and reasons stand in words, never as codes.
[[nodiscard]] ProvenanceText figureText(const Table &table, const ReportRow &row, const CodeBook &codes, Language language);
/// Of an event of the code book.
[[nodiscard]] ProvenanceText eventText(const Event &event, const CodeBook &codes, Language language);
/// What a key or a selection speaks of: the names of its most telling codes.
[[nodiscard]] QString nameOf(const Key &key, const CodeBook &codes, Language language);
[[nodiscard]] QString nameOf(const Choice &choice, const CodeBook &codes, Language language);

} // namespace rd
