#include "exchange/reports/sidecar.h"

#include "support.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace rd {
namespace {

TEST(Sidecar, SaysWhatTheCsvDoesNot)
{
    ReportSpec spec;
    spec.id = "targets";
    spec.question = {"目标完成多少？", "How far are the targets?"};
    spec.filters = {{Dim::Area, {"371581"}, true}};
    const std::vector<ReportColumn> columns = {{"REF_AREA", {"地区", "Area"}}, {"OBS_VALUE", {"数值", "Value"}}};
    const SidecarFacts facts{"targets.csv", 2, {{"paper", {"报纸", "Newspaper"}}}, {{1, {"LC-0001", "LC-0002"}}}};
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    ASSERT_TRUE(writeSidecar(spec, columns, facts, buffer));

    const QJsonValue root = QJsonDocument::fromJson(buffer.data()).object();
    EXPECT_EQ(root[QStringLiteral("@context")].toString(), QStringLiteral("http://www.w3.org/ns/csvw"));
    EXPECT_EQ(root[QStringLiteral("url")].toString(), QStringLiteral("targets.csv"));
    EXPECT_EQ(root[QStringLiteral("dc:title")][1][QStringLiteral("@value")].toString(),
              QStringLiteral("How far are the targets?"));
    EXPECT_EQ(root[QStringLiteral("dc:source")][0][QStringLiteral("dc:identifier")].toString(), QStringLiteral("paper"));
    const QJsonValue described = root[QStringLiteral("tableSchema")][QStringLiteral("columns")];
    EXPECT_EQ(described.toArray().size(), 2);
    EXPECT_EQ(described[1][QStringLiteral("datatype")].toString(), QStringLiteral("number"));
    const QJsonValue notes = root[QStringLiteral("notes")];
    EXPECT_EQ(notes[0][QStringLiteral("spec")][QStringLiteral("filters")][0][QStringLiteral("codes")][0].toString(),
              QStringLiteral("371581"));
    EXPECT_EQ(notes[1][QStringLiteral("rows")].toInt(), 2);
    EXPECT_EQ(notes[2][QStringLiteral("FIGURE_IDS")].toArray().size(), 2);
}

TEST(Sidecar, ReportsAFailedWrite)
{
    test::FailingDevice device(10);
    EXPECT_FALSE(writeSidecar({}, {}, {"a.csv", 0, {}, {}}, device));
}

} // namespace
} // namespace rd
