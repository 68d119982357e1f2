#include "models/rowsmodel.h"

#include "core/decimal.h"
#include "core/words/numbertext.h"
#include "core/words/words.h"

#include <algorithm>

namespace rd {
namespace {

/// period_length stands with period_start; who brought a version is a matter for the history.
bool isShownToPeople(const ColumnDef &column)
{
    return column.name != "change" && column.name != "removed" && column.name != "period_length" && column.name != "no_period"
           && column.name != "freq";
}

// What tells an entry from its neighbours stands in sight.
constexpr std::string_view firstColumns[] = {"code",         "name_zh", "name_en", "headline_zh", "area",
                                             "indicator",    "type",    "kind",    "text_zh",     "period_start",
                                             "as_published", "value",   "unit",    "qualifier"};

std::vector<std::size_t> columnsForPeople(const TableDef &table)
{
    std::vector<std::size_t> columns;
    for (const std::string_view first : firstColumns) {
        if (const int at = table.columnIndex(first); at >= 0) {
            columns.push_back(std::size_t(at));
        }
    }
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        if (isShownToPeople(table.columns[i]) && std::ranges::find(columns, i) == columns.end()) {
            columns.push_back(i);
        }
    }
    return columns;
}

const std::string *heldText(const TableDef &table, const Row &row, std::string_view column)
{
    const int at = table.columnIndex(column);
    return at < 0 ? nullptr : std::get_if<std::string>(&row[std::size_t(at)]);
}

} // namespace

Text columnWords(const TableDef &table, std::string_view column)
{
    if (column == "period_start") {
        return word("column.period");
    }
    const std::string own = "column." + std::string(table.name) + '.' + std::string(column);
    const Text &said = word(own);
    return said.en == own ? word("column." + std::string(column)) : said;
}

Text entryWords(std::string_view column, std::string_view code)
{
    if (const auto kind = column == "kind" ? kindNamed(code) : std::nullopt) {
        return words(*kind);
    }
    if (const auto qualifier = column == "qualifier" ? qualifierNamed(code) : std::nullopt) {
        return words(*qualifier);
    }
    if (column == "status") {
        return statusWords(code);
    }
    if (column == "gap_reason") {
        return gapWords(code);
    }
    const std::string stem = column == "stage" ? "stage." : "entry." + std::string(column) + '.';
    const Text &said = word(stem + std::string(code));
    return said.en == stem + std::string(code) ? Text{std::string(code), std::string(code)} : said;
}

std::string valueWords(const TableDef &table, const Row &row, std::size_t at, const CodeBook &codes, Language language)
{
    const ColumnDef &column = table.columns[at];
    if (column.name == "period_start") {
        const std::string *length = heldText(table, row, "period_length");
        const auto period = Period::fromStored(std::get<std::string>(row[at]), length == nullptr ? std::string() : *length);
        return period ? period->text(language) : std::string();
    }
    if (const auto *held = std::get_if<std::string>(&row[at])) {
        if (held->empty()) {
            return {};
        }
        if (*held == "_Z") {
            return word("entry.notapplicable", language);
        }
        const auto dim = column.refers.empty() ? std::nullopt : dimNamed(column.refers);
        if (const Passage *passage = column.refers == "passage" ? codes.passages.find(*held) : nullptr) {
            return locatorText(*passage, language);
        }
        return dim ? codes.nameOf(*dim, *held).in(language) : entryWords(column.name, *held).in(language);
    }
    if (const auto *whole = std::get_if<std::int64_t>(&row[at])) {
        return std::to_string(*whole);
    }
    const auto *number = std::get_if<double>(&row[at]);
    return number == nullptr ? std::string() : numberText(*number);
}

std::string entryName(const TableDef &table, const Row &row, const CodeBook &codes, Language language)
{
    const auto both = [&](std::string_view stem) {
        const std::string *zh = heldText(table, row, std::string(stem) + "_zh"),
                          *en = heldText(table, row, std::string(stem) + "_en");
        return zh == nullptr || en == nullptr ? std::string() : Text{*zh, *en}.in(language);
    };
    for (const std::string_view stem : {"name", "headline", "text"}) {
        if (std::string said = both(stem); !said.empty()) {
            return said;
        }
    }
    if (const std::string *indicator = heldText(table, row, "indicator")) {
        const std::string *area = heldText(table, row, "area");
        return codes.nameOf(Dim::Area, area == nullptr ? std::string() : *area).in(language) + " · "
               + codes.nameOf(Dim::Indicator, *indicator).in(language);
    }
    return std::get<std::string>(row.front());
}

RowsModel::RowsModel(QObject *parent) : QAbstractTableModel(parent) {}

void RowsModel::setRows(const TableDef *table, std::vector<Row> rows, std::shared_ptr<const CodeBook> codes, Language language)
{
    beginResetModel();
    m_table = table;
    m_rows = std::move(rows);
    m_codes = std::move(codes);
    m_language = language;
    m_columns = m_table == nullptr ? std::vector<std::size_t>() : columnsForPeople(*m_table);
    endResetModel();
}

const Row *RowsModel::row(int at) const
{
    return at < 0 || std::size_t(at) >= m_rows.size() ? nullptr : &m_rows[std::size_t(at)];
}

int RowsModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }

int RowsModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_columns.size()); }

QVariant RowsModel::data(const QModelIndex &index, int role) const
{
    const Row *row = index.isValid() ? this->row(index.row()) : nullptr;
    if (row == nullptr || std::size_t(index.column()) >= m_columns.size()) {
        return {};
    }
    const std::size_t at = m_columns[std::size_t(index.column())];
    const Value &value = (*row)[at];
    const bool isNumber = std::holds_alternative<double>(value) || std::holds_alternative<std::int64_t>(value);
    if (role == Qt::TextAlignmentRole) {
        return int(Qt::AlignVCenter | (isNumber ? Qt::AlignRight : Qt::AlignLeft));
    }
    if (role == SortRole && isNumber) {
        const auto *whole = std::get_if<std::int64_t>(&value);
        return whole != nullptr ? QVariant(qlonglong(*whole)) : QVariant(std::get<double>(value));
    }
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != SortRole) {
        return {};
    }
    const QString said = QString::fromStdString(valueWords(*m_table, *row, at, *m_codes, m_language));
    return role == Qt::ToolTipRole ? said.toHtmlEscaped() : said;
}

QVariant RowsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole || orientation != Qt::Horizontal || section < 0 || std::size_t(section) >= m_columns.size()) {
        return QAbstractTableModel::headerData(section, orientation, role);
    }
    return QString::fromStdString(columnWords(*m_table, m_table->columns[m_columns[std::size_t(section)]].name).in(m_language));
}

} // namespace rd
