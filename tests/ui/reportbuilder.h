#pragma once

#include "samplewindow.h"

#include "app/reports/reportexport.h"
#include "app/reports/reports.h"
#include "app/reports/savedreports.h"
#include "core/report/building.h"
#include "ui/builder/codepicker.h"
#include "ui/builder/columnsdialog.h"
#include "ui/builder/indicatorpicker.h"
#include "ui/builder/measurerow.h"
#include "ui/builder/reportform.h"
#include "ui/builder/savereportdialog.h"
#include "ui/cards/cardtable.h"
#include "ui/dialogs/exportdialog.h"
#include "ui/pages/emptypage.h"
#include "ui/pages/pagepane.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/navigation.h"

#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSpinBox>
#include <QTableView>
#include <QTimer>

namespace rd {

/// Builds reports by hand, as a person would.
class ReportBuilderTest : public SampleWindow {
protected:
    [[nodiscard]] ReportForm &form() { return *pages().mainPane()->form(); }
    [[nodiscard]] const ReportSpec &built() { return *state().built; }
    [[nodiscard]] QComboBox *box(const char *name) { return form().findChild<QComboBox *>(QString::fromLatin1(name)); }
    void startNew()
    {
        act("action.report.new");
        ASSERT_TRUE(state().isBuilding());
    }
    /// Types, and takes what comes first.
    void pick(const char *words)
    {
        QSignalSpy wanted(&form(), &ReportForm::specWanted);
        QTest::keyClicks(form().picker()->field(), QString::fromUtf8(words));
        QTest::keyClick(form().picker()->field(), Qt::Key_Return);
        ASSERT_TRUE(!wanted.empty() || wanted.wait(20000));
        settle();
    }
    void choose(QComboBox *from, int index)
    {
        from->setCurrentIndex(index);
        Q_EMIT from->activated(index);
        settle();
    }
    void compute(Operation operation)
    {
        QSignalSpy known(&form(), &ReportForm::refusalsKnown);
        choose(box("build.operation"), box("build.operation")->findData(int(operation)));
        ASSERT_TRUE(!known.empty() || known.wait(20000));
    }
    /// Saves under a code, and waits for its page.
    void save(const QString &code)
    {
        QTimer::singleShot(0, window.get(), [this, code] {
            auto *dialog = window->findChild<SaveReportDialog *>();
            ASSERT_NE(dialog, nullptr);
            dialog->findChild<QLineEdit *>(QStringLiteral("save.code"))->setText(code);
            if (!qEnvironmentVariable("RD_PICTURES").isEmpty()) {
                dialog->grab().save(qEnvironmentVariable("RD_PICTURES") + QStringLiteral("_save.png"));
            }
            dialog->accept();
        });
        window->actions()["action.save.view"]->trigger();
        const std::string page = "report:" + code.toStdString();
        ASSERT_TRUE(QTest::qWaitFor([&] { return state().page == page && !state().built; }, 20000));
        settle();
    }
    [[nodiscard]] QStringList pageNames()
    {
        QStringList names;
        for (int row = 0; row < window->navigation()->list()->count(); ++row) {
            names << window->navigation()->list()->item(row)->text();
        }
        return names;
    }
    /// The page's report by the dialog, and the same report as the command line writes it.
    QByteArray exportedHere()
    {
        ExportDialog dialog({pages().askedReports(), {}}, window->storeAddress(), window->desk(), window->look(), window.get());
        const QString file = folder()->filePath(QStringLiteral("here.csv"));
        dialog.findChild<QLineEdit *>()->setText(file);
        QSignalSpy accepted(&dialog, &QDialog::accepted);
        dialog.accept();
        EXPECT_TRUE(accepted.wait(30000));
        return bytesOf(file);
    }
    static QByteArray exportedThere(Store &store, const ReportSpec &report)
    {
        ExportOptions options;
        options.output = folder()->filePath(QStringLiteral("there.csv")).toStdString();
        EXPECT_TRUE(exportReport(store, report, options).ok());
        return bytesOf(qtext(options.output));
    }
    static QByteArray bytesOf(const QString &file)
    {
        QFile made(file);
        EXPECT_TRUE(made.open(QIODevice::ReadOnly));
        return made.readAll();
    }
    void takeAway(const QString &code)
    {
        auto store = Store::open(window->storeAddress(), Store::Access::Write);
        ASSERT_TRUE(store.ok());
        (void)deleteReport(**store, code.toStdString());
    }
};

} // namespace rd
