#pragma once

#include "core/chart/chartmodel.h"
#include "core/report/columns.h"
#include "corebuilders.h"

namespace rd::test {

/// A table of observations as the engine gives it, without asking an engine.
inline Table chartTable(std::string kind, const std::vector<Observation> &observations, const CodeBook &book)
{
    Table table;
    table.spec.view = View::Observations;
    table.spec.chart = std::move(kind);
    for (const char *id : {"OBS_VALUE", "SOURCE"}) {
        table.columns.push_back({id, columnName(id)});
    }
    for (const Observation &observation : observations) {
        ReportRow row;
        row.key = observation.key(book);
        row.cells.push_back(observation.quantity ? Cell(*observation.quantity) : Cell(Gap{observation.gapReason}));
        row.cells.push_back(CodeCell{Dim::Source, observation.series.source});
        table.rows.push_back(std::move(row));
    }
    return table;
}

inline Observation gap(std::string indicator, std::string area, std::string period)
{
    Observation observation = observed(std::move(indicator), std::move(area), std::move(period), 0);
    observation.quantity.reset();
    observation.gapReason = "unpublished";
    return observation;
}

inline Observation ofKind(Kind kind, Observation observation)
{
    observation.series.kind = kind;
    observation.quantity->kind = kind;
    return observation;
}

/// smallBook with the units in which its indicators are told.
inline CodeBook chartBook()
{
    CodeBook book = smallBook();
    book.units.add(unit("CNY", "元", "", "currency", true));
    book.units.add(unit("enterprises", "家", "enterprises", "count", true));
    book.units.add(unit("percent", "%", "%", "percent", false));
    return book;
}

template <typename T> void rename(CodeList<T> &list, std::string_view code, const Text &name)
{
    CodeList<T> renamed;
    for (T entry : list) {
        entry.name = entry.code == code ? name : entry.name;
        renamed.add(entry);
    }
    list = renamed;
}

/// chartBook with two counties that only their Chinese names tell apart.
inline CodeBook namesakeBook()
{
    CodeBook book = chartBook();
    rename(book.areas, "north", {"青石县", "Qingshi County"});
    rename(book.areas, "south", {"清石县", "Qingshi County"});
    return book;
}

/// chartBook with a place in the tile grid for its counties.
inline CodeBook tiledBook()
{
    CodeBook book = chartBook();
    CodeList<Area> placed;
    int tile = 0;
    for (Area area : book.areas) {
        if (area.level == "county") {
            area.tileRow = tile;
            area.tileColumn = tile++ % 2;
        }
        placed.add(area);
    }
    book.areas = placed;
    return book;
}

inline std::vector<std::string> codesIn(const Panel &panel, Dim dim)
{
    std::vector<std::string> codes;
    for (const Mark &mark : panel.marks) {
        codes.emplace_back(mark.key.code(dim));
    }
    return codes;
}

} // namespace rd::test
