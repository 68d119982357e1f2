#include "core/chart/ghosts.h"

#include "core/chart/chartparts.h"
#include "core/words/numbertext.h"
#include "core/words/words.h"

namespace rd {
namespace {

const Quantity *quantityIn(const Table &table, const ReportRow &row, std::string_view column)
{
    const Cell *cell = table.cell(row, column);
    return cell == nullptr ? nullptr : std::get_if<Quantity>(cell);
}

std::string dayWords(const std::string &isoDay, Language language)
{
    const auto day = parseDay(isoDay);
    const auto period = day ? Period::of(*day, 0, 1) : std::nullopt;
    return period ? period->text(language) : isoDay;
}

} // namespace

std::vector<Ghost> ghostsOf(const Table &table, std::size_t row, const CodeBook &codes, Language language)
{
    const ReportRow &from = table.rows[row];
    std::vector<Ghost> ghosts;
    const auto add = [&](const Quantity &quantity, const std::string &who, bool isEarlier) {
        const std::string value = label(quantity, codes.units.find(quantity.unit), language);
        ghosts.push_back({quantity, joined({whenOf(from, language), who, value}), isEarlier});
    };
    if (const Quantity *earlier = quantityIn(table, from, "EARLIER_VALUE")) {
        const std::string day = dayWords(textIn(table, from, "EARLIER_KNOWN", codes, language), language);
        add(*earlier, filled(word("chart.ghost.earlier", language), day), true);
    }
    if (const Quantity *other = quantityIn(table, from, "OTHER_VALUE")) {
        add(*other, filled(word("chart.ghost.other", language), textIn(table, from, "OTHER_SOURCE", codes, language)), false);
    }
    return ghosts;
}

} // namespace rd
