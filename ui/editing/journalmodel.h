#pragma once

#include "store/store.h"
#include "ui/widgets/look.h"

#include <QAbstractTableModel>

namespace rd {

/// Every change of the store, newest first, a row each.
class JournalModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Number, When, Who, How, What, Why, State, Columns };
    explicit JournalModel(QObject *parent = nullptr);

    void setJournal(std::vector<JournalEntry> journal, Language language);
    [[nodiscard]] const JournalEntry *entry(int row) const;               ///< null outside
    [[nodiscard]] const JournalEntry *entryOf(std::int64_t change) const; ///< null where there is none

    int rowCount(const QModelIndex &parent = {}) const final;
    int columnCount(const QModelIndex &parent = {}) const final;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const final;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const final;

private:
    [[nodiscard]] QString stateOf(const JournalEntry &entry) const;
    [[nodiscard]] QString broughtBy(const JournalEntry &entry) const;
    std::vector<JournalEntry> m_journal;
    Language m_language = Language::Zh;
};

} // namespace rd
