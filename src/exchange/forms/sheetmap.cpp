#include "exchange/forms/sheetmap.h"

#include "core/decimal.h"
#include "exchange/sheets/celltext.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>

namespace rd {
namespace {

constexpr int lastRow = 1'048'576, lastColumn = 16'384;

int wholeNumber(const std::optional<std::string> &text, int otherwise)
{
    return text && !text->empty() && text->size() < 8 && std::ranges::all_of(*text, isDigit) ? std::atoi(text->c_str())
                                                                                             : otherwise;
}

std::optional<CellBlock> blockOf(const std::string &reference)
{
    const std::size_t colon = reference.find(':');
    const auto first = cellPlace(reference.substr(0, colon));
    const auto last = colon == std::string::npos ? first : cellPlace(reference.substr(colon + 1));
    return first && last ? std::optional(CellBlock{*first, *last}) : std::nullopt;
}

/// Reads tag by tag; a cell or a row that does not say where it stands follows the one before it.
class SheetMapper {
public:
    void take(const XmlTag &tag)
    {
        if (tag.opens("row")) {
            const int before = m_map.rows.empty() ? 0 : m_map.rows.back().number;
            m_map.rows.push_back({wholeNumber(tag.attribute("r"), before + 1), tag, tag.to, {}});
        } else if (tag.closes("row") && !m_map.rows.empty()) {
            m_map.rows.back().end = tag.from;
        } else if (tag.closes("sheetData")) {
            m_map.end = tag.sort == XmlTag::Sort::Empty ? 0 : tag.from;
        } else if (tag.opens("mergeCell") || tag.opens("col")) {
            takeBehindOrBefore(tag);
        } else if (!m_map.rows.empty() && m_map.end == 0) {
            takeInRow(tag);
        }
        if (tag.closes("c") && tag.sort == XmlTag::Sort::End && !m_map.rows.empty() && !m_map.rows.back().cells.empty()) {
            m_map.rows.back().cells.back().to = tag.to;
        }
    }
    [[nodiscard]] SheetMap map() && { return std::move(m_map); }

private:
    void takeInRow(const XmlTag &tag)
    {
        MappedRow &row = m_map.rows.back();
        if (tag.opens("c")) {
            const int before = row.cells.empty() ? 0 : row.cells.back().place.column;
            const auto named = cellPlace(tag.attribute("r").value_or(""));
            row.cells.push_back({.place = named.value_or(CellPlace{row.number, before + 1}), .tag = tag, .to = tag.to});
            use(row.cells.back().place);
        } else if (!row.cells.empty()) {
            MappedCell &cell = row.cells.back();
            cell.valueFrom = tag.opens("v") ? tag.from : cell.valueFrom;
            cell.valueTo = tag.closes("v") ? tag.to : cell.valueTo;
            cell.hasFormula = cell.hasFormula || tag.local == "f";
            cell.isFilled = cell.isFilled || tag.local == "v" || tag.local == "is";
            m_map.hasFormulas = m_map.hasFormulas || tag.local == "f";
        }
    }
    void takeBehindOrBefore(const XmlTag &tag)
    {
        if (tag.opens("col")) {
            m_map.columns.push_back({wholeNumber(tag.attribute("min"), 0), wholeNumber(tag.attribute("max"), 0),
                                     tag.attribute("style").value_or("")});
        } else if (const auto block = blockOf(tag.attribute("ref").value_or(""))) {
            m_map.merges.push_back(*block);
            use(block->last);
        }
    }
    void use(CellPlace place) { m_map.last = {std::max(m_map.last.row, place.row), std::max(m_map.last.column, place.column)}; }

    SheetMap m_map;
};

} // namespace

std::optional<CellPlace> cellPlace(std::string_view reference)
{
    CellPlace place;
    std::size_t at = 0, letters = 0, digits = 0;
    const auto dollar = [&] { at += at < reference.size() && reference[at] == '$' ? 1 : 0; };
    dollar();
    for (; at < reference.size() && letters < 4; ++at, ++letters) {
        const char letter = static_cast<char>(reference[at] & ~0x20); // upper case
        if (letter < 'A' || letter > 'Z') {
            break;
        }
        place.column = place.column * 26 + letter - 'A' + 1;
    }
    dollar();
    for (; at < reference.size() && digits < 8 && isDigit(reference[at]); ++at, ++digits) {
        place.row = place.row * 10 + reference[at] - '0';
    }
    const bool isPlace = at == reference.size() && letters > 0 && digits > 0 && place.row >= 1 && place.row <= lastRow
                         && place.column <= lastColumn;
    return isPlace ? std::optional(place) : std::nullopt;
}

std::string cellName(CellPlace place) { return fmt::format("{}{}", columnLetters(place.column), place.row); }

SheetMap sheetMap(const QByteArray &xml)
{
    SheetMapper mapper;
    for (auto tag = nextTag(xml, 0); tag; tag = nextTag(xml, tag->to)) {
        mapper.take(*tag);
    }
    return std::move(mapper).map();
}

} // namespace rd
