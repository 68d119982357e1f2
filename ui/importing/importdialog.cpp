#include "ui/importing/importdialog.h"

#include "app/reportrunner.h"
#include "core/words/phrase.h"
#include "intake/printedperiod.h"
#include "ui/importing/columnslist.h"
#include "ui/widgets/personquestion.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

#include <fmt/format.h>

namespace rd {
namespace {

constexpr int pauseAfterTyping = 300; // ms

Text filled(std::string_view key, auto... values) { return phrase(word(key), values...); }

} // namespace

ImportDialog::ImportDialog(TableImport table, Desk desk, const Look &look, QWidget *parent)
    : QDialog(parent), m_table(std::move(table)), m_desk(std::move(desk)), m_look(look),
      m_run(new ImportRun(*m_desk.runner, this)), m_soon(new QTimer(this)), m_sheet(new QComboBox), m_encoding(new QComboBox),
      m_decimal(new QComboBox), m_source(new QComboBox), m_indicator(new QComboBox), m_file(new QLabel),
      m_sheetLabel(new QLabel), m_encodingLabel(new QLabel), m_decimalLabel(new QLabel), m_summary(new QLabel),
      m_message(new QLabel), m_period(new QLineEdit), m_reason(new QLineEdit), m_columns(new ColumnsList(m_desk.codes, look)),
      m_findings(new QListWidget), m_create(new QCheckBox)
{
    setObjectName(QStringLiteral("import"));
    setWindowTitle(said("import.title"));
    build();
    m_soon->setSingleShot(true);
    m_soon->setInterval(pauseAfterTyping);
    connect(m_soon, &QTimer::timeout, this, &ImportDialog::ask);
    connect(m_run, &ImportRun::previewed, this, &ImportDialog::showPreview);
    connect(m_run, &ImportRun::taken, this, &ImportDialog::finish);
    connect(m_run, &ImportRun::progressed, this, [this](qint64 values) { say(filled("import.reading", values), false); });
    connect(m_columns, &ColumnsList::corrected, this, [this] {
        m_table.mapping = m_columns->mapping();
        askAgain();
    });
    connect(m_sheet, &QComboBox::activated, this, [this] {
        m_table.choice.sheet = m_sheet->currentText().toStdString();
        m_table.mapping.reset();
        askAgain();
    });
    connect(m_encoding, &QComboBox::activated, this, [this] {
        m_table.choice.encoding = encodingNamed(m_encoding->currentText().toStdString());
        m_table.mapping.reset();
        askAgain();
    });
    connect(m_decimal, &QComboBox::activated, this, [this](int choice) {
        m_table.decimal = choice == 0 ? DecimalSign::Point : DecimalSign::Comma;
        m_table.mapping.reset();
        askAgain();
    });
    for (QComboBox *box : {m_source, m_indicator}) {
        connect(box, &QComboBox::currentTextChanged, this, &ImportDialog::askAgain);
        connect(box, &QComboBox::editTextChanged, this, &ImportDialog::askAgain);
    }
    connect(m_period, &QLineEdit::textEdited, this, &ImportDialog::askAgain);
    connect(m_create, &QCheckBox::toggled, this, &ImportDialog::askAgain);
    connect(m_reason, &QLineEdit::textEdited, this, [this] {
        if (m_preview) {
            showSummary(*m_preview);
        }
    });
    ask();
}

ImportDialog::~ImportDialog() = default;

/// A list to choose from, or to write what it does not have.
template <typename Codes> void ImportDialog::fill(QComboBox &box, const Codes &codes, const char *hint)
{
    box.setEditable(true);
    box.setInsertPolicy(QComboBox::NoInsert);
    box.addItem(QString(), QString());
    for (const auto &entry : codes) {
        box.addItem(rd::said(entry.name, m_look.language), qtext(entry.code));
    }
    box.setMinimumContentsLength(24);
    box.setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box.lineEdit()->setPlaceholderText(said(hint));
}

/// Its code where it is on the list, else what was written.
std::string ImportDialog::chosen(const QComboBox &box)
{
    const int listed = box.findText(box.currentText());
    return (listed >= 0 ? box.itemData(listed).toString() : box.currentText().trimmed()).toStdString();
}

void ImportDialog::build()
{
    fill(*m_source, m_desk.codes->sources, "import.source.hint");
    fill(*m_indicator, m_desk.codes->indicators, "import.indicator.hint");
    for (QLabel *label : {m_file, m_summary, m_message}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_sheetLabel->setText(said("import.sheet"));
    m_sheetLabel->setBuddy(m_sheet);
    m_encodingLabel->setText(said("import.encoding"));
    m_encodingLabel->setBuddy(m_encoding);
    m_encoding->setObjectName(QStringLiteral("import.encoding"));
    for (const Encoding encoding : encodings()) {
        m_encoding->addItem(qtext(std::string(name(encoding))));
    }
    m_decimalLabel->setText(said("import.decimal"));
    m_decimalLabel->setBuddy(m_decimal);
    m_decimal->setObjectName(QStringLiteral("import.decimal"));
    m_decimal->addItems({said("import.decimal.point"), said("import.decimal.choosecomma")});
    m_period->setPlaceholderText(said("import.period.hint"));
    m_reason->setPlaceholderText(said("import.reason.hint"));
    m_create->setText(said("import.create"));
    m_source->setObjectName(QStringLiteral("import.source"));
    m_indicator->setObjectName(QStringLiteral("import.indicator"));
    m_findings->setAccessibleName(said("import.findings"));
    m_findings->setWordWrap(true);
    m_findings->setMinimumHeight(72);
    resize(948, 680);
    m_columns->setMinimumSize(900, 150);
    auto *form = new QFormLayout;
    form->addRow(said("export.file"), m_file);
    form->addRow(m_sheetLabel, m_sheet);
    form->addRow(m_encodingLabel, m_encoding);
    form->addRow(m_decimalLabel, m_decimal);
    form->addRow(said("import.source"), m_source);
    auto *whole = new QHBoxLayout;
    auto *indicatorLabel = new QLabel(said("import.indicator"));
    indicatorLabel->setBuddy(m_indicator);
    whole->addWidget(m_period, 2);
    whole->addWidget(indicatorLabel);
    whole->addWidget(m_indicator, 3);
    form->addRow(said("import.period"), whole);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_import = buttons->addButton(said("import.take"), QDialogButtonBox::AcceptRole);
    m_import->setAutoDefault(false); // Enter in a field ends the field
    m_import->setEnabled(false);
    connect(buttons, &QDialogButtonBox::accepted, this, &ImportDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &ImportDialog::reject);
    auto *reason = new QFormLayout;
    reason->addRow(said("import.reason"), m_reason);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 24, 24, 16);
    column->setSpacing(12);
    column->addLayout(form);
    auto *columnsLabel = new QLabel(said("import.columns"));
    columnsLabel->setBuddy(m_columns);
    column->addWidget(columnsLabel);
    column->addWidget(m_columns, 3);
    auto *findingsLabel = new QLabel(said("import.findings"));
    findingsLabel->setBuddy(m_findings);
    column->addWidget(findingsLabel);
    column->addWidget(m_findings, 2);
    column->addWidget(m_create);
    column->addLayout(reason);
    column->addWidget(m_summary);
    column->addWidget(m_message);
    column->addWidget(buttons);
}

void ImportDialog::askAgain()
{
    m_import->setEnabled(false);
    m_soon->start();
}

void ImportDialog::ask()
{
    m_table.createCodes = m_create->isChecked();
    m_table.fixed.clear();
    for (const auto &[field, box] : {std::pair(Field::Source, m_source), {Field::Indicator, m_indicator}}) {
        if (std::string code = chosen(*box); !code.empty()) {
            m_table.fixed[field] = std::move(code);
        }
    }
    const std::string said = m_period->text().normalized(QString::NormalizationForm_KC).trimmed().toStdString();
    if (const auto period = said.empty() ? std::nullopt : printedPeriod(said)) {
        m_table.fixed[Field::Period] = period->sdmx();
    }
    m_run->preview(m_table);
}

void ImportDialog::showPreview(const Result<TablePreview> &preview)
{
    if (!preview) {
        m_preview.reset();
        m_import->setEnabled(false);
        say(preview.error().sentence, true);
        return;
    }
    m_preview = *preview;
    say({}, false);
    const QString file =
        m_table.pasted.isEmpty() ? QFileInfo(QString::fromStdString(m_table.path)).fileName() : this->said("import.pasted");
    const std::string encoding = m_preview->format == "CSV" && m_table.pasted.isEmpty() ? " " + m_preview->encoding : "";
    m_file->setText(file + QStringLiteral(" · ") + qtext(m_preview->format + encoding) + QStringLiteral(" · ")
                    + rd::said(filled("import.from.line", m_preview->mapping.firstLine), m_look.language));
    showSheets(*m_preview);
    m_columns->show(*m_preview);
    showFindings(*m_preview);
    showSummary(*m_preview);
}

void ImportDialog::showSheets(const TablePreview &preview)
{
    const bool isChoice = preview.sheets.size() > 1;
    m_sheet->setVisible(isChoice);
    m_sheetLabel->setVisible(isChoice);
    m_sheet->clear();
    for (const std::string &sheet : preview.sheets) {
        m_sheet->addItem(qtext(sheet));
    }
    m_sheet->setCurrentText(qtext(preview.sheet));
    // Where it is UTF-8 there is nothing to choose, unless that was chosen.
    const bool isChosen = m_table.choice.encoding != Encoding::Unknown;
    const bool isEncoded =
        preview.sheets.empty() && m_table.pasted.isEmpty() && (isChosen || preview.encoding != name(Encoding::Utf8));
    m_encoding->setVisible(isEncoded);
    m_encodingLabel->setVisible(isEncoded);
    m_encoding->setCurrentText(qtext(preview.encoding));
    // A comma that parts the cells parts no decimals.
    const bool mayHaveComma = preview.format == "CSV" && preview.delimiter != ',';
    m_decimal->setVisible(mayHaveComma);
    m_decimalLabel->setVisible(mayHaveComma);
    const DecimalSign decimal = preview.mapping.decimal;
    m_decimal->setCurrentIndex(decimal == DecimalSign::Unsaid ? -1 : decimal == DecimalSign::Comma ? 1 : 0);
    if (const auto period = preview.mapping.fixed.find(Field::Period);
        period != preview.mapping.fixed.end() && m_period->text().isEmpty()) {
        const auto known = Period::parse(period->second);
        m_period->setPlaceholderText(known ? qtext(known->text(m_look.language)) : QString());
    }
    if (const auto indicator = preview.mapping.fixed.find(Field::Indicator);
        indicator != preview.mapping.fixed.end() && m_indicator->currentText().isEmpty()) {
        m_indicator->lineEdit()->setPlaceholderText(
            rd::said(m_desk.codes->nameOf(Dim::Indicator, indicator->second), m_look.language));
    }
}

void ImportDialog::showFindings(const TablePreview &preview)
{
    m_findings->clear();
    const auto add = [&](std::string_view kind, const Text &sentence) {
        m_findings->addItem(said(kind) + QStringLiteral("  ") + rd::said(sentence, m_look.language));
    };
    for (const UnknownCode &code : preview.unknown) {
        const Text &called = word("field." + std::string(name(code.field)));
        add("import.unknown", filled("import.unknown.what", called.in(m_look.language), code.text, code.line, code.uses));
    }
    for (const Problem &problem : preview.problems) {
        add("import.wrong", problem.sentence);
    }
    for (const Doubt &doubt : preview.doubts) {
        add("import.doubtful", doubt.sentence);
    }
    if (!preview.otherEncoding.empty()) {
        add("import.note", filled("import.encoding.doubt", preview.encoding, preview.otherEncoding));
    }
    for (const Text &note : preview.notes) {
        add("import.note", note);
    }
    for (const Text &left : leftInFile(preview)) {
        m_findings->addItem(rd::said(left, m_look.language));
    }
    if (const auto wanted = namesWanted(preview)) {
        add("import.note", *wanted);
    }
    if (preview.isRemembered) {
        add("import.note", word("import.remembered"));
    }
    if (m_findings->count() == 0) {
        m_findings->addItem(said("import.nothing.found"));
    }
    m_create->setEnabled(!preview.unknown.empty() || m_create->isChecked());
    m_reason->setEnabled(!preview.doubts.empty());
}

void ImportDialog::showSummary(const TablePreview &preview)
{
    m_table.accepted = m_reason->text().trimmed().toStdString();
    const Loaded &loaded = preview.loaded;
    Text summary = filled("import.values", preview.figures + preview.bulk, preview.figures, preview.bulk);
    if (preview.isSound()) {
        const Text would = filled("import.would", loaded.added, loaded.changed, loaded.equal);
        summary.zh += would.zh;
        summary.en += would.en;
    }
    m_summary->setText(rd::said(summary, m_look.language));
    const auto refused = refusalOf(preview, m_table, true);
    m_import->setEnabled(!refused);
    m_message->setVisible(false);
    if (!preview.problems.empty()) {
        say(filled("import.mend", preview.problems.size()), true);
    } else if (!preview.unknown.empty()) {
        say(filled("import.add", preview.unknown.size()), true);
    } else if (refused && !preview.doubts.empty()) {
        say(filled("import.explain", preview.doubts.size()), true);
    } else if (refused) {
        say(refused->sentence, true);
    }
}

void ImportDialog::say(const Text &sentence, bool isError)
{
    m_message->setVisible(!sentence.empty());
    m_message->setText(rd::said(sentence, m_look.language));
    m_message->setProperty("error", isError);
}

void ImportDialog::accept()
{
    if (!m_import->isEnabled() || !knowsPerson(this, m_look)) {
        return;
    }
    m_import->setEnabled(false);
    m_takes = true;
    m_run->take(m_table);
}

void ImportDialog::finish(const Result<Loaded> &loaded)
{
    m_takes = false;
    if (!loaded) {
        say(loaded.error().sentence, true);
        askAgain();
        return;
    }
    m_change = loaded->change;
    m_outcome = filled("import.done", loaded->added, loaded->changed, loaded->equal);
    QDialog::accept();
}

void ImportDialog::reject()
{
    m_run->stop();
    QDialog::reject();
}

} // namespace rd
