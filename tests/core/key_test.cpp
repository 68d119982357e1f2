#include "corebuilders.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace rd {
namespace {

using test::smallBook;

TEST(Dim, NamesReadBack)
{
    for (const Dim dim : allDims) {
        EXPECT_EQ(dimNamed(name(dim)), dim);
    }
    EXPECT_EQ(name(Dim::Qualifier), "qualifier");
    EXPECT_EQ(name(Dim::Passage), "passage");
    EXPECT_FALSE(dimNamed("Area"));
    EXPECT_FALSE(dimNamed(""));
}

TEST(Key, IsSortedWhateverTheOrderOfSetting)
{
    const Key a{{Dim::Kind, "target"}, {Dim::Area, "north"}};
    Key b;
    b.set(Dim::Area, "south");
    b.set(Dim::Kind, "target");
    b.set(Dim::Area, "north");
    EXPECT_EQ(a, b);
    ASSERT_EQ(a.parts().size(), 2U);
    EXPECT_EQ(a.parts().front().first, Dim::Area);
    EXPECT_EQ(a.code(Dim::Area), "north");
    EXPECT_EQ(a.code(Dim::Unit), "");
}

TEST(Key, DoesNotHoldWhatDoesNotApply)
{
    Key key{{Dim::Industry, "_Z"}, {Dim::Subject, ""}, {Dim::Area, "north"}};
    EXPECT_FALSE(key.has(Dim::Industry));
    EXPECT_FALSE(key.has(Dim::Subject));
    key.set(Dim::Area, "_Z");
    EXPECT_TRUE(key.empty());
}

TEST(Covers, AnAreaCoversItsFiguresAndThoseOfItsParts)
{
    const CodeBook book = smallBook();
    const Key figure{{Dim::Area, "town"}, {Dim::Indicator, "revenue"}, {Dim::Figure, "X-0001"}};
    EXPECT_TRUE(covers(Key{{Dim::Area, "town"}}, figure, book));
    EXPECT_TRUE(covers(Key{{Dim::Area, "city"}}, figure, book));
    EXPECT_FALSE(covers(Key{{Dim::Area, "south"}}, figure, book));
    EXPECT_FALSE(covers(figure, Key{{Dim::Area, "town"}}, book));
    EXPECT_TRUE(covers(Key{{Dim::Area, "north"}, {Dim::Indicator, "revenue"}}, figure, book));
    EXPECT_FALSE(covers(Key{{Dim::Area, "north"}, {Dim::Indicator, "firms"}}, figure, book));
}

TEST(Covers, NoChoiceCoversNothing)
{
    const CodeBook book = smallBook();
    EXPECT_FALSE(covers(Key{}, Key{{Dim::Area, "north"}}, book));
    EXPECT_FALSE(covers(Selection{}, Key{{Dim::Area, "north"}}, book));
}

TEST(Covers, ASelectionIsAUnion)
{
    const CodeBook book = smallBook();
    const Selection selection{{Key{{Dim::Area, "south"}}, Key{{Dim::Industry, "food"}}}};
    EXPECT_TRUE(covers(selection, Key{{Dim::Industry, "bread"}}, book));
    EXPECT_TRUE(covers(selection, Key{{Dim::Area, "south"}}, book));
    EXPECT_FALSE(covers(selection, Key{{Dim::Industry, "steel"}}, book));
}

TEST(Covers, ATierCoversItsPrimaryIndustriesAndWhatIsBelowThem)
{
    CodeBook book = smallBook();
    book.memberships.add({"m1", "food", "pillar", "", true, 1});
    book.memberships.add({"m2", "steel", "pillar", "", false, 2});
    const Key pillar{{Dim::Tier, "pillar"}};
    EXPECT_TRUE(covers(pillar, Key{{Dim::Industry, "food"}}, book));
    EXPECT_TRUE(covers(pillar, Key{{Dim::Industry, "bread"}}, book));
    EXPECT_FALSE(covers(pillar, Key{{Dim::Industry, "steel"}}, book)) << "it is said to be there, but not primarily";
    EXPECT_TRUE(covers(pillar, Key{{Dim::Tier, "pillar"}}, book));
}

TEST(Covers, APeriodCoversThePeriodsInIt)
{
    const CodeBook book = smallBook();
    EXPECT_TRUE(covers(Key{{Dim::Period, "2024"}}, Key{{Dim::Period, "2024-03"}}, book));
    EXPECT_FALSE(covers(Key{{Dim::Period, "2024-Q1"}}, Key{{Dim::Period, "2024-01-01/P9M"}}, book));
}

rc::Gen<Key> anyKey()
{
    return rc::gen::map(
        rc::gen::tuple(rc::gen::element<std::string>("", "city", "north", "south", "town", "zone"),
                       rc::gen::element<std::string>("", "food", "bread", "steel"),
                       rc::gen::element<std::string>("", "2024", "2024-Q1", "2024-02", "2023")),
        [](const auto &codes) {
            return Key{{Dim::Area, std::get<0>(codes)}, {Dim::Industry, std::get<1>(codes)}, {Dim::Period, std::get<2>(codes)}};
        });
}

RC_GTEST_PROP(Covers, IsTransitiveAndCoversItself, ())
{
    static const CodeBook book = smallBook();
    const Key a = *anyKey(), b = *anyKey(), c = *anyKey();
    RC_ASSERT((a.empty() || covers(a, a, book)));
    RC_ASSERT((!covers(a, b, book) || !covers(b, c, book) || covers(a, c, book)));
}

TEST(Observation, KeySpeaksOfAllThatApplies)
{
    CodeBook book = smallBook();
    book.memberships.add({"m1", "food", "pillar", "", true, 1});
    Observation observation = test::observed("revenue", "town", "2024-01-01/P9M", 5, Qualifier::MoreThan);
    observation.series.industry = "food";
    observation.series.kind = Kind::Target;
    observation.figure = "X-0001";
    const Key expected{{Dim::Area, "town"},         {Dim::Tier, "pillar"},  {Dim::Industry, "food"},
                       {Dim::Indicator, "revenue"}, {Dim::Kind, "target"},  {Dim::Period, "2024-01-01/P9M"},
                       {Dim::Unit, "CNY"},          {Dim::Source, "paper"}, {Dim::Qualifier, "more_than"},
                       {Dim::Figure, "X-0001"}};
    EXPECT_EQ(observation.key(book), expected);
}

} // namespace
} // namespace rd
