#pragma once

#include "app/evidence.h"

#include <QString>

#include <vector>

namespace rd {

struct Choice;

/// What is known of something, from its heading down to the notes on its source.
struct ProvenanceText {
    struct Line {
        QString name, text;
    };
    QString heading, numeral;
    std::vector<Line> lines;
};

/// One of several things, to be opened: what it is, how much, and what tells it from its neighbours.
struct ProvenanceEntry {
    QString name, value, details;
};

/// Qualifiers, kinds, status and reasons stand in words, never as codes.
[[nodiscard]] ProvenanceText figureText(const Observation &value, const CodeBook &codes, Language language);
[[nodiscard]] ProvenanceEntry figureEntry(const Observation &value, const CodeBook &codes, Language language);
/// The number as a label, or the reason why there is none.
[[nodiscard]] QString valueText(const Observation &value, const CodeBook &codes, Language language);
/// When and by which change a figure came, and what it was before.
[[nodiscard]] std::vector<ProvenanceText::Line> historyLines(const Evidence &evidence, const CodeBook &codes,
                                                             Language language);
/// What an indicator counts, in which unit, and what it does not add over; with the notes on it.
[[nodiscard]] ProvenanceText indicatorText(const Indicator &indicator, const CodeBook &codes, Language language);
/// Of an event of the code book.
[[nodiscard]] ProvenanceText eventText(const Event &event, const CodeBook &codes, Language language);
/// What a key or a selection speaks of: the names of its most telling codes.
[[nodiscard]] QString nameOf(const Key &key, const CodeBook &codes, Language language);
[[nodiscard]] QString nameOf(const Choice &choice, const CodeBook &codes, Language language);
/// The first thing that is chosen, and how many more; empty where nothing is.
[[nodiscard]] QString shortName(const Choice &choice, const CodeBook &codes, Language language);

} // namespace rd
