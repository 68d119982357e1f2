#include "reportbuilder.h"

namespace rd {
namespace {

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

} // namespace
} // namespace rd
