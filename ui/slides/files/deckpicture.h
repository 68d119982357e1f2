#pragma once

#include "core/result.h"
#include "ui/slides/slidepicture.h"

#include <QString>

namespace rd {

/// A deck as it leaves the house: its slides as drawn, and what is said beside them.
struct DeckPicture {
    QString name;
    QString date; ///< until when its figures are known, in words: the foot of paper
    Language language = Language::Zh;
    std::vector<SlidePicture> slides;
    std::vector<std::size_t> numbers; ///< by which each is reached in the show; the steps of one share it
    std::vector<QString> notes;       ///< one a slide, empty where nothing is to be said
    std::vector<QString> groups;      ///< one a slide, empty where it is in none; backup slides are a group of their own
    std::vector<bool> backups;        ///< one a slide: out of the flow of the show
    /// Reports that were not worked out, each with the number of its slide, which says so in its place.
    std::vector<std::pair<std::size_t, Error>> failures;
};

} // namespace rd
