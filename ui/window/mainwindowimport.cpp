// Tables that others send, into the store that the window shows.
#include "ui/window/mainwindow.h"

#include "app/reportrunner.h"
#include "ui/editing/editsession.h"
#include "ui/importing/importdialog.h"
#include "ui/widgets/messagebar.h"

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>

namespace rd {

void MainWindow::importTable()
{
    if (!m_desk.codes) {
        return;
    }
    const QString file = QFileDialog::getOpenFileName(this, saidWord("import.choose", m_look.language));
    if (!file.isEmpty()) {
        TableImport table;
        table.path = file.toStdString();
        importWith(std::move(table));
    }
}

void MainWindow::importPasted()
{
    const QString text = QGuiApplication::clipboard()->text();
    if (!m_desk.codes || text.trimmed().isEmpty()) {
        m_messages->showNotice(word("import.nothing.pasted"));
        return;
    }
    TableImport table;
    table.pasted = text;
    importWith(std::move(table));
}

void MainWindow::importWith(TableImport table)
{
    ImportDialog dialog(std::move(table), desk(), m_look, this);
    if (dialog.exec() == QDialog::Accepted) {
        // Lists may have grown: everything is read anew, what was looked at stays.
        const Text &done = dialog.outcome();
        m_runner->refresh();
        if (dialog.change() != 0) {
            m_session->note(dialog.change(), said(done, m_look.language));
        }
        takeChange(said(done, m_look.language));
        m_messages->showNotice(done);
    }
}

} // namespace rd
