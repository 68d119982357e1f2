#include "intake/tableheads.h"

#include "core/decimal.h"
#include "core/report/findtext.h"
#include "intake/dotmonths.h"
#include "intake/flaggedperiod.h"
#include "intake/headmeasures.h"
#include "intake/headwords.h"
#include "intake/printedvalue.h"

#include <fmt/ranges.h>

#include <algorithm>
#include <map>
#include <set>

namespace rd {
namespace {

/// "POP2023", "pop_2023" and "GDP2023(p)": what stands before the year, and the year with what is behind it; no year for any other
/// text.
struct NameAndYear {
    std::string name, year;
};

NameAndYear nameAndYear(std::string_view whole)
{
    constexpr std::size_t digits = 4;
    constexpr std::string_view yearWords[] = {"y", "yr", "fy", "year"};
    const std::string_view text = withoutFlags(whole);
    if (text.size() < digits) {
        return {};
    }
    std::string_view name = text.substr(0, text.size() - digits);
    const std::string_view year = text.substr(text.size() - digits);
    const bool isJoined =
        !name.empty() && !isDigit(name.back()) && std::string_view(" -./()").find(name.back()) == std::string_view::npos;
    if (!isYear(year) || !isJoined) {
        return {};
    }
    while (name.ends_with('_')) {
        name.remove_suffix(1);
    }
    const std::string letters = fold(name).letters;
    const bool isYearWord = std::ranges::find(yearWords, letters) != std::end(yearWords);
    return {isYearWord ? std::string() : std::string(name), std::string(whole.substr(text.size() - digits))};
}

/// A head that was broken to fit its cell; a blank stands for the break before a word of letters, but not before signs behind Chinese.
std::string inOneLine(std::string_view text)
{
    const auto isLatin = [](char c) { return static_cast<unsigned char>(c) < 0x80; };
    const auto isWordLetter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    std::string line;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '\n' && text[i] != '\r') {
            line += text[i];
        } else if (const char next = i + 1 < text.size() ? text[i + 1] : '\0';
                   !line.empty() && line.back() != ' ' && next != '\0' && isLatin(next)
                   && (isLatin(line.back()) || isWordLetter(next))) {
            line += ' ';
        }
    }
    return line;
}

} // namespace

bool isYear(std::string_view text)
{
    return text.size() == 4 && text >= "1900" && text <= "2199"
           && text.find_first_not_of("0123456789") == std::string_view::npos;
}

bool numbersColumns(const SheetRow &row)
{
    constexpr std::string_view stems[] = {"甲", "乙", "丙", "丁", "A", "B", "C"};
    std::size_t count = 0, named = 0;
    for (const std::string &cell : row.cells) {
        const std::string_view text = trimmed(cell);
        const bool isStem = count == 0 && std::ranges::find(stems, text) != std::end(stems);
        if (!text.empty() && !isStem && text != std::to_string(count + 1)) {
            return false;
        }
        named += isStem ? 1 : 0;
        count += text.empty() || isStem ? 0 : 1;
    }
    return named > 0 && count >= 2;
}

std::string_view cellOf(const SheetRow &row, std::size_t column)
{
    return column < row.cells.size() ? trimmed(row.cells[column]) : std::string_view();
}

Heads::Heads(const TableStart &start, const Shape &shape, const LabelledHead &labelled, const CodeFinder &finder)
    : m_start(start), m_shape(shape)
{
    for (std::size_t column = 0; column < shape.width; ++column) {
        std::vector<std::string> levels;
        if (labelled.isThere()) {
            const std::string name = labelled.nameOf(column);
            m_levels.push_back(name.empty() ? levels : std::vector{name});
            continue;
        }
        for (std::size_t row = shape.headFrom; row < shape.dataFrom; ++row) {
            std::string text = numbersColumns(start.rows[row]) ? std::string() : textAt(row, column);
            if (!text.empty() && (levels.empty() || levels.back() != text)) {
                levels.push_back(std::move(text));
            }
        }
        m_levels.push_back(std::move(levels));
    }
    readOctobers();
    splitYears(finder);
    for (const auto &levels : m_levels) {
        m_texts.push_back(fmt::format("{}", fmt::join(levels, " / ")));
    }
    splitMeasures(finder);
}

/// 2024.9, 2024.1, 2024.11 across: the middle one has lost its 0. One month may stand over several columns.
void Heads::readOctobers()
{
    std::vector<std::vector<std::string *>> months;
    for (auto &levels : m_levels) {
        for (std::string &text : levels) {
            if (isDotMonth(text) && !months.empty() && *months.back().front() == text) {
                months.back().push_back(&text);
            } else if (isDotMonth(text)) {
                months.push_back({&text});
            }
        }
    }
    for (std::size_t i = 0; i < months.size(); ++i) {
        const std::string text = *months[i].front();
        if ((i > 0 && isCutOctober(text, *months[i - 1].front()))
            || (i + 1 < months.size() && isCutOctober(text, *months[i + 1].front()))) {
            for (std::string *cut : months[i]) {
                *cut += '0';
            }
        }
    }
}

/// A name in the lists is never cut; a single name that ends in a year may be a name.
void Heads::splitYears(const CodeFinder &finder)
{
    std::set<std::string> names, twice;
    std::vector<NameAndYear> found(m_levels.size());
    for (std::size_t column = 0; column < m_levels.size(); ++column) {
        const auto &levels = m_levels[column];
        if (!levels.empty() && finder.find(Dim::Indicator, levels.back()).empty()) {
            found[column] = nameAndYear(levels.back());
        }
        if (!found[column].year.empty() && !names.insert(found[column].name).second) {
            twice.insert(found[column].name);
        }
    }
    for (std::size_t column = 0; column < m_levels.size() && !twice.empty(); ++column) {
        if (auto &[name, year] = found[column]; !year.empty()) {
            m_levels[column].back() = name.empty() ? year : std::move(name);
            if (m_levels[column].back() != year) {
                m_levels[column].push_back(std::move(year));
            }
        }
    }
}

/// A name in the lists is never cut. A word of growth alone is cut off where the same name stands over another column too: 经济增长
/// is a name.
void Heads::splitMeasures(const CodeFinder &finder)
{
    const auto isListed = [&](const std::string &text) {
        return !finder.find(Dim::Indicator, text).empty()
               || !finder.find(Dim::Indicator, nameAndUnit(text, finder).name).empty();
    };
    std::map<std::string, std::set<std::string>> measures; // by name
    for (const auto &levels : m_levels) {
        for (const std::string &level : levels) {
            const NameAndMeasure said = nameAndMeasure(level, finder);
            measures[said.name.empty() ? nameAndUnit(level, finder).name : said.name].insert(said.measure);
        }
    }
    for (auto &levels : m_levels) {
        for (std::size_t i = 0; i < levels.size(); ++i) {
            NameAndMeasure said = isListed(levels[i]) ? NameAndMeasure() : nameAndMeasure(levels[i], finder);
            if (!said.name.empty() && (!said.isGrowthAlone || measures[said.name].size() > 1)) {
                levels[i] = std::move(said.name);
                levels.insert(levels.begin() + std::ptrdiff_t(++i), std::move(said.measure));
            }
        }
    }
}

std::string Heads::textAt(std::size_t row, std::size_t column) const
{
    const SheetRow &here = m_start.rows[row];
    if (const std::string_view text = cellOf(here, column); !text.empty()) {
        return inOneLine(text);
    }
    for (const SheetMerge &merge : m_start.merges) {
        const int number = int(column) + 1;
        if (here.line < merge.firstLine || here.line > merge.lastLine || number < merge.firstColumn
            || number > merge.lastColumn) {
            continue;
        }
        const auto first = std::ranges::find(m_start.rows, merge.firstLine, &SheetRow::line);
        return first == m_start.rows.end() ? std::string() : inOneLine(cellOf(*first, std::size_t(merge.firstColumn) - 1));
    }
    // A file has lost its merges: a head of an upper level goes on to the right as long as a lower one stands below.
    const bool isLast = row + 1 == m_shape.dataFrom;
    if (!m_start.merges.empty() || isLast || column == 0 || !hasLower(row, column)) {
        return {};
    }
    std::size_t left = column;
    while (left > 0 && cellOf(here, left).empty()) {
        --left;
    }
    const std::string_view above = cellOf(here, left);
    // 地区生产总值 over nothing, 第一产业, 第二产业: its own column is the total of those that follow.
    return hasLower(row, left) || !fieldCalled(above) ? inOneLine(above) : std::string();
}

bool Heads::hasLower(std::size_t row, std::size_t column) const
{
    for (std::size_t lower = row + 1; lower < m_shape.dataFrom; ++lower) {
        if (!cellOf(m_start.rows[lower], column).empty()) {
            return true;
        }
    }
    return false;
}

} // namespace rd
