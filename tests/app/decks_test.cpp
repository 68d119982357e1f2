#include "app/decks/decks.h"

#include "app/editing/entry.h"
#include "app/reports/reports.h"
#include "app/workspace.h"
#include "exchange/json/keptviews.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace rd {
namespace {

class Decks : public testing::Test {
protected:
    void SetUp() override
    {
        ASSERT_TRUE(m_folder.isValid());
        const std::string address = m_folder.filePath(QStringLiteral("a.rdstore")).toStdString();
        ASSERT_TRUE(makeStore(address, bundledPackage("sample-city"), {"tester", "made", "2025-03-01T08:00:00Z"}, false).ok());
        auto opened = Store::open(address, Store::Access::Write);
        ASSERT_TRUE(opened.ok());
        store = std::move(*opened);
        deck = store->codes().decks.begin()->code;
    }
    [[nodiscard]] std::vector<std::string> order() const
    {
        std::vector<std::string> codes;
        for (const Slide &slide : slidesIn(store->codes(), deck)) {
            codes.push_back(slide.code);
        }
        return codes;
    }
    [[nodiscard]] ReportSpec view(const std::string &chart) const
    {
        ReportSpec spec = *reportNamed("overview-tiles", store->codes());
        spec.chart = chart;
        spec.filters.push_back({Dim::Kind, {"actual"}, true});
        spec.follows.clear();
        spec.options.erase("span");
        return spec;
    }

    std::unique_ptr<Store> store;
    std::string deck;

private:
    QTemporaryDir m_folder;
};

TEST_F(Decks, AViewIsKeptBehindTheFlowAndTakenBackAsOneChange)
{
    const std::vector<std::string> before = order();
    ASSERT_TRUE(slidesIn(store->codes(), deck).back().backup);
    const auto change = keepAsSlide(*store, deck, {}, view("list"), "keep");
    ASSERT_TRUE(change.ok()) << change.error().sentence.en;
    const std::vector<Slide> slides = slidesIn(store->codes(), deck);
    ASSERT_EQ(slides.size(), before.size() + 1);
    const Slide &kept = slides[slides.size() - 2];
    EXPECT_EQ(kept.reports, std::vector<std::string>{"=1"});
    const auto views = keptViewsFromJson(kept.views, "slide");
    ASSERT_TRUE(views.ok()) << views.error().sentence.en;
    EXPECT_EQ(*views, std::vector{view("list")}) << "filters and all";
    ASSERT_TRUE(takeBack(*store, *change, "back").ok());
    EXPECT_EQ(order(), before);
}

TEST_F(Decks, AReportAsTheStoreHoldsItIsKeptByItsCode)
{
    ASSERT_TRUE(keepAsSlide(*store, deck, {}, *reportNamed("overview-tiles", store->codes()), "keep").ok());
    const std::vector<Slide> slides = slidesIn(store->codes(), deck);
    EXPECT_EQ(slides[slides.size() - 2].reports, std::vector<std::string>{"overview-tiles"});
    EXPECT_TRUE(slides[slides.size() - 2].views.empty());
}

TEST_F(Decks, AStoreWithoutTheDeckIsGivenOne)
{
    std::string kept;
    ASSERT_TRUE(keepAsSlide(*store, "", {"我的", "My slides"}, view("list"), "keep", &kept).ok());
    EXPECT_EQ(kept, "my-slides");
    ASSERT_NE(store->codes().decks.find(kept), nullptr);
    EXPECT_EQ(slidesIn(store->codes(), kept).size(), 1u);
    EXPECT_EQ(store->codes().decks.begin()->code, deck) << "the first deck stays the default";
}

TEST_F(Decks, SlidesAreOrderedAndTakenAway)
{
    std::vector<std::string> wanted = order();
    std::swap(wanted[0], wanted[1]);
    wanted.erase(wanted.begin() + 2);
    const auto change = editSlides(
        *store, deck,
        [](std::vector<Slide> &slides) -> Result<void> {
            std::swap(slides[0], slides[1]);
            slides.erase(slides.begin() + 2);
            return {};
        },
        "order");
    ASSERT_TRUE(change.ok());
    EXPECT_EQ(order(), wanted);
    const auto same = editSlides(
        *store, deck, [](std::vector<Slide> &) { return Result<void>(); }, "nothing");
    ASSERT_TRUE(same.ok());
    EXPECT_EQ(*same, 0) << "nothing new is no change";
    const auto fresh = editSlides(
        *store, deck,
        [](std::vector<Slide> &slides) -> Result<void> {
            Slide slide;
            slide.layout = "section";
            slides.push_back(slide);
            return {};
        },
        "add");
    ASSERT_TRUE(fresh.ok());
    EXPECT_FALSE(std::ranges::count(wanted, order().back())) << "no code of a slide is given twice";
    EXPECT_FALSE(editSlides(
                     *store, "absent", [](std::vector<Slide> &) { return Result<void>(); }, "no")
                     .ok());
}

TEST_F(Decks, ADeckIsCopiedAndDeletedWithItsSlides)
{
    const std::vector<Slide> slides = slidesIn(store->codes(), deck);
    std::string made;
    Deck copy = *store->codes().decks.find(deck);
    copy.code.clear();
    copy.ord = 0;
    ASSERT_TRUE(makeDeck(*store, copy, slides, "copy", &made).ok());
    EXPECT_NE(made, deck);
    const std::vector<Slide> copied = slidesIn(store->codes(), made);
    ASSERT_EQ(copied.size(), slides.size());
    EXPECT_EQ(copied.front().title, slides.front().title);
    ASSERT_TRUE(deleteDeck(*store, deck, "delete").ok());
    EXPECT_EQ(store->codes().decks.find(deck), nullptr);
    EXPECT_TRUE(slidesIn(store->codes(), deck).empty());
    EXPECT_EQ(slidesIn(store->codes(), made).size(), slides.size());
    EXPECT_TRUE(store->check()->empty());
}

TEST_F(Decks, AReportIsDroppedWithItsView)
{
    Slide slide;
    for (const char *chart : {"list", "bars", "lines"}) {
        ASSERT_TRUE(addReport(slide, view(chart), store->codes()).ok());
    }
    ASSERT_TRUE(dropReport(slide, 1).ok());
    EXPECT_EQ(slide.reports, (std::vector<std::string>{"=1", "=2"}));
    EXPECT_EQ(*keptViewsFromJson(slide.views, "slide"), (std::vector{view("list"), view("lines")}));
    ASSERT_TRUE(dropReport(slide, 0).ok());
    ASSERT_TRUE(dropReport(slide, 0).ok());
    EXPECT_TRUE(slide.views.empty());
}

TEST_F(Decks, ALockHoldsWhatIsKnownNow)
{
    const auto lock = lockNow(*store);
    ASSERT_TRUE(lock.ok());
    ReportSpec spec = *reportNamed("all-figures", store->codes());
    const std::size_t before = runReport(*store, spec)->rows.size();
    const auto rows = store->rowsOf("figure");
    TableRow gone{packageTable("figure"), rows->front(), {}};
    setIn(gone, "removed", std::int64_t{1});
    ASSERT_TRUE(store->record({"tester", "today", lock->substr(0, 10) + "T23:00:00Z"}, {gone}).ok());
    EXPECT_EQ(runReport(*store, spec)->rows.size() + 1, before);
    spec.asKnown = *lock;
    EXPECT_EQ(runReport(*store, spec)->rows.size(), before) << "not what came later on the same day";
}

} // namespace
} // namespace rd
