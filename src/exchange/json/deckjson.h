#pragma once

#include "core/codebook.h"
#include "core/report/report.h"
#include "core/result.h"

namespace rd {

/// A deck as it travels by itself: with the questions of the reports that its slides name, for a store that does not hold them.
struct DeckFile {
    Deck deck; ///< without a lock: the changes that it counts are another store's
    std::vector<Slide> slides;
    std::vector<ReportSpec> reports;
};

/// The same deck gives the same bytes (docs/decks.md, "A deck as a file").
[[nodiscard]] std::string deckToJson(const DeckFile &file);
/// Errors name `place` and the member; a newer version is refused.
[[nodiscard]] Result<DeckFile> deckFromJson(std::string_view json, const std::string &place);

} // namespace rd
