#pragma once

#include "core/observation.h"

#include <functional>
#include <map>
#include <variant>

namespace rd {

enum class View { Observations, Events, Codes, Coverage, Gaps, Sources };
enum class Layout { Tidy, Wide };
enum class Operation { None, Growth, Share, Rank, CompoundGrowth, Index, Ratio, Count };

struct Measure {
    std::string indicator;
    Operation operation = Operation::None;
    std::string operand;
    bool operator==(const Measure &) const = default;
};
struct Filter {
    Dim dim = Dim::Area;
    std::vector<std::string> codes;
    bool children = true;
    bool operator==(const Filter &) const = default;
};
struct PeriodRange {
    std::optional<Period> from, to;
    int latest = 0; ///< only the last n periods of each series; 0: all
    bool operator==(const PeriodRange &) const = default;
};
struct Sort {
    std::string by; ///< a column id, or "listed": the order of the filter's codes
    bool descending = false;
    bool operator==(const Sort &) const = default;
};

/// A question put to the store: plain value, shared by pages, command line, decks and saved views. docs/package.md has
/// its JSON form.
struct ReportSpec {
    std::string id;
    Text question;
    View view = View::Observations;
    std::vector<Measure> measures;
    std::vector<std::string> fields; ///< column ids; empty: the standard ones of the view
    std::vector<Dim> rows, columns;
    std::vector<Filter> filters;
    PeriodRange periods;
    std::vector<Sort> sort;
    int limit = 0;
    Layout layout = Layout::Tidy;
    std::string asKnown, publishedUntil; ///< ISO days; empty: today's knowledge, every source
    std::string chart;
    std::vector<Dim> follows, drill;
    Text finding;
    std::map<std::string, std::string> options;

    [[nodiscard]] const Filter *filter(Dim dim) const;
    [[nodiscard]] std::string option(std::string_view name) const; ///< empty where it is not set
    [[nodiscard]] Text optionText(std::string_view name) const;    ///< name_zh, name_en
    bool operator==(const ReportSpec &) const = default;
};

/// Nothing, and why.
struct Gap {
    std::string reason; ///< unpublished, na, unentered, undated
    bool operator==(const Gap &) const = default;
};
struct CodeCell {
    Dim dim;
    std::string code;
    bool operator==(const CodeCell &) const = default;
};
/// A code, a text, a wording in both languages (a name), a period, a quantity, a whole number that was counted, or a
/// gap; never an empty number.
using Cell = std::variant<Gap, std::string, Text, CodeCell, Period, Quantity, std::int64_t>;

struct ReportColumn {
    std::string id; ///< SDMX's or ours, upper case: the head in files
    Text name;      ///< the head on screen
};
struct ReportRow {
    std::vector<Cell> cells; ///< as many as the table has columns
    Key key;
    Lineage lineage;
    std::int64_t unchecked = 0; ///< of the values that a row counts, those that nobody has confirmed
};
/// A piece of the answer; every chunk of one answer has the same columns.
struct Chunk {
    std::vector<ReportRow> rows;
    std::size_t uncut = 0; ///< rows that the question has without its limit; 0 where nobody counted them
};
/// The values that a question has in every period held, where it asks for the latest only: one scale for all of time.
struct ValueSpan {
    Period from, to; ///< the first of the periods and the last
    std::size_t periods = 0, areas = 0;
    std::vector<double> values;
};
/// A value of a series that counts otherwise than what came before it (OBS_STATUS B).
struct SeriesBreak {
    Key series;
    Period at;
};
/// A collected answer.
struct Table {
    ReportSpec spec; ///< the question as it was asked, filters included
    std::vector<ReportColumn> columns;
    std::vector<ReportRow> rows;
    std::optional<ValueSpan> span = {};   ///< of a map of one indicator, where it has more than one period
    std::vector<SeriesBreak> breaks = {}; ///< in series of its rows, between their periods, that no row of its own shows
    std::size_t uncut = 0;                ///< rows that the question has without its limit; 0 where nobody counted them

    [[nodiscard]] int column(std::string_view id) const; ///< −1 where there is none
    [[nodiscard]] const Cell *cell(const ReportRow &row, std::string_view id) const;
    /// The quantity in OBS_VALUE; null where it is a gap.
    [[nodiscard]] const Quantity *quantity(const ReportRow &row) const;
};

/// A cell as a file writes it: codes, numbers in shortest form, periods in SDMX form, gaps empty, names in `language`.
[[nodiscard]] std::string fileText(const Cell &cell, Language language);
/// The same without a copy of what the cell holds as text; what has to be made stands in `made`.
[[nodiscard]] std::string_view fileText(const Cell &cell, Language language, std::string &made);
/// A cell as a person reads it.
[[nodiscard]] std::string screenText(const Cell &cell, const CodeBook &codes, Language language);

} // namespace rd
