#include "app/packagedoubts.h"

#include "app/packages.h"
#include "core/decimal.h"
#include "core/words/phrase.h"
#include "core/words/words.h"
#include "exchange/fault.h"
#include "exchange/package/packagespecs.h"

namespace rd {
namespace {

template <typename T> T *cellOf(TableRow &row, std::string_view column)
{
    const int at = row.table->columnIndex(column);
    return at < 0 ? nullptr : std::get_if<T>(&row.row[std::size_t(at)]);
}

template <typename T> const T *cellOf(const TableRow &row, std::string_view column)
{
    const int at = row.table->columnIndex(column);
    return at < 0 ? nullptr : std::get_if<T>(&row.row[std::size_t(at)]);
}

} // namespace

AskedRows::AskedRows(RowSource &rows, const CodeBook &known, std::string accepted, std::string id)
    : m_rows(rows), m_known(known), m_accepted(std::move(accepted)), m_id(std::move(id))
{
}

Result<std::optional<TableRow>> AskedRows::next()
{
    auto row = m_rows.next();
    if (!row) {
        return row;
    }
    if (!*row) {
        return m_first ? Result<std::optional<TableRow>>(doubted(*m_first, m_more)) : row;
    }
    if (auto unreadable = faultInSpecs(**row)) {
        return *std::move(unreadable);
    }
    const std::string_view table = (*row)->table->name;
    if (table == "figure" || table == "observation") {
        ask(**row);
    } else if (table == "indicator") {
        noteIndicator(**row);
    } else if (table == "change") {
        noteChange(**row);
    }
    return row;
}

void AskedRows::noteChange(TableRow &row)
{
    const auto *id = cellOf<std::int64_t>(row, "id");
    const auto *kind = cellOf<std::string>(row, "kind");
    auto *importId = cellOf<std::string>(row, "import_id"), *why = cellOf<std::string>(row, "why");
    if (*kind == "import" && importId->empty() && !m_accepted.empty()) {
        *importId = m_id;
        *why += "; " + m_accepted;
    }
    if (id != nullptr && (*kind != "import" || !importId->empty())) {
        m_asked.insert(*id);
    }
}

void AskedRows::noteIndicator(const TableRow &row)
{
    const auto *isSigned = cellOf<std::int64_t>(row, "signed"), *removed = cellOf<std::int64_t>(row, "removed");
    if (removed != nullptr && *removed == 0) {
        m_isSigned[*cellOf<std::string>(row, "code")] = isSigned != nullptr && *isSigned != 0;
    }
}

bool AskedRows::isSigned(const std::string &indicator) const
{
    if (const auto brought = m_isSigned.find(indicator); brought != m_isSigned.end()) {
        return brought->second;
    }
    const Indicator *known = m_known.indicators.find(indicator);
    return known == nullptr || known->isSigned; // of what nobody knows the store tells
}

void AskedRows::ask(const TableRow &row)
{
    const auto *value = cellOf<double>(row, "value");
    if (value == nullptr || *value >= 0 || !m_accepted.empty()) {
        return;
    }
    const auto *change = cellOf<std::int64_t>(row, "change"), *removed = cellOf<std::int64_t>(row, "removed");
    const bool isGone = removed != nullptr && *removed != 0;
    if (isGone || (change != nullptr && m_asked.contains(*change)) || isSigned(*cellOf<std::string>(row, "indicator"))) {
        return;
    }
    if (m_first) {
        ++m_more;
        return;
    }
    const Text said = phrase(word("doubt.sign"), numberText(*value));
    m_first = fault(row.place, said.zh, said.en);
}

} // namespace rd
