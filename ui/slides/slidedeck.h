#pragma once

#include "core/codebook.h"
#include "core/report/report.h"
#include "core/result.h"

#include <span>

namespace rd {

enum class SlideLayout { Title, One, Two, Section, Number };
/// Where a slide's words stand: above its charts, beside them, or nowhere, so that the charts fill the slide.
enum class SlidePlacing { Above, Beside, Alone };

/// A slide as it is asked for: its reports' tables make the picture. A slide that is built in steps is one of these a step.
struct DeckSlide {
    SlideLayout layout = SlideLayout::One;
    Text title; ///< empty: the finding of the first report
    Text notes;
    std::vector<ReportSpec> reports; ///< at most two are shown; a title slide without a report has none
    Text text = {};                  ///< below the title of a title, a section or a number
    Text group = {};
    SlidePlacing placing = SlidePlacing::Above;
    std::string code = {}; ///< of the stored slide

    std::size_t number = 1;          ///< by which it is reached: in the order of the show, backup slides behind
    std::size_t step = 0, steps = 1; ///< which of its steps this is
    bool backup = false;
};

struct SlideDeck {
    std::string code;
    Text name;
    std::vector<DeckSlide> slides; ///< in the order of the show, backup slides behind; hidden ones are not here
    std::size_t count = 0;         ///< the highest number in the flow of the show
    std::string theme = {};        ///< light, dark, projector; empty: the window's
    std::string aspect = {};       ///< 16:9, 4:3; empty: whichever fills the screen best
    std::string locked = {};       ///< as of when its values are locked, as ReportSpec::asKnown has it; empty: they live
};

/// Option of a question that stands in for a report that is not there: it says so, and no source speaks for it.
inline constexpr std::string_view unreadableOption = "unreadable";

/// What stands on a slide in place of a report that is not there, cannot be read or was not worked out.
[[nodiscard]] ReportSpec inPlaceOf(const std::string &report, const Error &error);

/// The deck with this code, its slides in order; an empty code gives the first deck of the store, and a deck of the pages' first
/// cards where it has none. An unknown code is an error. A report that cannot be read says so in place of its chart.
[[nodiscard]] Result<SlideDeck> deckOf(const CodeBook &codes, const std::string &code);

/// A stored slide as it is shown: one, or one a step. Its number is left at 1.
[[nodiscard]] std::vector<DeckSlide> slidesOf(const Slide &stored, const CodeBook &codes);

/// The first slide that shows one of these reports, tried in their order; 0 where none does.
[[nodiscard]] std::size_t slideShowing(const SlideDeck &deck, std::span<const ReportSpec> reports);

} // namespace rd
