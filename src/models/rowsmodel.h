#pragma once

#include "core/codebook.h"

#include <QAbstractTableModel>

#include <memory>

namespace rd {

/// The entries of one table of the package as a person reads them: names for codes, periods in words.
class RowsModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    static constexpr int SortRole = Qt::UserRole; ///< double, qlonglong or QString; invalid for nothing
    explicit RowsModel(QObject *parent = nullptr);

    /// `table` outlives the model; `codes` gives the names.
    void setRows(const TableDef *table, std::vector<Row> rows, std::shared_ptr<const CodeBook> codes, Language language);
    [[nodiscard]] const Row *row(int at) const; ///< null outside
    [[nodiscard]] const TableDef *table() const { return m_table; }

    int rowCount(const QModelIndex &parent = {}) const final;
    int columnCount(const QModelIndex &parent = {}) const final;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const final;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const final;

private:
    const TableDef *m_table = nullptr;
    std::vector<std::size_t> m_columns; ///< of the table that are shown
    std::vector<Row> m_rows;
    std::shared_ptr<const CodeBook> m_codes;
    Language m_language = Language::Zh;
};

/// What a column is called on screen.
[[nodiscard]] Text columnWords(const TableDef &table, std::string_view column);
/// A value of a column in words: the name of a code, a kind, yes or no, a number; its code where it has no other name.
[[nodiscard]] std::string valueWords(const TableDef &table, const Row &row, std::size_t column, const CodeBook &codes,
                                     Language language);
/// One of the words that a column may hold (actual, more_than, stock …).
[[nodiscard]] Text entryWords(std::string_view column, std::string_view word);
/// What an entry is called: its name, its text, or what a figure is of; its code where it has none of these.
[[nodiscard]] std::string entryName(const TableDef &table, const Row &row, const CodeBook &codes, Language language);

} // namespace rd
