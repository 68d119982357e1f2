#include "app/editing/figureentry.h"
#include "app/person.h"
#include "app/workspace.h"
#include "core/chart/chartparts.h"
#include "core/words/numbertext.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <algorithm>

namespace rd {
namespace {

/// Entering and correcting in the bundled region's store.
class EditingTest : public testing::Test {
protected:
    void SetUp() override
    {
        ASSERT_TRUE(folder.isValid());
        auto opened = Workspace::open({.store = folder.filePath(QStringLiteral("a.rdstore")).toStdString(),
                                       .makeMissing = true,
                                       .access = Store::Access::Write});
        ASSERT_TRUE(opened.ok()) << opened.error().sentence.en;
        workspace = std::make_unique<Workspace>(std::move(*opened));
        setPersonName("Zhang San");
    }
    void TearDown() override { setPersonName({}); }

    Store &store() { return workspace->store(); }
    std::optional<Observation> seen(const std::string &code)
    {
        ObservationFilter filter;
        filter.figures = {code};
        filter.everyVersion = true;
        std::optional<Observation> found;
        EXPECT_TRUE(store()
                        .observations(filter,
                                      [&](const Observation &value) {
                                          found = value;
                                          return true;
                                      })
                        .ok());
        return found;
    }
    TableRow rowOf(const std::string &table, const std::string &code)
    {
        const auto rows = store().rowsOf(table);
        const auto row = std::ranges::find(*rows, code, [](const Row &one) { return std::get<std::string>(one.front()); });
        EXPECT_NE(row, rows->end()) << code;
        return {packageTable(table), *row, {}};
    }
    FigureEntry newFigure()
    {
        TableRow row = figureOf(*seen("LC-0014"));
        setIn(row, "code", std::string());
        setIn(row, "indicator", std::string("techsme-stock"));
        EXPECT_TRUE(setPeriod(row, "2023年"));
        setIn(row, "value", 12.0);
        setIn(row, "as_published", std::string("12家"));
        setIn(row, "kind", std::string("actual"));
        return {row, "一个新标题", 2, "手工录入"};
    }
    std::string codeOfNewest()
    {
        const auto journal = store().journal();
        const auto rows = store().changedBy(journal->front().change.id, 10);
        return std::get<std::string>(rows->back().after.front());
    }

    QTemporaryDir folder;
    std::unique_ptr<Workspace> workspace;
};

TEST_F(EditingTest, ANewFigureComesWithItsPassageAndNoteAsOneChange)
{
    const auto change = enterFigure(store(), newFigure(), "read on the page");
    ASSERT_TRUE(change.ok()) << change.error().sentence.en;
    const auto journal = store().journal();
    ASSERT_TRUE(journal.ok());
    EXPECT_EQ(journal->front().change.id, *change);
    EXPECT_EQ(journal->front().change.who, "Zhang San");
    EXPECT_EQ(journal->front().change.why, "read on the page");
    EXPECT_TRUE(journal->front().unchecked);
    EXPECT_EQ(journal->front().tables.size(), 3U) << "passage, note, figure";
    const std::string code = codeOfNewest();
    EXPECT_TRUE(code.starts_with("LC-0")) << code;
    const auto figure = seen(code);
    ASSERT_TRUE(figure.has_value());
    EXPECT_TRUE(figure->unchecked);
    EXPECT_EQ(figure->period->sdmx(), "2023");
    const Passage *passage = store().codes().passages.find(figure->passage);
    ASSERT_NE(passage, nullptr);
    EXPECT_EQ(passage->headline.zh, "一个新标题");
    EXPECT_EQ(passage->paragraph, 2);
    ASSERT_EQ(store().codes().notesAbout(Dim::Figure, code).size(), 1U);
    EXPECT_TRUE(store().check()->empty());
}

TEST_F(EditingTest, TheSameFactOfTheSameSourceIsRefusedByNumber)
{
    ASSERT_TRUE(enterFigure(store(), newFigure(), "once").ok());
    const std::string code = codeOfNewest();
    const auto twice = enterFigure(store(), newFigure(), "twice");
    ASSERT_FALSE(twice.ok());
    EXPECT_NE(twice.error().sentence.en.find(code), std::string::npos) << twice.error().sentence.en;
}

TEST_F(EditingTest, ACorrectionKeepsTheNumberAndTheEarlierValue)
{
    TableRow row = figureOf(*seen("LC-0014"));
    const Passage *found = store().codes().passages.find(textIn(row, "passage"));
    ASSERT_NE(found, nullptr);
    const Passage passage = *found; // a change reads the lists anew
    setIn(row, "value", 11.0);
    const auto change = enterFigure(store(), {row, passage.headline.zh, passage.paragraph, {}}, "misread");
    ASSERT_TRUE(change.ok()) << change.error().sentence.en;
    EXPECT_EQ(seen("LC-0014")->quantity->value, 11.0);
    EXPECT_EQ(seen("LC-0014")->passage, passage.code) << "no second passage of one name";
    EXPECT_EQ(store().history("LC-0014")->size(), 2U);
    ASSERT_TRUE(takeBack(store(), *change, "not misread").ok());
    EXPECT_EQ(seen("LC-0014")->quantity->value, 10.0);
    EXPECT_FALSE(seen("LC-0014")->unchecked);
}

TEST_F(EditingTest, AnActualHasTheKeyOfItsTarget)
{
    TableRow row = actualOf(figureOf(*seen("LC-0014")));
    setIn(row, "value", 4.0);
    ASSERT_TRUE(enterFigure(store(), {row, {}, 0, {}}, "done so far").ok());
    const auto actual = seen(codeOfNewest());
    ASSERT_TRUE(actual.has_value());
    SeriesKey key = seen("LC-0014")->series;
    EXPECT_EQ(key.kind, Kind::Target);
    key.kind = Kind::Actual;
    EXPECT_EQ(actual->series, key);
    EXPECT_EQ(actual->period, seen("LC-0014")->period);
    EXPECT_EQ(actual->quantity->qualifier, Qualifier::Exact);
}

TEST_F(EditingTest, WhatIsPrintedSaysValueQualifierAndUnit)
{
    const CodeBook &codes = store().codes();
    const auto read = [&](std::string_view text, Kind kind, const std::string &unit) {
        const auto reading = readPrinted(text, kind, unit, codes);
        EXPECT_TRUE(reading.ok()) << text;
        return reading ? *reading : PrintedReading();
    };
    const PrintedReading makers = read("5100余家", Kind::Actual, "enterprises");
    EXPECT_EQ(makers.value, 5100.0);
    EXPECT_EQ(makers.qualifier, Qualifier::MoreThan);
    EXPECT_EQ(makers.unit, "enterprises");
    const PrintedReading revenue = read("突破2.6亿元", Kind::Actual, "");
    EXPECT_EQ(revenue.value, 260000000.0);
    EXPECT_EQ(revenue.unit, "CNY");
    EXPECT_EQ(read("达到90家", Kind::Target, "enterprises").qualifier, Qualifier::AtLeast);
    EXPECT_EQ(read("达到90家", Kind::Actual, "enterprises").qualifier, Qualifier::Exact);
    EXPECT_EQ(read("—", Kind::Actual, "enterprises").value, std::nullopt);
    EXPECT_FALSE(readPrinted("many", Kind::Actual, "", codes).ok());
}

TEST_F(EditingTest, AFigureTakenOutIsOnNoPageAndItsNumberIsNotGivenAgain)
{
    ASSERT_TRUE(enterFigure(store(), newFigure(), "once").ok());
    const std::string code = codeOfNewest();
    ASSERT_TRUE(takeOut(store(), *packageTable("figure"), code, "by mistake").ok());
    EXPECT_FALSE(seen(code).has_value());
    ASSERT_TRUE(enterFigure(store(), newFigure(), "again").ok()) << "what was taken out is no second statement";
    EXPECT_NE(codeOfNewest(), code);
    EXPECT_FALSE(takeOut(store(), *packageTable("area"), "371581", "gone").ok()) << "others name it";
}

TEST_F(EditingTest, EntriesOfListsAreGivenCodesPlacesAndTheOtherLanguagesName)
{
    TableRow row = emptyRow(*packageTable("indicator"));
    setIn(row, "name_en", std::string("Exports of cranes"));
    setIn(row, "unit", std::string("CNY"));
    const auto change = enterRows(store(), {row}, "new indicator");
    ASSERT_TRUE(change.ok()) << change.error().sentence.en;
    const Indicator *made = store().codes().indicators.find("exports-of-cranes");
    ASSERT_NE(made, nullptr);
    EXPECT_EQ(made->name.zh, "Exports of cranes");
    const auto rows = store().rowsOf("indicator");
    EXPECT_TRUE(std::ranges::all_of(*rows, [&](const Row &other) {
        const TableRow one{packageTable("indicator"), other, {}};
        return textIn(one, "code") == made->code || std::get<std::int64_t>(valueIn(one, "ord")) < made->ord;
    })) << "last in order";
    ASSERT_TRUE(enterRows(store(), {row}, "another").ok());
    EXPECT_NE(store().codes().indicators.find("exports-of-cranes-2"), nullptr);
    TableRow bad = row;
    setIn(bad, "unit", std::string("nothing"));
    EXPECT_FALSE(enterRows(store(), {bad}, "bad").ok());
}

TEST_F(EditingTest, AConfirmationSaysWhoAndMayBeTheSamePerson)
{
    TableRow row = rowOf("figure", "LC-0014");
    setIn(row, "value", 11.0);
    const auto change = enterRows(store(), {row}, "misread");
    ASSERT_TRUE(change.ok());
    ASSERT_TRUE(confirmChange(store(), *change, "LC-0014").ok());
    EXPECT_FALSE(seen("LC-0014")->unchecked);
    const auto journal = store().journal();
    EXPECT_EQ(journal->front().change.kind, "check");
    EXPECT_EQ(journal->front().change.who, "Zhang San");
    const auto entry = std::ranges::find(*journal, *change, [](const JournalEntry &one) { return one.change.id; });
    EXPECT_FALSE(entry->unchecked);
    EXPECT_EQ(entry->checks, std::vector{journal->front().change.id});
}

TEST_F(EditingTest, TheMarkGoesWithTheLabelAndWithWhatIsWorkedOut)
{
    TableRow row = figureOf(*seen("LC-0014"));
    setIn(row, "value", 20.0);
    setIn(row, "as_published", std::string());
    ASSERT_TRUE(enterRows(store(), {row}, "misread").ok());
    const Quantity part = *seen("LC-0014")->quantity, whole = *seen("LC-0016")->quantity;
    const Unit *unit = store().codes().units.find(part.unit);
    EXPECT_EQ(label(part, unit, Language::Zh), "20家*");
    EXPECT_EQ(label(part, unit, Language::En), "20 enterprises*");
    EXPECT_FALSE(isRounded(part, unit, Language::En)) << "the mark is no digit";
    EXPECT_EQ(numberAndUnit(part, store().codes(), Language::En), (std::vector<std::string>{"20*", "enterprises"}));
    const auto share = shareOf(part, whole);
    ASSERT_TRUE(share.has_value());
    EXPECT_TRUE(share->unchecked);
    EXPECT_TRUE(label(*share, store().codes().units.find("percent"), Language::En).ends_with('*'));
    EXPECT_FALSE(label(whole, unit, Language::Zh).ends_with('*'));
}

TEST(NextCode, GoesOnAsMostAreNumbered)
{
    const TableDef &figure = *packageTable("figure");
    EXPECT_EQ(nextCode({"LC-0001", "LC-0047", "X-9"}, figure), "LC-0048");
    EXPECT_EQ(nextCode({"LC-E099"}, *packageTable("event")), "LC-E100");
    EXPECT_EQ(nextCode({}, figure), "F-0001");
    EXPECT_EQ(nextCode({"none"}, figure), "F-0001");
}

} // namespace
} // namespace rd
