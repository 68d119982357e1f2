#pragma once

#include "core/report/report.h"

#include <map>
#include <memory>
#include <utility>

namespace rd {

struct Boundaries;

/// What else was said of a mark's value, drawn hollow and quiet beside it.
struct Ghost {
    Quantity quantity;
    std::string label;      ///< its value, and who said it or when it was known
    bool isEarlier = false; ///< the same source before it revised it; else another source
};

/// One thing drawn: what it speaks of, its words, its value. A mark's quantity is the table's, never another.
struct Mark {
    Key key;
    std::size_t row = 0;                  ///< the row of the table that it stands for
    std::string name;                     ///< what it is called in its place (a county, an indicator)
    std::string detail;                   ///< a second, quiet line
    std::string label;                    ///< its value in words
    std::optional<Quantity> quantity;     ///< none: a gap or a text mark
    std::string gap;                      ///< the reason in words, where there is no quantity
    std::string tier;                     ///< tier code for its colour; empty: none
    std::string group;                    ///< block, series or stage that it belongs to
    std::optional<Kind> kind;             ///< of the figure or event: actual, target, plan
    std::string when, where;              ///< period in words; headline and paragraph
    std::vector<std::string> cells;       ///< further texts of a table-like kind, one a column
    double x = 0, y = 0;                  ///< position on a time or rank axis; column and row of a tile
    Lineage lineage;                      ///< the figures behind it
    std::int64_t count = 0;               ///< number of figures held, where the kind shows that
    std::optional<Quantity> across;       ///< of a scatter: the value on its lying axis; `quantity` is on the upright one
    std::optional<std::size_t> acrossRow; ///< and the row that it comes from
    std::vector<Ghost> ghosts;
};

/// A value axis: unit and scale in the title, its range in scaled units of the quantity.
struct Axis {
    std::string title;
    double from = 0, to = 1;
    double factor = 1; ///< a tick at v·factor is written v
    std::vector<double> ticks;
    std::vector<std::string> tickLabels;
    std::vector<std::string> categories; ///< of a category or time axis
    std::optional<double> moment;        ///< of a time axis: the period that the page is set to
    bool logarithmic = false;            ///< equal steps are equal ratios; all of it is above zero
};

/// Which part of a long ranking a panel shows.
enum class RankedPart { First, Chosen, Last };

struct Panel {
    std::string title;
    std::string label; ///< its own number in words (a poster's numeral, figures below a headline)
    std::string group;
    std::optional<RankedPart> ranked = {}; ///< of a long ranking: `group` is then its title without their count (rankedrows.h)
    Key key;
    std::vector<Mark> marks;
    Axis value, category;
};

/// Of targets how many keep up how with the calendar: by urgency (core/completion.h) and the words for it, the most urgent first.
using PaceCounts = std::map<std::pair<int, std::string>, std::int64_t>;

/// What a chart says, without a pixel: built from one table in one language.
struct ChartModel {
    std::string kind;     ///< as in docs/package.md
    std::string title;    ///< finding, else question
    std::string question; ///< empty where it is the title already
    std::string source;   ///< one line: sources, notes, how many are targets, undated …
    std::string empty;    ///< the sentence to show where there is nothing to draw
    std::vector<Panel> panels;
    std::vector<Panel> beside; ///< what a second column goes on with: not drawn, on the same scale
    std::optional<Quantity> average;
    std::string averageLabel;
    std::vector<std::string> tierOrder;                ///< tiers of the system in order; a tier's colour follows from its place
    std::size_t leftOut = 0;                           ///< rows that a long list does not show; the text "more" says so
    PaceCounts pacesLeftOut;                           ///< how those left out keep up, of a chart of targets
    std::map<std::string, Text> texts;                 ///< words that the kind needs beside its marks, from the spec's options
    bool keyless = false;                              ///< what its kind marks mean is said elsewhere
    bool folds = false;                                ///< leaves rows out that the spec's option "chosen" (areas) brings back
    std::string stamp;                                 ///< "sample data"; empty without
    std::shared_ptr<const Boundaries> boundaries = {}; ///< the user's own shapes of areas, for maps

    [[nodiscard]] bool isEmpty() const { return !empty.empty(); } ///< nothing to draw
};

/// The model for a table's own chart kind; kinds that would mislead with this table (fewer than three comparable values, mixed
/// units on an axis) are replaced by `list`.
/// `boundaries`: the user's own, on which maps are drawn where they have areas of the table.
[[nodiscard]] ChartModel chartModel(const Table &table, const CodeBook &codes, Language language,
                                    std::shared_ptr<const Boundaries> boundaries = {});

} // namespace rd
