#include "exchange/sheets/eurostatsheet.h"

#include "core/period.h"
#include "exchange/fault.h"
#include "exchange/sheets/eurostatflags.h"
#include "exchange/sheets/sdmxsheet.h"

#include <algorithm>
#include <fmt/format.h>

namespace rd {
namespace {

constexpr std::string_view timeAcross = "\\TIME_PERIOD";

std::vector<std::string_view> parted(std::string_view packed)
{
    std::vector<std::string_view> parts;
    for (std::size_t from = 0; from <= packed.size();) {
        const std::size_t end = std::min(packed.find(',', from), packed.size());
        parts.push_back(packed.substr(from, end - from));
        from = end + 1;
    }
    return parts;
}

bool isPacked(std::string_view cell)
{
    return cell.size() > timeAcross.size() && cell.ends_with(timeAcross)
           && cell.find_first_of("\\ \"") == cell.size() - timeAcross.size();
}

/// "123.4 p" becomes "123.4 (p)".
void bracketFlag(std::string &cell)
{
    const std::size_t blank = cell.rfind(' ');
    if (blank == std::string::npos || blank + 1 == cell.size()
        || cell.find_first_not_of("abcdefghijklmnopqrstuvwxyz", blank + 1) != std::string::npos) {
        return;
    }
    const EurostatFlag *flag = eurostatFlag(std::string_view(cell).substr(blank + 1));
    cell.resize(blank);
    if (flag != nullptr) {
        cell += fmt::format(" ({})", flag->words);
    }
}

} // namespace

bool beginsPacked(std::string_view bytes)
{
    bytes.remove_prefix(bytes.starts_with("\xEF\xBB\xBF") ? 3 : 0);
    return isPacked(bytes.substr(0, bytes.find('\t')));
}

bool isPackedHead(const std::vector<std::string> &cells) { return cells.size() > 1 && isPacked(cells.front()); }

EurostatSheet::EurostatSheet(std::unique_ptr<SheetSource> inner, SheetRow head)
    : m_inner(std::move(inner)), m_head(std::move(head))
{
    const std::string_view packed = m_head.cells.front();
    const auto ids = parted(packed.substr(0, packed.size() - timeAcross.size()));
    m_packed = ids.size();
    for (std::size_t i = 0; i < ids.size(); ++i) {
        if (sdmxId(ids[i]) != "FREQ") {
            m_dimensions.push_back(i);
        }
    }
}

std::string EurostatSheet::place(std::int64_t line, int column) const
{
    const int dimensions = int(m_dimensions.size());
    return m_inner->place(line, column > dimensions ? column - dimensions + 1 : std::min(column, 1));
}

Result<void> EurostatSheet::unpack(SheetRow &row, std::string_view packed) const
{
    const auto codes = parted(packed);
    if (codes.size() != m_packed) {
        return fault(m_inner->place(row.line, 1),
                     fmt::format("“{}”里有 {} 个代码，表头有 {} 个维度", packed, codes.size(), m_packed),
                     fmt::format("\"{}\" holds {} codes where the head names {} dimensions", packed, codes.size(), m_packed));
    }
    for (const std::size_t place : m_dimensions) {
        row.cells.emplace_back(codes[place]);
    }
    return {};
}

Result<bool> EurostatSheet::read(SheetRow &row)
{
    const bool isHead = !std::exchange(m_headIsGiven, true);
    if (isHead) {
        m_row = m_head;
    } else if (auto found = m_inner->read(m_row); !found || !*found) {
        return found;
    }
    row.line = m_row.line;
    row.width = m_row.width == 0 ? 0 : m_row.width - 1 + m_dimensions.size();
    row.cells.clear();
    std::string_view packed = m_row.cells.front();
    packed.remove_suffix(isHead ? timeAcross.size() : 0);
    if (const auto unpacked = unpack(row, packed); !unpacked) {
        return unpacked.error();
    }
    for (std::size_t i = 1; i < m_row.cells.size(); ++i) {
        std::string &cell = row.cells.emplace_back(std::move(m_row.cells[i]));
        if (!isHead) {
            bracketFlag(cell);
        } else if (!cell.empty() && !Period::parse(cell)) {
            return fault(m_inner->place(row.line, int(i) + 1), fmt::format("“{}”不是能够存放的时期（周不能导入）", cell),
                         fmt::format("\"{}\" is no period that can be kept; weeks cannot be taken", cell));
        }
    }
    for (std::size_t i = 0; isHead && i < m_dimensions.size(); ++i) {
        row.cells[i] = sdmxId(row.cells[i]);
    }
    return true;
}

} // namespace rd
