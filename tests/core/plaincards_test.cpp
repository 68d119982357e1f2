#include "core/report/plaincards.h"

#include "charttable.h"
#include "core/report/plainslides.h"

#include <gtest/gtest.h>

namespace rd {
namespace {

/// A region of four areas whose package brings no cards.
CodeBook bareBook()
{
    CodeBook book = test::chartBook();
    for (const char *code : {"hospitals", "schools", "roads", "jobs"}) {
        book.indicators.add(test::indicator(code, MeasureType::Stock, "enterprises"));
    }
    return book;
}

std::vector<std::string> rankedOn(std::string_view page, const CodeBook &book)
{
    const std::string prefix = std::string(page) + "-rank-";
    std::vector<std::string> found;
    for (const ReportSpec &card : plainCards(page, book)) {
        if (card.id.starts_with(prefix)) {
            found.push_back(card.id.substr(prefix.size()));
        }
    }
    return found;
}

TEST(PlainCards, LeadWithWhatMostAreasHave)
{
    CodeBook book = bareBook();
    ASSERT_EQ(rankedOn("overview", book).size(), 4u) << "where nobody counted, the first of the list";
    EXPECT_EQ(rankedOn("overview", book).front(), book.indicators.begin()->code);
    book.held.emplace();
    (*book.held)["roads"] = {40, 4, 0, 0};
    (*book.held)["jobs"] = {2, 2, 0, 0};
    (*book.held)["schools"] = {4, 4, 0, 0};
    (*book.held)["revenue"] = {9, 0, 3, 0}; // of industries only
    EXPECT_EQ(rankedOn("overview", book), (std::vector<std::string>{"schools", "roads", "jobs"}));
    EXPECT_EQ(rankedOn("counties", book), (std::vector<std::string>{"schools", "roads", "jobs"}));
}

TEST(PlainCards, WhatOneAreaHasIsToldOverTimeAndNotCompared)
{
    CodeBook book = bareBook();
    book.held.emplace();
    (*book.held)["roads"] = {3, 1, 0, 0, 0, 3};
    (*book.held)["jobs"] = {1, 1, 0, 0, 0, 1};
    (*book.held)["schools"] = {4, 4, 0, 0, 0, 4};
    std::vector<std::string> slides;
    for (const ReportSpec &slide : plainSlides(book)) {
        if (slide.view == View::Observations) {
            slides.push_back(slide.id);
        }
    }
    EXPECT_EQ(slides, (std::vector<std::string>{"slide-rank-schools", "slide-time-roads"})) << "one value has not changed";
    EXPECT_EQ(rankedOn("overview", book), std::vector<std::string>{"schools"});
    EXPECT_EQ(rankedOn("counties", book), std::vector<std::string>{"schools"});
    std::vector<std::string> alone;
    for (const ReportSpec &card : plainCards("counties", book)) {
        if (card.id.ends_with("-roads") || card.id.ends_with("-jobs")) {
            alone.push_back(card.id + " " + card.question.en.substr(card.question.en.rfind(": ") + 2));
        }
    }
    EXPECT_EQ(alone,
              (std::vector<std::string>{"counties-time-roads how has it changed?", "counties-time-jobs how much is it?"}))
        << "the region's own values are no rank of its parts";
}

TEST(PlainCards, SlidesTellOfTargetsWhereSomeAreHeld)
{
    CodeBook book = bareBook();
    const auto hasTargets = [&book] {
        const auto slides = plainSlides(book);
        return std::ranges::find(slides, "slide-targets", &ReportSpec::id) != slides.end();
    };
    book.held.emplace();
    (*book.held)["roads"] = {3, 1, 0, 0};
    EXPECT_FALSE(hasTargets());
    (*book.held)["jobs"] = {0, 0, 0, 2};
    EXPECT_TRUE(hasTargets());
    book.held->erase("roads");
    ASSERT_EQ(plainSlides(book).size(), 1u) << "a store of targets alone";
    EXPECT_TRUE(hasTargets());
}

TEST(PlainCards, WhatIsHeldOfOnePeriodIsNotToldOverTime)
{
    CodeBook book = bareBook();
    book.held.emplace();
    (*book.held)["schools"] = {4, 4, 0, 0};
    for (const char *page : {"overview", "counties"}) {
        for (const ReportSpec &card : plainCards(page, book)) {
            EXPECT_EQ(card.id.find("-time-"), std::string::npos) << card.id;
        }
    }
}

TEST(PlainCards, OfIndustriesTellGapsAndSubjects)
{
    CodeBook book = bareBook();
    Subject plant;
    plant.code = "plant";
    plant.industry = "steel";
    book.subjects.add(plant);
    book.held.emplace();
    (*book.held)["revenue"] = {9, 0, 3, 0};
    std::vector<std::string> ids;
    for (const ReportSpec &card : plainCards("industries", book)) {
        ids.push_back(card.id);
    }
    EXPECT_NE(std::ranges::find(ids, "industries-gaps"), ids.end());
    EXPECT_NE(std::ranges::find(ids, "industries-subjects"), ids.end());
}

/// The same cards in the window, in a picture and on slides: it is decided before anybody asks.
TEST(PlainCards, SayNothingOfWhatIsNotHeld)
{
    CodeBook book = bareBook();
    const std::size_t all = plainCards("counties", book).size();
    book.held.emplace();
    EXPECT_TRUE(plainCards("counties", book).empty());
    EXPECT_EQ(plainCards("overview", book).size(), 1u) << "how much is held: nothing";
    EXPECT_EQ(plainSlides(book).size(), 1u);
    (*book.held)["schools"] = {4, 4, 0, 0, 0, 4};
    EXPECT_LT(plainCards("counties", book).size(), all);
    for (const ReportSpec &card : plainCards("counties", book)) {
        EXPECT_FALSE(card.id.starts_with("counties-growth")) << "four areas, four values: nothing has grown yet";
    }
    (*book.held)["schools"] = {8, 4, 0, 0, 0, 8, 2};
    EXPECT_TRUE(std::ranges::any_of(plainCards("counties", book),
                                    [](const ReportSpec &card) { return card.id == "counties-growth-schools"; }));
}

TEST(PlainCards, TheRegionsOwnValuesAreNoChangeOfItsParts)
{
    CodeBook book = bareBook();
    book.held.emplace();
    const auto changes = [&book] {
        std::vector<std::string> found;
        for (const char *page : {"overview", "counties"}) {
            for (const ReportSpec &card : plainCards(page, book)) {
                if (card.id.find("-time-") != std::string::npos || card.id.find("-growth-") != std::string::npos) {
                    found.push_back(card.id);
                }
            }
        }
        for (const ReportSpec &slide : plainSlides(book)) {
            if (slide.id.starts_with("slide-time-")) {
                found.push_back(slide.id);
            }
        }
        return found;
    };
    (*book.held)["schools"] = {7, 5, 0, 0, 0, 7, 1}; // three of the region, one of each of its four parts
    EXPECT_TRUE(changes().empty());
    (*book.held)["schools"] = {7, 5, 0, 0, 0, 7, 2};
    EXPECT_EQ(changes(), (std::vector<std::string>{"overview-time-schools", "counties-growth-schools", "counties-time-schools",
                                                   "slide-time-schools"}));
}

std::vector<std::string> cardsOn(std::string_view page, const CodeBook &book)
{
    std::vector<std::string> ids;
    for (const ReportSpec &card : plainCards(page, book)) {
        ids.push_back(card.id);
    }
    return ids;
}

bool has(const std::vector<std::string> &ids, std::string_view id) { return std::ranges::find(ids, id) != ids.end(); }

/// A newspaper page: one value of an indicator, told of a cluster and of a project.
TEST(PlainCards, TellWhatADocumentTells)
{
    CodeBook book = bareBook();
    book.held.emplace();
    (*book.held)["jobs"] = {1, 1, 0, 0, 0, 1};
    (*book.held)["roads"] = {3, 1, 0, 0, 0, 3};
    (*book.held)["hospitals"] = {3, 1, 2, 0, 0, 1}; // two of the values are of industries
    EXPECT_FALSE(has(cardsOn("overview", book), "overview-first")) << "nobody reads a table's numbers one by one";
    EXPECT_TRUE(has(cardsOn("overview", book), "overview-time-jobs"));
    Passage passage;
    passage.code = "p";
    book.passages.add(passage);
    EXPECT_EQ(cardsOn("overview", book).front(), "overview-first");
    EXPECT_EQ(plainSlides(book).front().id, "slide-first");
    EXPECT_TRUE(has(cardsOn("overview", book), "overview-time-roads"));
    EXPECT_FALSE(has(cardsOn("overview", book), "overview-time-jobs")) << "it stands among the first numbers";
    EXPECT_FALSE(has(cardsOn("overview", book), "overview-time-hospitals")) << "the area's own value has not changed";
    EXPECT_TRUE(cardsOn("cluster", book).empty());
    EXPECT_TRUE(cardsOn("axle-project", book).empty());

    for (const auto &[code, type] : {std::pair("steel", "cluster"), {"mill", "project"}, {"dock", "project"}}) {
        Subject subject;
        subject.code = code;
        subject.type = type;
        subject.name = {code, code};
        book.subjects.add(subject);
    }
    EXPECT_TRUE(cardsOn("cluster", book).empty()) << "nothing is told of it";
    book.heldOfSubjects["steel"] = {"jobs"};
    EXPECT_EQ(cardsOn("cluster", book), std::vector<std::string>{"cluster-list"}) << "one number is told by the list";
    book.heldOfSubjects["steel"].insert("roads");
    EXPECT_EQ(cardsOn("cluster", book), (std::vector<std::string>{"cluster-numbers", "cluster-list"}));
    for (const auto &[code, year] : {std::pair("E1", "2020"), {"E2", "2022"}}) {
        Event event;
        event.code = code;
        event.type = "milestone";
        event.subject = "dock";
        event.industry = std::string(notApplicable);
        event.period = Period::parse(year);
        book.events.add(event);
    }
    EXPECT_EQ(cardsOn("axle-project", book), (std::vector<std::string>{"project-steps", "project-events"}));
    EXPECT_EQ(plainCards("axle-project", book).front().question.en, "dock: which steps has it taken?");
    book.heldOfSubjects["mill"] = {"jobs", "roads", "schools"};
    EXPECT_EQ(cardsOn("axle-project", book), (std::vector<std::string>{"project-numbers", "project-list"}))
        << "of it most is told";
    EXPECT_TRUE(has(cardsOn("counties", book), "counties-events"));
    EXPECT_FALSE(has(cardsOn("industries", book), "industries-events")) << "no event names an industry";
    EXPECT_FALSE(has(cardsOn("projects", book), "projects-money"));
    book.heldOfSubjects["mill"].insert("revenue");
    EXPECT_FALSE(has(cardsOn("projects", book), "projects-money")) << "revenue is not put into a project";
    Indicator put = test::indicator("put-in", MeasureType::Flow, "CNY");
    put.name = {"总投资", "Total investment"};
    book.indicators.add(put);
    book.heldOfSubjects["mill"].insert("put-in");
    EXPECT_TRUE(has(cardsOn("projects", book), "projects-money"));
}

TEST(PlainCards, CountAreasOnlyWhereTheyAskForThem)
{
    CodeBook book = bareBook();
    EXPECT_TRUE(askInHowManyAreas(book));
    Deck deck;
    deck.code = "own";
    book.decks.add(deck);
    for (const char *page : {"overview", "counties"}) {
        EXPECT_TRUE(askInHowManyAreas(book)) << page;
        SavedReport card;
        card.code = card.page = page;
        card.slot = "12";
        book.reports.add(card);
    }
    EXPECT_FALSE(askInHowManyAreas(book));
}

} // namespace
} // namespace rd
