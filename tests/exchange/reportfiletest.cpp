#include "exchange/reports/reportfile.h"

#include "support.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace rd {
namespace {

using test::FailingDevice;

Table table()
{
    Table result;
    result.spec.id = "all-figures";
    result.spec.question = {"有哪些数？", "Which figures?"};
    result.columns = {{"REF_AREA", {"地区", "Area"}},           {"AREA_NAME", {"地区", "Area"}},
                      {"TIME_PERIOD", {"时期", "Period"}},      {"OBS_VALUE", {"数值", "Value"}},
                      {"AS_PUBLISHED", {"原文", "As printed"}}, {"COUNT", {"数量", "Count"}}};
    Quantity quantity = Quantity::stated(Qualifier::Exact, -0.3, 0, "percent", true);
    result.rows.push_back({{CodeCell{Dim::Area, "371581"}, Text{"临清市", "Linqing"}, *Period::parse("2024"), quantity,
                            std::string("-0.3%"), std::int64_t{-2}},
                           {},
                           {}});
    result.rows.push_back({{CodeCell{Dim::Area, "371581"}, Text{"临清市", "Linqing"}, Gap{"undated"}, Gap{"unpublished"},
                            std::string(), Gap{"na"}},
                           {},
                           {}});
    return result;
}

std::string csvOf(const Table &t, CsvProfile profile, Language language)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    const auto rows = writeCsv(feederOf(t), t.columns, profile, language, buffer);
    EXPECT_TRUE(rows && *rows == static_cast<std::int64_t>(t.rows.size()));
    return buffer.data().toStdString();
}

std::string jsonOf(const Table &t)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    const auto rows = writeJson(feederOf(t), t.spec, t.columns, Language::Zh, buffer);
    EXPECT_TRUE(rows && *rows == static_cast<std::int64_t>(t.rows.size()));
    return buffer.data().toStdString();
}

TEST(ReportFile, WritesCsv)
{
    EXPECT_EQ(csvOf(table(), CsvProfile::Data, Language::Zh),
              "REF_AREA,AREA_NAME,TIME_PERIOD,OBS_VALUE,AS_PUBLISHED,COUNT\n371581,临清市,2024,-0.3,-0.3%,-2\n"
              "371581,临清市,,,,\n");
    // Numbers below zero are no formulas; a text that begins with a minus would be taken for one.
    EXPECT_EQ(csvOf(table(), CsvProfile::Excel, Language::En),
              "\xEF\xBB\xBFREF_AREA,AREA_NAME,TIME_PERIOD,OBS_VALUE,AS_PUBLISHED,COUNT\r\n"
              "371581,Linqing,2024,-0.3,'-0.3%,-2\r\n371581,Linqing,,,,\r\n");
}

TEST(ReportFile, WritesJson)
{
    const QJsonObject root = QJsonDocument::fromJson(QByteArray::fromStdString(jsonOf(table()))).object();
    EXPECT_EQ(root.value(QStringLiteral("report")).toString(), QStringLiteral("all-figures"));
    EXPECT_EQ(root.value(QStringLiteral("question")).toObject().value(QStringLiteral("en")).toString(),
              QStringLiteral("Which figures?"));
    EXPECT_EQ(root.value(QStringLiteral("columns")).toArray().size(), 6);
    const QJsonArray rows = root.value(QStringLiteral("rows")).toArray();
    ASSERT_EQ(rows.size(), 2);
    const QJsonObject first = rows.at(0).toObject(), second = rows.at(1).toObject();
    EXPECT_EQ(first.value(QStringLiteral("OBS_VALUE")).toDouble(), -0.3);
    EXPECT_EQ(first.value(QStringLiteral("REF_AREA")).toString(), QStringLiteral("371581"));
    EXPECT_EQ(first.value(QStringLiteral("AS_PUBLISHED")).toString(), QStringLiteral("-0.3%"));
    EXPECT_TRUE(second.value(QStringLiteral("OBS_VALUE")).isNull());
    EXPECT_TRUE(second.value(QStringLiteral("TIME_PERIOD")).isNull());
    EXPECT_NE(jsonOf(table()).find("\"OBS_VALUE\":-0.3,"), std::string::npos);
    EXPECT_EQ(jsonOf(table()), jsonOf(table()));
}

TEST(ReportFile, WritesJsonWithoutRows)
{
    Table empty = table();
    empty.rows.clear();
    EXPECT_EQ(QJsonDocument::fromJson(QByteArray::fromStdString(jsonOf(empty)))
                  .object()
                  .value(QStringLiteral("rows"))
                  .toArray()
                  .size(),
              0);
    EXPECT_EQ(csvOf(empty, CsvProfile::Data, Language::Zh), "REF_AREA,AREA_NAME,TIME_PERIOD,OBS_VALUE,AS_PUBLISHED,COUNT\n");
}

TEST(ReportFile, CountsRowsOfManyChunks)
{
    Table many = table();
    many.rows.resize(2501, many.rows.front());
    const std::string csv = csvOf(many, CsvProfile::Data, Language::Zh);
    EXPECT_EQ(std::count(csv.begin(), csv.end(), '\n'), 2502);
}

TEST(ReportFile, EveryFailedByteIsAnError)
{
    const Table t = table();
    const auto size = static_cast<qint64>(csvOf(t, CsvProfile::Data, Language::Zh).size());
    for (qint64 capacity = 0; capacity <= size; ++capacity) {
        FailingDevice device(capacity);
        EXPECT_EQ(writeCsv(feederOf(t), t.columns, CsvProfile::Data, Language::Zh, device).ok(), capacity == size);
    }
    const auto jsonSize = static_cast<qint64>(jsonOf(t).size());
    for (qint64 capacity = 0; capacity <= jsonSize; ++capacity) {
        FailingDevice device(capacity);
        EXPECT_EQ(writeJson(feederOf(t), t.spec, t.columns, Language::Zh, device).ok(), capacity == jsonSize);
    }
}

TEST(ReportFile, PassesOnTheErrorOfTheAnswer)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    const AnswerFeeder failing = [](const std::function<bool(const ReportRow &)> &) -> Result<void> {
        return Error{ErrorCode::Failed, {"坏了", "damaged"}, {}};
    };
    const auto rows = writeCsv(failing, table().columns, CsvProfile::Data, Language::Zh, buffer);
    ASSERT_FALSE(rows);
    EXPECT_EQ(rows.error().sentence.en, "damaged");
}

} // namespace
} // namespace rd
