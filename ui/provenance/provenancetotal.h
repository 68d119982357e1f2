#pragma once

#include "ui/provenance/provenancetext.h"

namespace rd {

/// What several chosen things add up to, or why they do not.
struct TotalText {
    ProvenanceText said;                          ///< the total with its limits, or that there is none
    const Observation *a = nullptr, *b = nullptr; ///< of the evidence: the two that clash
    std::vector<ProvenanceText::Line> reasons;    ///< why there is none, and what may be done instead
    QString status;                               ///< short, for the status bar
};

/// Nothing where a single thing was chosen, or no more than one value lies behind.
[[nodiscard]] std::optional<TotalText> totalText(const EvidenceQuestion &question, const Evidence &evidence,
                                                 const CodeBook &codes, Language language);

} // namespace rd
