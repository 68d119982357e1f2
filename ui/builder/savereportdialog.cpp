#include "ui/builder/savereportdialog.h"

#include "app/reports/savedreports.h"
#include "core/report/catalogue.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>

namespace rd {
namespace {

constexpr int longestName = 200;

std::string entered(const QLineEdit &field)
{
    return field.text().normalized(QString::NormalizationForm_KC).trimmed().toStdString();
}

} // namespace

SaveReportDialog::SaveReportDialog(std::vector<KeepableReport> reports, std::shared_ptr<const CodeBook> codes, const Look &look,
                                   QWidget *parent)
    : QDialog(parent), m_reports(std::move(reports)), m_codes(std::move(codes)), m_look(look), m_which(new QComboBox),
      m_zh(new QLineEdit), m_en(new QLineEdit), m_code(new QLineEdit), m_message(new QLabel)
{
    setObjectName(QStringLiteral("savereport"));
    setWindowTitle(saidWord("save.title", look.language));
    build();
    connect(m_which, &QComboBox::currentIndexChanged, this, &SaveReportDialog::propose);
    for (QLineEdit *field : {m_zh, m_en, m_code}) {
        connect(field, &QLineEdit::textChanged, this, &SaveReportDialog::check);
    }
    setMinimumWidth(480);
    propose();
    (look.language == Language::Zh ? m_zh : m_en)->setFocus();
}

void SaveReportDialog::build()
{
    const Language language = m_look.language;
    for (const KeepableReport &one : m_reports) {
        m_which->addItem(said(one.name, language));
    }
    m_which->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_which->setMinimumContentsLength(24);
    m_message->setTextFormat(Qt::PlainText);
    m_message->setWordWrap(true);
    m_code->setPlaceholderText(saidWord("save.code.hint", language));
    m_code->setToolTip(saidWord("save.code.hint", language));
    auto *form = new QFormLayout(this);
    form->setContentsMargins(24, 24, 24, 16);
    form->setSpacing(12);
    form->addRow(saidWord("save.which", language), m_which);
    form->setRowVisible(m_which, m_reports.size() > 1);
    for (const auto &[field, word] : {std::pair(m_zh, "save.zh"), {m_en, "save.en"}, {m_code, "save.code"}}) {
        field->setObjectName(QString::fromLatin1(word));
        field->setAccessibleName(saidWord(word, language));
        field->setMaxLength(longestName);
        form->addRow(saidWord(word, language), field);
    }
    auto *buttons = new QDialogButtonBox;
    m_save = buttons->addButton(saidWord("action.save", language), QDialogButtonBox::AcceptRole);
    buttons->addButton(saidWord("action.cancel", language), QDialogButtonBox::RejectRole);
    form->addRow(m_message);
    form->addRow(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

const KeepableReport &SaveReportDialog::report() const { return m_reports[std::size_t(std::max(m_which->currentIndex(), 0))]; }

void SaveReportDialog::propose()
{
    const KeepableReport &one = report();
    m_zh->setText(qtext(one.name.zh));
    m_en->setText(qtext(one.name.en));
    m_code->setText(qtext(one.before.empty() ? proposedCode(one.name, *m_codes) : one.before));
    check();
}

void SaveReportDialog::check()
{
    const SavedReport *held = m_codes->reports.find(code());
    const bool replaces = held && held->page == ownPage;
    const auto fault = codeFault(code(), replaces ? code() : std::string(), *m_codes);
    m_message->setText(
        fault      ? said(fault->sentence, m_look.language)
        : replaces ? saidWord("save.replaces", m_look.language).replace(QStringLiteral("{}"), said(held->name, m_look.language))
                   : QString());
    m_save->setEnabled(!fault && !name().empty());
}

void SaveReportDialog::onlyName()
{
    setWindowTitle(saidWord("save.rename", m_look.language));
    static_cast<QFormLayout *>(layout())->setRowVisible(m_code, false);
    m_message->hide();
}

const ReportSpec &SaveReportDialog::spec() const { return report().spec; }

Text SaveReportDialog::name() const { return {entered(*m_zh), entered(*m_en)}; }

std::string SaveReportDialog::code() const { return entered(*m_code); }

} // namespace rd
