#include "models/reportmodel.h"

#include "core/report/columns.h"
#include "core/words/numbertext.h"
#include "core/words/words.h"

#include <algorithm>
#include <array>

namespace rd {
namespace {

template <typename... Ts> struct Overloaded : Ts... {
    using Ts::operator()...;
};
template <typename... Ts> Overloaded(Ts...) -> Overloaded<Ts...>;

QString text(std::string_view utf8) { return QString::fromUtf8(utf8.data(), qsizetype(utf8.size())); }

bool isBlank(const Cell &cell)
{
    const auto *words = std::get_if<std::string>(&cell);
    const auto *name = std::get_if<Text>(&cell);
    return std::holds_alternative<Gap>(cell) || (words && words->empty()) || (name && name->empty());
}

constexpr std::pair<std::string_view, std::string_view> named[] = {{"REF_AREA", "AREA_NAME"},
                                                                   {"TIER", "TIER_NAME"},
                                                                   {"ACTIVITY", "ACTIVITY_NAME"},
                                                                   {"SUBJECT", "SUBJECT_NAME"},
                                                                   {"INDICATOR", "INDICATOR_NAME"}};

// Codes stay in files where their names stand beside them, as does a wording in the other language; a column that
// nothing was written in is not shown either.
bool isForScreen(const Table &table, std::size_t column, Language language)
{
    const std::string &id = table.columns[column].id;
    if (id == "OBS_VALUE") {
        return true;
    }
    if (id == (language == Language::Zh ? "TEXT_EN" : "TEXT_ZH")) {
        return false;
    }
    // Of a wide table: a value says its own unit, qualifier and end, and a gap its reason.
    if (std::ranges::any_of(std::array{" QUALIFIER", " OBS_VALUE_HI", " UNIT_MEASURE", " GAP_REASON"},
                            [&](const char *ending) { return id.ends_with(ending); })) {
        return false;
    }
    if (std::ranges::any_of(named, [&](const auto &n) { return n.first == id && table.column(n.second) >= 0; })) {
        return false;
    }
    return table.rows.empty() || !std::ranges::all_of(table.rows, [column](const ReportRow &row) {
               return column >= row.cells.size() || isBlank(row.cells[column]);
           });
}

// Words of our own that files hold as codes, several of them with a blank between.
QString ownWords(const std::string &codes, const std::string &stem, Language language)
{
    QStringList words;
    for (const QString &code : text(codes).split(u' ', Qt::SkipEmptyParts)) {
        if (code == u"|") {
            continue; // a bar between them
        }
        const std::string key = stem + code.toStdString();
        const std::string &said = word(key, language);
        words << (said == key ? code : text(said));
    }
    return words.join(text(word("join.list", language)));
}

QString shownText(const Cell &cell, std::string_view column, const CodeBook &codes, Language language)
{
    const auto *letter = std::get_if<std::string>(&cell);
    if (letter && !letter->empty() && (column == "OBS_STATUS" || column.ends_with(" OBS_STATUS"))) {
        return text(statusWords(*letter).in(language));
    }
    if (letter && !letter->empty() && (column == "GAP_REASON" || column.ends_with(" GAP_REASON"))) {
        return text(gapWords(*letter).in(language));
    }
    static constexpr std::pair<std::string_view, const char *> own[] = {{"SUBJECT_TYPE", "subject."},
                                                                        {"EVENT_TYPE", "event."},
                                                                        {"STAGE", "stage."},
                                                                        {"STANDING", "standing."},
                                                                        {"KINDS", "kind."}};
    const auto stem = std::ranges::find(own, column, [](const auto &pair) { return pair.first; });
    return letter && stem != std::end(own) ? ownWords(*letter, stem->second, language)
                                           : text(screenText(cell, codes, language));
}

QVariant sortValue(const Cell &cell, const CodeBook &codes, Language language)
{
    const auto words = [&](const auto &) { return QVariant(text(screenText(cell, codes, language))); };
    return std::visit(Overloaded{[](const Gap &) { return QVariant(); }, [](const Quantity &q) { return QVariant(q.value); },
                                 [](std::int64_t n) { return QVariant(qlonglong(n)); },
                                 [](const Period &p) { return QVariant(qlonglong(p.first().time_since_epoch().count())); },
                                 words},
                      cell);
}

} // namespace

ReportModel::ReportModel(QObject *parent) : QAbstractTableModel(parent) {}

void ReportModel::setReport(std::shared_ptr<const Table> table, std::shared_ptr<const CodeBook> codes)
{
    beginResetModel();
    m_table = std::move(table);
    m_codes = std::move(codes);
    chooseColumns();
    endResetModel();
}

void ReportModel::chooseColumns()
{
    m_columns.clear();
    for (std::size_t i = 0; m_table && i < m_table->columns.size(); ++i) {
        if (isForScreen(*m_table, i, m_language)) {
            m_columns.push_back(int(i));
        }
    }
}

void ReportModel::setLanguage(Language language)
{
    if (language == m_language) {
        return;
    }
    beginResetModel(); // a wording stands in a column of its own in each language
    m_language = language;
    chooseColumns();
    endResetModel();
}

const ReportRow *ReportModel::reportRow(int row) const
{
    return row < 0 || row >= rowCount() ? nullptr : &m_table->rows[std::size_t(row)];
}

int ReportModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_table ? 0 : int(m_table->rows.size());
}

int ReportModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_columns.size()); }

const ReportColumn &ReportModel::shownColumn(int column) const
{
    return m_table->columns[std::size_t(m_columns[std::size_t(column)])];
}

const Cell *ReportModel::cellAt(const QModelIndex &index) const
{
    const ReportRow *row = index.isValid() ? reportRow(index.row()) : nullptr;
    if (!row || index.column() >= columnCount()) {
        return nullptr;
    }
    const auto column = std::size_t(m_columns[std::size_t(index.column())]);
    return column < row->cells.size() ? &row->cells[column] : nullptr;
}

QVariant ReportModel::data(const QModelIndex &index, int role) const
{
    const Cell *cell = cellAt(index);
    if (!cell) {
        return {};
    }
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole: return shownText(*cell, shownColumn(index.column()).id, *m_codes, m_language);
    case Qt::TextAlignmentRole:
        return int((std::holds_alternative<Quantity>(*cell) || std::holds_alternative<std::int64_t>(*cell) ? Qt::AlignRight
                                                                                                           : Qt::AlignLeft)
                   | Qt::AlignVCenter);
    case CopyRole: return copiedText(*cell, shownColumn(index.column()).id);
    case SortRole: return sortValue(*cell, *m_codes, m_language);
    case KeyRole: return QVariant::fromValue(reportRow(index.row())->key);
    default: return {};
    }
}

/// What a spreadsheet reads as a number where it is one: in the unit itself, which has a column of its own; anything else as it is
/// shown, its minus sign as keyboards have it.
QString ReportModel::copiedText(const Cell &cell, std::string_view column) const
{
    constexpr int digits = 15;
    if (const auto *count = std::get_if<std::int64_t>(&cell)) {
        return QString::number(*count);
    }
    const auto *quantity = std::get_if<Quantity>(&cell);
    const bool hasUnit = column == "OBS_VALUE" && m_table->column("UNIT_MEASURE") >= 0;
    if (quantity && quantity->qualifier == Qualifier::Exact && hasUnit) {
        return QString::number(quantity->value, 'g', digits);
    }
    QString shown = shownText(cell, column, *m_codes, m_language);
    return quantity ? shown.replace(QChar(0x2212), u'-') : shown;
}

QVariant ReportModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole || section < 0) {
        return {};
    }
    if (orientation == Qt::Vertical) {
        return section < rowCount() ? QVariant(section + 1) : QVariant();
    }
    if (section >= columnCount()) {
        return {};
    }
    const ReportColumn &column = shownColumn(section);
    // A code is shown by its name, so its head says no code.
    if (const auto it = std::ranges::find(named, column.id, [](const auto &pair) { return pair.first; });
        it != std::end(named)) {
        return text(columnName(it->second).in(m_language));
    }
    return text(column.name.empty() ? column.id : column.name.in(m_language));
}

} // namespace rd
