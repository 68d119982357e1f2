#pragma once

#include "intake/tableguess.h"
#include "intake/tablereader.h"

#include <gtest/gtest.h>

namespace rd {

/// A table in memory, cells separated by '|'.
class Grid : public SheetSource {
public:
    explicit Grid(std::vector<std::string> lines, std::vector<SheetMerge> merged = {}) : m_merges(std::move(merged))
    {
        std::int64_t number = 0;
        for (const std::string &line : lines) {
            SheetRow row{++number, {}};
            if (line.empty()) {
                continue; // as every source does
            }
            for (std::size_t from = 0; from <= line.size();) {
                const std::size_t end = std::min(line.find('|', from), line.size());
                row.cells.push_back(line.substr(from, end - from));
                from = end + 1;
            }
            m_rows.push_back(std::move(row));
        }
    }
    Result<bool> read(SheetRow &row) override
    {
        if (m_at == m_rows.size()) {
            return false;
        }
        row = m_rows[m_at++];
        return true;
    }
    std::string place(std::int64_t line, int column) const override
    {
        return "t:" + std::to_string(line) + (column == 0 ? "" : ":" + std::to_string(column));
    }
    std::vector<SheetMerge> merges() const override { return m_merges; }
    [[nodiscard]] TableStart start() const { return {m_rows, m_merges}; }

private:
    std::vector<SheetRow> m_rows;
    std::vector<SheetMerge> m_merges;
    std::size_t m_at = 0;
};

inline CodeBook book()
{
    CodeBook codes;
    int ord = 0;
    const auto area = [&](const char *code, const char *zh, const char *en, const char *parent, const char *former = "") {
        Area entry;
        entry.code = code;
        entry.name = {zh, en};
        entry.parent = parent;
        entry.formerCode = former;
        entry.level = *parent == '\0' ? "city" : "county";
        entry.ord = ++ord;
        codes.areas.add(entry);
    };
    area("900000", "甲市", "Alpha City", "");
    area("900001", "乙县", "Beta County", "900000");
    area("900002", "丙丁区", "Gamma District", "900000", "900022");
    const auto unit = [&](const char *code, const char *zh, const char *type) {
        Unit entry;
        entry.code = code;
        entry.name = {zh, code};
        entry.symbol = {zh, code};
        entry.type = type;
        entry.ord = ++ord;
        codes.units.add(entry);
    };
    unit("CNY", "元", "currency");
    unit("percent", "%", "percent");
    unit("persons", "人", "people");
    const auto indicator = [&](const char *code, const char *zh, const char *en, const char *usual, const char *growthOf = "") {
        Indicator entry;
        entry.code = code;
        entry.name = {zh, en};
        entry.unit = usual;
        entry.growthOf = growthOf;
        entry.ord = ++ord;
        codes.indicators.add(entry);
    };
    indicator("gdp", "地区生产总值", "Gross domestic product", "CNY");
    indicator("gdp-growth", "地区生产总值增速", "Growth of GDP", "percent", "gdp");
    indicator("people", "常住人口", "Resident population", "persons");
    Source source;
    source.code = "book";
    source.name = {"年鉴", "Yearbook"};
    codes.sources.add(source);
    return codes;
}

/// A grid read as its mapping is guessed, from the yearbook.
struct Reading {
    explicit Reading(Grid &table) : grid(table) { mapping.fixed.try_emplace(Field::Source, "book"); }

    Grid &grid;
    CodeBook codes = book();
    CodeFinder finder{codes};
    TableMapping mapping = guessMapping(grid.start(), finder);
    NewCodes none;
    TableReader reader{grid, mapping, finder, none};
};

/// Every value as "area indicator kind period value unit qualifier", in order; then the problems.
inline std::vector<std::string> read(Grid grid, TableMapping *guessed = nullptr, std::vector<UnknownCode> *unknown = nullptr)
{
    Reading reading(grid);
    TableReader &reader = reading.reader;
    std::vector<std::string> all;
    for (;;) {
        const auto found = reader.next();
        EXPECT_TRUE(found.ok());
        if (!found.ok() || *found == nullptr) {
            break;
        }
        const Draft value = reader.draftOf(**found);
        all.push_back(value.series.area + " " + value.series.indicator + " " + std::string(name(value.series.kind)) + " "
                      + (value.period ? value.period->sdmx() : "-") + " "
                      + (value.value ? std::to_string(static_cast<long long>(*value.value * 10)) : "none") + " "
                      + value.series.unit + (value.isFigure() ? " " + std::string(name(value.qualifier)) : ""));
    }
    for (const Problem &problem : reader.problems()) {
        all.push_back(problem.sentence.en);
    }
    if (guessed != nullptr) {
        *guessed = reading.mapping;
    }
    if (unknown != nullptr) {
        *unknown = reader.unknown();
    }
    return all;
}

using Lines = std::vector<std::string>;

} // namespace rd
