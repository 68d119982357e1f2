#pragma once

#include "ui/window/pageoutput.h"

namespace rd {

/// Shows how the page comes out on paper, with the printer's choices; prints when it is wanted. A printer that only makes a file
/// gives a PDF like that of savePage(), on the paper that was chosen. Gives the sentence to say, or nothing where nobody printed.
[[nodiscard]] std::optional<Result<Text>> printPage(const PageOutput &page, const std::string &store, QWidget *parent);

} // namespace rd
