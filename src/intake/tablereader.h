#pragma once

#include "core/rows.h"
#include "core/sheet.h"
#include "intake/cellsbelow.h"
#include "intake/codefinder.h"
#include "intake/flaggedperiod.h"
#include "intake/rowperiod.h"
#include "intake/serieslist.h"
#include "intake/tablemapping.h"

#include <array>
#include <set>

namespace rd {

/// A value of a foreign table with all that it states, ready for the store but for its number as a figure.
struct Draft {
    SeriesKey series;
    std::optional<Period> period; ///< none: the value has no period
    std::optional<double> value, valueHi;
    Qualifier qualifier = Qualifier::Exact;
    std::string status = "A", gapReason, asPublished;
    std::string figure;   ///< FIGURE_ID that the table gives
    std::string headline; ///< under which it is printed; empty where the table does not say
    int paragraph = 0;    ///< below that headline
    std::string place;    ///< "table.csv:17:3"
    std::int64_t line = 0;
    int column = 0;

    /// A value with a qualifier, a printed form, a place in a document, a reason or a number of its own is a figure; any other is a bulk
    /// value.
    [[nodiscard]] bool isFigure() const;
};

/// One value of a foreign table. `draft` where it is a figure: what a bulk value states are a number and a status.
struct TableValue {
    std::uint32_t series = 0; ///< in the reader's list
    BulkPoint point;          ///< without a meaning for a figure, but for its line and column
    std::optional<Draft> draft;
};

/// What is wrong with one cell: it keeps the table from being taken.
struct Problem {
    std::string place;
    std::int64_t line = 0;
    int column = 0;
    Text sentence;
};

/// A text that no list has.
struct UnknownCode {
    Field field = Field::None;
    std::string text, name; ///< name: of the column beside a code
    std::string unit;       ///< of an indicator: what its first value is in, as a code or a text that no list has
    std::string growthOf;   ///< of an indicator that is the growth of another: that one, as a code or a text that no list has
    std::string area, industry; ///< of a subject: what all its rows name, as a code or a text that no list has
    std::int64_t line = 0, uses = 0;
};

/// Rows that say no area and were taken for the one above them.
struct FromAbove {
    std::string place; ///< of the first
    std::int64_t line = 0;
    int column = 0;
    std::string area; ///< that it was taken for
    std::int64_t rows = 0;
};

/// Numbers that were taken at their first fifteen digits.
struct RoundedNumbers {
    std::string place; ///< of the first
    std::int64_t count = 0;
};

/// Numbers in brackets, which were taken as below zero.
struct BracketedNumbers {
    std::string place; ///< of the first
    std::int64_t line = 0;
    int column = 0;
    std::string printed; ///< the first as it stands in the file
    std::int64_t count = 0;
};

/// Codes for texts that no list has, by field and folded text.
using NewCodes = std::map<std::pair<Field, std::string>, std::string>;

struct PrintedValue;

/// Reads a foreign table as its mapping says. What cannot be read is a problem, and the reading goes on, so that all of
/// them are told at once.
class TableReader {
public:
    static constexpr std::size_t mostProblems = 1000;

    /// All outlive the reader.
    TableReader(SheetSource &sheet, const TableMapping &mapping, const CodeFinder &finder, const NewCodes &newCodes);

    /// The next value, or null at the end; it is there until the next one is asked for. An error where the file itself cannot be
    /// read on.
    Result<const TableValue *> next();
    [[nodiscard]] const SeriesList &series() const { return m_series; }
    /// A value with all that it states.
    [[nodiscard]] Draft draftOf(const TableValue &value) const;
    [[nodiscard]] Draft draftOf(std::uint32_t series, const BulkPoint &point) const;
    [[nodiscard]] std::string place(const BulkPoint &point) const { return m_sheet.place(point.line, point.column); }

    [[nodiscard]] const std::vector<Problem> &problems() const { return m_problems; }
    [[nodiscard]] std::vector<UnknownCode> unknown() const; ///< in order of their first line
    [[nodiscard]] std::int64_t rows() const { return m_rows; }
    [[nodiscard]] const FromAbove &fromAbove() const { return m_fromAbove; }
    [[nodiscard]] const RoundedNumbers &rounded() const { return m_rounded; }
    [[nodiscard]] const BracketedNumbers &bracketed() const { return m_bracketed; }
    /// Rows that hold no figures of their own: totals, notes below the table.
    [[nodiscard]] const std::vector<std::string> &passedOver() const { return m_passedOver; }

private:
    /// What the codes of a row and of a value column's head come to, once it was found.
    struct Known {
        static constexpr std::uint32_t nothing = std::uint32_t(-1);
        std::uint32_t series = nothing;
        int power = 0;
        bool turnsOnPeriod = false, isSum = false; ///< a value whose period is a sum, or is none, may be of another indicator
    };
    void readRow();
    void takeAreaAbove(SheetRow &row);
    void setCell(SheetRow &row, Field field, const std::string &said);
    void refuseCutOctober(const SheetRow &row);
    void noteHead(const SheetRow &row);
    void lookAtHeads();
    void refuseTwice(std::size_t column);
    void refuseNameless();
    [[nodiscard]] bool refuseControl(std::string_view text, const SheetRow &row);
    [[nodiscard]] bool writePoint(std::string_view &cell);
    [[nodiscard]] Text otherSign(std::string_view cell) const;
    void noteOddities(const SheetRow &row, std::size_t column, const PrintedValue &printed);
    [[nodiscard]] std::string_view writtenAt(const SheetRow &row, std::size_t column) const;
    [[nodiscard]] std::size_t knownOf(const SheetRow &row);
    [[nodiscard]] bool isKnown(const SheetRow &row, std::size_t known) const;
    [[nodiscard]] bool readCodes(const SheetRow &row, std::map<Field, std::string> &codes);
    [[nodiscard]] bool readPlain(const SheetRow &row, std::size_t value, const Known &known);
    [[nodiscard]] const FlaggedPeriod &periodOf(const SheetRow &row, std::size_t value);
    [[nodiscard]] FlaggedPeriod readPeriod(const SheetRow &row, std::size_t column) const;
    [[nodiscard]] char statusOf(const SheetRow &row, std::size_t value, const FlaggedPeriod &when) const;
    [[nodiscard]] bool isStated(const SheetRow &row, std::size_t value) const;
    [[nodiscard]] bool isPassedOver(const SheetRow &row);
    [[nodiscard]] std::string_view text(const SheetRow &row, Field field) const;
    struct Beside {
        int status = -1, mark = -1; ///< columns that speak of one value column alone; −1 where there is none
    };
    void findBeside();
    [[nodiscard]] std::string_view flagBeside(const SheetRow &row, std::size_t value) const;
    [[nodiscard]] std::string_view noteBeside(const SheetRow &row, std::size_t value) const;
    [[nodiscard]] std::size_t columnOf(Field field) const { return std::size_t(m_columns[std::size_t(field)]); }
    void readValue(const SheetRow &row, std::size_t value, const std::map<Field, std::string> &codes, std::size_t known);
    void put(std::uint32_t series, Draft &&draft);
    [[nodiscard]] bool fillKey(Draft &draft, const SheetRow &row, std::size_t value, const std::map<Field, std::string> &codes);
    void noteUnknown(const SheetRow &row, std::size_t column);
    void noteUnit(const SheetRow &row, std::size_t column);
    struct UnitHere {
        std::string code, said;
        int power = 0;
        bool isPrinted = false; ///< it stands behind the number alone
    };
    [[nodiscard]] std::optional<UnitHere> unitOf(const SheetRow &row, std::size_t column, const Indicator *indicator,
                                                 const PrintedValue &printed);
    [[nodiscard]] bool fillPassage(Draft &draft, const SheetRow &row);
    [[nodiscard]] bool takePrintedUnit(const SheetRow &row, std::size_t column, const PrintedValue &printed, UnitHere &unit);
    [[nodiscard]] bool fillStated(Draft &draft, const SheetRow &row, std::size_t value, const PrintedValue &printed);
    [[nodiscard]] bool fillStatus(Draft &draft, const SheetRow &row, std::size_t value, const PrintedValue &printed,
                                  std::string &marks);
    [[nodiscard]] bool fillNumber(Draft &draft, const SheetRow &row, std::size_t column, const PrintedValue &printed,
                                  int power);
    [[nodiscard]] bool fillUpper(Draft &draft, const SheetRow &row, const PrintedValue &lower, int power);
    [[nodiscard]] std::string indicatorSaid(const SheetRow &row) const;
    [[nodiscard]] std::string indicatorSaid(const SheetRow &row, std::size_t column) const;
    [[nodiscard]] std::string indicatorCalled(const SheetRow &row) const;
    [[nodiscard]] bool isSum(const SheetRow &row, std::size_t value);
    [[nodiscard]] bool mayPileUp(const SheetRow &row, std::size_t column, const std::string &indicator) const;
    [[nodiscard]] std::string indicatorCodeOf(const SheetRow &row, std::size_t column);
    [[nodiscard]] std::string growthCodeOf(const SheetRow &row, const std::string &growth, const std::string &base);
    [[nodiscard]] std::optional<FoundUnit> unitSaidBy(const SheetRow &row) const;
    [[nodiscard]] FoundUnit unitInColumn(const SheetRow &row) const;
    enum class Corner { Fits, Rate, Other };
    [[nodiscard]] Corner cornerFor(const SheetRow &row, std::size_t column, const Unit *usual) const;
    [[nodiscard]] bool settleSeveral(UnitHere &unit, const SheetRow &row, std::size_t column, const Unit *usual);
    [[nodiscard]] std::string codeOf(Field field, std::string_view text, const SheetRow &row);
    void noteRowOf(UnknownCode &subject, const SheetRow &row) const;
    [[nodiscard]] std::string fixedFor(Field field, std::size_t column) const;
    void problem(const SheetRow &row, std::size_t column, const Text &sentence);

    SheetSource &m_sheet;
    const TableMapping &m_mapping;
    const CodeFinder &m_finder;
    const NewCodes &m_newCodes;
    static constexpr std::size_t fieldCount = std::size_t(Field::GapReason) + 1;
    std::array<int, fieldCount> m_columns; ///< by field, −1 where there is none
    std::vector<std::size_t> m_values;     ///< columns with values
    std::vector<Beside> m_beside;          ///< by value column
    std::vector<std::size_t> m_indicators; ///< columns that say together what the values are of
    std::vector<std::size_t> m_keyColumns; ///< columns whose texts say together what a value is of
    SheetRow m_row;
    std::vector<TableValue> m_waiting; ///< of the row at hand
    std::size_t m_given = 0;           ///< of these
    SeriesList m_series;
    std::string m_key;                    ///< texts of the key columns
    std::vector<std::string> m_lastCells; ///< the same one by one, of the row before
    std::size_t m_lastKnown = 0;
    std::unordered_map<std::string, std::size_t> m_knownKeys;              ///< where in m_known
    std::vector<Known> m_known;                                            ///< for each key one for each value column
    std::vector<std::unordered_map<std::string, FlaggedPeriod>> m_periods; ///< by value column and text
    std::vector<Problem> m_problems;
    bool m_lacksSource = false;
    bool m_tookUsualUnit = false; ///< some value said none, and took the one that its indicator is usually in
    std::map<std::pair<Field, std::string>, UnknownCode> m_unknown;
    std::map<std::pair<Field, std::string>, std::string, std::less<>> m_found; ///< texts looked up before
    std::vector<std::string> m_passedOver;
    CellsBelow m_cellsBelow;
    RowPeriod m_rowPeriod;
    std::string m_areaAbove, m_areaNameAbove;
    FromAbove m_fromAbove;
    std::string m_monthAbove; ///< the last text of the period's column
    std::int64_t m_monthLine = 0;
    std::int64_t m_rows = 0;
    std::size_t m_width = 0;     ///< columns up to the last one with a head
    std::size_t m_headWidth = 0; ///< fields of the widest line above the data; 0: a sheet does not say
    std::int64_t m_headLine = 0; ///< the last line of heads; 0: there is none
    bool m_hasLookedAtHeads = false;
    RoundedNumbers m_rounded;
    BracketedNumbers m_bracketed;
    std::string m_pointed; ///< the number at hand, written with a point
};

} // namespace rd
