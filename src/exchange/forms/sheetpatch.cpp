#include "exchange/forms/sheetpatch.h"

#include "exchange/fault.h"
#include "exchange/forms/sheetmap.h"

#include <QString>

#include <fmt/format.h>

#include <algorithm>

namespace rd {
namespace {

/// What stands in the place of a stretch of the XML; an insertion has no length.
struct SheetEdit {
    qsizetype from = 0, to = 0;
    QByteArray text;
};

QByteArray contentOf(const CellContent &content, const QByteArray &prefix)
{
    const QByteArray text = QString::fromStdString(content.text).toHtmlEscaped().toUtf8();
    return content.isNumber
               ? "<" + prefix + "v>" + text + "</" + prefix + "v>"
               : "<" + prefix + "is><" + prefix + "t xml:space=\"preserve\">" + text + "</" + prefix + "t></" + prefix + "is>";
}

/// A cell from the beginning of its tag, which has neither a type nor an end.
QByteArray filledCell(QByteArray tag, const CellContent &content, const QByteArray &prefix)
{
    if (content.text.empty()) {
        return tag + "/>";
    }
    tag += content.isNumber ? ">" : " t=\"inlineStr\">";
    return tag + contentOf(content, prefix) + "</" + prefix + "c>";
}

QByteArray openTag(const XmlTag &tag, const QByteArray &whole)
{
    return whole.chopped(tag.sort == XmlTag::Sort::Empty ? 2 : 1);
}

QByteArray styleOfNew(CellPlace place, const MappedRow *row, const SheetMap &map)
{
    std::string style;
    for (const MappedColumns &columns : map.columns) {
        style = place.column >= columns.first && place.column <= columns.last ? columns.style : style;
    }
    if (row != nullptr && row->tag.attribute("customFormat").value_or("0") != "0") {
        style = row->tag.attribute("s").value_or(style);
    }
    return style.empty() ? QByteArray() : " s=\"" + QByteArray::fromStdString(style) + "\"";
}

QByteArray newCell(CellPlace place, const CellContent &content, const MappedRow *row, const SheetMap &map,
                   const QByteArray &prefix)
{
    return filledCell("<" + prefix + "c r=\"" + QByteArray::fromStdString(cellName(place)) + "\"" + styleOfNew(place, row, map),
                      content, prefix);
}

std::optional<Error> refusedCell(CellPlace place, const SheetMap &map, const MappedCell *cell, const std::string &name)
{
    const std::string where = name + "!" + cellName(place);
    for (const CellBlock &merge : map.merges) {
        const bool inside = place.row >= merge.first.row && place.row <= merge.last.row && place.column >= merge.first.column
                            && place.column <= merge.last.column;
        if (inside && place != merge.first) {
            const std::string first = cellName(merge.first);
            return fault(where, fmt::format("在合并单元格中，请改用它的第一格 {}", first),
                         fmt::format("is inside a merged cell; use its first cell, {}", first));
        }
    }
    if (place.row > map.last.row || place.column > map.last.column) {
        return fault(where, fmt::format("在表格之外：表格到 {} 为止", cellName(map.last)),
                     fmt::format("is outside the sheet, which ends at {}", cellName(map.last)));
    }
    return cell != nullptr && cell->hasFormula ? std::optional(
               fault(where, "单元格中有公式，填写会毁掉它", "the cell holds a formula, which filling would destroy"))
                                               : std::nullopt;
}

SheetEdit editOf(const MappedCell &cell, const CellContent &content)
{
    const QByteArray prefix = cell.tag.prefix.toByteArray();
    return {cell.tag.from, cell.to, filledCell(openTag(cell.tag, cell.tag.without("t")), content, prefix)};
}

/// Puts cells that the sheet does not write out into a row, or a row of their own into the sheet.
class CellInserter {
public:
    CellInserter(const SheetMap &map, QByteArray prefix) : m_map(map), m_prefix(std::move(prefix)) {}

    void add(CellPlace place, const CellContent &content)
    {
        const auto row = std::ranges::lower_bound(m_map.rows, place.row, {}, &MappedRow::number);
        const MappedRow *own = row != m_map.rows.end() && row->number == place.row ? &*row : nullptr;
        const QByteArray cell = newCell(place, content, own, m_map, m_prefix);
        if (own != nullptr && own->tag.sort != XmlTag::Sort::Empty) {
            const auto behind = std::ranges::upper_bound(own->cells, place, {}, &MappedCell::place);
            const qsizetype at = behind == own->cells.end() ? own->end : behind->tag.from;
            m_edits.push_back({at, at, cell});
            return;
        }
        const QByteArray start = own != nullptr ? openTag(own->tag, own->tag.whole.toByteArray())
                                                : "<" + m_prefix + "row r=\"" + QByteArray::number(place.row) + "\"";
        const qsizetype from = own != nullptr ? own->tag.from : row == m_map.rows.end() ? m_map.end : row->tag.from;
        const QByteArray end = "</" + m_prefix + "row>";
        if (m_row == place.row) { // the row that was just made
            m_edits.back().text.chop(end.size());
            m_edits.back().text += cell + end;
        } else {
            m_edits.push_back({from, own != nullptr ? own->tag.to : from, start + ">" + cell + end});
        }
        m_row = place.row;
    }
    [[nodiscard]] std::vector<SheetEdit> edits() && { return std::move(m_edits); }

private:
    const SheetMap &m_map;
    QByteArray m_prefix;
    std::vector<SheetEdit> m_edits;
    int m_row = 0;
};

QByteArray applied(const QByteArray &xml, std::vector<SheetEdit> edits)
{
    std::ranges::stable_sort(edits, {}, &SheetEdit::from);
    QByteArray result;
    qsizetype at = 0;
    for (const SheetEdit &edit : edits) {
        result += QByteArrayView(xml).sliced(at, edit.from - at);
        result += edit.text;
        at = edit.to;
    }
    return result + xml.mid(at);
}

const MappedCell *cellAt(const SheetMap &map, CellPlace place)
{
    const auto row = std::ranges::lower_bound(map.rows, place.row, {}, &MappedRow::number);
    if (row == map.rows.end() || row->number != place.row) {
        return nullptr;
    }
    const auto cell = std::ranges::lower_bound(row->cells, place, {}, &MappedCell::place);
    return cell == row->cells.end() || cell->place != place ? nullptr : &*cell;
}

} // namespace

Result<QByteArray> patchedSheet(const QByteArray &xml, const std::map<CellPlace, CellContent> &cells, const std::string &name)
{
    const SheetMap map = sheetMap(xml);
    std::vector<SheetEdit> edits;
    CellInserter inserter(map, map.rows.empty() ? QByteArray() : map.rows.front().tag.prefix.toByteArray());
    for (const auto &[place, content] : cells) {
        const MappedCell *cell = cellAt(map, place);
        if (auto refused = refusedCell(place, map, cell, name)) {
            return *std::move(refused);
        }
        if (cell == nullptr && !content.text.empty()) {
            inserter.add(place, content);
        } else if (cell != nullptr && (!content.text.empty() || cell->isFilled)) {
            edits.push_back(editOf(*cell, content));
        }
    }
    std::ranges::move(std::move(inserter).edits(), std::back_inserter(edits));
    return applied(xml, std::move(edits));
}

QByteArray withoutResults(const QByteArray &xml)
{
    std::vector<SheetEdit> edits;
    for (const SheetMap map = sheetMap(xml); const MappedRow &row : map.rows) {
        for (const MappedCell &cell : row.cells) {
            if (cell.hasFormula && cell.valueTo > cell.valueFrom) {
                edits.push_back({cell.valueFrom, cell.valueTo, {}});
            }
        }
    }
    return applied(xml, std::move(edits));
}

QByteArray recalculating(const QByteArray &workbook)
{
    // The elements that may stand before calcPr, in the order of the format.
    constexpr const char *before[] = {"sheets", "functionGroups", "externalReferences", "definedNames"};
    qsizetype behind = 0;
    QByteArray prefix;
    for (auto tag = nextTag(workbook, 0); tag; tag = nextTag(workbook, tag->to)) {
        if (tag->opens("calcPr")) {
            const QByteArray whole = tag->without("fullCalcOnLoad");
            return applied(
                workbook, {{tag->from, tag->to,
                            openTag(*tag, whole) + " fullCalcOnLoad=\"1\"" + (tag->sort == XmlTag::Sort::Empty ? "/>" : ">")}});
        }
        if (std::ranges::any_of(before, [&](const char *name) { return tag->closes(name); })) {
            behind = tag->to;
            prefix = tag->prefix.toByteArray();
        }
    }
    return behind == 0 ? workbook : applied(workbook, {{behind, behind, "<" + prefix + "calcPr fullCalcOnLoad=\"1\"/>"}});
}

} // namespace rd
