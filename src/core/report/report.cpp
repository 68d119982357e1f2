#include "core/report/report.h"

#include "core/decimal.h"
#include "core/words/numbertext.h"

#include <algorithm>

#include <fmt/format.h>

namespace rd {
namespace {

template <typename... Fs> struct Overloaded : Fs... {
    using Fs::operator()...;
};
template <typename... Fs> Overloaded(Fs...) -> Overloaded<Fs...>;

} // namespace

const Filter *ReportSpec::filter(Dim dim) const
{
    const auto it = std::ranges::find(filters, dim, &Filter::dim);
    return it == filters.end() ? nullptr : &*it;
}

std::string ReportSpec::option(std::string_view name) const
{
    const auto it = options.find(std::string(name));
    return it == options.end() ? std::string() : it->second;
}

Text ReportSpec::optionText(std::string_view name) const
{
    return {option(std::string(name) + "_zh"), option(std::string(name) + "_en")};
}

int Table::column(std::string_view id) const
{
    const auto it = std::ranges::find(columns, id, &ReportColumn::id);
    return it == columns.end() ? -1 : static_cast<int>(it - columns.begin());
}

const Cell *Table::cell(const ReportRow &row, std::string_view id) const
{
    const int index = column(id);
    return index < 0 || index >= std::ssize(row.cells) ? nullptr : &row.cells[static_cast<std::size_t>(index)];
}

const Quantity *Table::quantity(const ReportRow &row) const
{
    const Cell *held = cell(row, "OBS_VALUE");
    return held ? std::get_if<Quantity>(held) : nullptr;
}

std::string fileText(const Cell &cell, Language language)
{
    std::string made;
    return std::string(fileText(cell, language, made));
}

std::string_view fileText(const Cell &cell, Language language, std::string &made)
{
    const auto put = [&made](std::string text) {
        made = std::move(text);
        return std::string_view(made);
    };
    return std::visit(Overloaded{
                          [](const Gap &) { return std::string_view(); },
                          [](const std::string &text) { return std::string_view(text); },
                          [&](const Text &text) { return put(text.in(language)); },
                          [](const CodeCell &code) { return std::string_view(code.code); },
                          [&](const Period &period) { return put(period.sdmx()); },
                          [&](const Quantity &quantity) { return put(numberText(quantity.value)); },
                          [&](std::int64_t count) { return put(std::to_string(count)); },
                      },
                      cell);
}

std::string screenText(const Cell &cell, const CodeBook &codes, Language language)
{
    return std::visit(Overloaded{
                          [&](const Gap &gap) { return gapWords(gap.reason).in(language); },
                          [](const std::string &text) { return text; },
                          [&](const Text &text) { return text.in(language); },
                          [&](const CodeCell &code) { return codes.nameOf(code.dim, code.code).in(language); },
                          [&](const Period &period) { return period.text(language); },
                          [&](const Quantity &quantity) { return label(quantity, codes.units.find(quantity.unit), language); },
                          [&](std::int64_t count) { return plainNumber(static_cast<double>(count), false, language, 15); },
                      },
                      cell);
}

} // namespace rd
