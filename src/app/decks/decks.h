#pragma once

#include "core/report/report.h"
#include "store/store.h"

#include <functional>

namespace rd {

/// The slides of a deck in their order, hidden ones and backup slides included.
[[nodiscard]] std::vector<Slide> slidesIn(const CodeBook &codes, const std::string &deck);

/// The row that keeps a slide or a deck, or takes it out.
[[nodiscard]] TableRow slideRow(const Slide &slide, bool removed = false);
[[nodiscard]] TableRow deckRow(const Deck &deck, bool removed = false);

/// Adds a view to what a slide shows: by its code where it is what the store holds under that code, else as a view of its own.
[[nodiscard]] Result<void> addReport(Slide &slide, const ReportSpec &view, const CodeBook &codes);
/// Takes the n-th report of a slide away, and a view that nothing of the slide names any more.
[[nodiscard]] Result<void> dropReport(Slide &slide, std::size_t place);

/// Each of the following is one change of the store and gives its number; 0 where nothing was new.
///
/// What `edit` makes of a deck's slides: a slide without a code is a new one and is given one, a slide that is left out is taken
/// away, and the order becomes that of the list.
using SlideEdit = std::function<Result<void>(std::vector<Slide> &slides)>;
[[nodiscard]] Result<std::int64_t> editSlides(Store &store, const std::string &deck, const SlideEdit &edit,
                                              const std::string &why);
[[nodiscard]] Result<std::int64_t> saveDeck(Store &store, const Deck &deck, const std::string &why);
/// A deck without a code is given one, which `made` tells. `slides` are copied into it.
[[nodiscard]] Result<std::int64_t> makeDeck(Store &store, Deck deck, std::vector<Slide> slides, const std::string &why,
                                            std::string *made = nullptr);
[[nodiscard]] Result<std::int64_t> deleteDeck(Store &store, const std::string &deck, const std::string &why);

/// Keeps a view as the last slide of a deck that is in the flow of its show; a store without that deck is given one of that name.
[[nodiscard]] Result<std::int64_t> keepAsSlide(Store &store, const std::string &deck, const Text &deckName,
                                               const ReportSpec &view, const std::string &why, std::string *kept = nullptr);

/// Shows these slides of a locked deck with the values of now; the others keep theirs.
[[nodiscard]] Result<std::int64_t> acceptValues(Store &store, const std::string &deck, const std::vector<std::string> &slides,
                                                const std::string &why);

/// As of when a deck's values are locked by a lock that is set now (ReportSpec::asKnown): the last change that counts.
[[nodiscard]] Result<std::string> lockNow(Store &store);

} // namespace rd
