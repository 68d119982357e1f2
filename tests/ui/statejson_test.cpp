#include "core/report/catalogue.h"
#include "ui/state/statejson.h"

#include <gtest/gtest.h>

namespace rd {
namespace {

CodeBook stateBook()
{
    CodeBook codes;
    Area area;
    area.code = "371581";
    codes.areas.add(area);
    return codes;
}

WindowState everything()
{
    WindowState state(ViewState{"counties", {}, {}, {}});
    state.filters.area = "371581";
    state.filters.kind = "target";
    state.filters.period = "2025";
    state.choice.selection.keys = {Key{{Dim::Area, "371581"}}, Key{{Dim::Figure, "LC-0023"}, {Dim::Period, "2024"}}};
    state.choice.lineage = {{"LC-0005", "LC-0023"}, 3};
    state.choice.card = "county-list";
    state.drilled = {builtInReports().front()};
    state.drilled.front().question = {"问", "Ask"};
    state.charts = {{"county-map", "bars"}};
    state.order = "pinyin";
    state.areas = {{"county-lines", {"371581"}}};
    state.pinned = ViewState{"targets", {}, {}, {}};
    return state;
}

TEST(StateJson, GivesBackWhatWasKept)
{
    EXPECT_EQ(stateFromJson(stateToJson(everything()), stateBook()), everything());
    const WindowState plain(ViewState{"overview", {}, {}, {}});
    EXPECT_EQ(stateFromJson(stateToJson(plain), stateBook()), plain);
}

TEST(StateJson, LeavesOutWhatTheStoreDoesNotKnow)
{
    const auto state = stateFromJson(stateToJson(everything()), CodeBook());
    ASSERT_TRUE(state);
    EXPECT_EQ(state->page, "counties");
    EXPECT_EQ(state->filters.area, "");
    EXPECT_EQ(state->filters.kind, "target");
    WindowState unknown = everything();
    unknown.drilled.front().filters.push_back({Dim::Area, {"999999"}, true});
    EXPECT_TRUE(stateFromJson(stateToJson(unknown), stateBook())->drilled.empty());
}

TEST(StateJson, RefusesWhatIsNoState)
{
    for (const char *text : {"", "no json", "[]", "{}", R"({"version":1})", R"({"version":1,"view":{"page":"nowhere"}})",
                             R"({"version":2,"view":{"page":"overview"}})", R"({"version":1,"view":[1]})"}) {
        EXPECT_FALSE(stateFromJson(text, stateBook())) << text;
    }
    const auto odd = stateFromJson(
        R"({"version":1,"view":{"page":"overview","filters":7,"keys":{"a":1},"figures":"x","more":-5,"drilled":[1,{"spec":"{"}]}})",
        stateBook());
    ASSERT_TRUE(odd);
    EXPECT_EQ(*odd, WindowState(ViewState{"overview", {}, {}, {}}));
}

} // namespace
} // namespace rd
