// Slides of tables made for the purpose: none of its rows, more of them than have room.
#include "support/slidecheck.h"

#include <gtest/gtest.h>

#include <set>

namespace rd {
namespace {

using test::faultsIn;

TEST(SlideScene, AnEmptyAnswerSaysSoAndNothingBreaks)
{
    const CodeBook book;
    Table table;
    table.spec.question = {"问题？", "Question?"};
    table.spec.chart = "bars";
    const DeckSlide slide{SlideLayout::One, {}, {}, {table.spec}};
    const SlidePicture picture = slideScene({slide, {&table}, 1, 1}, book, {ThemeName::Light, slideSize(true), Language::En});
    EXPECT_EQ(picture.title, "Question?");
    EXPECT_EQ(faultsIn(picture), "");
    const SlidePicture waiting = slideScene({slide, {nullptr}, 1, 1}, book, {ThemeName::Light, slideSize(true), Language::En});
    EXPECT_TRUE(waiting.source.empty());
}

TEST(SlideScene, WhatHasNoRoomIsCounted)
{
    CodeBook book;
    Table table;
    table.spec.question = {"很多", "Many"};
    table.spec.chart = "list";
    table.columns = {{"FIGURE_ID", {}}, {"OBS_VALUE", {}}};
    for (int i = 0; i < 400; ++i) {
        ReportRow row;
        row.cells = {CodeCell{Dim::Figure, "F" + std::to_string(i)}, Quantity::stated(Qualifier::Exact, i, 0, "CNY")};
        row.key.set(Dim::Figure, "F" + std::to_string(i));
        table.rows.push_back(std::move(row));
    }
    const DeckSlide slide{SlideLayout::One, {}, {}, {table.spec}};
    const SlidePicture picture = slideScene({slide, {&table}, 1, 1}, book, {ThemeName::Light, slideSize(true), Language::En});
    EXPECT_EQ(faultsIn(picture), "");
    std::size_t shown = 0;
    QString more;
    for (const SlideLayer &layer : picture.layers) {
        shown += layer.scene.marks.size();
        for (const Item &item : layer.scene.items) {
            const auto *text = std::get_if<TextItem>(&item);
            more = text != nullptr && text->lines.join(u' ').endsWith(QStringLiteral(" more in the report"))
                       ? text->lines.join(u' ')
                       : more;
        }
    }
    EXPECT_LT(shown, 400u);
    EXPECT_EQ(more, QStringLiteral("%1 more in the report").arg(400 - shown));
}

TEST(SlideScene, ALongRankingKeepsItsLastAsWellAsItsFirst)
{
    CodeBook book;
    Table table;
    table.spec.question = {"谁最高？", "Who is highest?"};
    table.spec.chart = "bars";
    table.spec.sort = {{"OBS_VALUE", true}};
    table.columns = {{"REF_AREA", {}}, {"OBS_VALUE", {}}};
    for (int i = 0; i < 300; ++i) {
        Area area;
        area.code = std::to_string(1000 + i);
        area.name = {area.code, area.code};
        book.areas.add(area);
        ReportRow row;
        row.cells = {CodeCell{Dim::Area, area.code}, Quantity::stated(Qualifier::Exact, 1000 - i, 0, "CNY")};
        row.key.set(Dim::Area, area.code);
        table.rows.push_back(std::move(row));
    }
    const DeckSlide slide{SlideLayout::One, {}, {}, {table.spec}};
    for (const QSizeF size : {QSizeF(1024, 768), slideSize(true)}) {
        const SlidePicture picture = slideScene({slide, {&table}, 1, 1}, book, {ThemeName::Light, size, Language::En});
        EXPECT_EQ(faultsIn(picture), "");
        std::set<std::size_t> rows;
        for (const SlideLayer &layer : picture.layers) {
            for (const SceneMark &mark : layer.scene.marks) {
                rows.insert(mark.row);
            }
        }
        ASSERT_FALSE(rows.empty());
        const auto first = std::size_t(std::ranges::count_if(rows, [](std::size_t row) { return row < 150; }));
        EXPECT_EQ(*std::next(rows.begin(), std::ptrdiff_t(first) - 1), first - 1) << "those from the first on";
        EXPECT_EQ(*std::next(rows.begin(), std::ptrdiff_t(first)), 300 - (rows.size() - first)) << "and those up to the last";
        EXPECT_LE(first - (rows.size() - first), 1u);
        const QStringList words = test::wordsOf(picture);
        EXPECT_TRUE(words.contains(QStringLiteral("First %1").arg(first))) << words.join(u'\n').toStdString();
        EXPECT_TRUE(words.contains(QStringLiteral("Last %1").arg(rows.size() - first)));
    }
}

} // namespace
} // namespace rd
