#include "exchange/csv/csvwriter.h"

#include "exchange/checkeddevice.h"
#include "exchange/encoding.h"
#include "exchange/fault.h"

#include <QIODevice>

#include <algorithm>
#include <array>
#include <cerrno>
#include <fmt/format.h>

namespace rd {
namespace {

constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";

bool isBlank(char c) { return c == ' ' || c == '\t'; }

/// What a byte asks for: a look whether the field is text at all, quotes, quotes in the first row.
enum : std::uint8_t { looksNeeded = 1, quotesNeeded = 2, quotesNeededInHead = 4 };

constexpr std::array<std::uint8_t, 256> needsOfBytes()
{
    std::array<std::uint8_t, 256> needs{};
    needs[0] = looksNeeded;
    for (std::size_t i = 0x80; i < needs.size(); ++i) {
        needs[i] = looksNeeded;
    }
    for (const char c : {'"', ',', '\r', '\n'}) {
        needs[static_cast<unsigned char>(c)] = quotesNeeded;
    }
    for (const char c : {';', '\t'}) {
        needs[static_cast<unsigned char>(c)] = quotesNeededInHead;
    }
    return needs;
}

unsigned needsOf(std::string_view field)
{
    static constexpr std::array<std::uint8_t, 256> needs = needsOfBytes();
    unsigned all = 0;
    for (const char c : field) {
        all |= needs[static_cast<unsigned char>(c)];
    }
    return all;
}

} // namespace

CsvWriter::CsvWriter(QIODevice &device, CsvProfile profile, std::string name)
    : m_device(device), m_profile(profile), m_name(std::move(name))
{
    if (m_profile == CsvProfile::Excel) {
        m_row = byteOrderMark;
    }
}

void CsvWriter::setEncoding(std::string_view encoding)
{
    m_encoder.emplace(encoding);
    m_row.clear(); // the mark of UTF-8
}

/// Names the row and the column of the first character that the encoding lacks.
std::optional<Error> CsvWriter::unmappable() const
{
    const auto found = m_encoder ? m_encoder->unmappable(m_row) : std::nullopt;
    if (!found) {
        return {};
    }
    const auto column = std::ranges::upper_bound(m_starts, found->at) - m_starts.begin();
    const std::string encoding = m_encoder->name().toStdString();
    return fault(fmt::format("{}:{}:{}", m_name, m_rows + 1, column),
                 fmt::format("{} 里没有“{}”这个字，请改用 UTF-8", encoding, found->character),
                 fmt::format("{} has no character \"{}\"; write UTF-8 instead", encoding, found->character));
}

bool CsvWriter::needsQuotes(std::string_view field, unsigned needs) const
{
    if ((needs & quotesNeeded) != 0 || isBlank(field.front()) || isBlank(field.back())) {
        return true;
    }
    // In the first row, from which readers guess the delimiter and the encoding, nothing may mislead them.
    return m_rows == 0 && ((needs & quotesNeededInHead) != 0 || field.starts_with(byteOrderMark));
}

void CsvWriter::text(std::string_view field)
{
    separate();
    if (field.empty()) {
        return;
    }
    const unsigned needs = needsOf(field);
    if (m_badField == 0 && (needs & looksNeeded) != 0 && !isText(field)) {
        m_badField = m_fields;
    }
    std::string guarded;
    if (m_profile == CsvProfile::Excel && needsGuard(field)) {
        guarded = "'";
        guarded += field;
        field = guarded;
    }
    if (!needsQuotes(field, needs)) {
        m_row += field;
        m_onlyEmpty = m_onlyEmpty && field.empty();
        return;
    }
    m_onlyEmpty = false;
    m_row += '"';
    for (const char c : field) {
        if (c == '"') {
            m_row += '"';
        }
        m_row += c;
    }
    m_row += '"';
}

void CsvWriter::number(std::string_view field)
{
    separate();
    m_row += field;
    m_onlyEmpty = m_onlyEmpty && field.empty();
}

Result<void> CsvWriter::endRow()
{
    // A row that is one empty field would be an empty line, which readers pass over.
    if (m_fields == 1 && m_onlyEmpty) {
        m_row += "\"\"";
    }
    m_row += m_profile == CsvProfile::Excel ? "\r\n" : "\n";
    const std::int64_t badField = m_badField;
    const auto lacking = unmappable();
    const QByteArray bytes =
        m_encoder ? m_encoder->encoded(m_row) : QByteArray::fromRawData(m_row.data(), static_cast<qsizetype>(m_row.size()));
    errno = 0;
    const bool written = badField == 0 && !lacking && m_device.write(bytes) == bytes.size();
    const int reason = errno;
    m_row.clear();
    m_starts.clear();
    m_fields = 0;
    m_badField = 0;
    m_onlyEmpty = true;
    ++m_rows;
    if (badField != 0) {
        const std::string place = fmt::format("{}:{}:{}", m_name, m_rows, badField);
        return fault(place, "内容不是有效的文本（UTF-8，不含空字符），无法写入文件，请在数据中改正",
                     "is not valid text (UTF-8 without NUL) and cannot stand in a file; correct it in the data");
    }
    if (lacking) {
        return *lacking;
    }
    return written ? Result<void>() : Result<void>(writeError(m_name, reason));
}

} // namespace rd
