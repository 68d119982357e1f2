#include "models/rowsmodel.h"

#include "modelguard.h"
#include "support/rowbuilders.h"

#include <QAbstractItemModelTester>
#include <QSortFilterProxyModel>

#include <gtest/gtest.h>

namespace rd {
namespace {

using test::row;

std::shared_ptr<const CodeBook> bookOf(const std::vector<TableRow> &rows)
{
    auto book = std::make_shared<CodeBook>();
    for (const TableRow &one : rows) {
        (void)addRow(*book, *one.table, one.row);
    }
    return book;
}

TEST(RowsModel, ShowsNamesWordsAndPeriodsAndSortsNumbersAsNumbers)
{
    const ModelGuard guard;
    RowsModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Warning);
    QSortFilterProxyModel proxy;
    proxy.setSourceModel(&model);
    proxy.setSortRole(RowsModel::SortRole);
    const QAbstractItemModelTester proxyTester(&proxy, QAbstractItemModelTester::FailureReportingMode::Warning);
    const auto book = bookOf({row("area", {{"code", "r1"}, {"name_zh", "东县"}, {"name_en", "East"}}),
                              row("indicator", {{"code", "output"}, {"name_en", "Output"}})});
    const TableDef *figure = packageTable("figure");
    model.setRows(
        figure,
        {row("figure", {{"code", "F-1"}, {"value", 20.0}, {"qualifier", "more_than"}}).row,
         row("figure", {{"code", "F-2"}, {"value", 3.0}, {"period_start", "2024-07-01"}, {"period_length", "P1M"}}).row},
        book, Language::En);
    const auto column = [&](const QString &head) {
        for (int i = 0; i < model.columnCount(); ++i) {
            if (model.headerData(i, Qt::Horizontal).toString() == head) {
                return i;
            }
        }
        return -1;
    };
    ASSERT_GE(column(QStringLiteral("Period")), 0);
    EXPECT_LT(column(QStringLiteral("change")), 0) << "who brought a version is a matter for the history";
    const auto said = [&](int at, const char *head) {
        return model.index(at, column(QString::fromLatin1(head))).data().toString().toStdString();
    };
    EXPECT_EQ(said(0, "Area"), "East");
    EXPECT_EQ(said(0, "Industry"), "does not apply");
    EXPECT_EQ(said(0, "Qualifier"), "more than");
    EXPECT_EQ(said(1, "Period"), "Jul 2024");
    proxy.sort(column(QStringLiteral("Value")));
    EXPECT_EQ(proxy.index(0, 0).data().toString(), QStringLiteral("F-2"));
    model.setRows(packageTable("area"), {row("area", {{"code", "r1"}}).row}, book, Language::Zh);
    EXPECT_EQ(model.rowCount(), 1);
    model.setRows(nullptr, {}, book, Language::Zh);
    EXPECT_EQ(ModelGuard::complaints(), QString());
}

TEST(RowsModel, EveryColumnHasANameInBothLanguages)
{
    for (const TableDef &table : packageTables()) {
        if (table.name == "change" || table.name == "observation" || table.name == "report" || table.name == "deck"
            || table.name == "slide" || table.name == "preference" || table.name == "review" || table.name == "release"
            || table.name.starts_with("form")) {
            continue; // not edited as tables
        }
        for (const ColumnDef &column : table.columns) {
            if (column.name == "change" || column.name == "removed" || column.name == "period_length" || column.name == "freq"
                || column.name == "no_period") {
                continue;
            }
            const Text said = columnWords(table, column.name);
            EXPECT_FALSE(said.zh.starts_with("column.")) << table.name << ' ' << column.name;
            EXPECT_NE(said.zh, said.en) << column.name;
        }
    }
}

} // namespace
} // namespace rd
