#pragma once

#include "core/addition.h"
#include "store/store.h"

#include <optional>
#include <vector>

namespace rd {

/// What is asked about: the keys that were chosen and the figures that their rows named.
struct EvidenceQuestion {
    std::vector<Key> keys;
    Lineage lineage;
    bool derived = false;     ///< what was chosen was worked out (growth, share, rank): the values behind it are its inputs
    std::string asKnown = {}; ///< as a ReportSpec has it
    bool operator==(const EvidenceQuestion &) const = default;
};

/// One state of a figure and the change that brought it.
struct Version {
    Observation value;
    Change change;
    std::optional<Change> check; ///< who confirmed it, where somebody did
};

/// Why one of several statements about one key is the one that is shown.
enum class Prevails { Alone, Preferred, HasValue, IsFigure, Rank, Later };

/// What is known of the values behind a choice.
struct Evidence {
    static constexpr std::size_t most = 400;

    std::vector<Observation> values; ///< the very one that was chosen, else figures first; at most `most`
    bool more = false;               ///< there are others
    std::optional<Sum> total;        ///< where several keys were chosen
    // Of a single value, or of the first where that is the very one that was chosen:
    std::vector<Version> versions;        ///< newest first, undone ones too
    std::vector<Observation> statements;  ///< what each source says of its key; the one that is shown first
    Prevails prevails = Prevails::Alone;  ///< over the next one
    std::optional<Preference> preference; ///< the user's, where that is the reason
};

/// Looks behind a choice. The total is of the values themselves; a derived choice and one of too many values have none.
[[nodiscard]] Result<Evidence> evidenceFor(const EvidenceQuestion &question, Store &store);

/// The value that a refusal calls by this name (Refusal::a and b); null where it is not among them.
[[nodiscard]] const Observation *calledSo(const std::string &name, const std::vector<Observation> &values,
                                          const CodeBook &codes);

} // namespace rd
