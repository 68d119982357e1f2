// What stands at the foot of a slide: who says its figures, and how many of them are of which kind.
#include "app/reports/reports.h"
#include "core/report/engine.h"
#include "support/packagefacts.h"
#include "support/slidecheck.h"
#include "ui/slides/slidescene.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

namespace rd {
namespace {

class SlideSources : public testing::Test {
protected:
    /// A slide of these of the sample city's reports.
    [[nodiscard]] SlidePicture picture(SlideLayout layout, const std::vector<ReportSpec> &reports, Language language,
                                       QSizeF size = {1024, 768}) const
    {
        DeckSlide slide;
        slide.layout = layout;
        slide.title = {"标题", "A title"};
        slide.reports = reports;
        std::vector<Table> tables;
        for (const ReportSpec &report : reports) {
            tables.push_back(*answer(report, facts));
        }
        SlideContent content{slide, {}, 1, 1};
        for (const Table &table : tables) {
            content.tables.push_back(&table);
        }
        return slideScene(content, facts.book, {ThemeName::Light, size, language});
    }
    [[nodiscard]] ReportSpec report(const std::string &code) const { return *reportNamed(code, facts.book); }

    mutable test::MemoryFacts facts = test::packageFacts(RD_SOURCE_DIR "/data/sample-city");
};

TEST_F(SlideSources, TheSameFiguresHaveTheSameSources)
{
    const auto names = [](const SlidePicture &slide) { return QString::fromStdString(slide.source).section(u'·', 0, 0); };
    EXPECT_EQ(names(picture(SlideLayout::One, {report("overview-poster")}, Language::Zh)),
              names(picture(SlideLayout::One, {report("industries-held")}, Language::Zh)));
}

TEST_F(SlideSources, ACoverSaysWhoAndNotHowManyFiguresThatItDoesNotShow)
{
    const SlidePicture cover = picture(SlideLayout::Title, {report("overview-kinds")}, Language::En);
    EXPECT_NE(cover.source.find("Source: "), std::string::npos);
    EXPECT_EQ(cover.source.find("figures"), std::string::npos) << cover.source;
    EXPECT_EQ(cover.source.find('*'), std::string::npos) << cover.source;
}

TEST_F(SlideSources, NoStarIsExplainedWhereNoneStands)
{
    for (Observation &value : facts.held) {
        value.unchecked = value.series.indicator == "iva-growth" || value.series.indicator == "power";
    }
    for (const Language language : {Language::Zh, Language::En}) {
        const std::string map = picture(SlideLayout::One, {report("counties-gaps")}, language).source;
        EXPECT_NE(map.find(language == Language::En ? "not checked yet: " : "项未复核"), std::string::npos) << map;
        EXPECT_EQ(map.find('*'), std::string::npos) << map;
    }
}

/// "Linqing has the most figures", says another slide.
TEST(SlideSource, AGapMapKeepsALineOfEachAreaThatHasFigures)
{
    test::MemoryFacts facts = test::packageFacts(RD_SOURCE_DIR "/data/liaocheng");
    const Table table = *answer(*reportNamed("counties-gapmap", facts.book), facts);
    const auto areasHeld = [&table](const auto &isShown) {
        std::set<std::string, std::less<>> areas;
        for (std::size_t row = 0; row < table.rows.size(); ++row) {
            if (std::get<std::int64_t>(*table.cell(table.rows[row], "FIGURES")) > 0 && isShown(row)) {
                areas.insert(std::string(table.rows[row].key.code(Dim::Area)));
            }
        }
        return areas;
    };
    DeckSlide slide;
    slide.title = {"还不知道什么", "What is not yet known"};
    slide.reports = {table.spec};
    for (const Language language : {Language::Zh, Language::En}) {
        const SlidePicture picture =
            slideScene({slide, {&table}, 1, 1}, facts.book, {ThemeName::Light, QSizeF(1024, 768), language});
        std::set<std::size_t> shown;
        for (const SlideLayer &layer : picture.layers) {
            for (const SceneMark &mark : layer.scene.marks) {
                shown.insert(mark.row);
            }
        }
        EXPECT_EQ(areasHeld([&](std::size_t row) { return shown.contains(row); }), areasHeld([](std::size_t) { return true; }));
    }
}

} // namespace
} // namespace rd
