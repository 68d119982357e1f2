#pragma once

#include "ui/provenance/provenancetext.h"

namespace rd {

/// What several sources say of one key, and why one of them is shown.
struct SourcesText {
    struct Statement {
        const Observation *value = nullptr; ///< of the evidence
        ProvenanceEntry entry;
        QString source;
        bool isShown = false; ///< on pages, where nothing else is asked for
    };
    QString caption;
    std::vector<Statement> statements;
    std::vector<ProvenanceText::Line> reasons;
};

/// Nothing where a single source speaks of it.
[[nodiscard]] std::optional<SourcesText> sourcesText(const Evidence &evidence, const CodeBook &codes, Language language);

} // namespace rd
