#include "exchange/package/package.h"

#include "exchange/atomicfile.h"
#include "support.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <random>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

namespace rd {
namespace {

using test::Folder;

const PackageInfo info{"t-1", "题 / Title", "说明", {{"CC0-1.0", "https://example.org/cc0", "CC0"}}, {"年鉴"}};

struct Given {
    std::string table;
    Row row;
    bool operator==(const Given &) const = default;
};

RowFeeder feeding(std::vector<Given> rows)
{
    return [rows = std::move(rows)](RowSink &sink) -> Result<void> {
        for (const auto &[table, row] : rows) {
            if (auto put = sink.put(*packageTable(table), row); !put) {
                return put;
            }
        }
        return {};
    };
}

std::vector<Given> rowsIn(const std::string &path)
{
    auto source = openPackage(path);
    EXPECT_TRUE(source) << (source ? "" : source.error().sentence.en);
    std::vector<Given> rows;
    for (auto row = (*source)->next(); *row; row = (*source)->next()) {
        rows.push_back({std::string((*row)->table->name), (*row)->row});
    }
    return rows;
}

Row tier(const std::string &code, std::int64_t change)
{
    // code name_zh name_en pinyin ord parent open_ended valid_from valid_to change removed
    return {code,           std::string("支柱"), std::string("Pillar"), std::string(), std::int64_t{1},
            std::string(),  std::int64_t{0},     std::string(),         std::string(), change,
            std::int64_t{0}};
}
Row rate(double value)
{
    // code unit to_unit value period_start period_length source change removed
    return {std::string("r"), std::string("USD"), std::string("CNY"), value,          std::string(),
            std::string(),    std::string("s"),   std::int64_t{1},    std::int64_t{0}};
}

TEST(PackageWriter, WritesTablesInTheDataProfile)
{
    const Folder folder;
    ASSERT_TRUE(writePackage(folder.path("new"), info, feeding({{"tier", tier("=pillar", 1)}, {"tier", tier("=pillar", 2)}})));
    EXPECT_EQ(folder.content("new/tier.csv"),
              "code,name_zh,name_en,pinyin,ord,parent,open_ended,valid_from,valid_to,change,removed\n"
              "=pillar,支柱,Pillar,,1,,0,,,1,0\n=pillar,支柱,Pillar,,1,,0,,,2,0\n");
    EXPECT_EQ(folder.content("new/change.csv"), "id,at_utc,who,why,kind,undoes,import_id\n");
    const Folder written;
    EXPECT_EQ(QDir(QString::fromStdString(folder.path("new"))).entryList(QDir::Files | QDir::Hidden).size(),
              static_cast<qsizetype>(packageTables().size()) + 1);
    EXPECT_EQ(folder.names(), QStringList{QStringLiteral("new")});
    struct stat entry {};
    const mode_t mask = ::umask(0);
    ::umask(mask);
    ASSERT_EQ(::stat(folder.path("new").c_str(), &entry), 0);
    EXPECT_EQ(entry.st_mode & 0777, 0777 & ~mask);
}

TEST(PackageWriter, GivesBackWhatItWasGiven)
{
    const Folder folder;
    const std::vector<Given> rows = {{"tier", tier("a", 1)}, {"tier", tier("a", 2)}, {"rate", rate(7.1)}, {"rate", rate(1e-7)}};
    // Another order of tables comes back in loading order.
    ASSERT_TRUE(writePackage(folder.path("p"), info, feeding({rows[2], rows[0], rows[3], rows[1]})));
    EXPECT_TRUE(rowsIn(folder.path("p")) == rows);
    const auto back = packageInfo(folder.path("p"));
    ASSERT_TRUE(back);
    EXPECT_EQ(back->name, info.name);
    EXPECT_EQ(back->title, info.title);
    EXPECT_EQ(back->description, info.description);
    ASSERT_EQ(back->licences.size(), 1U);
    EXPECT_EQ(back->licences.front().path, "https://example.org/cc0");
    EXPECT_EQ(back->sources, std::vector<std::string>{"年鉴"});
}

TEST(PackageWriter, DescribesTheTablesAsTheBundledPackageDoes)
{
    const Folder folder;
    ASSERT_TRUE(writePackage(folder.path("p"), info, feeding({})));
    QFile bundled(QStringLiteral(RD_SOURCE_DIR "/data/liaocheng/datapackage.json"));
    ASSERT_TRUE(bundled.open(QIODevice::ReadOnly));
    const QString resources = QStringLiteral("resources"), schema = QStringLiteral("$schema");
    const QJsonObject theirs = QJsonDocument::fromJson(bundled.readAll()).object();
    const QJsonObject ours = QJsonDocument::fromJson(QByteArray::fromStdString(folder.content("p/datapackage.json"))).object();
    ASSERT_EQ(ours.value(resources).toArray().size(), static_cast<qsizetype>(packageTables().size()));
    EXPECT_TRUE(ours.value(resources) == theirs.value(resources));
    EXPECT_EQ(ours.value(schema), theirs.value(schema));
}

TEST(PackageWriter, GivesTheSameBytesTwice)
{
    const Folder folder;
    for (const char *name : {"a", "b"}) {
        ASSERT_TRUE(writePackage(folder.path(name), info, feeding({{"rate", rate(0.1)}})));
    }
    const QStringList files = QDir(QString::fromStdString(folder.path("a"))).entryList(QDir::Files);
    EXPECT_TRUE(files.contains(QStringLiteral("datapackage.json")));
    for (const QString &file : files) {
        EXPECT_EQ(folder.content("a/" + file.toStdString()), folder.content("b/" + file.toStdString()));
    }
}

TEST(PackageWriter, WritesNamesInTheAlphabetOfTheStandard)
{
    const Folder folder;
    ASSERT_TRUE(writePackage(folder.path("p"), {"Region CN_37.b", "", "", {}, {}}, feeding({})));
    const auto back = packageInfo(folder.path("p"));
    ASSERT_TRUE(back);
    EXPECT_EQ(back->name, "region-cn_37.b");
}

TEST(PackageWriter, TakesANewOrEmptyFolderOnly)
{
    const Folder folder;
    const auto refused = [](const std::string &path) {
        const auto written = writePackage(path, info, feeding({}));
        return written ? std::string() : written.error().sentence.en;
    };
    ASSERT_TRUE(QDir(QString::fromStdString(folder.path())).mkdir(QStringLiteral("full")));
    folder.put("full/.hidden", "x");
    folder.put("file", "x");
    ASSERT_EQ(::symlink("nowhere", folder.path("dangling").c_str()), 0);
    EXPECT_EQ(refused(folder.path("full")), folder.path("full: is a folder that is not empty; choose a new or an empty one"));
    EXPECT_EQ(refused(folder.path("file")), folder.path("file: exists and is no folder; choose another name"));
    EXPECT_EQ(refused(folder.path("dangling")), folder.path("dangling: exists and is no folder; choose another name"));
    EXPECT_NE(refused(folder.path("no/where")).find("its parent folder does not exist"), std::string::npos);
    EXPECT_NE(refused("").find("name a new folder"), std::string::npos);
    EXPECT_EQ(folder.names().size(), 3);

    ASSERT_EQ(::mkdir(folder.path("empty").c_str(), 0750), 0);
    ASSERT_EQ(::symlink("empty", folder.path("link").c_str()), 0);
    struct stat before {
    }, after{};
    ASSERT_EQ(::stat(folder.path("empty").c_str(), &before), 0);
    EXPECT_EQ(refused(folder.path("link")), "");
    ASSERT_EQ(::stat(folder.path("empty").c_str(), &after), 0);
    EXPECT_EQ(before.st_ino, after.st_ino);
    EXPECT_NE(folder.content("empty/datapackage.json"), "(none)");
    EXPECT_EQ(QDir(QString::fromStdString(folder.path("empty")))
                  .entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot)
                  .size(),
              static_cast<qsizetype>(packageTables().size()) + 1);
    EXPECT_EQ(refused(folder.path("slash/")), "");
    EXPECT_NE(folder.content("slash/datapackage.json"), "(none)");
}

TEST(PackageWriter, LeavesNothingWhenTheFeederFails)
{
    const Folder folder;
    ASSERT_EQ(::mkdir(folder.path("empty").c_str(), 0700), 0);
    for (const char *name : {"new", "empty"}) {
        const auto written = writePackage(folder.path(name), info, [](RowSink &sink) -> Result<void> {
            (void)sink.put(*packageTable("rate"), rate(1));
            return Error{ErrorCode::Cancelled, {"停", "stopped"}, {}};
        });
        ASSERT_FALSE(written);
        EXPECT_EQ(written.error().sentence.en, "stopped");
    }
    EXPECT_EQ(folder.names(), QStringList{QStringLiteral("empty")});
    EXPECT_TRUE(QDir(QString::fromStdString(folder.path("empty"))).isEmpty());
}

TEST(PackageWriter, RefusesRowsThatWouldNotComeBack)
{
    const Folder folder;
    const auto refused = [&folder](const std::string &table, const Row &row) {
        const auto written = writePackage(folder.path("p"), info, feeding({{table, row}}));
        return written ? std::string() : written.error().sentence.en;
    };
    Row row = rate(7.1);
    row[0] = std::string();
    EXPECT_EQ(refused("rate", row), "rate.csv:2:1: the column \"code\" must not be empty; fill it in first");
    EXPECT_NE(refused("rate", rate(0.1 + 0.2)).find("rate.csv:2:4: the value 0.30000000000000004 has more than 15"),
              std::string::npos);
    EXPECT_NE(refused("rate", rate(std::numeric_limits<double>::quiet_NaN())).find("rate.csv:2:4:"), std::string::npos);
    row = rate(7.1);
    row[7] = std::string("1");
    EXPECT_EQ(refused("rate", row), "rate.csv:2:8: the column \"change\" is given a value of another type");
    row.pop_back();
    EXPECT_EQ(refused("rate", row), "rate.csv:2:1: has 8 values where 9 are expected");
    row = rate(7.1);
    row[0] = std::string("\xFF");
    EXPECT_NE(refused("rate", row).find("rate.csv:2:1: is not valid text"), std::string::npos);
    EXPECT_TRUE(folder.names().isEmpty());
    // A feeder that goes on after an error gets no package either.
    EXPECT_FALSE(writePackage(folder.path("p"), info, [](RowSink &sink) -> Result<void> {
        (void)sink.put(*packageTable("rate"), {});
        return {};
    }));
    EXPECT_TRUE(folder.names().isEmpty());
}

TEST(PackageWriter, LeavesNothingWhenTheDiskIsFull)
{
    const Folder folder;
    const pid_t child = ::fork();
    if (child == 0) {
        ignoreWriteSignals();
        const rlimit limit{30000, 30000};
        ::setrlimit(RLIMIT_FSIZE, &limit);
        const auto written = writePackage(folder.path("p"), info, feeding(std::vector<Given>(5000, {"rate", rate(1)})));
        const bool said = !written && written.error().sentence.en.find("rate.csv: cannot be written: the file would") == 0;
        ::_exit(said ? 0 : 1);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    EXPECT_TRUE(WIFEXITED(status) && WEXITSTATUS(status) == 0);
    EXPECT_TRUE(folder.names().isEmpty());
}

TEST(PackageWriter, WritesTheBundledPackageAgainByteForByte)
{
    const Folder folder;
    const std::string bundled = RD_SOURCE_DIR "/data/liaocheng";
    const std::vector<Given> rows = rowsIn(bundled);
    ASSERT_FALSE(rows.empty());
    ASSERT_TRUE(writePackage(folder.path("p"), info, feeding(rows)));
    EXPECT_TRUE(rowsIn(folder.path("p")) == rows);
    for (const TableDef &table : packageTables()) {
        QFile theirs(QString::fromStdString(bundled + "/" + std::string(table.name) + ".csv"));
        ASSERT_TRUE(theirs.open(QIODevice::ReadOnly));
        EXPECT_EQ(folder.content("p/" + std::string(table.name) + ".csv"), theirs.readAll().toStdString());
    }
}

/// Always the same values: texts and numbers that make trouble in a CSV, empty ones where that is allowed.
Value anyValue(const ColumnDef &column, std::mt19937 &random)
{
    static const std::vector<std::string> texts = {"a", "轴承", "=1",           "'", " ", "\n", "\r\n",
                                                   ",", "\"",   "\xEF\xBB\xBF", ";", "\t"};
    const bool isEmpty = !column.required && random() % 3 == 0;
    if (column.type == ColumnType::Text) {
        return isEmpty ? std::string() : texts[random() % texts.size()] + texts[random() % texts.size()];
    }
    if (isEmpty) {
        return {};
    }
    if (column.type == ColumnType::Integer) {
        return static_cast<std::int64_t>(std::uint64_t{random()} << 32 | random());
    }
    return (static_cast<double>(random() % 2000000) - 1000000) / 64;
}

TEST(PackageWriter, AnyRowComesBack)
{
    std::mt19937 random(453);
    std::vector<Given> rows;
    for (const TableDef &table : packageTables()) {
        for (int i = 0; i < 100; ++i) {
            Row row;
            for (const ColumnDef &column : table.columns) {
                row.push_back(anyValue(column, random));
            }
            rows.push_back({std::string(table.name), row});
        }
    }
    const Folder folder;
    ASSERT_TRUE(writePackage(folder.path("p"), info, feeding(rows)));
    EXPECT_TRUE(rowsIn(folder.path("p")) == rows);
}

} // namespace
} // namespace rd
