#include "models/reportmodel.h"

#include "modelguard.h"
#include "models/reportproxy.h"

#include <QAbstractItemModelTester>

#include <gtest/gtest.h>

namespace rd {
namespace {

Quantity counted(double value) { return Quantity::stated(Qualifier::Exact, value, 0, "piece"); }

// Three makers: two with a number, one without.
std::shared_ptr<const Table> makers()
{
    Table table;
    table.columns = {{"REF_AREA", {"地区代码", "Area code"}},
                     {"AREA_NAME", {"地区", "Area"}},
                     {"OBS_VALUE", {"数值", "Value"}},
                     {"OBS_STATUS", {"数据状态", "Status"}},
                     {"TEXT_ZH", {"内容（中文）", "Text (Chinese)"}},
                     {"TEXT_EN", {"内容（英文）", "Text (English)"}},
                     {"GAP_REASON", {"缺数原因", "Why there is no value"}}};
    const auto row = [&](const char *code, Text name, Cell value) {
        ReportRow made;
        made.cells = {CodeCell{Dim::Area, code}, name,         std::move(value), std::string("A"), std::string("甲"),
                      std::string("one"),        std::string()};
        made.key = Key{{Dim::Area, code}};
        table.rows.push_back(std::move(made));
    };
    row("a1", {"乙县", "B County"}, counted(9));
    row("a2", {"甲县", "A County"}, Gap{"unpublished"});
    row("a3", {"丙县", "C County"}, counted(100));
    return std::make_shared<const Table>(std::move(table));
}

std::shared_ptr<const CodeBook> codes()
{
    auto book = std::make_shared<CodeBook>();
    Unit piece;
    piece.code = "piece";
    piece.name = {"个", "pieces"};
    piece.symbol = {"个", ""};
    book->units.add(piece);
    return book;
}

QStringList heads(const QAbstractItemModel &model)
{
    QStringList heads;
    for (int column = 0; column < model.columnCount(); ++column) {
        heads << model.headerData(column, Qt::Horizontal).toString();
    }
    return heads;
}

QStringList column(const QAbstractItemModel &model, int column)
{
    QStringList cells;
    for (int row = 0; row < model.rowCount(); ++row) {
        cells << model.index(row, column).data().toString();
    }
    return cells;
}

const QString area = QStringLiteral("地区"), value = QStringLiteral("数值");

TEST(ReportModel, HeadsOfCodesThatAreShownByNameSayNoCode)
{
    Table table;
    table.columns = {
        {"TIER", {"类别代码", "Tier code"}}, {"EVENT_TYPE", {"事项类型", "Type of event"}}, {"KINDS", {"性质", "Kinds"}}};
    ReportRow row;
    row.cells = {CodeCell{Dim::Tier, "pillar"}, std::string("prize"), std::string("actual plan")};
    table.rows.push_back(row);
    auto book = std::make_shared<CodeBook>();
    Tier pillar;
    pillar.code = "pillar";
    pillar.name = {"支柱产业", "Pillar"};
    book->tiers.add(pillar);
    ReportModel model;
    model.setReport(std::make_shared<const Table>(table), book);
    EXPECT_EQ(heads(model), (QStringList{QStringLiteral("产业类别"), QStringLiteral("事项类型"), QStringLiteral("性质")}));
    EXPECT_EQ(model.index(0, 0).data().toString(), QStringLiteral("支柱产业"));
    EXPECT_EQ(model.index(0, 1).data().toString(), QStringLiteral("奖项"));
    EXPECT_EQ(model.index(0, 2).data().toString(), QStringLiteral("实际、计划"));
}

TEST(ReportModel, IsAWellBehavedModelThroughEveryChange)
{
    const ModelGuard guard;
    ReportModel model;
    ReportProxy proxy;
    proxy.setSourceModel(&model);
    const QAbstractItemModelTester source(&model, QAbstractItemModelTester::FailureReportingMode::Warning);
    const QAbstractItemModelTester sorted(&proxy, QAbstractItemModelTester::FailureReportingMode::Warning);
    model.setReport(makers(), codes());
    proxy.sort(1, Qt::DescendingOrder);
    model.setLanguage(Language::En);
    model.setReport(std::make_shared<const Table>(), codes());
    model.setReport(makers(), codes());
    model.setReport({}, {});
    EXPECT_EQ(ModelGuard::complaints().toStdString(), "");
}

// A model that promises a row and then has none: the guard above must hear of it.
TEST(ReportModel, GuardHearsABrokenModel)
{
    struct Broken final : QAbstractTableModel {
        int rowCount(const QModelIndex &) const override { return 1; }
        int columnCount(const QModelIndex &) const override { return -1; }
        QVariant data(const QModelIndex &, int) const override { return {}; }
    };
    const ModelGuard guard;
    Broken broken;
    const QAbstractItemModelTester tester(&broken, QAbstractItemModelTester::FailureReportingMode::Warning);
    EXPECT_FALSE(ModelGuard::complaints().isEmpty());
}

TEST(ReportModel, LeavesCodesAndTheOtherLanguageToFiles)
{
    ReportModel model;
    model.setReport(makers(), codes());
    EXPECT_EQ(heads(model), (QStringList{area, value, QStringLiteral("数据状态"), QStringLiteral("内容（中文）")}));
    model.setLanguage(Language::En);
    EXPECT_EQ(heads(model), (QStringList{QStringLiteral("Area"), QStringLiteral("Value"), QStringLiteral("Status"),
                                         QStringLiteral("Text (English)")}));
}

TEST(ReportModel, ShowsWordsAndSortsByNumbers)
{
    ReportModel model;
    model.setReport(makers(), codes());
    EXPECT_EQ(column(model, 0), (QStringList{QStringLiteral("乙县"), QStringLiteral("甲县"), QStringLiteral("丙县")}));
    EXPECT_EQ(model.index(2, 1).data(ReportModel::SortRole).toDouble(), 100);
    EXPECT_FALSE(model.index(1, 1).data(ReportModel::SortRole).isValid());
    EXPECT_EQ(model.index(0, 2).data().toString(), QStringLiteral("正式数")); // never the letter
    EXPECT_EQ(model.index(0, 1).data(Qt::TextAlignmentRole).toInt(), int(Qt::AlignRight | Qt::AlignVCenter));
    EXPECT_EQ(model.index(1, 0).data(ReportModel::KeyRole).value<Key>(), (Key{{Dim::Area, "a2"}}));
    EXPECT_EQ(model.reportRow(3), nullptr);
}

TEST(ReportModel, SwitchesLanguageInPlace)
{
    ReportModel model;
    model.setReport(makers(), codes());
    model.setLanguage(Language::En);
    EXPECT_EQ(column(model, 0),
              (QStringList{QStringLiteral("B County"), QStringLiteral("A County"), QStringLiteral("C County")}));
}

// 9 before 100 as numbers though "100" comes before "9" as text; what is missing is last both ways.
TEST(ReportProxy, SortsNumbersAndKeepsGapsLast)
{
    ReportModel model;
    model.setReport(makers(), codes());
    ReportProxy proxy;
    proxy.setSourceModel(&model);
    proxy.sort(1, Qt::AscendingOrder);
    EXPECT_EQ(column(proxy, 0), (QStringList{QStringLiteral("乙县"), QStringLiteral("丙县"), QStringLiteral("甲县")}));
    proxy.sort(1, Qt::DescendingOrder);
    EXPECT_EQ(column(proxy, 0), (QStringList{QStringLiteral("丙县"), QStringLiteral("乙县"), QStringLiteral("甲县")}));
}

TEST(TabSeparated, WritesHeadAndChosenRowsOnOneLineEach)
{
    Table table;
    table.columns = {{"A", {"甲", "A"}}, {"B", {"乙", "B"}}};
    table.rows.resize(2);
    table.rows[0].cells = {std::string("1\t2"), std::string("x\ny")};
    table.rows[1].cells = {std::string("3"), std::string("z")};
    ReportModel model;
    model.setLanguage(Language::En);
    model.setReport(std::make_shared<const Table>(table), codes());
    EXPECT_EQ(tabSeparated(model), QStringLiteral("A\tB\n1 2\tx y\n3\tz\n"));
    EXPECT_EQ(tabSeparated(model, {1}), QStringLiteral("A\tB\n3\tz\n"));
}

// A spreadsheet reads −2.3 only with the minus sign of keyboards, and 2.6亿元 not at all; what is not exact stays words.
TEST(TabSeparated, GivesNumbersThatASpreadsheetReads)
{
    Table table;
    table.columns = {{"OBS_VALUE", {"数值", "Value"}}, {"UNIT_MEASURE", {"单位", "Unit"}}, {"GROWTH", {"增长", "Growth"}}};
    const auto row = [](const Quantity &stated, double growth) {
        ReportRow made;
        Quantity percent;
        percent.value = growth;
        percent.unit = "percent";
        made.cells = {stated, std::string("CNY"), percent};
        return made;
    };
    table.rows = {row(Quantity::stated(Qualifier::Exact, 260e6, 260e6, "CNY"), -2.5),
                  row(Quantity::stated(Qualifier::MoreThan, 260e6, 260e6, "CNY"), 3)};
    ReportModel model;
    model.setReport(std::make_shared<const Table>(table), codes());
    const QStringList lines = tabSeparated(model).split(u'\n');
    EXPECT_TRUE(lines[1].startsWith(QStringLiteral("260000000\t"))) << lines[1].toStdString();
    EXPECT_TRUE(lines[1].contains(QStringLiteral("\t-2.5"))) << lines[1].toStdString();
    EXPECT_TRUE(lines[2].startsWith(QStringLiteral("超过"))) << lines[2].toStdString();
}

// Spreadsheets take HTML before text: what looks like a number, a date or a formula and is none stays text there.
TEST(HtmlTable, MarksWhatIsNoNumberAsText)
{
    Table table;
    table.columns = {{"CODE", {"<代码>", "<Code>"}}, {"COUNT", {"个数", "Count"}}};
    table.rows.resize(2);
    table.rows[0].cells = {std::string("0371523"), std::int64_t(12)};
    table.rows[1].cells = {std::string("=1+1 & <b>x</b>\n2"), std::int64_t(-3)};
    ReportModel model;
    model.setLanguage(Language::En);
    model.setReport(std::make_shared<const Table>(table), codes());
    const QString text = QStringLiteral("<tr><td style=\"mso-number-format:'\\@'\" sdnum=\"1033;0;@\">");
    const QStringList lines = htmlTable(model).split(u'\n');
    EXPECT_EQ(lines[1], QStringLiteral("<tr><th>&lt;Code&gt;</th><th>Count</th></tr>"));
    EXPECT_EQ(lines[2], text + QStringLiteral("0371523</td><td>12</td></tr>"));
    EXPECT_EQ(lines[3], text + QStringLiteral("=1+1 &amp; &lt;b&gt;x&lt;/b&gt; 2</td><td>-3</td></tr>"));
    EXPECT_EQ(htmlTable(model, {1}).split(u'\n')[2], lines[3]);
}

} // namespace
} // namespace rd
