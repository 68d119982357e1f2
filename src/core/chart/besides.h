#pragma once

#include "core/report/report.h"

namespace rd {

/// What may stand beside the values of answers that are shown together: each a year before, and the places of the areas.

/// A value and the same of a year before, in words.
struct YearBefore {
    std::string name, now; ///< what it is, its value with its period
    std::string then;      ///< the value of a year before with its period, or why there is none
    std::string change;    ///< as published, else nominal, said which; empty where nothing can be said
    bool isKnown = false;
};
/// The question for the years before; nothing where no actual, dated value is shown. Of a series its latest value counts.
[[nodiscard]] std::optional<ReportSpec> yearBeforeQuestion(const std::vector<const Table *> &shown);
/// One for each value that is shown; `answer` is null where there was no question.
[[nodiscard]] std::vector<YearBefore> yearsBefore(const std::vector<const Table *> &shown, const Table *answer,
                                                  const CodeBook &codes, Language language);

/// The place of one area.
struct AreaPlace {
    std::string place, name, value;
    double worst = 0;     ///< the last place that it may take
    bool isOpen = false;  ///< its value leaves several places possible
    bool isLast = false;  ///< surely the last one, alone or with others
    bool isShown = false; ///< the answers name this area
};
/// The areas by their place for one indicator in one period.
struct PlaceList {
    std::string title;
    std::vector<AreaPlace> places;
};
/// The question for the places of all areas; nothing where no actual, dated value of an area is shown.
[[nodiscard]] std::optional<ReportSpec> placesQuestion(const std::vector<const Table *> &shown);
/// A list for each indicator and industry that is shown with places, best first.
[[nodiscard]] std::vector<PlaceList> areaPlaces(const std::vector<const Table *> &shown, const Table &answer,
                                                const CodeBook &codes, Language language);

} // namespace rd
