#include "exchange/csv/csvreader.h"

#include "core/words/phrase.h"
#include "core/words/words.h"
#include "exchange/fault.h"

#include <QIODevice>

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace rd {

enum class Where { Start, Plain, Quoted, BehindQuote };

/// A row on its way into `row`, whose strings are filled anew one after the other.
struct CsvReader::Parse {
    explicit Parse(CsvRow &into) : row(into) { begin(); }
    CsvRow &row;
    std::size_t ended = 0; ///< fields that are whole
    unsigned bytes = 0;    ///< the bits of all bytes of plain fields
    Where where = Where::Start;
    std::int64_t size = 0;
    std::int64_t quoteLine = 0;

    [[nodiscard]] std::string &field() { return row.fields[ended]; }
    [[nodiscard]] std::int64_t column() const { return static_cast<std::int64_t>(ended) + 1; }
    void begin()
    {
        if (row.fields.size() == ended) {
            row.fields.emplace_back();
        } else {
            row.fields[ended].clear();
        }
        where = Where::Start;
    }
    void end()
    {
        ++ended;
        begin();
    }
};

CsvReader::CsvReader(QIODevice &device, std::string name, CsvOptions options)
    : m_name(std::move(name)), m_options(options), m_text(device, options.encoding, options.limits.file),
      m_delimiter(options.delimiter)
{
}

std::string CsvReader::place(std::int64_t line, std::int64_t column) const
{
    return column > 0 ? fmt::format("{}:{}:{}", m_name, line, column) : fmt::format("{}:{}", m_name, line);
}

Error CsvReader::refuse(std::int64_t line, std::int64_t column, const std::string &zh, const std::string &en) const
{
    return fault(place(line, column), zh, en);
}

/// Gets more text; false at the end of the file. Damage is told when everything before it has been parsed, at its line.
Result<bool> CsvReader::fill(std::int64_t column)
{
    if (m_damage) {
        return refuse(m_line, column, m_damage->sentence.zh, m_damage->sentence.en);
    }
    m_pending.erase(0, m_at);
    m_at = 0;
    const std::size_t before = m_pending.size();
    const auto read = m_text.read(m_pending);
    if (read) {
        return *read;
    }
    m_damage = read.error();
    return m_pending.size() > before ? Result<bool>(true) : fill(column);
}

Result<void> CsvReader::findDelimiter()
{
    bool isWhole = false;
    while (m_delimiter == 0) {
        if (const auto found = guessDelimiter(m_pending, isWhole)) {
            m_delimiter = *found;
            break;
        }
        const auto filled = m_damage ? Result<bool>(false) : fill(1);
        if (!filled) {
            return filled.error();
        }
        isWhole = !*filled;
    }
    for (const char c : {m_delimiter, '\r', '\n'}) {
        m_endsField[static_cast<unsigned char>(c)] = true;
    }
    return {};
}

void CsvReader::countLines(std::string_view text)
{
    for (const char c : text) {
        m_line += c == '\r' || (c == '\n' && !m_behindCr) ? 1 : 0;
        m_behindCr = c == '\r';
    }
}

/// Moves the text up to `end` into the field.
Result<void> CsvReader::append(Parse &parse, std::size_t end)
{
    const std::string_view piece = std::string_view(m_pending).substr(m_at, end - m_at);
    parse.field() += piece;
    parse.size += static_cast<std::int64_t>(piece.size());
    m_at = end;
    // An unclosed quote is what mostly makes a field so large: name the line where it was opened.
    const std::int64_t line = parse.where == Where::Quoted ? parse.quoteLine : m_line;
    const auto tooLarge = [&](const char *zh, const char *en, std::int64_t limit) {
        return refuse(line, parse.column(), fmt::format("{}超过 {} 字节的上限，请检查引号是否成对", zh, limit),
                      fmt::format("the {} is larger than the limit of {} bytes; check that its quotes are closed", en, limit));
    };
    if (static_cast<std::int64_t>(parse.field().size()) > m_options.limits.field) {
        return tooLarge("单元格", "field", m_options.limits.field);
    }
    if (parse.size > m_options.limits.row) {
        return tooLarge("一行", "row", m_options.limits.row);
    }
    countLines(piece);
    return {};
}

Result<CsvReader::Step> CsvReader::endField(Parse &parse, char terminator)
{
    if (parse.column() > m_options.limits.columns) {
        return refuse(m_line, parse.column(), fmt::format("列数超过 {} 的上限，请减少列", m_options.limits.columns),
                      fmt::format("more columns than the limit of {}; leave some out", m_options.limits.columns));
    }
    if (m_options.profile == CsvProfile::Excel && hasGuard(parse.field())) {
        parse.field().erase(0, 1);
    }
    parse.end();
    countLines({&terminator, 1});
    return terminator == m_delimiter ? Step::More : Step::RowEnded;
}

/// At the start of a field, or inside one without quotes.
Result<CsvReader::Step> CsvReader::plain(Parse &parse)
{
    const char first = m_pending[m_at];
    if (parse.where == Where::Start && first == '"') {
        parse.where = Where::Quoted;
        parse.quoteLine = m_line;
        m_behindCr = false;
        ++m_at;
        return Step::More;
    }
    if (parse.where == Where::Start && parse.ended == 0 && (first == '\n' || first == '\r')) {
        ++m_at; // an empty line, or the second half of CR LF
        countLines({&first, 1});
        parse.row.line = m_line;
        return Step::More;
    }
    unsigned bytes = 0;
    const std::size_t end = plainEnd(m_at, bytes);
    parse.where = Where::Plain;
    if (const auto appended = append(parse, end); !appended) {
        return appended.error();
    }
    return end == m_pending.size() ? Result<Step>(Step::More) : endField(parse, m_pending[m_at++]);
}

/// Where the field ends; the bits of all its bytes are added to `bytes`.
std::size_t CsvReader::plainEnd(std::size_t from, unsigned &bytes) const
{
    const char *const text = m_pending.data();
    const std::size_t size = m_pending.size();
    for (; from < size && !m_endsField[static_cast<unsigned char>(text[from])]; ++from) {
        bytes |= static_cast<unsigned char>(text[from]);
    }
    return from;
}

/// What most rows are made of: fields without quotes that lie whole in memory. True where the row ended; whatever is not
/// so plain is left to the steps below.
bool CsvReader::takePlainFields(Parse &parse)
{
    const CsvLimits &limits = m_options.limits;
    while (m_at < m_pending.size() && parse.column() <= limits.columns) {
        const char first = m_pending[m_at];
        const std::size_t end = plainEnd(m_at, parse.bytes);
        const auto size = static_cast<std::int64_t>(end - m_at);
        const bool isOdd = first == '"' || first == '\'' || (parse.ended == 0 && size == 0);
        if (isOdd || end == m_pending.size() || size > limits.field || parse.size + size > limits.row) {
            return false;
        }
        parse.field().assign(m_pending, m_at, static_cast<std::size_t>(size));
        parse.size += size;
        parse.end();
        const char terminator = m_pending[end];
        m_at = end + 1;
        m_behindCr = terminator == '\r';
        if (terminator != m_delimiter) {
            ++m_line;
            return true;
        }
    }
    return false;
}

Result<CsvReader::Step> CsvReader::quoted(Parse &parse)
{
    const std::size_t quote = m_pending.find('"', m_at);
    if (const auto appended = append(parse, std::min(quote, m_pending.size())); !appended) {
        return appended.error();
    }
    if (quote != std::string::npos) {
        parse.where = Where::BehindQuote;
        ++m_at;
    }
    return Step::More;
}

Result<CsvReader::Step> CsvReader::behindQuote(Parse &parse)
{
    const char c = m_pending[m_at];
    if (c == '"') {
        parse.where = Where::Quoted;
        m_behindCr = false;
        const auto appended = append(parse, m_at + 1);
        return appended ? Result<Step>(Step::More) : Result<Step>(appended.error());
    }
    if (c != m_delimiter && c != '\r' && c != '\n') {
        return refuse(m_line, parse.column(), "引号之后应为分隔符或行尾，引号内的引号请写成两个",
                      "a delimiter or the end of the row is expected behind a closing quote; write a quote inside a "
                      "quoted field twice");
    }
    ++m_at;
    m_behindCr = false;
    return endField(parse, c);
}

Result<CsvReader::Step> CsvReader::atEnd(Parse &parse)
{
    if (parse.where == Where::Quoted) {
        return refuse(parse.quoteLine, parse.column(), "引号没有结束，请补上右引号",
                      "the quote that begins here is never closed; close it");
    }
    const bool isEmpty = parse.where == Where::Start && parse.ended == 0;
    return isEmpty ? Result<Step>(Step::RowEnded) : endField(parse, '\n');
}

Result<bool> CsvReader::parseRow(CsvRow &row)
{
    Parse parse(row);
    row.line = m_line;
    bool wasOdd = false; // some of it was not read the plain way
    for (;;) {
        if (parse.where == Where::Start && takePlainFields(parse)) {
            row.fields.resize(parse.ended);
            row.isAscii = parse.bytes < 0x80 && !wasOdd;
            return true;
        }
        wasOdd = true;
        row.isAscii = false;
        Result<Step> step = Step::More;
        if (m_at == m_pending.size()) {
            const auto filled = fill(parse.column());
            if (!filled) {
                return filled.error();
            }
            if (*filled) {
                continue;
            }
            step = atEnd(parse);
        } else {
            step = parse.where == Where::Quoted        ? quoted(parse)
                   : parse.where == Where::BehindQuote ? behindQuote(parse)
                                                       : plain(parse);
        }
        if (!step) {
            return step.error();
        }
        if (*step == Step::RowEnded) {
            row.fields.resize(parse.ended);
            return parse.ended > 0;
        }
    }
}

Result<std::vector<std::string>> CsvReader::header()
{
    auto row = next();
    if (!row) {
        return row.error();
    }
    if (!*row) {
        return refuse(1, 1, "文件是空的，应有一行表头", "the file is empty; a header row is expected");
    }
    const auto &names = (*row)->fields;
    for (auto name = names.begin(); name != names.end(); ++name) {
        const auto column = name - names.begin() + 1;
        if (name->empty()) {
            return refuse((*row)->line, column, "表头缺少列名，请补上", "the header has no name here; add one");
        }
        if (const auto first = std::find(names.begin(), name, *name); first != name) {
            return refuse((*row)->line, column, fmt::format("列名“{}”与第 {} 列重复，请改名", *name, first - names.begin() + 1),
                          fmt::format("the column name \"{}\" was given to column {} already; rename one of them", *name,
                                      first - names.begin() + 1));
        }
    }
    m_width = names.size();
    return std::move((*row)->fields);
}

Result<std::optional<CsvRow>> CsvReader::next()
{
    CsvRow row;
    const auto found = read(row);
    return !found   ? Result<std::optional<CsvRow>>(found.error())
           : *found ? Result<std::optional<CsvRow>>(std::move(row))
                    : Result<std::optional<CsvRow>>(std::nullopt);
}

Result<bool> CsvReader::read(CsvRow &row)
{
    if (!m_endsField['\n']) {
        if (const auto found = findDelimiter(); !found) {
            return found.error();
        }
    }
    auto found = parseRow(row);
    const std::size_t width = row.fields.size();
    if (!found || !*found || m_width == 0 || width == m_width) {
        return found;
    }
    const Text sentence = phrase(word("row.width"), width, m_width);
    return refuse(row.line, static_cast<std::int64_t>(std::min(width, m_width + 1)), sentence.zh, sentence.en);
}

} // namespace rd
