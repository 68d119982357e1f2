#pragma once

#include "core/result.h"
#include "exchange/csv/csvformat.h"
#include "exchange/textdecoder.h"

#include <array>
#include <optional>
#include <vector>

namespace rd {

struct CsvRow {
    std::vector<std::string> fields; ///< UTF-8
    std::int64_t line = 0;           ///< where the row begins in the file, from 1
    bool isAscii = false;            ///< all of it is ASCII; false says nothing
};

struct CsvOptions {
    CsvProfile profile = CsvProfile::Excel; ///< Excel takes the formula guard off again
    char delimiter = 0;                     ///< ',' ';' or TAB; 0 finds it from the first row
    Encoding encoding = Encoding::Unknown;  ///< Unknown finds it
    CsvLimits limits = {};
};

/// Reads a file of any size row by row; nothing but the row at hand is kept. Empty lines are passed over. Every error names
/// file:line:column, column being the number of the field.
class CsvReader {
public:
    /// `device` is open for reading and outlives this; `name` is what messages call the file.
    CsvReader(QIODevice &device, std::string name, CsvOptions options = {});

    /// The first row as header: names that are neither empty nor given twice. From then on next() refuses rows of another
    /// width. Call it before next(), or not at all.
    Result<std::vector<std::string>> header();
    /// Reads the next row into `row`, whose memory is used again; false at the end.
    Result<bool> read(CsvRow &row);
    /// The same as a row of its own, or nothing at the end.
    Result<std::optional<CsvRow>> next();

    [[nodiscard]] Encoding encoding() const { return m_text.encoding(); } ///< as found so far
    [[nodiscard]] Encoding otherEncoding() const { return m_text.otherEncoding(); }
    [[nodiscard]] char delimiter() const { return m_delimiter; } ///< 0 before the first row
    [[nodiscard]] std::string place(std::int64_t line, std::int64_t column = 0) const;

private:
    struct Parse;
    enum class Step { More, RowEnded };
    Result<bool> fill(std::int64_t column);
    Result<void> findDelimiter();
    Result<Step> plain(Parse &parse);
    Result<Step> quoted(Parse &parse);
    Result<Step> behindQuote(Parse &parse);
    Result<Step> atEnd(Parse &parse);
    Result<void> append(Parse &parse, std::size_t end);
    Result<Step> endField(Parse &parse, char terminator);
    [[nodiscard]] bool takePlainFields(Parse &parse);
    [[nodiscard]] std::size_t plainEnd(std::size_t from, unsigned &bytes) const;
    Result<bool> parseRow(CsvRow &row);
    void countLines(std::string_view text);
    [[nodiscard]] Error refuse(std::int64_t line, std::int64_t column, const std::string &zh, const std::string &en) const;

    std::string m_name;
    CsvOptions m_options;
    TextDecoder m_text;
    std::string m_pending; ///< decoded text; parsed up to m_at
    std::size_t m_at = 0;
    std::int64_t m_line = 1;
    std::array<bool, 256> m_endsField{}; ///< the delimiter and the two of line ends
    bool m_behindCr = false;             ///< an LF that follows belongs to the CR before it
    char m_delimiter = 0;
    std::size_t m_width = 0;       ///< of the header; 0: none was read
    std::optional<Error> m_damage; ///< met behind m_pending
};

} // namespace rd
