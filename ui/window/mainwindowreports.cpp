// Reports that whoever uses the program makes and keeps.
#include "ui/window/mainwindow.h"

#include "app/reportrunner.h"
#include "app/reports/savedreports.h"
#include "core/report/building.h"
#include "core/report/catalogue.h"
#include "ui/builder/savereportdialog.h"
#include "ui/editing/editsession.h"
#include "ui/finding/quickfindbox.h"
#include "ui/forms/formsdialog.h"
#include "ui/forms/rolldialog.h"
#include "ui/pages/pagestack.h"
#include "ui/releases/releasedialog.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/navigation.h"
#include "ui/window/windowactions.h"

#include <QFutureWatcher>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>

#include <utility>

namespace rd {
namespace {

Text filledIn(std::string_view key, const Text &name)
{
    const auto in = [&](Language language) {
        return saidWord(key, language).replace(QStringLiteral("{}"), said(name, language)).toStdString();
    };
    return {in(Language::Zh), in(Language::En)};
}

/// What a report of its own has no use for: its place on another page.
ReportSpec alone(ReportSpec spec)
{
    spec.options.erase("span");
    spec.options.erase("opens");
    spec.follows.clear();
    return spec;
}

/// `asCopy`: under another code than the report of the user's own that it is.
KeepableReport keepable(const ReportSpec &spec, bool asCopy, const CodeBook &codes)
{
    const SavedReport *own = codes.reports.find(spec.id);
    const bool isOwn = own && own->page == ownPage;
    Text name = isOwn ? own->name : spec.question;
    name = name.empty() ? nameOfBuilt(spec, codes) : name;
    return {alone(spec), name, isOwn && !asCopy ? spec.id : std::string()};
}

} // namespace

void MainWindow::connectReports()
{
    WindowActions &actions = *m_actions;
    const auto on = [&actions, this](const char *name, auto &&what) {
        connect(actions[name], &QAction::triggered, this, what);
    };
    on("action.report.new", [this] {
        if (m_desk.codes) {
            m_pages->build(newReport());
        }
    });
    on("action.report.edit", [this] { editReport(); });
    on("action.save.view", [this] { saveView(false); });
    on("action.report.duplicate", [this] { saveView(true); });
    on("action.report.rename", [this] { renameReport(); });
    on("action.report.delete", [this] { deleteReport(); });
    on("action.forms", [this] {
        if (m_desk.codes) {
            (new FormsDialog(storeAddress(), m_desk, m_session, m_look, this))->open();
        }
    });
    on("action.roll", [this] {
        if (m_desk.codes) {
            (new RollDialog(storeAddress(), m_session, m_look, this))->open();
        }
    });
    on("action.releases", [this] {
        if (m_desk.codes) {
            ReleaseDialog(storeAddress(), m_look, this).exec();
        }
    });
    connect(m_pages, &PageStack::saveWanted, this, [this] { saveView(false); });
    connect(m_navigation, &Navigation::newReportWanted, actions["action.report.new"], &QAction::trigger);
    connect(m_navigation, &Navigation::reportMenuWanted, this,
            [this](const QPoint &at) { m_actions->reportMenu(this)->popup(at); });
}

void MainWindow::editReport()
{
    const std::vector<ReportSpec> asked = m_pages->askedReports();
    if (m_desk.codes && !asked.empty() && !m_pages->state().isBuilding()) {
        m_pages->build(asBuilt(asked.front()));
    }
}

void MainWindow::saveView(bool asCopy)
{
    std::vector<KeepableReport> reports;
    for (const ReportSpec &spec : m_desk.codes ? m_pages->askedReports() : std::vector<ReportSpec>()) {
        reports.push_back(keepable(spec, asCopy, codes()));
    }
    if (reports.empty()) {
        return;
    }
    SaveReportDialog dialog(std::move(reports), m_desk.codes, m_look, this);
    if (dialog.exec() == QDialog::Accepted) {
        const std::string code = dialog.code();
        const Text name = dialog.name();
        changeReports([spec = dialog.spec(), code, name](Store &store) { return saveReport(store, spec, code, name); },
                      pageOf(SavedReport{code, {}, {}, {}, {}}), filledIn("save.done", name));
    }
}

void MainWindow::renameReport()
{
    const std::string page = m_pages->state().page, code = reportOnPage(page);
    const SavedReport *report = m_desk.codes ? ownReportOn(page, codes()) : nullptr;
    if (!report) {
        return;
    }
    SaveReportDialog dialog({{{}, report->name, code}}, m_desk.codes, m_look, this);
    dialog.onlyName();
    if (dialog.exec() == QDialog::Accepted) {
        changeReports([code, name = dialog.name()](Store &store) { return rd::renameReport(store, code, name); }, page,
                      filledIn("save.renamed", dialog.name()));
    }
}

void MainWindow::deleteReport()
{
    const std::string code = reportOnPage(m_pages->state().page);
    const SavedReport *report = m_desk.codes ? ownReportOn(m_pages->state().page, codes()) : nullptr;
    if (!report) {
        return;
    }
    const QString question = said(filledIn("save.delete.ask", report->name), m_look.language);
    QMessageBox box(QMessageBox::NoIcon, saidWord("action.report.delete", m_look.language), question, QMessageBox::NoButton,
                    this);
    box.setObjectName(QStringLiteral("deletereport"));
    box.setTextFormat(Qt::PlainText);
    const QAbstractButton *yes = box.addButton(saidWord("action.report.delete", m_look.language), QMessageBox::AcceptRole);
    box.addButton(saidWord("action.cancel", m_look.language), QMessageBox::RejectRole);
    box.exec();
    if (box.clickedButton() == yes) {
        changeReports([code](Store &store) { return rd::deleteReport(store, code); }, std::string(pageCodes().front()),
                      filledIn("save.deleted", report->name));
    }
}

void MainWindow::changeReports(std::function<Result<std::int64_t>(Store &)> edit, const std::string &page, const Text &done)
{
    if (!m_session->hasPerson()) {
        return;
    }
    const auto codes = std::make_shared<std::shared_ptr<const CodeBook>>();
    auto *watcher = new QFutureWatcher<Result<std::int64_t>>(m_pages);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, codes, page, done] {
        watcher->deleteLater();
        if (watcher->future().resultCount() == 0) {
            return;
        }
        const auto change = watcher->result();
        if (!change) {
            return m_messages->showError(change.error().sentence, change.error().place);
        }
        if (*change != 0) {
            m_session->note(*change, said(done, m_look.language));
        }
        takeCodes(*codes);
        m_pages->goTo(elsewhere(m_pages->state(), page));
        m_messages->showNotice(done);
    });
    watcher->setFuture(m_runner->change([edit = std::move(edit), codes](Store &store) {
        auto change = edit(store);
        if (change) {
            *codes = std::make_shared<const CodeBook>(store.codes());
        }
        return change;
    }));
}

} // namespace rd
