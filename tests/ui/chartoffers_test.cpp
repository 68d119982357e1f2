// Whatever a reader may choose draws what it says, whole and readable: every report of both bundled stores, as every chart that it
// is offered as.
#include "app/reports/reports.h"
#include "app/workspace.h"
#include "core/chart/chartaccepts.h"
#include "core/chart/chartmodel.h"
#include "support/scenecheck.h"
#include "ui/charts/chartkind.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <set>

namespace rd {
namespace {

class ChartOffers : public testing::TestWithParam<bool> {
protected:
    void SetUp() override
    {
        ASSERT_TRUE(folder.isValid());
        WorkspaceOptions options;
        options.store = folder.filePath(QStringLiteral("a.store")).toStdString();
        options.sample = GetParam();
        options.makeMissing = true;
        auto opened = Workspace::open(options);
        ASSERT_TRUE(opened) << opened.error().sentence.en;
        workspace = std::make_unique<Workspace>(*std::move(opened));
    }

    /// Lays the chart out narrow and wide and looks for faults.
    void look(const Table &table, const std::string &what)
    {
        const Theme theme = Theme::page(ThemeName::Light);
        for (const Language language : {Language::Zh, Language::En}) {
            const ChartModel model = chartModel(table, workspace->codes(), language);
            EXPECT_EQ(model.kind, table.spec.chart) << what;
            for (const qreal width : {300.0, 640.0, 1366.0}) {
                const Scene scene = layoutCard(model, {width, 0}, theme, language);
                EXPECT_EQ(test::faultsIn(scene, theme), "") << what << " at " << width;
            }
        }
    }

    QTemporaryDir folder;
    std::unique_ptr<Workspace> workspace;
};

TEST_P(ChartOffers, DrawWhatTheySayAndNothingIsCut)
{
    std::set<std::string> drawn;
    for (const ReportSpec &spec : reportsOf(workspace->codes())) {
        const auto table = runReport(workspace->store(), spec);
        ASSERT_TRUE(table) << spec.id;
        const ChartModel own = chartModel(*table, workspace->codes(), Language::En);
        const auto offers = chartOffers(*table, workspace->codes(), own.kind);
        for (std::size_t i = 1; i < offers.size(); ++i) {
            // A reader is asked for limits before a map with limits is drawn.
            const std::string chart = offers[i].chart == ownClasses ? "tilemap:1|5" : offers[i].chart;
            EXPECT_EQ(chartRefusal(chart, *table, workspace->codes()), offers[i].refusal) << spec.id << " as " << chart;
            if (!offers[i].refusal && table->rows.size() > 0) {
                Table other = *table;
                other.spec = drawnAs(other.spec, chart);
                look(other, spec.id + " as " + chart);
                drawn.insert(chart);
            }
        }
    }
    const std::set<std::string> wanted =
        GetParam()
            ? std::set<std::string>{"bars",        "dotplot",  "diverging", "lines",  "slope", "multiples", "tilemap:natural",
                                    "tilemap:1|5", "timeline", "ring:held", "bullets"}
            : std::set<std::string>{"bars", "dotplot", "timeline", "ring:equal"};
    for (const std::string &chart : wanted) {
        EXPECT_TRUE(drawn.contains(chart)) << chart << " was never tried";
    }
}

INSTANTIATE_TEST_SUITE_P(Stores, ChartOffers, testing::Bool());

} // namespace
} // namespace rd
