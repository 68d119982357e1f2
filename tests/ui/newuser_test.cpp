// What somebody finds who opens the program for the first time: how many actions an answer takes.
#include "samplewindow.h"

#include <set>

namespace rd {
namespace {

class NewUser : public WindowTest {
protected:
    struct Place {
        CardWidget *card = nullptr;
        std::size_t mark = 0;
    };
    /// The mark on the page that is open which stands for just this code.
    Place markOf(Dim dim, const std::string &code)
    {
        for (CardWidget *card : cards()) {
            const std::vector<SceneMark> &marks = card->sceneView()->scene().marks;
            for (std::size_t i = 0; i < marks.size(); ++i) {
                const bool hidden = card->sceneView()->scene().markAt(marks[i].rect.center()) != int(i);
                if (marks[i].key.code(dim) == code && !hidden) {
                    return {card, i};
                }
            }
        }
        return {};
    }
    /// Opens a page (the first action), clicks each of these (the second), and gives those of which the panel then has nothing.
    std::set<std::string> notReached(const std::string &page, Dim dim, std::set<std::string> codes)
    {
        open(page);
        for (auto it = codes.begin(); it != codes.end();) {
            const Place place = markOf(dim, *it);
            if (place.card) {
                click(place.card, place.mark);
                (void)QTest::qWaitFor([&] { return !saysNothing(); }, 5000);
            }
            it = place.card && !saysNothing() ? codes.erase(it) : std::next(it);
            pages().choose({});
            settle();
        }
        return codes;
    }
    bool saysNothing()
    {
        const QString said = window->panel()->plainText();
        return said.isEmpty() || said.contains(saidWord("panel.empty", Language::Zh)) || said.count(u'\n') < 2;
    }
    template <typename List, typename Take> static std::set<std::string> codesOf(const List &list, Take take)
    {
        std::set<std::string> codes;
        for (const auto &entry : list) {
            if (take(entry)) {
                codes.insert(entry.code);
            }
        }
        return codes;
    }
};

using Codes = std::set<std::string>;

TEST_F(NewUser, ReachesEachTierInTwoActions)
{
    const CodeBook &codes = window->codes();
    const Codes tiers = codesOf(codes.tiers, [&](const Tier &tier) {
        return std::ranges::any_of(codes.memberships,
                                   [&](const Membership &one) { return one.tier == tier.code && one.primary; });
    });
    ASSERT_EQ(tiers.size(), 4u);
    EXPECT_EQ(notReached("overview", Dim::Tier, tiers), Codes());
}

TEST_F(NewUser, ReachesEachCountyInTwoActions)
{
    Codes counties;
    for (const Area *area : window->codes().regionParts()) {
        counties.insert(area->code);
    }
    ASSERT_EQ(counties.size(), 8u);
    EXPECT_EQ(notReached("counties", Dim::Area, counties), Codes());
}

TEST_F(NewUser, ReachesEachProgrammeAndProjectInTwoActions)
{
    Codes wanted = codesOf(window->codes().subjects,
                           [](const Subject &subject) { return subject.type == "programme" || subject.type == "project"; });
    ASSERT_GT(wanted.size(), 20u);
    for (const std::string_view page : pageCodes()) {
        wanted = notReached(std::string(page), Dim::Subject, wanted);
    }
    EXPECT_EQ(wanted, Codes());
}

class NewUserInTheSampleCity : public SampleWindow {};

// "Which county is last in industrial growth, since when, and by how much below average?": no action at all, it stands there.
TEST_F(NewUserInTheSampleCity, ReadsWhoIsLastWithoutAnyAction)
{
    const CardWidget *answer = card("overview-last");
    ASSERT_NE(answer, nullptr);
    const Table *table = card("overview-growth")->table();
    const std::string region = window->codes().region()->code;
    const ReportRow *last = nullptr, *city = nullptr;
    for (const ReportRow &row : table->rows) {
        if (row.key.code(Dim::Area) == region) {
            city = &row;
        } else if (!last || table->quantity(row)->value < table->quantity(*last)->value) {
            last = &row;
        }
    }
    ASSERT_TRUE(last && city);
    const QString title = answer->title();
    EXPECT_TRUE(title.contains(said(window->codes().nameOf(Dim::Area, last->key.code(Dim::Area)), Language::Zh)));
    const double gap = table->quantity(*city)->value - table->quantity(*last)->value;
    EXPECT_TRUE(title.contains(QString::number(gap, 'f', 1))) << title.toStdString() << " has not " << gap;
    EXPECT_TRUE(title.contains(QStringLiteral("2024年")) || title.contains(QStringLiteral("2025年"))) << "since when";
    EXPECT_LE(answer->mapTo(pages().currentView()->viewport(), QPoint(0, answer->height())).y(),
              pages().currentView()->viewport()->height())
        << "in sight without scrolling";
}

} // namespace
} // namespace rd
