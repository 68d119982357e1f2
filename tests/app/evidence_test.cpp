#include "app/evidence.h"

#include "app/preferences.h"
#include "app/reportrunner.h"
#include "app/tables/tableimport.h"
#include "app/workspace.h"

#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace rd {
namespace {

/// The fictional city in a store of its own: it has several sources, revisions, bulk values and a preference.
class EvidenceTest : public testing::Test {
protected:
    static void SetUpTestSuite()
    {
        folder() = std::make_unique<QTemporaryDir>();
        const auto made =
            makeStore(address(), bundledPackage("sample-city"), {"tester", "test", "2025-03-20T08:00:00Z"}, false);
        ASSERT_TRUE(made.ok()) << made.error().sentence.en;
    }
    static void TearDownTestSuite() { folder().reset(); }
    static std::unique_ptr<QTemporaryDir> &folder()
    {
        static std::unique_ptr<QTemporaryDir> made;
        return made;
    }
    static std::string address() { return folder()->filePath(QStringLiteral("city")).toStdString(); }

    void SetUp() override
    {
        auto opened = Store::open(address(), Store::Access::Read);
        ASSERT_TRUE(opened.ok()) << opened.error().sentence.en;
        store = std::move(*opened);
    }
    [[nodiscard]] Evidence ask(const EvidenceQuestion &question)
    {
        auto evidence = evidenceFor(question, *store);
        EXPECT_TRUE(evidence.ok()) << evidence.error().sentence.en;
        return evidence ? std::move(*evidence) : Evidence();
    }
    [[nodiscard]] const std::string &county(std::size_t i) { return store->codes().regionParts()[i]->code; }
    [[nodiscard]] const std::string &city() { return store->codes().region()->code; }
    static Key power(const std::string &area, const std::string &period)
    {
        return {{Dim::Area, area}, {Dim::Indicator, "power"}, {Dim::Kind, "actual"}, {Dim::Period, period}};
    }

    std::unique_ptr<Store> store;
};

TEST_F(EvidenceTest, ADayThatCannotBeTurnedToIsRefusedEachTime)
{
    ReportRunner runner(address());
    ReportSpec spec;
    spec.limit = 1;
    spec.asKnown = "2025-02-30";
    for (int time = 0; time < 2; ++time) {
        EXPECT_FALSE(runner.run(spec).result().ok()) << time;
    }
    spec.asKnown.clear();
    EXPECT_TRUE(runner.run(spec).result().ok());
}

TEST_F(EvidenceTest, AddsBulkValuesOfSiblings)
{
    const Evidence evidence = ask({{power(county(0), "2024-05"), power(county(1), "2024-05")}, {}, false});
    ASSERT_EQ(evidence.values.size(), 2U);
    ASSERT_TRUE(evidence.total.has_value());
    const auto *total = std::get_if<Quantity>(&*evidence.total);
    ASSERT_NE(total, nullptr);
    EXPECT_DOUBLE_EQ(total->value, evidence.values[0].quantity->value + evidence.values[1].quantity->value);
    EXPECT_TRUE(evidence.versions.empty()) << "what is known of one is not asked of several";
}

TEST_F(EvidenceTest, TakesTheCityForItselfAndRefusesItBesideItsPart)
{
    const Evidence evidence = ask({{power(city(), "2024-05"), power(county(0), "2024-05")}, {}, false});
    ASSERT_EQ(evidence.values.size(), 2U) << "the key of a value is that value, not its parts as well";
    const auto *refusal = std::get_if<Refusal>(&*evidence.total);
    ASSERT_NE(refusal, nullptr);
    EXPECT_EQ(refusal->code, RefusalCode::PartOfAnother);
    EXPECT_FALSE(refusal->why.en.empty());
    EXPECT_FALSE(refusal->instead.zh.empty());
    const Observation *a = calledSo(refusal->a, evidence.values, store->codes());
    const Observation *b = calledSo(refusal->b, evidence.values, store->codes());
    ASSERT_TRUE(a && b);
    EXPECT_NE(a->series.area, b->series.area);
}

TEST_F(EvidenceTest, APlaceStandsForAllThatLiesBelowIt)
{
    const Evidence evidence = ask({{Key{{Dim::Area, city()}, {Dim::Period, "2024-05"}}}, {}, false});
    EXPECT_TRUE(std::ranges::any_of(evidence.values, [&](const Observation &v) { return v.series.area == county(0); }));
    EXPECT_FALSE(evidence.total.has_value()) << "one thing was chosen";
}

TEST_F(EvidenceTest, WorksOutNoTotalOfTooManyNorOfWhatIsDerived)
{
    const Evidence many = ask({{Key{{Dim::Area, county(0)}}, Key{{Dim::Area, county(1)}}}, {}, false});
    EXPECT_TRUE(many.more);
    EXPECT_EQ(many.values.size(), Evidence::most);
    EXPECT_FALSE(many.total.has_value());
    const Evidence derived = ask({{power(county(0), "2024-05"), power(county(1), "2024-05")}, {}, true});
    EXPECT_EQ(derived.values.size(), 2U);
    EXPECT_FALSE(derived.total.has_value());
}

TEST_F(EvidenceTest, SaysWhyOneOfTwoSourcesPrevails)
{
    ASSERT_FALSE(store->codes().preferences.empty());
    const Preference &preference = *store->codes().preferences.begin();
    const Evidence evidence = ask({{power(preference.area, preference.period->sdmx())}, {}, false});
    ASSERT_EQ(evidence.values.size(), 1U);
    EXPECT_EQ(evidence.values.front().series.source, preference.source);
    ASSERT_GE(evidence.statements.size(), 2U);
    EXPECT_EQ(evidence.statements.front().series.source, preference.source);
    EXPECT_NE(evidence.statements.back().series.source, preference.source);
    EXPECT_EQ(evidence.prevails, Prevails::Preferred);
    ASSERT_TRUE(evidence.preference.has_value());
    EXPECT_EQ(evidence.preference->reason, preference.reason);
}

TEST_F(EvidenceTest, KnowsTheChangesOfARevisedFigure)
{
    std::string revised;
    for (const Note &note : store->codes().notes) {
        const auto history = store->history(note.about);
        revised = history.ok() && history->size() > 1 ? note.about : revised;
    }
    if (revised.empty()) {
        const auto read = store->observations({}, [&](const Observation &value) {
            revised = value.isFigure() && value.change > 1 ? value.figure : revised;
            return revised.empty();
        });
        ASSERT_TRUE(read.ok());
    }
    ASSERT_FALSE(revised.empty()) << "the sample city has revised figures";
    const Evidence evidence = ask({{Key{{Dim::Figure, revised}}}, {{revised}, 0}, false});
    ASSERT_FALSE(evidence.versions.empty());
    EXPECT_EQ(evidence.versions.front().value.change, evidence.versions.front().change.id);
    EXPECT_FALSE(evidence.versions.front().change.why.empty());
    EXPECT_EQ(evidence.versions.front().value.quantity, evidence.values.front().quantity);
}

TEST_F(EvidenceTest, TheRunnerAnswersReportsAndEvidenceInTurn)
{
    ReportRunner runner(address());
    ReportSpec spec;
    spec.limit = 3;
    auto table = runner.run(spec);
    auto evidence = runner.lookBehind({{power(county(0), "2024-05")}, {}, false});
    evidence.waitForFinished();
    ASSERT_TRUE(table.result().ok());
    EXPECT_EQ(table.result()->rows.size(), 3U);
    ASSERT_TRUE(evidence.result().ok());
    EXPECT_EQ(evidence.result()->values.size(), 1U);
}

TEST_F(EvidenceTest, TheRunnerGivesWhatItPreparedOnce)
{
    ReportRunner runner(address());
    ReportSpec spec, other;
    spec.limit = 3;
    other.limit = 5;
    runner.prepare(spec);
    const auto second = runner.run(other), first = runner.run(spec), again = runner.run(spec);
    for (auto answer : {first, again}) {
        answer.waitForFinished();
        ASSERT_TRUE(answer.result().ok());
        EXPECT_EQ(answer.result()->spec, spec);
        EXPECT_EQ(answer.result()->rows.size(), 3U);
    }
    EXPECT_TRUE(second.isFinished()) << "it was asked between the two";
}

TEST_F(EvidenceTest, TheRunnerSaysWhichStoreItOpened)
{
    const ReportRunner runner(address());
    ASSERT_TRUE(runner.opened().ok());
    EXPECT_EQ(runner.opened()->address, address());
    EXPECT_EQ(runner.opened()->codes->indicators.size(), store->codes().indicators.size());
}

TEST_F(EvidenceTest, TheRunnerPassesOnWhyAStoreCannotBeOpened)
{
    ReportRunner runner(folder()->filePath(QStringLiteral("nowhere")).toStdString());
    EXPECT_FALSE(runner.opened().ok());
    auto evidence = runner.lookBehind({{power(county(0), "2024-05")}, {}, false});
    evidence.waitForFinished();
    ASSERT_EQ(evidence.resultCount(), 1);
    EXPECT_FALSE(evidence.result().ok());
}

TEST_F(EvidenceTest, TheRegionComesBeforeOtherPlaces)
{
    QTemporaryDir room;
    const std::string own = room.filePath(QStringLiteral("nation")).toStdString();
    ASSERT_TRUE(QFile::copy(QString::fromStdString(address()), QString::fromStdString(own)));
    store = *Store::open(own, Store::Access::Write);
    QFile file(room.filePath(QStringLiteral("nation.csv")));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("地区,时期,数值\n110101,2024-05,700\n110101,2024-06,710\n");
    file.close();
    TableImport table;
    table.path = file.fileName().toStdString();
    table.fixed = {{Field::Source, "nation"}, {Field::Unit, "kwh"}, {Field::Indicator, "power"}};
    table.createCodes = true;
    table.accepted = "another place";
    const auto taken = importTable(*store, table);
    ASSERT_TRUE(taken.ok()) << taken.error().sentence.en;
    const Evidence evidence = ask({{Key{{Dim::Indicator, "power"}, {Dim::Period, "2024-05"}}}, {}, false});
    ASSERT_GT(evidence.values.size(), 2U);
    EXPECT_NE(evidence.values.front().series.area, "110101");
    EXPECT_EQ(evidence.values.back().series.area, "110101");
}

/// A store of its own for what is changed.
class PreferencesTest : public EvidenceTest {
protected:
    void SetUp() override
    {
        const std::string own = room.filePath(QStringLiteral("city")).toStdString();
        ASSERT_TRUE(QFile::copy(QString::fromStdString(address()), QString::fromStdString(own)));
        auto opened = Store::open(own, Store::Access::Write);
        ASSERT_TRUE(opened.ok()) << opened.error().sentence.en;
        store = std::move(*opened);
        const Preference &preference = *store->codes().preferences.begin();
        question = {{power(preference.area, preference.period->sdmx())}, {}, false};
    }
    [[nodiscard]] std::string shown() { return ask(question).values.front().series.source; }

    QTemporaryDir room;
    EvidenceQuestion question;
};

TEST_F(PreferencesTest, AnotherSourceIsShownUntilThatIsUndone)
{
    const Evidence before = ask(question);
    const Observation other = before.statements.back();
    const std::string first = before.values.front().series.source;
    ASSERT_NE(other.series.source, first);
    const auto change = preferSource(*store, {other, "its meters were read twice", false});
    ASSERT_TRUE(change.ok()) << change.error().sentence.en;
    EXPECT_EQ(shown(), other.series.source);
    const Evidence after = ask(question);
    ASSERT_TRUE(after.preference.has_value());
    EXPECT_EQ(after.preference->reason.in(Language::En), "its meters were read twice");
    EXPECT_EQ(store->codes().preferences.size(), 1U) << "the earlier preference gave way to a new version of itself";
    const auto back = dropPreference(*store, *after.preference);
    ASSERT_TRUE(back.ok()) << back.error().sentence.en;
    EXPECT_EQ(shown(), first) << "the preference of the package holds again";
    EXPECT_TRUE(store->check()->empty());
}

TEST_F(PreferencesTest, APreferenceOfThePackageIsTakenBackByAChange)
{
    const auto changes = store->changes()->size();
    ASSERT_TRUE(dropPreference(*store, *ask(question).preference).ok());
    const Evidence evidence = ask(question);
    EXPECT_FALSE(evidence.preference.has_value());
    EXPECT_NE(evidence.prevails, Prevails::Preferred);
    EXPECT_EQ(store->changes()->size(), changes + 1);
}

TEST_F(PreferencesTest, OneForEveryPeriodLeavesThatOfItsOwnPeriodFirst)
{
    const Evidence before = ask(question);
    ASSERT_TRUE(preferSource(*store, {before.statements.back(), "a longer series", true}).ok());
    EXPECT_EQ(store->codes().preferences.size(), 2U);
    EXPECT_EQ(shown(), before.values.front().series.source);
}

TEST_F(PreferencesTest, TheRunnerMakesAChangeAndSeesIt)
{
    const Observation other = ask(question).statements.back();
    store.reset();
    const std::string own = room.filePath(QStringLiteral("city")).toStdString();
    ReportRunner runner(own);
    auto change = runner.change([&](Store &writing) { return preferSource(writing, {other, "checked", false}); });
    auto evidence = runner.lookBehind(question);
    evidence.waitForFinished();
    ASSERT_TRUE(change.result().ok()) << change.result().error().sentence.en;
    EXPECT_EQ(evidence.result()->values.front().series.source, other.series.source);
    auto refused = runner.change([](Store &writing) { return writing.undo(999, {"a", "b", "2025-03-20T08:00:00Z"}); });
    refused.waitForFinished();
    EXPECT_FALSE(refused.result().ok());
}

} // namespace
} // namespace rd

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    testing::InitGoogleTest(&argc, argv);
    return RUN_ALL_TESTS();
}
