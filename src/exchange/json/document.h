#pragma once

#include "core/result.h"

#include <QString>

#include <string>
#include <vector>

namespace rd {

/// The text file of a document that a user keeps, decoded. Refused past 20 MB or where the bytes are no text.
[[nodiscard]] Result<QString> readDocument(const std::string &path);

/// Where a figure is said to be printed.
struct PrintedFigure {
    QString headline;
    int paragraph = 0;              ///< below the headline, counted from 1; 0: the headline itself
    QString printed;                ///< 5100余家
    std::vector<QString> headlines; ///< of the whole document: an article ends where the next one begins
};

enum class FoundIn {
    Paragraph, ///< where the store says
    Article,   ///< below the headline, in another paragraph: pages break paragraphs and print some twice
    Document,  ///< elsewhere; the headline is not in the text, or the article does not print it
    Nowhere
};

/// A stretch of the document's text.
struct PrintedPlace {
    FoundIn in = FoundIn::Nowhere;
    qsizetype from = 0, length = 0;
    bool headlineFound = false;
    qsizetype headlineFrom = 0;
};

/// Finds the printed form, whatever line breaks, blanks, full-width forms and quotation marks stand in between. A number is not
/// found inside a longer one: "7家" is not in "77家". Of several places the one nearest to the paragraph.
[[nodiscard]] PrintedPlace findPrinted(const QString &text, const PrintedFigure &figure);

} // namespace rd
