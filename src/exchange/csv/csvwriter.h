#pragma once

#include "core/result.h"
#include "exchange/csv/csvformat.h"
#include "exchange/textencoder.h"

#include <string>
#include <vector>

class QIODevice;

namespace rd {

/// RFC 4180, one field after the other. Text must be UTF-8 without NUL; what this writes, CsvReader reads back.
class CsvWriter {
public:
    /// `name` is what messages call the file.
    CsvWriter(QIODevice &device, CsvProfile profile, std::string name = "CSV");

    /// In "gb18030" or "gbk" instead of UTF-8, without a BOM. A character that the encoding lacks is an error of its row.
    void setEncoding(std::string_view encoding);

    void text(std::string_view field);
    /// A number in its shortest form: never guarded, never quoted.
    void number(std::string_view field);
    void empty() { number({}); }
    /// Ends the row. The first error since the last row ended: a failed write, text that is no text.
    Result<void> endRow();

    [[nodiscard]] std::int64_t rows() const { return m_rows; }

private:
    void separate()
    {
        if (m_fields++ > 0) {
            m_row += ',';
        }
        if (m_encoder) {
            m_starts.push_back(m_row.size());
        }
    }
    [[nodiscard]] std::optional<Error> unmappable() const;
    [[nodiscard]] bool needsQuotes(std::string_view field, unsigned needs) const;

    QIODevice &m_device;
    CsvProfile m_profile;
    std::string m_name;
    std::optional<TextEncoder> m_encoder;
    std::string m_row;
    std::vector<std::size_t> m_starts; ///< of the fields in m_row, where it is encoded
    std::int64_t m_fields = 0, m_rows = 0;
    std::int64_t m_badField = 0; ///< number of the first field that is no text; 0: none
    bool m_onlyEmpty = true;     ///< all fields of the row so far are empty
};

} // namespace rd
