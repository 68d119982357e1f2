#pragma once

#include "core/codebook.h"
#include "core/report/report.h"
#include "core/result.h"

#include <span>

namespace rd {

enum class SlideLayout { Title, One, Two };

/// A slide as it is asked for: its reports' tables make the picture.
struct DeckSlide {
    SlideLayout layout = SlideLayout::One;
    Text title; ///< empty: the finding of the first report
    Text notes;
    std::vector<ReportSpec> reports; ///< at most two are shown; a title slide without a report has none
};

struct SlideDeck {
    std::string code;
    Text name;
    std::vector<DeckSlide> slides;
};

/// The deck with this code, its slides in order; an empty code gives the first deck of the store, and a deck of the pages' first
/// cards where it has none. An unknown code is an error. A report that cannot be read says so in place of its chart.
[[nodiscard]] Result<SlideDeck> deckOf(const CodeBook &codes, const std::string &code);

/// The first slide that shows one of these reports, tried in their order; 0 where none does.
[[nodiscard]] std::size_t slideShowing(const SlideDeck &deck, std::span<const ReportSpec> reports);

} // namespace rd
