// Page, file and slide show the same answer: every report of both bundled stores is asked once more for each way out, and
// compared cell by cell.
#include "app/reports/reportexport.h"
#include "app/reports/reports.h"
#include "app/workspace.h"
#include "core/chart/chartmodel.h"
#include "core/words/numbertext.h"
#include "exchange/csv/csvreader.h"
#include "ui/charts/chartkind.h"
#include "ui/slides/slidescene.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

namespace rd {
namespace {

struct Case {
    const char *package;
    Language language;
};

class SameAnswer : public testing::TestWithParam<Case> {
protected:
    void SetUp() override
    {
        ASSERT_TRUE(folder.isValid());
        WorkspaceOptions options;
        options.store = folder.filePath(QStringLiteral("a.store")).toStdString();
        options.sample = std::string_view(GetParam().package) == "sample-city";
        options.makeMissing = true;
        auto opened = Workspace::open(options);
        ASSERT_TRUE(opened) << opened.error().sentence.en;
        workspace = std::make_unique<Workspace>(*std::move(opened));
    }

    std::vector<std::vector<std::string>> exported(const ReportSpec &spec, CsvProfile profile)
    {
        const std::string path = folder.filePath(QStringLiteral("report.csv")).toStdString();
        const auto written =
            exportReport(workspace->store(), spec, {FileFormat::Csv, profile, GetParam().language, path, false});
        EXPECT_TRUE(written) << spec.id;
        QFile file(QString::fromStdString(path));
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        CsvReader reader(file, "report.csv", {profile});
        std::vector<std::vector<std::string>> rows;
        while (true) {
            auto row = reader.next();
            EXPECT_TRUE(row) << spec.id << ": " << (row ? "" : row.error().sentence.en);
            if (!row || !*row) {
                return rows;
            }
            rows.push_back((*row)->fields);
        }
    }

    QTemporaryDir folder;
    std::unique_ptr<Workspace> workspace;
};

TEST_P(SameAnswer, CsvHoldsEveryCellOfTheTable)
{
    std::size_t cells = 0;
    for (const ReportSpec &spec : reportsOf(workspace->codes())) {
        const auto table = runReport(workspace->store(), spec);
        ASSERT_TRUE(table) << spec.id;
        for (const CsvProfile profile : {CsvProfile::Excel, CsvProfile::Data}) {
            const auto rows = exported(spec, profile);
            ASSERT_EQ(rows.size(), table->rows.size() + 1) << spec.id;
            for (std::size_t i = 0; i < table->columns.size(); ++i) {
                EXPECT_EQ(rows.front()[i], table->columns[i].id) << spec.id;
            }
            for (std::size_t r = 0; r < table->rows.size(); ++r) {
                for (std::size_t c = 0; c < table->columns.size(); ++c) {
                    ASSERT_EQ(rows[r + 1][c], fileText(table->rows[r].cells[c], GetParam().language))
                        << spec.id << " row " << r << " column " << table->columns[c].id;
                    ++cells;
                }
            }
        }
    }
    EXPECT_GT(cells, 10'000u) << "so few cells mean that the reports were empty";
}

/// A mark's quantity is one of its row's cells, and its key is the row's.
void expectFromTable(const Mark &mark, const Table &table, const std::string &where)
{
    ASSERT_LT(mark.row, table.rows.size()) << where;
    const ReportRow &row = table.rows[mark.row];
    // Beside a target stands its actual, in the same row: another cell with a kind, a period and a source of its own.
    const Quantity *value = table.quantity(row);
    const bool isOther = !mark.quantity || value == nullptr || *mark.quantity != *value;
    for (const auto &[dim, code] : mark.key.parts()) {
        if (isOther && dim != Dim::Area && dim != Dim::Industry && dim != Dim::Indicator && dim != Dim::Subject
            && dim != Dim::Unit) {
            continue;
        }
        const std::string_view held = row.key.code(dim);
        EXPECT_TRUE(held.empty() || held == code) << where << ": " << name(dim) << " " << code;
    }
    if (!mark.quantity) {
        return;
    }
    const bool held = std::ranges::any_of(row.cells, [&mark](const Cell &cell) {
        const auto *quantity = std::get_if<Quantity>(&cell);
        const auto *count = std::get_if<std::int64_t>(&cell);
        return (quantity != nullptr && *quantity == *mark.quantity)
               || (count != nullptr && mark.quantity->bounds.isExact() && mark.quantity->value == static_cast<double>(*count));
    });
    EXPECT_TRUE(held) << where << ": " << mark.name << " shows " << mark.label << ", which is in no cell of row " << mark.row;
}

TEST_P(SameAnswer, MarksOfTheChartAreCellsOfTheTable)
{
    std::size_t quantities = 0;
    for (const ReportSpec &spec : reportsOf(workspace->codes())) {
        const auto table = runReport(workspace->store(), spec);
        ASSERT_TRUE(table) << spec.id;
        const ChartModel model = chartModel(*table, workspace->codes(), GetParam().language);
        for (const Panel &panel : model.panels) {
            for (const Mark &mark : panel.marks) {
                expectFromTable(mark, *table, spec.id);
                quantities += mark.quantity ? 1 : 0;
            }
        }
    }
    EXPECT_GT(quantities, 100u);
}

/// Where names have no room a number leads to them: "① Steel" is called "Steel".
QString withoutKey(const QString &name)
{
    static const QRegularExpression key(QStringLiteral("^[\\x{2460}-\\x{2473}] "));
    return QString(name).remove(key);
}

TEST_P(SameAnswer, SlideSaysWhatThePageSays)
{
    const Language language = GetParam().language;
    std::size_t compared = 0;
    for (const ReportSpec &spec : reportsOf(workspace->codes())) {
        const auto table = runReport(workspace->store(), spec);
        ASSERT_TRUE(table) << spec.id;
        const ChartModel model = chartModel(*table, workspace->codes(), language);
        const Scene page = layoutCard(model, {1342, 0}, Theme::page(ThemeName::Light), language);
        std::map<std::pair<std::size_t, Key>, std::set<QString>> onPage;
        for (const SceneMark &mark : page.marks) {
            onPage[{mark.row, mark.key}].insert(withoutKey(mark.name));
        }
        const DeckSlide slide{SlideLayout::One, {}, {}, {spec}};
        const SlidePicture picture =
            slideScene({slide, {&*table}, 1, 1}, workspace->codes(), {ThemeName::Light, slideSize(true), language});
        EXPECT_EQ(picture.title, model.title) << spec.id;
        for (const SlideLayer &layer : picture.layers) {
            for (const SceneMark &mark : layer.scene.marks) {
                const auto held = onPage.find({mark.row, mark.key});
                ASSERT_NE(held, onPage.end()) << spec.id << ": the slide shows " << mark.name.toStdString();
                EXPECT_TRUE(held->second.contains(withoutKey(mark.name))) << spec.id << ": " << mark.name.toStdString();
                ++compared;
            }
        }
    }
    EXPECT_GT(compared, 300u);
}

INSTANTIATE_TEST_SUITE_P(BundledStores, SameAnswer,
                         testing::Values(Case{"liaocheng", Language::Zh}, Case{"liaocheng", Language::En},
                                         Case{"sample-city", Language::Zh}, Case{"sample-city", Language::En}),
                         [](const auto &instance) {
                             return std::string(std::string_view(instance.param.package) == "liaocheng" ? "Liaocheng"
                                                                                                        : "Sample")
                                    + (instance.param.language == Language::Zh ? "Chinese" : "English");
                         });

} // namespace
} // namespace rd
