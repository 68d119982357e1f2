#pragma once

#include "exchange/forms/sheetpatch.h"
#include "exchange/forms/xmltags.h"

#include <vector>

namespace rd {

/// Where the cells of a sheet stand in its XML.
struct MappedCell {
    CellPlace place;
    XmlTag tag;
    qsizetype to = 0;                     ///< behind its end
    qsizetype valueFrom = 0, valueTo = 0; ///< of the value
    bool hasFormula = false, isFilled = false;
};
struct MappedRow {
    int number = 0;
    XmlTag tag;
    qsizetype end = 0; ///< where its end tag begins
    std::vector<MappedCell> cells;
};
struct CellBlock {
    CellPlace first, last;
};
struct MappedColumns {
    int first = 0, last = 0;
    std::string style;
};
struct SheetMap {
    std::vector<MappedRow> rows;
    std::vector<CellBlock> merges;
    std::vector<MappedColumns> columns;
    CellPlace last;    ///< the last row and the last column that are used
    qsizetype end = 0; ///< where the end of the rows begins; 0: there are none
    bool hasFormulas = false;
};

/// `xml` must outlive the map.
[[nodiscard]] SheetMap sheetMap(const QByteArray &xml);

} // namespace rd
