#include "core/report/rowtext.h"

#include "core/words/numbertext.h"
#include "core/words/words.h"

namespace rd {

std::optional<Kind> kindOf(const ReportRow &row) { return kindNamed(row.key.code(Dim::Kind)); }

std::string nameIn(const Key &key, Dim dim, const CodeBook &codes, Language language)
{
    const std::string_view code = key.code(dim);
    return code.empty() ? std::string() : codes.nameOf(dim, code).in(language);
}

std::string tierIn(const Key &key, const CodeBook &codes)
{
    return std::string(key.has(Dim::Tier) ? key.code(Dim::Tier) : codes.tierOf(key.code(Dim::Industry)));
}

std::string whenOf(const ReportRow &row, Language language)
{
    const std::optional<Period> period = periodOf(row);
    return period ? period->text(language) : word("period.none", language);
}

std::string whereOf(const ReportRow &row, const CodeBook &codes, Language language)
{
    const Passage *passage = codes.passages.find(row.key.code(Dim::Passage));
    return passage == nullptr ? std::string() : locatorText(*passage, language);
}

std::optional<Period> periodOf(const ReportRow &row) { return Period::parse(row.key.code(Dim::Period)); }

std::string unitOf(const Table &table, const ReportRow &row)
{
    if (const Quantity *quantity = table.quantity(row)) {
        return quantity->unit;
    }
    return std::string(row.key.code(Dim::Unit));
}

std::int64_t countIn(const Table &table, const ReportRow &row, std::string_view column)
{
    const Cell *cell = table.cell(row, column);
    const auto *count = cell == nullptr ? nullptr : std::get_if<std::int64_t>(cell);
    return count == nullptr ? 0 : *count;
}

std::string textIn(const Table &table, const ReportRow &row, std::string_view column, const CodeBook &codes, Language language)
{
    const Cell *cell = table.cell(row, column);
    return cell == nullptr ? std::string() : screenText(*cell, codes, language);
}

std::string partName(const ReportRow &row, Dim dim, const CodeBook &codes, Language language)
{
    const std::string_view code = row.key.code(dim);
    if (code.empty()) {
        return {};
    }
    if (dim == Dim::Period) {
        const auto period = Period::parse(code);
        return period ? period->text(language) : std::string(code);
    }
    return codes.nameOf(dim, code).in(language);
}

} // namespace rd
