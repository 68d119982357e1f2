#include "ui/dialogs/exportdialog.h"

#include "app/releases/releases.h"
#include "app/reportrunner.h"
#include "core/report/widened.h"
#include "core/words/numbertext.h"
#include "core/words/phrase.h"
#include "models/reportmodel.h"
#include "ui/charts/reportpainter.h"
#include "ui/widgets/personquestion.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStandardPaths>
#include <QTableView>
#include <QThread>
#include <QVBoxLayout>

#include <algorithm>

namespace rd {

/// A sort of file: a table's, or a picture's of the chart.
struct ExportKind {
    const char *word, *suffix;
    std::optional<FileFormat> format;
};

namespace {

constexpr ExportKind kinds[] = {{"export.csv", ".csv", FileFormat::Csv},      {"export.xlsx", ".xlsx", FileFormat::Xlsx},
                                {"export.docx", ".docx", FileFormat::Docx},   {"export.json", ".json", FileFormat::Json},
                                {"export.sdmx", ".csv", FileFormat::SdmxCsv}, {"export.png", ".png", std::nullopt},
                                {"export.svg", ".svg", std::nullopt},         {"export.pdf", ".pdf", std::nullopt}};

/// As the command line calls it; a picture by its ending.
std::string formatName(const ExportKind &kind)
{
    return kind.format ? std::string(fileFormatName(*kind.format)) : std::string(kind.suffix + 1);
}

constexpr int previewRows = 8;
constexpr int exponents[] = {3, 4, 6, 8, 9};

Text filled(const Text &pattern, const std::string &first, const std::string &second) { return phrase(pattern, first, second); }

/// Notes down what was written, on a connection that may write. The file is there whatever becomes of that.
Result<Exported> noted(const Result<Exported> &written, const std::string &address, const ReportSpec &spec,
                       const ExportOptions &options, std::string_view format)
{
    if (!written) {
        return written;
    }
    const auto store = Store::open(address, Store::Access::Write);
    const auto logged = store ? logRelease(**store, spec, options, format, written->rows) : store.error();
    if (logged) {
        return written;
    }
    const auto in = [&](Language language) {
        return saidWord("release.notlogged", language)
            .replace(QStringLiteral("{}"), said(logged.error().sentence, language))
            .toStdString();
    };
    return Error{ErrorCode::Failed, {in(Language::Zh), in(Language::En)}, logged.error().place};
}

/// The chart of the report as a picture.
Result<Exported> drawn(Store &store, const ReportSpec &spec, const ExportOptions &options, const Theme &theme)
{
    const auto table = runReport(store, spec);
    const auto saved =
        table ? saveReportPicture(*table, store.codes(), theme, options.language, options.output) : Result<void>(table.error());
    return saved ? Result<Exported>(Exported{static_cast<std::int64_t>(table->rows.size()), 0})
                 : Result<Exported>(saved.error());
}

} // namespace

ExportDialog::ExportDialog(ExportChoices choices, std::string storeAddress, Desk desk, Look look, QWidget *parent)
    : QDialog(parent), m_reports(std::move(choices.page)), m_ofPage(m_reports.size()), m_address(std::move(storeAddress)),
      m_desk(std::move(desk)), m_look(std::move(look)), m_report(new QComboBox), m_format(new QComboBox),
      m_profile(new QComboBox), m_encoding(new QComboBox), m_scale(new QComboBox), m_file(new QLineEdit), m_log(new QCheckBox),
      m_message(new QLabel), m_view(new QTableView), m_preview(new ReportModel(this))
{
    m_reports.insert(m_reports.end(), choices.all.begin(), choices.all.end());
    setObjectName(QStringLiteral("export"));
    setWindowTitle(said("export.title"));
    build();
    connect(m_report, &QComboBox::currentIndexChanged, this, &ExportDialog::showPreview);
    connect(m_report, &QComboBox::currentIndexChanged, this, &ExportDialog::suggestFile);
    connect(m_format, &QComboBox::currentIndexChanged, this, &ExportDialog::suggestFile);
    suggestFile();
    showPreview();
}

ExportDialog::~ExportDialog() = default;

void ExportDialog::fillChoices()
{
    for (std::size_t i = 0; i < m_reports.size(); ++i) {
        if (i == m_ofPage && i > 0) {
            m_report->insertSeparator(m_report->count());
        }
        const QString question = rd::said(m_reports[i].question, m_look.language);
        m_report->addItem(question.isEmpty() ? qtext(m_reports[i].id) : question, qulonglong(i));
    }
    m_report->setMinimumContentsLength(40);
    m_report->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    for (const ExportKind &entry : kinds) {
        m_format->addItem(said(entry.word));
    }
    for (const char *encoding : {"UTF-8", "GB18030", "GBK"}) {
        m_encoding->addItem(QString::fromLatin1(encoding));
    }
    m_scale->addItem(said("export.unit.own"), 0);
    for (const int exponent : exponents) {
        // Each language counts in its own steps; the other's are for the command line.
        if ((m_look.language == Language::Zh) == (exponent % 4 == 0)) {
            m_scale->addItem(qtext(exponentName(exponent, m_look.language)), exponent);
        }
    }
    m_profile->addItem(said("export.profile.excel"));
    m_profile->addItem(said("export.profile.data"));
}

void ExportDialog::build()
{
    fillChoices();
    m_preview->setLanguage(m_look.language);
    m_view->setModel(m_preview);
    m_view->setMinimumSize(640, 240);
    m_view->verticalHeader()->hide();
    m_view->setAccessibleName(said("export.preview"));
    m_message->setTextFormat(Qt::PlainText);
    m_message->setWordWrap(true);
    m_message->hide();

    auto *browseButton = new QPushButton(said("action.choose"));
    connect(browseButton, &QPushButton::clicked, this, &ExportDialog::browse);
    auto *file = new QHBoxLayout;
    file->addWidget(m_file, 1);
    file->addWidget(browseButton);
    auto *form = new QFormLayout;
    form->addRow(said("report"), m_report);
    form->addRow(said("export.format"), m_format);
    form->addRow(said("export.profile"), m_profile);
    form->addRow(said("export.encoding"), m_encoding);
    form->addRow(said("file.scale"), m_scale);
    form->addRow(said("export.file"), file);
    m_log->setObjectName(QStringLiteral("releaselog"));
    m_log->setText(said("release.log"));
    form->addRow(QString(), m_log);
    m_file->setAccessibleName(said("export.file"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_export = buttons->addButton(said("export"), QDialogButtonBox::AcceptRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &ExportDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &ExportDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 24, 24, 16);
    column->setSpacing(12);
    column->addLayout(form);
    column->addWidget(new QLabel(said("export.preview")));
    column->addWidget(m_view, 1);
    column->addWidget(m_message);
    column->addWidget(buttons);
}

const ReportSpec &ExportDialog::report() const { return m_reports[std::size_t(m_report->currentData().toULongLong())]; }

const ExportKind &ExportDialog::kind() const { return kinds[std::max(0, m_format->currentIndex())]; }

void ExportDialog::suggestFile()
{
    m_profile->setEnabled(kind().format == FileFormat::Csv);
    m_encoding->setEnabled(kind().format == FileFormat::Csv);
    m_scale->setEnabled(kind().format == FileFormat::Xlsx);
    const std::string name = expandedName("{report}-{date}", report(), *m_desk.codes) + kind().suffix;
    const QFileInfo now(m_file->text());
    QString folder =
        m_file->text().isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation) : now.path();
    folder = QFileInfo(folder).isDir() ? folder : QDir::homePath();
    m_file->setText(QDir(folder).filePath(qtext(name)));
}

void ExportDialog::browse()
{
    const QString file =
        QFileDialog::getSaveFileName(this, said("dialog.save"), m_file->text(), {}, nullptr, QFileDialog::DontConfirmOverwrite);
    if (!file.isEmpty()) {
        m_file->setText(file);
    }
}

void ExportDialog::showPreview()
{
    ReportSpec spec = report();
    if (!isWide(spec)) { // a row of a wide table is made of many
        spec.limit = spec.limit > 0 ? std::min(spec.limit, previewRows) : previewRows;
    }
    m_watcher = std::make_unique<QFutureWatcher<Result<Table>>>();
    connect(m_watcher.get(), &QFutureWatcherBase::finished, this, [this] {
        if (m_watcher->future().resultCount() > 0 && m_watcher->result()) {
            Table table = std::move(*m_watcher->result());
            auto wide = isWide(table.spec) ? widened(table, *m_desk.codes) : Result<Table>(Table());
            if (isWide(table.spec) && wide) {
                table = std::move(*wide);
                table.rows.resize(std::min(table.rows.size(), std::size_t(previewRows)));
            }
            m_preview->setReport(std::make_shared<const Table>(std::move(table)), m_desk.codes);
            m_view->resizeColumnsToContents();
        }
    });
    m_watcher->setFuture(m_desk.runner->run(spec));
}

// Writes in a thread of its own: a report may be a million rows.
void ExportDialog::accept()
{
    if (m_busy || m_file->text().isEmpty()) {
        return;
    }
    const QString existing = qtext(options().output);
    if (QFileInfo::exists(existing) && m_message->text() != said("export.exists")) {
        m_message->setText(said("export.exists")); // asked once, in place; the second press means it
        m_message->show();
        return;
    }
    if (m_log->isChecked() && !knowsPerson(this, m_look)) {
        return;
    }
    m_busy = true;
    m_export->setEnabled(false);
    write(options());
}

ExportOptions ExportDialog::options() const
{
    ExportOptions options;
    options.format = kind().format.value_or(FileFormat::Csv);
    options.profile = m_profile->currentIndex() == 0 ? CsvProfile::Excel : CsvProfile::Data;
    options.language = m_look.language;
    options.output = expandedName(m_file->text().toStdString(), report(), *m_desk.codes);
    if (options.format == FileFormat::Csv && m_encoding->currentIndex() > 0) {
        options.encoding = m_encoding->currentText().toLower().toStdString();
    }
    options.exponent = options.format == FileFormat::Xlsx ? m_scale->currentData().toInt() : 0;
    options.painter = reportPainter();
    return options;
}

void ExportDialog::write(const ExportOptions &options)
{
    auto written = std::make_shared<Result<Exported>>(Exported());
    const bool isPicture = !kind().format;
    QThread *thread = QThread::create([written, options, isPicture, spec = report(), address = m_address, theme = m_look.page(),
                                       logs = m_log->isChecked(), format = formatName(kind())] {
        Result<std::unique_ptr<Store>> store = Store::open(address, Store::Access::Read);
        *written = !store      ? Result<Exported>(store.error())
                   : isPicture ? drawn(**store, spec, options, theme)
                               : rd::exportReport(**store, spec, options);
        if (logs) {
            *written = noted(*written, address, spec, options, format);
        }
    });
    connect(thread, &QThread::finished, this, [this, thread, written] {
        thread->deleteLater();
        finish(*written);
    });
    thread->start();
}

void ExportDialog::finish(const Result<Exported> &written)
{
    m_busy = false;
    m_export->setEnabled(true);
    if (!written) {
        m_message->setText(rd::said(written.error().sentence, m_look.language));
        m_message->show();
        return;
    }
    const std::string file = options().output;
    m_outcome = kind().format ? filled(word("export.written"), std::to_string(written->rows), file)
                              : filled(word("export.done"), file, {});
    if (written->undated > 0) {
        const Text more = filled(word("export.undated"), std::to_string(written->undated), {});
        m_outcome = {m_outcome.zh + more.zh, m_outcome.en + more.en};
    }
    if (m_log->isChecked()) {
        const Text &logged = word("release.logged");
        m_outcome = {m_outcome.zh + logged.zh, m_outcome.en + logged.en};
        m_desk.runner->refresh(); // it sees the change, too
    }
    QDialog::accept();
}

void ExportDialog::reject()
{
    if (!m_busy) {
        QDialog::reject();
    }
}

} // namespace rd
