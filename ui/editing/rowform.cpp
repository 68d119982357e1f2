#include "ui/editing/rowform.h"

#include "app/editing/figureentry.h"
#include "core/words/numbertext.h"
#include "models/rowsmodel.h"
#include "store/rows/rowcheck.h"

#include <QGridLayout>
#include <QLabel>

#include <algorithm>
#include <set>

namespace rd {
namespace {

constexpr std::string_view statuses = "A|P|E|F|B|O";

using Entries = std::vector<std::pair<std::string, Text>>;

Entries codesIn(std::string_view table, const CodeBook &codes)
{
    Entries entries;
    if (table == "passage") {
        for (const Passage &passage : codes.passages) {
            entries.emplace_back(passage.code, Text{locatorText(passage, Language::Zh), locatorText(passage, Language::En)});
        }
    } else if (const auto dim = dimNamed(table)) {
        for (const std::string &code : codes.codesOf(*dim)) {
            entries.emplace_back(code, codes.nameOf(*dim, code));
        }
    }
    return entries;
}

Entries wordsIn(std::string_view column, std::string_view list)
{
    Entries entries;
    while (!list.empty()) {
        const std::string_view word = list.substr(0, list.find('|'));
        list.remove_prefix(std::min(word.size() + 1, list.size()));
        if (!word.empty()) {
            entries.emplace_back(word, entryWords(column, word));
        }
    }
    return entries;
}

/// Columns that hold few words again and again: types, levels, schemes.
Entries heldIn(const TableDef &table, std::size_t column, const std::vector<Row> &rows)
{
    std::set<std::string> held;
    for (const Row &row : rows) {
        if (const auto *text = std::get_if<std::string>(&row[column]); text != nullptr && !text->empty()) {
            held.insert(*text);
        }
    }
    const bool isList = table.columns[column].required || held.size() * 3 < rows.size();
    Entries entries;
    for (const std::string &text : isList ? held : std::set<std::string>()) {
        entries.emplace_back(text, Text{text, text});
    }
    return entries;
}

/// Words that the program knows where the store takes any; what the table's entries hold besides is offered as well.
std::string_view usualWords(std::string_view table, std::string_view column)
{
    struct Usual {
        std::string_view table, column, words;
    };
    static constexpr Usual lists[] = {
        {"subject", "type", "enterprise|park|project|programme|cluster|system"},
        {"source", "type", "newspaper|yearbook|bulletin|made-up"},
        {"unit", "type", "count|currency|percent|area|duration|other"},
        {"event", "type", "fact|title|prize|aim|milestone|programme|phase|layout"},
        {"note", "type", "comparability|oddity|undated|rounding|left_out"},
        {"area", "level", "province|city|county|zone"},
        {"industry", "class_extent", "full|part"},
        {"indicator", "better", "higher|lower"},
    };
    const auto *found =
        std::ranges::find_if(lists, [&](const Usual &list) { return list.table == table && list.column == column; });
    return found == std::end(lists) ? std::string_view() : found->words;
}

bool isLong(std::string_view column)
{
    return column.starts_with("text_") || column.starts_with("definition_") || column.starts_with("why_") || column == "note";
}

bool offersHeld(std::string_view column)
{
    return column == "scheme" || column == "class_scheme" || column.starts_with("publisher") || column == "licence";
}

} // namespace

RowForm::RowForm(const TableDef &table, const Look &look, QWidget *parent)
    : QWidget(parent), m_table(table), m_look(look), m_grid(new QGridLayout(this)), m_fault(new QLabel)
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(12);
    m_grid->setVerticalSpacing(4);
    m_grid->setColumnStretch(1, 1);
    m_fault->setObjectName(QStringLiteral("fault"));
    m_fault->setTextFormat(Qt::PlainText);
    m_fault->setWordWrap(true);
    QPalette colors = m_fault->palette();
    colors.setColor(QPalette::WindowText, look.page().color(Token::Warning));
    m_fault->setPalette(colors);
    m_fault->hide();
    m_grid->addWidget(m_fault, 0, 0, 1, 2);
}

RowForm::RowForm(const TableDef &table, const FormContext &context, const Look &look, QWidget *parent)
    : RowForm(table, look, parent)
{
    for (const ColumnDef &column : table.columns) {
        if (column.name == "period_start") {
            addField(fieldFor("period", context));
        } else if (column.name != "change" && column.name != "removed" && column.name != "period_length") {
            addField(fieldFor(column.name, context));
        }
    }
}

FormField RowForm::fieldFor(std::string_view name, const FormContext &context) const
{
    using enum FormField::Sort;
    FormField field{std::string(name), Line, columnWords(m_table, name), false, {}, {}, false};
    const int at = m_table.columnIndex(name);
    if (at < 0) {
        field.sort = isLong(name) ? Long : name == "paragraph" ? Whole : Line;
        return field;
    }
    const ColumnDef &column = m_table.columns[std::size_t(at)];
    const std::string_view words = name == "status" ? statuses : allowedWords(m_table.name, name);
    field.required = column.required && name != "code" && name != "ord";
    if (isFlag(name)) {
        field.sort = Flag;
    } else if (!words.empty()) {
        field.sort = Choice;
        field.entries = wordsIn(name, words);
    } else if (name == "qualifier") {
        field.sort = Choice;
        field.entries = wordsIn(name, "exact|more_than|at_least|about|nearly|at_most|less_than|between|order_of");
    } else if (!column.refers.empty()) {
        field.sort = Choice;
        field.entries = codesIn(column.refers, *context.codes);
        field.showsCodes = column.refers != "passage";
        if (column.required && (column.refers == "industry" || column.refers == "subject") && m_table.name != "membership") {
            field.entries.insert(field.entries.begin(), {"_Z", word("entry.notapplicable")});
        }
    } else if (const std::string_view usual = usualWords(m_table.name, name); !usual.empty()) {
        field.sort = Choice;
        field.entries = wordsIn(name, usual);
        for (auto &held : heldIn(m_table, std::size_t(at), context.rows)) {
            if (std::ranges::none_of(field.entries, [&](const auto &entry) { return entry.first == held.first; })) {
                field.entries.push_back(std::move(held));
            }
        }
    } else if (column.type == ColumnType::Text && offersHeld(name)) {
        field.sort = Suggest;
        field.entries = heldIn(m_table, std::size_t(at), context.rows);
    } else {
        field.sort = column.type == ColumnType::Number    ? Number
                     : column.type == ColumnType::Integer ? Whole
                     : isLong(name)                       ? Long
                                                          : Line;
    }
    return field;
}

FieldEditor *RowForm::addField(FormField field)
{
    if (field.column == "period") {
        field.hint = word("entry.period.hint");
    } else if (field.column == "code" || field.column == "ord") {
        field.hint = word("entry.code.given");
    }
    auto *editor = new FieldEditor(std::move(field), m_look);
    m_fields[editor->field().column] = editor;
    connect(editor, &FieldEditor::edited, this, [this, editor] {
        m_changed = true;
        editor->setFault({});
        m_fault->hide();
        Q_EMIT edited();
    });
    layOut(editor);
    return editor;
}

void RowForm::layOut(FieldEditor *editor)
{
    const int line = m_grid->rowCount();
    if (editor->field().sort != FormField::Sort::Flag) {
        auto *label = new QLabel(said(editor->field().name, m_look.language)
                                 + (editor->field().required ? QStringLiteral(" *") : QString()));
        label->setTextFormat(Qt::PlainText);
        label->setBuddy(editor);
        label->setContentsMargins(0, 4, 0, 0);
        m_grid->addWidget(label, line, 0, Qt::AlignTop | Qt::AlignRight);
        m_labels[editor->field().column] = label;
    }
    m_grid->addWidget(editor, line, 1);
}

void RowForm::showField(std::string_view column, bool shown)
{
    field(column)->setVisible(shown);
    if (const auto label = m_labels.find(column); label != m_labels.end()) {
        label->second->setVisible(shown);
    }
}

FieldEditor *RowForm::field(std::string_view column) const
{
    const auto it = m_fields.find(column);
    return it == m_fields.end() ? nullptr : it->second;
}

void RowForm::setRow(const TableRow &row)
{
    m_row = row;
    for (const auto &[column, editor] : m_fields) {
        if (column == "period") {
            editor->setValue(periodTextOf(row, m_look.language));
        } else if (m_table.columnIndex(column) >= 0) {
            editor->setValue(valueIn(row, column));
        }
    }
    m_changed = false;
}

bool RowForm::readFields(TableRow &row)
{
    bool fine = true;
    for (const auto &[column, editor] : m_fields) {
        const auto value = editor->value();
        fine = fine && value.has_value();
        if (value && m_table.columnIndex(column) >= 0) {
            setIn(row, column, *value);
        }
    }
    if (FieldEditor *period = field("period")) {
        const std::string words = qtext(period->text()).normalized(QString::NormalizationForm_KC).toStdString();
        const bool isSame = words == periodTextOf(m_row, m_look.language) && !words.empty();
        if (!isSame && !setPeriod(row, words)) {
            period->setFault(saidWord("entry.period.wrong", m_look.language));
            fine = false;
        }
    }
    return fine;
}

std::optional<TableRow> RowForm::row()
{
    for (const auto &[column, editor] : m_fields) {
        editor->setFault({});
    }
    m_fault->hide();
    TableRow row = m_row;
    const bool isRead = readFields(row);
    TableRow checked = completed(row);
    const bool fine = check(checked) && isRead;
    return fine ? std::optional(std::move(row)) : std::nullopt;
}

/// A code and a place that are missing are given when it is saved.
bool RowForm::check(const TableRow &row)
{
    TableRow asStored = row;
    if (textIn(asStored, "code").empty()) {
        setIn(asStored, "code", std::string("new"));
    }
    if (m_table.columnIndex("ord") >= 0 && std::holds_alternative<std::monostate>(valueIn(asStored, "ord"))) {
        setIn(asStored, "ord", std::int64_t{1});
    }
    const std::vector<FieldFault> faults = faultsIn(asStored);
    for (const FieldFault &fault : faults) {
        sayFault(fault.column, fault.sentence);
    }
    return faults.empty();
}

void RowForm::sayFault(const std::string &column, const Text &sentence)
{
    FieldEditor *editor = field(column.starts_with("period_") ? "period" : column);
    if (editor == nullptr) {
        m_fault->setText(said(sentence, m_look.language));
        m_fault->show();
    } else if (editor->fault().isEmpty()) {
        editor->setFault(said(sentence, m_look.language));
    }
}

} // namespace rd
