#include "exchange/sheets/packagesheet.h"

#include "core/decimal.h"
#include "exchange/sheets/celltext.h"

#include <algorithm>
#include <fmt/format.h>

namespace rd {
namespace {

void takeOut(std::string &text, const std::string &part)
{
    for (std::size_t at = text.find(part); !part.empty() && at != std::string::npos; at = text.find(part, at)) {
        text.erase(at, part.size());
    }
}

/// What stands around a number that is not bare: a currency before it, a unit behind it.
std::string withoutUnits(const std::string &text)
{
    const std::size_t first = text.find_first_of("0123456789-+."), last = text.find_last_of("0123456789");
    return first == std::string::npos || last == std::string::npos || last < first ? text
                                                                                   : text.substr(first, last - first + 1);
}

std::string numberOf(const std::string &cell, const ForeignField &field)
{
    std::string text = field.isBare ? cell : withoutUnits(cell);
    takeOut(text, field.group);
    if (field.decimal != "." && field.decimal.size() == 1) {
        std::ranges::replace(text, field.decimal.front(), '.');
    }
    return parseNumber(text) ? text : cell;
}

/// A date in a pattern of %Y, %m and %d as ISO 8601; the cell itself where it does not follow it.
std::string dateOf(const std::string &cell, std::string_view pattern)
{
    std::string year, month, day;
    std::size_t at = 0;
    const auto digits = [&](std::size_t most) {
        std::string taken;
        while (taken.size() < most && at < cell.size() && isDigit(cell[at])) {
            taken += cell[at++];
        }
        return taken;
    };
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        const char kind = pattern[i] == '%' && i + 1 < pattern.size() ? pattern[++i] : '\0';
        if (kind == 'Y') {
            year = digits(4);
        } else if (kind == 'm' || kind == 'd') {
            (kind == 'm' ? month : day) = digits(2);
        } else if (kind != '\0' || at == cell.size() || cell[at++] != pattern[i]) {
            return cell;
        }
    }
    if (at != cell.size() || year.size() != 4 || month.empty()) {
        return cell;
    }
    const std::string inYear = fmt::format("{}-{:0>2}", year, month);
    return day.empty() ? inYear : fmt::format("{}-{:0>2}", inYear, day);
}

} // namespace

PackageSheet::PackageSheet(std::unique_ptr<SheetSource> inner, ForeignResource resource)
    : m_inner(std::move(inner)), m_resource(std::move(resource))
{
}

/// Fields are found by name; where the names are others and as many, by their order.
void PackageSheet::readHead(SheetRow &row)
{
    const std::vector<ForeignField> &fields = m_resource.fields;
    m_columns.assign(std::max(row.cells.size(), m_resource.hasHeader ? std::size_t(0) : fields.size()), nullptr);
    const auto named = [&](const std::string &head) { return std::ranges::find(fields, head, &ForeignField::name); };
    const bool byName = m_resource.hasHeader
                        && std::ranges::any_of(row.cells, [&](const std::string &head) { return named(head) != fields.end(); });
    row.cells.resize(m_columns.size());
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        const auto field = byName ? named(row.cells[i]) : fields.begin() + std::ptrdiff_t(std::min(i, fields.size()));
        if (field == fields.end()) {
            continue;
        }
        m_columns[i] = &*field;
        row.cells[i] = cellText(field->title.empty() ? field->name : field->title);
    }
}

void PackageSheet::type(std::string &cell, const ForeignField &field) const
{
    if (std::ranges::find(field.missing, cell) != field.missing.end()) {
        cell.clear();
    } else if (field.type == "number" || field.type == "integer") {
        cell = numberOf(cell, field);
    } else if (field.type == "date" && field.format.find('%') != std::string::npos) {
        cell = dateOf(cell, field.format);
    } else if (field.type == "datetime") {
        cell.resize(std::min(cell.find('T'), cell.size()));
    }
}

Result<bool> PackageSheet::read(SheetRow &row)
{
    if (!m_headIsRead) {
        m_headIsRead = true;
        row = {1, {}};
        auto found = m_resource.hasHeader ? m_inner->read(row) : Result<bool>(true);
        if (found && *found) {
            readHead(row);
        }
        return found;
    }
    for (;;) {
        auto found = m_inner->read(row);
        if (!found || !*found) {
            return found;
        }
        for (std::size_t i = 0; i < std::min(row.cells.size(), m_columns.size()); ++i) {
            if (m_columns[i] != nullptr && !row.cells[i].empty()) {
                type(row.cells[i], *m_columns[i]);
            }
        }
        dropEmptyEnd(row.cells);
        if (!row.cells.empty()) {
            return true;
        }
    }
}

} // namespace rd
