#pragma once

#include "core/observation.h"
#include "core/sheet.h"
#include "intake/codefinder.h"
#include "intake/tablemapping.h"

#include <set>

namespace rd {

/// One value of a foreign table, ready for the store but for its number as a figure.
struct Draft {
    SeriesKey series;
    std::optional<Period> period; ///< none: the value has no period
    std::optional<double> value, valueHi;
    Qualifier qualifier = Qualifier::Exact;
    std::string status = "A", gapReason, asPublished;
    std::string figure; ///< FIGURE_ID that the table gives
    std::string place;  ///< "table.csv:17:3"
    std::int64_t line = 0;

    /// A value with a qualifier, a printed form, a reason or a number of its own is a figure; any other is a bulk value.
    [[nodiscard]] bool isFigure() const;
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
    std::int64_t line = 0, uses = 0;
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

    /// The next value, or nothing at the end. An error where the file itself cannot be read on.
    Result<std::optional<Draft>> next();

    [[nodiscard]] const std::vector<Problem> &problems() const { return m_problems; }
    [[nodiscard]] std::vector<UnknownCode> unknown() const; ///< in order of their first line
    [[nodiscard]] std::int64_t rows() const { return m_rows; }
    /// Rows that hold no figures of their own: totals, notes below the table.
    [[nodiscard]] const std::vector<std::string> &passedOver() const { return m_passedOver; }

private:
    void readRow(const SheetRow &row);
    [[nodiscard]] bool isPassedOver(const SheetRow &row);
    [[nodiscard]] std::string_view text(const SheetRow &row, Field field) const;
    void readValue(const SheetRow &row, std::size_t column, const std::map<Field, std::string> &codes);
    [[nodiscard]] bool fillKey(Draft &draft, const SheetRow &row, std::size_t column,
                               const std::map<Field, std::string> &codes);
    void noteUnknown(const SheetRow &row, std::size_t column);
    void noteUnit(const SheetRow &row, std::size_t column);
    struct UnitHere {
        std::string code, said;
        int power = 0;
    };
    [[nodiscard]] std::optional<UnitHere> unitOf(const SheetRow &row, std::size_t column, const Indicator *indicator);
    [[nodiscard]] bool takePrintedUnit(const SheetRow &row, std::size_t column, const PrintedValue &printed, UnitHere &unit);
    [[nodiscard]] bool fillStated(Draft &draft, const SheetRow &row, const PrintedValue &printed, std::string_view cell);
    [[nodiscard]] bool fillNumber(Draft &draft, const SheetRow &row, std::size_t column, const PrintedValue &printed,
                                  int power);
    [[nodiscard]] std::string codeOf(Field field, std::string_view text, const SheetRow &row);
    [[nodiscard]] std::string fixedFor(Field field, std::size_t column) const;
    void problem(const SheetRow &row, std::size_t column, const Text &sentence);

    SheetSource &m_sheet;
    const TableMapping &m_mapping;
    const CodeFinder &m_finder;
    const NewCodes &m_newCodes;
    std::map<Field, std::size_t> m_columns;
    std::vector<std::size_t> m_values;
    std::vector<Draft> m_waiting; ///< of the row at hand, last first
    std::vector<Problem> m_problems;
    std::map<std::pair<Field, std::string>, UnknownCode> m_unknown;
    std::map<std::pair<Field, std::string>, std::string, std::less<>> m_found; ///< texts looked up before
    std::vector<std::string> m_passedOver;
    std::int64_t m_rows = 0;
};

} // namespace rd
