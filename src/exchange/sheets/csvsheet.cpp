#include "exchange/sheets/csvsheet.h"

#include "exchange/sheets/celltext.h"

#include <algorithm>
#include <array>
#include <map>

namespace rd {
namespace {

constexpr int linesLookedAt = 100;

/// How many lines have each number of the character, none left out.
using Counts = std::map<int, int>;

/// The lines that agree most, and in how many separators.
std::pair<int, int> agreement(const Counts &counts)
{
    std::pair<int, int> best{0, 0};
    for (const auto &[separators, lines] : counts) {
        best = std::max(best, {lines, separators});
    }
    return best;
}

Result<std::string> firstText(QIODevice &device, const CsvOptions &options)
{
    TextDecoder decoder(device, options.encoding, options.limits.file);
    std::string text;
    const auto read = decoder.read(text);
    // Damage is told by the reader proper, at its line.
    const bool rewound = device.seek(0);
    return read || rewound ? Result<std::string>(std::move(text)) : Result<std::string>(read.error());
}

} // namespace

char sheetDelimiter(std::string_view text)
{
    constexpr std::array candidates = {'\t', ';', ','};
    std::array<int, 3> inLine{};
    std::array<Counts, 3> counts;
    bool inQuotes = false;
    int lines = 0;
    const auto endLine = [&] {
        for (std::size_t i = 0; i < candidates.size(); ++i) {
            if (inLine[i] > 0) {
                ++counts[i][inLine[i]];
            }
        }
        inLine = {};
        ++lines;
    };
    for (const char c : text) {
        inQuotes = inQuotes != (c == '"');
        if ((c == '\n' || c == '\r') && !inQuotes) {
            endLine();
            if (lines >= linesLookedAt) {
                break;
            }
        }
        const auto found = std::ranges::find(candidates, c);
        if (found != candidates.end() && !inQuotes) {
            ++inLine[static_cast<std::size_t>(found - candidates.begin())];
        }
    }
    endLine();
    const auto best = std::ranges::max_element(counts, {}, agreement);
    return best->empty() ? ',' : candidates[static_cast<std::size_t>(best - counts.begin())];
}

CsvSheet::CsvSheet(std::unique_ptr<QIODevice> device, std::string name, CsvOptions options)
    : m_device(std::move(device)), m_reader(*m_device, std::move(name), options), m_delimiter(options.delimiter)
{
}

Result<std::unique_ptr<CsvSheet>> CsvSheet::open(std::unique_ptr<QIODevice> device, std::string name, CsvOptions options)
{
    if (options.delimiter == 0) {
        const auto text = firstText(*device, options);
        if (!text) {
            return text.error();
        }
        options.delimiter = sheetDelimiter(*text);
    }
    std::unique_ptr<CsvSheet> sheet(new CsvSheet(std::move(device), std::move(name), options));
    auto first = sheet->next();
    if (!first) {
        return first.error();
    }
    sheet->m_first = *std::move(first);
    return sheet;
}

Result<bool> CsvSheet::read(SheetRow &row)
{
    if (m_first) {
        row = *std::exchange(m_first, std::nullopt);
        return true;
    }
    for (;;) {
        // The strings of the row before are filled again.
        std::swap(m_row.fields, row.cells);
        auto found = m_reader.read(m_row);
        std::swap(m_row.fields, row.cells);
        if (!found || !*found) {
            return found;
        }
        row.line = m_row.line;
        row.width = row.cells.size();
        row.written.clear();
        for (std::string &cell : row.cells) {
            if (!m_row.isAscii || (!cell.empty() && static_cast<unsigned char>(cell.back()) <= ' ')) {
                normalise(row, cell);
            }
            if (cell.size() > 1 && cell[0] == '\'' && cell[1] >= '0' && cell[1] <= '9') {
                cell.erase(0, 1); // a spreadsheet's sign for digits that are text: '004
            }
        }
        dropEmptyEnd(row.cells);
        if (!row.cells.empty()) {
            return true;
        }
    }
}

/// cellTexts() in place. Names come again and again, and NFKC is dear.
void CsvSheet::normalise(SheetRow &row, std::string &cell)
{
    constexpr std::size_t mostKnown = 10'000;
    if (isPlainCell(cell)) {
        return;
    }
    const auto take = [&](const CellTexts &texts) {
        cell = texts.text;
        if (!texts.written.empty()) {
            row.written.push_back({static_cast<std::size_t>(&cell - row.cells.data()), texts.written});
        }
    };
    if (const auto known = m_normal.find(cell); known != m_normal.end()) {
        return take(known->second);
    }
    CellTexts texts = cellTexts(cell);
    if (m_normal.size() < mostKnown) {
        return take(m_normal.emplace(std::move(cell), std::move(texts)).first->second);
    }
    take(texts);
}

std::string CsvSheet::place(std::int64_t line, int column) const { return m_reader.place(line, column); }

} // namespace rd
