#include "ui/releases/releasedialog.h"

#include "core/words/phrase.h"
#include "ui/widgets/storework.h"

#include <QDateTime>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace rd {
namespace {

constexpr const char *releaseHeads[] = {"release.code", "release.when", "release.who",
                                        "release.name", "release.file", "release.rows"};

QString filledWord(std::string_view key, Language language, const QStringList &values)
{
    std::vector<std::string> all;
    for (const QString &value : values) {
        all.push_back(value.toStdString());
    }
    return qtext(phraseOf(word(key, language), all));
}

} // namespace

ReleaseDialog::ReleaseDialog(std::string storeAddress, const Look &look, QWidget *parent)
    : QDialog(parent), m_address(std::move(storeAddress)), m_look(look), m_list(new QTableWidget),
      m_changes(new QPlainTextEdit), m_message(new QLabel)
{
    setObjectName(QStringLiteral("releases"));
    setWindowTitle(saidHere("release.title"));
    build();
    connect(m_changed, &QPushButton::clicked, this, &ReleaseDialog::showChanges);
    connect(m_file, &QPushButton::clicked, this, [this] {
        const QString file = QFileDialog::getOpenFileName(this, saidHere("release.which"));
        if (!file.isEmpty()) {
            findFile(file.toStdString());
        }
    });
    connect(m_list, &QTableWidget::itemSelectionChanged, this, [this] { m_changed->setEnabled(m_list->currentRow() >= 0); });
    connect(m_list, &QTableWidget::cellActivated, this, &ReleaseDialog::showChanges);
    resize(920, 560);
    read();
}

void ReleaseDialog::build()
{
    m_list->setColumnCount(int(std::size(releaseHeads)));
    QStringList heads;
    for (const char *head : releaseHeads) {
        heads << saidHere(head);
    }
    m_list->setHorizontalHeaderLabels(heads);
    m_list->verticalHeader()->hide();
    m_list->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setTabKeyNavigation(false);
    m_list->setShowGrid(false);
    m_list->setWordWrap(false);
    m_list->setAccessibleName(windowTitle());
    m_message->setTextFormat(Qt::PlainText);
    m_message->setWordWrap(true);
    m_changes->setReadOnly(true);
    m_changes->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_changes->setAccessibleName(saidHere("release.changed"));
    m_changes->setTabChangesFocus(true);
    m_changes->hide();
    auto *buttons = new QDialogButtonBox;
    m_changed = buttons->addButton(saidHere("release.changed"), QDialogButtonBox::ActionRole);
    m_file = buttons->addButton(saidHere("release.which"), QDialogButtonBox::ActionRole);
    buttons->addButton(saidHere("action.close"), QDialogButtonBox::RejectRole);
    m_changed->setEnabled(false);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 24, 24, 16);
    column->setSpacing(12);
    column->addWidget(m_list, 3);
    column->addWidget(m_message);
    column->addWidget(m_changes, 2);
    column->addWidget(buttons);
}

ReleaseDialog::~ReleaseDialog() = default;

QString ReleaseDialog::message() const { return m_message->text(); }

/// The answer is heard only while the dialog is there.
void ReleaseDialog::work(std::function<void(Store &)> inThread, std::function<void()> then)
{
    workInStore(this, m_address, std::move(inThread), [this, then = std::move(then)](const std::optional<Error> &fault) {
        fault ? say(said(fault->sentence, m_look.language)) : then();
        Q_EMIT shown();
    });
}

void ReleaseDialog::read()
{
    say(saidHere("statusbar.loading"));
    auto found = std::make_shared<std::optional<Result<std::vector<Release>>>>();
    work([found](Store &store) { *found = releasesOf(store); }, [this, found] { showReleases(**found); });
}

void ReleaseDialog::showReleases(const Result<std::vector<Release>> &releases)
{
    if (!releases) {
        return say(said(releases.error().sentence, m_look.language));
    }
    m_releases = *releases;
    m_list->setRowCount(int(m_releases.size()));
    for (int row = 0; row < m_list->rowCount(); ++row) {
        const Release &release = m_releases[std::size_t(row)];
        const QDateTime at = QDateTime::fromString(qtext(release.atUtc), Qt::ISODate).toLocalTime();
        const QString name = said(release.spec.question, m_look.language);
        const QString cells[] = {qtext(release.code), at.toString(QStringLiteral("yyyy-MM-dd HH:mm")),
                                 qtext(release.who),  name.isEmpty() ? qtext(release.spec.id) : name,
                                 qtext(release.file), QString::number(release.rows)};
        for (int column = 0; column < m_list->columnCount(); ++column) {
            auto *item = new QTableWidgetItem(cells[column]);
            item->setToolTip((cells[column] + QStringLiteral("\nSHA-256 ") + qtext(release.sha256)).toHtmlEscaped());
            m_list->setItem(row, column, item);
        }
    }
    m_list->resizeColumnsToContents();
    m_list->horizontalHeader()->setStretchLastSection(true);
    for (int column = 0; column < m_list->columnCount(); ++column) {
        m_list->setColumnWidth(column, std::min(m_list->columnWidth(column) + 12, 320));
    }
    say(m_releases.empty() ? saidHere("release.none") : saidHere("release.hint"));
}

void ReleaseDialog::findFile(const std::string &file)
{
    const QString name = QFileInfo(qtext(file)).fileName();
    auto digest = std::make_shared<Result<std::string>>(std::string());
    work([digest, file](Store &) { *digest = sha256Of(file); },
         [this, digest, name] {
             if (!*digest) {
                 return say(said(digest->error().sentence, m_look.language));
             }
             const auto found = std::ranges::find(m_releases, **digest, &Release::sha256);
             if (found == m_releases.end()) {
                 return say(filledWord("release.isnone", m_look.language, {name}));
             }
             m_list->selectRow(int(found - m_releases.begin()));
             say(filledWord("release.is", m_look.language, {name, qtext(found->code)}));
         });
}

void ReleaseDialog::showChanges()
{
    if (m_list->currentRow() < 0) {
        return;
    }
    const Release release = m_releases[std::size_t(m_list->currentRow())];
    say(saidHere("statusbar.loading"));
    auto found = std::make_shared<Result<ReportDifference>>(ReportDifference());
    work([found, release, language = m_look.language](Store &store) { *found = changedSince(store, release, language); },
         [this, found, release] { showDifference(release, *found); });
}

void ReleaseDialog::showDifference(const Release &release, const Result<ReportDifference> &found)
{
    if (!found) {
        return say(said(found.error().sentence, m_look.language));
    }
    QStringList lines;
    for (const std::string &line : found->lines) {
        lines << qtext(line);
    }
    m_changes->setPlainText(lines.join(u'\n'));
    m_changes->setVisible(!found->none());
    const auto number = [](std::int64_t count) { return QString::number(count); };
    say(found->none() ? filledWord("release.unchanged", m_look.language, {qtext(release.code), number(found->same)})
                      : filledWord("release.differs", m_look.language,
                                   {qtext(release.code), number(found->added), number(found->removed), number(found->changed),
                                    number(found->same)}));
}

void ReleaseDialog::say(const QString &text) { m_message->setText(text); }

} // namespace rd
