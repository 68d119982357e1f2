#include "app/reports/savedreports.h"

#include "app/reports/reports.h"
#include "app/workspace.h"
#include "core/report/building.h"
#include "core/report/catalogue.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace rd {
namespace {

/// A store made from a bundled package, once for all tests of it.
class SavedReportsTest : public testing::TestWithParam<const char *> {
protected:
    void SetUp() override
    {
        ASSERT_TRUE(m_folder.isValid());
        const std::string address = m_folder.filePath(QStringLiteral("a.rdstore")).toStdString();
        ASSERT_TRUE(makeStore(address, bundledPackage(GetParam()), {"tester", "made", "2025-03-01T08:00:00Z"}, false).ok());
        auto opened = Store::open(address, Store::Access::Write);
        ASSERT_TRUE(opened.ok());
        store = std::move(*opened);
    }
    [[nodiscard]] const CodeBook &codes() const { return store->codes(); }

    std::unique_ptr<Store> store;

private:
    QTemporaryDir m_folder;
};

/// Whatever indicator somebody picks first, the report that the builder proposes shows what is held of it.
TEST_P(SavedReportsTest, EveryIndicatorThatIsHeldShowsSomethingAtOnce)
{
    int shown = 0;
    for (const Indicator &indicator : codes().indicators) {
        const auto held = runReport(*store, holdingsQuestion(indicator.code));
        ASSERT_TRUE(held.ok()) << indicator.code;
        ReportSpec spec = newReport();
        spec.measures = {{indicator.code, Operation::None, {}}};
        spec = fitted(spec, *held, codes());
        const auto answer = runReport(*store, spec);
        ASSERT_TRUE(answer.ok()) << indicator.code;
        ReportSpec everything;
        everything.measures = spec.measures;
        const auto all = runReport(*store, everything);
        ASSERT_TRUE(all.ok()) << indicator.code;
        EXPECT_EQ(answer->rows.empty(), all->rows.empty()) << indicator.code;
        shown += answer->rows.empty() ? 0 : 1;
        EXPECT_FALSE(nameOfBuilt(spec, codes()).zh.empty());
    }
    EXPECT_GT(shown, 10);
}

TEST_P(SavedReportsTest, IsKeptRenamedAndTakenAwayAsChanges)
{
    ReportSpec spec = newReport();
    spec.measures = {{codes().indicators.begin()->code, Operation::None, {}}};
    const std::size_t changes = store->changes()->size();
    ASSERT_TRUE(saveReport(*store, spec, "mine", {"我的", ""}).ok());
    ASSERT_TRUE(renameReport(*store, "mine", {"新名", "New name"}).ok());
    const auto kept = reportNamed("mine", codes());
    ASSERT_TRUE(kept.ok());
    EXPECT_EQ(kept->question.en, "New name");
    EXPECT_EQ(kept->measures, spec.measures);
    ASSERT_EQ(ownReports(codes()).size(), 1u);
    EXPECT_TRUE(isPage("report:mine", codes()));
    EXPECT_EQ(cardsOf("report:mine", codes()).size(), 1u);
    const auto deleted = deleteReport(*store, "mine");
    ASSERT_TRUE(deleted.ok());
    EXPECT_FALSE(reportNamed("mine", codes()).ok());
    EXPECT_EQ(store->changes()->size(), changes + 3);
    ASSERT_TRUE(store->undo(*deleted, {"tester", "back", "2025-03-02T08:00:00Z"}).ok());
    EXPECT_TRUE(reportNamed("mine", codes()).ok());
    EXPECT_TRUE(store->check()->empty());
}

TEST_P(SavedReportsTest, TakesNoOtherReportsCode)
{
    ReportSpec spec = newReport();
    spec.measures = {{codes().indicators.begin()->code, Operation::None, {}}};
    for (const std::string &code :
         std::vector<std::string>{"targets", "overview", "Mine", "", "a b", "-a", codes().reports.begin()->code}) {
        EXPECT_FALSE(saveReport(*store, spec, code, {"名", "Name"}).ok()) << code;
    }
    EXPECT_FALSE(deleteReport(*store, codes().reports.begin()->code).ok()) << "a card of the package is nobody's own";
    for (const Text &name : {Text{"目标", "Targets"}, {"无英文名", ""}, {"长", std::string(300, 'x')}, {"", "% !"}}) {
        const std::string code = proposedCode(name, codes());
        EXPECT_FALSE(codeFault(code, {}, codes())) << code;
    }
    spec.measures.front().indicator = "no-such";
    EXPECT_FALSE(saveReport(*store, spec, "mine", {"名", "Name"}).ok());
}

INSTANTIATE_TEST_SUITE_P(Packages, SavedReportsTest, testing::Values("liaocheng", "sample-city"));

} // namespace
} // namespace rd
