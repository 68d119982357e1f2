#include "ui/editing/journalmodel.h"

#include <QDateTime>

#include <algorithm>

namespace rd {

namespace {

QString localTime(const std::string &utc)
{
    return QDateTime::fromString(qtext(utc), Qt::ISODate).toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm"));
}

} // namespace

JournalModel::JournalModel(QObject *parent) : QAbstractTableModel(parent) {}

void JournalModel::setJournal(std::vector<JournalEntry> journal, Language language)
{
    beginResetModel();
    m_journal = std::move(journal);
    m_language = language;
    endResetModel();
}

const JournalEntry *JournalModel::entry(int row) const
{
    return row < 0 || std::size_t(row) >= m_journal.size() ? nullptr : &m_journal[std::size_t(row)];
}

const JournalEntry *JournalModel::entryOf(std::int64_t change) const
{
    const auto it = std::ranges::find(m_journal, change, [](const JournalEntry &entry) { return entry.change.id; });
    return it == m_journal.end() ? nullptr : &*it;
}

int JournalModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_journal.size()); }

int JournalModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(Columns); }

QString JournalModel::stateOf(const JournalEntry &entry) const
{
    if (!entry.change.effective) {
        return saidWord("history.undone", m_language);
    }
    if (entry.unchecked) {
        return saidWord("history.unchecked", m_language);
    }
    if (entry.checks.empty()) {
        return {};
    }
    // By whom, and whether that is who entered it.
    const auto check = std::ranges::find(m_journal, entry.checks.back(), [](const JournalEntry &one) { return one.change.id; });
    QString checked = saidWord("history.checked", m_language);
    if (check == m_journal.end()) {
        return checked;
    }
    const QString dot = saidWord("join.dot", m_language);
    const bool isSame = check->change.who == entry.change.who;
    return checked + dot + qtext(check->change.who) + (isSame ? dot + saidWord("check.same", m_language) : QString());
}

QString JournalModel::broughtBy(const JournalEntry &entry) const
{
    if (entry.change.undoes != 0) {
        return saidWord("history.undoes", m_language).replace(QStringLiteral("{}"), QString::number(entry.change.undoes));
    }
    QStringList parts;
    for (const auto &[table, count] : entry.tables) {
        parts << saidWord("table." + table, m_language) + u' ' + QString::number(count);
    }
    return parts.join(saidWord("join.list", m_language));
}

QVariant JournalModel::data(const QModelIndex &index, int role) const
{
    const JournalEntry *entry = index.isValid() ? this->entry(index.row()) : nullptr;
    if (entry == nullptr || (role != Qt::DisplayRole && role != Qt::ToolTipRole)) {
        return role == Qt::TextAlignmentRole && index.column() == Number ? QVariant(int(Qt::AlignRight | Qt::AlignVCenter))
                                                                         : QVariant();
    }
    const Change &change = entry->change;
    QString said;
    switch (Column(index.column())) {
    case Number: said = QString::number(change.id); break;
    case When: said = localTime(change.atUtc); break;
    case Who: said = qtext(change.who); break;
    case How: said = saidWord("history.kind." + change.kind, m_language); break;
    case What: said = broughtBy(*entry); break;
    case Why: said = qtext(change.why); break;
    case State: said = stateOf(*entry); break;
    case Columns: break;
    }
    return role == Qt::ToolTipRole ? said.toHtmlEscaped() : said;
}

QVariant JournalModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    constexpr const char *words[] = {"history.number",  "history.when", "history.who",  "history.kind",
                                     "history.brought", "history.why",  "history.state"};
    if (role != Qt::DisplayRole || orientation != Qt::Horizontal || section < 0 || section >= Columns) {
        return QAbstractTableModel::headerData(section, orientation, role);
    }
    return saidWord(words[section], m_language);
}

} // namespace rd
