#include "samplewindow.h"

#include "app/reportexport.h"
#include "app/reports.h"
#include "app/savedreports.h"
#include "core/report/building.h"
#include "ui/builder/codepicker.h"
#include "ui/builder/columnsdialog.h"
#include "ui/builder/indicatorpicker.h"
#include "ui/builder/measurerow.h"
#include "ui/builder/reportform.h"
#include "ui/builder/savereportdialog.h"
#include "ui/pages/pagepane.h"
#include "ui/widgets/cardtable.h"
#include "ui/widgets/emptypage.h"
#include "ui/widgets/exportdialog.h"
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
namespace {

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

TEST_F(ReportBuilderTest, FromNothingToIndustrialGrowthByCountyAsLines)
{
    startNew();
    pick("gmysgyzjzzs"); // the initials of its name
    ASSERT_EQ(built().measures.size(), 1u);
    EXPECT_EQ(built().measures.front().indicator, "iva-growth");
    EXPECT_EQ(built().periods.latest, 12);
    ASSERT_EQ(cards().size(), 1u);
    EXPECT_EQ(cards().front()->model()->kind, "lines");
    std::set<std::string> areas, periods;
    for (const ReportRow &row : cards().front()->table()->rows) {
        areas.emplace(row.key.code(Dim::Area));
        periods.emplace(row.key.code(Dim::Period));
    }
    EXPECT_EQ(areas.size(), window->codes().regionParts().size());
    EXPECT_EQ(periods.size(), 12u);
    EXPECT_FALSE(cards().front()->title().isEmpty());
    // The table beside it leaves out what is the same in every row.
    const auto *table = cards().front()->findChild<QTableView *>();
    ASSERT_NE(table, nullptr);
    EXPECT_TRUE(table->isVisible());
    QStringList heads;
    for (int column = 0; column < table->model()->columnCount(); ++column) {
        if (!table->isColumnHidden(column)) {
            heads << table->model()->headerData(column, Qt::Horizontal).toString();
        }
    }
    EXPECT_TRUE(heads.contains(QStringLiteral("地区")) && heads.contains(QStringLiteral("数值")));
    EXPECT_FALSE(heads.contains(QStringLiteral("指标"))) << heads.join(u' ').toStdString();
}

TEST_F(ReportBuilderTest, APageAsItIsFilteredIsKept)
{
    open("counties");
    PageFilters filters;
    filters.area = "990021";
    Q_EMIT pages().filterBar()->filtersChanged(filters);
    settle();
    save(QStringLiteral("one-county"));
    ASSERT_EQ(cards().size(), 1u);
    ASSERT_FALSE(cards().front()->table()->rows.empty());
    for (const ReportRow &row : cards().front()->table()->rows) {
        EXPECT_EQ(row.key.code(Dim::Area), "990021");
    }
    EXPECT_TRUE(state().filters.empty());
    takeAway(QStringLiteral("one-county"));
}

TEST_F(ReportBuilderTest, BeginsWithTheListOfIndicators)
{
    startNew();
    EXPECT_EQ(form().picker()->list()->count(), int(window->codes().indicators.size()));
    EXPECT_TRUE(form().picker()->field()->hasFocus());
    EXPECT_TRUE(pages().currentView()->emptyPage()->sentence().contains(QStringLiteral("选一个指标")));
    if (!qEnvironmentVariable("RD_PICTURES").isEmpty()) {
        window->grab().save(qEnvironmentVariable("RD_PICTURES") + QStringLiteral("_start.png"));
    }
    QTest::keyClicks(form().picker()->field(), QStringLiteral("xyzq"));
    EXPECT_EQ(form().picker()->list()->count(), 0);
}

TEST_F(ReportBuilderTest, EachStepIsGoneBackThrough)
{
    startNew();
    pick("iva-growth");
    const ReportSpec first = built();
    choose(box("build.periods"), 1);
    EXPECT_EQ(built().periods.latest, 1);
    EXPECT_EQ(built().chart, "bars");
    EXPECT_EQ(cards().front()->model()->kind, "bars");
    act("action.back");
    EXPECT_EQ(built(), first);
    EXPECT_EQ(cards().front()->model()->kind, "lines");
    act("action.back");
    EXPECT_TRUE(built().measures.empty());
    act("action.forward");
    EXPECT_EQ(built(), first);
}

TEST_F(ReportBuilderTest, RefusesInPlaceWhatWouldMislead)
{
    startNew();
    pick("iva-growth");
    compute(Operation::Share);
    const QString refusal = form().measures().front()->refusalText();
    EXPECT_TRUE(refusal.contains(QStringLiteral("不能相加"))) << refusal.toStdString();
    EXPECT_TRUE(cards().empty()); // nothing is drawn of it
    EXPECT_TRUE(pages().currentView()->emptyPage()->sentence().contains(QStringLiteral("误导")));
    compute(Operation::Growth);
    EXPECT_TRUE(form().measures().front()->refusalText().isEmpty());
}

TEST_F(ReportBuilderTest, OffersChartsWithTheirReasons)
{
    startNew();
    pick("iva-growth");
    const QComboBox *charts = box("build.chart");
    ASSERT_GT(charts->count(), 5);
    bool refusesOne = false;
    for (int i = 0; i < charts->count(); ++i) {
        const bool enabled = charts->model()->flags(charts->model()->index(i, 0)).testFlag(Qt::ItemIsEnabled);
        refusesOne = refusesOne || !enabled;
        EXPECT_EQ(enabled, !charts->itemText(i).contains(QStringLiteral(" — "))) << charts->itemText(i).toStdString();
    }
    EXPECT_TRUE(refusesOne);
    choose(box("build.chart"), charts->findData(QStringLiteral("dotplot")));
    EXPECT_EQ(cards().front()->model()->kind, "dotplot");
}

TEST_F(ReportBuilderTest, ASavedReportIsAPageAReportAndASlide)
{
    startNew();
    pick("iva-growth");
    const std::vector<ReportRow> before = cards().front()->table()->rows;
    save(QStringLiteral("my-growth"));
    ASSERT_EQ(cards().size(), 1u);
    EXPECT_EQ(cards().front()->card().id, "my-growth");
    EXPECT_EQ(cards().front()->table()->rows.size(), before.size());
    EXPECT_TRUE(pageNames().contains(saidWord("nav.own", Language::Zh)));
    EXPECT_EQ(pageNames().back(), pages().title());
    const auto report = reportNamed("my-growth", window->codes());
    ASSERT_TRUE(report.ok());
    auto store = Store::open(window->storeAddress(), Store::Access::Read);
    ASSERT_TRUE(store.ok());
    const auto table = runReport(**store, *report);
    ASSERT_TRUE(table.ok());
    EXPECT_EQ(table->rows.size(), before.size());
    EXPECT_EQ(exportedHere(), exportedThere(**store, *report));
    act("action.report.edit"); // and again: it is replaced under its own code
    choose(box("build.periods"), 1);
    save(QStringLiteral("my-growth"));
    EXPECT_LT(cards().front()->table()->rows.size(), before.size());
    takeAway(QStringLiteral("my-growth"));
}

TEST_F(ReportBuilderTest, ADeletedReportLeavesTheNavigation)
{
    startNew();
    pick("iva-growth");
    save(QStringLiteral("short-lived"));
    const QStringList with = pageNames();
    QTimer::singleShot(0, window.get(), [this] {
        auto *box = window->findChild<QWidget *>(QStringLiteral("deletereport"));
        ASSERT_NE(box, nullptr);
        box->findChildren<QPushButton *>().front()->click();
    });
    window->actions()["action.report.delete"]->trigger();
    ASSERT_TRUE(QTest::qWaitFor([&] { return state().page != "report:short-lived"; }, 20000));
    settle();
    EXPECT_LT(pageNames().size(), with.size());
    act("action.back"); // its page says that it is gone
    EXPECT_TRUE(pages().title().contains(QStringLiteral("已不在"))) << pages().title().toStdString();
    EXPECT_TRUE(cards().empty());
}

TEST_F(ReportBuilderTest, APageIsEditedAsAReport)
{
    open("counties");
    const auto withLines = std::ranges::find(cards(), "counties-lines", [](CardWidget *one) { return one->card().id; });
    ASSERT_NE(withLines, cards().end());
    (*withLines)->focusTarget()->setFocus();
    const std::size_t rows = (*withLines)->table()->rows.size();
    act("action.report.edit");
    ASSERT_TRUE(state().isBuilding());
    EXPECT_EQ(form().measures().size(), 1u);
    EXPECT_EQ(cards().front()->table()->rows.size(), rows);
    EXPECT_EQ(cards().front()->model()->kind, "lines");
}

TEST_F(ReportBuilderTest, EveryControlHasAName)
{
    startNew();
    pick("iva-growth");
    compute(Operation::Growth);
    for (const Language language : {Language::Zh, Language::En}) {
        window->setLook({ThemeName::Light, language});
        for (QWidget *control : form().findChildren<QWidget *>()) {
            if (control->focusPolicy() & Qt::TabFocus && control->isVisibleTo(&form()) && !control->inherits("QLineEdit")) {
                const auto *button = qobject_cast<QPushButton *>(control);
                EXPECT_FALSE(control->accessibleName().isEmpty() && (!button || button->text().isEmpty()))
                    << control->metaObject()->className() << ' ' << control->objectName().toStdString();
            }
        }
    }
    const QString pictures = qEnvironmentVariable("RD_PICTURES");
    for (const auto &[theme, language, size] : {std::tuple(ThemeName::Light, Language::Zh, QSize(1366, 768)),
                                                {ThemeName::Light, Language::En, QSize(1024, 768)},
                                                {ThemeName::Dark, Language::En, QSize(1920, 1080)},
                                                {ThemeName::Projector, Language::Zh, QSize(1024, 768)}}) {
        if (!pictures.isEmpty()) {
            window->setLook({theme, language});
            window->resize(size);
            settle();
            QTest::qWait(300);
            window->grab().save(
                QStringLiteral("%1_%2_%3_%4.png")
                    .arg(pictures, qtext(name(theme)), language == Language::Zh ? QStringLiteral("zh") : QStringLiteral("en"))
                    .arg(size.width()));
        }
    }
}

TEST_F(ReportBuilderTest, AFilterIsFoundByTypingTickedAndLetGo)
{
    startNew();
    pick("power");
    const auto ask = [this](const std::function<void(CodeDialog &)> &act) {
        QTimer::singleShot(0, window.get(), [this, act] {
            auto *dialog = window->findChild<CodeDialog *>();
            ASSERT_NE(dialog, nullptr);
            act(*dialog);
        });
        form().findChild<QPushButton *>(QStringLiteral("filter.area"))->click();
        settle();
    };
    ask([](CodeDialog &dialog) {
        auto *field = dialog.findChild<QLineEdit *>();
        auto *list = dialog.findChild<QListWidget *>();
        field->setFocus();
        QTest::keyClicks(field, QStringLiteral("990021"));
        int seen = 0;
        for (int row = 0; row < list->count(); ++row) {
            seen += list->item(row)->isHidden() ? 0 : 1;
        }
        EXPECT_EQ(seen, 1);
        QTest::keyClick(field, Qt::Key_Return);
        EXPECT_TRUE(dialog.isVisible()) << "Enter ticks what was found, and more may follow";
        QTest::keyClicks(field, QStringLiteral("990002"));
        QTest::keyClick(field, Qt::Key_Return);
        EXPECT_EQ(dialog.chosen().size(), 2u);
        QTest::keyClick(field, Qt::Key_Return);
    });
    EXPECT_EQ(filteredCodes(built(), Dim::Area, window->codes()), (std::vector<std::string>{"990002", "990021"}));
    EXPECT_EQ(form().findChild<QPushButton *>(QStringLiteral("filter.area"))->text(), QStringLiteral("已选2项"));
    std::set<std::string> areas;
    for (const ReportRow &row : window->findChild<CardTable *>()->shown()->rows) {
        areas.emplace(row.key.code(Dim::Area));
    }
    EXPECT_EQ(areas, (std::set<std::string>{"990002", "990021"}));
    ask([](CodeDialog &dialog) { dialog.reject(); });
    EXPECT_EQ(filteredCodes(built(), Dim::Area, window->codes()).size(), 2u) << "what was not confirmed changes nothing";
    ask([](CodeDialog &dialog) {
        for (QPushButton *button : dialog.findChildren<QPushButton *>()) {
            if (button->text() == saidWord("build.all", Language::Zh)) {
                button->click();
                return;
            }
        }
    });
    EXPECT_TRUE(filteredCodes(built(), Dim::Area, window->codes()).empty());
}

TEST_F(ReportBuilderTest, ATableLaidOutWideIsKeptShownAndWrittenAlike)
{
    startNew();
    pick("power");
    choose(box("build.table"), 1); // periods across
    EXPECT_EQ(built().layout, Layout::Wide);
    QTimer::singleShot(0, window.get(), [this] {
        auto *dialog = window->findChild<ColumnsDialog *>();
        ASSERT_NE(dialog, nullptr);
        if (!qEnvironmentVariable("RD_PICTURES").isEmpty()) {
            dialog->grab().save(qEnvironmentVariable("RD_PICTURES") + QStringLiteral("_columns.png"));
        }
        for (int i = 0; i < dialog->list()->count(); ++i) {
            QListWidgetItem *item = dialog->list()->item(i);
            const QString id = item->data(Qt::UserRole).toString();
            item->setCheckState(id == QStringLiteral("AREA_NAME") || id == QStringLiteral("KIND") ? Qt::Checked
                                                                                                  : Qt::Unchecked);
            if (id == QStringLiteral("KIND")) {
                dialog->list()->setCurrentRow(i);
            }
        }
        for (int i = 0; i < dialog->list()->count(); ++i) { // the kind first
            dialog->findChild<QPushButton *>(QStringLiteral("build.columns.up"))->click();
        }
        dialog->accept();
    });
    form().findChild<QPushButton *>(QStringLiteral("build.columns"))->click();
    settle();
    ASSERT_FALSE(built().fields.empty());
    EXPECT_EQ(built().fields.front(), "KIND");
    const CardTable *table = window->findChild<CardTable *>();
    ASSERT_NE(table, nullptr);
    ASSERT_NE(table->shown(), nullptr);
    const std::size_t periods = std::size_t(std::ranges::count_if(
        table->shown()->columns, [](const ReportColumn &column) { return Period::parse(column.id).has_value(); }));
    EXPECT_EQ(periods, 12u) << "a column for each of the last twelve";
    EXPECT_EQ(table->shown()->columns.front().id, "KIND");
    if (!qEnvironmentVariable("RD_PICTURES").isEmpty()) {
        window->grab().save(qEnvironmentVariable("RD_PICTURES") + QStringLiteral("_wide.png"));
    }
    const std::vector<ReportColumn> onPage = table->shown()->columns;
    QSignalSpy chosen(table, &CardTable::rowChosen);
    table->view()->setFocus();
    table->view()->setCurrentIndex(table->view()->model()->index(1, 0));
    QTest::keyClick(table->view(), Qt::Key_Space);
    settle();
    ASSERT_EQ(chosen.count(), 1);
    EXPECT_EQ(state().choice.selection.keys, std::vector<Key>{table->shown()->rows[1].key});

    save(QStringLiteral("wide-power"));
    auto opened = Store::open(window->storeAddress(), Store::Access::Read);
    ASSERT_TRUE(opened.ok());
    Store &store = **opened;
    const auto spec = reportNamed("wide-power", store.codes());
    ASSERT_TRUE(spec.ok());
    EXPECT_EQ(spec->layout, Layout::Wide);
    ExportOptions options;
    options.output = folder()->filePath(QStringLiteral("wide.csv")).toStdString();
    options.profile = CsvProfile::Data;
    ASSERT_TRUE(exportReport(store, *spec, options).ok());
    QFile file(QString::fromStdString(options.output));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    QStringList heads;
    for (const ReportColumn &column : onPage) {
        heads << qtext(column.id);
    }
    EXPECT_EQ(QString::fromUtf8(file.readLine()).trimmed(), heads.join(u','));
}

} // namespace
} // namespace rd
