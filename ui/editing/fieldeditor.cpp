#include "ui/editing/fieldeditor.h"

#include "core/decimal.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace rd {
namespace {

constexpr int longHeight = 72, longestList = 20;

/// A name with its code, so that either finds it.
QString listed(const std::string &code, const Text &name, bool showsCodes, Language language)
{
    const QString said = rd::said(name, language);
    const bool isCode = said.isEmpty() || said == qtext(code);
    return isCode ? qtext(code) : !showsCodes || code == "_Z" ? said : said + QStringLiteral(" · ") + qtext(code);
}

} // namespace

FieldEditor::FieldEditor(FormField field, const Look &look, QWidget *parent)
    : QWidget(parent), m_field(std::move(field)), m_look(look), m_fault(new QLabel)
{
    setObjectName(QStringLiteral("field.") + qtext(m_field.column));
    QWidget *editor = build();
    const QString name = said(m_field.name, look.language);
    editor->setAccessibleName(name);
    setFocusProxy(editor);
    if (m_field.fixed) {
        editor->setFocusPolicy(Qt::NoFocus);
    }
    m_fault->setTextFormat(Qt::PlainText);
    m_fault->setWordWrap(true);
    const Theme theme = look.page();
    m_fault->setFont(theme.font(Type::Caption));
    QPalette colors = m_fault->palette();
    colors.setColor(QPalette::WindowText, theme.color(Token::Warning));
    m_fault->setPalette(colors);
    m_fault->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addWidget(editor);
    column->addWidget(m_fault);
    setHint(said(m_field.hint, look.language));
}

QWidget *FieldEditor::build()
{
    using enum FormField::Sort;
    switch (m_field.sort) {
    case Flag:
        m_flag = new QCheckBox(said(m_field.name, m_look.language));
        connect(m_flag, &QCheckBox::toggled, this, &FieldEditor::edited);
        m_flag->setEnabled(!m_field.fixed);
        return m_flag;
    case Choice:
    case Suggest:
        buildBox(m_field.sort == Choice);
        m_box->setEnabled(!m_field.fixed);
        return m_box;
    case Long:
        m_text = new QPlainTextEdit;
        m_text->setFixedHeight(longHeight);
        m_text->setTabChangesFocus(true);
        m_text->setReadOnly(m_field.fixed);
        connect(m_text, &QPlainTextEdit::textChanged, this, &FieldEditor::edited);
        return m_text;
    case Line:
    case Number:
    case Whole: break;
    }
    m_line = new QLineEdit;
    m_line->setReadOnly(m_field.fixed);
    connect(m_line, &QLineEdit::textEdited, this, &FieldEditor::edited);
    return m_line;
}

void FieldEditor::buildBox(bool chooses)
{
    m_box = new QComboBox;
    m_box->setEditable(true);
    m_box->setInsertPolicy(QComboBox::NoInsert);
    m_box->setMaxVisibleItems(longestList);
    m_box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_box->setMinimumContentsLength(24);
    m_box->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_box->completer()->setFilterMode(Qt::MatchContains);
    m_box->completer()->setCaseSensitivity(Qt::CaseInsensitive);
    setEntries(std::move(m_field.entries));
    connect(m_box, &QComboBox::activated, this, &FieldEditor::edited);
    connect(m_box->lineEdit(), &QLineEdit::editingFinished, this, &FieldEditor::edited);
    if (!chooses) {
        connect(m_box->lineEdit(), &QLineEdit::textEdited, this, &FieldEditor::edited);
    }
}

void FieldEditor::setEntries(std::vector<std::pair<std::string, Text>> entries)
{
    const QString before = typed();
    m_field.entries = std::move(entries);
    const QSignalBlocker quiet(m_box);
    m_box->clear();
    if (m_field.sort == FormField::Sort::Choice && !m_field.required) {
        m_box->addItem(saidWord("entry.none", m_look.language), QString());
    }
    for (const auto &[code, name] : m_field.entries) {
        m_box->addItem(m_field.sort == FormField::Sort::Suggest ? qtext(code)
                                                                : listed(code, name, m_field.showsCodes, m_look.language),
                       qtext(code));
    }
    m_box->setCurrentIndex(-1);
    m_box->setEditText(before);
}

void FieldEditor::setHint(const QString &hint)
{
    if (m_line) {
        m_line->setPlaceholderText(hint);
    } else if (m_box) {
        m_box->lineEdit()->setPlaceholderText(hint);
    }
}

void FieldEditor::setValue(const Value &value)
{
    QString words;
    if (const auto *held = std::get_if<std::string>(&value)) {
        words = qtext(*held);
    } else if (const auto *whole = std::get_if<std::int64_t>(&value)) {
        words = QString::number(*whole);
    } else if (const auto *number = std::get_if<double>(&value)) {
        words = qtext(numberText(*number));
    }
    const QSignalBlocker quiet(this);
    if (m_flag) {
        m_flag->setChecked(words == QStringLiteral("1"));
    } else if (m_text) {
        m_text->setPlainText(words);
    } else if (m_box && m_field.sort == FormField::Sort::Choice) {
        m_box->setCurrentIndex(m_box->findData(words));
        if (m_box->currentIndex() < 0) {
            m_box->setEditText(words);
        }
    } else if (m_box) {
        m_box->setEditText(words);
    } else {
        m_line->setText(words);
        m_line->setCursorPosition(0);
    }
}

QString FieldEditor::typed() const
{
    const QString words = m_text ? m_text->toPlainText() : m_box ? m_box->currentText() : m_line ? m_line->text() : QString();
    // Full-width digits are digits; in a text they stay as somebody wrote them.
    const bool isNumber = m_field.sort == FormField::Sort::Number || m_field.sort == FormField::Sort::Whole;
    return words.normalized(isNumber ? QString::NormalizationForm_KC : QString::NormalizationForm_C).trimmed();
}

/// The code of the entry that is called so; of a name alone where only one entry has it.
std::string FieldEditor::chosenCode() const
{
    const QString words = typed();
    int found = m_box->findText(words, Qt::MatchFixedString);
    for (int i = 0; found < 0 && i < m_box->count(); ++i) {
        const QString name = m_box->itemText(i).section(QStringLiteral(" · "), 0, -2);
        if (m_box->itemData(i).toString() == words || (!name.isEmpty() && name == words)) {
            found = i;
        }
    }
    return found < 0 ? std::string() : m_box->itemData(found).toString().toStdString();
}

std::string FieldEditor::text() const { return m_field.sort == FormField::Sort::Choice ? chosenCode() : typed().toStdString(); }

void FieldEditor::refuse(std::string_view word)
{
    setFault(saidWord(word, m_look.language).replace(QStringLiteral("{}"), typed()));
}

std::optional<Value> FieldEditor::value()
{
    using enum FormField::Sort;
    const std::string words = typed().toStdString();
    switch (m_field.sort) {
    case Flag: return Value(std::int64_t{m_flag->isChecked() ? 1 : 0});
    case Choice: {
        const std::string code = chosenCode();
        if (code.empty() && !words.empty() && words != word("entry.none", m_look.language)) {
            refuse("entry.unknown");
            return std::nullopt;
        }
        return Value(code);
    }
    case Number:
    case Whole: {
        if (words.empty()) {
            return Value();
        }
        const auto number = m_field.sort == Number ? parseNumber(words) : Result<double>(0.0);
        const auto whole = m_field.sort == Whole ? parseInteger(words) : Result<std::int64_t>(std::int64_t{0});
        if (!number || !whole) {
            refuse("entry.number");
            return std::nullopt;
        }
        return m_field.sort == Number ? Value(*number) : Value(*whole);
    }
    case Line:
    case Suggest:
    case Long: break;
    }
    return Value(words);
}

void FieldEditor::setFault(const QString &sentence)
{
    m_fault->setText(sentence);
    m_fault->setVisible(!sentence.isEmpty());
    if (QWidget *editor = focusProxy()) {
        editor->setAccessibleDescription(sentence);
    }
}

QString FieldEditor::fault() const { return m_fault->text(); }

} // namespace rd
