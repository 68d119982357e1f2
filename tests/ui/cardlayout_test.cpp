#include "core/chart/chartmodel.h"
#include "core/report/engine.h"
#include "exchange/json/specjson.h"
#include "support/packagefacts.h"
#include "support/scenecheck.h"
#include "ui/charts/chartkind.h"

#include <gtest/gtest.h>

#include <map>

namespace rd {
namespace {

/// The tables of every report of a bundled package.
std::vector<Table> tablesOf(test::MemoryFacts &facts)
{
    std::vector<Table> tables;
    for (const SavedReport &report : facts.book.reports) {
        const auto spec = specFromJson(report.spec, report.code, report.name, report.code);
        EXPECT_TRUE(spec.ok()) << report.code;
        if (spec.ok()) {
            auto table = answer(*spec, facts);
            EXPECT_TRUE(table.ok()) << report.code;
            if (table.ok()) {
                tables.push_back(std::move(table.value()));
            }
        }
    }
    return tables;
}

/// A package with its answers, read once for all tests of this file.
struct Answered {
    explicit Answered(const std::string &package)
        : facts(test::packageFacts(RD_SOURCE_DIR "/data/" + package)), tables(tablesOf(facts))
    {
    }
    test::MemoryFacts facts;
    std::vector<Table> tables;
};

const Answered &answered(const std::string &package)
{
    static std::map<std::string, Answered> all;
    return all.try_emplace(package, package).first->second;
}

class BundledCards : public testing::TestWithParam<const char *> {
protected:
    const test::MemoryFacts &facts = answered(GetParam()).facts;
    const std::vector<Table> &tables = answered(GetParam()).tables;

    void checkAt(const Theme &theme, qreal width)
    {
        for (const Table &table : tables) {
            for (const Language language : {Language::Zh, Language::En}) {
                const ChartModel model = chartModel(table, facts.book, language);
                const Scene scene = layoutCard(model, {width, 0}, theme, language);
                EXPECT_EQ(test::faultsIn(scene, theme), "")
                    << table.spec.id << " as " << model.kind << ", " << width << (language == Language::Zh ? " zh" : " en");
            }
        }
    }
};
INSTANTIATE_TEST_SUITE_P(Packages, BundledCards, testing::Values("liaocheng", "sample-city"), [](const auto &package) {
    return std::string(package.param).substr(0, std::string(package.param).find('-'));
});

TEST_P(BundledCards, NothingOverlapsOrIsCutAtAnyWidth)
{
    ASSERT_FALSE(tables.empty());
    // From a third of a page on a small window to a whole one on 3840 pixels.
    for (const qreal width : {250.0, 356.0, 542.0, 760.0, 1100.0, 1640.0, 3560.0}) {
        checkAt(Theme::page(ThemeName::Light), width);
    }
}

TEST_P(BundledCards, NothingOverlapsOrIsCutForTheProjector) { checkAt(Theme::page(ThemeName::Projector), 760); }

TEST_P(BundledCards, NothingOverlapsOrIsCutOnSlides)
{
    checkAt(Theme::slide(ThemeName::Dark, 1080), 1760);
    checkAt(Theme::slide(ThemeName::Light, 768), 860);
}

TEST_P(BundledCards, MarksCarryTheTablesKeysAndQuantities)
{
    for (const Table &table : tables) {
        const ChartModel model = chartModel(table, facts.book, Language::Zh);
        for (const Panel &panel : model.panels) {
            for (const Mark &mark : panel.marks) {
                ASSERT_LT(mark.row, table.rows.size()) << table.spec.id;
                if (mark.quantity && table.quantity(table.rows[mark.row]) != nullptr && model.kind != "bullets"
                    && model.kind != "ledger") {
                    // Lines have a panel of their own for growth, which stands in the same row.
                    const auto isIn = [&](std::string_view column) {
                        const Cell *cell = table.cell(table.rows[mark.row], column);
                        const Quantity *held = cell == nullptr ? nullptr : std::get_if<Quantity>(cell);
                        return held != nullptr && *held == *mark.quantity;
                    };
                    const bool isGrowth = &panel != &model.panels.front();
                    EXPECT_TRUE(isIn("OBS_VALUE") || (isGrowth && (isIn("PUBLISHED_GROWTH") || isIn("NOMINAL_GROWTH"))))
                        << table.spec.id;
                }
            }
        }
    }
}

TEST_P(BundledCards, TheSameModelGivesTheSameScene)
{
    const Theme theme = Theme::page(ThemeName::Dark);
    for (const Table &table : tables) {
        const ChartModel model = chartModel(table, facts.book, Language::En);
        const Scene once = layoutCard(model, {640, 0}, theme, Language::En);
        const Scene again = layoutCard(model, {640, 0}, theme, Language::En);
        EXPECT_EQ(once.size, again.size) << table.spec.id;
        EXPECT_EQ(once.items.size(), again.items.size()) << table.spec.id;
    }
}

TEST_P(BundledCards, TakeTheHeightTheyAreGiven)
{
    const Theme theme = Theme::page(ThemeName::Light);
    for (const Table &table : tables) {
        const ChartModel model = chartModel(table, facts.book, Language::Zh);
        const Scene free = layoutCard(model, {760, 0}, theme, Language::Zh);
        const Scene given = layoutCard(model, {760, free.size.height() + 200}, theme, Language::Zh);
        EXPECT_GE(given.size.height(), free.size.height()) << table.spec.id;
        EXPECT_EQ(test::faultsIn(given, theme), "") << table.spec.id;
    }
}

/// Beside a long card: the industries stand further apart, and dots stay few enough to be counted.
TEST(PosterLayout, SpreadsItsIndustriesWithinItsRoom)
{
    ChartModel model;
    for (int tier = 0; tier < 4; ++tier) {
        Panel &panel = model.panels.emplace_back();
        panel.title = "Tier";
        panel.label = "4";
        panel.marks.resize(4);
        for (Mark &mark : panel.marks) {
            mark.name = "Industry";
            mark.count = 9040;
        }
    }
    const Theme theme = Theme::page(ThemeName::Light);
    for (const qreal width : {300.0, 400.0, 900.0}) { // two and four tiers in a row
        const qreal least = layoutPoster(model, {width, 0}, theme, Language::En).size.height();
        for (const qreal more : {40.0, 120.0}) {
            const Scene scene = layoutPoster(model, {width, least + more}, theme, Language::En);
            EXPECT_NEAR(scene.size.height(), least + more, 0.5) << width;
            EXPECT_EQ(test::faultsIn(scene, theme), "");
            const auto dots =
                std::ranges::count_if(scene.items, [](const Item &item) { return std::holds_alternative<PathItem>(item); });
            EXPECT_EQ(dots, 16 * 18) << "9040 by 500";
        }
    }
}

TEST(PosterLayout, WhatHasMoreDotsIsNeverTheShorterRow)
{
    ChartModel model;
    Panel &panel = model.panels.emplace_back();
    panel.title = "Tier";
    panel.label = "2";
    for (const std::int64_t count : {12, 16}) {
        Mark &mark = panel.marks.emplace_back();
        mark.name = "Industry";
        mark.count = count;
    }
    const Theme theme = Theme::page(ThemeName::Light);
    for (qreal width = 120; width < 260; width += 12) {
        const Scene scene = layoutPoster(model, {width, 0}, theme, Language::En);
        std::map<int, qreal> ends;
        for (const Item &item : scene.items) {
            if (const auto *dot = std::get_if<PathItem>(&item)) {
                ends[dot->mark] = std::max(ends[dot->mark], dot->path.boundingRect().right());
            }
        }
        ASSERT_EQ(ends.size(), 2u);
        EXPECT_LE(ends.begin()->second, ends.rbegin()->second) << width;
    }
}

TEST(BoardLayout, SpreadsItsCardsWithinItsRoom)
{
    ChartModel model;
    for (int stage = 0; stage < 4; ++stage) {
        Panel &panel = model.panels.emplace_back();
        panel.title = "Stage";
        panel.label = "4";
        panel.marks.resize(4);
        for (Mark &mark : panel.marks) {
            mark.name = "Project";
        }
    }
    const Theme theme = Theme::page(ThemeName::Light);
    for (const qreal width : {300.0, 400.0, 800.0}) { // one, two and four stages in a row
        const qreal least = layoutBoard(model, {width, 0}, theme, Language::En).size.height();
        for (const qreal more : {40.0, 120.0, 300.0}) {
            const qreal height = layoutBoard(model, {width, least + more}, theme, Language::En).size.height();
            EXPECT_LE(height, least + more + 0.5) << width;
            EXPECT_GT(height, least) << width;
        }
    }
}

} // namespace
} // namespace rd
