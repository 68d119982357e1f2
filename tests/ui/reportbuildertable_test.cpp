#include "reportbuilder.h"

namespace rd {
namespace {

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
